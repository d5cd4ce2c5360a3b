"""A text held against the claims, sentence by sentence: what they bear out, contradict, or do not hold."""
