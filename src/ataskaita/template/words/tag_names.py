"""The filters of our own that the compiler puts on tags, and how tags are told from text.

A template's author can't name them: those that become part of a tag's words begin with a letter
that no part with tags may hold (`compiling` refuses it), those put on Jinja's nodes with a space.
"""

import re
from typing import Final

from ataskaita.messages import Phrase

RESERVED: Final = "\ua66e"
"""A letter of one Old Slavonic manuscript, which Jinja takes for part of a name."""
NO_SUCH_LETTER: Final = Phrase(
    "the letter U+A66E can't stand in a part with tags: the program needs it itself"
)
PROSE_FILTER: Final = f"{RESERVED}prose"
"""Put on `{{p … }}` tags with the style of their paragraph."""
RUN_FILTER: Final = f"{RESERVED}run"
"""Put on `{{r … }}` tags."""
ATTRIBUTE_FILTER: Final = f"{RESERVED}attribute"
"""Put on tags inside attributes, such as a picture's alternative text."""
ANCHOR_FILTER: Final = f"{RESERVED}anchor"
"""Put on every other printing tag with the number of its run's look."""
CHART_FILTER: Final = f"{RESERVED}chart"
"""Put on the reference of a chart that is to have data."""
NO_CHART_FILTER: Final = f"{RESERVED}no_chart"
"""Put on tags in alternative texts of what is no chart."""
LAID_FILTER: Final = f"{RESERVED}laid"
"""Put on what a sample table prints, with the number of the sample."""
PLACED: Final = frozenset({ATTRIBUTE_FILTER, PROSE_FILTER, RUN_FILTER})
"""What gives XML that fits where its tag stands; what else claims to do so is read as XML."""

COUNTED: Final = " counted"
"""Put on what a loop repeats for: each turn is a step."""
GIVEN: Final = " given"
"""The same for a loop over what the data itself gives: its rows are free."""
WORDED: Final = " worded"
COMPARED: Final = " compared"
WEIGHED: Final = " weighed"
KEYED: Final = " keyed"
SHOWN: Final = " shown"
MEASURED: Final = " measured"
SPENT: Final = " spent"
"""What Jinja's nodes get from `by_jinja`, under names that no tag can write."""

ORIGINS: Final = "origins"
"""What plain code calls the template's line that each of its own lines comes from."""
TAG: Final = re.compile(
    r"\{\{(?:[^{}]|\{(?!\{)|\}(?!\}))*+\}\}"
    r"|\{%(?:[^{%]|\{(?!%)|%(?!\}))*+%\}"
    r"|\{#(?:[^{#]|\{(?!#)|#(?!\}))*+#\}"
)
PRINTING_TAG: Final = re.compile(
    r"(\{\{-?)\s*+(?P<said>(?>[^\s{}-]+|\{(?!\{)|\}(?!\})|-(?!\}\})|\s++(?!-?\}\}))+)\s*+(-?\}\})"
)
"""Neither looks at a character twice: what is searched may be anybody's."""


def filtered(tag: re.Match[str], call: str) -> str:
    """Return the printing tag that was found with a filter of ours."""
    return with_filter(tag[0], call)


def with_filter(tag: str, call: str) -> str:
    """Return the printing tag with a filter of ours; it trims the spaces that it trimmed."""
    opening = "{{-" if tag.startswith("{{-") else "{{"
    closing = "-}}" if tag.endswith("-}}") else "}}"
    return f"{opening} ({tag[len(opening) : -len(closing)].strip()})|{call} {closing}"
