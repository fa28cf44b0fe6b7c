"""Labels of bars: each has room, or none is there, and says its number as the data does.

Guards: template.values.chart_parts, template.values.label_formats.
"""

import re
from decimal import Decimal

import pytest
from lxml import etree

from ataskaita.template.values.label_formats import DECIMALS
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


def formats(*values: int | Decimal, decimals: int, code: str = "0", linked: str = "0") -> list[str]:
    """Return the codes by which the labels of a chart of these values write their numbers."""
    series = Series("S", values)
    chart = Chart("X", "", tuple("abcdefgh"[: len(values)]), (series,), decimals)
    sample = re.compile(r'(<c:dLbls><c:numFmt )formatCode="[^"]*" sourceLinked="0"')
    written = sample.sub(rf'\1formatCode="{code}" sourceLinked="{linked}"', own_looks())
    made = rendered(chart, looks=written.encode())["word/charts/diagrama1.xml"]
    assert DECIMALS.encode() not in made
    root = etree.fromstring(made)
    return [one.get("formatCode", "") for one in root.iterfind(".//{*}dLbls/{*}numFmt")]


class DescribeTheNumberOfALabel:
    @pytest.mark.parametrize(
        ("code", "with_decimals"),
        [
            ("0", "0.0"),
            ("#,##0", "#,##0.0"),
            ("[&gt;=1000]#\u00a0##0;0", "[>=1000]#\u00a0##0.0;0.0"),
            ("#\\ ##0&quot; vnt.&quot;;-0", '#\\ ##0.0" vnt.";-0.0'),
        ],
    )
    def it_has_the_decimals_of_the_data(self, code: str, with_decimals: str) -> None:
        assert formats(Decimal("412.5"), 20, decimals=1, code=code) == [with_decimals]

    def it_has_none_where_the_data_has_none(self) -> None:
        assert formats(412, 20, decimals=0) == ["0"]

    @pytest.mark.parametrize(
        ("greatest", "code"), [("9999.5", "0.0"), ("10000.5", "0"), ("-10000.5", "0")]
    )
    def it_is_whole_where_the_greatest_has_five_digits(self, greatest: str, code: str) -> None:
        assert formats(Decimal(greatest), Decimal("0.5"), decimals=1) == [code]

    @pytest.mark.parametrize(
        "code", ["0.00", "0%", "#,##0,", "General", "0E+00", "@", "mm", "&quot;0&quot;"]
    )
    def it_is_written_as_the_template_says_where_that_says_more(self, code: str) -> None:
        assert formats(Decimal("412.5"), 20, decimals=1, code=code) == [code.replace("&quot;", '"')]

    def it_follows_the_data_where_the_template_leaves_it_to_that(self) -> None:
        assert formats(Decimal("412.5"), 20, decimals=1, linked="1") == ["0"]

    def it_is_so_in_labels_of_all_series_together(self) -> None:
        labels = (
            '<c:dLbls><c:numFmt formatCode="0" sourceLinked="0"/><c:showVal val="1"/></c:dLbls>'
        )
        looks = own_looks().replace("<c:gapWidth", f"{labels}<c:gapWidth").encode()
        chart = Chart("X", "", ("a", "b"), (Series("S", (Decimal("1.5"), 2)),), 1)
        found = rendered(chart, looks=looks)["word/charts/diagrama1.xml"]

        assert b'formatCode="0.0" sourceLinked="0"/><c:showVal' in found
