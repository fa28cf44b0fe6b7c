"""What expressions have nothing for, as faults: with what may have been meant."""

from difflib import get_close_matches

from ataskaita.errors import Fault, Place
from ataskaita.messages.template import FAILED_TAG, UNKNOWN_NAME, UNKNOWN_NAME_NEAREST
from ataskaita.messages.workshop import NO_FILTER, NO_FILTER_NEAREST, NO_TEST, NOT_A_LIST
from ataskaita.template.checking.asking import Suggestions
from ataskaita.template.checking.expressions import NoFilter, NoList, NoName, Trouble


def fault_of(found: Trouble, place: Place, known: Suggestions) -> Fault:
    """Return the fault that tells it."""
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


def unknown_name(found: NoName, place: Place, known: Suggestions) -> Fault:
    """Return the fault of a name that nothing has."""
    near = known.nearest(found.written, found.owners, found.around)
    facts = {"name": found.written, "nearest": near}
    return Fault(UNKNOWN_NAME_NEAREST if near else UNKNOWN_NAME, place, facts)
