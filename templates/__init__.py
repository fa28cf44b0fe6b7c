"""The Word templates, and the code that builds the standard one."""
