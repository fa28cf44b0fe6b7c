"""The way back: what people changed in a draft, proposed as a copy of the data file.

compare → what may go back → write one after the other → read and print the copy → keep what fits
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from attrs import field

from ataskaita.declared.known_figures import own_labels, written_paths
from ataskaita.declared.labels import label_of
from ataskaita.declared.report import Report
from ataskaita.drafts.drift import Drift
from ataskaita.drafts.edits import Edit
from ataskaita.drafts.places import Where
from ataskaita.drafts.reweaving import rewoven
from ataskaita.errors import AtaskaitaError, NumberError
from ataskaita.hall.bases import opened_bytes
from ataskaita.hall.differences import Compared, compared
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.draft_templates import MadeWith
from ataskaita.hall.drifting import within
from ataskaita.hall.kinds import KindsFor
from ataskaita.hall.rebuilding import rebuilt
from ataskaita.hall.template import Template
from ataskaita.lithuanian import parse_number
from ataskaita.messages import Phrase
from ataskaita.outline import Outline, folded
from ataskaita.records import define, frozen
from ataskaita.sources import read_report
from ataskaita.sources.plain import number_text
from ataskaita.sources.reading import written_by
from ataskaita.sources.rewriting import Change, rewritten, told_in
from ataskaita.sources.writing import wrapped
from ataskaita.word.writing import write_beside

COPY: Final = " (iš juodraščio)"
"""Behind the name of the copy of a data file."""
_PARAGRAPH: Final = re.compile(r"(?P<path>.+)#(?P<number>\d+)")
_BETWEEN: Final = re.compile(r"\n[ \t]*\n\s*")
_MOVED: Final = Phrase("the data has changed it too, otherwise")
_SEVERAL: Final = Phrase("the draft says it differently in several places")
_COMPUTED: Final = Phrase("it is computed, and the data doesn't state it")
_NOT_OF_TEXT: Final = Phrase("it is the template's words or a table's, none of the data's texts")
_SIGNS: Final = Phrase("its words and figures can't be told from the data's signs there")
_OTHERWISE: Final = Phrase("written into the data, it would be printed otherwise")
_PLACES: Final = Phrase("data has no place for what was typed, deleted, moved, joined or split")
_DRAWN: Final = Phrase("charts, pictures, columns, headers and notes don't come from typed values")


@frozen
class Proposed:
    """A value that the copy has otherwise than the data."""

    path: str
    label: str
    """What it is, and of a text which paragraph."""
    was: str
    now: str
    """As a data file has them."""
    prints: str = field(default="", repr=False)
    """What the draft says there."""
    paragraph: int = 0
    """Of a text: which, counted from 1."""


@frozen
class Left:
    """What people changed that doesn't go back."""

    where: str
    was: str
    now: str
    why: Phrase


@frozen
class Returned:
    """A data file's copy, with what people changed in a draft written into it."""

    data: bytes
    proposed: tuple[Proposed, ...]
    left: tuple[Left, ...]


def returned(
    draft: PathArgument,
    report: Report,
    template: PathArgument | Template | None = None,
    form: PathArgument | None = None,
) -> Returned:
    """Return the data file of a report with what people changed in its draft; write nothing.

    Figures that were typed over and paragraphs of the data's texts go back, these with their
    quotations; all else is told with why not. Raise TemplateErrors, DataErrors or FileError.
    """
    found = compared(draft, report, template)
    return _Returning(found, report, found.own, form).done()


def write_copy(done: Returned, report: Report) -> Path | None:
    """Write the copy beside its data file under a free name; return where, None for no change."""
    file = Path(report.origin.place_of("").file)
    return write_beside(done.data, file, COPY) if done.proposed else None


