"""The border: what every Office file passes that comes in, and what of it may go out.

`admitting` is the door; behind it `gate` (the zip), `markup` (what is XML and safe to read),
`formats` (which sort of file it is), `graph`, `names` and `dialects` (parts found by what they are,
and given under their standard names, as Word writes them). `techniques` is the table of what
reaches out or runs; `outward`, `fields` and `addresses` find it, `clearing` takes it out.
"""
