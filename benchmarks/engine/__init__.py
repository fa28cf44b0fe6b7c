"""How fast reports are made, beside the others who fill Word templates: see `__main__`."""
