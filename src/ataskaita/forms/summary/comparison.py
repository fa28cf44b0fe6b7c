"""Institutions of one kind and year beside each other: a table of key figures, charts below it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from attrs import field
from xlsxwriter.worksheet import Worksheet

from ataskaita.declared.indicators import share
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import filled_label
from ataskaita.declared.summing import Over, over_institutions
from ataskaita.forms.summary.pages import NONE, Cell, Columns, Number, Pages
from ataskaita.forms.summary.reported import Compared, Reported
from ataskaita.forms.summary.sums import Figures, Part, quotient_of
from ataskaita.lithuanian import format_number, sort_key
from ataskaita.records import define, frozen

_MOST_COLUMNS: Final = 15
_MOST_CHARTS: Final = 6
_MOST_BARS: Final = 60
"""Institutions that a chart shows; of more, none could be told from the other."""
_ALL: Final = "Visos įstaigos"
_WHO: Final = "Įstaiga"
_BAR, _FRAME, _WIDTH = 22, 90, 720
"""Pixels of a chart: for an institution, around all of them, across."""
_CHARACTER: Final = 7
"""Pixels of a character, by which columns are measured."""
_HIGH: Final = 0.62
"""How high a page of paper is, lying, for its width; margins and the repeated header aside."""
_ROW: Final = 20
"""Pixels of a row of cells."""
_TAB: Final = 31
_BADLY: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


@frozen
class _Column:
    """A key figure that is compared."""

    over: Over
    label: str


@define
class _Table:
    """The institutions of one kind and year."""

    year: int
    kind: ReportKind
    columns: tuple[_Column, ...]
    rows: list[tuple[str, tuple[Decimal | None, ...]]] = field(factory=list)

    def sorted_rows(self) -> list[tuple[str, tuple[Decimal | None, ...]]]:
        """Return the rows by the names of the institutions."""
        return sorted(self.rows, key=lambda one: sort_key(one[0]))


@define
class Comparisons:
    """The tables of a batch, by year and kind."""

    _tables: dict[tuple[int, str, str], _Table] = field(factory=dict)

    def add(self, one: Reported) -> None:
        """Add the key figures of one report."""
        which = one.year, one.kind.key, one.kind.digest
        if which not in self._tables:
            self._tables[which] = _Table(one.year, one.kind, _columns_of(one.kind))
        table = self._tables[which]
        values = tuple(_value(column.over, one.figures) for column in table.columns)
        table.rows.append((one.institution, values))

    def write(self, pages: Pages, parts: Sequence[Part]) -> None:
        """Write a page for each kind and year of which there are several reports."""
        tabs: set[str] = set()
        for table, part in self._several(parts):
            _write(pages, table, part, _tab(table, tabs))

    def tables(self, parts: Sequence[Part]) -> Iterator[Compared]:
        """Generate what these pages say, as texts."""
        for table, part in self._several(parts):
            given = _given(table)
            cells = (*_cells(table, given), _all(table, part, given))
            headers = (_WHO, *(table.columns[n].label for n in given))
            rows = tuple(tuple(map(_text, row)) for row in cells)
            yield Compared(f"{table.kind.noun}, {table.year} m.", headers, rows)

    def _several(self, parts: Sequence[Part]) -> Iterator[tuple[_Table, Part]]:
        """Generate the tables in which something is to be compared, each with its sums."""
        for part in parts:
            which = part.kind and self._tables.get((part.year, part.kind.key, part.kind.digest))
            if which and len(which.rows) > 1 and which.columns:
                yield which, part


def _columns_of(kind: ReportKind) -> tuple[_Column, ...]:
    """Return the kind's key figures; where it has none, the figures that are totals of others."""
    known = {one.name: one for one in over_institutions(kind)}
    said = [(one.name, one.label) for one in kind.summary if one.name in known]
    if not said:
        totals = [one for one in known.values() if one.parts and one.way.how == "sum"]
        ratios = [one for one in known.values() if one.way.how == "ratio" and len(one.labels) == 1]
        said = [(one.name, "") for one in (*totals, *ratios)]
    return tuple(_Column(known[name], _label(known[name], label)) for name, label in said)[
        :_MOST_COLUMNS
    ]


def _label(one: Over, said: str) -> str:
    own = filled_label(" – ".join(one.labels[1:] or one.labels), "", "", "").strip()
    if not said:
        return f"{own}, {one.unit.symbol}" if one.unit.symbol else own
    return said.replace("{label}", own).replace("{unit}", one.unit.symbol)


def _value(one: Over, figures: Figures) -> Decimal | None:
    if one.way.how != "ratio":
        return figures.get(one.name)
    found = quotient_of(one.way, figures)
    return share(*found, one.way.scale) if found else None


