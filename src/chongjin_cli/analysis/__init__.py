"""What is made of answers to several questions: a brief on a subject, two editions compared."""
