"""What the labels of an own table promise, as formulas: rows called totals, rows “of these”.

The formulas read the labels in the workbook itself, so that they hold for rows, columns and whole
tables that somebody types later. As in the checks, what only labels say is doubtful, never wrong.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from xlsxwriter.utility import xl_range_abs

from ataskaita.declared.choices import shown_choice
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.own import TEXT_COLUMN
from ataskaita.declared.units import UNITS
from ataskaita.forms.aside import Aside
from ataskaita.forms.holding import Held
from ataskaita.forms.operands import NEAR, step
from ataskaita.forms.own_agreement import OwnHeld
from ataskaita.forms.whereabouts import Cells, Frame, quoted

_TOTALS: Final = ("iš viso", "is viso", "viso", "bendra suma", "bendras skaičius", "suma")
_ENDS: Final = ("", " *", ":*", ",*", "(*")
"""What may follow the name of a total: not `Visos knygos`."""
_OF_THESE: Final = ("iš jų", "is ju", "iš to", "is to", "iš ku", "is ku", "tarp ", "įskai", "iskai")
_BEFORE_THEM: Final = ("- ", "– ", "(")
"""How labels of parts begin, and what may stand before."""
_LETTERS: Final = 5
"""So many letters are enough to tell them, row by row."""
_NOT_ADDED: Final = (
    *("pokyt", "skirtum", "pasikeit", "padidėj", "sumažėj", "padaugėj", "±"),
    *("vidurk", "vidutin", "vienam", "vienai", "tenka", "santyk", "dalis", "proc", "%"),
)
"""What stands in the labels of columns whose numbers don't add up over rows."""
_NUMBER: Final = '">-1000000000000"'
"""What numbers alone are."""
_IN_A_ROW: Final = 5
"""So many rows “of these” that stand below each other are held against the one above them."""

_MOST_ROWS: Final = 300
"""A longer table is a list; the program holds it when it checks."""


class LabelWords:
    """The words that labels are sought by, in cells that nobody sees."""

    def __init__(self, aside: Aside) -> None:
        """Write them there."""
        self.aside = aside
        self.totals = aside.words(f"{one}{end}" for one in _TOTALS for end in _ENDS)
        starts = [f"{before}{one}" for before in ("", *_BEFORE_THEM) for one in _OF_THESE]
        self.parts = aside.words(f"{one}*" for one in starts)
        self.starts = aside.words(dict.fromkeys(one[:_LETTERS] for one in starts))
        self.not_added = aside.words(f"*{one}*" for one in _NOT_ADDED)
        units = (TEXT_COLUMN, *(one.key for one in UNITS if not one.additive))
        self.plain = aside.words(map(shown_choice, units))
        self.rounded = aside.words(shown_choice(one.key) for one in UNITS if one.rounded)


def promised(frame: Frame, words: LabelWords, ledger: Ledger | None) -> Iterator[OwnHeld]:
    """Generate what the labels of a frame promise of what the data itself doesn't say."""
    if frame.rows.last[0] - frame.rows.first[0] > _MOST_ROWS:
        return
    labelled = _Labelled(frame, words)
    said = None if ledger is None else ledger.table
    if said is None or not said.totals:
        yield labelled.total()
    if said is None or not said.within:
        yield labelled.parts()


