"""What commands share: options, printing, paging."""
