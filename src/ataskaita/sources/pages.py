"""A workbook's sheet: its cells, read once and in one pass (ISO/IEC 29500-1, 18.3.1)."""

from collections.abc import Sequence
from typing import Any, Final

from attrs import field

from ataskaita.border.gate import BROKEN
from ataskaita.border.refusing import RefusedError
from ataskaita.messages import Phrase
from ataskaita.records import define, frozen
from ataskaita.sources.elements import MAIN, parse, parser_of
from ataskaita.sources.grids import Spot, address_of, spot_of
from ataskaita.sources.number_formats import GENERAL, NumberFormats, moment_of

_MOST_ROWS: Final = 100_000
_LAST: Final[Spot] = (2**20, 2**14)
_ROOT, _ROW, _CELL, _VALUE, _FORMULA, _INLINE, _TEXT, _READING, _MERGED = (
    f"{MAIN}{name}" for name in ("worksheet", "row", "c", "v", "f", "is", "t", "rPh", "mergeCell")
)
_TRUTHS: Final = {"1": True, "true": True, "0": False, "false": False}


@frozen(eq=False)
class Cell:
    """A cell: what is written in it, and what it shows where that is a formula."""

    sheet: str
    spot: Spot
    value: Any = None
    """A formula begins with `=`."""
    number_format: str = GENERAL
    is_formula: bool = False
    kept: Any = None
    """The value that the file keeps of a formula; None where it keeps none."""

    @property
    def address(self) -> str:
        """`C12` for the third cell of the twelfth row."""
        return address_of(self.spot)

    @property
    def shown(self) -> Any:
        """What a person sees in it."""
        return self.kept if self.is_formula else self.value


@define(eq=False)
class Page:
    """The cells of a sheet in which anything stands."""

    title: str
    cells: dict[Spot, Cell] = field(factory=dict)
    covered: dict[Spot, str] = field(factory=dict)
    """Cells that merged ones cover, but for the first of these, and the range of them."""
    last_row: int = 0
    """The lowest row that has a cell, were it an empty one."""
    last_column: int = 0

    def extent(self, cells: str) -> tuple[range, range]:
        """Return the rows and columns of a range such as `$A$1:$C$9`, as far as the sheet goes."""
        first, _, last = cells.partition(":")
        start, end = spot_of(first), spot_of(last or first)
        if start is None or end is None:  # a whole row or column, or “#REF!”
            return range(0), range(0)
        lowest = min(end[0], start[0] + _MOST_ROWS, max(self.last_row, start[0]))
        rightmost = min(end[1], max(self.last_column, start[1]))
        return range(start[0], lowest + 1), range(start[1], rightmost + 1)

    def rows(self, cells: str) -> list[tuple[Cell, ...]]:
        """Return the cells of a range, row by row."""
        rows, columns = self.extent(cells)
        return [tuple([self._cell((row, column)) for column in columns]) for row in rows]

    def _cell(self, spot: Spot) -> Cell:
        return self.cells.get(spot) or Cell(self.title, spot)


@frozen(eq=False)
class Styles:
    """What cells of all sheets refer to."""

    strings: Sequence[str]
    formats: NumberFormats


def read_page(title: str, content: bytes, part: str, styles: Styles) -> Page:
    """Return the sheet; raise RefusedError for what is none."""
    reader = _Reader(Page(title), part, styles)
    parser = parser_of()
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parse(parser, content, part)
    except RefusedError as error:
        raise error if error.line else error.at(parser.CurrentLineNumber, 1) from None
    return reader.page


