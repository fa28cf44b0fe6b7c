"""D232, D233, D235: percentages in texts."""

import pytest

from ataskaita.kinds.library.collection import Collection, DocumentCounts
from tests.checks.making import findings, prose


def said(text: str) -> list[str]:
    """Return what is found in a text on a stock of 174 211, of which 12 405 were withdrawn."""
    collection = Collection(
        closing=DocumentCounts(stated_total=174_211),
        withdrawals=DocumentCounts(stated_total=12_405),
        acquisition_text=prose(text),
    )
    return [one.message.code for one in findings(collection=collection)]


class DescribeAPercentage:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("8 114 fiz. vnt. (65,41 proc. visų nurašytų dokumentų)", []),
            ("8 114 fiz. vnt. – 65,41 proc. viso dokumentų fondo", ["D232"]),
            ("8 114 fiz. vnt. – 65,4 % viso fondo", ["D232"]),
            ("8 114 fiz. vnt. – 4,66 proc. viso fondo", []),
            ("8 114 fiz. vnt. – 50,00 proc. viso fondo", ["D233"]),
            ("8 114 fiz. vnt. – 50,00 proc. plano", []),
            ("Prarasta 8 114 fiz. vnt. Tai 50,00 proc. viso fondo", []),
            ("Gauta 8 114 fiz. vnt., 776 pavadinimų, tai sudaro 4,66 proc. viso fondo", []),
            ("Gauta 8 114 fiz. vnt., 776 pavadinimų, tai sudaro 6,46 proc. viso fondo", ["D233"]),
        ],
    )
    def it_is_of_what_the_words_say(self, text: str, found: list[str]) -> None:
        assert said(text) == found


class DescribeSharesOfOneWhole:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Romanai – 60,5 proc. viso fondo, kita – 39,5 proc. viso fondo.", []),
            ("Romanai – 60,5 proc. viso fondo, kita – 38,5 proc. viso fondo.", ["D235"]),
            ("Romanai – 60,5 proc. viso fondo, poezija – 9 proc. viso fondo.", []),
        ],
    )
    def they_make_a_hundred(self, text: str, found: list[str]) -> None:
        assert said(text) == found
