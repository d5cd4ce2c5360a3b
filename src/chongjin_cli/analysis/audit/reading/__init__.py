"""A sentence taken apart: all that it speaks of, and who does what to whom."""
