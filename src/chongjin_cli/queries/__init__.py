"""Every question to a dataset; all SQL that is asked of an index stands here."""
