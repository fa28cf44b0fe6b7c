"""What filters, comparisons and calls of a template cost: so much as the size of what they touch.

A turn of a loop is counted as such (`RenderState.spend`); what a turn does is counted here, in
units of a fifth of a microsecond at the most, both where plain code runs and where Jinja does.

>>> cost_of_comparing("a" * 3200, "eq", "a" * 3200), cost_of_comparing(["a"], "eq", ["a", "b"])
(201, 1)
>>> cost_of_comparing("x", "in", range(10**12))
1000000000000
"""

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from collections.abc import Set as AbstractSet
from typing import Any, Final

from ataskaita.messages import Phrase
from ataskaita.template.values.state import WORK, RenderState
from ataskaita.view import MORE, PLAIN, Figure

_TEXT: Final = 4
"""Sixteen characters are a unit: so many bits less than their number has."""
_TAKEN: Final = 8
"""What an item costs that nobody knows the number of."""
_OPERATORS: Final[Mapping[str, Callable[[Any, Any], object]]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
    "in": lambda one, many: one in many,
    "notin": lambda one, many: one not in many,
}
_AMONG: Final = frozenset({"in", "notin"})
_MORE_THAN_PLAIN: Final = Phrase(
    "what is more than a number or a text is compared by what is written of it: .verte of a figure,"
    " .tekstas of a name"
)
TEXTS: Final = {
    **dict.fromkeys(("capitalize", "lower", "trim", "upper", "string"), 1),
    **dict.fromkeys(("title", "truncate", "wordcount"), 32),
    **dict.fromkeys(("didziosiomis", "is_didziosios"), 16),
}
"""What a filter of texts costs, in times of reading the text once."""
AT_ONCE: Final = frozenset({"abs", "count", "d", "default", "first", "items", "last", "length"})
"""What costs the same for any value."""
_SORTING: Final = frozenset({"dictsort", "groupby", "max", "min", "sort", "unique"})
_OF_ITEM: Final = 2
_JOINED: Final = 6
"""The same where each item is written as text too."""
_SOUGHT: Final = 2
_OF_CHARACTERS: Final = frozenset({"join", "list", "map", "reject", "reverse", "select"})
"""What takes a text apart."""
_DECLINING: Final = 1_000
"""What it costs to decline a name."""
_WORDS: Final = (str, bytes)
_PLAIN: Final = (str, bytes, int, range)
_NESTS: Final = (list, tuple, AbstractSet, Mapping)
"""What may hold what holds more. What a template makes itself comes first: it is asked quickly."""
_NEST: Final = 3
"""What it costs to look into one, beside its items."""
_SHORT: Final = 1_000
"""Characters of a word in a tag that nothing takes long to compare with."""


def size_of(value: object) -> int:
    """Return what it costs to go through the value once."""
    if isinstance(value, _WORDS):
        return 1 + (len(value) >> _TEXT)
    if isinstance(value, int):
        return 1 + (value.bit_length() >> _TEXT)
    return 1 + _length(value) if isinstance(value, Sized) else 1


def items_in(value: object) -> int:
    """Return how many items, or characters, the value has; 1 where it has none."""
    return _length(value) if isinstance(value, Sized) else 1


def weight_of(value: object, most: int = WORK) -> int:
    """Return what it costs to go through all that the value holds, at any depth, up to `most`."""
    weight, waiting = 0, [value]
    while waiting and weight <= most:
        one = waiting.pop()
        if isinstance(one, _PLAIN) or not isinstance(one, _NESTS):
            weight += 1 if isinstance(one, range) else size_of(one)
            continue
        if len(one) > most:
            return len(one)
        weight += _NEST + len(one)
        waiting.extend(one.values() if isinstance(one, Mapping) else one)
    return weight


def cost_of_comparing(left: object, by: str, right: object) -> int:
    """Return what it costs to compare the two."""
    if by in _AMONG:
        return _cost_of_finding(left, right)
    if not isinstance(left, Sized) or not isinstance(right, Sized):
        return 1
    first, second = _length(left), _length(right)
    if isinstance(left, str) or isinstance(right, str):
        return 1 + (min(first, second) >> _TEXT)
    if first != second and by in ("eq", "ne"):
        return 1
    return weight_of(left if first <= second else right)


def cost_of_filter(name: str, value: object) -> int:
    """Return what a filter costs for its value."""
    if name in AT_ONCE:
        return 1
    if name in TEXTS:
        return TEXTS[name] * size_of(value)
    if name in _SORTING:
        weight = weight_of(list(value) if isinstance(value, str) else value)
        return weight * (_depth(value) if name == "sort" else _SOUGHT)
    if isinstance(value, str) and name not in _OF_CHARACTERS:
        return _DECLINING + size_of(value)
    return (_JOINED if name == "join" else _OF_ITEM) * items_in(value)


def _depth(value: object) -> int:
    """Return how often sorting looks at each item, nearly."""
    return _SOUGHT + (items_in(value).bit_length() >> 2)


def compared(left: object, by: str, right: object, state: RenderState) -> bool:
    """Return whether the comparison holds; raise TooLongError past the limits."""
    if by in _AMONG and isinstance(right, Iterator):
        right = taken(right, state)
    else:
        _refuse_unlike(left, right, among=by in _AMONG)
    state.work(cost_of_comparing(left, by, right))
    return bool(_OPERATORS[by](left, right))


def plainly(value: object) -> object:
    """Return what is compared with a plain number or text; raise TypeError where it is more."""
    if isinstance(value, MORE):
        raise TypeError(_MORE_THAN_PLAIN)
    return value


def _refuse_unlike(left: object, right: object, *, among: bool) -> None:
    """Raise TypeError for what is never equal, whatever the data: a figure and a number."""
    others = right if among and isinstance(right, list | tuple) else (right,)
    if isinstance(left, MORE):
        unlike = (*PLAIN, Figure) if isinstance(left, Figure) else PLAIN
        if any(isinstance(one, unlike) for one in others):
            raise TypeError(_MORE_THAN_PLAIN)
    elif isinstance(left, PLAIN) and any(isinstance(one, MORE) for one in others):
        raise TypeError(_MORE_THAN_PLAIN)


def is_short(value: object) -> bool:
    """Return whether a word of the template's own can make no comparison long."""
    return not isinstance(value, str) or len(value) <= _SHORT


def taken(values: Iterable[object], state: RenderState) -> Iterator[object]:
    """Generate values that nobody knows the number of, each for its price."""
    for one in values:
        state.work(_TAKEN)
        yield one


def _cost_of_finding(one: object, many: object) -> int:
    if isinstance(many, Mapping | AbstractSet):
        return weight_of(one)
    if isinstance(many, range):
        return 1 if type(one) is int else _length(many)
    if isinstance(many, str) or not isinstance(many, Sized):
        return size_of(many)
    if isinstance(one, str | Sized):
        return _length(many) * weight_of(one)
    return _length(many)


def _length(value: Sized) -> int:
    try:
        return len(value)
    except OverflowError:
        return WORK + 1
