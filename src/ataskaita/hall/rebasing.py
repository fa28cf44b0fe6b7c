"""What a draft said when it was handed out, and whether it is a draft of this report."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ataskaita.declared.report import Report
from ataskaita.errors import Fault, FileError, Place
from ataskaita.hall.drafts import Refreshing
from ataskaita.hall.one import load, render
from ataskaita.messages.drafts import NO_BASE, OTHER_REPORT
from ataskaita.word.package import look_into
from ataskaita.word.properties import title_and_author
from ataskaita.word.seal import is_untouched

if TYPE_CHECKING:
    from ataskaita.drafts.reading import Read

_YEAR: Final = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def require_same_report(file: Path, draft: Mapping[str, bytes], new: Mapping[str, bytes]) -> None:
    """Raise FileError where the draft is of another institution, year or document."""
    (theirs, author), (ours, own) = title_and_author(draft), title_and_author(new)
    other_years = _YEAR.findall(theirs) != _YEAR.findall(ours)
    if (author and author != own) or (theirs and other_years):
        facts = {
            "file": str(file),
            "theirs": f"„{theirs}“, {author}",
            "ours": f"„{ours}“, {own}",
        }
        raise FileError([Fault(OTHER_REPORT, Place(str(file)), facts)])


def base_of(file: Path, draft: bytes, how: Refreshing) -> "Read":
    """Return what the draft said when it was made; raise FileError where nothing tells."""
    from ataskaita.drafts.reading import read_draft  # noqa: PLC0415 (needs lxml)

    if is_untouched(draft):
        made = draft
    elif how.base is None:
        raise FileError([Fault(NO_BASE, Place(str(file)), {"file": str(file)})])
    else:
        old = how.base if isinstance(how.base, Report) else load(how.base)
        made = render(old, how.template, document=how.document)
    return read_draft(look_into(made, file.name))
