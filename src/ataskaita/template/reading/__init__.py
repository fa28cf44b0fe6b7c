"""A part of a template → a tree with its tags as words, and marks where it will need to be settled.

In this order: `texts` finds where tags may stand, `tags` reads those of a text, and `reader` puts a
word for each into its place: `owners` those of whole paragraphs, rows and cells, `cells` and
`lines` what else docxtpl's tags change around them. `anchoring` tells tags the looks of their runs,
`skeleton` tells whether tags may break the part, and `marking` puts the marks. What the skeleton
can't vouch for is marked once it is filled.
"""
