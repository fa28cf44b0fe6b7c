"""What must not go out with a document that is filed or published: looked for, never taken out."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from ataskaita.errors import Fault, Place
from ataskaita.inspection.document import Inspected, short
from ataskaita.inspection.looks import Looks
from ataskaita.inspection.walking import COMMENT, RUN
from ataskaita.lithuanian import decline
from ataskaita.lithuanian.grammar.cases import CASES
from ataskaita.lithuanian.private_data import private_data_in
from ataskaita.messages import Phrase
from ataskaita.messages.filing import (
    HIDDEN_TEXT,
    NAMED_IN_PROPERTIES,
    OPEN_CHANGES,
    OPEN_COMMENT,
    PRIVATE_IN_DOCUMENT,
    TRACKING,
)
from ataskaita.wordml.elements import PARAGRAPH, Element
from ataskaita.wordml.names import W

_CHANGES: Final = (
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
    *("rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange"),
    *("tblGridChange", "tblPrExChange", "numberingChange"),
)
_CHANGED: Final = tuple(f"{W}{name}" for name in _CHANGES)
_SETTINGS, _PEOPLE = "word/settings.xml", "word/people.xml"
_W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_OFF: Final = ("0", "false", "off")
_CORE: Final = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_APP: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_NAMING: Final = {
    ("docProps/core.xml", f"{_DC}creator"): Phrase("Author"),
    ("docProps/core.xml", f"{_CORE}lastModifiedBy"): Phrase("Last modified by"),
    ("docProps/app.xml", f"{_APP}Company"): Phrase("Company"),
    ("docProps/app.xml", f"{_APP}Manager"): Phrase("Manager"),
}
_COMMENTING: Final = Phrase("People who commented")


def no_comments_are_left(document: Inspected) -> Iterator[Fault]:
    """Find comments, answered ones too: they go out with the file."""
    comments = tuple(document.pieces(COMMENT))
    places = _commented(document) if comments else {}
    for one in comments:
        facts = {"author": one.element.get(f"{W}author", ""), "text": short(one.text)}
        place = places.get(one.element.get(f"{W}id", ""), Place(document.file))
        yield Fault(OPEN_COMMENT, place, facts)


def no_changes_wait(document: Inspected) -> Iterator[Fault]:
    """Find tracked changes, once for each who made some, where the first one stands."""
    counts, first = Counter[str](), dict[str, Place]()
    for part, change in document.each(*_CHANGED):
        author = change.get(f"{W}author", "")
        counts[author] += 1
        first.setdefault(author, document.place(change, part))
    for author, count in counts.items():
        yield Fault(OPEN_CHANGES, first[author], {"author": author, "count": f"{count}"})


def changes_are_not_tracked(document: Inspected) -> Iterator[Fault]:
    """Find whether the document asks to track changes."""
    asked = document.root_of(_SETTINGS).find(f"{W}trackRevisions")
    if asked is not None and asked.get(f"{W}val") not in _OFF:
        yield Fault(TRACKING, Place(document.file))


def no_text_is_hidden(document: Inspected) -> Iterator[Fault]:
    """Find text that Word doesn't show, once in each paragraph."""
    looks, told = Looks(document), set[Element]()
    for run in document.pieces(RUN):
        if not run.text.strip() or run.paragraph is None or run.paragraph.element in told:
            continue
        if looks.is_hidden(run):
            told.add(run.paragraph.element)
            yield Fault(
                HIDDEN_TEXT, document.place(run.element, run.part), {"text": short(run.text)}
            )


def its_properties_name_nobody(document: Inspected) -> Iterator[Fault]:
    """Find people and companies in the properties that the document itself doesn't name."""
    words = "\n".join(walk.text for walk in document.walks.values()).casefold()
    for part, name, value in _named(document):
        if not any(decline(value, case).casefold() in words for case in CASES):
            facts = {"property": name, "value": value}
            yield Fault(NAMED_IN_PROPERTIES, Place(document.file, within=part), facts)


def nothing_private_is_told(document: Inspected) -> Iterator[Fault]:
    """Find personal codes, mobile phones, private boxes and homes, each once in its paragraph."""
    for paragraph in document.pieces(PARAGRAPH):
        for one in private_data_in(paragraph.text):
            place = document.place(paragraph.element, paragraph.part)
            facts = {"found": one.hidden, "what": one.what}
            yield Fault(PRIVATE_IN_DOCUMENT, place, facts)


def _named(document: Inspected) -> Iterator[tuple[str, Phrase, str]]:
    """Generate the part, the property and what it says, where that is somebody's name."""
    for (part, tag), name in _NAMING.items():
        for one in document.root_of(part).iter(tag):
            if value := (one.text or "").strip():
                yield part, name, value
    for person in document.root_of(_PEOPLE).iter(f"{_W15}person"):
        if value := person.get(f"{_W15}author", "").strip():
            yield _PEOPLE, _COMMENTING, value


def _commented(document: Inspected) -> Mapping[str, Place]:
    """Return what comments are anchored to, by their numbers."""
    found: dict[str, Place] = {}
    for part, begun in document.each(f"{W}commentRangeStart", f"{W}commentReference"):
        found.setdefault(begun.get(f"{W}id", ""), document.place(begun, part))
    return found
