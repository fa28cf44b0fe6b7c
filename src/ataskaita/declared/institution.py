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
    """The institution that reports; each case of its name is derived where it isn't given.

    >>> from ataskaita.declaring import Institution
    >>> Institution(name="A biblioteka", municipality="A rajono savivaldybė").municipality
    'A rajono savivaldybė'
    """

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
    """The act whose point asks for the report; the texts stand in the genitive.

    >>> from ataskaita.declaring import LegalBasis
    >>> LegalBasis(act="Bibliotekų įstatymo", point="5").number is None
    True
    """

    act: str = text("aktas", "Teisės aktas (kilmininkas)", required=True)
    approved_by: str | None = text("patvirtino", "Aktą patvirtinusi institucija (kilmininkas)")
    date: Date | None = date("data", "Sprendimo data")
    number: str | None = text("numeris", "Sprendimo numeris")
    point: str | None = text("punktas", "Akto punktas")


@frozen
class Approval:
    """Who approves the report; with the act's date and number it prints the approval mark.

    >>> import datetime
    >>> from ataskaita.declaring import Approval
    >>> day = datetime.date(2026, 3, 26)
    >>> Approval(institution="A rajono taryba", date=day, number="TS-1").manner
    'patvirtinta'
    """

    manner: str = choice("budas", "Tvirtinimo būdas", ("patvirtinta", "pritarta"))
    institution: str | None = text("institucija", "Tvirtinanti institucija (kilmininkas)")
    act: str | None = text("aktas", "Akto rūšis (įnagininkas: sprendimu, įsakymu)")
    date: Date | None = date("data", "Akto data")
    number: str | None = text("numeris", "Akto numeris")
    annex: bool = flag("priedas", "Ar ataskaita – akto priedas")
    """Whether the report bears the mark of the act's annex, and no approval mark."""


@frozen
class Signature:
    """Who signs the report.

    >>> from ataskaita.declaring import Signature
    >>> Signature(position="Direktorius").name is None
    True
    """

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
    """A house of the institution besides the main one.

    >>> import datetime
    >>> from ataskaita.declaring import Branch
    >>> Branch(name="A filialas", closed=datetime.date(2025, 7, 1)).joint
    False
    """

    name: str = text("vardas", "Padalinio vardas (kilmininkas)", required=True)
    """In the genitive, as in “Seirijų biblioteka”: `Seirijų`."""
    opened: Date | None = date("nuo", "Veikia nuo")
    closed: Date | None = date("iki", "Veikė iki")
    joint: bool = flag("jungtine", "Veikia kartu su mokykla")
    """Whether it and a school are run together, under a joint agreement."""


@frozen
class Group:
    """Branches that tables show together: the main house, a town's, rural ones.

    >>> from ataskaita.declaring import Group
    >>> Group(name="Kaimo filialai", place="kaime").name
    'Kaimo filialai'
    """

    name: str = text("pavadinimas", "Grupės pavadinimas", required=True)
    place: str = text("kur", "Grupės vietininkas (kur?)", required=True)
