"""Words in any script: folded, understood, escaped."""
