"""What is known, claimed and disputed about Chongjin, North Korea."""

__version__ = "0.1.0"
