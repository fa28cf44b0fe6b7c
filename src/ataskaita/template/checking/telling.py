"""What expressions have nothing for, as faults: with what may have been meant."""

from difflib import get_close_matches

from ataskaita.errors import Fault, Place
from ataskaita.messages.template import FAILED_TAG, UNKNOWN_NAME, UNKNOWN_NAME_NEAREST
from ataskaita.messages.workshop import (
    NO_FILTER,
    NO_FILTER_NEAREST,
    NO_KEY,
    NO_KEY_NEAREST,
    NO_PLAIN_VALUE,
    NO_SUCH_VALUE,
    NO_TEST,
    NOT_A_LIST,
    UNLIKE_KINDS,
)
from ataskaita.template.checking.asking import Suggestions
from ataskaita.template.checking.comparing import ComparedKey, NoPlainValue, UnlikeKinds
from ataskaita.template.checking.expressions import NoFilter, NoList, NoName, Trouble


def fault_of(found: Trouble, place: Place, known: Suggestions) -> Fault | None:
    """Return the fault that tells it; None of a key that the form has."""
    if isinstance(found, ComparedKey):
        return _no_key(found, place, known)
    if isinstance(found, NoPlainValue):
        message = NO_PLAIN_VALUE if found.below else NO_SUCH_VALUE
        return Fault(message, place, found._asdict())
    if isinstance(found, UnlikeKinds):
        return Fault(UNLIKE_KINDS, place, found._asdict())
    if isinstance(found, NoName):
        return unknown_name(found, place, known)
    if isinstance(found, NoFilter):
        close = get_close_matches(found.name, found.known, n=1)
        facts = {"name": found.name, "nearest": close[0] if close else ""}
        if found.is_test:
            return Fault(NO_TEST, place, facts)
        return Fault(NO_FILTER_NEAREST if close else NO_FILTER, place, facts)
    if isinstance(found, NoList):
        return Fault(NOT_A_LIST, place, {"name": found.written})
    return Fault(FAILED_TAG, place, {"reason": found.reason})


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
