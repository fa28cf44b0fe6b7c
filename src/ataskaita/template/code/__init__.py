"""A part's tags → Python code: plain where they only print, choose and repeat, else Jinja's."""
