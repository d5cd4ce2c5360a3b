"""The claims and what their sources tell, taken apart like sentences and weighed by how rare their words are."""
