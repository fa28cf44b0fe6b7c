"""Last year's file where the data names none: the one that lies beside, if it can be no other.

A file is found by its name (`berzai-2024.xlsx` beside `berzai-2025.xlsx`), or by a year before in
its name or its first lines; what it says decides: the same institution, the year before.
"""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path, PurePath
from time import time_ns
from typing import Final

from ataskaita.declared.institution import same_name
from ataskaita.declared.report import Report
from ataskaita.errors import WORKBOOKS, AtaskaitaError, Finding, Place, Spot
from ataskaita.messages import Message
from ataskaita.messages.last_year import NOT_TAKEN, SEVERAL, TAKEN, UNSOUND
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

_TEXTS: Final = (".json", ".yaml", ".yml")
_ENDINGS: Final = (*WORKBOOKS, *_TEXTS)
_YEAR: Final = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NO_DATA: Final = Pattern(r"^[.~]|\((?:klaidos|nauja)|(?:^|\.)forma\.ya?ml$|^istaigos\.")
"""How files are called that are no report: hidden ones, marked copies, forms, lists."""
_ESCAPED: Final = Pattern(r"\\(?:u([0-9a-fA-F]{4})|[\"/\\])")
_MOST: Final = 30
"""Where more files than that lie beside, only those that are called alike are looked at."""
_BEGINNING: Final = 2**14
"""In so many of its first bytes a text says its year."""
_SETTLED: Final = 2 * 10**9
"""Nanoseconds after which a folder's time tells that nothing more was put into it."""

Read = Callable[[Path], Report]


@frozen
class Before:
    """Last year's report, and what is told of how it was found."""

    report: Report | None = None
    told: tuple[Finding, ...] = ()


@frozen
class _Found:
    """A file that may be last year's, and what was read in it."""

    path: Path
    report: Report | None
    fault: str = ""


def last_year_beside(report: Report, path: Path, read: Read, place: Place) -> Before:
    """Return last year's report of the file beside that is the only one; what is told of it.

    `place` is where this year's file says its year.
    """
    alike = [_read(one, read) for one in _called_alike(path, report.year)]
    found = _fitting(alike, report)
    if not found:
        others = [_read(one, read) for one in _others(path, report)]
        found = _fitting(others, report)
    told = _Telling(report, place)
    if len(found) > 1:
        return Before(None, told.of(SEVERAL, file=_listed(found)))
    if found:
        return Before(found[0].report, told.of(TAKEN, file=found[0].path.name))
    return Before(None, tuple(_refused(alike, told)))


def _refused(alike: Sequence[_Found], told: "_Telling") -> Iterator[Finding]:
    """Generate why files that are called like last year's aren't taken for it."""
    for one in alike:
        if one.report is None:
            yield from told.of(UNSOUND, file=one.path.name, code=one.fault)
        else:
            facts = {"found": one.report.institution.name, "of": str(one.report.year)}
            yield from told.of(NOT_TAKEN, file=one.path.name, **facts)


@frozen
class _Telling:
    """Tells of files beside, at the year of the data."""

    report: Report
    place: Place

    def of(self, message: Message, **facts: str) -> tuple[Finding]:
        """Return the finding."""
        told = {"year": str(self.report.year - 1), **facts}
        spot = Spot("metai", self.report.year, self.place)
        return (Finding(message, self.place, told, (spot,)),)


def _fitting(files: Sequence[_Found], report: Report) -> list[_Found]:
    """Return those of the same institution and form, of the year before; equal ones once."""
    found: list[_Found] = []
    for one in files:
        if one.report is None or not _is_before(one.report, report):
            continue
        if all(one.report != other.report for other in found):
            found.append(one)
    return found


def _is_before(one: Report, report: Report) -> bool:
    own = one.kind.key in (report.kind.key, report.kind.was) and one.year == report.year - 1
    return own and same_name(one.institution.name) == same_name(report.institution.name)


def _listed(found: Sequence[_Found]) -> str:
    return ", ".join(one.path.name for one in found)


def _read(path: Path, read: Read) -> _Found:
    try:
        return _Found(path, read(path))
    except AtaskaitaError as error:
        return _Found(path, None, error.faults[0].message.code)


def _called_alike(path: Path, year: int) -> list[Path]:
    """Return the files that are called as this one, but for the year; those of its kind first."""
    stem = _YEAR.sub(lambda one: str(int(one[0]) - 1) if one[0] == str(year) else one[0], path.stem)
    if stem == path.stem:
        return []
    suffixes = dict.fromkeys((path.suffix, *_ENDINGS))
    return [one for end in suffixes if (one := path.with_name(stem + end)).is_file()]


def _others(path: Path, report: Report) -> Iterator[Path]:
    """Generate the files whose name or first lines say that they are of the year before.

    Only those are read whole, one for each report of a folder: a text must say whose it is.
    """
    year = str(report.year - 1)
    for name in _data_in(path.parent):
        if name == path.name:
            continue
        other = path.with_name(name)
        years = _YEAR.findall(PurePath(name).stem)
        if not (year in years if years else _is_text(other)) or not other.is_file():
            continue
        if not _is_text(other) or _says(other, year, report.institution.name):
            yield other


def _is_text(path: Path) -> bool:
    return path.suffix.lower() in _TEXTS


def _says(path: Path, year: str, institution: str) -> bool:
    """Return whether a text says in its beginning that it is of the institution and the year."""
    try:
        with path.open("rb") as stream:
            beginning = stream.read(_BEGINNING).decode(errors="replace")
    except OSError:
        return False
    words = same_name(_ESCAPED.sub(_unescaped, beginning))
    named = same_name(institution) in words
    return named and re.search(rf"\bmetai\W{{1,6}}{year}\b", words) is not None


def _unescaped(escape: re.Match[str]) -> str:
    """Return what JSON or quoted YAML wrote by its number, or after a backslash."""
    return chr(int(escape[1], 16)) if escape[1] else escape[0][1:]


def _data_in(folder: Path) -> tuple[str, ...]:
    """Return the data files of a folder by name; none of a folder with too many."""
    try:
        changed = folder.stat().st_mtime_ns
        settled = time_ns() - changed > _SETTLED
        return _listing(str(folder), changed) if settled else _names(str(folder))
    except OSError:
        return ()


@lru_cache(maxsize=16)
def _listing(folder: str, _changed: int) -> tuple[str, ...]:
    """Return the same, listed once while nothing is put into it: a batch asks for each report."""
    return _names(folder)


def _names(folder: str) -> tuple[str, ...]:
    names = os.listdir(folder)  # noqa: PTH208 (a folder may hold very many)
    data = [one for one in names if one.lower().endswith(_ENDINGS) and not _NO_DATA.search(one)]
    return tuple(sorted(data)) if len(data) <= _MOST else ()
