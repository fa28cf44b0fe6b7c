"""One family of errors: each child has an exit code and the faults that caused it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from attrs import Factory

from ataskaita.disk import NoFileError
from ataskaita.messages import Called, Language, Message, Phrase, Severity, translate
from ataskaita.messages.files import ABSENT, ABSENT_NEAREST, NO_FILE, UNREADABLE
from ataskaita.records import frozen

WORKBOOKS: Final = (".xlsx", ".xlsm", ".ods")
"""The endings of workbooks."""


@frozen
class Place:
    """Where a fault stands: a file, and as near as is known within it."""

    file: str
    line: int | None = None
    """Counted from 1."""
    column: int | None = None
    """Counted from 1, in characters."""
    within: str = ""
    """A data path (`fondas.gauta.is_viso`) or a spot in a template (`2 lentelė, 3 eilutė`)."""
    cell: str = ""
    """A workbook's sheet and cell: `Fondas!C12`."""
    label: str = ""
    """What the workbook calls the cell."""

    @property
    def is_in_workbook(self) -> bool:
        """Return whether a person sees cells there, and no paths."""
        return bool(self.cell) or self.file.lower().endswith(WORKBOOKS)

    def cell_from(self, other: "Place") -> str:
        """Return the cell as it is told beside the other: without its sheet, where that is one."""
        if self.file != other.file:
            return f"{Path(self.file).name}, {self.cell}"
        sheet, _, address = self.cell.rpartition("!")
        return address if other.cell.startswith(f"{sheet}!") else self.cell

    def __str__(self) -> str:
        spot = ":".join(
            str(part) for part in (self.file, self.line, self.column, self.cell) if part
        )
        return f"{spot} ({self.within})" if self.within else spot


@frozen
class Fault:
    """One thing that is wrong: which message, where, and the facts that the message names."""

    message: Message
    place: Place
    facts: Mapping[str, str] = Factory(dict)

    def title(self, language: Language = "en") -> str:
        """Return the fault's name in `language`."""
        return self._worded(self.message.title, "", language)

    def what(self, language: Language = "en") -> str:
        """Return what is wrong, in `language`."""
        return self._worded(self.message.what, self.message.what_in_cells, language)

    def remedy(self, language: Language = "en") -> str:
        """Return what to do, in `language`."""
        return self._worded(self.message.remedy, self.message.remedy_in_cells, language)

    def _worded(self, text: str, in_cells: str, language: Language) -> str:
        facts = {name: self._fact(fact, language) for name, fact in self.facts.items()}
        facts.setdefault("code", self.message.code)
        meant = in_cells if in_cells and self.place.is_in_workbook else text
        return translate(meant, language).format_map(facts)

    def _fact(self, fact: str, language: Language) -> str:
        if isinstance(fact, Called) and self.place.is_in_workbook:
            return fact.in_cells
        return translate(fact, language) if isinstance(fact, Phrase) else fact

    def __str__(self) -> str:
        return f"{self.place}: {self.message.code}: {self.what()} {self.remedy()}".rstrip()


@frozen
class Spot:
    """A value that takes part in a finding."""

    path: str
    """Its data path: `fondas.gauta.is_viso`."""
    value: int | Decimal | str | None
    place: Place
    called: str = ""
    """What it is called where no cell holds it: it follows from others."""


@frozen
class Likely:
    """What a finding most likely comes from: one value, and what was meant."""

    label: str
    found: str
    meant: str


@frozen
class Finding(Fault):
    """Something in a report that contradicts itself, with every value that takes part in it.

    >>> import ataskaita as at
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> data["vartotojai"] = {"apsilankymai": {"is_viso": 5, "vaikai": 7}}
    >>> worst = at.check(at.load(data))[0]
    >>> worst.severity, worst.message.code
    ('error', 'D203')
    >>> [(spot.path, spot.value) for spot in worst.spots]
    [('vartotojai.apsilankymai.is_viso', 5), ('vartotojai.apsilankymai.vaikai', 7)]
    """

    spots: tuple[Spot, ...] = ()
    """The first is where to look first."""
    likely: Likely | None = None
    """None where several values explain it as well."""
    folded: "tuple[Finding, ...]" = ()
    """What else comes of the same."""

    def remedy(self, language: Language = "en") -> str:
        """Return what to do: what was likely meant first, and what is mended by it too."""
        told = [super().remedy(language)]
        if self.likely is not None:
            label = self._fact(self.likely.label, language)
            told.insert(
                0,
                translate(_LIKELY, language).format(
                    label=label, found=self.likely.found, meant=self.likely.meant
                ),
            )
        if self.folded:
            others = ", ".join(dict.fromkeys(one.called(self.place) for one in self.folded))
            told.append(translate(_FOLDED, language).format(others=others))
        return " ".join(filter(None, told))

    def called(self, other: Place) -> str:
        """Return the finding in few words, as it is named beside one at the `other` place."""
        place, code = self.place, self.message.code
        if place.label and place.cell:
            return f"„{place.label}“ ({place.cell_from(other)}, {code})"
        return f"{place.within} ({code})" if place.within else code

    @property
    def severity(self) -> Severity:
        """How bad it is: an error stands in the way of a document."""
        return self.message.severity


