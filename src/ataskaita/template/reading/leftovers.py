"""Find what of a template looks like a tag and is none, and tags that nothing fills.

>>> spread = "<w:p><w:t>{</w:t><w:t> { vardas } }</w:t></w:p>"
>>> list(seeming_tags({"word/document.xml": spread}, {}))
[('seeming', 'word/document.xml', '{ { vardas } }')]
>>> list(seeming_tags({}, {"word/settings.xml": b"<w:x>{{ vardas }}</w:x>"}))
[('unfilled', 'word/settings.xml', '{{ vardas }}')]
"""

import re
from collections.abc import Container, Iterator, Mapping
from typing import Final

from ataskaita.template.words.marks import ALL, LITERAL
from ataskaita.template.words.tag_names import TAG

UNBOUND: Final = "unbound"
SEEMING: Final = "seeming"
UNFILLED: Final = "unfilled"
SECOND_TITLE: Final = "second title"

Told = tuple[str, str, str]
"""What is to be told of a template: which of these, its part, and the words."""

_STORY: Final = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_BLOCKS: Final = "word/glossary/"
"""What Word offers to put in; it isn't in the document."""
_HINTS: Final = re.compile(r"\[\[|MERGEFIELD|\$\{|\{(?:[\s\xa0]|<)|｛|\w[\s\xa0]*\}\}")
_MARKUP: Final = re.compile(r"<[^>]+>")
_ENDS: Final = re.compile(r"</(?:\w+:)?p>")
_FIELD: Final = re.compile(r'MERGEFIELD\s+(?:"|&quot;)?[\w.]+')
_SEEMING: Final = re.compile(
    r"\{[\s\xa0]+[{%][^{}]{1,80}[}%][\s\xa0]*\}|\[\[[^\[\]]{1,80}\]\]|\$\{[\w.]{1,80}\}"
    r"|(?<!\{)\{[\s\xa0]*[^\W\d][^{}]{0,80}\}\}|｛[｛%][^｛｝]{1,80}[｝%]｝"
)
_NAMED: Final = re.compile(
    r"(?:(?<!\{)\{|<<|«)[\s\xa0]*([a-z_]\w*)[\w.]*[\s\xa0]*(?:\}(?!\})|>>|»)"
)
"""What may be anybody's words, and is a tag of another program where it has one of our names."""
_TAG: Final = re.compile(r"\{\{[^{}]{1,80}\}\}|\{%[^{}]{1,80}%\}")
_WITHOUT_MARKS: Final = str.maketrans("", "", ALL.decode() + LITERAL)


def seeming_tags(stories: Mapping[str, str], static: Mapping[str, bytes]) -> Iterator[Told]:
    """Generate what in these stories, and in the parts without tags, looks like a tag."""
    for name, source in stories.items():
        yield from _seeming(name, source.translate(_WITHOUT_MARKS))
    for name, content in static.items():
        if not name.endswith(".xml") or name.startswith(_BLOCKS):
            continue
        if _STORY.fullmatch(name):
            yield from _seeming(name, content.decode(errors="replace"))
        elif b"{{" in content or b"{%" in content:
            found = dict.fromkeys(_found(_TAG, content.decode(errors="replace")))
            yield from ((UNFILLED, name, one) for one in found)


def seeming_in(text: str, names: Container[str]) -> Iterator[str]:
    """Generate what of a paragraph's text looks like a tag for data of these names.

    >>> list(seeming_in("{ metai }} – {metai}, {kita}, {{ metai }}", {"metai"}))
    ['{ metai }}', '{metai}']
    """
    without = TAG.sub("", text)
    yield from (one[0] for one in _SEEMING.finditer(without))
    yield from (one[0] for one in _NAMED.finditer(_SEEMING.sub("", without)) if one[1] in names)


def braced_in(text: str) -> Iterator[str]:
    """Generate the tags of a paragraph's text behind which a brace stands that nothing opens.

    >>> list(braced_in("{{ metai }}} – {žr. {{ metai }}}"))
    ['{{ metai }}}']
    """
    for one in TAG.finditer(text):
        if text[one.end() :][:1] == "}" and not _open(TAG.sub("", text[: one.start()])):
            yield f"{one[0]}}}"


def _open(text: str) -> int:
    """Return how many braces wait for their other half."""
    depth = 0
    for one in text:
        depth = max(0, depth + (one == "{") - (one == "}"))
    return depth


def _seeming(name: str, source: str) -> Iterator[Told]:
    if _HINTS.search(source):
        text = TAG.sub("", source)
        fields = (one[0] for one in _FIELD.finditer(text))
        found = dict.fromkeys((*fields, *_found(_SEEMING, text)))
        yield from ((SEEMING, name, one) for one in found)


def _found(pattern: re.Pattern[str], source: str) -> Iterator[str]:
    """Generate what the pattern finds in the texts of paragraphs."""
    from html import unescape  # noqa: PLC0415 (heavy, and whoever fills a template looks for none)

    for paragraph in _ENDS.split(source):
        text = unescape(_MARKUP.sub("", paragraph))
        yield from (one[0] for one in pattern.finditer(text))
