"""The forms of reports that there are, where a data file's own is found, and a new report of one.

A form is sought as it is handed over, then beside the data (`forma.yaml`, `*.forma.yaml`), then
among those that are known everywhere.
"""

import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.declared.succession import empty_report
from ataskaita.declared.tree import TO_FILL
from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.kinds import KINDS
from ataskaita.messages.notation import OTHER_FORM, TWO_FORMS
from ataskaita.messages.structure import NOT_UTF8, TOO_LARGE, UNKNOWN_KIND

_SUFFIXES: Final = (".yaml", ".yml")
_NAME: Final = "forma"
_LARGEST: Final = 2**20


def forms() -> tuple[str, ...]:
    """Return what data may name as its `forma`, that of libraries first.

    >>> from ataskaita.data import forms
    >>> forms()[0], "muziejus" in forms()
    ('biblioteka', True)
    """
    return tuple(KINDS)


def kind_of(form: PathArgument = "") -> ReportKind:
    """Return the kind of reports of that form, or of the file of a form; of none, the library's.

    Raise DataErrors for a form that nobody knows; for a file FileError, too.
    """
    if not is_file_of_form(form):
        if form not in KINDS:
            facts = {"found": str(form), "known": ", ".join(filter(None, KINDS))}
            raise DataErrors([Fault(UNKNOWN_KIND, Place("form"), facts)])
        return KINDS[str(form)]
    from ataskaita.notation import kind_of_form  # noqa: PLC0415 (most reports are of no form)

    path = path_of(form)
    return kind_of_form(text_of_form(path), str(path), KindsFor(path))


def new_report(year: int, form: PathArgument = "") -> Report:
    """Return a report of that form with nothing but its year in it.

    >>> from ataskaita.data import new_report
    >>> new_report(2026, "muziejus").year
    2026
    """
    if not isinstance(year, int):
        raise TypeError(year)
    return empty_report(kind_of(form), year, TO_FILL)


def is_file_of_form(form: PathArgument) -> bool:
    """Return whether a form is said by its file, and not by its name."""
    return path_of(form).suffix.lower() in _SUFFIXES


def is_called_as_form(name: str) -> bool:
    """Return whether a file is called as forms are, and so is no data."""
    stem, dot, suffix = name.lower().rpartition(".")
    return f"{dot}{suffix}" in _SUFFIXES and (stem == _NAME or stem.endswith(f".{_NAME}"))


class KindsFor(Mapping[str, ReportKind]):
    """The kinds that a data file may be of, by key, or by key and edition."""

    def __init__(self, source: Path, form: PathArgument | None = None) -> None:
        """Take the data file, and the form that was handed over for it."""
        self._folder = source.parent
        self._given = kind_of(form) if form else None

    def __getitem__(self, key: str) -> ReportKind:
        if self._given is not None and key in ("", *_names(self._given), self._given.was):
            return self._given
        if found := self._beside(key):
            return kind_of(found)
        return KINDS[key]

    def __contains__(self, key: object) -> bool:
        return key == "" or key in tuple(self) or bool(self._beside(str(key)))

    def __iter__(self) -> Iterator[str]:
        own = _names(self._given)[:1] if self._given is not None else ()
        yield from dict.fromkeys((*own, *KINDS, *(key for key, _, _ in self._forms)))

    def __len__(self) -> int:
        return len(tuple(iter(self)))

    def refuse_other(self, report: Report) -> None:
        """Raise DataErrors where the data is of another form than the one handed over."""
        given, found = self._given, report.kind
        if given is not None and given.key != found.key:
            facts = {"form": given.key, "found": found.key}
            raise DataErrors([Fault(OTHER_FORM, report.origin.place_of(""), facts)])

    @cached_property
    def _forms(self) -> tuple[tuple[str, str, Path], ...]:
        """Key, edition and file of each form beside the data."""
        return tuple((*_beginning(one), one) for one in forms_in(self._folder))

    def _beside(self, key: str) -> Path | None:
        """Return the newest form of that name, or that of the edition; None where there is none."""
        named = [one for one in self._forms if key in (one[0], f"{one[0]} {one[1]}")] if key else []
        named = named or [one for one in self._forms if key and key == _former(one[2])]
        newest = max((edition for _, edition, _ in named), default="")
        found = [path for _, edition, path in named if edition == newest]
        if len({file_bytes(one) for one in found}) > 1:
            facts = {"key": key, "files": ", ".join(one.name for one in found)}
            raise DataErrors([Fault(TWO_FORMS, Place(str(found[0])), facts)])
        return found[0] if found else None


def forms_in(folder: Path) -> tuple[Path, ...]:
    """Return the files of forms in a folder, by name; none where it can't be read.

    A batch asks for each of its reports, however many files lie there: so no path is made of them.
    """
    try:
        names = os.listdir(folder)  # noqa: PTH208 (for the same reason)
    except OSError:  # whoever reads the data there says why
        return ()
    likely = (one for one in names if _NAME in one.lower())
    return tuple(folder / one for one in sorted(likely) if is_called_as_form(one))


def form_beside(source: Path, kind: ReportKind) -> Path | None:
    """Return the file beside the data that declares the kind; None where another place does."""
    if not kind.digest:
        return None
    from ataskaita.notation import digest_of  # noqa: PLC0415 (as above)

    found = (one for one in forms_in(source.parent) if digest_of(text_of_form(one)) == kind.digest)
    return next(found, None)


def _names(kind: ReportKind) -> tuple[str, ...]:
    return kind.key, f"{kind.key} {kind.edition}"


def _former(path: Path) -> str:
    """Return what the form in the file was called before."""
    from ataskaita.notation import former_key  # noqa: PLC0415 (as above)

    return former_key(file_bytes(path).decode("utf-8-sig", "replace"))


def _beginning(path: Path) -> tuple[str, str]:
    """Return the key and the edition that a file of a form says."""
    from ataskaita.notation import beginning_of  # noqa: PLC0415 (as above)

    return beginning_of(file_bytes(path).decode("utf-8-sig", "replace"))[:2]


def text_of_form(path: Path) -> str:
    """Return the text of a form's file; raise FileError, or DataErrors for what is no text."""
    data = file_bytes(path)
    if len(data) > _LARGEST:
        facts = {"size": str(len(data) // _LARGEST + 1), "limit": "1"}
        raise DataErrors([Fault(TOO_LARGE, Place(str(path)), facts)])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DataErrors([Fault(NOT_UTF8, Place(str(path), line))]) from None
