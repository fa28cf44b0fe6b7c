"""What a cell says, as a person would have written it into a text file."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from attrs import evolve

from ataskaita.declared.blocks import OWN_SIGN
from ataskaita.declared.declare import Declaration, Kind
from ataskaita.declared.tree import TO_FILL
from ataskaita.errors import Place
from ataskaita.messages.workbook import DATE_FOR_NUMBER, FORMULA_ERROR, FORMULA_WITHOUT_VALUE
from ataskaita.patterns import Pattern
from ataskaita.sources.nodes import Scalar, faulty
from ataskaita.sources.number_formats import NoDay
from ataskaita.sources.pages import Cell

_OWN_TOTAL: Final = "=IF(COUNT("
"""How the formulas begin that compute a figure: the program computes it itself."""
_WHOLE: Final = 10.0**15
_ESCAPE: Final = Pattern("_x([0-9A-Fa-f]{4})_")
"""How workbooks write what XML can't hold, or what their writers won't: a carriage return."""
_LITERAL: Final = Pattern(r'"[^"]*"|\\.')
"""What a number's format prints as it is written."""

_NOUGHT: Final = date(1899, 12, 30)
_YEARS: Final = date(1905, 3, 14), date(1905, 9, 30)
"""The days that Excel makes of the years 1900 to 2100, typed where it expects a day."""
_DECIMALS: Final = Pattern(r"\.(0+)")
_PLAIN: Final = Pattern(r"-?\d+(?:,\d+)?")


def as_seen(text: Scalar, cell: Cell) -> Scalar:
    """Return a number with as many decimals as the cell shows."""
    shown = _DECIMALS.search(cell.number_format)
    if shown is None or isinstance(cell.shown, str) or not _PLAIN.fullmatch(text.text):
        return text
    whole, _, decimals = text.text.partition(",")
    return evolve(text, text=f"{whole},{decimals.ljust(len(shown[1]), '0')}")


def cell_text(cell: Cell, place: Place, declared: Declaration | None) -> Scalar | None:
    """Return the cell's value as text; None for an empty one; raise FaultyError."""
    value = cell.shown.number if isinstance(cell.shown, NoDay) else cell.shown
    if cell.is_formula:
        if _is_computed(cell, declared):
            return None
        if value is None:
            raise faulty(FORMULA_WITHOUT_VALUE, place)
    if isinstance(value, str) and value.startswith("#") and value.endswith(("!", "?", "/A")):
        raise faulty(FORMULA_ERROR, place, found=value)
    return _scalar(_meant(value, cell), place, declared)


def _is_computed(cell: Cell, declared: Declaration | None) -> bool:
    """Return whether the program computes the cell itself: of its object, or of other tables."""
    if declared is None or not is_own_total(cell):
        return False
    return bool(declared.of or declared.formula or OWN_SIGN in str(cell.value))


def is_filled(cell: Cell) -> bool:
    """Return whether anything stands in the cell."""
    return cell.value not in (None, "")


def is_given(cell: Cell) -> bool:
    """Return whether something stands in the cell that the program doesn't compute itself."""
    return is_filled(cell) and not is_own_total(cell)


def is_own_total(cell: Cell) -> bool:
    """Return whether the cell holds our formula that computes a figure."""
    return str(cell.value or "").startswith(_OWN_TOTAL)


def plain_value(cell: Cell) -> str:
    """Return the value of somebody else's cell as text; nothing for an empty one."""
    value = _meant(cell.shown, cell)
    if value is None or isinstance(value, str):
        return (value or "").strip()
    return _written(value, Place(""), None)


def key_in(cell: Cell) -> str:
    """Return what a cell calls something: a row, a column, a path."""
    meant = _meant(cell.value, cell)
    return "" if meant is None else str(meant).strip()


def _meant(value: Any, cell: Cell) -> Any:
    """Return what a person sees in the cell: characters for their escapes, per cent as such."""
    if isinstance(value, str):
        return _unescaped(value) if _ESCAPE.search(value) else value
    if isinstance(value, int | float) and not isinstance(value, bool) and _is_per_cent(cell):
        return f"{_decimal((Decimal(repr(value)) * 100).normalize())} %"
    return value


def _unescaped(text: str) -> str:
    """Return the text with the characters that `_xHHHH_` means (ISO/IEC 29500-1, 22.9.2.19)."""
    units = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    joined = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return joined.replace("\r\n", "\n").replace("\r", "\n")


def _is_per_cent(cell: Cell) -> bool:
    """Return whether the cell shows a hundred times its number, and the sign."""
    return "%" in _LITERAL.sub("", cell.number_format)


def _scalar(value: Any, place: Place, declared: Declaration | None) -> Scalar | None:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, str):
        owed = value.strip() == TO_FILL
        return Scalar("" if owed else value.strip("\r\n"), place, plain=owed)
    return Scalar(_written(value, place, declared), place)


def _written(value: Any, place: Place, declared: Declaration | None) -> str:
    if isinstance(value, bool):
        return "taip" if value else "ne"
    if isinstance(value, datetime | date | time | timedelta):
        return _day(value, place, declared)
    if isinstance(value, float) and value.is_integer() and abs(value) < _WHOLE:
        value = int(value)
    return _decimal(Decimal(repr(value)))


def _decimal(value: Decimal) -> str:
    return format(value, "f").replace(".", ",")


def _day(value: Any, place: Place, declared: Declaration | None) -> str:
    day = value.date() if isinstance(value, datetime) else value
    if declared is not None and declared.kind is Kind.FIGURE:
        raise faulty(DATE_FOR_NUMBER, place, found=str(day))
    if not isinstance(day, date):
        return str(day)
    is_year = declared is not None and declared.kind is Kind.DATE and _YEARS[0] <= day <= _YEARS[1]
    return str((day - _NOUGHT).days) if is_year else day.isoformat()
