"""A page for every code of a message, and one that lists them: what it means, why, what to do."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ataskaita.messages import Language, Message, translate
from ataskaita.messages.register import messages
from ataskaita.messages.review import SEVERITIES
from docs.site.words import BEHIND, plain

_FOLDER: Final = "kodai"
_SORTS: Final[Mapping[str, tuple[str, str]]] = {
    "D": ("Duomenys", "kas negerai duomenų faile ar darbaknygėje"),
    "S": ("Šablonai", "kas negerai „Word“ šablone"),
    "F": ("Failai, juodraščiai ir paketai", "kas nutiko skaitant, rašant ar suliejant failus"),
    "W": ("„Word“ dokumentai", "ką pasako `patikra`"),
}
_HEADINGS: Final[Mapping[Language, tuple[str, str, str]]] = {
    "lt": ("Kas ne taip", "Ką daryti", "Kodėl"),
    "en": ("What is wrong", "What to do", "Why"),
}
_ACCEPT: Final = """\
## Jei duomenys teisingi

Parašykite juose priežastį, ir apie tai nebebus kalbama:

```yaml
sutinku:
  {code}: priežastis
```
"""


class _Blanks(dict[str, str]):
    """Facts that only a run knows."""

    def __missing__(self, name: str) -> str:
        return "…"


def pages() -> Iterator[tuple[str, str]]:
    """Generate the place and the text of each page."""
    known = messages()
    yield f"{_FOLDER}.md", "\n".join(_list(known))
    for code, ways in known.items():
        yield f"{_FOLDER}/{code}.md", BEHIND + "\n".join(_page(code, ways))


def _list(known: Mapping[str, Sequence[Message]]) -> Iterator[str]:
    yield "# Pranešimų kodai\n"
    yield "Kiekvienas programos pranešimas turi kodą. Tą patį pasako `ataskaita paaiskink D201`.\n"
    other = sorted({code[0] for code in known} - set(_SORTS))
    for letter in (*_SORTS, *other):
        title, what = _SORTS.get(letter, (letter, "kita"))
        yield f"## {letter}: {title}\n\nKodai, prasidedantys raide {letter}: {what}.\n"
        yield "| kodas | | kas rasta |\n|--|--|--|"
        for code, ways in known.items():
            if code.startswith(letter):
                told = (
                    f"[{code}]({_FOLDER}/{code}.md)",
                    _severity(ways[0], "lt"),
                    _said(ways[0].title),
                )
                yield f"| {' | '.join(told)} |"
        yield ""


def _page(code: str, ways: Sequence[Message]) -> Iterator[str]:
    first = ways[0]
    yield f"# {code}. {_said(first.title)}\n"
    english = f"[{plain(first.title)}](#in-english)"
    yield f"{_severity(first, 'lt').capitalize()}. In English: {english}.\n"
    yield from _told(ways, "lt", "##")
    if first.why:
        yield _ACCEPT.format(code=code)
    yield f"## In English\n\n{_severity(first, 'en').capitalize()} {code}: {plain(first.title)}.\n"
    yield from _told(ways, "en", "###")
    yield f"[Visi kodai](../{_FOLDER}.md)"


def _told(ways: Sequence[Message], language: Language, level: str) -> Iterator[str]:
    what, remedy, why = _HEADINGS[language]
    yield f"{level} {what}\n"
    yield from dict.fromkeys(f"{_said(one.what, language)}\n" for one in ways)
    yield f"{level} {remedy}\n"
    yield from dict.fromkeys(f"{_said(one.remedy, language)}\n" for one in ways if one.remedy)
    if ways[0].why:
        yield f"{level} {why}\n\n{_said(ways[0].why, language)}\n"


def _said(text: str, language: Language = "lt") -> str:
    """Return a message's words, with “…” where a run has its facts."""
    return plain(translate(text, language).format_map(_Blanks()))


def _severity(one: Message, language: Language) -> str:
    return translate(SEVERITIES[one.severity], language).casefold()
