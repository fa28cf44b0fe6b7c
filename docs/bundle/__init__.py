"""A folder to double click: the program with all that it needs, for Windows or for this system."""
