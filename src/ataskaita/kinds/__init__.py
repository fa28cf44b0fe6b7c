"""What sorts of institutions report: a folder each, data more than code."""
