"""What is unsound in a document, told by kind, to be held against its template's own."""

import io
import re
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote

from tests.census.cases import Made, Parts
from tests.census.reading import PartFacts, is_xml, read_part

_TYPES: Final = "[Content_Types].xml"
_TAG: Final = re.compile(r"\{\{.{0,80}?\}\}|\{%.{0,80}?%\}|\{#.{0,80}?#\}", re.DOTALL)
_SILENT: Final = re.compile(r"word/(styles|settings|numbering|fonttable|websettings|theme/).*")
"""Parts that have no text, whatever was put into them."""
INERT: Final = "neliesti"
"""Stands in each tag that is a text of the data, and must be printed as it is."""
_CARRIED = "customXml/"
"""Where data stands that is no part of what is shown: what a draft said when it was made."""


def unsound(made: Made) -> Iterator[tuple[str, str]]:
    """Generate what is wrong with a document that its template hasn't: sort and cause."""
    try:
        parts = parts_of(made.data)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        yield "unsound", f"no package ({type(error).__name__})"
        return
    before = set(faults_of(made.base)) if made.base else set()
    yield from (("unsound", one) for one in sorted(set(faults_of(parts)) - before))
    yield from _lost(parts, made.base, made.texts)
    yield from _left(parts, made.told)


def parts_of(document: bytes) -> dict[str, bytes]:
    """Return a package's parts; raise BadZipFile also for two of one name."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        names = [one.filename for one in archive.infolist() if not one.is_dir()]
        if len(set(map(str.casefold, names))) < len(names):
            raise zipfile.BadZipFile
        return {name: archive.read(name) for name in names}


def faults_of(parts: Parts) -> Iterator[str]:
    """Generate what is unsound in the parts."""
    read = {name: read_part(content) for name, content in parts.items() if is_xml(name)}
    for name, one in read.items():
        yield from (f"{_general(name)}: {fault}" for fault in one.faults)
    yield from _untyped(parts, read.get(_TYPES, PartFacts()))
    yield from _dangling(parts, read)
    shown = (one for name, one in read.items() if not name.startswith(_CARRIED))
    drawn = [number for one in shown for number in one.drawings]
    if len(set(drawn)) < len(drawn):
        yield "two drawings of one id"


def _general(name: str) -> str:
    """Return a part's name without its number: one cause has one name."""
    return re.sub(r"\d+", "", name)


def _untyped(parts: Parts, types: PartFacts) -> Iterator[str]:
    """Generate parts without a content type, and content types without a part."""
    defaults = {ending.lower() for kind, ending, _ in types.entries if kind == "Default"}
    overrides = [name.casefold() for kind, name, _ in types.entries if kind == "Override"]
    if len(set(overrides)) < len(overrides):
        yield "a content type twice"
    known = {one.lstrip("/") for one in overrides}
    present = {one.casefold() for one in parts}
    for name in present - known - {_TYPES.casefold()}:
        if name.rpartition(".")[2] not in defaults:
            yield f"{_general(name)}: no content type"
    yield from (f"{_general(one)}: a type, no part" for one in known - present)


def _dangling(parts: Parts, read: Mapping[str, PartFacts]) -> Iterator[str]:
    """Generate relationships that lead nowhere, and references that no relationship has."""
    present = {one.casefold() for one in parts}
    for name, one in read.items():
        ids = [number for number, _, _ in one.entries]
        if name.endswith(".rels"):
            if len(set(ids)) < len(ids):
                yield f"{_general(name)}: an id twice"
            if any(not _is_there(name, *entry, present) for entry in one.entries):
                yield f"{_general(name)}: leads to no part"
        elif name.startswith("word/"):
            related = read.get(f"{dirname(name)}/_rels/{name.rpartition('/')[2]}.rels", PartFacts())
            if one.references - {number for number, _, _ in related.entries}:
                yield f"{_general(name)}: refers to no relationship"


def _is_there(name: str, _: str, target: str, mode: str, present: set[str]) -> bool:
    return mode == "External" or target.startswith("#") or _led(name, target) in present


def _led(name: str, target: str) -> str:
    """Return the part that a relationship leads to, its letters small."""
    path = unquote(target.partition("#")[0])
    return normpath(join("/", dirname(dirname(name)), path)).lstrip("/").casefold()


def _lost(parts: Parts, base: Parts, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Generate the texts that nobody can read, or find where the template had them unreadable."""
    if texts:
        said, before = _said(parts), _said(base)
        kept, had = (
            b"".join(map(one.__getitem__, filter(_is_words, one))) for one in (parts, base)
        )
        for one in texts:
            unreadable = one.encode() in had and one not in before
            if (one.encode() not in kept) if unreadable else (one not in said):
                yield "lost", repr(one)[:60]


def _said(parts: Parts) -> str:
    return "\n".join(read_part(parts[name]).text for name in sorted(parts) if _is_words(name))


def _left(parts: Parts, told: Collection[str]) -> Iterator[tuple[str, str]]:
    """Generate the parts in which a tag of the template is left, and nobody was told."""
    used = {one for one in _used(parts) if not _SILENT.match(one)}
    for name, content in parts.items():
        if name not in told and b"{" in content and name.casefold() in used:
            read = read_part(content)
            tags = _TAG.findall(f"{read.text}\n{read.beside}")
            if any(INERT not in _typed(one) or "anchor(" in one for one in tags):
                yield "leftover", _general(name)


def _typed(tag: str) -> str:
    """Return what somebody typed, without the breaks and tabs that Word has put between."""
    return re.sub(r"[\t\n]", "", tag).lower()


def _used(parts: Parts) -> Iterator[str]:
    """Generate the parts of XML that a relationship leads to."""
    for name, content in parts.items():
        if name.endswith(".rels"):
            for _, target, _mode in read_part(content).entries:
                yield from filter(is_xml, (_led(name, target),))


def _is_words(name: str) -> bool:
    return name.startswith("word/") and is_xml(name)
