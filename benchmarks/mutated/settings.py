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
        return self.folder / "duomenys.json"

    def read(self, plain: Plain) -> Report:
        """Return the report of such data as the program reads it; raise DataErrors."""
        self.file.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
        return at.load(self.file, self.previous)


@contextmanager
def as_it_lies(name: str) -> Iterator[Base]:
    """Give a fixture as it stands there, with what stands beside it."""
    with _beside(name) as folder:
        yield _base(name, at.load(FIXTURES / name / "ataskaita.yaml"), None, folder)


@contextmanager
def as_led(name: str, seed: int) -> Iterator[Base]:
    """Give it with control totals, last year's file beside it, and the stock as that closed."""
    with _beside(name) as folder:
        report = at.load(FIXTURES / name / "ataskaita.yaml")
        drawn = random.Random(f"{seed} {name}")  # noqa: S311 (it must be repeatable, not secret)
        previous = report.previous or last_year(report, drawn, folder)
        filled = opened_as_closed(with_totals(report), previous)
        handed = None if report.previous else previous
        yield _base(name, evolve(filled, earlier=Keyed()), handed, folder)


@contextmanager
def _beside(name: str) -> Iterator[Path]:
    """Give a folder with all that stands beside the fixture's data."""
    with TemporaryDirectory() as made:
        for one in (FIXTURES / name).iterdir():
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
