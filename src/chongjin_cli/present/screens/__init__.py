"""Draws results on a terminal with Rich, one file a screen; `parts` is what the screens share."""
