"""What is made of answers."""
