"""A filled part with marks → the part as it is printed: rows, grids, pages, numbers, contents."""
