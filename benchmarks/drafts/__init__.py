"""Drafts that people edited, refreshed with new data: see `__main__`."""
