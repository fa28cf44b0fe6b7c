"""What docxtpl-lint has a rule for, and what our check says of such a template.

The page (docs/guide.md) has the same table; templates here are our own. Rules about data that is at
hand (DTL306–308, DTL401, DTL402) are of filling, not of this check.

Guards: template.checking.judging
"""

import re
from pathlib import Path

import pytest

from ataskaita.template.checking import Suggestions, judge_template
from tests.template.making import DOCUMENT, FILE, paragraph, part, row, table

_GUIDE = Path(__file__).parents[2] / "docs" / "guide.md"
_NAMES = {"vardai": (1, 2), "kiek": 4, "yra": True}
_DELETED = '<w:p><w:del w:id="1"><w:r><w:delText>{{ mettai }}</w:delText></w:r></w:del></w:p>'
_LOOP = "{%tr for x in vardai %}"
_TEMPLATES = {
    "DTL001": (paragraph("{{ kiek"), ["S302"]),
    "DTL002": (paragraph("{{ kiek") + paragraph("}}"), ["S302"]),
    "DTL003": (_DELETED, []),
    "DTL101": (paragraph("{% if yra %}"), ["S350"]),
    "DTL102": (paragraph("{% endif %}"), ["S351"]),
    "DTL103": (paragraph("{% do kiek %}{% break %}"), ["S302", "S302"]),
    "DTL104": (paragraph("{{ kiek|pinigais }}"), ["S353"]),
    "DTL105": (paragraph("{% if kiek is didelis %}{% endif %}"), ["S354"]),
    "DTL106": (paragraph("{% for x in vardai %}{% endfor %}{{ x }}"), ["S304"]),
    "DTL201": (paragraph("{%p if kiek % 2 == 0 %}") + paragraph("{%p endif %}"), []),
    "DTL202": (paragraph("{% p if yra %}") + paragraph("{%p endif %}"), ["S302"]),
    "DTL203": (paragraph(_LOOP) + paragraph("{%tr endfor %}"), ["S302", "S302"]),
    "DTL204": (table(row("{% for x in vardai %}"), row("{%tr endfor %}")), ["S357"]),
    "DTL205": (table(row(_LOOP)) + table(row("{%tr endfor %}")), ["S357"]),
    "DTL206": (table(row(_LOOP, "{%tr endfor %}")), ["S302", "S302"]),
    "DTL207": (
        table(row("{%tc for x in vardai %}", "{{ x }}"), row("y", "{%tc endfor %}")),
        ["S357"],
    ),
    "DTL208": (paragraph("{% colspan kiek %}"), ["S302"]),
    "DTL209": (paragraph("Iš viso {%p if yra %}") + paragraph("{%p endif %}"), ["S302"]),
    "DTL210": (paragraph("{%p if yra %}taip{%p endif %}"), ["S302"]),
    "DTL301": (paragraph("{{ nera }}"), ["S304"]),
}


class DescribeALintersRule:
    @pytest.mark.parametrize("rule", _TEMPLATES)
    def it_is_answered_by_the_code_of_ours_that_the_table_names(self, rule: str) -> None:
        body, codes = _TEMPLATES[rule]

        found = judge_template({DOCUMENT: part(body)}, _NAMES, Suggestions(lambda: _NAMES), FILE)

        assert [one.message.code for one in found] == codes
        assert all(one.place.within != DOCUMENT for one in found)
        assert _said_of(rule) & {*codes} or not codes

    def it_stands_in_the_table(self) -> None:
        assert {*_TEMPLATES} <= {*_rows()}


def _rows() -> dict[str, str]:
    """Return what the table of the guide says of each rule."""
    said: dict[str, str] = {}
    for line in _GUIDE.read_text(encoding="utf-8").splitlines():
        if line.startswith("| DTL"):
            told = re.sub(r"DTL(\d+)–(\d+)", _between, line)
            said |= dict.fromkeys(re.findall(r"DTL\d+", told), line.split("|")[2])
    return said


def _between(found: re.Match[str]) -> str:
    return " ".join(f"DTL{one}" for one in range(int(found[1]), int(found[2]) + 1))


def _said_of(rule: str) -> set[str]:
    told = re.sub(
        r"S(\d+)–S(\d+)",
        lambda m: " ".join(f"S{one}" for one in range(int(m[1]), int(m[2]) + 1)),
        _rows()[rule],
    )
    return {*re.findall(r"S\d+", told)}
