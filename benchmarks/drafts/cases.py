"""The cases: what people do to the draft of 2020, and how its data changes meanwhile."""

import random
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from attrs import field, frozen

import ataskaita as at
from ataskaita.outline import folded
from tests.drafts.people import Person, W, handed_out, report, take
from tests.in_libreoffice import saved_with

SCRIPTS: Final = 40
EDITS: Final = 6
EACH_SAVED: Final = 4
"""Of so many scripts one is saved by LibreOffice."""
HALF: Final = 0.5
"""Of the edits are of paragraphs that some change of the data changes too."""
SAVED: Final[list[bool]] = []
"""Not empty where LibreOffice saves all of them."""
_LETTERS: Final = 25
"""Of which on a paragraph is edited: shorter ones stand more than once."""
PROJECT: Final = "    - pavadinimas: „Edukacijos terapija“"
CHANGES: Final = (
    (("dovanos: 1 452", "dovanos: 1 463"), ("nurasymo_aktai: 41", "nurasymo_aktai: 43")),
    (("parama: 226", "parama: 231"), ("straipsniai: 18", "straipsniai: 19")),
    (
        (
            "  sarasas:\n    - pavadinimas: |\n        „Žmogiškumas",
            (
                "  sarasas:\n    - pavadinimas: „Naujausias projektas“\n      saltinis: Taryba\n"
                "      lesos: 100,00\n      rezultatai: Padaryta.\n"
                "    - pavadinimas: |\n        „Žmogiškumas"
            ),
        ),
        ("susirinkimai: 4", "susirinkimai: 5"),
    ),
    (
        ("    - pavadinimas: Emocinis intelektas\n      darbuotojai: 1\n", ""),
        ("zinutes: 500", "zinutes: 560"),
        ("dovanos: 1 452", "dovanos: 1 470"),
    ),
    (
        (
            "\npraejusieji_metai:",
            (
                "\nsavi_skyriai:\n  naujoves:\n    pavadinimas: Naujovės\n    turinys:\n"
                "      - tekstas: Šiemet pradėta lankyti senjorus namuose.\n\npraejusieji_metai:"
            ),
        ),
        ("irasai: 160 421", "irasai: 160 521"),
        ("respondentai: 724", "respondentai: 742"),
    ),
)
"""Of the data, each a change between the draft's making and its refreshing."""


@frozen
class Edited:
    """A draft as people left it."""

    document: bytes
    typed: tuple[str, ...]
    """Words that people typed; none stands in the draft otherwise."""
    taken: tuple[str, ...]
    """Paragraphs that they deleted, folded."""
    touched: tuple[tuple[str, str], ...]
    """Each paragraph that they edited: as it was, and as it is, folded."""


def scripts(count: int = SCRIPTS, first: int = 0) -> Iterator[Edited]:
    """Generate drafts that were edited, each by another seed."""
    for number in range(first, first + count):
        yield edited(number)


@cache
def edited(number: int) -> Edited:
    """Return the draft as the person of that number edits it."""
    hand = _Hand(number, random.Random(number))  # noqa: S311 (the same each time)
    for _ in range(EDITS):
        hand.edit()
    document = hand.person.saved()
    if SAVED or number % EACH_SAVED == 0:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "a.docx"
            file.write_bytes(document)
            document = saved_with("", file, Path(folder))
    return Edited(document, tuple(hand.typed), tuple(hand.taken), tuple(hand.touched))


@frozen
class _Hand:
    """Somebody who edits, by chance that can be repeated."""

    number: int
    chance: random.Random
    person: Person = field(factory=lambda: Person(handed_out()))
    typed: list[str] = field(factory=list)
    taken: list[str] = field(factory=list)
    touched: list[tuple[str, str]] = field(factory=list)
    used: list[Any] = field(factory=list)

    def edit(self) -> None:
        """Do one of the things that people do, to a paragraph that nobody has touched."""
        acts: list[Callable[[Any], None]] = [
            *(self._rewrite, self._rewrite, self._rewrite, self._figure, self._figure),
            *(self._type, self._delete, self._split, self._move),
        ]
        act = self.chance.choice(acts)
        free = self._free()
        moving = [one for one in free if said(one) in contested()]
        paragraph = self.chance.choice(moving if moving and self.chance.random() < HALF else free)
        before = said(paragraph)
        self.used.append(paragraph)
        act(paragraph)
        self.touched.append((before, said(paragraph)))

    def _free(self) -> list[Any]:
        body = self.person.root[0]
        found = [one for one in body if one.tag == f"{W}p" and len(said(one)) >= _LETTERS]
        return [one for one in found if all(one is not each for each in self.used)]

    def _word(self) -> str:
        word = f"žmogus{self.number}x{len(self.typed)}a"
        self.typed.append(word)
        return word

    def _rewrite(self, paragraph: Any) -> None:
        """Type a word instead of another."""
        texts = [one for one in _texts(paragraph) if len(one.text.split()) > 1]
        if not texts:
            return self._type(paragraph)
        text = self.chance.choice(texts)
        words = text.text.split(" ")
        places = [number for number, one in enumerate(words) if one.isalpha()]
        if not places:
            return self._type(paragraph)
        words[self.chance.choice(places)] = self._word()
        text.text = " ".join(words)
        return None

    def _figure(self, paragraph: Any) -> None:
        """Type over a figure."""
        figures = [
            one
            for control in paragraph.iter(f"{W}sdt")
            for one in _texts(control)
            if one.text.replace("\u00a0", "").isdecimal()
        ]
        if not figures:
            return self._rewrite(paragraph)
        number = f"77{self.number:03}{len(self.typed)}"
        self.typed.append(number)
        self.chance.choice(figures).text = number
        return None

    def _type(self, paragraph: Any) -> None:
        """Type a paragraph behind."""
        made = self.person.empty_behind(paragraph)
        run = made.makeelement(f"{W}r")
        text = run.makeelement(f"{W}t")
        text.text = " ".join(self._word() for _ in range(5))
        run.append(text)
        made.append(run)
        self.used.append(made)

    def _delete(self, paragraph: Any) -> None:
        self.taken.append(said(paragraph))
        take(paragraph)

    def _split(self, paragraph: Any) -> None:
        """Press Enter between two of its runs."""
        runs = [one for one in paragraph if one.tag == f"{W}r" and said(one)]
        if len(runs) < 2:  # noqa: PLR2004 (two halves)
            return self._rewrite(paragraph)
        place = runs[len(runs) // 2]
        made = self.person.empty_behind(paragraph)
        made.extend([place, *list(place.itersiblings())])
        self.used.append(made)
        return None

    def _move(self, paragraph: Any) -> None:
        """Cut it, and paste it behind another one."""
        self.chance.choice(self._free()).addnext(paragraph)


@cache
def contested() -> frozenset[str]:
    """Return the paragraphs that some change of the data changes, folded."""
    now = [set(_said(at.render(report(*change)))) for change in CHANGES]
    return frozenset(one for one in _said(handed_out()) if any(one not in each for each in now))


def _said(document: bytes) -> list[str]:
    return [said(one) for one in Person(document).root.iter(f"{W}p")]


def _texts(node: Any) -> list[Any]:
    return [one for one in node.iter(f"{W}t") if one.text]


def said(node: Any) -> str:
    """Return what a node says, folded."""
    return folded("".join(one.text or "" for one in node.iter(f"{W}t")))
