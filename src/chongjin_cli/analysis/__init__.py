"""What is made of answers to several questions: briefs, editions compared, texts held against the claims."""
