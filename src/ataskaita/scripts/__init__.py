"""Scripts that were written for docxtpl: its calls, answered by our templates."""