def _write(pages: Pages, table: _Table, part: Part, tab: str) -> None:
    given, rows = _given(table), table.sorted_rows()
    columns = Columns(
        tab,
        (_WHO, *(table.columns[n].label for n in given)),
        (46, *(16 for _ in given)),
    )
    sheet = pages.add(columns, [*_cells(table, given), _all(table, part, given)])
    drawn = _drawn(table, [n for n in given if sum(one[n] is not None for _, one in rows) > 1])
    if len(rows) <= _MOST_BARS:
        for place, n in enumerate(drawn):
            _draw(pages, sheet, tab, table.columns[n].label, given.index(n) + 1, len(rows), place)
        sheet.set_h_pagebreaks(_breaks(len(rows), len(drawn), columns.widths))


def _given(table: _Table) -> list[int]:
    """Return the columns in which anybody gives something."""
    every = range(len(table.columns))
    return [n for n in every if any(values[n] is not None for _, values in table.rows)]


def _cells(table: _Table, given: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Generate a row for each institution, by their names."""
    for name, values in table.sorted_rows():
        yield (name, *(_cell(table.columns[n], values[n]) for n in given))


def _text(cell: Cell) -> str:
    """Return a cell as a page prints it."""
    if not isinstance(cell, Number):
        return str(cell)
    told = format_number(cell.value, cell.decimals)
    return f"ne mažiau kaip {told}" if cell.at_least else told


def _drawn(table: _Table, given: Sequence[int]) -> list[int]:
    """Return what is drawn: figures and ratios, as many of each as there is room for."""
    ratios = [n for n in given if table.columns[n].over.way.how != "sum"]
    counts = [n for n in given if n not in ratios]
    most = max(_MOST_CHARTS // 2, _MOST_CHARTS - len(ratios))
    chosen = counts[:most]
    return [*chosen, *ratios[: _MOST_CHARTS - len(chosen)]]


def _all(table: _Table, part: Part, given: Sequence[int]) -> tuple[Cell, ...]:
    """Return the row of all institutions together, as they are on the page of figures."""
    known = {one.name: one for one in part.rows}
    names = [table.columns[n].over.name for n in given]
    found = [known.get(name) for name in names]
    return (
        _ALL,
        *(
            Number(one.value, one.decimals, one.at_least) if one and one.value is not None else NONE
            for one in found
        ),
    )


def _cell(column: _Column, value: Decimal | None) -> Cell:
    return NONE if value is None else Number(value, column.over.decimals)


def _draw(  # noqa: PLR0913, PLR0917 (where it stands, and what it shows)
    pages: Pages, sheet: Worksheet, tab: str, label: str, column: int, rows: int, place: int
) -> None:
    """Put a chart of one key figure below the table."""
    chart: Any = pages.book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "categories": [tab, 1, 0, rows, 0],
            "values": [tab, 1, column, rows, column],
            "fill": {"color": "#1F4E79"},
            "gap": 60,
            "data_labels": {"value": True},
        }
    )
    chart.set_title({"name": label, "overlay": False, "name_font": {"size": 12}})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "major_gridlines": {"visible": False}})
    chart.set_x_axis({"visible": False, "min": 0, "major_gridlines": {"visible": False}})
    height = rows * _BAR + _FRAME
    chart.set_size({"width": _WIDTH, "height": height})
    across, down = place % 2, place // 2
    options = {
        "x_offset": across * (_WIDTH + _ROW),
        "y_offset": down * (height + _ROW),
        "object_position": 3,
        "description": label,
    }
    sheet.insert_chart(rows + 3, 0, chart, options)


def _breaks(rows: int, charts: int, widths: Sequence[int]) -> list[int]:
    """Return the rows before which a page of paper ends, so that none goes through a chart."""
    across = max(sum(widths) * _CHARACTER, 2 * _WIDTH + _ROW)
    page = int(across * _HIGH) // _ROW
    step = (rows * _BAR + _FRAME + _ROW) // _ROW
    breaks, top = list[int](), 0
    for first in range(rows + 3, rows + 3 + (charts + 1) // 2 * step, step):
        if first + step > top + page:
            breaks.append(top := first)
    return breaks


def _tab(table: _Table, tabs: set[str]) -> str:
    """Return what the sheet is called: by its year and kind, unlike the others."""
    base = " ".join(f"{table.year} {table.kind.noun}".translate(_BADLY).split())
    name, number = base[:_TAB], 2
    while name.casefold() in tabs:
        end = f" ({number})"
        name, number = f"{base[: _TAB - len(end)]}{end}", number + 1
    tabs.add(name.casefold())
    return name
