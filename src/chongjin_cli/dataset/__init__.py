"""A file to checked, graded records."""
