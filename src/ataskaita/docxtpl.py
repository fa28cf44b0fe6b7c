"""docxtpl's own names, for a script that changes one line: `from ataskaita.docxtpl import …`."""

from typing import TYPE_CHECKING

from ataskaita.doors import door

if TYPE_CHECKING:
    from ataskaita.scripts.subdocuments import Subdoc
    from ataskaita.scripts.template import DocxTemplate
    from ataskaita.scripts.values import RP, InlineImage, Listing, R, RichText, RichTextParagraph

__all__ = [
    "RP",
    "DocxTemplate",
    "InlineImage",
    "Listing",
    "R",
    "RichText",
    "RichTextParagraph",
    "Subdoc",
]

__getattr__, __dir__ = door(
    __name__,
    {
        "scripts.subdocuments": ["Subdoc"],
        "scripts.template": ["DocxTemplate"],
        "scripts.values": (
            *("RP", "InlineImage", "Listing", "R"),
            *("RichText", "RichTextParagraph"),
        ),
    },
    public=True,
)

if __name__ == "__main__":
    from ataskaita.cli.docxtpl import main

    main()
