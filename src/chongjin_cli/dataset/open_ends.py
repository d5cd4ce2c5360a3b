"""What stands for an open end among days that are written as integers and sort in time."""

EARLIEST, LATEST = -1_000_000_000, 1_000_000_000
"""Before and after every day EDTF can write."""
