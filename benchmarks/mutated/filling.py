"""What the program asks for besides: control totals, and last year's whole report."""

import json
import random
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from attrs import evolve

from ataskaita.declared.declare import declarations
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.names import figures_of
from ataskaita.declared.older import OLDER
from ataskaita.declared.opening import opened
from ataskaita.declared.report import Report
from ataskaita.declared.totals import computed_of, is_section
from ataskaita.hall.kinds import KindsFor
from ataskaita.sources import read_previous
from ataskaita.sources.plain import number_text, plain_of
from benchmarks.mutated.values import Steps, Value, values_of, with_texts

_SPREAD: Final = (86, 115)
"""Between how many hundredths of this year's figure last year's is drawn."""


def with_totals(owner: Any) -> Any:
    """Return the object with each total stated that its parts give."""
    below = {
        one.name: _below_with_totals(getattr(owner, one.name)) for one in declarations(type(owner))
    }
    made = evolve(owner, **below)
    totals = {}
    for one in declarations(type(owner)):
        if one.of and getattr(made, one.name) is None:
            computed = computed_of(made, one)
            totals[one.name] = with_totals(computed) if is_section(computed) else computed
    return evolve(made, **totals)


def _below_with_totals(value: Any) -> Any:
    if is_section(value):
        return with_totals(value)
    if isinstance(value, Keyed):
        return Keyed({key: _below_with_totals(item) for key, item in value.items()})
    if isinstance(value, tuple):
        return tuple(_below_with_totals(item) for item in value)
    return value


def opened_as_closed(report: Report, previous: Report) -> Report:
    """Return the report whose stock opens as last year's closed, as the program carries it over."""
    figures = figures_of(report)
    if not any(
        name.startswith(f"{one.closing}.")
        for one in report.kind.relations.balances
        for name in figures
    ):
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
    data = {**with_texts(plain, texts), "metai": str(report.year - 1)}
    data.pop(OLDER, None)
    path = folder / "pernai.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return read_previous(path, KindsFor(path, None))


def _drawn(value: Value, chance: random.Random) -> str:
    number = Decimal(value.text.replace(",", "."))
    step = Decimal(1).scaleb(int(number.as_tuple().exponent))
    drawn = (number * chance.randint(*_SPREAD) / 100).quantize(step)
    return number_text(drawn if "," in value.text else int(drawn))


def _closed(report: Report) -> dict[str, int | Decimal]:
    """Return what each sort of stock closed with last year, as this year's figures say."""
    figures, closed = figures_of(report), {}
    for one in report.kind.relations.balances:
        for name, closing in figures.items():
            part, _, sort = name.rpartition(".")
            if part != one.closing:
                continue
            came, went = (figures.get(f"{at}.{sort}", 0) for at in (one.added, one.withdrawn))
            closed[name] = figures.get(f"{one.opening}.{sort}", closing - came + went)
    return closed
