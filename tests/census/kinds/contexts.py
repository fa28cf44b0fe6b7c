"""Contexts: mappings with whatever a script may hold, printed in every way."""

from functools import cache
from pathlib import Path
from random import Random
from typing import Final

import ataskaita as at
from tests.census.cases import Made, Step
from tests.census.kinds.names import sentinel
from tests.census.kinds.values import odd_names
from tests.census.lively import BODY, lively_parts
from tests.census.packages import zipped
from tests.census.verdicts import parts_of
from tests.template.making import paragraph, row, table

_NAMES: Final = ("a", "b", "c", "d")
_TAGS: Final = (
    *(
        "{{ a }}",
        "x {{ b }} y",
        "{{ a }}{{ b }}{{ c }}",
        "{{r a }}",
        "{{ c|upper }}",
        "{{ d or a }}",
    ),
    *("{% if a %}{{ a }}{% endif %}", "{{ a if b else c }}", "{{ a ~ b }}", "{{ a|length }}"),
    *("{% for x in a %}{{ x }}, {% endfor %}", "{% for x in b %}{{ x.a }}{% endfor %}"),
    *(
        "{{ a.b }}",
        "{{ a.b.c }}",
        "{{ a['b'] }}",
        "{{ b[0] }}",
        "{{ a|join(', ') }}",
        "{{ a|first }}",
    ),
    *(
        "{{ a|default('x') }}",
        "{{ a == b }}",
        "{{ a in b }}",
        "{{ a + b }}",
        "{{ a|int }}",
        "{{ a|e }}",
    ),
    *(
        "{{ a|sort|join }}",
        "{{ a|galininku }}",
        "{{ b|su_vienetu }}",
        "{{ a|round }}",
        "{{ a|sum }}",
    ),
    *("{{ a is none }}", "{{ a is mapping }}", "{{ a|replace('a', b) }}", "{{ c|didziosiomis }}"),
    *("{{ a|unique|list|length }}", "{{ a|groupby('b')|length }}", "{{ a|float }}", "{{ a|trim }}"),
)
_BLOCKS: Final = (
    *(paragraph("{{p a }}"), paragraph("{{p b }}"), paragraph("{%p if a %}") * 1),
    table(row("{%tr for x in a %}"), row("{{ x }}", "{{ x.b }}"), row("{%tr endfor %}")),
    table(row("{%tc for x in b %}", "{{ x }}", "{%tc endfor %}"), grid=(1000, 1000)),
    paragraph("{%p for x in a %}") + paragraph("{{ x }}") + paragraph("{%p endfor %}"),
)
_PACKAGES: Final = 24


def contexts(random: Random, _: Path) -> Step:
    """Return a step that fills one of some templates from a mapping of odd values."""
    number = random.randrange(_PACKAGES)
    text = sentinel(random)
    names = {**odd_names(random, _NAMES), "sargas": text}
    _template(number)
    return lambda: _filled(number, names, text)


def _filled(number: int, names: dict[str, object], text: str) -> list[Made]:
    content, template = _template(number)
    base = parts_of(content)
    return [Made(template.render(names), base, (text,), told=frozenset(base))]  # values may look so


@cache
def _template(number: int) -> tuple[bytes, at.Template]:
    """Return the template of that number, compiled once in a process."""
    random = Random(number)  # not the case's own: so few are compiled
    blocks = [random.choice(_BLOCKS[:2] + _BLOCKS[3:]) for _ in range(random.randint(0, 1))]
    blocks += [paragraph(random.choice(_TAGS)) for _ in range(random.randint(1, 2))]
    random.shuffle(blocks)
    body = "".join([paragraph("{{ sargas }}"), *blocks, paragraph("a {{ sargas }} b")])
    content = zipped(lively_parts({BODY: body, "header": paragraph("{{ sargas }}")}))
    return content, at.Template.of_bytes(content)
