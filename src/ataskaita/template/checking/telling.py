"""What expressions have nothing for, as faults: with what may have been meant."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, Final

from ataskaita.errors import Fault, Place
from ataskaita.messages import Message
from ataskaita.messages.template import FAILED_TAG, UNKNOWN_NAME, UNKNOWN_NAME_NEAREST
from ataskaita.messages.workshop import (
    CALLED_BY_FILTER,
    NEVER_COMPUTED,
    NO_FILTER,
    NO_FILTER_NEAREST,
    NO_KEY,
    NO_KEY_NEAREST,
    NO_PLAIN_VALUE,
    NO_SUCH_VALUE,
    NO_TEST,
    NOT_A_LIST,
    NOT_CALLED,
    NOT_COMPUTED,
    QUOTED_NAME,
    SEVERAL_ITEMS,
    SEVERAL_VALUES,
    UNLIKE_KINDS,
)
from ataskaita.template.checking.asking import Suggestions
from ataskaita.template.checking.comparing import ComparedKey, NoPlainValue, UnlikeKinds
from ataskaita.template.checking.troubles import (
    NoFilter,
    NoList,
    NoName,
    NoNumber,
    NotCalled,
    Quoted,
    Several,
    Trouble,
    Unfit,
)


def fault_of(found: Trouble, place: Place, known: Suggestions) -> Fault | None:
    """Return the fault that tells it; None of a key that the form has."""
    tell = _TOLD.get(type(found))
    return tell(found, place, known) if tell else _by_name(found, place)


def _no_key(found: ComparedKey, place: Place, known: Suggestions) -> Fault | None:
    if not known.keys or found.key in known.keys:
        return None
    close = get_close_matches(found.key, sorted(known.keys), n=1)
    facts = {"key": found.key, "name": found.name, "nearest": close[0] if close else ""}
    return Fault(NO_KEY_NEAREST if close else NO_KEY, place, facts)


def unknown_name(found: NoName, place: Place, known: Suggestions) -> Fault:
    """Return the fault of a name that nothing has."""
    near = known.nearest(found.written, found.owners, found.around)
    facts = {"name": found.written, "nearest": near}
    return Fault(UNKNOWN_NAME_NEAREST if near else UNKNOWN_NAME, place, facts)


def _no_filter(found: NoFilter, place: Place, _: Suggestions) -> Fault:
    close = get_close_matches(found.name, found.known, n=1)
    nearest = _INSTEAD.get(found.name) or (close[0] if close else "")
    facts = {"name": found.name, "nearest": nearest}
    if found.is_test:
        return Fault(NO_TEST, place, facts)
    return Fault(NO_FILTER_NEAREST if nearest else NO_FILTER, place, facts)


def _unfit(found: Unfit, place: Place, _: Suggestions) -> Fault:
    return Fault(FAILED_TAG, place, {"reason": found.reason})


def _by_name(found: Any, place: Place) -> Fault:
    """Return the fault that names what was written, and what may be written below it."""
    facts = found._asdict()
    with_below, alone = _MESSAGES[type(found)]
    return Fault(with_below if facts.get("below") else alone, place, facts)


_INSTEAD: Final[Mapping[str, str]] = {
    **dict.fromkeys(("format", "round"), "skaicius"),
    **dict.fromkeys(("date", "strftime"), "ilga_data"),
    "capfirst": "is_didziosios",
}
"""What does here what filters of others do elsewhere."""
_TOLD: Final[Mapping[type, Callable[[Any, Place, Suggestions], Fault | None]]] = {
    ComparedKey: _no_key,
    NoName: unknown_name,
    NoFilter: _no_filter,
    Unfit: _unfit,
}
_MESSAGES: Final[Mapping[type, tuple[Message, Message]]] = {
    NoPlainValue: (NO_PLAIN_VALUE, NO_SUCH_VALUE),
    UnlikeKinds: (UNLIKE_KINDS, UNLIKE_KINDS),
    NoList: (NOT_A_LIST, NOT_A_LIST),
    Several: (SEVERAL_VALUES, SEVERAL_ITEMS),
    NoNumber: (NOT_COMPUTED, NEVER_COMPUTED),
    NotCalled: (CALLED_BY_FILTER, NOT_CALLED),
    Quoted: (QUOTED_NAME, QUOTED_NAME),
}
