"""Stock and loans by content and by language, residents and users by social group.

What a library counts of these differs: a row that it doesn't have adds nothing to the total.
"""

from decimal import Decimal
from typing import Final

from ataskaita.declared.fields import figure, part, row
from ataskaita.declared.formulas import Formula, Term
from ataskaita.declared.totals import Total
from ataskaita.declared.units import LOANS, PERCENT, PERSONS, PHYSICAL_UNITS
from ataskaita.kinds.library import meanings
from ataskaita.records import frozen

_WHOLE: Final = "Iš viso"


def _share(part_of: str, whole: str) -> Formula:
    return Formula("share", (Term(part_of),), (Term(whole),))


@frozen
class Held:
    """Documents of one sort: added, in stock, lent."""

    added: int | None = figure(
        "gauta", "Gauta", PHYSICAL_UNITS, iso="additions", hint=meanings.ADDED_OF_A_SORT
    )
    stock: int | None = figure(
        "fondas",
        "Fondas",
        iso="stock at the end of the reporting period",
        hint=meanings.STOCK_OF_A_SORT,
    )
    share: Decimal | None = figure(
        "dalis", "Fondo dalis", PERCENT, formula=_share("fondas", "is_viso.fondas"), decimals=1
    )
    loans: int | None = figure(
        "isduota", "Išduota", LOANS, iso="loans", hint=meanings.LENT_OF_A_SORT
    )


@frozen
class ByContent:
    """Stock and loans by content."""

    fiction: Held | None = row(
        part("grozine", "Grožinė literatūra", iso="fiction", hint=meanings.FICTION)
    )
    non_fiction: Held | None = row(part("sakine", "Šakinė literatūra", hint=meanings.NON_FICTION))
    periodicals: Held | None = row(
        part("periodiniai", "Periodiniai leidiniai", iso="serials", hint=meanings.PERIODICALS)
    )
    other: Held | None = row(part("kiti", "Kiti dokumentai"))
    stated_total: Held | None = row(
        part("is_viso", _WHOLE, of=("fiction", "non_fiction", "periodicals", "other"))
    )
    total = Total[Held]("stated_total")


@frozen
class ByLanguage:
    """Stock and loans by language."""

    lithuanian: Held | None = row(part("lietuviu", "Lietuvių"))
    russian: Held | None = row(part("rusu", "Rusų"))
    polish: Held | None = row(part("lenku", "Lenkų"))
    english: Held | None = row(part("anglu", "Anglų"))
    german: Held | None = row(part("vokieciu", "Vokiečių"))
    other: Held | None = row(part("kitos", "Kitos kalbos"))
    stated_total: Held | None = row(
        part(
            "is_viso",
            _WHOLE,
            of=("lithuanian", "russian", "polish", "english", "german", "other"),
        )
    )
    total = Total[Held]("stated_total")


@frozen
class GroupCounts:
    """Residents of a social group, and users among them."""

    residents: int | None = figure(
        "gyventojai",
        "Gyventojai",
        PERSONS,
        iso="population to be served",
        noun="gyventojas",
        hint=meanings.RESIDENTS_OF_A_GROUP,
    )
    users: int | None = figure(
        "vartotojai",
        "Vartotojai",
        PERSONS,
        iso="registered users",
        noun="vartotojas",
        at_most="residents",
        hint=meanings.USERS_OF_A_GROUP,
    )
    reach: Decimal | None = figure(
        "sutelkta", "Sutelkta", PERCENT, formula=_share("vartotojai", "gyventojai"), decimals=1
    )


@frozen
class BySocialGroup:
    """Residents and users by social group."""

    children: GroupCounts | None = row(part("vaikai", "Vaikai iki 14 metų"))
    students: GroupCounts | None = row(part("besimokantys", "Moksleiviai ir studentai"))
    employed: GroupCounts | None = row(part("dirbantieji", "Dirbantieji"))
    unemployed: GroupCounts | None = row(part("bedarbiai", "Bedarbiai"))
    retired: GroupCounts | None = row(part("senjorai", "Senjorai"))
    other: GroupCounts | None = row(part("kiti", "Kiti"))
    stated_total: GroupCounts | None = row(
        part(
            "is_viso",
            _WHOLE,
            of=("children", "students", "employed", "unemployed", "retired", "other"),
        )
    )
    total = Total[GroupCounts]("stated_total")
