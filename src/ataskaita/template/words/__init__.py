"""Words that all wings share: marks, our own filters, names of XML, the template's own parts."""
