"""By which codes labels write numbers: as the template's, with the decimals that the data has.

    >>> from ataskaita.template.values.label_formats import DECIMALS, with_place
    >>> with_place("[>=1000]# ##0;0").replace(DECIMALS, ".0")
    '[>=1000]# ##0.0;0.0'

(ECMA-376-1, 18.8.31.)
"""

import re
from typing import TYPE_CHECKING, Final

from ataskaita.view import Chart

if TYPE_CHECKING:  # it reads lxml, which no compiled template needs
    from ataskaita.template.words.xml import Element

DECIMALS: Final = "\ufdd2"
"""Stands in a code where decimals go: no character of a document's."""
_TOKEN: Final = re.compile(r'"[^"]*"|[\\_*].|\[[^\]]*\]|[0#?]+|[;,\s]|.', re.DOTALL)
_DIGITS: Final = re.compile(r"[0#?]+")
_SAID: Final = frozenset("0#?;,+-()$€:\u00a0 \u2212\u2013")
"""What a code of whole numbers may have that stands for itself, and its digits."""
_WHOLE_FROM: Final = 10_000
"""From here on labels are whole: nobody reads a tenth beside five digits."""


def mark_decimals(root: "Element", chart: str) -> None:
    """Mark where decimals go in the labels' codes, of elements with names of that namespace."""
    for labels in root.iter(f"{chart}dLbls"):
        code = labels.find(f"{chart}numFmt")
        if code is not None and code.get("sourceLinked", "0") in ("0", "false"):
            code.set("formatCode", with_place(code.get("formatCode", "")))


def with_place(code: str) -> str:
    """Return the code with places for decimals; the code itself where it says more than digits."""
    tokens = _TOKEN.findall(code)
    sections = _sections(tokens)
    if not all(map(_is_whole, sections)):
        return code
    return ";".join(map(_with_place, sections))


def decimals_in(chart: Chart) -> str:
    """Return what stands in a code for the decimals that labels of this chart have."""
    values = (one for each in chart.series for one in each.values if one is not None)
    shown = chart.decimals > 0 and all(-_WHOLE_FROM < one < _WHOLE_FROM for one in values)
    return f".{'0' * chart.decimals}" if shown else ""


def _sections(tokens: list[str]) -> list[list[str]]:
    """Return the tokens of each section: of numbers above zero, below it, of zero."""
    sections: list[list[str]] = [[]]
    for one in tokens:
        if one == ";":
            sections.append([])
        else:
            sections[-1].append(one)
    return sections


def _is_whole(section: list[str]) -> bool:
    """Return whether the section writes whole numbers as they are, in ones."""
    plain = [one for one in section if one[0] not in '"\\_*[']
    whole = all(set(one) <= _SAID for one in plain)
    return whole and (plain[-1:] != [","])


def _with_place(section: list[str]) -> str:
    last = max((n for n, one in enumerate(section) if _DIGITS.fullmatch(one)), default=-1)
    return "".join(one + DECIMALS * (n == last) for n, one in enumerate(section))
