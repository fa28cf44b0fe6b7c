"""Read own tables of a workbook: what frames say, rows with the decimals that are seen."""

from collections.abc import Sequence

from attrs import evolve

from ataskaita.declared.blocks import BELOW
from ataskaita.declared.declare import Declaration, declaration
from ataskaita.declared.forms import ROWS
from ataskaita.declared.own import TEXT_COLUMN, Column, OwnBlock, OwnSection, OwnTable
from ataskaita.declared.own_grids import (
    CHART,
    COLUMNS,
    FRAME,
    GRID_ROWS,
    HEADING,
    IN_HEAD,
    IN_SECTION,
    IN_TEXT,
    IN_TITLE,
    LABEL,
    NEW,
    TABLE,
    TEXT,
    TITLE,
    UNIT,
    YES,
    place_in_data,
)
from ataskaita.declared.owning import OWN_SECTIONS
from ataskaita.declared.slugs import slug_of
from ataskaita.declared.tabs import OWN_TABLES
from ataskaita.declared.tree import TO_FILL
from ataskaita.messages.own_frames import NO_LABEL, NO_UNIT, ODD_CHART, UNIT_OF_WORDS
from ataskaita.messages.structure import DUPLICATE_KEY
from ataskaita.messages.workbook import BELOW_TABLE, CHANGED_KEY, MISSING_SHEET
from ataskaita.patterns import Pattern
from ataskaita.sources.cells import as_seen, is_given, key_in, plain_value
from ataskaita.sources.clusters import range_of
from ataskaita.sources.grids import is_number
from ataskaita.sources.nodes import Scalar
from ataskaita.sources.pages import Cell
from ataskaita.sources.rows import below_table
from ataskaita.sources.taking import Taking, joined
from ataskaita.sources.tree import Step, steps_of

_KEY = Pattern(r"\[(\d+)\] ?(.*)")

Steps = tuple[Step, ...]
Cells = Sequence[tuple[Cell, ...]]


def has_frames(taking: Taking) -> bool:
    """Return whether own tables have their titles and columns in cells, not among the paths."""
    return any(name.startswith(f"{FRAME}.") for name in taking.book.names)


def read_own_grids(taking: Taking) -> None:
    """Take what stands in the frame of every own table and text that the data has already."""
    bases = {found[:2] for name in taking.book.names if (found := place_in_data(name))}
    placed = [(base, _first_row(taking, base)) for base in bases if base[0] != NEW]
    gone = False
    for (above, number), row in sorted(placed, key=lambda one: (one[1], one[0])):
        steps = (*(steps_of(above) or ()), number)
        if row:
            read_frame(taking, f"{above}.{number}", steps)
            _take_heading(taking, f"{FRAME}.{above}.{number}.{IN_SECTION}", steps)
        else:
            gone = True
            _name_section(taking, steps)
            place = evolve(taking.tree.place, within=joined((*steps, TABLE)))
    if gone:
        taking.tell(MISSING_SHEET, place, sheet=OWN_TABLES)


def _name_section(taking: Taking, steps: Steps) -> None:
    """Call a section by its key where its cells are gone: that alone is told of it."""
    if steps[0] == OWN_SECTIONS:
        *section, _, _ = steps
        taking.tree.put((*section, HEADING), Scalar(str(section[-1]), taking.tree.place))


def _first_row(taking: Taking, base: tuple[str, int]) -> int:
    """Return in which row of its sheet a frame begins; 0 where its cells are gone."""
    own = f"{base[0]}.{base[1]}"
    for name in (f"{FRAME}.{own}.{IN_TITLE}", f"{ROWS}.{own}.{TABLE}"):
        if rows := taking.book.range_of(name):
            return rows[0][0].spot[0]
    return 0


def read_frame(taking: Taking, base: str, steps: Steps, *, titled: bool = True) -> None:
    """Take what stands in a frame, whose names begin with `base`, to its place in the data.

    One that isn't `titled` has given its title to the section in which it stands alone.
    """
    table, title = (*steps, TABLE), taking.at(f"{FRAME}.{base}.{IN_TITLE}")
    if titled and title is not None:
        taking.value(title, (*table, TITLE), _TITLE, _TITLE.label)
    take_paragraphs(taking, f"{FRAME}.{base}.{IN_TEXT}", (*steps, TEXT), _TEXT, _TEXT.label)
    head = taking.book.range_of(f"{FRAME}.{base}.{IN_HEAD}")
    if rows := taking.book.range_of(f"{ROWS}.{base}.{TABLE}"):
        _read(taking, table, _used(head, rows) if head else rows, head)


_TITLE: Declaration = declaration(OwnTable, "title")
_TEXT: Declaration = declaration(OwnBlock, "text")


def _take_heading(taking: Taking, name: str, steps: Steps) -> None:
    """Take the heading of a section of the data's own; it is owed where anything else stands."""
    cell, (*section, _, _) = taking.at(name), steps
    heading, declared = (*section, HEADING), declaration(OwnSection, "heading")
    if cell is None or taking.value(cell, heading, declared, declared.label):
        return
    if taking.tree.has(*section):
        place = taking.place(cell, joined(heading), declared.label)
        taking.tree.put(heading, Scalar("", place))


def take_paragraphs(
    taking: Taking, name: str, steps: Steps, declared: Declaration, label: str
) -> bool:
    """Take the paragraphs of a text, a cell each; return whether the workbook has cells for it."""
    rows = taking.book.range_of(name)
    path = joined(steps)
    found = (taking.text(row[0], path, declared, label) for row in rows)
    if texts := [one for one in found if one is not None]:
        whole = "\n\n".join(one.text for one in texts)
        plain = any(one.plain for one in texts) and not whole
        taking.tree.put(steps, Scalar(whole, texts[0].place, plain=plain))
    return bool(rows)


