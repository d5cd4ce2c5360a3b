"""What is to be said of a sentence: what claims bear out, what is too strong, and where it differs from them."""
