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
from ataskaita.opc import OFFICE, add_content_type, add_relationship
from ataskaita.word.package import read_package, write_package
from tests.drafts.editing import data_with

if TYPE_CHECKING:
    from ataskaita.outline import Outline

TYPES: Final = "[Content_Types].xml"
_RELATIONS: Final = {
    "comments": f"{OFFICE}/comments",
    "commentsExtended": "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
}
_WORDS: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN: Final = "word/document.xml"
LIBRARY: Final = "lazdijai-2020"
DATA: Final = Path(__file__).parents[2] / "fixtures" / LIBRARY / "ataskaita.yaml"


def report(*changes: tuple[str, str], of: str = LIBRARY) -> at.Report:
    """Return the report of a fixture's data with its text changed."""
    return _report(changes, of)


@cache
def _report(changes: tuple[tuple[str, str], ...], of: str) -> at.Report:
    with tempfile.TemporaryDirectory() as folder:
        return at.load(data_with(Path(folder), *changes, library=of))


@cache
def handed_out(of: str = LIBRARY) -> bytes:
    """Return the draft as it was made."""
    return at.render(report(of=of))


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

    def comment(self, words: str, author: str, *said: str) -> None:
        """Comment on a paragraph, each text a reply to the one before, as Word writes them."""
        told, replies = "", ""
        for number, text in enumerate(said):
            told += (
                f'<w:comment w:id="{number}" w:author="{author}" w:date="2026-01-05T10:00:00Z" '
                f'w:initials="D"><w:p w14:paraId="0000000{number}"><w:r><w:t>{text}</w:t></w:r>'
                f"</w:p></w:comment>"
            )
            above = f' w15:paraIdParent="0000000{number - 1}"' if number else ""
            replies += f'<w15:commentEx w15:paraId="0000000{number}"{above} w15:done="0"/>'
            for tag in ("commentRangeStart", "commentRangeEnd"):
                etree.SubElement(self.paragraph(words), f"{W}{tag}", {f"{W}id": str(number)})
            run = etree.SubElement(self.paragraph(words), f"{W}r")
            etree.SubElement(run, f"{W}commentReference", {f"{W}id": str(number)})
        self._add("comments", f"<w:comments {_SPACES}>{told}</w:comments>")
        self._add("commentsExtended", f"<w15:commentsEx {_SPACES}>{replies}</w15:commentsEx>")

    def _add(self, name: str, part: str) -> None:
        """Add a part of Word's, with what leads to it."""
        listed, place = "word/_rels/document.xml.rels", f"word/{name}.xml"
        leads = (f"rId{name}", _RELATIONS[name], f"{name}.xml")
        self._parts[place] = part.encode()
        self._parts[listed] = add_relationship(self._parts[listed], *leads)
        self._parts[TYPES] = add_content_type(self._parts[TYPES], place, f"{_WORDS}.{name}+xml")

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
