"""Templates: the standard ones, and a small one with all that a document may hold, spoilt."""

from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

import ataskaita as at
from ataskaita.documents import inspect
from tests.census.cases import Made, Step
from tests.census.grammar import Grammar
from tests.census.kinds.names import NAMES, told_of
from tests.census.lively import BODY, LINES, PLACES, lively_parts
from tests.census.packages import spoilt
from tests.census.verdicts import parts_of

_STANDARD: Final = (
    *("veiklos-ataskaita", "bendroji-santrauka", "sprendimas", "santrauka"),
    "aiskinamasis-rastas",
)
_REPORTS: Final = ("fixtures/lazdijai-2020/ataskaita.yaml", "fixtures/maziausia/ataskaita.yaml")
_MAIN: Final = "word/document.xml"
_KEPT: Final = "Sargas lieka"


def templates(random: Random, folder: Path) -> Step:
    """Return a step that fills a spoilt template, and looks at what it made."""
    name = random.choice((*_STANDARD, *("",) * 6))
    parts = dict(_parts(name)) if name else _lively(random)
    content = spoilt(random, parts, _MAIN)
    report = at.load(random.choice(_REPORTS)) if name else None
    anyhow = random.random() < 0.5
    return lambda: _filled(content, report, folder / "a.docx", looked_at=anyhow)


def _filled(content: bytes, report: Any, path: Path, *, looked_at: bool) -> list[Made]:
    template = at.Template.of_bytes(content)
    data = at.render(report, template) if report is not None else template.render(NAMES)
    if looked_at:
        at.write(data, path)
        inspect(path)
    base = parts_of(content)
    texts = [_KEPT] if _KEPT.encode() in base.get(_MAIN, b"") else []
    return [Made(data, base, tuple(texts), told_of(template))]


@cache
def _parts(name: str) -> dict[str, bytes]:
    return parts_of(Path(f"templates/{name}.docx").read_bytes())


def _lively(random: Random) -> dict[str, bytes]:
    """Return a small template with sound tags in some of its places."""
    grammar = Grammar(random)
    given = {one: grammar.paragraphs() for one in PLACES if random.random() < 0.3}
    given |= {one: "{{ metai }}" for one in LINES if random.random() < 0.3}
    kept = f"<w:p><w:r><w:t>{_KEPT}</w:t></w:r></w:p>"
    return lively_parts({**given, BODY: grammar.blocks(random.randint(1, 4)) + kept})
