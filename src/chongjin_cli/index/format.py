"""The format of the index: a hash over what shapes it, written by tools/index_format.py and checked by a test."""

FORMAT = "bfb9edba"
