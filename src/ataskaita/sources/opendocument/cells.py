"""What a cell of an OpenDocument spreadsheet says: its value, and its formula as Excel writes such.

OpenDocument 1.3, part 3, 9.1.4 (cells) and 19.385 (kinds of values); part 4, 5.8 (references).
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from typing import Any, Final

from ataskaita.sources.elements import Attributes
from ataskaita.sources.number_formats import NO_DAY, moment_of, number_of

OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_LO: Final = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
_KIND: Final = f"{OFFICE}value-type"
_ERROR: Final = re.compile(r"#.*(?:!|\?|/A)")
_LAPSE: Final = re.compile(
    r"(-?)P(?:(\d{1,6})D)?T(?:(\d{1,7})H)?(?:(\d+)M)?(?:([\d.]+)S)?", re.ASCII
)
_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What workbooks would mean otherwise than it is written."""
_DAY: Final = 24
_MIDNIGHT: Final = datetime(1899, 12, 30)  # noqa: DTZ001 (a time of day has no zone)
_MOMENTS: Final = ("date", "time")
_PREFIX: Final = re.compile(r"(?:of|oooc|msoxl):")
_PIECE: Final = re.compile(r'("(?:[^"]|"")*")|\[((?:\'(?:[^\']|\'\')*\'|[^\]])*)\]|;')
"""A text, a reference, or what stands between arguments."""
_ADDRESS: Final = re.compile(r"(?:\$?('(?:[^']|'')+'|[^'.:$]+))?\.(\$?[A-Z]+\$?\d+)")


def value_of(attributes: Attributes, text: str) -> Any:
    """Return the value that a cell keeps; None for none; raise ValueError for one that is broken.

    `text` is what it shows.
    """
    if attributes.get(f"{_LO}value-type") == "error":
        return text if _ERROR.fullmatch(text) else NO_DAY
    kind = attributes.get(_KIND, "")
    if kind in _MOMENTS:
        return _moment(attributes, kind)
    read = _READ.get(kind)
    if read is not None:
        return read(attributes)
    said = attributes.get(f"{OFFICE}string-value") or text
    return _ESCAPE.sub("_x005F_", said) if said else None


def is_per_cent(attributes: Attributes) -> bool:
    """Return whether the cell's number is shown as a share of a hundred."""
    return attributes.get(_KIND) == "percentage"


def _number(attributes: Attributes) -> int | float:
    return number_of(attributes.get(f"{OFFICE}value", "").strip())


def _moment(attributes: Attributes, kind: str) -> Any:
    """Return a day, or a time; what Excel shows for a number that is none."""
    written = attributes.get(f"{OFFICE}{kind}-value", "")
    try:
        return moment_of(written) if kind == "date" else _lapse(written)
    except (OverflowError, ValueError):
        return NO_DAY


def _lapse(written: str) -> time | timedelta:
    """Return a time of day, or a lapse of time where it isn't within one."""
    found = _LAPSE.fullmatch(written)
    if found is None:
        raise ValueError(written)
    days, hours, minutes = (int(one or 0) for one in found.groups()[1:4])
    whole = timedelta(days=days, hours=hours, minutes=minutes, seconds=float(found[5] or 0))
    if found[1] or whole >= timedelta(hours=_DAY):
        return -whole if found[1] else whole
    return (_MIDNIGHT + whole).time()


_READ: Final[Mapping[str, Callable[[Attributes], Any]]] = {
    "float": _number,
    "percentage": _number,
    "currency": _number,
    "boolean": lambda told: told.get(f"{OFFICE}boolean-value") == "true",
}


def formula_of(written: str) -> str:
    """Return a formula as Excel writes it.

    >>> formula_of('of:=IF(COUNT([.B3:.B4])=0;"";SUM([$Fondas.$B$3]))')
    '=IF(COUNT(B3:B4)=0,"",SUM(Fondas!$B$3))'
    """
    told = _PREFIX.sub("", written, count=1)
    return _PIECE.sub(_as_excel, told if told.startswith("=") else f"={told}")


def _as_excel(found: re.Match[str]) -> str:
    if found[1] is not None:
        return found[1]
    return "," if found[2] is None else _reference(found[2])


def _reference(written: str) -> str:
    sheet, _, cells = cells_of(written)
    return f"{sheet}!{cells}" if sheet else cells


def cells_of(written: str) -> tuple[str, str, str]:
    """Return the sheet that an address names, as it is and with its quotes taken off; its cells.

    >>> cells_of("$'Viešieji ryšiai'.$A$4:.$A$6")
    ("'Viešieji ryšiai'", 'Viešieji ryšiai', '$A$4:$A$6')
    """
    found = list(_ADDRESS.finditer(written))
    if not found:
        return "", "", written.replace(".", "")
    quoted = found[0][1] or ""
    plain = quoted[1:-1].replace("''", "'") if quoted.startswith("'") else quoted
    return quoted, plain, ":".join(one[2] for one in found[:2])
