"""A sentence beside a claim: what both have, whether it is of the same thing, and what one has otherwise."""
