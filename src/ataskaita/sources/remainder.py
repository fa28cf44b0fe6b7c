"""What rules can tell of a data file while parts of it can't be read.

All faults are told in one run: so what is faulty is cut out, the rules look at the remainder,
and of what they find only that is kept which the cut can't have caused.
"""

from collections.abc import Collection, Sequence

from attrs import evolve

from ataskaita.declared.kind import ReportKind
from ataskaita.errors import Fault
from ataskaita.messages.structure import (
    BAD_NAME,
    DUPLICATE_KEY,
    EARLIER_NOT_GIVEN,
    FIGURE_NOT_GIVEN,
    UNKNOWN_KEY,
    UNKNOWN_KEY_NEAREST,
)
from ataskaita.sources.nodes import FaultyError, Mapping, Node, Series
from ataskaita.sources.origin import gaps_of
from ataskaita.sources.rules import broken_rules
from ataskaita.sources.structure import structure_report

_OF_KEYS = (UNKNOWN_KEY, UNKNOWN_KEY_NEAREST, DUPLICATE_KEY, BAD_NAME)
"""Messages whose place is a key, not a value."""


def further_faults(node: Node, kind: ReportKind, faults: Sequence[Fault]) -> list[Fault]:
    """Return what the rules find wrong besides `faults`; nothing where too little is left."""
    cut = _cut(faults)
    try:
        remainder = remainder_of(node, faults)
        report = evolve(structure_report(remainder, kind), gaps=gaps_of(remainder, kind))
        found = broken_rules(report, remainder, node)
    except FaultyError:
        return []
    return [one for one in found if not _caused(one, cut)]


def remainder_of(node: Node, faults: Sequence[Fault]) -> Node:
    """Return the tree without the values and entries that are faulty."""
    keys = {one.place for one in faults if one.message in _OF_KEYS}
    return _without(node, _cut(faults), keys)


def _cut(faults: Sequence[Fault]) -> set[str]:
    """Return the paths of the values that are faulty."""
    return {one.place.within for one in faults if one.message not in _OF_KEYS}


def _without(node: Node, cut: Collection[str], keys: Collection[object]) -> Node:
    """Return the tree without the values at the paths `cut` and the entries of these keys."""
    if isinstance(node, Series):
        kept = (one for one in node.items if one.place.within not in cut)
        return Series(tuple(_without(one, cut, keys) for one in kept), node.place)
    if not isinstance(node, Mapping):
        return node
    names = {
        key: written
        for key, written in node.keys.items()
        if written.place not in keys and node.values[key].place.within not in cut
    }
    values = {key: _without(node.values[key], cut, keys) for key in names}
    return Mapping(values, names, node.place)


def _caused(fault: Fault, cut: Collection[str]) -> bool:
    """Return whether the fault may be there only since values were cut out."""
    if fault.message in (EARLIER_NOT_GIVEN, FIGURE_NOT_GIVEN):
        return True
    named = fault.facts.get("name") or fault.facts.get("key", "")
    groups = fault.message in _OF_KEYS and any(path.startswith("grupes") for path in cut)
    return groups or any(named == path or named.startswith(f"{path}.") for path in cut if path)
