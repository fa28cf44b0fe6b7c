"""Who reports, on what legal ground, and who approves: all of it data."""

from datetime import date as Date  # noqa: N812 (the field named `date` would hide it)
from typing import Final

from ataskaita.declared.fields import choice, date, flag, naming, person, rare, text
from ataskaita.records import frozen

_QUOTES: Final = str.maketrans("", "", "„“”\"'«»")


def same_name(name: str) -> str:
    """Return what two ways of writing an institution's name have in common.

    >>> same_name("VšĮ „Beržų  klubas“") == same_name('všį "Beržų klubas"')
    True
    """
    return " ".join(name.translate(_QUOTES).casefold().split())


@frozen
class Institution:
    """The institution that reports; each case of its name is derived where it isn't given."""

    name: str = naming("pavadinimas", "Įstaigos pavadinimas", required=True)
    genitive: str | None = rare(text("kilmininkas", "Įstaigos pavadinimo kilmininkas"))
    dative: str | None = rare(text("naudininkas", "Įstaigos pavadinimo naudininkas"))
    accusative: str | None = rare(text("galininkas", "Įstaigos pavadinimo galininkas"))
    instrumental: str | None = rare(text("inagininkas", "Įstaigos pavadinimo įnagininkas"))
    locative: str | None = rare(text("vietininkas", "Įstaigos pavadinimo vietininkas"))
    short_name: str | None = naming("trumpai", "Trumpas pavadinimas")
    municipality: str | None = naming("savivaldybe", "Savivaldybė")
    town: str | None = naming("vieta", "Vieta")


@frozen
class LegalBasis:
    """The act whose point asks for the report; the texts stand in the genitive."""

    act: str = text("aktas", "Teisės aktas (kilmininkas)", required=True)
    approved_by: str | None = text("patvirtino", "Aktą patvirtinusi institucija (kilmininkas)")
    date: Date | None = date("data", "Sprendimo data")
    number: str | None = text("numeris", "Sprendimo numeris")
    point: str | None = text("punktas", "Akto punktas")


@frozen
class Approval:
    """Who approves the report; with the act's date and number it prints the approval mark."""

    manner: str = choice("budas", "Tvirtinimo būdas", ("patvirtinta", "pritarta"))
    institution: str | None = text("institucija", "Tvirtinanti institucija (kilmininkas)")
    act: str | None = text("aktas", "Akto rūšis (įnagininkas: sprendimu, įsakymu)")
    date: Date | None = date("data", "Akto data")
    number: str | None = text("numeris", "Akto numeris")
    annex: bool = flag("priedas", "Ar ataskaita – akto priedas")
    """Whether the report bears the mark of the act's annex, and no approval mark."""


@frozen
class Signature:
    """Who signs the report."""

    position: str = naming("pareigos", "Pareigos", required=True)
    name: str | None = person("vardas", "Vardas ir pavardė")


@frozen
class Signing:
    """Who signs in the place that a form has for a post."""

    position: str | None = naming("pareigos", "Pareigos")
    """In place of the form's word for the post."""
    name: str | None = person("vardas", "Vardas ir pavardė")


@frozen
class Branch:
    """A house of the institution besides the main one."""

    name: str = text("vardas", "Padalinio vardas (kilmininkas)", required=True)
    """In the genitive, as in “Seirijų biblioteka”: `Seirijų`."""
    opened: Date | None = date("nuo", "Veikia nuo")
    closed: Date | None = date("iki", "Veikė iki")
    joint: bool = flag("jungtine", "Veikia kartu su mokykla")
    """Whether it and a school are run together, under a joint agreement."""


@frozen
class Group:
    """Branches that tables show together: the main house, a town's, rural ones."""

    name: str = text("pavadinimas", "Grupės pavadinimas", required=True)
    place: str = text("kur", "Grupės vietininkas (kur?)", required=True)