_LIKELY: Final = Phrase("Most likely {label} isn't {found}, but {meant}.")
_FOLDED: Final = Phrase("The same puts right: {others}.")


class AtaskaitaError(Exception):
    """The base of all errors that this library raises on purpose.

    >>> import ataskaita as at
    >>> try:
    ...     at.load({"metai": 2025})
    ... except at.AtaskaitaError as error:
    ...     print(len(error.faults), error.faults[0].message.code)
    1 D301
    """

    exit_code = 1

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(tuple(faults))
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


class DataErrors(AtaskaitaError):
    """Raised when the data is wrong; lists every fault in it.

    >>> import ataskaita as at
    >>> try:
    ...     at.load({"metai": "2O25", "biblioteka": {"pavadinimas": "A biblioteka"}})
    ... except at.DataErrors as error:
    ...     print([(one.message.code, one.place.within) for one in error.faults])
    [('D118', 'metai')]
    """

    exit_code = 1


class TemplateErrors(AtaskaitaError):
    """Raised when a Word template is wrong, or asks for what the data doesn't have.

    >>> import ataskaita as at
    >>> Path("sablonas.docx").write_bytes(b"ne dokumentas")
    13
    >>> try:
    ...     at.Template("sablonas.docx")
    ... except at.TemplateErrors as error:
    ...     print(error.faults[0].message.code)
    S318
    """

    exit_code = 3


class FileError(AtaskaitaError):
    """Raised when a file can't or mustn't be read or written.

    >>> import ataskaita as at
    >>> try:
    ...     at.load("nera.yaml")
    ... except at.FileError as error:
    ...     print(error.faults[0].message.code)
    F403
    """

    exit_code = 4


class CallError(AtaskaitaError, TypeError):
    """Raised when a script calls a public name in a wrong way; TypeError, too."""

    exit_code = 2


_NO_FILES: Final[Mapping[str, Phrase]] = {
    "folder": Phrase("it is a folder"),
    "device": Phrase("it is a device or a pipe"),
}


def disk_reason(error: Exception) -> Phrase:
    """Return why the disk refuses a file, in the system's words."""
    if isinstance(error, NoFileError):
        return _NO_FILES[error.what]
    return Phrase(getattr(error, "strerror", None) or str(error))


def refused_by_disk(message: Message, path: Path, error: Exception) -> FileError:
    """Return the error that says why the disk refuses a file, or that there is none."""
    facts = {"file": str(path), "reason": disk_reason(error)}
    if isinstance(error, NoFileError):
        message = NO_FILE
    elif isinstance(error, FileNotFoundError) and message is UNREADABLE:
        nearest = _nearest_file(path)
        message = ABSENT_NEAREST if nearest else ABSENT
        facts |= {"nearest": nearest}
    return FileError([Fault(message, Place(str(path)), facts)])


def _nearest_file(path: Path) -> str:
    """Return the file of the folder that is called most like this one; empty for none."""
    from difflib import get_close_matches  # noqa: PLC0415 (only what is misspelt needs it)

    try:
        names = [one.name for one in path.parent.iterdir() if one.is_file()]
    except OSError:
        return ""
    found = get_close_matches(path.name, names, n=1) or [
        one for one in names if Path(one).stem.casefold() == path.stem.casefold()
    ]
    return str(path.with_name(found[0])) if found else ""


class NumberError(ValueError):
    r"""Raised when a text is no number as Lithuanians write it, or could be two.

    >>> from ataskaita.lithuanian import parse_number
    >>> from ataskaita import NumberError
    >>> try:
    ...     parse_number("1.234")
    ... except NumberError as error:
    ...     print(list(error.readings))
    ['1\xa0234', '1,234']
    """

    def __init__(self, text: str, reason: Message, readings: Sequence[str] = ()) -> None:
        super().__init__(text, reason, tuple(readings))
        self.text = text
        self.reason = reason
        self.readings = tuple(readings)

    @property
    def facts(self) -> Mapping[str, str]:
        """What the reason's words name."""
        length = sum(character.isdecimal() for character in self.text)
        readings = dict(zip(("first", "second"), self.readings, strict=False))
        return {"found": self.text, "length": str(length), **readings}

    def __str__(self) -> str:
        return f"{self.reason.what} {self.reason.remedy}".format_map(self.facts)
