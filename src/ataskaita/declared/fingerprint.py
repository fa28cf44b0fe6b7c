"""A fingerprint of what a report says, the same whatever file it came from."""

import hashlib
from typing import Any, Final

from ataskaita.declared.declare import SINGLE, declared_of
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.pictures import Image
from ataskaita.declared.prose import Block, Prose, Run
from ataskaita.declared.report import Report

_UNPRINTED: Final = frozenset({"previous_file", "checking", "accepted", "owed"})
"""Fields of a report that no document prints, nor anything that follows from them."""
_KEPT: Final = "fingerprint"
_PLACES: Final = "__nested__"
"""Where a class keeps the places of its fields that hold more than single values."""


def fingerprint_of(report: Report) -> str:
    """Return the SHA-256 of all that documents may print, of the layout and the words, in hex.

    It is made of the data itself, for all else follows from that and from the kind; and once, for
    all documents of a report that never changes.
    """
    known: str | None = report.known.get(_KEPT)
    if known is None:
        known = report.known[_KEPT] = _fingerprint(report)
    return known


def _fingerprint(report: Report) -> str:
    told = [_report(report), report.kind.digest, sorted(report.gaps)]
    if report.previous is not None:
        told.append(_report(report.previous))
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _report(report: Report) -> list[Any]:
    fields = declared_of(type(report)).fields
    return [_told(getattr(report, one.name)) for one in fields if one.name not in _UNPRINTED]


def _told(value: Any) -> Any:
    """Return what a value says, in lists, texts and numbers alone."""
    kind = value.__class__
    if kind is str or kind is int:  # nearly all that a long table has
        return value
    if kind is tuple:
        return [*map(_told, value)]
    if kind is Prose:
        return [*map(_block, value.blocks)]
    if kind is Keyed:
        return [(key, _told(one)) for key, one in value.pairs]
    if kind is Image:
        return value.digest
    return _object(value) if hasattr(kind, "__attrs_attrs__") else value


def _object(one: Any) -> Any:
    """Return what an object says, field by field; of one that isn't declared, how it is told."""
    kind = one.__class__
    places = kind.__dict__.get(_PLACES)
    if places is None:
        fields = declared_of(kind).fields
        places = tuple(number for number, each in enumerate(fields) if each.kind not in SINGLE)
        setattr(kind, _PLACES, places)
    values = [*declared_of(kind).values(one)]
    if not values:
        return repr(one)
    if places:
        for place in places:
            if values[place]:
                values[place] = _told(values[place])
    return values


def _block(block: Block) -> Any:
    """Return what a paragraph says, its runs' looks where they have some."""
    runs = [
        one.text if isinstance(one, Run) and not (one.bold or one.italic or one.link) else repr(one)
        for one in block.runs
    ]
    return block.kind.value, block.list_number, runs
