"""What the text of a sentence tells by its words alone: what is denied, how sure it is, who says so."""