class _Reader:
    """Hears what expat tells of a sheet: an attribute less is time for each of its cells."""

    def __init__(self, page: Page, part: str, styles: Styles) -> None:
        self.page, self.part = page, part
        self.strings, self.formats = styles.strings, styles.formats
        self.row = self.column = 0
        self.into: list[str] | None = None
        self.value: list[str] = []
        self.inline: list[str] = []
        self.formula: list[str] | None = None
        self.attributes: dict[str, str] = {}
        self.shared: dict[str, str] = {}
        self.number = ""
        self.begun = self.open = self.aloud = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _CELL:
            self.attributes, self.open = attributes, True
            self.value, self.inline, self.formula, self.number = [], [], None, ""
        elif self.open:
            self._start_within(name, attributes)
        elif name == _ROW:
            self.row = int(float(attributes.get("r") or self.row + 1))
            self.column = 0
        elif name == _MERGED:
            self._merge(attributes.get("ref", ""))
        elif not self.begun and name != _ROOT:
            raise RefusedError(BROKEN, self.part)
        self.begun = True

    def _start_within(self, name: str, attributes: dict[str, str]) -> None:
        if name == _VALUE:
            self.into = self.value
        elif name == _FORMULA:
            self.into = self.formula = []
            self.number = attributes.get("si", "") if attributes.get("t") == "shared" else ""
        elif name == _TEXT and not self.aloud:
            self.into = self.inline
        elif name == _READING:
            self.aloud = True

    def text(self, piece: str) -> None:
        if self.into is not None:
            self.into.append(piece)

    def end(self, name: str) -> None:
        self.into = None
        if name == _CELL:
            self.open = False
            self._keep(self._place())
        elif name == _READING:
            self.aloud = False

    def _place(self) -> Spot:
        """Return where the cell stands: right of the one before, where it doesn't say."""
        address = self.attributes.get("r")
        spot = spot_of(address) if address else (self.row, self.column + 1)
        if spot is None or not 0 < spot[0] <= _LAST[0] or spot[1] > _LAST[1]:
            raise RefusedError(Phrase("a cell of it stands nowhere"), self.part)
        self.column = spot[1]
        return spot

    def _keep(self, spot: Spot) -> None:
        page = self.page
        page.last_row = max(page.last_row, spot[0])
        page.last_column = max(page.last_column, spot[1])
        style = self.attributes.get("s")
        code = self.formats.codes[int(style) if style else 0]
        value = self._value(code)
        if spot in page.cells:
            raise RefusedError(Phrase("two cells of it stand in one place"), self.part)
        if self.formula is not None:
            written = self._written()
            page.cells[spot] = Cell(page.title, spot, written, code, is_formula=True, kept=value)
        elif value is not None:
            page.cells[spot] = Cell(page.title, spot, value, code)

    def _value(self, code: str) -> Any:
        """Return the value as its kind says (ISO/IEC 29500-1, 18.18.11)."""
        kind = self.attributes.get("t", "n")
        if kind == "inlineStr":
            return "".join(self.inline) or None
        text = "".join(self.value)
        if not text:
            return None
        match kind:
            case "n":
                return self.formats.value(text.strip(), code)
            case "s":
                return self._string(int(text))
            case "b":
                return _TRUTHS[text.strip()]
            case "d":
                return moment_of(text.strip())
            case _:
                return text

    def _string(self, number: int) -> str:
        if number < 0:
            raise RefusedError(BROKEN, self.part)
        return self.strings[number]

    def _written(self) -> str:
        """Return the formula; of one that others share, what the first of them says."""
        own = "".join(self.formula or ())
        if self.number and own:
            self.shared.setdefault(self.number, own)
        return f"={own or self.shared.get(self.number, '')}"

    def _merge(self, cells: str) -> None:
        """Let go of what nobody sees: values of merged cells but for the first."""
        first, _, last = cells.partition(":")
        start, end = spot_of(first), spot_of(last or first)
        if start is None or end is None:
            raise RefusedError(BROKEN, self.part)
        for row in range(start[0], end[0] + 1):
            for column in range(start[1], end[1] + 1):
                if (row, column) != start:
                    self.page.cells.pop((row, column), None)
                    self.page.covered[row, column] = cells
