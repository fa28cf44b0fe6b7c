r"""Signs: private characters that stand in a text, on its way, for what isn't text.

None of them can be forged, for a sign is taken only where nobody else has it:

- `HELD` (U+E000) stands for what the mending of typography leaves alone; whoever writes it himself
  has it left alone likewise.
- `free_signs` finds characters that stand in none of the texts at hand. YAML's reader takes one for
  a lone dash, a template's reader for its tags, a report with comments for each comment's place.

The bytes that a part carries until it is settled (`template/words/marks.py`) are no characters at
all: XML can't hold them, so what is printed is refused where it has one (`characters.UNFIT`).

>>> next(free_signs("Ženklas \ue100 ir kitas.")) == "\ue101"
True
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Final

from attrs import fields_dict, has

HELD: Final = "\ue000"
_FREE: Final = (range(0xE100, 0xF900), range(0xF0000, 0xFFFFE))
"""Private characters (Unicode 15.0, 23.5), but for those that are signs by their name."""
_PRIVATE: Final = re.compile("[\ue100-\uf8ff\U000f0000-\U000ffffd]")


def free_signs(*things: Any) -> Iterator[str]:
    """Generate signs that stand nowhere in the things, whatever they are made of."""
    used = signs_in(things)  # looked for when the first sign is wanted
    yield from (sign for sign in map(chr, chain(*_FREE)) if sign not in used)


def signs_in(thing: Any) -> frozenset[str]:
    """Return the private characters in the texts of a thing, and of all that it holds."""
    texts: list[str] = []
    seen: set[int] = set()
    known = _Fields()
    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            texts.append(one)
        elif id(one) not in seen and (fields := known[one.__class__]) is not None:
            seen.add(id(one))
            waiting += [getattr(one, name) for name in fields] or _items(one)
    return frozenset(_PRIVATE.findall("".join(texts)))


class _Fields(dict[type, tuple[str, ...] | None]):
    """The fields that things of a kind are told apart by; None for a mere value.

    A mapping or a row has items in their place. It lives no longer than the search: kinds that a
    form has made go with their form.
    """

    def __missing__(self, kind: type) -> tuple[str, ...] | None:
        self[kind] = found = _fields(kind)
        return found


def _fields(kind: type) -> tuple[str, ...] | None:
    if issubclass(kind, Mapping | tuple | list | set | frozenset):
        return ()
    return tuple(name for name, one in fields_dict(kind).items() if one.eq) if has(kind) else None


def _items(thing: Any) -> Iterable[Any]:
    return (*thing, *thing.values()) if isinstance(thing, Mapping) else thing
