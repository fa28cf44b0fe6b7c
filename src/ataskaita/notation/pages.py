"""Where a form puts what it declares: on which sheet of the workbook."""

from typing import Any

from ataskaita.declared.tabs import FORBIDDEN, LONGEST_TAB, OTHER_TABS
from ataskaita.messages.form_pages import NO_SUCH_SHEET, TWO_SHEETS
from ataskaita.notation.drafting import Drafting, told
from ataskaita.notation.entries import Entry


def placed(declared: Any, entry: Entry, draft: Drafting) -> Any:
    """Return what the entry declares, on the sheet that it asks for."""
    said = entry.scalar("lapas")
    if said is None:
        return declared
    name = said.text.strip()
    taken = name.casefold() in (one.casefold() for one in OTHER_TABS)
    if taken or len(name) > LONGEST_TAB or FORBIDDEN.search(name) or name.strip("'") != name:
        draft.mistakes.note(NO_SUCH_SHEET, said.place, name=name, most=str(LONGEST_TAB))
    if "skirtukas" in entry:
        draft.mistakes.note(TWO_SHEETS, said.place)
    return told(declared, sheet=name)
