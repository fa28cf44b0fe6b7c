"""What the templates of the census are filled with."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from random import Random
from typing import Final

import ataskaita as at
from tests.census.verdicts import INERT

SENTINEL: Final = "Sargas"
"""Begins a text that must not be lost."""
NAMES: Final[Mapping[str, object]] = {
    "metai": 2025,
    "vardas": "Ąžuolas & <b> „x“ ",
    "tuscia": "",
    "nieko": None,
    "skaicius": Decimal("12345.50"),
    "yra": True,
    "data": date(2025, 2, 28),
    "zodynas": {"raktas": "v", "vidus": {"x": 1}},
    "sarasas": ["b", "a & c", "ą"],
    "eilutes": [{"a": "1", "b": "du"}, {"a": "3", "b": "<keturi>"}],
    "ilgas": "žodis " * 50,
    "inertas": "{{ " + INERT + " }} {% if " + INERT + " %}",
}
_NASTY: Final = (
    *("&", "<", ">", '"', "'", "{", "}", "%", "#", "]]>", "<w:p/>", "&amp;", "<!--", "\\", "$"),
    *(
        "\u200b",
        "\u00ad",
        "a\u0301",
        "😀",
        "👩\u200d👧",
        "\u00a0",
        "\u202f",
        "\u200f",
        "\ufeff",
        "\ue000",
    ),
    *(
        "{{ " + INERT + " }}",
        "{% " + INERT + " %}",
        "„ą“",
        "–",
        "Ž",
        "\u2028",
        "𝒜",
        "  ",
        "_x000D_",
    ),
)
_UNFIT: Final = ("\0", "\x01", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff")
_WHITE: Final = ("\t", "\n")


def nasty(random: Random, *, unfit: float = 0.0, white: bool = False) -> str:
    """Return a text that no layer may take for its own language; seldom one that nothing holds."""
    signs = _NASTY + (_WHITE if white else ())
    text = "".join(random.choice(signs) for _ in range(random.randint(1, 6)))
    if random.random() < unfit:
        return text + random.choice(_UNFIT)
    return text


def sentinel(random: Random) -> str:
    """Return a nasty text that can be told among others."""
    return f"{SENTINEL}{nasty(random)}{random.randrange(10**6)}."


def told_of(template: at.Template) -> frozenset[str]:
    """Return the parts whose tags the template's remarks say that nothing fills."""
    return frozenset(one.place.within for one in template.remarks)
