"""A part's tags → Python code: plain where they only print, choose and repeat, else Jinja's.

`parsing` makes Jinja's nodes of a part and weighs its loops; `whole_tables` finds the tables that
can be settled as soon as they are filled; `plain` writes statements and `expressions` what stands
in them; `filling` is all that such code may call. Where `plain` can't follow, `by_jinja` puts our
filters on the nodes and Jinja makes the code, which runs in `environment`; `filters` are those
that a template may name.
"""
