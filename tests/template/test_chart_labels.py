"""Labels of bars that stand on each other: each has room, or none is there.

Guards: template.values.chart_parts.
"""

import re
from decimal import Decimal

import pytest
from lxml import etree

from ataskaita.view import Chart, Series
from tests.template.charted import own_looks, rendered

Values = tuple[int | Decimal | None, ...]


def hidden(*series: Values, looks: str = "") -> list[list[str]]:
    """Return the places of the labels that each series of a stacked chart goes without."""
    categories = tuple("abcdefgh"[: len(series[0])])
    chart = Chart("X", "", categories, tuple(Series("S", one) for one in series))
    xml = (looks or own_looks()).replace('grouping val="clustered"', 'grouping val="stacked"')
    root = etree.fromstring(rendered(chart, looks=xml.encode())["word/charts/diagrama1.xml"])
    return [
        [one.get("val", "") for one in each.iterfind("{*}dLbls/{*}dLbl[{*}delete]/{*}idx")]
        for each in root.iter("{*}ser")
    ]


class DescribeALabel:
    @pytest.mark.parametrize(
        ("series", "without"),
        [
            ([(110, 19, 345), (48, 6, 212)], [["1"], ["1"]]),
            ([(50, 50), (50, 50)], [[], []]),
            ([(100, 8), (0, 7)], [[], ["0", "1"]]),
            ([(None, 13), (1, None)], [["0"], ["1"]]),
            ([(-100, 20), (90, Decimal("1.5"))], [[], ["1"]]),
        ],
    )
    def it_goes_where_its_bar_is_too_low(
        self, series: list[Values], without: list[list[str]]
    ) -> None:
        assert hidden(*series) == without

    def it_stays_where_bars_stand_beside_each_other(self) -> None:
        root = rendered(Chart("X", "", ("a", "b"), (Series("S", (100, 1)),)))

        assert b'<c:delete val="1"/></c:dLbl>' not in root["word/charts/diagrama1.xml"]

    def it_is_no_number_that_somebody_typed_over_the_sample(self) -> None:
        typed = '<c:dLbl><c:idx val="0"/><c:tx><c:rich><a:p><a:r><a:t>777</a:t></a:r></a:p>'
        xml = own_looks().replace("<c:dLbls>", f"<c:dLbls>{typed}</c:rich></c:tx></c:dLbl>")

        assert hidden((5, 5), looks=xml) == [[]]
        found = rendered(Chart("X", "", ("a",), (Series("S", (5,)),)), looks=xml.encode())
        assert not re.search(b"777", found["word/charts/diagrama1.xml"])
