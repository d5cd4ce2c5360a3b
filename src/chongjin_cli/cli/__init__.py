"""What commands share: options, ids, filters, printing, remarks on stderr, paging."""
