"""The filters of our own that the compiler puts on tags, and how tags are told from text."""

import re
from typing import Final

PROSE_FILTER: Final = "_prose"
"""Put on `{{p … }}` tags with the style of their paragraph."""
RUN_FILTER: Final = "_run"
"""Put on `{{r … }}` tags."""
ATTRIBUTE_FILTER: Final = "_attribute"
"""Put on tags inside attributes, such as a picture's alternative text."""
ANCHOR_FILTER: Final = "_anchor"
"""Put on every other printing tag with the number of its run's look."""
CHART_FILTER: Final = "_chart"
"""Put on the reference of a chart whose alternative text has a tag."""
COUNTED: Final = "_counted"
"""Put on what a loop repeats for: each turn is a step."""
GIVEN: Final = "_given"
"""The same for a loop over what the data itself gives: its rows are free."""
PLACED: Final = frozenset({ATTRIBUTE_FILTER, PROSE_FILTER, RUN_FILTER})
"""What gives XML that fits where its tag stands; what else claims to do so is read as XML."""

BOUNDED: Final = " bounded"
SHOWN: Final = " shown"
MEASURED: Final = " measured"
"""What Jinja's nodes get from `by_jinja`, under names that no tag can write."""

TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
PRINTING_TAG: Final = re.compile(r"(\{\{-?)\s*(?P<said>.+?)\s*(-?\}\})", re.DOTALL)


def filtered(tag: re.Match[str], call: str) -> str:
    """Return the printing tag with a filter of ours; it trims the spaces that it trimmed."""
    return f"{tag[1]} ({tag['said']})|{call} {tag[3]}"
