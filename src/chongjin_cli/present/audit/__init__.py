"""Sentences held against the claims, in each form: `write(audited, out)` writes them as they come."""
