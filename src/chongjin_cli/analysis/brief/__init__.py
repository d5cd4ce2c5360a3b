"""What stands on a page on a subject: `composing` makes it of the claims that `claims_read` finds."""
