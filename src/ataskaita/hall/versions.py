"""The versions of a draft, kept in a hidden folder beside it: what was made when from which data.

A version is a record, and the pieces of its file that the one before didn't have; both are written
once and never changed. So what is like in them is kept once.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Final, Literal, get_args

from ataskaita.errors import Fault, FileError, Place
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.messages.versions import DAMAGED, NO_EARLIER, NO_VERSION
from ataskaita.opc.pieces import pieces_of
from ataskaita.records import frozen
from ataskaita.word.writing import write_over

FOLDER: Final = ".ataskaita"
Why = Literal["made", "before", "merged", "restored"]
"""It was made of data; it stood there before a refresh, or before another was put back; it was
refreshed; it was put back."""
_RECORD, _PIECES = ".versija", ".dalys"
_WHY: Final[dict[str, Why]] = {one: one for one in get_args(Why)}
_MOST: Final = 100
"""Versions of a folder; then the older half goes."""
_DIGITS: Final = 4

Piece = tuple[str, str, int, int]
"""A piece: its digest, the file that holds it, where it begins there, and its length."""


@frozen
class Version:
    """One version of a draft.

    >>> from ataskaita.documents import Version
    >>> Version(1, "a.docx", "2026-01-05T10:00", "merged", "a.yaml", "0f3a", ()).why
    'merged'
    """

    number: int
    file: str
    """The draft's name."""
    when: str
    """The person's own day and time, `2026-01-14 10:22`."""
    why: Why
    data: str
    """The name of the data file; empty for what people left."""
    document: str
    """The file's SHA-256."""
    pieces: tuple[Piece, ...]


