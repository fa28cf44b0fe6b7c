"""The page in the browser, on this computer only: the same calls as the command line's."""
