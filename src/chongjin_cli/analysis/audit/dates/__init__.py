"""The dates in a sentence: their usual forms, and those counted from a date before."""
