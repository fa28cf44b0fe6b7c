"""Data that somebody has open in Excel or LibreOffice: what is typed there isn't in the file."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ataskaita.errors import WORKBOOKS, Fault, Place
from ataskaita.messages.batch import OPEN_DATA
from ataskaita.word.writing import owner_files


def told_open(sources: Iterable[Path]) -> Iterator[Fault]:
    """Generate a warning for each workbook that somebody has open: what is typed isn't read."""
    for one in sources:
        if one.suffix.lower() in WORKBOOKS and any(it.exists() for it in owner_files(one)):
            yield Fault(OPEN_DATA, Place(str(one)), {"file": one.name})
