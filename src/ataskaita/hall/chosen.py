"""The template that is chosen for a folder, once, by whoever fills its reports.

`sablonas.txt` beside the data says it, or in the folder above: in each line what `--sablonas`
takes, `mano.docx`, or `muziejus=mano.docx` for the reports of that form. What is asked for by name
goes before it.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from attrs import evolve

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.disk import put
from ataskaita.errors import DataErrors, Fault, FileError, Place, refused_by_disk
from ataskaita.hall.disk import file_bytes, path_of
from ataskaita.hall.drafts import Settings
from ataskaita.hall.kinds import KindsFor, text_of_form
from ataskaita.hall.packs import STANDARD, pack_of
from ataskaita.messages.chosen import CHANGED_CHOICE, NO_SUCH_FORM, NO_SUCH_TEMPLATE, TWICE
from ataskaita.messages.files import UNWRITABLE
from ataskaita.records import frozen

CHOSEN: Final = "sablonas.txt"
_REMARK: Final = "#"


@frozen
class Choice:
    """What a folder's file says of the reports of a form, or of all."""

    called: str
    """The template, as the file calls it."""
    form: str
    """Empty for the reports of all forms."""
    place: Place

    @property
    def folder(self) -> Path:
        """Where the file stands."""
        return path_of(self.place.file).parent

    @property
    def template(self) -> Path:
        """The template as `--sablonas` takes it; raise FileError where it isn't there."""
        there = self.folder / self.called
        if there.exists():
            return there
        told = Path(self.called)
        if told.suffix or len(told.parts) != 1:
            facts = {"template": self.called, "folder": str(self.folder)}
            raise FileError([Fault(NO_SUCH_TEMPLATE, self.place, facts)])
        pack_of(told)  # or it says that nobody knows it
        return told


def settled(settings: Settings, report: Report) -> Settings:
    """Return the settings with the template that is chosen for the report, where none is asked for.

    Raise FileError, DataErrors where what is chosen can't be found.
    """
    if settings.template is not None:
        return settings
    choice = choice_for(report)
    return settings if choice is None else evolve(settings, template=choice.template)


def choice_for(report: Report) -> Choice | None:
    """Return what is chosen for a report, by its form before what is of all; None for nothing.

    Raise FileError, DataErrors for a file that can't be read, or says what nobody understands.
    """
    source = report.origin.place_of("").file
    return choice_beside(Path(source), report.kind) if source else None


def choice_beside(source: Path, kind: ReportKind) -> Choice | None:
    """Return what is chosen for a data file of that kind."""
    for folder in _folders(source):
        found = choices_in(folder)
        if one := found.get(kind.key) or found.get(""):
            return one
    return None


def choices_in(folder: Path) -> Mapping[str, Choice]:
    """Return what is chosen in a folder, by the form of the reports; nothing where nobody chose."""
    file = folder / CHOSEN
    if not file.is_file():
        return {}
    found: dict[str, Choice] = {}
    faults: list[Fault] = []
    for one in _lines(file):
        if one.form in found:
            faults.append(Fault(TWICE, one.place, {"form": one.form or "–"}))
        found[one.form] = one
    known = KindsFor(file) if any(found) else {}
    faults += (
        Fault(NO_SUCH_FORM, one.place, {"found": form, "known": ", ".join(filter(None, known))})
        for form, one in found.items()
        if form and form not in known
    )
    if faults:
        raise DataErrors(faults)
    return found


def digest_of_choices(sources: Iterable[Path]) -> str:
    """Return the fingerprint of what is chosen for data files, with the templates themselves.

    Empty where nothing is. Raise FileError, DataErrors for what can't be found.
    """
    folders = dict.fromkeys(folder for one in sources for folder in _folders(one))
    files = [file for one in folders for file in _files_of(one)]
    told = hashlib.sha256(b"".join(hashlib.sha256(file_bytes(one)).digest() for one in files))
    return told.hexdigest() if files else ""


def files_of_choice(report: Report) -> Iterator[Path]:
    """Generate the files that say which template is chosen, and that template."""
    if choice := choice_for(report):
        yield from _files_of(choice.folder)


def choose(source: Path, kind: ReportKind, called: str, top: Path) -> None:
    """Write what is chosen for the reports of the kind: into the file that says it now, or `top`'s.

    `called` is the way to the template from `top`, or a pack's name. What else the file says stays.
    Raise FileError where somebody changes it meanwhile.
    """
    before = choice_beside(source, kind)
    file = (before.folder if before else top) / CHOSEN
    old = file_bytes(file) if file.exists() else b""
    lines = text_of_form(file).splitlines() if old else []
    way = Path(os.path.relpath(top / called, file.parent)).as_posix()
    called = way if (top / called).exists() else called
    told = called if before is not None and not before.form else f"{kind.key}={called}"
    if before is None:
        lines.append(told)
    else:
        lines[(before.place.line or 1) - 1] = told
    data = "".join(f"{one}\r\n" for one in lines).encode("utf-8")
    try:
        made = put(data, file, lambda there: there == old)
    except OSError as error:
        raise refused_by_disk(UNWRITABLE, file, error) from None
    if not made:
        raise FileError([Fault(CHANGED_CHOICE, Place(str(file)))])


def _folders(source: Path) -> tuple[Path, ...]:
    """Return where a choice for a data file may stand, the nearest first."""
    folder = source.absolute().parent
    return tuple(dict.fromkeys((folder, folder.parent)))


def _lines(file: Path) -> Iterator[Choice]:
    for number, line in enumerate(text_of_form(file).splitlines(), start=1):
        told = line.strip()
        if told and not told.startswith(_REMARK):
            form, mark, called = told.partition("=")
            is_plain = not mark or (file.parent / told).exists()
            yield Choice(
                told if is_plain else called.strip(),
                "" if is_plain else form.strip(),
                Place(str(file), number),
            )


def _files_of(folder: Path) -> Iterator[Path]:
    choices = choices_in(folder)
    if choices:
        yield folder / CHOSEN
    for one in choices.values():
        template = one.template
        pack = pack_of(template)
        if pack is None:
            yield template
        elif pack.name != STANDARD:
            yield from filter(None, map(pack.template, pack.documents))
