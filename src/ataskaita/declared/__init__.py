"""What a report says: frozen classes with declared fields; no files, no Word, no language."""
