"""Sentences held against the claims, in each form: `write` writes them as they come."""
