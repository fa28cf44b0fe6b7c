"""What belongs together stays on one page.

Guards: template.settling.keeping.
"""

from tests.template.making import (
    DOCUMENT,
    cell,
    compiled,
    filled,
    paragraph,
    part,
    row,
    table,
    values_of,
)


class DescribeAShortTable:
    def it_stays_on_one_page(self) -> None:
        body = filled(table(row(cell("a"), cell("b")), row(cell("{{ x }}"), cell("d"))), x=1)

        assert len(values_of(body, "keepNext")) == 2

    def it_may_be_made_by_a_loop(self) -> None:
        rows = row(cell("{%tr for x in xs %}")), row(cell("{{ x }}")), row(cell("{%tr endfor %}"))

        body = filled(table(*rows), xs=[1, 2, 3])

        assert len(values_of(body, "keepNext")) == 2


class DescribeALongTable:
    def it_may_break_where_it_has_many_rows(self) -> None:
        rows = row(cell("{%tr for x in xs %}")), row(cell("{{ x }}")), row(cell("{%tr endfor %}"))

        body = filled(table(*rows), xs=list(range(13)))

        assert values_of(body, "keepNext") == []

    def it_may_break_where_it_has_much_text(self) -> None:
        body = filled(table(row(cell("a")), row(cell("{{ x }}"))), x="ž" * 1_200)

        assert values_of(body, "keepNext") == []


class DescribeASignature:
    STYLES = part('<w:style w:styleId="Parasas"><w:name w:val="Signature"/></w:style>', "styles")

    def it_never_stands_alone(self) -> None:
        body = paragraph("{{ x }}") + paragraph("b") + paragraph("Direktorė", style="Parasas")

        xml = compiled(body, styles=self.STYLES).render_parts({"x": "a"})[DOCUMENT]

        assert xml.count(b"<w:keepNext/>") == 1
        assert xml.index(b">a<") < xml.index(b"<w:keepNext/>") < xml.index(b"Parasas")

    def it_keeps_with_the_last_row_of_a_table(self) -> None:
        long = table(row(cell("{{ x }}")), row(cell("b")))
        body = long + paragraph("Direktorė", style="Parasas")

        xml = compiled(body, styles=self.STYLES).render_parts({"x": "ž" * 1_200})[DOCUMENT]

        assert xml.count(b"<w:keepNext/>") == 1
        assert xml.index(b"<w:keepNext/>") > xml.rindex(b"<w:tr>")
