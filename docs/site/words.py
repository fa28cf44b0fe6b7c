"""Words on made pages: plain text as Markdown, and which language a page speaks."""

import html
import re
from typing import Final, Literal

BEHIND: Final = "---\nsearch: {boost: 0.2}\n---\n\n"
"""Begins a page that search puts behind those that people wrote to be read."""
_SIGNS: Final = re.compile(r"([\\`*_{}\[\]()#|~])")
_FENCE: Final = re.compile(r" *(`{3,})")
_CELL: Final = re.compile(r"<td[^>]*>.*?</td>", re.DOTALL)
_LETTERS: Final = frozenset("ąčęėįšųūž")
_SHARE: Final = 0.02
"""Lithuanian text has two to three times as many of these; English pages that quote it fewer."""


def plain(text: str) -> str:
    """Return text as Markdown that shows it letter for letter."""
    return _SIGNS.sub(r"\\\1", html.escape(text, quote=False))


def with_levels(markdown: str) -> str:
    """Return Markdown as GitHub reads it for Python-Markdown, to which a level is four spaces.

    What stands between fences keeps its own spaces behind those of its fence.
    """
    lines, fence = [], ""
    for line in markdown.splitlines():
        level = len(line) - len(line.lstrip(" "))
        if told := _FENCE.match(line):
            fence = "" if fence else told[0]
        elif fence:
            level = min(level, len(fence) - len(fence.lstrip(" ")))
        lines.append(f"{' ' * level}{line}")
    return "\n".join(lines)


def with_pipes(html: str) -> str:
    """Return a page whose cells have `|` alone where Markdown's tables ask for a backslash too."""
    return _CELL.sub(lambda one: one[0].replace("\\|", "|"), html)


def language_of(markdown: str) -> Literal["lt", "en"]:
    """Return the language that the page is written in, code left out."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", markdown, flags=re.DOTALL).casefold()
    letters = [one for one in text if one.isalpha()]
    own = sum(one in _LETTERS for one in letters)
    return "lt" if own > _SHARE * max(1, len(letters)) else "en"