@define
class _Returning:
    """One way back."""

    found: Compared
    report: Report
    own: MadeWith
    form: PathArgument | None
    left: list[Left] = field(factory=list)
    proposed: list[Proposed] = field(factory=list)

    def done(self) -> Returned:
        """Return what comes of it."""
        file = path_of(self.report.origin.place_of("").file)
        kinds = KindsFor(file, self.form)
        data = file_bytes(file)
        texts = told_in(data, file, kinds).values
        for one in (*self._figures(texts), *self._paragraphs(texts)):
            text = one.now if not one.paragraph else _with_paragraph(texts[one.path], one)
            try:
                made = rewritten(data, file, [Change(one.path, text)], kinds)
                self._refuse_otherwise(self._outline(made, file), one)
            except AtaskaitaError as error:
                why = Phrase(error.faults[0].what("lt"))
                self.left.append(Left(one.label, one.was, one.now, why))
                continue
            except _OtherwiseError:
                self.left.append(Left(one.label, one.was, one.now, _OTHERWISE))
                continue
            data, texts[one.path] = made, text
            self.proposed.append(one)
        self._tell_the_rest()
        return Returned(data, tuple(self.proposed), tuple(self.left))

    def _outline(self, data: bytes, file: Path) -> Outline:
        """Return what a draft of the copy says."""
        previous, kinds = self.report.previous, KindsFor(file, self.form)
        again = read_report(
            file, kinds, previous or False, lambda known: written_by(data, file, known)
        )
        return opened_bytes(rebuilt(again, self.own)).own

    def _refuse_otherwise(self, outline: Outline, one: Proposed) -> None:
        """Raise an error where the copy wouldn't print what the draft says."""
        if one.paragraph:
            identity = f"{one.path}#{one.paragraph}"
            said = (block.text for block in outline.blocks if block.identity == identity)
        else:
            spans = (span for block in outline.blocks for span in block.figures)
            written = written_paths(self.report)
            said = (it.text for it in spans if written.get(it.path, it.path) == one.path)
        if folded(one.prints) not in map(folded, said):
            raise _OtherwiseError

    def _figures(self, texts: dict[str, str]) -> Iterator[Proposed]:
        """Generate the figures that were typed over, and leave those that can't go back."""
        written, together = written_paths(self.report), dict[str, list[Drift]]()
        labels = own_labels(self.report)
        for one in self.found.drift:
            if one.sort == "by hand" and one.path:
                together.setdefault(written.get(one.path, one.path), []).append(one)
        for path, several in together.items():
            one = several[0]
            try:
                now = number_text(parse_number(one.says.replace("−", "-")))
            except NumberError:
                now = one.says
            label = labels.get(one.path) or label_of(self.report.kind, path)
            why = self._hindrance(path, several, texts)
            if why:
                self.left.append(Left(f"{label}: {within(one.where)}", one.was, one.says, why))
            else:
                yield Proposed(path, label, texts[path], now, one.says)

    @staticmethod
    def _hindrance(path: str, several: Sequence[Drift], texts: dict[str, str]) -> Phrase | None:
        """Return why a figure can't go back; None where it can."""
        one = several[0]
        if len({folded(each.says) for each in several}) > 1:
            return _SEVERAL
        if folded(one.was) != folded(one.data):
            return _MOVED
        return None if path in texts else _COMPUTED

    def _paragraphs(self, texts: dict[str, str]) -> Iterator[Proposed]:
        """Generate the paragraphs of the data's texts whose words people changed."""
        base, edited = self.found.one.base, self.found.one.edited
        people = self.found.people
        parted = {*people.split.values(), *people.joined, *people.joined.values()}
        for i, j in sorted(people.pairs.items()):
            block, now = base.blocks[i], edited.blocks[j]
            told = _PARAGRAPH.fullmatch(block.identity)
            if told is None or i in parted or j in parted or not self._has_words(j):
                continue
            path, number = told["path"], int(told["number"])
            label = f"{label_of(self.report.kind, path)}, {number} pastraipa"
            pieces = _BETWEEN.split(texts.get(path, "").strip())
            made = None
            if number <= len(pieces) and len(pieces) == _count(base, path):
                made = rewoven(pieces[number - 1], block.text, now.text, block.figures)
            if made is None or not made:
                why = _PLACES if made == "" else _SIGNS
                self.left.append(Left(label, block.text, now.text, why))
            else:
                yield Proposed(path, label, pieces[number - 1], made, now.text, number)

    def _has_words(self, j: int) -> bool:
        return any(one.sort == "words" and one.block == j for one in self.found.edits)

    def _tell_the_rest(self) -> None:
        """Tell the edits that are neither figures nor words of the data's texts."""
        texts = {
            j
            for i, j in self.found.people.pairs.items()
            if _PARAGRAPH.fullmatch(self.found.one.base.blocks[i].identity)
        }
        for one in self.found.edits:
            if one.sort == "figure" or (one.sort == "words" and one.block in texts):
                continue
            self.left.append(Left(_place(one.where), one.was, one.now, _why(one)))


class _OtherwiseError(Exception):
    """Raised where a copy wouldn't print what the draft says."""


def _count(outline: Outline, path: str) -> int:
    """Return how many paragraphs a text has in a document."""
    found = (_PARAGRAPH.fullmatch(block.identity) for block in outline.blocks)
    return max((int(one["number"]) for one in found if one and one["path"] == path), default=0)


def _with_paragraph(text: str, one: Proposed) -> str:
    """Return the text with one paragraph as people have it, broken into lines as files have it."""
    pieces = _BETWEEN.split(text.strip())
    pieces[one.paragraph - 1] = wrapped(one.now) if "\n" in text.strip() else one.now
    return "\n\n".join(pieces)


def _why(one: Edit) -> Phrase:
    if one.sort == "words":
        return _NOT_OF_TEXT
    return _DRAWN if one.sort in ("chart", "picture", "table", "story") else _PLACES


def _place(where: Where) -> str:
    return within(where)
