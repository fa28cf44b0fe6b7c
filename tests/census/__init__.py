"""A census of what the program makes of files that nobody has thought of.

`python -m tests.census --cases 20000 --seed 7 --workers 2` tries so many: data, workbooks,
templates, tags, contexts, drafts, each made from nothing but its kind, the seed and its number.
Whatever they are, the program raises only errors of its own, makes only sound documents, loses no
text, overwrites nobody's file, and takes little time and memory.
`python -m tests.census templates:7:12` tries one again.
"""
