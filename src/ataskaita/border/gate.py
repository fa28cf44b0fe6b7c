"""The package gate: the zip of an Office file, whatever it claims to be (APPNOTE.TXT; promise 6).

Everything is counted while it inflates, for headers may lie. What is no XML isn't kept: it is
inflated again when it is asked for, so that a document full of photographs takes little memory.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from attrs import field

from ataskaita.border.refusing import RefusedError
from ataskaita.messages import Phrase
from ataskaita.records import define

MEMBERS: Final = 2_000
PART_BYTES: Final = 64 * 2**20
TOTAL_BYTES: Final = 256 * 2**20
MARKUP_BYTES: Final = 64 * 2**20
"""All XML of a package: it is kept in memory."""
RATIO: Final = 100
RATIO_FREE_BYTES: Final = 100_000
"""So much may unpack from next to nothing."""
FILE_BYTES: Final = 128 * 2**20
_CHUNK: Final = 2**18
_LOCAL: Final = struct.Struct("<4s22xHH")
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What Office files are packed by (ISO/IEC 29500-2, B.3)."""
_BESIDE: Final = "__MACOSX/"
"""Where a Mac that packs a folder puts what it knows of its files: no part of the package."""
_ENCRYPTED: Final = 0x1
_ODD: Final = re.compile(r"[\x00-\x1f\x7f\\]|^[A-Za-z]:|^/|(?:^|/)\.{1,2}(?:/|$)|//")
"""In no name of a part (ISO/IEC 29500-2, 6.2.2)."""
_BROKEN: Final = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError),
    *(ValueError, struct.error),
)
"""What zipfile raises for broken archives."""

IsMarkup = Callable[[str, bytes], bool]
"""Tells by a part's name and first bytes whether it is XML."""

BROKEN: Final = Phrase("its package is broken, or none")


@define(eq=False)
class Package(Mapping[str, bytes]):
    """A package's parts by name: XML at hand, the rest inflated when it is asked for."""

    _archive: zipfile.ZipFile
    _members: Mapping[str, zipfile.ZipInfo]
    _left: int
    _markup_left: int
    _kept: dict[str, bytes] = field(factory=dict)

    def __getitem__(self, name: str) -> bytes:
        known = self._kept.get(name)
        return self._archive.read(self._members[name]) if known is None else known

    def __contains__(self, name: object) -> bool:
        return name in self._members

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)

    @property
    def archive(self) -> zipfile.ZipFile:
        """The zip."""
        return self._archive

    def at_hand(self) -> Iterator[tuple[str, bytes]]:
        """Generate what is XML, part by part."""
        yield from self._kept.items()

    def admit(self, name: str, is_markup: IsMarkup) -> bool:
        """Read a part through; keep it, and return true, where it is XML."""
        member = self._members[name]
        allowed = max(RATIO_FREE_BYTES, member.compress_size * RATIO)
        size, kept, markup = 0, bytearray(), None
        with _told(name), self._archive.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                markup = is_markup(name, chunk) if markup is None else markup
                self._count(name, size, len(chunk), allowed, markup=markup)
                if markup:
                    kept += chunk
        if markup or not size:
            self._kept[name] = bytes(kept)
        return bool(markup) or (not size and is_markup(name, b""))

    def _count(self, name: str, size: int, more: int, allowed: int, *, markup: bool) -> None:
        self._left -= more
        self._markup_left -= more if markup else 0
        if size > allowed:
            raise RefusedError(Phrase("it unpacks to more than a hundred times its size"), name)
        if size > PART_BYTES:
            raise RefusedError(Phrase("it unpacks to more than 64 MB"), name)
        if self._left < 0:
            raise RefusedError(Phrase("all of it unpacks to more than 256 MB"), name)
        if self._markup_left < 0:
            raise RefusedError(Phrase("its XML unpacks to more than 64 MB"), name)


