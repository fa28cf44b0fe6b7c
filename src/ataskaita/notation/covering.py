"""The title page of a form's reports: whether there is one, and who prepared them."""

from typing import Any, Final

from ataskaita.declared.frame_fields import listing
from ataskaita.declared.kind import PREPARED, ReportKind
from ataskaita.declared.prose import Prose
from ataskaita.notation.drafting import typed
from ataskaita.notation.entries import Entry
from ataskaita.notation.keys import COVER
from ataskaita.sources.nodes import Mapping

KEY: Final = "titulinis"
_BY: Final = "parenge"
_USUAL: Final = "Parengė"


def cover_of(entry: Entry, base: ReportKind | None) -> str:
    """Return what stands before the names of who prepared the report; empty for no title page."""
    if KEY not in entry:
        return base.wording.cover if base is not None else ""
    if isinstance(entry.value(KEY), Mapping):
        said = entry.entry(KEY, COVER)
        return said.text(_BY, _USUAL) if said is not None else _USUAL
    return _USUAL if entry.flag(KEY) else ""


def prepared_by(cover: str) -> dict[str, Any]:
    """Return the declared field of those who prepared the report, where it has a title page."""
    label = f"{cover.rstrip(':')}: pareigos, vardas ir pavardė"
    return {PREPARED: typed(listing(_BY, label), Prose)} if cover else {}
