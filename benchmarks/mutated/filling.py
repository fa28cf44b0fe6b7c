"""What the program asks for besides: control totals, and last year's whole report.

Totals are typed into the workbook that `nauja` and `duomenys` write, wherever it asks for one.
"""

import json
import random
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final

from attrs import evolve
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.declared.forms import CONTROL
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.names import figures_of
from ataskaita.declared.older import OLDER
from ataskaita.declared.opening import opened, openings
from ataskaita.declared.report import Report
from ataskaita.hall.files import save_data
from ataskaita.hall.kinds import KindsFor
from ataskaita.sources import read_previous
from ataskaita.sources.plain import number_text, plain_of
from benchmarks.mutated.values import Plain, Steps, Value, values_of, with_texts

Figures = dict[str, int | Decimal]

_SPREAD: Final = (86, 115)
"""Between how many hundredths of this year's figure last year's is drawn."""


def with_totals(report: Report, folder: Path) -> Report:
    """Return the report as its workbook gives it, with every control total typed that it asks for.

    The folder is that of what the report names: its form, its pictures.
    """
    path = folder / "pildoma.xlsx"
    save_data(report, path)
    book, known = load_workbook(path), figures_of(report)
    for name, one in book.defined_names.items():
        kind, _, total = name.partition(".")
        added = known.get(total) if kind == CONTROL else None
        if added is not None:
            ((sheet, cell),) = one.destinations
            book[sheet][cell.replace("$", "")].value = added
    book.save(path)
    filled = at.load(path, previous=report.previous or False)
    path.unlink()
    return filled


def opened_as_closed(report: Report, previous: Report) -> Report:
    """Return the report whose stock opens as last year's closed, as the program carries it over."""
    figures = figures_of(report)
    if not any(one.closing in figures for one in openings(report.kind)):
        return report
    sections = {one.name: getattr(report, one.name) for one in report.kind.sections}
    return evolve(report, **opened(sections, previous))


def last_year(report: Report, chance: random.Random, folder: Path) -> Report:
    """Return a whole year before, each figure drawn near this year's; its stock closed as told."""
    plain = plain_of(evolve(report, earlier=Keyed()))
    known = {**_closed(report), **report.earlier}
    texts: dict[Steps, str | None] = {
        one.steps: number_text(known[one.path]) if one.path in known else _drawn(one, chance)
        for one in values_of(plain, type(report))
    }
    before = _of_last_year(report, with_texts(plain, texts), folder)
    off = _off(known, figures_of(before))
    if not off:
        return before
    steps = {one.path: one.steps for one in values_of(plain, type(report))}
    closing = {one.name: one.closing for one in openings(report.kind)}
    begun = {
        steps[name]: number_text(_number(texts[steps[name]]) + off[closed])
        for name, closed in closing.items()
        if closed in off and name in steps
    }
    return _of_last_year(report, with_texts(plain, {**texts, **begun}), folder)


def _of_last_year(report: Report, plain: Plain, folder: Path) -> Report:
    data = {**plain, "metai": str(report.year - 1)}
    data.pop(OLDER, None)
    path = folder / f"duomenys-{report.year - 1}.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return read_previous(path, KindsFor(path, None))


def _off(known: Figures, before: Mapping[str, int | Decimal]) -> Figures:
    """Return by how much what last year computes itself differs from what it must come to."""
    return {
        name: value - before[name]
        for name, value in known.items()
        if name in before and before[name] != value
    }


def _drawn(value: Value, chance: random.Random) -> str:
    number = _number(value.text)
    step = Decimal(1).scaleb(int(number.as_tuple().exponent))
    drawn = (number * chance.randint(*_SPREAD) / 100).quantize(step)
    return number_text(drawn if "," in value.text else int(drawn))


def _number(text: str | None) -> Decimal:
    return Decimal((text or "0").replace(",", "."))


def _closed(report: Report) -> Figures:
    """Return what each sort of stock closed with last year, as this year's figures say."""
    figures = figures_of(report)
    begun = (one for one in openings(report.kind) if not one.added_up)
    closed = {one.closing: figures[one.name] for one in begun if one.name in figures}
    for one in report.kind.relations.balances:
        for name, closing in figures.items():
            part, _, sort = name.rpartition(".")
            if part != one.closing:
                continue
            came, went = (figures.get(f"{at}.{sort}", 0) for at in (one.added, one.withdrawn))
            closed[name] = figures.get(f"{one.opening}.{sort}", closing - came + went)
    return closed
