"""Which data a draft is of: what its properties say, and neither Word nor LibreOffice changes."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from ataskaita.declared.institution import same_name
from ataskaita.declared.report import Report
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.one import load
from ataskaita.word.package import look_into
from ataskaita.word.properties import title_and_author
from ataskaita.word.seal import is_untouched

_YEAR: Final = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def data_of(draft: Path, files: Iterable[Path]) -> Iterator[Path]:
    """Generate the data files of the institution and year that a draft names.

    A file that can't be read now is none of them. Raise TemplateErrors for what is no safe Word
    file, FileError.
    """
    title, author = _said(draft)
    for one in files:
        with suppress(AtaskaitaError):
            if _fits(title, author, load(one, previous=False)):
                yield one


def drafts_of(report: Report, files: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Generate the drafts of a report among Word files, and whether each is as it was made."""
    for one in files:
        with suppress(AtaskaitaError):
            if _fits(*_said(one), report):
                yield one, is_untouched(file_bytes(one))


def _said(draft: Path) -> tuple[str, str]:
    return title_and_author(look_into(file_bytes(draft), str(draft)))


def _fits(title: str, author: str, report: Report) -> bool:
    years = _YEAR.findall(title)
    is_of_year = not years or str(report.year) in years
    return is_of_year and same_name(author) == same_name(report.institution.name)
