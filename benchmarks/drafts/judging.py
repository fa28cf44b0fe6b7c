"""What came of a refresh, judged by its texts alone: neither by the alignment nor by the merge."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any, Final

from attrs import asdict, define, frozen
from lxml import etree

from ataskaita.drafts.reading import read_outline
from ataskaita.outline import folded
from ataskaita.word.package import read_package
from benchmarks.drafts.cases import Edited

MAIN: Final = "word/document.xml"
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TRACKED: Final = (f"{W}ins", f"{W}del")
_WORD: Final = re.compile(r"\w+")


@frozen
class Told:
    """A conflict: what both had, and what each says now."""

    old: str
    theirs: str
    new: str


@define
class Judged:
    """How many of each, of some cases."""

    cases: int = 0
    lost: int = 0
    """Edits of people's that aren't there."""
    missing: int = 0
    """Words of the program's that are neither there nor told."""
    untold: int = 0
    """Figures that both changed, and no conflict tells."""
    conflicts: int = 0
    false: int = 0
    """Conflicts about what only one of both changed."""
    revisions: int = 0
    changes: int = 0
    """What the program truly changed, and isn't told as a conflict."""

    def add(self, other: "Judged") -> None:
        """Add what was found in another case."""
        for name, value in asdict(other).items():
            setattr(self, name, getattr(self, name) + value)


def blocks(document: bytes) -> list[str]:
    """Return what each block says, folded."""
    outline = read_outline(read_package(document, "a.docx"))
    return [folded(one.text) for one in outline.blocks]


def judge(
    old: Sequence[str], edited: Edited, new: Sequence[str], merged: bytes, conflicts: Iterable[Told]
) -> Judged:
    """Return what is to be said of a merged document."""
    there, told = blocks(merged), list(conflicts)
    contested = [one for one in edited.touched if one[0] not in new]
    return Judged(
        cases=1,
        lost=len(lost(edited, there, told)),
        missing=len(
            [
                one
                for one in _words(new) - _words(old) - _words(folded(one.new) for one in told)
                if not _is_said(one, there)
            ]
        ),
        untold=sum(
            not any(_is_about(one, each) for each in told) for one in _figures(contested, new)
        ),
        conflicts=len(told),
        false=sum(not any(_is_about(one, each) for one in contested) for each in told),
    )


def lost(edited: Edited, there: Sequence[str], told: Iterable[Told]) -> list[str]:
    """Return the words that people typed and that are gone, and what they deleted and is back."""
    excused = {folded(one.old) for one in told}
    typed = [one for one in edited.typed if not _is_said(one, there)]
    return typed + [one for one in edited.taken if one in there and one not in excused]


def _figures(contested: Iterable[tuple[str, str]], new: Sequence[str]) -> list[tuple[str, str]]:
    """Return the paragraphs in which people typed over a figure that the data changed too."""
    typed = [one for one in contested if re.search(r"\b77\d{4}", one[1])]
    return [(was, now) for was, now in typed if _changed(was, now) & _changed(was, _like(was, new))]


def _changed(one: str, other: str) -> set[int]:
    """Return which of the words are others in the other text."""
    found = SequenceMatcher(None, one.split(), other.split(), autojunk=False).get_opcodes()
    return {word for sort, start, end, *_ in found if sort != "equal" for word in range(start, end)}


def _like(was: str, new: Sequence[str]) -> str:
    """Return the new block that is most like the old one."""
    return max(new, key=lambda one: SequenceMatcher(None, was.split(), one.split()).ratio())


def _is_about(paragraph: tuple[str, str], told: Told) -> bool:
    was, now = paragraph
    old, theirs = folded(told.old.replace("\ufffc", "")), folded(told.theirs.replace("\ufffc", ""))
    return old in was and (not theirs or theirs in now or now in theirs)


def _is_said(word: str, there: Sequence[str]) -> bool:
    """Return whether a word stands somewhere; people may have typed right up to a figure."""
    alone = re.compile(rf"(?<!\d){re.escape(word)}(?!\d)" if word.isdecimal() else re.escape(word))
    return any(alone.search(one) for one in there)


def _words(said: Iterable[str]) -> set[str]:
    return {word for one in said for word in _WORD.findall(one)}


def changes(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many places differ: words next to each other are one, so is a new paragraph."""
    count = 0
    for sort, *at in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if sort == "equal":
            continue
        begin, end, first, last = at
        both = min(end - begin, last - first)
        pairs = zip(old[begin : begin + both], new[first : first + both], strict=True)
        count += sum(_hunks(one, other) for one, other in pairs)
        count += max(end - begin, last - first) - both
    return count


def _hunks(one: str, other: str) -> int:
    found = SequenceMatcher(None, one.split(), other.split(), autojunk=False).get_opcodes()
    return sum(each[0] != "equal" for each in found)


def revisions(document: bytes) -> int:
    """Return how many tracked changes stand apart: what stands side by side is one."""
    root = etree.fromstring(read_package(document, "a.docx")[MAIN])
    rows = [one for one in root.iter(f"{W}tr") if _is_tracked(one, "trPr")]
    count = len(rows)
    for paragraph in root.iter(f"{W}p"):
        if any(one in rows for one in paragraph.iterancestors(f"{W}tr")):
            continue
        whole = _is_tracked(paragraph, f"pPr/{W}rPr")
        count += 1 if whole else _groups(paragraph)
    return count


def _is_tracked(node: Any, properties: str) -> bool:
    path = f"{W}{properties}"
    return any(node.find(f"{path}/{tag}") is not None for tag in _TRACKED)


def _groups(paragraph: Any) -> int:
    """Return how often tracked runs begin, with none beside them."""
    count, before = 0, False
    for one in _runs(paragraph):
        tracked = one.tag in _TRACKED
        count += tracked and not before
        before = tracked
    return count


def _runs(paragraph: Any) -> Iterable[Any]:
    for one in paragraph:
        if one.tag in _TRACKED or one.tag == f"{W}r":
            yield one
        elif one.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}hyperlink"):
            yield from _runs(one)
