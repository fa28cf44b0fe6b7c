r"""Find the tags of a text, and make each plain: by Jinja's own rules, in one pass.

Word's Lithuanian autocorrect writes „ “ – and no-break spaces inside tags, pasting leaves
characters that nobody sees. A tag ends where Jinja ends it: not within quotes or brackets.

>>> [tag.said for tag in tags_in("{{ a|join(„; “) }} – {%p if a == („}}“) %}")]
['{{ a|join("; ") }}', '{% if a == ("}}") %}']
>>> tags_in("{{ a|default(“–”) – 1 }}")[0].said
'{{ a|default("–") - 1 }}'
>>> tags_in("{{ a } }")
Traceback (most recent call last):
ataskaita.template.reading.tags.MisreadTagError: the tag isn't closed: }} is missing
"""

import re
from typing import Final

from ataskaita.messages import Phrase
from ataskaita.records import frozen
from ataskaita.template.words.tag_names import with_filter

_OPENED: Final = re.compile(r"\{[{%#]")
_CLOSED: Final = {"{": "}}", "%": "%}", "#": "#}"}
_TRICKY: Final = re.compile(r"[\"'()\[\]{}]")
_STRINGS: Final = r"\"[^\"\\]*(?:\\.[^\"\\]*)*\"|'[^'\\]*(?:\\.[^'\\]*)*'"
_STRING: Final = re.compile(f"({_STRINGS})", re.DOTALL)
_TOKEN: Final = re.compile(rf"{_STRINGS}|%\}}|[\"'()\[\]{{}}]", re.DOTALL)
_BRACKETS: Final = {")": "(", "]": "[", "}": "{", "%}": "{"}
_OWNER: Final = re.compile(r"(\{[{%#])(p|tr|tc|r)\s")
_WORD: Final = re.compile(r"\{%[-+]?\s*(\w+)")

_BLANKS: Final = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f", " "))
_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys("„“”‟«»", '"'),
        **dict.fromkeys("‘’‚‛‹›", "'"),
        **dict.fromkeys("\u2010\u2011\u2012–—\u2212", "-"),
        **dict.fromkeys("\u00a0\u2007\u202f", " "),
    }
)
_UNSEEN: Final = "\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Soft hyphens, spaces without width, joiners, signs of direction (Unicode 15.0, 23.2)."""
_TO_CLEAN: Final = re.compile(f"[{_UNSEEN}\n]")
_UNSEEN_ONES: Final = re.compile(f"[{_UNSEEN}]")


_NOT_CLOSED: Final = {
    "}}": Phrase("the tag isn't closed: }} is missing"),
    "%}": Phrase("the tag isn't closed: % and a curly bracket are missing"),
    "#}": Phrase("the tag isn't closed: # and a curly bracket are missing"),
}
_NOT_WHOLE: Final = Phrase("a quote or bracket in the tag isn't closed")


_TOO_LONG: Final = Phrase("the tag is longer than 2000 characters")
_LONGEST: Final = 2_000
OF_TEXTS: Final = (*_NOT_CLOSED.values(), _NOT_WHOLE, _TOO_LONG)
"""Why the tags of a text can't be told apart."""


class MisreadTagError(Exception):
    """Raised for a text with a tag that can't be read, with the reason, and where it begins."""

    def __init__(self, reason: Phrase, start: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.start = start


@frozen
class Tag:
    """A tag of a text, made plain."""

    start: int
    end: int
    said: str
    """The tag without the letters that say what it stands for."""
    owner: str = ""
    """What it stands for: `p`, `tr`, `tc` or `r`; empty for one that stands in a text."""

    @property
    def word(self) -> str:
        """The first word of a statement; empty for a tag that prints, or a remark."""
        found = _WORD.match(self.said)
        return found[1] if found else ""

    @property
    def prints(self) -> bool:
        """Whether it prints something."""
        return self.said.startswith("{{") and bool(self.said[2:-2].strip("- "))

    @property
    def is_remark(self) -> bool:
        """Whether it says nothing to Jinja."""
        return self.said.startswith("{#")

    def filtered(self, call: str) -> str:
        """Return the printing tag with a filter of ours."""
        return with_filter(self.said, call)


def tags_in(text: str) -> list[Tag]:
    """Return the tags of the text in their order; raise MisreadTagError."""
    plain = text.translate(_PLAIN)
    tags: list[Tag] = []
    end = 0
    while opened := _OPENED.search(plain, end):
        end = _end(plain, opened.start())
        if end - opened.start() > _LONGEST and opened[0] != "{#":
            raise MisreadTagError(_TOO_LONG, opened.start())
        said = _with_own_words(plain[opened.start() : end], text[opened.start() : end])
        tags.append(_tag(said, opened.start(), end))
    return tags


def unread_tag(said: str) -> Tag:
    """Return a tag that can't be told apart, as far as what it says tells which it was to be."""
    return _tag(said.translate(_PLAIN), 0, len(said))


def next_tag(text: str, start: int) -> int:
    """Return where the next tag may begin; the text's end where none does."""
    opened = _OPENED.search(text, start)
    return opened.start() if opened else len(text)


def _end(plain: str, start: int) -> int:
    """Return where the tag ends; raise MisreadTagError."""
    closing = _CLOSED[plain[start + 1]]
    first = plain.find(closing, start + 2)
    if first < 0:
        raise MisreadTagError(_NOT_CLOSED[closing], start)
    if closing == "#}" or not _TRICKY.search(plain, start + 2, first):
        return first + 2
    if end := _end_outside_brackets(plain, start, closing):
        return end
    reason = _NOT_CLOSED[closing] if _OPENED.search(plain, start + 2, first) else _NOT_WHOLE
    raise MisreadTagError(reason, start)


def _end_outside_brackets(plain: str, start: int, closing: str) -> int:
    """Return where the tag ends outside of quotes and brackets; 0 where it doesn't."""
    opened: list[str] = []
    for token in _TOKEN.finditer(plain, start + 2):
        sign = token[0]
        if not opened and plain.startswith(closing, token.start()):
            return token.start() + 2
        if sign in _BRACKETS:
            if not opened or opened.pop() != _BRACKETS[sign]:
                return 0
        elif sign in "([{":
            opened.append(sign)
        elif len(sign) == 1:
            return 0
    return 0


def _with_own_words(said: str, typed: str) -> str:
    """Return the tag with what its author typed between quotes: it is to be printed so."""
    if said == typed:
        return said
    pieces, end = [], 0
    for one in _STRING.finditer(said):
        inner = slice(one.start() + 1, one.end() - 1)
        pieces += [said[end : inner.start], typed[inner].translate(_BLANKS)]
        end = inner.stop
    return "".join((*pieces, said[end:]))


def _tag(said: str, start: int, end: int) -> Tag:
    if _TO_CLEAN.search(said):
        said = "".join(
            one if number % 2 else _UNSEEN_ONES.sub("", one).replace("\n", " ")
            for number, one in enumerate(_STRING.split(said))
        )
    if owner := _OWNER.match(said):
        return Tag(start, end, f"{owner[1]} {said[owner.end() :]}", owner[2])
    return Tag(start, end, said)
