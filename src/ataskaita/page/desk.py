"""What the page works at: one folder, and nothing beside it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

from ataskaita.batch.discovery import is_data
from ataskaita.batch.summary import is_summary
from ataskaita.errors import Fault, FileError, Place
from ataskaita.hall.disk import file_bytes
from ataskaita.messages.message import Message
from ataskaita.messages.page import NO_DATA_FILE, NO_DRAFT
from ataskaita.records import frozen
from ataskaita.sources import READABLE

HOST: Final = "127.0.0.1"
OUTPUT: Final = "isvestis"
"""The folder of what is made."""
_DRAFT: Final = ".docx"
_MADE: Final = (".docx", ".pdf", ".html")


@frozen
class Desk:
    """A folder with data files, and who may ask for them."""

    folder: Path
    token: str
    """The key of whoever started the program."""
    port: int
    first: str = ""
    """The data file with which it begins; empty where it begins with the list of all."""

    @property
    def entrance(self) -> str:
        """The page to which the address with the key leads."""
        return f"/failas?f={quote(self.first)}" if self.first else "/"

    @property
    def host(self) -> str:
        """The only name by which the page is asked for."""
        return f"{HOST}:{self.port}"

    @property
    def origin(self) -> str:
        """What a browser says of a request that our own page makes."""
        return f"http://{self.host}"

    @property
    def address(self) -> str:
        """What is opened at first: it has the key."""
        return f"{self.origin}/?raktas={self.token}"

    @property
    def cookie(self) -> str:
        """The name under which the browser keeps the key: cookies know no ports."""
        return f"ataskaita_{self.port}"

    def files(self) -> tuple[str, ...]:
        """Return the data files of the folder and of those in it, by their ways from it."""
        return tuple(sorted(_data_files(self.folder)))

    def file(self, name: str) -> Path:
        """Return the data file of that way; raise FileError for anything else."""
        return self._own(name, is_wanted=is_data(Path(name).name))

    def document(self, name: str) -> Path:
        """Return a document that was made here; raise FileError for anything else."""
        told = Path(name)
        is_made = told.suffix.lower() in _MADE or is_summary(told.name)
        return self._own(name, is_wanted=OUTPUT in told.parent.parts and is_made)

    def draft(self, name: str) -> Path:
        """Return a Word draft that was made here or brought; raise FileError for anything else."""
        told = Path(name)
        is_draft = OUTPUT in told.parent.parts and told.suffix.lower() == _DRAFT
        return self._own(name, is_wanted=is_draft, message=NO_DRAFT)

    def template(self, name: str) -> Path:
        """Return the Word template of that way; raise FileError for anything else."""
        told = Path(name)
        is_template = OUTPUT not in told.parent.parts and told.suffix.lower() == _DRAFT
        return self._own(name, is_wanted=is_template, message=NO_DRAFT)

    def drafts_beside(self, source: Path) -> tuple[Path, ...]:
        """Return the Word files in the folder where documents of a data file are made."""
        made = sorted(_entries(source.parent / OUTPUT), key=lambda one: one.name)
        return tuple(
            Path(one.path)
            for one in made
            if one.is_file() and one.name.lower().endswith(_DRAFT) and one.name[0] not in ".~"
        )

    def way_to(self, path: Path) -> str:
        """Return how one comes from the folder to a file in it."""
        return path.resolve().relative_to(self.folder.resolve()).as_posix()

    def _own(self, name: str, *, is_wanted: bool, message: Message = NO_DATA_FILE) -> Path:
        path, folder = self.folder / name, self.folder.resolve()
        if "\0" in name or not is_wanted or not path.resolve().is_relative_to(folder):
            facts = {"file": name.replace("\0", ""), "forms": ", ".join(READABLE)}
            raise FileError([Fault(message, Place(facts["file"]), facts)])
        file_bytes(path)  # or it says why that can't be read
        return path


def _data_files(folder: Path) -> Iterator[str]:
    for one in _entries(folder):
        if one.is_dir() and one.name != OUTPUT and not one.name.startswith((".", "~")):
            yield from (f"{one.name}/{below.name}" for below in _entries(one) if _is_file(below))
        elif _is_file(one):
            yield one.name


def _is_file(one: "os.DirEntry[str]") -> bool:
    return one.is_file() and is_data(one.name)


def _entries(folder: "Path | os.DirEntry[str]") -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:  # a folder of another user: it has nothing of ours
        return []
