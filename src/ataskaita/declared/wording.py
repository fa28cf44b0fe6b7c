"""What a kind's reports are called, where the standard words don't do."""

from ataskaita.records import frozen


@frozen
class Wording:
    """Words of a kind; those with places are filled as headings are (`filled_label`)."""

    report: str = ""
    """What such a report is called: “Kultūros centro veiklos ataskaita”."""
    title: str = ""
    """The title on its first page: whose report it is, and of which year."""
    decision: str = ""
    """What the council's decision is about: “dėl … ataskaitos”."""