@define(eq=False)
class Overlay(Mapping[str, bytes]):
    """Parts of another mapping under other names, some of them changed; nothing is copied."""

    _parts: Mapping[str, bytes]
    _names: Mapping[str, str]
    """The other mapping's names by those here."""
    _changed: Mapping[str, bytes]

    def __getitem__(self, name: str) -> bytes:
        changed = self._changed.get(name)
        return self._parts[self._names[name]] if changed is None else changed

    def __contains__(self, name: object) -> bool:
        return name in self._names or name in self._changed

    def __iter__(self) -> Iterator[str]:
        yield from self._names
        yield from (one for one in self._changed if one not in self._names)

    def __len__(self) -> int:
        return len(self._names.keys() | self._changed.keys())


class _told:  # noqa: N801 (read as a word of a with)
    """Turns what zipfile raises into a refusal of the part."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: object, _trace: object) -> None:
        if isinstance(error, _BROKEN) and not isinstance(error, RefusedError):
            raise RefusedError(BROKEN, self._name, hostile=False) from None


def opened(data: bytes, most: int | None = None) -> Package:
    """Return the package of these bytes, nothing of it read yet; raise RefusedError.

    Reading refuses what unpacks to more than `most`, where that is told.
    """
    if len(data) > FILE_BYTES:
        raise RefusedError(Phrase("it is larger than 128 MB"))
    with _told(""):
        archive = zipfile.ZipFile(io.BytesIO(data))
        every = archive.infolist()
    if len(every) > MEMBERS:
        raise RefusedError(Phrase("it has more than 2,000 parts"))
    _refuse_overlap(data, every, archive.start_dir)
    members = [one for one in every if not (one.is_dir() or one.filename.startswith(_BESIDE))]
    for one in every:
        _refuse_odd(one)
    if len({one.filename.casefold() for one in members}) < len(members):
        raise RefusedError(Phrase("two of its parts have one name"))
    parts = {one.filename: one for one in members}
    _refuse_other_case(parts)
    most = TOTAL_BYTES if most is None else most
    return Package(archive, parts, most, min(most, MARKUP_BYTES))


def _refuse_odd(member: zipfile.ZipInfo) -> None:
    name = member.orig_filename.removesuffix("/")
    if not name or _ODD.search(name):
        raise RefusedError(Phrase("it has a part with a name that leads elsewhere"), repr(name))
    if member.flag_bits & _ENCRYPTED:
        raise RefusedError(Phrase("it is encrypted"), hostile=False)
    if member.compress_type not in _METHODS:
        raise RefusedError(Phrase("it is packed in a way that Office doesn't know"), name)


def _refuse_other_case(names: Iterable[str]) -> None:
    """Refuse relationships that only a reader who doesn't mind the case of letters would find."""
    known = {name.casefold(): name for name in names}
    for name in known.values():
        folder, _, file = name.rpartition("/")
        above, _, lists = folder.rpartition("/")
        if lists.casefold() != "_rels" or not file.casefold().endswith(".rels"):
            continue
        source = f"{above}/{file[:-5]}".lstrip("/")
        exact = lists == "_rels" and file.endswith(".rels")
        if not exact or known.get(source.casefold(), source) != source:
            raise RefusedError(
                Phrase("its relationships are named in letters of another case"), name
            )


def _refuse_overlap(data: bytes, members: list[zipfile.ZipInfo], directory: int) -> None:
    """Refuse members that begin in another's data (CVE-2024-0450), or in the directory."""
    free = 0
    for one in sorted(members, key=lambda member: member.header_offset):
        with _told(""):
            _sign, name, extra = _LOCAL.unpack_from(data, one.header_offset)
        if one.header_offset < free:
            raise RefusedError(Phrase("two of its parts overlap"), one.filename)
        free = one.header_offset + _LOCAL.size + name + extra + one.compress_size
    if free > directory:
        raise RefusedError(Phrase("two of its parts overlap"))
