"""What documents a report has, and where the standard template of each stands."""

from pathlib import Path
from typing import Final

REPORT: Final = "ataskaita"
DOCUMENTS: Final = {
    REPORT: "veiklos-ataskaita.docx",
    "sprendimas": "sprendimas.docx",
    "aiskinamasis-rastas": "aiskinamasis-rastas.docx",
    "santrauka": "santrauka.docx",
}
"""What a council's file holds, and the standard template of each."""


def standard_template(document: str = REPORT) -> Path:
    """Return where a standard template stands: in a checkout its own folder, else the package."""
    name = DOCUMENTS[document]
    package = Path(__file__).parents[1]
    checkout = package.parents[1] / "templates" / name
    return checkout if checkout.is_file() else package / "templates" / name
