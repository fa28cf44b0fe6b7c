"""Failures that the census is known to find: each by its cause, with the reason why it may stay.

Whoever mends one takes its line away: a test fails for a line whose cause is gone.
"""

from collections.abc import Mapping
from typing import Final

_UNTOLD: Final = "nothing fills these places yet, and nobody is told"
_NOTES: Final = "a mark is left where the body's notes are put"
_TYPES: Final = "a package is taken whose content types are something else"

KNOWN: Final[Mapping[str, str]] = {
    "leftover: docProps/custom.xml": _UNTOLD,
    "leftover: docProps/app.xml": _UNTOLD,
    "foreign: RecursionError in view/asking.children_of": "a mapping that holds itself",
    "foreign: ValueError in sources/strings.load": "a workbook whose sheet is no XML",
    "foreign: XMLSyntaxError in inspection/document.<dictcomp>": "a draft with a part too deep",
    "unsound: word/document.xml: no XML (not wellformed invalid token line  colum)": _NOTES,
    "lost: 'Sargas lieka'": _NOTES,
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
