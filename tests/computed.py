"""A kind of reports with formulas, totals of lists, bounds and relations."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import frozen

from ataskaita import sources
from ataskaita.declared.formula_texts import parse_formula, parse_relation
from ataskaita.declaring import (
    EURO,
    PERCENT,
    PERSONS,
    PIECES,
    Prose,
    Relations,
    Report,
    ReportKind,
    Section,
    Unit,
    figure,
    items,
    part,
    prose,
    section,
    text,
)

THOUSANDS = Unit(
    "tukst_eur", "tūkst. Eur", "", "", decimals=1, fixed=True, negative=True, times=1000
)


@frozen
class EventTotals:
    """What the listed events add up to."""

    f1: int | None = figure("renginiai", "Renginiai", PIECES)
    f2: int | None = figure("lankytojai", "Lankytojai", PERSONS)
    f3: int | None = figure(
        "vidurkis",
        "Lankytojų renginyje",
        PERSONS,
        formula=parse_formula("lankytojai / renginiai"),
        decimals=1,
    )


@frozen
class EventRow:
    """Events of one sort."""

    f0: str = text("rusis", "Renginių rūšis", required=True)
    f1: int | None = figure("renginiai", "Renginiai", PIECES)
    f2: int | None = figure("lankytojai", "Lankytojai", PERSONS)
    f3: int | None = figure(
        "vidurkis",
        "Lankytojų renginyje",
        PERSONS,
        formula=parse_formula("lankytojai / renginiai"),
        decimals=1,
    )
    f4: Decimal | None = figure(
        "dalis",
        "Dalis",
        PERCENT,
        formula=parse_formula("dalis(lankytojai; is_viso.lankytojai)"),
        decimals=1,
    )


@frozen
class ByKind:
    """The table of events, its rows listed by the data."""

    f0: tuple[EventRow, ...] = items("eilutes", "Eilutės")
    f1: EventTotals | None = part("is_viso", "Iš viso", of=("f0",))


@frozen
class Events(Section):
    """The section of events."""

    by_kind: ByKind | None = part("pagal_rusi", "Renginiai pagal rūšis")
    text: Prose | None = prose("tekstas", "Tekstas")


@frozen
class Sides:
    """A figure of two years with its change."""

    f0: int | None = figure("buvo", "2020 m.", PERSONS)
    f1: int | None = figure("yra", "2021 m.", PERSONS)
    f2: int | None = figure(
        "pokytis", "Pokytis", PERSONS, formula=parse_formula("pokytis(buvo; yra)")
    )
    f3: Decimal | None = figure(
        "proc", "Pokytis, proc.", PERCENT, formula=parse_formula("proc(buvo; yra)")
    )
    f4: int | None = figure("balansas", "Likutis", PERSONS, negative=True, at_most="f1")


@frozen
class Money(Section):
    """The section of money."""

    planned: Decimal | None = figure("planuota", "Planuota", THOUSANDS)
    spent: Decimal | None = figure("panaudota", "Panaudota", EURO)
    per_visitor: Decimal | None = figure(
        "lankytojui",
        "Lėšos lankytojui",
        EURO,
        formula=parse_formula("planuota / renginiai.pagal_rusi.is_viso.lankytojai"),
        decimals=2,
    )
    years: Sides | None = part("metai", "Lankytojai")


@frozen
class CentreReport(Report):
    """A culture centre's report."""

    events: Events | None = section("renginiai", "Renginiai")
    money: Money | None = section("lesos", "Lėšos")


CENTRE = ReportKind(
    key="centras",
    model=CentreReport,
    relations=Relations(formulas=(parse_relation("lesos.panaudota <= lesos.planuota"),)),
)

_FRAME = "metai: 2021\nistaiga: {pavadinimas: Dovilų kultūros centras}\nforma: centras\n"
EVENTS = """\
renginiai:
  pagal_rusi:
    eilutes:
    - {rusis: Koncertai, renginiai: 70, lankytojai: 4 000}
    - {rusis: Parodos, renginiai: 30, lankytojai: 1 000}
"""


def read_centre(folder: Path, data: str) -> Any:
    """Return the report of that data."""
    path = folder / "centras.yaml"
    path.write_text(_FRAME + data, encoding="utf-8")
    return sources.read_report(path, {"": CENTRE, CENTRE.key: CENTRE})
