"""Failures that the census is known to find: each by its cause, with the reason why it may stay.

Whoever mends one takes its line away: a test fails for a line whose cause is gone.
"""

from collections.abc import Mapping
from typing import Final

_TYPES: Final = "a package is taken whose content types are something else"

KNOWN: Final[Mapping[str, str]] = {
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
