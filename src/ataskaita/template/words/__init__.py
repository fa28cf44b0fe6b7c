"""Words that the whole room shares: marks, names of our own filters, names of XML."""
