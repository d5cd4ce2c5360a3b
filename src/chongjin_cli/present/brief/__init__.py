"""A brief as a page, in each form: `write(page, …)` of a file writes it."""
