"""A part of a template → plain tags, its skeleton, and marks where it will need to be settled.

In this order: `tags` makes each tag plain and whole; `anchoring` lets a tag know the look of its
run; then docxtpl patches the part (`compiling`), `skeleton` reads it as a tree with its tags as
words, and `marking` puts the marks. What the skeleton can't vouch for is marked once it is
filled.
"""
