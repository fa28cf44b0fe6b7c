"""A filled part with marks → the part as it is printed: rows, grids, pages, numbers, contents.

`settle` is the order of the steps: `breaking` ends paragraphs where a text does; empty charts go;
`tables` drops empty rows, lets `grids` fit
the columns and keeps short tables on a page; `keeping` holds signatures, drawings and captions;
`numbering` counts. `streaming` does the same while rows come. A part that isn't regular is read
as XML before it is settled, and one with a table of contents after it (`filled_parts`,
`table_of_contents`).
"""
