"""The hall: the order of work of one report, and what else is done with one file."""
