"""A draft of the 2020 report, as people edit it in Word, and its data as it changes meanwhile."""

import tempfile
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

import ataskaita as at
from ataskaita.documents import Refreshed, Refreshing, refresh
from ataskaita.drafts.reading import read_outline
from ataskaita.word.package import read_package, write_package

if TYPE_CHECKING:
    from ataskaita.outline import Outline

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN: Final = "word/document.xml"
DATA: Final = Path(__file__).parents[2] / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"


def report(*changes: tuple[str, str]) -> at.Report:
    """Return the report of the data with its text changed."""
    return _report(changes)


@cache
def _report(changes: tuple[tuple[str, str], ...]) -> at.Report:
    text = DATA.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old), old
        text = text.replace(old, new, 1)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / DATA.name
        place.write_text(text, encoding="utf-8")
        return at.load(place)


@cache
def handed_out() -> bytes:
    """Return the draft as it was made."""
    return at.render(report())


class Person:
    """Somebody who edits the draft, as Word would save it."""

    def __init__(self, document: bytes | None = None) -> None:
        self._parts = read_package(document or handed_out(), "a.docx")
        self.root: Any = etree.fromstring(self._parts[MAIN])

    def saved(self) -> bytes:
        """Return the document as it is saved."""
        return write_package({**self._parts, MAIN: etree.tostring(self.root)})

    def paragraph(self, words: str) -> Any:
        """Return the first paragraph that has these words."""
        return next(one for one in self.root.iter(f"{W}p") if words in said(one))

    def row(self, words: str) -> Any:
        """Return the first table's row that has these words."""
        return next(one for one in self.root.iter(f"{W}tr") if words in said(one))

    def replace(self, old: str, new: str) -> None:
        """Type over some words of one run."""
        text = self.text(old)
        text.text = text.text.replace(old, new, 1)

    def text(self, words: str) -> Any:
        """Return the first `w:t` that has these words."""
        return next(one for one in self.root.iter(f"{W}t") if words in (one.text or ""))

    def type_behind(self, words: str, text: str) -> None:
        """Type a paragraph behind that with these words."""
        made = self.empty_behind(self.paragraph(words))
        etree.SubElement(etree.SubElement(made, f"{W}r"), f"{W}t").text = text

    def empty_behind(self, paragraph: Any) -> Any:
        """Return a paragraph behind this one, of the same style."""
        made = paragraph.makeelement(f"{W}p")
        made.extend([deepcopy(one) for one in paragraph if one.tag == f"{W}pPr"])
        paragraph.addnext(made)
        return made

    def split(self, words: str) -> None:
        """Press Enter before these words."""
        text = self.text(words)
        run = text.getparent()
        made = self.empty_behind(next(run.iterancestors(f"{W}p")))
        before, _, behind = text.text.partition(words)
        rest = deepcopy(run)
        text.text, rest.find(f"{W}t").text = before, words + behind
        following = list(run.itersiblings())
        made.append(rest)
        made.extend(following)

    def join(self, words: str) -> None:
        """Press Delete at the end of the paragraph with these words."""
        one = self.paragraph(words)
        other = one.getnext()
        one.extend([each for each in other if each.tag != f"{W}pPr"])
        take(other)

    def refreshed(self, new: at.Report, how: Refreshing | None = None) -> "Merged":
        """Return what comes of new data in this draft."""
        return merged(self.saved(), new, how)


def take(node: Any) -> None:
    """Take a node out of its document."""
    node.getparent().remove(node)


def said(node: Any) -> str:
    """Return what a node says, with ordinary blanks."""
    return "".join(one.text or "" for one in node.iter(f"{W}t")).replace("\u00a0", " ")


class Merged:
    """A refreshed draft."""

    def __init__(self, done: Refreshed) -> None:
        self.done = done
        self.outline: Outline = read_outline(read_package(done.document, "a.docx"))

    @property
    def texts(self) -> list[str]:
        """What each block says, with ordinary blanks."""
        return [one.text.replace("\u00a0", " ") for one in self.outline.blocks]

    def one(self, words: str) -> str:
        """Return the only block with these words."""
        [found] = [one for one in self.texts if words in one]
        return found

    @property
    def codes(self) -> list[str]:
        """The conflicts' codes."""
        return [one.code for one in self.done.conflicts]


def merged(draft: bytes, new: at.Report, how: Refreshing | None = None) -> Merged:
    """Return what comes of new data in a draft that was made from the fixture's."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ataskaita-2020.docx"
        file.write_bytes(draft)
        return Merged(refresh(file, new, how or Refreshing(base=report())))
