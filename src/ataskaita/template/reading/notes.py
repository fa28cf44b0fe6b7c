"""Put each note that tags fill or repeat behind its reference: there the names have their values.

Word keeps footnotes, endnotes and comments in parts of their own, of which the main part has only
numbers. What is put behind a reference goes back into its part once it is filled. Of footnotes and
endnotes it is all or none: LibreOffice takes it that their numbers rise from one to the next.
"""

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Final

from lxml import etree

from ataskaita.template.words.own_parts import NOTES
from ataskaita.template.words.xml import Element, parse, serialise, w

_MAIN: Final = "word/document.xml"
_REFERENCE: Final = re.compile(rb"<w:(?:footnote|endnote|comment)Reference ")
_TURNS: Final = re.compile(
    r"\{%[-+]?(?:p|tr|tc|r)?\s*(for|macro|set|endfor|endmacro|endset)\b([^%]*)"
)
_COMMAND: Final = re.compile(r"\{[%{#][-+]?p\b")
"""What begins a tag in the place of whose paragraph something else comes, or nothing."""
_COMMENT: Final = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))


def place_notes(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the parts with the notes that tags fill or repeat in the main part."""
    kinds = {kind: name for kind, name in NOTES.items() if name in parts}
    main = parts.get(_MAIN, b"")
    if not kinds or not _REFERENCE.search(main) or not _have_tags(parts, kinds.values()):
        return parts
    try:
        root = parse(main)
        roots = {kind: parse(parts[name]) for kind, name in kinds.items()}
    except etree.XMLSyntaxError:
        return parts  # told where the part is compiled
    repeated = repeated_paragraphs(root)
    moved = {kind: _placed(kind, root, notes, repeated) for kind, notes in roots.items()}
    if not any(moved.values()):
        return parts
    placed = {kinds[kind]: serialise(_spaced(roots[kind], root)) for kind in kinds if moved[kind]}
    return {**parts, **placed, _MAIN: serialise(root)}


def _have_tags(parts: Mapping[str, bytes], names: Iterable[str]) -> bool:
    return b"{" in parts[_MAIN] or any(b"{" in parts[name] for name in names)


def repeated_paragraphs(root: Element) -> set[Element]:
    """Return the paragraphs that loops may repeat, and those in which loops begin or end."""
    found, depth = set(), 0
    for paragraph in root.iter(w("p")):
        turns = [
            one
            for one in _TURNS.finditer(_own_text(paragraph))
            if one[1] != "set" or "=" not in one[2]
        ]
        if depth or turns:
            found.add(paragraph)
        depth += sum(-1 if one[1].startswith("end") else 1 for one in turns)
    return found


def _own_text(paragraph: Element) -> str:
    """Return the text of a paragraph, not of those within it."""
    return "".join(
        one.text or ""
        for one in paragraph.iter(w("t"))
        if next(one.iterancestors(w("p"))) is paragraph
    )


def _goes(reference: Element) -> bool:
    """Return whether the paragraph of a reference gives its place to what its tag prints."""
    return bool(_COMMAND.search(_own_text(next(reference.iterancestors(w("p"))))))


def _drop_comment(root: Element, number: str) -> None:
    """Take out what in the text is of a comment."""
    for one in [one for one in root.iter(*_COMMENT) if one.get(w("id")) == number]:
        _remove(one)


def _placed(kind: str, root: Element, notes: Element, repeated: set[Element]) -> bool:
    """Put the notes of the kind behind their references; return whether there are any."""
    known = {one.get(w("id"), ""): one for one in notes.iter(w(kind)) if not one.get(w("type"))}
    moved: set[Element] = set()
    for reference in list(root.iter(w(f"{kind}Reference"))):
        note = known.get(reference.get(w("id"), ""))
        again = any(one in repeated for one in reference.iterancestors(w("p")))
        if note is not None and (kind != "comment" or again or _has_tags(note)):
            moved.add(note)
            if kind == "comment" and _goes(reference):
                _drop_comment(root, reference.get(w("id"), ""))
                continue
            copy = _copy(note, again=again)
            copy.tail, reference.tail = reference.tail, None  # right behind it in spaced XML, too
            reference.addnext(copy)
    if kind != "comment":
        moved.update(known.values())
    for note in moved:
        _remove(note)
    return bool(moved)


def _remove(note: Element) -> None:
    """Take a note out of its part, wherever in it the note stands."""
    owner = note.getparent()
    if owner is not None:
        owner.remove(note)


def _has_tags(note: Element) -> bool:
    return "{" in "".join(note.itertext())


def _copy(note: Element, *, again: bool) -> Element:
    """Return the note as it may stand in the main part; no comment can stay in a repeated one."""
    copy = deepcopy(note)
    copy.tail = None
    for one in [one for one in copy.iter(*_COMMENT) if again]:
        parent = one.getparent()
        if parent is not None:
            parent.remove(one)
    return copy


def _spaced(notes: Element, main: Element) -> Element:
    """Return the part with the prefixes of the main part: what comes back has them."""
    root = etree.Element(notes.tag, dict(notes.attrib), nsmap={**main.nsmap, **notes.nsmap})
    root.extend(list(notes))
    return root
