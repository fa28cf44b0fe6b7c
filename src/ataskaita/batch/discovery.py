"""Which data files a batch has, and where the document of each is to stand."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from attrs import frozen

from ataskaita.batch.summary import is_summary
from ataskaita.datafiles import MARKED
from ataskaita.messages.files import UNREADABLE
from ataskaita.pipeline import refusal
from ataskaita.sources import READABLE

_OUTPUT: Final = "isvestis"


@frozen
class Job:
    """A data file and its document."""

    name: str
    """By which the batch knows it: its way from the folder, with `/` on every system."""
    source: Path
    target: Path


def jobs_in(folder: Path, out: Path) -> tuple[Job, ...]:
    """Return the jobs of the data files in a folder and the folders below, by name.

    Folders for output, hidden files, what Excel keeps open, marked copies and our own summaries
    are passed over. Raise FileError where there is no such folder.
    """
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        raise refusal(UNREADABLE, folder, error) from None
    return _jobs(sorted(_data_files(folder, out.resolve())), folder, out)


def jobs_of(sources: Iterable[Path], out: Path) -> tuple[Job, ...]:
    """Return the jobs of these files; documents stand in `out` as the files do below one folder.

    A file that is named twice is one.
    """
    files = list(sources)
    folder = os.path.commonpath([_absolute(one).parent for one in files] or [out])
    return _jobs(files, Path(folder), out)


def _jobs(sources: Iterable[Path], folder: Path, out: Path) -> tuple[Job, ...]:
    files = {_absolute(one).relative_to(_absolute(folder)): one for one in sources}
    documents = _documents(list(files))
    jobs = (
        Job(way.as_posix(), source, out / f"{document}.docx")
        for (way, source), document in zip(files.items(), documents, strict=True)
    )
    return tuple(sorted(jobs, key=lambda one: one.name))


def _documents(ways: Sequence[Path]) -> list[str]:
    """Return what each document is called; those that would have one name tell the kind too."""
    told = [f"{one.with_suffix('')}-{one.suffix.removeprefix('.').lower()}" for one in ways]
    names, before = [str(one.with_suffix("")) for one in ways], list[str]()
    while names != before:  # a name that tells the kind may be another's own
        wanted, before = Counter(one.casefold() for one in names), names
        names = [
            one if wanted[one.casefold()] == 1 else longer
            for one, longer in zip(names, told, strict=True)
        ]
    return names


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 (without `..`, and links stay links)


def _data_files(folder: Path, out: Path) -> Iterator[Path]:
    within = folder.resolve()
    below = out != within and out.is_relative_to(within)
    for one in folder.rglob("*"):
        parts = one.relative_to(folder).parts
        passed = any(part.startswith((".", "~")) or part == _OUTPUT for part in parts)
        ours = f"({MARKED}" in one.name or (below and one.resolve().is_relative_to(out))
        summary = one.resolve().parent == out and is_summary(one.name)
        if one.suffix.lower() in READABLE and one.is_file() and not (passed or ours or summary):
            yield one
