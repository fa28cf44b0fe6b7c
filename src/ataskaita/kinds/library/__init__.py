"""What a public library reports, in the words of ISO 2789 and ISO 11620."""
