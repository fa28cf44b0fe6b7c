"""What a draft said when it was handed out, and whether it is a draft of this report."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ataskaita.declared.fingerprint import fingerprint_of
from ataskaita.declared.report import Report
from ataskaita.errors import DataErrors, Fault, FileError, Place
from ataskaita.hall.drafts import Refreshing
from ataskaita.hall.manifest import outline_in
from ataskaita.hall.one import load, render
from ataskaita.messages.drafts import NO_BASE, OTHER_BASE, OTHER_REPORT
from ataskaita.records import frozen
from ataskaita.word.manifest import Manifest, read_manifest
from ataskaita.word.package import own_parts
from ataskaita.word.properties import title_and_author
from ataskaita.word.seal import is_untouched

if TYPE_CHECKING:
    from ataskaita.outline import Outline

_YEAR: Final = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def require_same_report(file: Path, draft: Mapping[str, bytes], new: Mapping[str, bytes]) -> None:
    """Raise FileError where the draft is of another institution, year or document."""
    (theirs, author), (ours, own) = title_and_author(draft), title_and_author(new)
    other_years = _YEAR.findall(theirs) != _YEAR.findall(ours)
    if (author and author != own) or (theirs and other_years):
        facts = {
            "file": str(file),
            "theirs": f"„{theirs}“, {author}",
            "ours": f"„{ours}“, {own}",
        }
        raise FileError([Fault(OTHER_REPORT, Place(str(file)), facts)])


@frozen
class Base:
    """What a draft said when it was handed out."""

    outline: "Outline"
    figures_only: bool = False
    """Whether only the figures are known; words around them are taken to be as they are."""


def base_of(file: Path, draft: bytes, parts: Mapping[str, bytes], how: Refreshing) -> Base:
    """Return what the draft said when it was made; raise FileError where nothing tells.

    Raise DataErrors where it wasn't made from the data that is said to be its own.
    """
    from ataskaita.drafts.reading import read_outline  # noqa: PLC0415 (needs lxml)
    from ataskaita.drafts.written import base_of_texts  # noqa: PLC0415 (the same)

    manifest = read_manifest(parts)
    if is_untouched(draft):
        return _told(manifest, parts)
    if how.base is not None:
        old = how.base if isinstance(how.base, Report) else load(how.base)
        _require_own(file, manifest, old)
        made = render(old, how.template, document=how.document)
        new = own_parts(made, file.name)
        return _told(read_manifest(new), new)
    if manifest and (told := outline_in(manifest)):
        return Base(told)
    written = {one.bookmark: (one.path, one.text) for one in manifest.written} if manifest else {}
    if not written:  # no draft of ours, or one too long to carry what it said
        raise FileError([Fault(NO_BASE, Place(str(file)), {"file": str(file)})])
    return Base(base_of_texts(read_outline(parts), written), figures_only=True)


def _told(manifest: Manifest | None, parts: Mapping[str, bytes]) -> Base:
    """Return what a draft says that nobody touched, or that was rendered anew."""
    from ataskaita.drafts.reading import read_outline  # noqa: PLC0415 (needs lxml)

    return Base((manifest and outline_in(manifest)) or read_outline(parts))


def _require_own(file: Path, manifest: Manifest | None, old: Report) -> None:
    """Raise DataErrors where the draft tells that it was made from other data."""
    if manifest is not None and manifest.data != fingerprint_of(old):
        place = old.origin.place_of("")
        facts = {"file": str(file), "data": place.file}
        raise DataErrors([Fault(OTHER_BASE, place, facts)])
