"""What of a library's documents is laid out by hand: its sections, its charts, its summary."""
