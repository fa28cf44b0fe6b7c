"""The ways in which a report lies before the program: as it is, or with all that it asks for."""

import json
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from attrs import evolve, frozen

import ataskaita as at
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.names import figures_of
from ataskaita.declared.report import Report
from ataskaita.sources.plain import number_text, plain_of
from benchmarks.mutated.filling import last_year, opened_as_closed, with_totals
from benchmarks.mutated.values import Plain, Value, values_of

FIXTURES: Final = Path(__file__).parents[2] / "fixtures"
LIBRARIES: Final = ("lazdijai-2020", "kita-biblioteka", "apskritis", "miestelis")
FORMS: Final = (
    "antroji-biblioteka",
    "kulturos-centras",
    "muziejus",
    "mokyklos-vadovas",
    "savivaldybes-istaiga",
)
EVERY: Final = (*LIBRARIES, *FORMS)


@frozen
class Base:
    """A sound report as plain data, last year's whole report beside it, and its numbers."""

    name: str
    plain: Plain
    previous: Report | None
    values: tuple[Value, ...]
    folder: Path

    @property
    def file(self) -> Path:
        """Where what is spoilt is written."""
        return self.folder / f"duomenys-{self.plain['metai']}.json"

    def read(self, plain: Plain) -> Report:
        """Return the report of such data as the program reads it; raise DataErrors."""
        self.file.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
        return at.load(self.file, self.previous or False)


@contextmanager
def as_it_lies(name: str) -> Iterator[Base]:
    """Give a fixture as it stands there, with what stands beside it."""
    with _beside(name) as folder:
        yield _base(name, at.load(FIXTURES / name / "ataskaita.yaml"), None, folder)


@contextmanager
def as_led(name: str, seed: int) -> Iterator[Base]:
    """Give it as its workbook leads to fill it: control totals typed, last year's file beside.

    The stock opens as last year's closed. Last year's report is the one that the program finds
    beside the data by itself, or that the data names.
    """
    with _beside(name) as folder:
        report = at.load(FIXTURES / name / "ataskaita.yaml")
        drawn = random.Random(f"{seed} {name}")  # noqa: S311 (it must be repeatable, not secret)
        filled = with_totals(report, folder)
        if report.previous is None:
            filled = opened_as_closed(filled, last_year(report, drawn, folder))
        filled = evolve(filled, earlier=Keyed())
        found = _found_beside(_base(name, filled, None, folder))
        yield _base(name, filled, found, folder)


def _found_beside(base: Base) -> Report:
    """Return last year's report as the program finds it; the fixture's own where it names one."""
    base.file.write_text(json.dumps(base.plain, ensure_ascii=False), encoding="utf-8")
    found = at.load(base.file).previous
    if found is None:
        raise ValueError(base.name)
    return found


@contextmanager
def _beside(name: str) -> Iterator[Path]:
    """Give a folder with all that stands beside the fixture's data."""
    with TemporaryDirectory() as made:
        for one in (FIXTURES / name).iterdir():
            if one.name != "ataskaita.yaml":
                (Path(made) / one.name).symlink_to(one)
        yield Path(made)


def _base(name: str, report: Report, previous: Report | None, folder: Path) -> Base:
    plain = plain_of(report)
    before = previous or report.previous
    earlier = {**report.earlier, **(figures_of(before) if before else {})}
    values = (
        evolve(one, earlier=number_text(earlier[one.path]) if one.path in earlier else "")
        for one in values_of(plain, type(report))
    )
    return Base(name, plain, previous, tuple(values), folder)
