"""Fill the document's fields: the numbers of captions, and references to them.

Word fills fields only when somebody asks it to; whoever opens the file, or converts it, should see
the right text at once, and no question (ISO/IEC 29500-1, 17.16). So no field is marked as dirty.
"""

from collections import Counter
from typing import Final

from ataskaita.template.xml import Element, w

_FIELD: Final = "fldSimple"
_OURS: Final = "_Ref_"


class UnknownReferenceError(ValueError):
    """Raised for a reference to a bookmark that the document doesn't have."""


def fill_fields(root: Element) -> None:
    """Write the numbers of captions below `root`, and of what references refer to."""
    _number_bookmarks(root)
    numbers = _number_captions(root)
    for field in root.iter(w(_FIELD)):
        kind, name = _instruction(field)
        if kind == "REF" and name.startswith(_OURS):
            if name not in numbers:
                raise UnknownReferenceError(name)
            _write(field, numbers[name])


def _number_bookmarks(root: Element) -> None:
    """Give each bookmark an id of its own; drop those that a loop has repeated."""
    known: set[str] = set()
    open_ids: dict[str, str | None] = {}
    number = 0
    for one in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        old = one.get(w("id"), "")
        if one.tag == w("bookmarkStart"):
            name = one.get(w("name"), "")
            number += 1
            open_ids[old] = None if name in known else str(number)
            known.add(name)
        new = open_ids.get(old)
        if new is not None:
            one.set(w("id"), new)
        elif old in open_ids and (parent := one.getparent()) is not None:
            parent.remove(one)


def _number_captions(root: Element) -> dict[str, str]:
    """Count the captions, each kind on its own; return the numbers by bookmark."""
    counts: Counter[str] = Counter()
    numbers: dict[str, str] = {}
    for field in root.iter(w(_FIELD)):
        kind, name = _instruction(field)
        if kind == "SEQ":
            counts[name] += 1
            _write(field, str(counts[name]))
            before = field.getprevious()
            if before is not None and before.tag == w("bookmarkStart"):
                numbers[before.get(w("name"), "")] = str(counts[name])
    return numbers


def _instruction(field: Element) -> tuple[str, str]:
    words = field.get(w("instr"), "").split()
    return (words[0], words[1]) if len(words) > 1 else ("", "")


def _write(field: Element, text: str) -> None:
    for number, one in enumerate(field.iter(w("t"))):
        one.text = "" if number else text
