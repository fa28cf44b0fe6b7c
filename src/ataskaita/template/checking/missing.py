"""What a loop would have named whose opening tag is missing: what its end tells, all else follows.

Of the names between that nothing has, it is the one that is asked for most; its items are those of
the lists that have all that is asked of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Final

from ataskaita.records import frozen
from ataskaita.template.checking.asking import UNKNOWN, Guessed, Values, asked, items_of
from ataskaita.template.checking.expressions import Reader
from ataskaita.view import Rows, children_of

_LIKE: Final = 0.8
"""From here on a single name is a slip in one that there is."""
_DEEPEST: Final = 8


@frozen
class Missing:
    """A loop that nothing opens."""

    begin: int
    """The tag behind which it was to be opened: its place in the part."""
    name: str
    """What it names each item."""
    items: Guessed = Guessed()
    over: str = ""
    """What it goes through, where but one list will do."""


def missing_loop(begin: int, unknown: Sequence[tuple[str, str]], reader: Reader) -> Missing | None:
    """Return the loop that the tags before an end need; None where they ask nothing of one.

    `unknown` are the names that nothing has, each with its tag.
    """
    uses = Counter(name for name, _ in unknown if "." not in name)
    if not uses:
        return None
    name, count = max(reversed(uses.items()), key=lambda one: one[1])
    if count == 1 and get_close_matches(name, reader.names, n=1, cutoff=_LIKE):
        return None
    asks = re.compile(rf"(?<![\w.]){name}\.([^\W\d]\w*)")
    tags = {said for one, said in unknown if one == name}
    below = {found[1] for said in tags for found in asks.finditer(said)}
    lists = list(_lists_with(below, reader)) if below else []
    found = (one for path in lists for one in items_of(reader.meant(path)))
    return Missing(begin, name, Guessed(found), _meant(name, lists))


def _meant(name: str, lists: Sequence[str]) -> str:
    """Return the list that the loop goes through: the only one, or one called as its items are."""
    if len(lists) == 1:
        return lists[0]
    called = {path.rpartition(".")[2]: path for path in reversed(lists)}
    return next((called[one] for one in get_close_matches(name, called, n=1)), "")


def _surely(values: Values) -> bool:
    return bool(values) and values is not UNKNOWN


def _lists_with(below: set[str], reader: Reader) -> Iterator[str]:
    """Generate the dotted names of the lists whose items have all these names."""
    names = reader.known.names if reader.known else {}
    for path, rows in _lists(names, "", 0):
        items = items_of((rows,))
        if items and all(_surely(asked(items, one)) for one in below):
            yield path


def _lists(thing: object, path: str, deep: int) -> Iterator[tuple[str, Rows]]:
    if isinstance(thing, Rows) and path:
        yield path, thing
    for name, child in children_of(thing).items() if deep < _DEEPEST else ():
        yield from _lists(child, f"{path}.{name}" if path else str(name), deep + 1)
