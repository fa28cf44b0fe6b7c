"""What the sheets of the workbook are called, each by its tab, and which stands on which."""

from collections.abc import Iterable, Iterator
from typing import Final

from ataskaita.declared.blocks import AnyBlock, Matrix, Text, Values, Years
from ataskaita.declared.declare import Declaration, declarations
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
OTHER_TABS: Final = (START, ABOUT, ELSE, REASONS, OWN_TABLES, AGREEMENT)
"""Tabs that no section has."""
FORBIDDEN: Final = Pattern(r"[\[\]:*?/\\]+")
"""What no tab may have in Excel."""
LONGEST_TAB: Final = 31


class Tabs:
    """The tabs of a kind's workbook."""

    def __init__(self, kind: ReportKind) -> None:
        """Give each section a tab of its own, or that which it says; Excel ignores the case."""
        self._kind = kind
        self._known = {one.casefold(): one for one in OTHER_TABS}
        own = {one.key: self._own(one) for one in kind.sections if not one.sheet}
        self._sections = {
            one.key: own.get(one.key) or self._called(one.sheet) for one in kind.sections
        }

    def _own(self, section: Declaration) -> str:
        said = section.tab or plain_heading(section.label, self._kind)
        whole = FORBIDDEN.sub(" ", said).strip(" '")
        tab, number = whole[:LONGEST_TAB], 2
        while tab.casefold() in self._known:
            tab = f"{whole[: LONGEST_TAB - 3]} {number}"
            number += 1
        return self._called(tab)

    def _called(self, name: str) -> str:
        """Return the tab of that name, as it was written first."""
        return self._known.setdefault(name.casefold(), name)

    def of(self, section: Declaration) -> str:
        """Return the section's tab."""
        return self._sections[section.key]

    def parted(self, section: Declaration, blocks: Iterable[AnyBlock]) -> dict[str, list[AnyBlock]]:
        """Return the section's blocks by the tabs on which they stand, its own first."""
        elsewhere = dict(_elsewhere(section, section.key))
        found: dict[str, list[AnyBlock]] = {}
        for block in blocks:
            path = _path(block)
            asked = next((elsewhere[one] for one in _above(path) if one in elsewhere), "")
            tab = self._called(asked) if asked else self.of(section)
            found.setdefault(tab, []).append(block)
        return dict(sorted(found.items(), key=lambda one: one[0] != self.of(section)))


def _elsewhere(owner: Declaration, path: str) -> Iterator[tuple[str, str]]:
    """Generate the data paths of what has a sheet of its own, with its tab."""
    for one in declarations(owner.type):
        here = f"{path}.{one.key}"
        if one.sheet:
            yield here, one.sheet
        if one.holds_objects:
            yield from _elsewhere(one, here)


def _path(block: AnyBlock) -> str:
    """Return a data path of what the block holds; of several years nothing, those show others'."""
    match block:
        case Values(slots=(first, *_)):
            return first.path
        case Matrix(rows=(first_row, *_)):
            return first_row.path
        case Text(slot):
            return slot.path
        case Years():
            return ""
        case _:
            return getattr(block, "path", "")


def _above(path: str) -> Iterator[str]:
    """Generate the path and those of what it stands in, the nearest first."""
    while path:
        yield path
        path = path.rpartition(".")[0]
