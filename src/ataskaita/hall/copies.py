"""The hall of marked copies: a workbook beside the one that was read, with its faults in it."""

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from ataskaita.border.admitting import graph_of
from ataskaita.border.formats import WORKBOOK
from ataskaita.border.gate import BROKEN
from ataskaita.border.markup import Counts
from ataskaita.border.refusing import RefusedError
from ataskaita.disk import put
from ataskaita.errors import Fault, Finding, refused_by_disk
from ataskaita.forms import UNSEALED, Remark, marked_copy
from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.files import MARKED
from ataskaita.messages import Language
from ataskaita.messages.files import UNWRITABLE
from ataskaita.sources.book import book_refusal, open_book

_MOST: Final = 99
"""So many names are tried."""
_ABOUT: Final = "docProps/"
"""Where a package tells of itself, and whoever saves it writes the time."""
_PROPERTIES: Final = f"{_ABOUT}custom.xml"


def write_marked_copy(
    workbook: PathArgument, faults: Sequence[Fault], language: Language
) -> Path | None:
    """Write a copy of the workbook that shows the faults; return where, None for no workbook.

    It replaces an earlier one, unless somebody has changed that: then it stands beside.

    >>> import ataskaita as at
    >>> from ataskaita.data import save_empty_workbook, write_marked_copy
    >>> save_empty_workbook(2026, "ataskaita.xlsx")
    >>> try:
    ...     at.load("ataskaita.xlsx")
    ... except at.DataErrors as error:
    ...     write_marked_copy("ataskaita.xlsx", error.faults, "lt").name
    'ataskaita (klaidos).xlsx'
    """
    source = path_of(workbook)
    if source.suffix.lower() != ".xlsx" or not any(one.place.cell for one in faults):
        return None
    data = _marked(source, [_remark(one, language) for one in faults])
    for number in range(1, _MOST):
        words = MARKED if number == 1 else f"{MARKED} {number}"
        target = source.with_name(f"{source.stem} ({words}){source.suffix}")
        if _is_put(data, target, last=number == _MOST - 1):
            return target
    return None


def _is_put(data: bytes, target: Path, *, last: bool) -> bool:
    """Return whether the copy stands there now; one that is open elsewhere is passed over."""
    try:
        return put(data, target, _is_untouched)
    except PermissionError as error:
        if not target.exists() or last:
            raise refused_by_disk(UNWRITABLE, target, error) from None
        return False
    except OSError as error:
        raise refused_by_disk(UNWRITABLE, target, error) from None


def _remark(one: Fault, language: Language) -> Remark:
    grave = not isinstance(one, Finding) or one.severity == "error"
    return Remark(one.place.cell, one.message.code, one.what(language), one.remedy(language), grave)


def _marked(source: Path, remarks: Sequence[Remark]) -> bytes:
    data = open_book(source).data
    try:
        made = marked_copy(data, remarks, source.name)
    except Exception:  # noqa: BLE001 (openpyxl raises whatever it has read and can't write)
        raise book_refusal(RefusedError(BROKEN), source) from None
    return _sealed(made)


def _sealed(made: bytes) -> bytes:
    """Return the copy with the fingerprint of its contents in its properties."""
    stream = io.BytesIO()
    digest = _digest(_parts(made)).encode()
    with (
        zipfile.ZipFile(io.BytesIO(made)) as read,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for one in read.infolist():
            part = read.read(one)
            own = one.filename == _PROPERTIES
            written.writestr(one, part.replace(UNSEALED.encode(), digest) if own else part)
    return stream.getvalue()


def _is_untouched(there: bytes) -> bool:
    """Return whether the file is a copy that nobody has changed since it was made."""
    try:
        parts = _parts(there)
    except RefusedError:
        return False
    return f">{_digest(parts)}<".encode() in parts.get(_PROPERTIES, b"")


def _parts(data: bytes) -> Mapping[str, bytes]:
    return graph_of(data, WORKBOOK, Counts()).parts


def _digest(parts: Mapping[str, bytes]) -> str:
    """Return the fingerprint of the parts that hold the workbook's contents."""
    found = hashlib.sha256()
    for name, part in sorted(parts.items()):
        if not name.startswith(_ABOUT):
            found.update(f"{name} {len(part)} ".encode() + part)
    return found.hexdigest()
