"""What is made of answers: a text held against the claims."""
