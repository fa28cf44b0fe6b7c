"""The leaves of the page: HTML with words of the catalogue; what is put in is always escaped."""

from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ataskaita.forms import STATUSES, called, counts
from ataskaita.hall.edit_words import REMARKS, SORTS, count_edits, edit_text, repeated_text
from ataskaita.hall.telling import count_merged, line_of
from ataskaita.hall.wording import count_faults, other_values, place_text
from ataskaita.messages import Phrase
from ataskaita.messages.review import SEVERITIES
from ataskaita.messages.spoken import LANGUAGE, _, counted

FOLDER: Final = Path(__file__).parent
DOCUMENT_NAMES: Final = {
    "ataskaita": Phrase("The report"),
    "sprendimas": Phrase("The council's decision"),
    "aiskinamasis-rastas": Phrase("The note on the decision"),
    "santrauka": Phrase("A page of key figures"),
}


def leaf(name: str, /, **told: Any) -> str:
    """Return a page of that name as HTML."""
    return _environment().get_template(f"{name}.html").render(**told)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "_": _,
        "counted": counted,
        "language": LANGUAGE,
        "document_names": {one: _(name) for one, name in DOCUMENT_NAMES.items()},
        "severities": SEVERITIES,
        "count_faults": count_faults,
        "place_text": place_text,
        "other_values": other_values,
        "statuses": STATUSES,
        "counts": counts,
        "called": called,
        "edit_remarks": REMARKS,
        "edit_sorts": SORTS,
        "count_edits": count_edits,
        "edit_text": edit_text,
        "repeated_text": repeated_text,
        "count_merged": count_merged,
        "line_of": line_of,
    }
    return made