class _Labelled:
    """Turns the labels of one frame into what must hold there."""

    def __init__(self, frame: Frame, words: LabelWords) -> None:
        """Write which columns add up."""
        self._frame, self._words = frame, words
        (self._first, left), (self._last, right) = frame.rows.first, frame.rows.last
        self._labels = self._cells(left)
        self._columns = range(left + 1, right + 1)
        self._filled = words.aside.put(f"COUNTA({self._labels})")
        self._adds_up = {column: self._put(self._adding(column)) for column in self._columns}

    def _put(self, formula: str) -> str:
        """Write what there is to ask where the frame is filled; return its cell."""
        return self._words.aside.put(f"IF({self._filled}=0,0,{formula})")

    def total(self) -> OwnHeld:
        """Return that the row called a total adds up the others, where all are given."""
        words, labels = self._words, self._labels
        last = self._put(f'"|"&LOOKUP(2,1/({labels}<>""),{labels})')  # a text, be it „2025“
        first = self._at(self._first, self._frame.rows.first[1], self._first)
        totals, parts = (f"SUM(COUNTIF({labels},{one}))" for one in (words.totals, words.parts))
        added = self._put(f"COUNTA({labels})-{totals}-{parts}")
        ends = f'SUM(COUNTIF({first},{words.totals}))+SUM(COUNTIF({last},"|"&{words.totals}))'
        only = self._put(f"({totals}=1)*(({ends})>0)*({added}>1)")
        found = [self._summed(column, only, added) for column in self._columns]
        return self._told("Eilutė „Iš viso“ = kitų eilučių suma", found)

    def _summed(self, column: int, only: str, added: str) -> tuple[str, str]:
        """Return the cells of whether the column's total is known, and whether it is wrong."""
        words, labels, values = self._words, self._labels, self._cells(column)
        totals, parts = (
            f"SUM(COUNTIFS({labels},{one},{values},{_NUMBER}))"
            for one in (words.totals, words.parts)
        )
        known = self._put(
            f"{only}*{self._adds_up[column]}*({totals}=1)*(COUNT({values})-1-{parts}={added})"
        )
        stated = self._put(f"SUM(SUMIF({labels},{words.totals},{values}))")
        less = f"SUM(SUMIF({labels},{words.parts},{values}))"
        unit = self._head(self._frame.units, column)
        rounded = f"(COUNTIF({words.rounded},{unit})>0)"
        near = f"{rounded}*{step(stated)}/2*({added}+1)+{NEAR}"
        wrong = f"{known}*(ABS({stated}*2+{less}-SUM({values}))>{near})"
        return known, self._put(wrong)

    def parts(self) -> OwnHeld:
        """Return that a row “of these” isn't above the row that it is a part of."""
        found = [self._part(column) for column in self._columns]
        return self._told("Eilutė „iš jų“ ≤ eilutė, kurios dalis ji yra", found)

    def _part(self, column: int) -> tuple[str, str]:
        """Return the cells of how many parts the column knows, and how many of them are wrong."""
        known, wrong = [], []
        for below in range(1, min(_IN_A_ROW, self._last - self._first) + 1):
            given, above = self._below(column, below)
            known.append(f"SUM(IF({given},1,0))")
            wrong.append(f"SUM(IF({given},IF({above},1,0),0))")
        adds = self._adds_up[column]
        told, odd = (self._put(f"{adds}*({'+'.join(one)})") for one in (known, wrong))
        return told, odd

    def _below(self, column: int, below: int) -> tuple[str, str]:
        """Return which rows are parts of the one so many above them, and which are above it."""
        left = self._frame.rows.first[1]
        labels = [self._cells(left, down=below - up, up=up) for up in range(below + 1)]
        parts = [self._is_part(one) for one in labels]
        part, whole = self._cells(column, down=below), self._cells(column, up=below)
        named = f'({labels[-1]}<>"")*(1-{parts[-1]})'
        given = "*".join((*parts[:-1], named, f"ISNUMBER({part})", f"ISNUMBER({whole})"))
        return given, f"{part}>{whole}+{NEAR}"

    def _is_part(self, labels: str) -> str:
        return f"ISNUMBER(MATCH(LEFT({labels},{_LETTERS}),{self._words.starts},0))"

    def _told(self, words: str, found: Sequence[tuple[str, str]]) -> OwnHeld:
        known, wrong = ("+".join(one) for one in zip(*found, strict=True))
        spot = self._frame.rows.first
        cells = Cells(self._frame.rows.page, spot, spot)
        held = Held(known, wrong, "", "")
        return OwnHeld(f"{self._frame.title}. {words}", cells, held, grave=False)

    def _adding(self, column: int) -> str:
        """Return whether the column's numbers add up over rows, as 1 or 0."""
        words = self._words
        label, unit = (self._head(row, column) for row in (self._frame.labels, self._frame.units))
        plain = f"(COUNTIF({words.plain},{unit})=0)*(SUM(COUNTIF({label},{words.not_added}))=0)"
        return f'({unit}<>"")*{plain}'

    def _cells(self, column: int, *, up: int = 0, down: int = 0) -> str:
        """Return the cells of a column, without so many at its end, or at its beginning."""
        return self._at(self._first + down, column, self._last - up)

    def _head(self, row: int, column: int) -> str:
        return self._at(row, column, row)

    def _at(self, top: int, column: int, bottom: int) -> str:
        return f"{quoted(self._frame.rows.page.name)}!{xl_range_abs(top, column, bottom, column)}"
