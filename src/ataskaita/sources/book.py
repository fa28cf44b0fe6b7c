"""Open a workbook safely: by the same door as a Word file, and read it once (promises 5, 6, 7)."""

import io
import re
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ataskaita.border.admitting import admitted
from ataskaita.border.formats import WORKBOOK
from ataskaita.border.gate import BROKEN, Package
from ataskaita.border.markup import Counts
from ataskaita.border.refusing import OtherFormatError, RefusedError
from ataskaita.declared.forms import DIGEST_PROPERTY, EDITION_PROPERTY, FORM_PROPERTY
from ataskaita.disk import ordinary
from ataskaita.errors import DataErrors, Fault, Place, refused_by_disk
from ataskaita.messages import Phrase
from ataskaita.messages.files import UNREADABLE
from ataskaita.messages.workbook import HOSTILE_WORKBOOK, OTHER_FORMAT
from ataskaita.records import frozen
from ataskaita.sources.grids import Spot, spot_of

if TYPE_CHECKING:
    from openpyxl import Workbook

_MOST_BYTES: Final = 20 * 2**20
_MOST_ROWS: Final = 100_000
_MOST_IN_RANGES: Final = 100_000
_RANGE: Final = re.compile(rb"<(?:\w+:)?(?:mergeCell|hyperlink)\s[^>]*?\bref\s*=\s*[\"']([^\"']*)")
_ROW: Final = re.compile(rb"<(?:\w+:)?row[\s/>]")


@frozen(eq=False)
class Book:
    """A workbook's cells: what is written in them, and the values of their formulas."""

    file: str
    written: "Workbook"
    data: bytes
    """The file, as openpyxl can read it."""

    @property
    def form(self) -> str:
        """What kind of report it says that it is for; empty where it says none."""
        return self._said(FORM_PROPERTY)

    @property
    def edition(self) -> str:
        """Of which edition of its form it is."""
        return self._said(EDITION_PROPERTY)

    @property
    def digest(self) -> str:
        """The fingerprint of the form for which it was made; empty where no form declares it."""
        return self._said(DIGEST_PROPERTY)

    def _said(self, name: str) -> str:
        """Return what one of its own properties says."""
        properties: Any = self.written.custom_doc_props  # type: ignore[attr-defined]  # the stubs lack it
        said = {one.name: one.value for one in properties.props}
        return str(said.get(name) or "")

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
            return _loaded(self.data, values=True)
        except Exception:  # noqa: BLE001 (a value may be broken where the formula is sound)
            raise book_refusal(RefusedError(BROKEN), Path(self.file)) from None


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
        raise book_refusal(RefusedError(Phrase("it is too large")), path)
    try:
        parts = admitted(data, WORKBOOK, Counts())
        _refuse_rows(parts)
        _refuse_ranges(parts)
        data = _transitional(data, parts)
        return Book(str(path), _loaded(data, values=False), data)
    except RefusedError as error:
        raise book_refusal(error, path) from None
    except Exception:  # noqa: BLE001 (openpyxl raises whatever broken parts lead it to)
        raise book_refusal(RefusedError(BROKEN), path) from None


def _refuse_rows(parts: Mapping[str, bytes]) -> None:
    """Refuse more rows than a workbook of ours can have (promise 7)."""
    for name, content in parts.items():
        if sum(1 for _ in _ROW.finditer(content)) > _MOST_ROWS:
            raise RefusedError(Phrase("it has more than 100,000 rows"), name)


def _refuse_ranges(parts: Mapping[str, bytes]) -> None:
    """Refuse merged and linked ranges of more cells than can be held: openpyxl makes each one."""
    left = _MOST_IN_RANGES
    for name, content in parts.items():
        for found in _RANGE.finditer(content):
            first, _, last = found[1].decode(errors="replace").partition(":")
            start, end = spot_of(first), spot_of(last or first)
            left -= _MOST_IN_RANGES + 1 if not start or not end else _area(start, end)
            if left < 0:
                raise RefusedError(Phrase("its merged cells are more than 100,000"), name)


def _area(start: Spot, end: Spot) -> int:
    return (1 + abs(end[0] - start[0])) * (1 + abs(end[1] - start[1]))


def book_refusal(error: RefusedError, path: Path) -> DataErrors:
    """Return the error that says why the file can't be read as data."""
    place = Place(str(path), error.line, error.column, within=error.part)
    if isinstance(error, OtherFormatError):
        facts = {"format": error.format.name, "do": error.format.remedy}
        return DataErrors([Fault(OTHER_FORMAT, place, facts)])
    return DataErrors([Fault(HOSTILE_WORKBOOK, place, {"reason": error.reason})])


def _transitional(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return the bytes of the workbook, packed anew where it was Strict: openpyxl reads no such."""
    if isinstance(parts, Package):
        return data
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _loaded(data: bytes, *, values: bool) -> "Workbook":
    from ataskaita.sources.strings import load  # noqa: PLC0415 (most reports come from text files)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts that it doesn't know: they aren't ours
        return load(io.BytesIO(data), values=values)
