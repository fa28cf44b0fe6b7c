"""A sentence as clauses: each number with the words that say what it counts.

Nothing is known here of the report's figures; what a clause is about, `fitting` finds.
"""

import re
from collections import deque
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Final

from ataskaita.checks.clauses.counted import Said, said_in
from ataskaita.checks.clauses.neutral import (
    PER_ONE,
    direction_of,
    says_last_year,
    without_directions,
)
from ataskaita.checks.clauses.stems import marked, stem_of, words_of
from ataskaita.checks.numerals import Numeral
from ataskaita.checks.passages import Passage
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

_END: Final = Pattern(
    r"[.!?…](?<!\bm.)(?<!\bd.)(?<!\bNr.)(?<!\bpvz.)\s+(?!Eur\b)(?=[A-ZĄČĘĖĮŠŲŪŽ„])|\n"
)  # marks are rare
_BETWEEN: Final = Pattern(r"(?: – |[,;:] |[,;:]$| \(|\)[,;]? ?| (?:o|bet|tačiau|arba|bei|ir) )")
_YEAR: Final = Pattern(r"\b(?:19|20)[0-9]{2}(?: m\.| met\w*)?")
_COUNTED: Final = Pattern(r" (?:\w+t(?:ų|o|os) )?\w+ ")
_THIS_YEAR: Final = Pattern(r"\bšiemet|\bšiais met|\bataskaitini")
_WHERE: Final = Pattern(r"(?:uose|ose|yje|oje|ėje|uje)$")
"""How nouns end in the locative."""
_PURPOSE: Final = Pattern(
    r"\b(?:įsigyti|pirkti|prenumeruoti|prenumeruot[aio]s?|naudotis"
    r"|per vien\w+ (?:met|mėnes|dien|savait|val)\w*"
    r"|(?:paslaug(?:a|omis) )?(?:pasi)?naudojo(?:si)?)\b"
)
"""What something is done for or how long, or that it is used: nothing of what is counted."""
_DOERS: Final = Pattern(
    r"\b(?:skaity|varto|gyven)toj(?:ai|ų) (?:bibliotekai )?"
    r"(?=(?:pa|su)?(?:dovan|auko|prara|pam[ei]|gadin))"
)
"""Who gave or lost what is counted."""
_IN_A_TONGUE: Final = Pattern(r"(\bkalb(?:a|omis)) (?:iš)?leist\w+")
_OF_EACH: Final = Pattern(
    r"\bvidutiniškai (?!bibliotek|centr|muziej|mokykl|įstaig|salė|miest|padalin)"
    r"\w+(?:yje|ime|oje|ėje)\b"
)
"""Words of an average: vidutiniškai renginyje."""
_LISTED: Final = Pattern(r", [^,;:–]+ – ")
"""What stands between two numbers that are listed."""
_AND: Final = (" ir ", " bei ")
_OTHERWISE: Final = ("ar", "arba")
_OR: Final = "ar"
"""What parts a number that may be the case instead of the one right before it: 27 ar 28."""
_SHORT_TAIL: Final = 2


