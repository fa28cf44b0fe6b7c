"""Change a value in somebody's data file: its comments, order and looks stay as they are.

Nothing is believed of a file that was written into: it is read anew, and if anything but that value
became another, the value is refused.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final

from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.messages.rewriting import NO_PLACE, NOT_ALONE, OTHER_SORT
from ataskaita.records import frozen
from ataskaita.sources.form import Kinds, kind_in
from ataskaita.sources.nodes import FaultyError, Mapping, Node, Scalar
from ataskaita.sources.origin import FileOrigin
from ataskaita.sources.reading import written_by
from ataskaita.sources.renaming import with_names_of_today
from ataskaita.sources.text_edits import texts_with
from ataskaita.sources.written import Written

_WORKBOOKS: Final = (".xlsx", ".xlsm")
_ONLY_READ: Final = (".ods", ".xls", ".csv", ".tsv")


@frozen
class Change:
    """A value of a data file, and what is to stand in its place."""

    path: str
    """Its data path: `fondas.gauta.is_viso`, `projektai.sarasas[2].lesos`."""
    text: str
    """As a data file has it: `174214`, `12038,80`, a text with quotations; nothing for a gap."""


@frozen
class Told:
    """What a data file says."""

    written: Written
    origin: FileOrigin
    """Where each value stands, or would."""
    values: dict[str, str]
    """The texts by their data paths."""


@frozen
class Rewritten:
    """A data file with changes in it."""

    data: bytes
    written: Written
    """What it says, as it was read to be sure of that."""


def rewritten(data: bytes, file: Path, changes: Sequence[Change], kinds: Kinds) -> bytes:
    """Return the bytes of a data file with the changes in it and nothing else changed.

    `file` is what it is called; its suffix says what it is. A value that isn't there yet is put
    where its section is. Raise DataErrors with every change that can't be made, and where.
    """
    return rewritten_and_read(data, file, changes, kinds).data


def rewritten_and_read(
    data: bytes,
    file: Path,
    changes: Sequence[Change],
    kinds: Kinds,
    known: Written | None = None,
) -> Rewritten:
    """Return the same with what the file says then; `known` is what it says without the changes."""
    if file.suffix.lower() in _ONLY_READ:
        facts = {"file": str(file), "sort": file.suffix.lower()}
        raise DataErrors([Fault(OTHER_SORT, Place(str(file)), facts)])
    told, faults = told_in(data, file, kinds, known), list[Fault]()
    for some in _together(data, file, changes):
        data, told, wrong = _tried(data, told, file, some, kinds)
        faults += wrong
    if faults:
        raise DataErrors(faults)
    return Rewritten(data, told.written)


def _together(data: bytes, file: Path, changes: Sequence[Change]) -> Iterator[tuple[Change, ...]]:
    """Generate what is changed at once: all cells of a workbook, to read which takes a second."""
    if is_workbook(data, file):
        yield tuple(changes)
    else:
        yield from ((one,) for one in changes)


def _tried(
    data: bytes, told: Told, file: Path, changes: tuple[Change, ...], kinds: Kinds
) -> tuple[bytes, Told, list[Fault]]:
    """Return the file with the changes in it, and what is wrong with those that can't be made.

    What can't be made together is made by halves, down to the one that is wrong.
    """
    if not changes:
        return data, told, []
    try:
        return *_with(data, told, file, changes, kinds), []
    except DataErrors as error:
        if len(changes) == 1:
            return data, told, [*error.faults]
    half = len(changes) // 2
    data, told, faults = _tried(data, told, file, changes[:half], kinds)
    data, told, others = _tried(data, told, file, changes[half:], kinds)
    return data, told, faults + others


def told_in(data: bytes, file: Path, kinds: Kinds, known: Written | None = None) -> Told:
    """Return what a data file says; raise DataErrors for what can't be read as one.

    `known` is what was read of the same bytes before.
    """
    written = known or written_by(data, file, kinds)
    if written.node is None:
        raise DataErrors(written.faults)
    try:
        kind, node = kind_in(written.node, kinds)
    except FaultyError as error:
        raise DataErrors(error.faults) from None
    node = with_names_of_today(node, kind)
    return Told(written, FileOrigin(node, empty=written.empty), dict(_values(node, "")))


def _with(
    data: bytes, told: Told, file: Path, changes: tuple[Change, ...], kinds: Kinds
) -> tuple[bytes, Told]:
    """Return the file with the changes in it, and what it says then."""
    changes = tuple(one for one in changes if not _same(told.values.get(one.path), one.text))
    if not changes:
        return data, told
    wanted = {**told.values, **{one.path: one.text for one in changes}}
    for made in _candidates(data, told, file, changes):
        now = read_again(made, file, kinds)
        if now is None or len(now.written.faults) > len(told.written.faults):
            continue
        if agree(now.values, wanted):
            return made, now
    first = changes[0]
    raise DataErrors([Fault(NOT_ALONE, told.origin.place_of(first.path), {"text": first.text})])


def read_again(data: bytes, file: Path, kinds: Kinds) -> Told | None:
    """Return what a file that was written into says; None where it can't be read any more."""
    try:
        return told_in(data, file, kinds)
    except DataErrors:
        return None


def _candidates(
    data: bytes, told: Told, file: Path, changes: tuple[Change, ...]
) -> Iterator[bytes]:
    """Generate the file with the changes in it, the likeliest writing first; raise DataErrors."""
    texts = {one.path: one.text for one in changes}
    if is_workbook(data, file):
        from ataskaita.sources.cell_edits import books_with  # noqa: PLC0415 (of workbooks alone)

        return books_with(data, file, told.origin, texts)
    ((path, text),) = texts.items()
    place = told.origin.place_of(path)
    if place.file != str(file):
        raise DataErrors([Fault(NO_PLACE, place, {"path": path})])
    return texts_with(data, told.origin, path, text)


def is_workbook(data: bytes, file: Path) -> bool:
    """Return whether a data file is a workbook, by its name or its bytes."""
    return file.suffix.lower() in _WORKBOOKS or data.startswith(b"PK\x03\x04")


def _values(node: Node, path: str) -> Iterator[tuple[str, str]]:
    """Generate the texts of the tree by their data paths."""
    if isinstance(node, Scalar):
        yield path, node.text
    elif isinstance(node, Mapping):
        for key, one in node.values.items():
            yield from _values(one, f"{path}.{key}" if path else key)
    else:
        for number, one in enumerate(node.items, start=1):
            yield from _values(one, f"{path}[{number}]")


def agree(now: dict[str, str], wanted: dict[str, str]) -> bool:
    """Return whether the file says what it is to say; a gap and no key at all are the same."""
    paths = {**now, **wanted}
    return all(_same(now.get(path, ""), wanted.get(path, "")) for path in paths)


def _same(one: str | None, other: str) -> bool:
    """Return whether two texts are one value: trailing lines and zeros are no difference."""
    if one is None or one.rstrip() == other.rstrip():
        return one is not None
    return _number(one) is not None and _number(one) == _number(other)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal("".join(text.split()).replace(",", "."))
    except InvalidOperation:
        return None
