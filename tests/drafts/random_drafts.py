"""Small drafts that people edit at random while data changes at random, and what comes of both."""

import random
from collections.abc import Callable, Sequence
from typing import Any, Final

from attrs import evolve, field, frozen
from lxml import etree

from ataskaita.drafts.applying import Applying
from ataskaita.drafts.copying import Copier
from ataskaita.drafts.deciding import decide
from ataskaita.drafts.decisions import Decisions
from ataskaita.drafts.naming import named
from ataskaita.drafts.outcome import Conflict
from ataskaita.drafts.reading import Read, read_draft
from ataskaita.drafts.sides import sides_of
from ataskaita.word.reviewing import accept, reject
from ataskaita.word.revisions import Revisions
from ataskaita.wordml.elements import xml_of

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN: Final = "word/document.xml"
SIGNS: Final = [chr(0xE100 + number) for number in range(999)]


@frozen
class Line:
    """A paragraph of words, one of which may be a figure; as a row, two cells."""

    name: str
    words: tuple[str, ...]
    figure: str = ""
    row: bool = False

    def xml(self) -> str:
        """Return it as Word's."""
        figure = _anchored(self.name, self.figure) if self.figure else ""
        text = _run(" ".join(self.words) + (" " if self.figure else ""))
        if not self.row:
            return f"<w:p>{text}{figure}</w:p>"
        cells = (_run(" ".join(self.words)), figure or _run("–"))
        told = "".join(f"<w:tc><w:p>{cell}</w:p></w:tc>" for cell in cells)
        return f"<w:tr>{told}</w:tr>"


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _anchored(name: str, text: str) -> str:
    number = sum(map(ord, name)) * 1000 + len(name)
    mark = f'<w:bookmarkStart w:id="{number}" w:name="at_{name}"/>'
    control = f'<w:sdt><w:sdtPr><w:tag w:val="{name}"/></w:sdtPr><w:sdtContent>'
    return f'{mark}{control}{_run(text)}</w:sdtContent></w:sdt><w:bookmarkEnd w:id="{number}"/>'


Text = tuple[Line, ...]


def document(lines: Text) -> bytes:
    """Return the part of a document of these lines; rows that meet are a table."""
    told, rows = "", ""
    for one in (*lines, Line("end", ("pabaiga",))):
        if one.row:
            rows += one.xml()
            continue
        told += (f"<w:tbl>{rows}</w:tbl>" if rows else "") + one.xml()
        rows = ""
    return f'<w:document xmlns:w="{W}"><w:body>{told}</w:body></w:document>'.encode()


def handed_out(by: random.Random) -> Text:
    """Return a draft as it was made: paragraphs, and a table."""
    lines = [_line(by, f"p{number}", row=False) for number in range(4)]
    rows = [_line(by, f"r{number}", row=True) for number in range(4)]
    tail = [_line(by, f"q{number}", row=False) for number in range(3)]
    return (*lines, *rows, *tail)


def _line(by: random.Random, name: str, *, row: bool) -> Line:
    words = tuple(f"{name}žodis{letter}" for letter in "abcdefg"[: by.randint(4, 7)])
    return Line(name, words, str(by.randint(100, 999)), row)


def changed(by: random.Random, lines: Text, sign: str, *, times: int, may_go: bool) -> Text:
    """Return the lines after some changes; what is new in them begins with the sign."""
    made = list(lines)
    for number in range(times):
        act: Callable[[random.Random, list[Line], str], None] = by.choice(
            [_retype, _retype, _write, _cut, _add, *([_drop] if may_go else [])]
        )
        act(by, made, f"{sign}{number}")
    return tuple(made)


def _retype(by: random.Random, made: list[Line], sign: str) -> None:
    at = by.randrange(len(made))
    if made[at].figure:
        made[at] = evolve(made[at], figure=f"{ord(sign[0]) % 7 + 1}0{sign[-1]}{by.randint(0, 9)}")


def _write(by: random.Random, made: list[Line], sign: str) -> None:
    at = by.randrange(len(made))
    words = list(made[at].words)
    words[by.randrange(len(words))] = f"{sign}vietoj"
    made[at] = evolve(made[at], words=tuple(words))


def _cut(by: random.Random, made: list[Line], _sign: str) -> None:
    at = by.randrange(len(made))
    words = list(made[at].words)
    if len(words) > 3:
        del words[by.randrange(1, len(words))]
        made[at] = evolve(made[at], words=tuple(words))


def _add(by: random.Random, made: list[Line], sign: str) -> None:
    at = by.randrange(len(made))
    words = tuple(f"{sign}nauja{letter}" for letter in "abcdef")
    made.insert(at, Line(f"{sign}x", words, "", made[at].row))


def _drop(by: random.Random, made: list[Line], _sign: str) -> None:
    if len(made) > 6:
        del made[by.randrange(len(made))]


@frozen(eq=False)
class Done:
    """What came of new data in an edited draft."""

    root: Any
    conflicts: Sequence[Conflict]
    decisions: Decisions
    by: Revisions = field(factory=lambda: Revisions(1, ""))

    @property
    def texts(self) -> list[str]:
        """What each block says."""
        return texts(self.root)


def texts(root: Any) -> list[str]:
    """Return what each block of a document says; without the signs of comments."""
    outline = read_draft({MAIN: xml_of(root)}).outline
    plain = str.maketrans(dict.fromkeys(SIGNS, ""))
    return [one.text.translate(plain) for one in outline.blocks]


def read(lines: Text) -> Read:
    """Return a document of these lines as it is read."""
    return read_draft({MAIN: document(lines)})


def refreshed(base: Text, edited: Any, new: Text, *, tracked: bool = False) -> Done:
    """Return what comes of it; `edited` are lines, or the root of a draft."""
    old, made = read(base), read(new)
    theirs = read_draft({MAIN: xml_of(edited)}) if etree.iselement(edited) else read(edited)
    told = named(theirs.outline, old.outline)
    decisions = decide(sides_of(old.outline, told, made.outline))
    by = Revisions(10**7, "2026-01-14T00:00:00Z")
    copier = Copier({MAIN: b""}, theirs.root, {MAIN: b""}, 10**8)
    work = Applying(theirs, made, copier, by, iter(SIGNS), tracked)
    work.apply(decisions)
    if not tracked:
        accept(theirs.root, by.ids)
    return Done(theirs.root, work.conflicts, decisions, by)


def reviewed(done: Done, *, accepted: bool) -> list[str]:
    """Return what a draft says once its changes are accepted, or rejected."""
    (accept if accepted else reject)(done.root, done.by.ids)
    return done.texts
