"""How the report wants its document laid out."""

from ataskaita.declared.fields import choice, flag
from ataskaita.records import frozen

CAPITALS = "didziosiomis"
NUMBERED = "romeniskai"
CHAPTERS = "su_zodziu"
DECIMAL = "skaitmenimis"
"""How a kind may ask for `1. Fondas`; data can't."""
BELOW = "skyriuose"
THROUGH = "per_ataskaita"
"""How points are numbered: 1.1. below their section, or 1. to the last through the report."""


@frozen
class Layout:
    """What the document has besides its sections, and how those are headed.

    >>> from ataskaita.declaring import Layout
    >>> Layout(contents=True, charts=False).headings
    'didziosiomis'
    """

    headings: str = choice("skyriai", "Skyrių antraštės", (CAPITALS, NUMBERED, CHAPTERS))
    """`FONDAS`, `II. FONDAS`, or `II SKYRIUS` with the title below."""
    contents: bool = flag("turinys", "Ar spausdinti turinį")
    numbered: bool = flag("numeruoti", "Ar numeruoti lenteles ir diagramas")
    """Whether tables and charts have captions with numbers, to which prose can refer."""
    charts: bool = flag("diagramos", "Ar dėti diagramas", default=True)
    anchors: bool = flag("zymes", "Ar žymėti, kas įrašyta iš duomenų", default=True)
    """Whether hidden controls and bookmarks stand around what the data gives."""
    all_charts: bool = flag("visos_diagramos", "Ar dėti ir mažai sakančias diagramas")
    """Whether charts that say no more than their sentence are there too (`compose/worth`)."""
    empty: bool = flag("tusti_stulpeliai", "Ar spausdinti ir stulpelius bei eilutes be duomenų")
    """Whether tables have all their rows and columns, also those that nobody has a figure of."""