def _used(head: Cells, rows: Cells) -> Cells:
    """Return the rows without the columns at the right in which nobody has written."""
    cells = (*head, *rows[1:-1])
    used = [place for row in cells for place, cell in enumerate(row) if is_given(cell)]
    wide = max(used, default=-1) + 1
    return [row[:wide] for row in rows]


def _read(taking: Taking, base: Steps, rows: Cells, head: Cells) -> None:
    keys = [_KEY.fullmatch(key_in(cell)) for cell in rows[0]]
    taking.take(*rows[0])
    wrong = [n for n, key in enumerate(keys, start=1) if key is None or int(key[1]) != n]
    if wrong:
        cell, expected = rows[0][wrong[0] - 1], f"[{wrong[0]}]"
        place = taking.place(cell, joined(base))
        taking.tell(CHANGED_KEY, place, found=key_in(cell), expected=expected)
        taking.take(*(cell for row in (*rows, *head) for cell in row))
        return
    for cell in below_table(rows):
        place = taking.place(cell, joined(base))
        taking.tell(BELOW_TABLE, place, found=key_in(cell), closing=BELOW)
        taking.take(cell)
    labels = [key[2] if key else "" for key in keys]
    if head:
        labels = [key_in(cell) for cell in head[0][: len(keys)]]
        _Head(taking, base, head, rows).read()
    filled = (row for row in rows[1:-1] if any(map(is_given, row)))
    for number, row in enumerate(filled, start=1):
        for place_in_row, (cell, label) in enumerate(zip(row, labels, strict=True), start=1):
            _take(taking, (*base, GRID_ROWS, number, place_in_row), cell, label)


def _take(taking: Taking, steps: Steps, cell: Cell, label: str) -> None:
    """Take a cell; an empty one has its place in the row, too."""
    path = joined(steps)
    text = taking.text(cell, path, None, label) or Scalar("", taking.place(cell, path, label))
    text = evolve(text, text=TO_FILL) if text.plain and not text.text else text
    if not taking.tree.put(steps, as_seen(text, cell)):
        first = taking.tree.place_of(steps).cell_from(text.place)
        taking.tell(DUPLICATE_KEY, text.place, key=label, first=first)


class _Head:
    """What columns are called, what they are measured in, which a chart shows."""

    def __init__(self, taking: Taking, base: Steps, head: Cells, rows: Cells) -> None:
        self._taking, self._base, self._head, self._rows = taking, base, head, rows

    def read(self) -> None:
        """Take them column by column; tell what is missing at its cell."""
        drawn = 0
        for place in range(len(self._rows[0])):
            label, unit = self._head[0][place], self._head[1][place]
            steps = (*self._base, COLUMNS, place + 1)
            if not self._taking.value(label, (*steps, LABEL), _LABEL, _LABEL.label):
                self._tell_nameless(place, (*steps, LABEL))
            if not place and self._names_rows():
                self._tell_of_words((*steps, UNIT))
                continue
            measured = self._taking.value(unit, (*steps, UNIT), _UNIT, key_in(label))
            if not measured and place and self._has_numbers(place):
                where = self._taking.place(unit, joined((*steps, UNIT)), key_in(label))
                self._taking.tell(NO_UNIT, where, label=key_in(label))
            drawn += self._chart(place, drawn + 1)

    def _tell_nameless(self, place: int, steps: Steps) -> None:
        """Tell it, and call the column by its letter: so that nothing else is told of it."""
        cells = [row[place] for row in (*self._head, *self._rows[1:-1])]
        where, letter = self._taking.place(cells[0], joined(steps)), _letters(cells[0])
        filled = [one for one in cells if is_given(one)] or cells[:1]
        self._taking.tell(NO_LABEL, where, column=letter, cells=range_of(filled))
        self._taking.tree.put(steps, Scalar(letter, where))

    def _names_rows(self) -> bool:
        """Return whether the first column is measured in something, and has words alone."""
        texts = [key_in(row[0]) for row in self._rows[1:-1] if is_given(row[0])]
        are_words = all(any(map(str.isalpha, one)) and not _has_digits(one) for one in texts)
        return key_in(self._head[1][0]) not in ("", TEXT_COLUMN) and bool(texts) and are_words

    def _tell_of_words(self, steps: Steps) -> None:
        """Tell it, and take the column as one of words: so that nothing is told of its rows."""
        label, unit = self._head[0][0], self._head[1][0]
        where = self._taking.place(unit, joined(steps), key_in(label))
        self._taking.take(unit)
        self._taking.tell(UNIT_OF_WORDS, where, label=key_in(label), unit=key_in(unit))
        self._taking.tree.put(steps, Scalar(TEXT_COLUMN, where))

    def _has_numbers(self, place: int) -> bool:
        return any(is_number(plain_value(row[place])) for row in self._rows[1:-1])

    def _chart(self, place: int, number: int) -> bool:
        """Take whether a chart shows the column; return it."""
        if len(self._head) <= len((LABEL, UNIT)) or not is_given(cell := self._head[2][place]):
            return False
        self._taking.take(cell)
        label, said = key_in(self._head[0][place]), key_in(cell)
        where = self._taking.place(cell, joined((*self._base, CHART)), label)
        if said.casefold() != YES or not key_in(self._head[1][place]):
            self._taking.tell(ODD_CHART, where, label=label, found=said)
            return False
        return self._taking.tree.put((*self._base, CHART, number), Scalar(slug_of(label), where))


def _has_digits(text: str) -> bool:
    return any(map(str.isdigit, text))


def _letters(cell: Cell) -> str:
    return cell.address.rstrip("0123456789")


_LABEL: Declaration = declaration(Column, "label")
_UNIT: Declaration = declaration(Column, "unit_key")
