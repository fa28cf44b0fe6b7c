"""Numbers and dates of a plain mapping print as Lithuanian writes them.

Guards: template.values.texts, template.code.filters.
"""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from ataskaita.errors import DataErrors, TemplateErrors
from tests.template.making import filled, line, paragraph

DAY = datetime(2020, 6, 19, 14, 30, 5, 123456, UTC)


class DescribeANumber:
    @pytest.mark.parametrize(
        ("value", "text"),
        [
            *((2020, "2020"), (190587245, "190587245"), (0, "0"), (-5, "-5")),
            *((1.5, "1,5"), (2020.0, "2020"), (-0.25, "−0,25"), (0.1 + 0.2, "0,30000000000000004")),
            *((1234.5, "1234,5"), (12345.5, "12\xa0345,5"), (1e-7, "0,0000001")),
            *(
                (1e16, "10\xa0000\xa0000\xa0000\xa0000\xa0000"),
                (-12345678.9, "−12\xa0345\xa0678,9"),
            ),
            *((Decimal("2.50"), "2,50"), (Decimal(48220), "48\xa0220"), (Decimal("1E+3"), "1000")),
        ],
    )
    def it_has_a_comma_and_its_thousands_parted(self, value: object, text: str) -> None:
        for tag in ("{{ x }}", "{{r x }}", "{{p x }}", "{{ [x]|join }}", "{{ x ~ '' }}"):
            assert line(tag, x=value) == text

    def it_is_a_programs_own_in_an_attribute(self) -> None:
        body = filled('<w:p w:rsidR="{{ x }}"/>' + paragraph("{{ x }}"), x=12345.5)

        assert "12345.5" in body[0].attrib.values()

    @pytest.mark.parametrize(
        ("tag", "value", "text"),
        [
            *(("{{ x|skaicius }}", 48220, "48\xa0220"), ("{{ x|skaicius }}", 1234.5, "1\xa0234,5")),
            *(("{{ x|skaicius(2) }}", 2.345, "2,35"), ("{{ x|skaicius(0) }}", Decimal("2.5"), "3")),
            *(("{{ x|skaicius }}", None, ""), ("{{ x|kaip_yra }}", 12345.5, "12345.5")),
            *(("{{ x|kaip_yra }}", 190587245, "190587245"), ("{{ x|kaip_yra }}", "a", "a")),
        ],
    )
    def it_is_written_as_a_filter_asks(self, tag: str, value: object, text: str) -> None:
        assert line(tag, x=value) == text

    @pytest.mark.parametrize("value", ["a", True, date(2020, 6, 19)])
    def it_is_no_other_value(self, value: object) -> None:
        with pytest.raises(TemplateErrors, match="only a number can be written"):
            line("{{ x|skaicius }}", x=value)

    @pytest.mark.parametrize("value", [Decimal("1E+999999"), Decimal("1E-999999")])
    def it_is_refused_where_no_document_would_hold_it(self, value: object) -> None:
        with pytest.raises(DataErrors, match="S330"):
            line("{{ x }}", x=value)


class DescribeADate:
    @pytest.mark.parametrize(
        ("tag", "value", "text"),
        [
            *(
                ("{{ x }}", date(2020, 6, 19), "2020-06-19"),
                ("{{ x }}", DAY, "2020-06-19 14:30:05"),
            ),
            *(("{{ x }}", time(9, 5), "09:05:00"), ("{{ x|trumpa_data }}", DAY, "2020-06-19")),
            ("{{ x|ilga_data }}", date(2020, 6, 19), "2020\xa0m. birželio\xa019\xa0d."),
            ("{{ x|ilga_data }}", "2020-06-19", "2020\xa0m. birželio\xa019\xa0d."),
            ("{{ x|ilga_data }}", None, ""),
        ],
    )
    def it_is_written_as_lithuanian_has_it(self, tag: str, value: object, text: str) -> None:
        assert line(tag, x=value) == text

    @pytest.mark.parametrize("value", [2020, "vakar", 1.5])
    def it_is_no_other_value(self, value: object) -> None:
        with pytest.raises(TemplateErrors, match="S307"):
            line("{{ x|ilga_data }}", x=value)
