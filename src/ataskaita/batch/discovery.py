"""Which data files a batch has, and where the document of each is to stand."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from attrs import frozen

from ataskaita.datafiles import MARKED
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

    Folders for output, hidden files, what Excel keeps open, and marked copies are passed over.
    """
    return jobs_of(sorted(_data_files(folder, out.resolve())), folder, out)


def jobs_of(sources: Iterable[Path], folder: Path, out: Path) -> tuple[Job, ...]:
    """Return the jobs of these files; documents stand in `out` as the files do in `folder`.

    Files of one name and different kinds get documents that tell the kind.
    """
    files = list(sources)
    ways = [_way(one, folder) for one in files]
    stems = Counter(str(one.with_suffix("")).casefold() for one in ways)
    jobs = []
    for source, way in zip(files, ways, strict=True):
        alone = stems[str(way.with_suffix("")).casefold()] == 1
        stem = way.stem if alone else f"{way.stem}-{way.suffix.removeprefix('.').lower()}"
        jobs.append(Job(way.as_posix(), source, out / way.with_name(f"{stem}.docx")))
    return tuple(sorted(jobs, key=lambda one: one.name))


def _way(source: Path, folder: Path) -> Path:
    """Return the file's way from the folder; its name alone where it stands elsewhere."""
    try:
        return source.resolve().relative_to(folder.resolve())
    except ValueError:
        return Path(source.name)


def _data_files(folder: Path, out: Path) -> Iterator[Path]:
    for one in folder.rglob("*"):
        below = one.relative_to(folder)
        passed = any(part.startswith((".", "~")) or part == _OUTPUT for part in below.parts)
        inside = one.resolve().is_relative_to(out) and out != folder.resolve()
        marked = f"({MARKED}" in one.name
        if one.suffix.lower() in READABLE and one.is_file() and not (passed or inside or marked):
            yield one
