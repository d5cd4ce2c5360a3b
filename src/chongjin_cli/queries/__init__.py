"""Every question to a dataset; all SQL stands here."""
