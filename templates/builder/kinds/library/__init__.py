"""What of a library's documents is laid out by hand: the charts of its summary."""
