"""Words that a report declines in its own way, or that the program doesn't know."""

from ataskaita.declared.fields import choice, flag, part, text
from ataskaita.records import frozen

GENDERS = ("pagal_galune", "vyriskoji", "moteriskoji")
"""How a data file gives a word's gender; the first leaves it to the ending."""


@frozen
class Forms:
    """A word's cases in one number, as far as they are given."""

    nominative: str | None = text("vardininkas", "Vardininkas")
    genitive: str | None = text("kilmininkas", "Kilmininkas")
    dative: str | None = text("naudininkas", "Naudininkas")
    accusative: str | None = text("galininkas", "Galininkas")
    instrumental: str | None = text("inagininkas", "Įnagininkas")
    locative: str | None = text("vietininkas", "Vietininkas")


@frozen
class Word:
    """A noun or a name of several words: its nominative, and what can't be derived from it."""

    nominative: str = text("vardininkas", "Vardininkas", required=True)
    genitive: str | None = text("kilmininkas", "Kilmininkas")
    """With the nominative, it tells the declension."""
    dative: str | None = text("naudininkas", "Naudininkas")
    accusative: str | None = text("galininkas", "Galininkas")
    instrumental: str | None = text("inagininkas", "Įnagininkas")
    locative: str | None = text("vietininkas", "Vietininkas")
    gender: str = choice("gimine", "Giminė", GENDERS)
    plural_only: bool = flag("tik_daugiskaita", "Tik daugiskaita (mokymai, metai)")
    plural: Forms | None = part("daugiskaita", "Daugiskaitos linksniai")
