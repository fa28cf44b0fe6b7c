"""What a kind's reports are called, where the standard words don't do."""

from collections.abc import Mapping

from attrs import field

from ataskaita.declared.prose import Prose
from ataskaita.records import frozen

HEAD = "vadovo"
BOTH = "abieju"


@frozen
class Wording:
    """Words of a kind; those with places are filled as headings are (`filled_label`)."""

    report: str = ""
    """What such a report is called: “Kultūros centro veiklos ataskaita”."""
    title: str = ""
    """The title on its first page: whose report it is, and of which year."""
    cover: str = ""
    """What stands before the names of those who prepared it, on a title page; empty for none."""
    whose: str = ""
    """Whose it is where its title doesn't say: `HEAD`, `BOTH`; empty for the institution's."""
    decision: str = ""
    """What the council's decision is about: “dėl … ataskaitos”."""
    note: Mapping[str, Prose] = field(factory=dict)
    """What the explanatory note says under its headings, by key, where the data is silent."""
