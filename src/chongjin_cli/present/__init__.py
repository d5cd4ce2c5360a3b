"""Rows to a form, one file a form."""