@frozen(slots=False)
class Clause:
    """A number, and the words around it up to the next one, or to a mark."""

    lead: str
    """Its words before the number."""
    said: Said
    after: str
    """Its words after the number, and after its unit."""
    before: str = ""
    """The mark or word that parts it from what stands before."""
    year: int = 0
    """The report's year."""
    sentence: int = 0
    """In which sentence of the paragraph it stands, counted from 0."""
    unit_after: str = ""
    """The unit of the next number, if it may be said of both: vyrų – 22, moterų – 12,5 etato."""

    @property
    def text(self) -> str:
        """Its words without the number."""
        return f"{self.lead} {self.after}"

    @property
    def from_number(self) -> str:
        """The number with what stands after it, up to the next mark."""
        return f"{self.said.text}{first_part(self.after)}".strip()

    @property
    def whole(self) -> str:
        """The number with its words, as a message shows them."""
        whole = f"{self.lead}{self.said.text}{first_part(self.after)}"
        return whole.strip(" ,;:–(.").removesuffix(" ir")

    @cached_property
    def small(self) -> str:
        """Its words in small letters."""
        return self.text.lower()

    @cached_property
    def direction(self) -> int:
        """1 for what grew, −1 for what fell, 0 for neither."""
        return direction_of(self.small)

    @cached_property
    def of_last_year(self) -> bool:
        """Whether it names last year."""
        return says_last_year(self.small, self.year)

    @cached_property
    def of_another_year(self) -> bool:
        """Whether it names a year that is neither the report's nor the one before."""
        found = (int(one[0][:4]) for one in _YEAR.finditer(self.text))
        return any(one not in (self.year, self.year - 1) for one in found)

    @property
    def names_its_year(self) -> bool:
        """Whether it says of which year it is."""
        return self.of_last_year or bool(_YEAR.search(self.text) or _THIS_YEAR.search(self.small))

    @property
    def is_of_a_place(self) -> bool:
        """Whether before its dash only a place is said: padaliniuose – 2."""
        words = [word for _, _, word in words_of(self.lead.lower())]
        return self.is_elliptic and bool(words) and all(map(_WHERE.search, words))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words; a name in quotes is one of its own."""
        return stems_said(self.small)

    @property
    def is_alternative(self) -> bool:
        """Whether its number is one of two of which either may be: 27 ar 28."""
        return self.before == _OR or self.after.strip() in _OTHERWISE

    @property
    def is_elliptic(self) -> bool:
        """Whether its number stands alone behind a dash: užklausų – 44."""
        return self.lead.endswith("– ") and not first_part(self.after).strip(" .")

    @cached_property
    def first_stems(self) -> tuple[str, ...]:
        """The stems of the two words after the number, of which one says what is counted."""
        found = (stem_of(word) for _, _, word in words_of(first_part(self.after)))
        return tuple(one for one in found if one)[:_SHORT_TAIL]


def stems_said(text: str) -> frozenset[str]:
    """Return the stems of words, without years, directions and what stands in quotes."""
    text = _YEAR.sub("", without_directions(marked(text.lower())))
    for pattern in (_PURPOSE, _DOERS):
        text = pattern.sub("", text)
    text = _IN_A_TONGUE.sub(r"\1", text)
    found = frozenset(stem for _, _, word in words_of(text) if (stem := stem_of(word)))
    return found | {PER_ONE} if _OF_EACH.search(text) else found


def first_part(text: str) -> str:
    """Return the words up to the first mark."""
    return re.split(r"[,;:()–]", text, maxsplit=1)[0]


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Generate from where to where each sentence stands."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def clauses_of(passage: Passage, numerals: tuple[Numeral, ...], year: int) -> tuple[Clause, ...]:
    """Return the clauses of a text in order."""
    numbers = tuple(said_in(passage, numerals))
    if not numbers:
        return ()
    found: list[Clause] = []
    left = deque(numbers)
    for place, (start, end) in enumerate(sentences_of(passage.plain)):
        here = []
        while left and left[0].start < end:
            here.append(left.popleft())
        found += _clauses(passage.plain, (start, end), here, (year, place))
    return tuple(found)


def _clauses(
    text: str, span: tuple[int, int], numbers: list[Said], of: tuple[int, int]
) -> Iterator[Clause]:
    """Generate the clauses of a sentence: words before its first number belong to that one."""
    cuts = list(_cuts(text, span, numbers))
    for (start, before, said), (end, _, then) in pairwise([*cuts, (span[1], "", None)]):
        if said is not None:
            is_listed = then and _LISTED.fullmatch(text[said.end : then.start])
            unit = then.unit if then and is_listed else ""
            yield Clause(text[start : said.start], said, text[said.end : end], before, *of, unit)


def _cuts(
    text: str, span: tuple[int, int], numbers: list[Said]
) -> Iterator[tuple[int, str, Said | None]]:
    """Generate where a clause of each number begins, and what parts it from the one before."""
    last = span[0]
    for place, one in enumerate(numbers):
        if not place:
            yield last, "", one
            continue
        gap = text[numbers[place - 1].end : one.start]
        offset, mark = _parting(gap)
        yield numbers[place - 1].end + offset, mark, one


def _parting(gap: str) -> tuple[int, str]:
    """Return where, between two numbers, the words of the second begin, and the mark before."""
    marks = list(_BETWEEN.finditer(gap))
    if gap.strip() in _OTHERWISE:
        return len(gap), _OR
    if not marks:
        return _unparted(gap), ""
    first = next((one for one in marks if one[0] not in _AND), marks[0])
    return first.end(), first[0].strip() or "ir"


def _unparted(gap: str) -> int:
    """Return where the words of a number begin that no mark parts: with its preposition.

    Else a word or two, with a participle, are of the number before: iš 18 įvykdytų užklausų.
    """
    found = re.search(r"(?:nuo|iki|iš) $", gap)
    if found:
        return found.start()
    counted = _COUNTED.match(gap)
    return counted.end() if counted else len(gap)