def keep_version(path: Path, data: bytes, why: Why, source: str = "") -> Version | None:
    """Keep a draft's bytes as its newest version; None where that is what the newest one is.

    `source` is the name of its data file. Raise OSError where the disk refuses.
    """
    folder = path.parent / FOLDER
    known = versions_of(path)
    digest = sha256(data).hexdigest()
    if known and known[-1].document == digest:
        return None
    folder.mkdir(exist_ok=True)
    when = datetime.now().isoformat(" ", "minutes")  # noqa: DTZ005 (the person's own)
    made = _kept(folder, path.name, data, (when, why, source, digest), known[-1:])
    if made.number >= _MOST and len(list(_records(folder))) >= _MOST:
        clean(folder, _MOST // 2)
    return made


def _kept(
    folder: Path, name: str, data: bytes, told: tuple[str, Why, str, str], before: Sequence[Version]
) -> Version:
    last = max((int(one.stem) for one in _records(folder)), default=0)
    for number in count(last + 1):
        place = folder / f"{number:0{_DIGITS}}{_RECORD}"
        with suppress(FileExistsError):
            pieces, new = _pieces(data, f"{place.stem}{_PIECES}", before)
            with place.with_suffix(_PIECES).open("xb") as file:
                file.write(new)
            version = Version(number, name, *told, pieces)
            with place.open("x", encoding="utf-8") as record:
                record.write(_told(version))
            return version
    raise AssertionError


def _pieces(data: bytes, holder: str, before: Sequence[Version]) -> tuple[tuple[Piece, ...], bytes]:
    """Return a file's pieces, and the bytes of those that no earlier version has."""
    known = {piece[0]: piece for one in before for piece in one.pieces}
    new: list[bytes] = []
    place = 0
    pieces: list[Piece] = []
    for one in pieces_of(data):
        digest = sha256(one).hexdigest()
        if digest not in known:
            known[digest] = (digest, holder, place, len(one))
            new.append(one)
            place += len(one)
        pieces.append(known[digest])
    return tuple(pieces), b"".join(new)


def versions_of(path: PathArgument) -> tuple[Version, ...]:
    """Return the versions of a draft that the history beside it has, the oldest first.

    None where nobody has refreshed it, or asked for a history.

    >>> import ataskaita as at
    >>> from ataskaita.documents import versions_of
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "a.docx")
    >>> versions_of("a.docx")
    ()
    """
    place = path_of(path)
    return tuple(one for one in _all(place.parent / FOLDER) if one.file == place.name)


def read_version(path: PathArgument, number: int | None = None) -> bytes:
    """Return the bytes of a draft's version of that number; for none, of the one before.

    Raise FileError where there is none, or its pieces are lost.

    >>> import ataskaita as at
    >>> from ataskaita.documents import read_version
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "a.docx")
    >>> try:
    ...     read_version("a.docx")
    ... except at.FileError as error:
    ...     print(error.faults[0].message.code)
    F553
    """
    place = path_of(path)
    return bytes_of(place, version_of(place, number))


def _all(folder: Path) -> Iterator[Version]:
    for place in sorted(_records(folder)):
        with suppress(OSError, ValueError, KeyError):
            yield _read(int(place.stem), place.read_text(encoding="utf-8"))


def _records(folder: Path) -> Iterator[Path]:
    return (one for one in folder.glob(f"*{_RECORD}") if one.stem.isdecimal())


def _told(one: Version) -> str:
    """Return a record: a line of the version, and one for each piece."""
    names = one.file, one.when, one.why, one.data, one.document
    first = "\t".join(" ".join(name.split()) if "\n" in name else name for name in names)
    return "\n".join([first, *("\t".join(map(str, piece)) for piece in one.pieces)])


def _read(number: int, told: str) -> Version:
    """Return a version of its record; raise ValueError for what is none."""
    first, *lines = told.split("\n")
    file, when, why, data, document = first.split("\t")
    return Version(number, file, when, _WHY[why], data, document, tuple(map(_piece, lines)))


def _piece(line: str) -> Piece:
    digest, holder, start, length = line.split("\t")
    return digest, Path(holder).name, int(start), int(length)


def bytes_of(path: Path, version: Version) -> bytes:
    """Return what a version of a draft was; raise FileError where its pieces are lost."""
    folder = path.parent / FOLDER
    found: list[bytes] = []
    with suppress(OSError):
        for _, holder, start, length in version.pieces:
            with (folder / holder).open("rb") as file:
                file.seek(start)
                found.append(file.read(length))
    data = b"".join(found)
    if sha256(data).hexdigest() != version.document:
        facts = {"file": str(path), "number": str(version.number)}
        raise FileError([Fault(DAMAGED, Place(str(path)), facts)])
    return data


def version_of(path: Path, number: int | None = None) -> Version:
    """Return a draft's version of that number; for none, what it was before the last refresh.

    Raise FileError where there is none.
    """
    known = versions_of(path)
    facts = {"file": str(path), "number": str(number), "known": _numbers(known)}
    if number is not None:
        found = next((one for one in known if one.number == number), None)
        message = NO_VERSION
    else:
        found, message = _before_now(path, known), NO_EARLIER
    if found is None:
        raise FileError([Fault(message, Place(str(path)), facts)])
    return found


def _numbers(known: Iterable[Version]) -> str:
    return ", ".join(str(one.number) for one in known) or "–"


def _before_now(path: Path, known: Sequence[Version]) -> Version | None:
    """Return the version before the one that stands there now."""
    digest = sha256(file_bytes(path)).hexdigest() if path.exists() else ""
    same = [place for place, one in enumerate(known) if one.document == digest]
    if same:
        return known[same[-1] - 1] if same[-1] else None
    before = [one for one in known if one.why == "before"]
    return next(iter((*reversed(before), *reversed(known))), None)


def restore(path: PathArgument, number: int | None = None) -> Version:
    """Put a draft's version of that number in its place; for none, the one before a refresh.

    What stands there is kept in the history first. Return which version it is. Raise FileError
    where there is none, where the draft is open in Word, or the disk refuses.

    >>> import ataskaita as at
    >>> from ataskaita.documents import restore
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "a.docx")
    >>> try:
    ...     restore("a.docx")
    ... except at.FileError as error:
    ...     print(error.faults[0].message.code)
    F553
    """
    place = path_of(path)
    version = version_of(place, number)
    data = bytes_of(place, version)
    there = file_bytes(place) if place.exists() else data
    if all(one.document != sha256(there).hexdigest() for one in versions_of(place)):
        keep_version(place, there, "before")
    write_over(data, place, there)
    return version


def clean(folder: Path, left: int) -> int:
    """Keep the newest versions of a folder's history alone; return how many went."""
    from shutil import rmtree  # noqa: PLC0415 (seldom needed)

    known = [*_all(folder)]
    staying = known[len(known) - left :] if left else []
    made = folder.with_name(f"{FOLDER}-nauja")
    rmtree(made, ignore_errors=True)
    made.mkdir()
    before: dict[str, Version] = {}
    for one in staying:
        data = bytes_of(folder.parent / one.file, one)
        told = one.when, one.why, one.data, one.document
        last = [before[one.file]] if one.file in before else []
        pieces, new = _pieces(data, f"{one.number:0{_DIGITS}}{_PIECES}", last)
        version = before[one.file] = Version(one.number, one.file, *told, pieces)
        place = made / f"{one.number:0{_DIGITS}}{_RECORD}"
        place.with_suffix(_PIECES).write_bytes(new)
        place.write_text(_told(version), encoding="utf-8")
    rmtree(folder)
    made.rename(folder) if staying else made.rmdir()
    return len(known) - len(staying)
