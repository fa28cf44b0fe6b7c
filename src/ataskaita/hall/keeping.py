"""Keep a draft in the history beside it; where that can't be, the draft stands all the same."""

from pathlib import Path
from typing import Final

from ataskaita.declared.report import Report
from ataskaita.errors import disk_reason
from ataskaita.hall.versions import FOLDER, Why, keep_version
from ataskaita.messages import translate
from ataskaita.messages.spoken import LANGUAGE, _

_WORD: Final = ".docx"


def keep(
    path: Path,
    document: bytes,
    why: Why,
    source: Report | str = "",
    *,
    wanted: bool | None = None,
) -> str:
    """Keep a draft's version; return why that can't be, or nothing where it is as it should be.

    What was only made is kept where that is `wanted`, or a history has begun already. `source`
    is the report, or the data file that it came from.
    """
    begun = why != "made" or (path.parent / FOLDER).is_dir()
    if path.suffix.lower() != _WORD or not (begun if wanted is None else wanted):
        return ""
    file = source if isinstance(source, str) else source.origin.place_of("").file
    try:
        keep_version(path, document, why, Path(file).name if file else "")
    except OSError as error:
        return _("not kept: {reason}").format(reason=translate(disk_reason(error), LANGUAGE))
    return ""
