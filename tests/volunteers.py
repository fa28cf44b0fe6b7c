"""A section with every sort of field, of which no template knows."""

from datetime import date as Date  # noqa: N812 (a declaration has the same name)
from decimal import Decimal

from attrs import frozen

from ataskaita.declared.charts import ChartDeclaration, ChartSeries
from ataskaita.declared.fields import (
    choice,
    date,
    figure,
    flag,
    items,
    keyed,
    naming,
    part,
    prose,
    text,
)
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.prose import Prose
from ataskaita.declared.sections import Section
from ataskaita.declared.units import EURO, HOURS, PERSONS
from ataskaita.kinds.library import LibraryReport


@frozen
class People:
    """Volunteers by age."""

    stated_total: int | None = figure("is_viso", "Iš viso", PERSONS, of=("young", "old"))
    young: int | None = figure("jauni", "Jaunimas", PERSONS)
    old: int | None = figure("senjorai", "Senjorai", PERSONS)


@frozen
class Work:
    """What was done, where and for how long."""

    name: str = text("pavadinimas", "Veikla", required=True)
    people: People | None = part("savanoriai", "Savanoriai")
    hours: Decimal | None = figure("trukme", "Trukmė", HOURS)
    result: Prose | None = prose("rezultatai", "Rezultatai")


@frozen
class Volunteers(Section):
    """A section with every sort of field."""

    person: str | None = naming("koordinatorius", "Koordinatoriaus pareigos")
    since: Date | None = date("nuo", "Vykdoma nuo")
    paid: bool = flag("islaidos", "Ar apmokamos išlaidos")
    kind: str = choice("rusis", "Rūšis", ("nuolatinė", "vienkartinė"))
    remark: str | None = text("pastaba", "Pastaba")
    stated_funds: Decimal | None = figure("lesos", "Lėšos", EURO)
    men: People | None = part("vyrai", "Vyrai")
    women: People | None = part("moterys", "Moterys")
    works: tuple[Work, ...] = items("veiklos", "Veiklos")
    stated_total: People | None = part("is_viso", "Iš viso", of=("groups",))
    groups: Keyed[People] = keyed("grupes", "Savanoriai pagal bibliotekas")
    shares: Keyed[Decimal] = keyed("dalys", "Valandos pagal bibliotekas", HOURS)
    text: Prose | None = prose("tekstas", "Tekstas")
    empty: People | None = part("kiti", "Kiti")


@frozen
class MadeReport(LibraryReport):
    """The library's report with one section more."""

    volunteers: Volunteers | None = part("savanoriai", "Savanoriai")


VOLUNTEERS = ReportKind(
    key="savanoriai",
    model=MadeReport,
    charts=(
        ChartDeclaration(
            "savanoriai",
            "Savanoriai ({unit})",
            (ChartSeries("Savanoriai", "savanoriai.moterys.is_viso"),),
        ),
    ),
)
