"""Drafts: documents of ours, spoilt as by hands and programs; looked at, and written over."""

from functools import cache
from pathlib import Path
from random import Random
from typing import Final

import ataskaita as at
from ataskaita.documents import inspect, manifest_of
from tests.census.cases import LostError, Made, Step
from tests.census.grammar import Grammar
from tests.census.kinds.names import NAMES
from tests.census.lively import BODY, PLACES, lively_parts
from tests.census.packages import spoilt, zipped
from tests.census.verdicts import parts_of

_REPORTS: Final = (
    *("fixtures/maziausia/ataskaita.yaml", "fixtures/kita-biblioteka/ataskaita.yaml"),
    "fixtures/priestaravimai/ataskaita.yaml",
)
_DOCUMENTS: Final = ("ataskaita", "ataskaita", "sprendimas", "aiskinamasis-rastas", "santrauka")
_MAIN: Final = "word/document.xml"


def drafts(random: Random, folder: Path) -> Step:
    """Return a step that looks at a spoilt draft, and writes a new one in its place."""
    original = _draft(random)
    content = spoilt(random, parts_of(original), _MAIN, gentle=0.85)
    new = _kept(_REPORTS[0], "ataskaita")
    return lambda: _written(content, parts_of(original), new, folder)


def _written(content: bytes, original: dict[str, bytes], new: bytes, folder: Path) -> list[Made]:
    path = folder / "juodraštis.docx"
    path.write_bytes(content)
    errors: list[at.AtaskaitaError] = []
    for look in (inspect, manifest_of):
        try:
            look(path)
        except at.AtaskaitaError as error:
            errors.append(error)
    try:
        at.write(new, path)
    except at.FileError as error:
        errors.append(error)
    _nothing_is_lost(content, original, new, folder)
    if errors:
        raise errors[0]
    return [Made(new)]


def _nothing_is_lost(content: bytes, original: dict[str, bytes], new: bytes, folder: Path) -> None:
    """Raise where the spoilt draft is gone, the new one is nowhere, or there is anything else."""
    files = {one.name: one.read_bytes() for one in folder.iterdir()}
    kept = files.pop("juodraštis.docx", b"")
    if kept == new:
        if content != new and parts_of(content) != original:
            raise LostError("a changed draft")
    elif kept != content:
        raise LostError("bytes of a draft")
    elif list(files.values()) != [new]:
        raise LostError("the new draft isn't beside, or isn't alone")
    else:
        return
    if files:
        raise LostError("something is left behind")


def _draft(random: Random) -> bytes:
    """Return a draft of a report, or of a small lively template."""
    if random.random() < 0.5:
        return _kept(random.choice(_REPORTS), random.choice(_DOCUMENTS))
    grammar = Grammar(random)
    given = {one: grammar.paragraphs() for one in PLACES if random.random() < 0.3}
    content = zipped(lively_parts({**given, BODY: grammar.blocks(2)}))
    try:
        return at.Template.of_bytes(content).render(NAMES)
    except Exception:  # noqa: BLE001 (a draft is wanted here; templates are tried elsewhere)
        return _kept(_REPORTS[0], "ataskaita")


@cache
def _kept(name: str, document: str) -> bytes:
    return at.render(at.load(name), document=document)
