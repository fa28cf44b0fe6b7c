"""Which data files a batch has, and where the document of each is to stand."""

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Final

from ataskaita.batch.copies import copies_among
from ataskaita.batch.memory import FILE as MEMORY
from ataskaita.batch.summary import is_summary
from ataskaita.batch.work import Order
from ataskaita.errors import refused_by_disk
from ataskaita.hall.documents import REPORT
from ataskaita.hall.files import MARKED
from ataskaita.hall.kinds import is_called_as_form
from ataskaita.hall.web import HTML
from ataskaita.messages.files import UNREADABLE
from ataskaita.records import frozen
from ataskaita.sources import READABLE

LIST: Final = "istaigos"
"""What the list of a batch's institutions is called in its folder."""
_LISTS: Final = (".xlsx", ".ods", ".csv", ".yaml", ".yml")
_OUTPUT: Final = "isvestis"
_BESIDE: Final = re.compile(r" \(nauja( \d+)?\)$")
_NO_NAME: Final = re.compile(r"[\\/:?]+")
"""What drives have in their names and folders can't."""


@frozen
class Job:
    r"""A data file and its document.

    >>> from ataskaita.batch import jobs_in
    >>> data = "metai: 2025\nbiblioteka: {pavadinimas: A biblioteka}\n"
    >>> Path("2025.yaml").write_text(data, encoding="utf-8") > 0
    True
    >>> jobs_in(Path("."), Path("isvestis"))[0].source.name
    '2025.yaml'
    """

    name: str
    """By which the batch knows it: its way from the folder, with `/` on every system."""
    source: Path
    target: Path
    """Of the report; its other documents stand beside it."""

    def targets(self, outputs: Iterable[str]) -> dict[str, Path]:
        """Return where each document stands, and each web edition, beside its document."""
        return {one: self.target.with_name(f"{self.target.stem}{_named(one)}") for one in outputs}

    def places(self, order: Order) -> dict[str, str]:
        """Return where documents stand that people may have edited; none where nobody asks."""
        if order.bringing is None:
            return {}
        return {one: str(place) for one, place in self.targets(order.documents).items()}


def _named(output: str) -> str:
    """Return how the file's name ends: `ataskaita.html` is the web edition of the report."""
    document = output.removesuffix(HTML)
    return f"{_ending(document)}{'.docx' if document == output else HTML}"


def _ending(document: str) -> str:
    return "" if document == REPORT else f"-{document}"


def jobs_in(folder: Path, out: Path) -> tuple[Job, ...]:
    r"""Return the jobs of the data files in a folder and the folders below, by name.

    Folders for output, hidden files, what Excel keeps open, marked copies, the list of institutions
    and our own summaries are passed over. Raise FileError where a folder can't be read: its reports
    would be missed.

    >>> from ataskaita.batch import jobs_in
    >>> data = "metai: 2025\nbiblioteka: {pavadinimas: A biblioteka}\n"
    >>> Path("2025.yaml").write_text(data, encoding="utf-8") > 0
    True
    >>> [job.target.name for job in jobs_in(Path("."), Path("isvestis"))]
    ['2025.docx']
    """
    return found_in(folder, out)[0]


def found_in(
    folder: Path, out: Path, documents: Sequence[str] = (REPORT,)
) -> tuple[tuple[Job, ...], Mapping[Path, Path]]:
    """Return the same, and the copies that are no jobs, each with its original.

    No two have a name in common for any of the documents.
    """
    every = sorted(_data_files(folder, out.resolve()))
    copies = copies_among(every)
    files = [one for one in every if one not in copies and not _is_list(one, folder)]
    return _jobs(files, [one.relative_to(folder) for one in files], out, documents), copies


def list_in(folder: Path) -> Path | None:
    """Return the list of institutions that stands in the folder; None where there is none."""
    names = (folder / f"{LIST}{suffix}" for suffix in _LISTS)
    return next((one for one in names if one.is_file()), None)


def _is_list(file: Path, folder: Path) -> bool:
    return file.parent == folder and file.stem == LIST and file.suffix.lower() in _LISTS


