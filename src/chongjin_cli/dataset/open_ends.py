"""The integers for an open end, where days are written as integers that sort in time."""

EARLIEST, LATEST = -1_000_000_000, 1_000_000_000
"""Before and after every day EDTF can write."""
