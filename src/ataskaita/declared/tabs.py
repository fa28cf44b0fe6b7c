"""What the sheets of the workbook are called, each by its tab."""

from typing import Final

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import plain_heading
from ataskaita.patterns import Pattern

START: Final = "Pradžia"
"""The tab of the first sheet, which counts the others."""
ABOUT, ELSE, REASONS = "Įstaiga", "Kita", "Paaiškinimai"
OWN_TABLES: Final = "Savos lentelės"
"""The tab of the tables that the data adds itself."""
AGREEMENT: Final = "Patikra"
"""The tab of the sheet that says what must hold, and whether it does."""
_OTHER_TABS: Final = (START, ABOUT, ELSE, REASONS, OWN_TABLES, AGREEMENT)
_FORBIDDEN: Final = Pattern(r"[\[\]:*?/\\]+")
"""What no tab may have in Excel."""
_LONGEST: Final = 31


def tabs_of(kind: ReportKind) -> dict[str, str]:
    """Return what the sheets of the sections are called, each unlike the others."""
    made: dict[str, str] = {}
    taken = set(map(str.casefold, _OTHER_TABS))  # Excel takes capitals and small letters for one
    for one in kind.sections:
        whole = _FORBIDDEN.sub(" ", one.tab or plain_heading(one.label, kind)).strip(" '")
        tab, number = whole[:_LONGEST], 2
        while tab.casefold() in taken:
            tab = f"{whole[: _LONGEST - 3]} {number}"
            number += 1
        made[one.key] = tab
        taken.add(tab.casefold())
    return made