def jobs_of(
    sources: Iterable[Path], out: Path, documents: Sequence[str] = (REPORT,)
) -> tuple[Job, ...]:
    """Return the jobs of these files; documents stand in `out` as the files do below one folder.

    A file that is named twice is one.
    """
    files = {_absolute(one): one for one in sources}
    return _jobs(list(files.values()), ways_of(list(files)), out, documents)


def ways_of(files: Sequence[PurePath]) -> list[PurePath]:
    """Return the way to each from the nearest folder above all; from its drive where they differ.

    The drive is then the first folder, `C` for `C:`.
    """
    for folder in files[0].parents if files else ():
        if all(one.is_relative_to(folder) for one in files):
            return [one.relative_to(folder) for one in files]
    return [PurePath(*_drive_of(one), one.relative_to(one.anchor)) for one in files]


def _drive_of(path: PurePath) -> list[str]:
    """Return the names that the drive has; two where it is another computer's folder."""
    return [one for one in _NO_NAME.split(path.drive) if one]


def _jobs(
    files: Sequence[Path], ways: Sequence[PurePath], out: Path, documents: Sequence[str]
) -> tuple[Job, ...]:
    names = _names(ways, [_ending(one) for one in documents])
    jobs = (
        Job(way.as_posix(), source, out / f"{name}.docx")
        for source, way, name in zip(files, ways, names, strict=True)
    )
    return tuple(sorted(jobs, key=lambda one: one.name))


def _names(ways: Sequence[PurePath], endings: Sequence[str]) -> list[str]:
    """Return what each report is called; those that would have one name tell the kind too."""
    told = [f"{one.with_suffix('')}-{one.suffix.removeprefix('.').lower()}" for one in ways]
    names, before = [str(one.with_suffix("")) for one in ways], list[str]()
    while names != before:  # a name that tells the kind may be another's own
        wanted, before = Counter(map(_as_disks_see, names)), names
        names = [
            one if wanted[_as_disks_see(one)] == 1 else longer
            for one, longer in zip(names, told, strict=True)
        ]
    return list(_numbered(names, endings))


def _numbered(names: Sequence[str], endings: Sequence[str]) -> Iterator[str]:
    """Generate the names, with numbers where even the kind doesn't tell them apart.

    Every name is also given with each of the endings.
    """
    every, given = set(map(_as_disks_see, names)), set[str]()
    for one in names:
        name, number = one, 1
        while not _all(name, endings).isdisjoint(every if number > 1 else given):
            number += 1
            name = f"{one}-{number}"
        given |= _all(name, endings)
        every |= given
        yield name


def _all(name: str, endings: Sequence[str]) -> set[str]:
    return {_as_disks_see(f"{name}{one}") for one in endings}


def _as_disks_see(name: str) -> str:
    """Return the name as disks may compare it: without capitals, accents in one spelling.

    Nor is a document beside a changed one, `… (nauja)`, to take the place of another report's.
    """
    return unicodedata.normalize("NFC", _BESIDE.sub("", name).casefold())


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 (without `..`, and links stay links)


def _data_files(folder: Path, out: Path) -> Iterator[Path]:
    within = folder.resolve()
    below = out != within and out.is_relative_to(within)
    for place, folders, names in os.walk(folder, onerror=_refuse):
        here = Path(place)
        ours = here.resolve()
        called = [one for one in folders if is_data(one)]
        folders[:] = [one for one in folders if not is_passed(one) and one not in called]
        if below and ours.is_relative_to(out):
            folders.clear()
            continue
        written = ours == out or MEMORY in names
        for name in (*names, *called):  # what is called as data and isn't fails: nobody is missed
            if is_data(name) and not (written and is_summary(name)):
                yield here / name


def is_passed(name: str) -> bool:
    """Return whether a file or folder of that name is hidden, open in Excel, or for output."""
    return name.startswith((".", "~")) or name == _OUTPUT


def is_data(name: str) -> bool:
    """Return whether a file of that name is taken for a report's data."""
    readable = PurePath(name).suffix.lower() in READABLE
    ours = f"({MARKED}" in name or is_called_as_form(name)
    return readable and not is_passed(name) and not ours


def _refuse(error: OSError) -> None:
    raise refused_by_disk(UNREADABLE, Path(error.filename), error) from None
