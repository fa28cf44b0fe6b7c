"""A batch in a workbook: what became of each data file, what is wrong, figures over all."""

import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from attrs import field
from xlsxwriter import Workbook

from ataskaita.characters import UNFIT
from ataskaita.declared.figures import Field, single_figures
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import filled_label
from ataskaita.forms.measures import height_of
from ataskaita.forms.writing import new_workbook
from ataskaita.records import define, frozen

_STATUSES: Final = {
    "made": "parengta",
    "unchanged": "parengta",
    "beside": "parengta šalia: dokumentas redaguotas",
    "failed": "neparengta",
}


@frozen
class _Page:
    title: str
    headers: tuple[str, ...]
    widths: tuple[int, ...]


_REPORTS: Final = _Page(
    "Ataskaitos",
    ("Duomenys", "Įstaiga", "Metai", "Būsena", "Klaidos", "Įspėjimai", "Dokumentas"),
    (34, 50, 8, 22, 9, 11, 50),
)
_FAULTS: Final = _Page(
    "Klaidos",
    ("Duomenys", "Kodas", "Kur", "Kas ne taip", "Ką daryti"),
    (34, 9, 50, 70, 70),
)
_FIGURES: Final = _Page(
    "Bendri rodikliai",
    ("Rodiklis", "Vienetas", "Iš viso", "Kiek įstaigų pateikė", "Iš kiek", "Vardas"),
    (80, 14, 16, 20, 10, 50),
)


KindAndFigures = tuple[ReportKind, Mapping[str, str]]
"""Of one report: its kind, and the values of its single figures by name."""


@define
class _Sums:
    """The figures of the reports of one kind."""

    totals: dict[str, Decimal] = field(factory=lambda: defaultdict(Decimal))
    given: Counter[str] = field(factory=Counter)
    reports: int = 0

    def add(self, figures: Mapping[str, str]) -> None:
        """Add the figures of one report."""
        self.reports += 1
        self.given.update(figures.keys())
        for name, value in figures.items():
            self.totals[name] += Decimal(value)


def summary_workbook(
    outcomes: Sequence[Mapping[str, Any]], figures: Iterable[KindAndFigures]
) -> bytes:
    """Return an .xlsx of three sheets; units add up over institutions, titles and shares don't.

    `figures` of each report that was made, with its kind, may come from a generator.
    """
    stream = io.BytesIO()
    with new_workbook(stream, "Paketo suvestinė") as book:
        head = book.add_format({"bold": True, "bg_color": "#DDE7F0", "text_wrap": True})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        _write(book, _REPORTS, map(_report, outcomes), head, wrap)
        faults = (row for one in outcomes for row in _faults(one))
        _write(book, _FAULTS, faults, head, wrap)
        _write(book, _FIGURES, _sums(figures), head, wrap)
    return stream.getvalue()


def _write(book: Workbook, page: _Page, rows: Any, head: Any, wrap: Any) -> None:
    sheet = book.add_worksheet(page.title)
    for column, (text, width) in enumerate(zip(page.headers, page.widths, strict=True)):
        sheet.set_column(column, column, width, wrap)
        sheet.write_string(0, column, text, head)
    last = 0
    for last, row in enumerate(rows, start=1):
        sheet.set_row(last, height_of(zip(map(str, row), page.widths, strict=True)))
        for column, value in enumerate(row):
            sheet.write(last, column, UNFIT.sub("�", value) if isinstance(value, str) else value)
    sheet.autofilter(0, 0, last, len(page.headers) - 1)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _report(one: Mapping[str, Any]) -> tuple[Any, ...]:
    status = _STATUSES[str(one["status"])]
    wrong = len(one["troubles"])
    return (
        one["name"],
        one["library"],
        one["year"] or "",
        status,
        wrong,
        one["warnings"],
        one["target"],
    )


def _faults(one: Mapping[str, Any]) -> list[tuple[str, ...]]:
    return [
        (one["name"], told["code"], told["place"], told["what"], told["remedy"])
        for told in one["troubles"]
    ]


def _sums(reports: Iterable[KindAndFigures]) -> Iterator[tuple[Any, ...]]:
    """Generate the rows of the figures that any report gives, kind by kind."""
    kinds: dict[tuple[str, str], ReportKind] = {}
    found: dict[tuple[str, str], _Sums] = defaultdict(_Sums)
    for kind, figures in reports:
        which = kind.key, kind.digest
        kinds.setdefault(which, kind)  # of one form, whenever it was compiled
        found[which].add(figures)
    for which, sums in found.items():
        kind = kinds[which]
        for one in single_figures(kind):
            if sums.given[one.name]:
                yield _figure(one, sums)


def _figure(one: Field, sums: _Sums) -> tuple[Any, ...]:
    """Return a figure's row: a sum only where the unit adds up, and over those who gave it."""
    label = " – ".join(filled_label(label, "", "", "").strip() for label in one.labels)
    total = sums.totals[one.name]
    told = float(total) if one.unit.additive else "nesumuojama"
    given = sums.given[one.name]
    return label, one.unit.symbol, told, given, sums.reports, one.name
