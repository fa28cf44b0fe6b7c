"""Read the tables, and sections, that a person has added in a workbook's empty frames.

Each is put where it would stand in a data file: at the end of the section that is chosen, or in
one of its own. Of what is half filled, all that is missing is told at its cell.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ataskaita.declared.declare import declaration
from ataskaita.declared.forms import NOT_USED, ROWS, USED, sheets
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.own import OwnSection
from ataskaita.declared.own_grids import (
    BLOCKS,
    FRAME,
    HEADING,
    IN_HEAD,
    IN_SECTION,
    IN_TEXT,
    IN_TITLE,
    NEW,
    TABLE,
    place_in_data,
)
from ataskaita.declared.owning import OWN_SECTIONS
from ataskaita.declared.sections import ADDITIONS
from ataskaita.declared.slugs import slugs_of
from ataskaita.declared.tabs import START
from ataskaita.messages import Message
from ataskaita.messages.own_frames import (
    NO_COLUMNS,
    NO_CONTENT,
    NO_NAME,
    NO_ROWS,
    UNUSED_SECTION,
)
from ataskaita.sources.cells import is_given, key_in
from ataskaita.sources.clusters import range_of
from ataskaita.sources.own_grids import Cells, read_frame
from ataskaita.sources.pages import Cell
from ataskaita.sources.taking import Taking
from ataskaita.sources.tree import Step

_KEY: Final = "skyrius"
"""How the key of a section begins whose heading can't give one."""
_NO_KEYS: Final = ("skaicius", "sarasas")
_HEADING: Final = declaration(OwnSection, "heading")
_TAKEN: Final = "savas"
"""What templates call every own section."""


def read_new_tables(taking: Taking, kind: ReportKind) -> None:
    """Take what stands in the frames of tables that the data hasn't had yet."""
    found = (place_in_data(name) for name in taking.book.names)
    for number in sorted({one[1] for one in found if one is not None and one[0] == NEW}):
        base = f"{NEW}.{number}"
        names = [f"{FRAME}.{base}.{one}" for one in (IN_TITLE, IN_SECTION, IN_TEXT, IN_HEAD)]
        parts = [taking.book.range_of(one) for one in (*names, f"{ROWS}.{base}.{TABLE}")]
        if all(parts):  # of one that somebody has cut up, what is filled is told as unread
            _Frame(taking, kind, base, parts).read()


class _Frame:
    """One frame that nobody has to fill."""

    def __init__(self, taking: Taking, kind: ReportKind, base: str, parts: Sequence[Cells]) -> None:
        self._taking, self._kind, self._base = taking, kind, base
        title, section, text, self._head, rows = parts
        self._title, self._section = title[0][0], section[0][0]
        self._text, self._rows = [row[0] for row in text], rows[1:-1]

    def read(self) -> None:
        """Take it, if anything is filled; tell what is missing then."""
        table = _any([*self._head, *self._rows])
        text = _any([self._text])
        title, section = map(is_given, (self._title, self._section))
        if not (table or text or title or section):
            return
        missing = list(self._missing(table=table, text=text, title=title, section=section))
        if missing:
            filled = [one for one in self._every() if is_given(one)]
            for message, cell in missing:
                place = self._taking.place(cell, self._base)
                self._taking.tell(message, place, cells=range_of(filled))
            self._taking.take(*filled)
        else:
            read_frame(self._taking, self._base, self._place(), titled=section)

    def _missing(
        self, *, table: bool, text: bool, title: bool, section: bool
    ) -> Iterator[tuple[Message, Cell]]:
        """Generate what nobody can do without, with its cell."""
        columns = _any(self._head[:1])
        if (table or title) and not columns:
            yield NO_COLUMNS, self._head[0][0]
        if table and not (title or section):
            yield NO_NAME, self._title
        if columns and not _any(self._rows):
            yield NO_ROWS, self._rows[0][0]
        if text and not (table or title or section):
            yield NO_NAME, self._section
        if section and not (table or title or text):
            yield NO_CONTENT, self._text[0]

    def _every(self) -> Iterator[Cell]:
        yield from (self._title, self._section, *self._text)
        yield from (cell for row in (*self._head, *self._rows) for cell in row)

    def _place(self) -> tuple[Step, ...]:
        """Return where it stands in the data: the end of a section, or one of its own."""
        named = is_given(self._section)
        said = _alike(key_in(self._section))
        for one in sheets(self._kind) if named else ():
            if one.optional and said in (_alike(one.tab), _alike(one.heading)):
                self._tell_unused(one.key)
                return self._next(one.key, ADDITIONS)
        key = self._own_section(self._section if named else self._title)
        return self._next(OWN_SECTIONS, key, BLOCKS)

    def _next(self, *above: Step) -> tuple[Step, ...]:
        numbers = (one for one in self._taking.tree.steps_below(*above) if isinstance(one, int))
        return (*above, max(numbers, default=0) + 1)

    def _tell_unused(self, key: str) -> None:
        cell, used = self._section, self._taking.at(f"{USED}.{key}")
        if used is not None and key_in(used).lower() == NOT_USED:
            place = self._taking.place(cell, key)
            self._taking.tell(UNUSED_SECTION, place, section=key_in(cell), sheet=START)

    def _own_section(self, cell: Cell) -> str:
        """Return the key of the section that is so headed; a new one takes the heading."""
        tree, heading = self._taking.tree, key_in(cell)
        known = tuple(map(str, tree.steps_below(OWN_SECTIONS)))
        for key in known:
            if _alike(tree.text_at(OWN_SECTIONS, key, HEADING)) == _alike(heading):
                self._taking.take(cell)
                return key
        taken = (*known, *(one.key for one in self._kind.sections), _TAKEN, *_NO_KEYS)
        (key,) = slugs_of((heading if heading[:1].isalpha() else f"{_KEY} {heading}",), _KEY, taken)
        steps = (OWN_SECTIONS, key, HEADING)
        self._taking.value(cell, steps, _HEADING, _HEADING.label)
        return key


def _any(rows: Iterable[Sequence[Cell]]) -> bool:
    """Return whether anything is filled."""
    return any(is_given(cell) for row in rows for cell in row)


def _alike(text: str) -> str:
    """Return what two ways of writing a heading have in common."""
    return " ".join(text.casefold().split())
