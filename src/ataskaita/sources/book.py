"""Open a workbook safely: bounded, without document types, read once.

Sizes are counted while inflating, for headers may lie (promises 5, 6 and 7).
"""

import io
import re
import warnings
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ataskaita.declared.forms import FORM_PROPERTY
from ataskaita.disk import ordinary
from ataskaita.errors import DataErrors, Fault, Place, refused_by_disk
from ataskaita.messages import Phrase
from ataskaita.messages.files import UNREADABLE
from ataskaita.messages.workbook import HOSTILE_WORKBOOK
from ataskaita.records import frozen

if TYPE_CHECKING:
    from openpyxl import Workbook

_MOST_BYTES: Final = 20 * 2**20
_MEMBERS: Final = 2_000
_TOTAL_BYTES: Final = 256 * 2**20
_CHUNK: Final = 2**20
_MOST_ROWS: Final = 100_000
_ROW: Final = re.compile(rb"<(?:\w+:)?row[\s/>]")
"""A row of a sheet; one that a chunk cuts isn't missed among so many."""
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    ValueError,
    OSError,
)


@frozen(eq=False)
class Book:
    """A workbook's cells: what is written in them, and the values of their formulas."""

    file: str
    written: "Workbook"
    _data: bytes

    @property
    def form(self) -> str:
        """What kind of report it says that it is for; empty where it says none."""
        properties: Any = self.written.custom_doc_props  # type: ignore[attr-defined]  # the stubs lack it
        said = {one.name: one.value for one in properties.props}
        return str(said.get(FORM_PROPERTY) or "")

    def value_of(self, sheet: str, cell: str) -> Any:
        """Return the value that the file keeps of a formula; None where it keeps none."""
        return self.values()[sheet][cell].value

    def values(self) -> "Workbook":
        """Return the workbook with the values of its formulas in their place."""
        known = _VALUES.get(id(self))
        if known is None or known[0] is not self:
            known = (self, self._read_again())
            _VALUES.clear()
            _VALUES[id(self)] = known
        return known[1]

    def _read_again(self) -> "Workbook":
        try:
            return _loaded(self._data, values=True)
        except Exception:  # noqa: BLE001 (a value may be broken where the formula is sound)
            raise _refusal(Path(self.file), Phrase("it is broken, or no workbook")) from None


_VALUES: dict[int, tuple[Book, Any]] = {}
"""The values of the book that was asked last: only books with formulas are read twice."""


def open_book(path: Path) -> Book:
    """Return the workbook; raise FileError, or DataErrors for what is no safe workbook."""
    try:
        size = ordinary(path).st_size
        data = path.read_bytes() if size <= _MOST_BYTES else b""
    except OSError as error:
        raise refused_by_disk(UNREADABLE, path, error) from None
    if size > _MOST_BYTES:
        raise _refusal(path, Phrase("it is too large"))
    try:
        _look_through(data, path)
        return Book(str(path), _loaded(data, values=False), data)
    except DataErrors:
        raise
    except Exception:  # noqa: BLE001 (openpyxl raises whatever broken parts lead it to)
        raise _refusal(path, Phrase("it is broken, or no workbook")) from None


def _loaded(data: bytes, *, values: bool) -> "Workbook":
    from ataskaita.sources.strings import load  # noqa: PLC0415 (most reports come from text files)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts that it doesn't know: they aren't ours
        return load(io.BytesIO(data), values=values)


def _look_through(data: bytes, path: Path) -> None:
    """Refuse a package that unpacks too large, or declares entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > _MEMBERS:
                raise _refusal(path, Phrase("it has too many parts"))
            left = _TOTAL_BYTES
            for member in members:
                left -= _inflated(archive, member, left, path)
    except _BROKEN:
        raise _refusal(path, Phrase("it is broken, or no workbook")) from None


def _inflated(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int, path: Path) -> int:
    """Return how many bytes a part has; refuse it past the limit, and with a document type."""
    size, rows, tail = 0, 0, b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            rows += len(_ROW.findall(chunk))
            if size > limit:
                raise _refusal(path, Phrase("it unpacks too large"))
            if rows > _MOST_ROWS:
                raise _refusal(path, Phrase("it has more than 100,000 rows"))
            seen = (tail + chunk).replace(b"\0", b"")
            if b"<!DOCTYPE" in seen or b"<!ENTITY" in seen:
                raise _refusal(path, Phrase("it declares a document type"))
            tail = chunk[-32:]
    return size


def _refusal(path: Path, reason: Phrase) -> DataErrors:
    return DataErrors([Fault(HOSTILE_WORKBOOK, Place(str(path)), {"reason": reason})])
