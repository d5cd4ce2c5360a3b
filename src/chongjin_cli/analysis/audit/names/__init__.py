"""The names in a sentence: places and actors of the dataset, nations, and those that it does not know."""
