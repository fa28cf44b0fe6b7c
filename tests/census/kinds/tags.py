"""Tags: texts by a grammar, in every place where a document has text."""

from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Final
from xml.sax.saxutils import escape

import ataskaita as at
from tests.census.cases import Made, Step
from tests.census.grammar import Grammar
from tests.census.kinds.names import NAMES, told_of
from tests.census.lively import BODY, LINES, PLACES, lively_parts
from tests.census.packages import zipped
from tests.census.verdicts import parts_of

_KEPT: Final = "Sargas lieka"
_QUOTED: Final = {'"': "&quot;"}


def tags(random: Random, _: Path) -> Step:
    """Return a step that fills a template of random tags."""
    content = zipped(lively_parts(_texts(random)))
    return lambda: _filled(content)


def _filled(content: bytes) -> list[Made]:
    template = at.Template.of_bytes(content)
    return [Made(template.render(NAMES), parts_of(content), (_KEPT,), told_of(template))]


def _texts(random: Random) -> Mapping[str, str]:
    """Return what stands in the body, and in a few of the other places."""
    grammar = Grammar(random, broken=random.choice((0, 0, 0, 0.1)))
    kept = f"<w:p><w:r><w:t>{_KEPT}</w:t></w:r></w:p>"
    given = {BODY: grammar.blocks(random.randint(1, 3)) + kept}
    given |= {one: grammar.paragraphs() for one in PLACES if random.random() < 0.15}
    given |= {one: escape(grammar.line(1), _QUOTED) for one in LINES if random.random() < 0.06}
    return given
