"""Pages that have a header and a footer of their own: a section's first one, even ones.

Where the other side begins with them, the copy does too; what the institution has of its own, its
letterhead, then stays on these pages, where it would be gone.
"""

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from typing import Final, Literal

from ataskaita.records import define
from ataskaita.wordml.elements import Element, is_on, tree_of, xml_of
from ataskaita.wordml.names import MAIN, R, W

Pages = Literal["first", "even"]
IsOwn = Callable[[str, str], bool]
"""Whether a header or footer of that name, by its relationship, is the institution's own."""

_SETTINGS: Final = "word/settings.xml"
_EVEN: Final = f"{W}evenAndOddHeaders"
_FIRST: Final = "titlePg"
_SORTS: Final = ("header", "footer")
_AFTER_TITLE: Final = tuple(
    f"{W}{one}"
    for one in ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")
)
_BEFORE_EVEN: Final = frozenset(
    f"{W}{one}"
    for one in (
        *("writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime"),
        *("doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText"),
        *("printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts"),
        *("embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins"),
        *("alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter"),
        *("gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle"),
        *("proofState", "formsDesign", "attachedTemplate", "linkStyles"),
        *("stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge"),
        *("revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting"),
        *("documentProtection", "autoFormatOverride", "styleLockTheme", "styleLockQFSet"),
        *("defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone"),
        *("doNotHyphenateCaps", "showEnvelope", "summaryLength", "clickAndTypeStyle"),
        "defaultTableStyle",
    )
)
"""What stands before it in the settings, as the schema has them (ISO/IEC 29500-1, 17.15.1.78)."""


def name_of(sort: str, pages: str, number: int) -> str:
    """Return by which name a header or footer of a section is known.

    >>> name_of("footer", "first", 2), name_of("header", "even", 1)
    ('footer first 2', 'header even')
    """
    return f"{sort} {pages}" if number == 1 else f"{sort} {pages} {number}"


@define(eq=False)
class Paging:
    """Which pages of a copy have edges of their own, and which of the other side's have."""

    parts: dict[str, bytes]
    """Of the copy; they change."""
    new: Mapping[str, bytes]
    known: frozenset[str]
    """The names of the headers and footers that the base had."""

    def begin(self, is_own: IsOwn) -> None:
        """Let pages have edges of their own that have them on the other side since the base."""
        root = tree_of(self.parts[MAIN])
        begun = [*self._begun_first(root, is_own), *self._begun_even(root, is_own)]
        if begun:
            self.parts[MAIN] = xml_of(root)

    def end(self) -> None:
        """Let them have none where these are gone on both sides, as no page is to lose its own."""
        root, other = tree_of(self.parts[MAIN]), tree_of(self.new[MAIN])
        for number, (here, there) in enumerate(_both(root, other), start=1):
            gone = self._has(number, "first") and not _named(here, "first")
            if gone and is_on(here, _FIRST) and not is_on(there, _FIRST):
                _tell_first(here, shown=False)
                self.parts[MAIN] = xml_of(root)
        left = any(_named(one, "even") for one in root.iter(f"{W}sectPr"))
        if not left and self._had("even") and not shows_even(self.new) and shows_even(self.parts):
            self._tell_even(shown=False)

    def _begun_first(self, root: Element, is_own: IsOwn) -> Iterator[Element]:
        for number, (here, there) in enumerate(_both(root, tree_of(self.new[MAIN])), start=1):
            gained = _named(there, "first") and not self._has(number, "first")
            if gained and is_on(there, _FIRST) and not is_on(here, _FIRST):
                _keep_own(here, number, "first", is_own)
                _tell_first(here, shown=True)
                yield here

    def _begun_even(self, root: Element, is_own: IsOwn) -> Iterator[Element]:
        gained = shows_even(self.new) and not self._had("even")
        if not gained or _SETTINGS not in self.parts or shows_even(self.parts):
            return
        for number, here in enumerate(root.iter(f"{W}sectPr"), start=1):
            _keep_own(here, number, "even", is_own)
            yield here
        self._tell_even(shown=True)

    def _had(self, pages: Pages) -> bool:
        return any(f" {pages}" in name for name in self.known)

    def _has(self, number: int, pages: Pages) -> bool:
        return any(name_of(sort, pages, number) in self.known for sort in _SORTS)

    def _tell_even(self, *, shown: bool) -> None:
        root = tree_of(self.parts[_SETTINGS])
        for one in root.findall(_EVEN):
            root.remove(one)
        if shown:
            before = [place for place, one in enumerate(root, 1) if one.tag in _BEFORE_EVEN]
            root.insert(max(before, default=0), root.makeelement(_EVEN))
        self.parts[_SETTINGS] = xml_of(root)


def shows_even(parts: Mapping[str, bytes]) -> bool:
    """Return whether even pages have headers and footers of their own."""
    told = tree_of(parts[_SETTINGS]).find(_EVEN) if _SETTINGS in parts else None
    return told is not None and is_on(told)


def _both(root: Element, other: Element) -> Iterator[tuple[Element, Element]]:
    return zip(root.iter(f"{W}sectPr"), other.iter(f"{W}sectPr"), strict=False)


def _named(section: Element, pages: str) -> list[Element]:
    """Return what names the section's headers and footers of these pages."""
    named = section.iterchildren(*(f"{W}{sort}Reference" for sort in _SORTS))
    return [one for one in named if one.get(f"{W}type", "default") == pages]


def _keep_own(section: Element, number: int, pages: Pages, is_own: IsOwn) -> None:
    """Let the institution's own header and footer stand on these pages too."""
    there = {one.tag for one in _named(section, pages)}
    for one in _named(section, "default"):
        sort = str(one.tag).removeprefix(W).removesuffix("Reference")
        if one.tag not in there and is_own(name_of(sort, "default", number), one.get(f"{R}id", "")):
            kept = deepcopy(one)
            kept.set(f"{W}type", pages)
            one.addnext(kept)


def _tell_first(section: Element, *, shown: bool) -> None:
    """Say whether the section's first page has a header and a footer of its own."""
    for one in section.findall(f"{W}{_FIRST}"):
        section.remove(one)
    if not shown:
        return
    told = section.makeelement(f"{W}{_FIRST}", {}, nsmap=section.nsmap)
    behind = next((one for one in section if one.tag in _AFTER_TITLE), None)
    if behind is None:
        section.append(told)
    else:
        behind.addprevious(told)
