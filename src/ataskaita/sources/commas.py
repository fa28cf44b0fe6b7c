"""Numbers that YAML parted at their comma: between brackets it begins the next entry.

`{plotas: 2,5}` has the entries `plotas: 2` and `5:`; `[Fondas, 2,5]` has three cells. More decimals
than three are another entry's key, such as a year.
"""

from collections.abc import Sequence
from itertools import pairwise, starmap
from typing import Final

from ataskaita.messages.structure import WIDER_BY_A_COMMA, WRONG_WIDTH
from ataskaita.patterns import Pattern
from ataskaita.sources.nodes import FaultyError, Node, Scalar, faulty, is_blank

_WHOLE: Final = Pattern(r"[-−+]?[0-9][0-9   ]*")
_REST: Final = Pattern(r"[0-9]{1,3}(?: ?%| ?€| [^\W\d]\w*\.?)?")


def parted_number(first: Node, second: Node) -> str:
    """Return the number as it is written, where a comma right between them parted it; else ``."""
    if not isinstance(first, Scalar) or not isinstance(second, Scalar):
        return ""
    if not (first.plain and second.plain and _stand_together(first, second)):
        return ""
    is_parted = _WHOLE.fullmatch(first.text) and _REST.fullmatch(second.text)
    return f"{first.text},{second.text}" if is_parted else ""


def parted_entry(first: Node, key: Scalar, value: Node) -> str:
    """Return the number that an entry of braces, `5:` with nothing behind, is the rest of."""
    return parted_number(first, key) if is_blank(value) else ""


def another_width(row: Node, cells: Sequence[Node], width: int) -> FaultyError:
    """Return the error of a row with too few or too many cells; of a parted number, with it."""
    facts = {"found": str(len(cells)), "expected": str(width)}
    whole = next(filter(None, starmap(parted_number, pairwise(cells))), "")
    if whole:
        return faulty(WIDER_BY_A_COMMA, row.place, **facts, whole=whole)
    return faulty(WRONG_WIDTH, row.place, **facts)


def _stand_together(first: Scalar, second: Scalar) -> bool:
    """Return whether nothing but one character stands between them."""
    here, there = first.place, second.place
    if here.column is None or there.column is None:
        return False
    return here.line == there.line and there.column == here.column + len(first.text) + 1
