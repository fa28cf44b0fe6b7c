"""Failures that the census is known to find: each by its cause, with the reason why it may stay.

Whoever mends one takes its line away: a test fails for a line whose cause is gone.
"""

from collections.abc import Mapping
from typing import Final

_UNTOLD: Final = "nothing fills these places yet, and nobody is told"
_TYPES: Final = "a package is taken whose content types are something else"

KNOWN: Final[Mapping[str, str]] = {
    "leftover: word/comments.xml": _UNTOLD,
    "leftover: docProps/custom.xml": _UNTOLD,
    "leftover: docProps/app.xml": _UNTOLD,
    "foreign: RuntimeError in inspection/rules.<genexpr>": "a run outside a paragraph",
    "foreign: RecursionError in view/asking.children_of": "a mapping that holds itself",
    "foreign: ValueError in sources/book._loaded": "a workbook whose sheet is no XML",
    "foreign: KeyError in sources/workbook._above": "a hidden key of a workbook is another",
    "unsound: docProps/core.xml: no XML (unbound prefix line  column )": (
        "a title is put into a part that only bears the name of the properties"
    ),
    **{
        f"unsound: {part}: no content type": _TYPES
        for part in (
            *("customxml/_rels/item.xml.rels", "customxml/item.xml", "customxml/itemprops.xml"),
            *("docprops/custom.xml", "word/charts/_rels/diagrama.xml.rels"),
            *("word/charts/diagrama.xml", "word/embeddings/diagrama.xlsx"),
        )
    },
    "unsound: a content type twice": "the template's own entry is repeated beside ours",
}
