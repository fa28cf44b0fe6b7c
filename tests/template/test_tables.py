"""Tables are whole however their tags repeat or leave out rows and columns.

Guards: template.settling.tables, template.settling.grids, template.settling.sharing.
"""

import pytest

from tests.template.making import (
    Element,
    cell,
    compiled,
    filled,
    paragraph,
    part,
    plain_xml,
    row,
    table,
    texts_of,
    values_of,
)

GROUPS = "{%tc for one in grupes %}", "{{ one }}", "{%tc endfor %}"


def grid(body: Element) -> list[int]:
    return [int(width) for width in values_of(body, "gridCol", "w")]


def widths(body: Element) -> list[list[int]]:
    """Return the widths of each row's cells."""
    return [[int(one) for one in values_of(line, "tcW", "w")] for line in body.iter("{*}tr")]


class DescribeATable:
    def it_is_left_alone_where_its_columns_are_the_template_s(self) -> None:
        whole = table(row("a", "{{ x }}"), grid=(1234, 5678))

        body = filled(whole + paragraph("{{ x }}"), x="b")

        assert grid(body) == [1234, 5678]
        assert widths(body) == [[1000, 1000]]

    def it_vanishes_when_no_row_is_left(self) -> None:
        rows = row("{%tr for one in eilutes %}"), row("{{ one }}"), row("{%tr endfor %}")

        body = filled(paragraph("a") + table(*rows) + paragraph("b"), eilutes=[])

        assert plain_xml(body) == plain_xml(filled(paragraph("a") + paragraph("b")))

    def it_loses_rows_that_have_no_cell_left(self) -> None:
        empty = row("{%tc if 0 %}", "x", "{%tc endif %}")

        assert texts_of(filled(table(row("a"), empty)), "tr") == ["a"]

    def it_loses_them_also_where_the_template_has_such(self) -> None:
        body = filled(table(row("{{ x }}"), "<w:tr/>", '<w:tr w:rsidR="00AA"/>', row("b")), x="a")

        assert texts_of(body, "tr") == ["a", "b"]

    def it_loses_them_with_their_properties(self) -> None:
        empty = row("{%tc if 0 %}", "x", "{%tc endif %}")
        empty = empty.replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>")

        body = filled(table(row("a"), empty, empty, row("b")))

        assert texts_of(body, "tr") == ["a", "b"]
        assert body.find(".//{*}cantSplit") is None

    def it_loses_them_where_a_cell_stands_outside_rows(self) -> None:
        empty = row("{%tc if 0 %}", "x", "{%tc endif %}")

        body = filled(table(row("a"), empty + cell("b"), row("c")))

        assert texts_of(body, "tr") == ["a", "c"]
        assert texts_of(body, "tc") == ["a", "b", "c"]

    def it_vanishes_from_a_cell_and_leaves_a_paragraph(self) -> None:
        inner = table(row("{%tr if 0 %}"), row("x"), row("{%tr endif %}"))

        body = filled(table(f"<w:tr><w:tc>{inner}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr>"))

        assert len(list(body.iter("{*}tbl"))) == 1
        assert [texts_of(one) for one in body.iter("{*}tc")] == [[""], ["b"]]

    def it_stays_when_its_rows_stand_in_content_controls(self) -> None:
        control = f"<w:sdt><w:sdtContent>{row('{{ x }}')}</w:sdtContent></w:sdt>"

        assert texts_of(filled(table(control), x="a")) == ["a"]

    def it_gives_an_emptied_cell_a_paragraph(self) -> None:
        body = filled(table(row(cell("{%p if 0 %}", "x", "{%p endif %}"), "b")))

        assert [texts_of(one) for one in body.iter("{*}tc")] == [[""], ["b"]]

    def it_gives_an_emptied_header_a_paragraph(self) -> None:
        header = part(table(row("{%tr if 0 %}"), row("x"), row("{%tr endif %}")), "hdr")

        parts = compiled(paragraph(""), header1=header).render_parts({})

        assert parts["word/header1.xml"].count(b"<w:p/>") == 1
        assert b"<w:tbl>" not in parts["word/header1.xml"]


class DescribeTheGrid:
    @pytest.mark.parametrize("count", [0, 1, 3, 7])
    def it_has_as_many_columns_as_the_rows(self, count: int) -> None:
        groups = [f"Grupė {number}" for number in range(count)]

        body = filled(table(row("Iš viso", *GROUPS), grid=(3001, 3001, 3636)), grupes=groups)

        assert len(grid(body)) == count + 1
        assert sum(grid(body)) == 9638
        assert widths(body) == [grid(body)]

    def it_gives_long_words_more_room(self) -> None:
        groups = ["a", "nepriklausomybės"]

        body = filled(table(row(*GROUPS), grid=(9000,)), grupes=groups)

        narrow, wide = grid(body)
        assert narrow < wide

    def it_gives_a_number_room_to_stand_in_one_line(self) -> None:
        told = [
            "Ilgas pasakojimas apie viską, kas per metus nuveikta. " * 3,
            "1\u00a0234\u00a0567,89",
        ]

        body = filled(table(row("Ne", *GROUPS), grid=(3000,)), grupes=[*told, told[0]])

        assert sum(grid(body)) == pytest.approx(3000, abs=2)
        assert grid(body)[2] >= 12 * 105

    def it_counts_cells_that_span_columns(self) -> None:
        head = row("Iš viso", cell("{% colspan grupes|length %}Iš jų"))

        body = filled(table(head, row("5", *GROUPS), grid=(4000, 4000)), grupes=["a", "b", "c"])

        first, *rest = grid(body)
        assert sum(grid(body)) == 8000
        assert widths(body) == [[first, sum(rest)], [first, *rest]]

    def it_takes_fractions_of_widths(self) -> None:
        columns = '<w:gridCol w:w="1500.25"/><w:gridCol w:w="1500.5"/>'
        whole = f"<w:tbl><w:tblGrid>{columns}</w:tblGrid>{row(*GROUPS)}</w:tbl>"

        assert sum(grid(filled(whole, grupes=["a", "b", "c"]))) == 3000

    def it_drops_gaps_that_the_new_columns_fill(self) -> None:
        gap = '<w:tr><w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="9"/></w:trPr>'

        body = filled(
            table(row(*GROUPS), f"{gap}{cell('a')}{cell('b')}</w:tr>", grid=(900,)),
            grupes=["a", "b"],
        )

        assert grid(body) == [450, 450]
        assert not list(body.iter("{*}gridBefore", "{*}wBefore"))

    def it_may_be_missing(self) -> None:
        body = filled(f"<w:tbl>{row(*GROUPS)}</w:tbl>", grupes=["a", "b"])

        assert texts_of(body, "tc") == ["a", "b"]

    def it_is_mended_in_tables_inside_tables(self) -> None:
        inner = f"<w:tc>{table(row(*GROUPS), grid=(600,))}{paragraph('')}</w:tc>"

        body = filled(table(f"<w:tr>{inner}</w:tr>", grid=(1200,)), grupes=["a", "b"])

        assert grid(body) == [1200, 300, 300]


class DescribeAHeadingOverRepeatedColumns:
    """`Iš jų` spans the three cells of a loop's tags in the template."""

    HEAD = row("Iš viso", cell("Iš jų", span=3))
    GRID = (1000, 1000, 1000, 1000)

    @pytest.mark.parametrize("count", [1, 2, 3, 4, 9])
    def it_spans_as_many_as_the_rows_have(self, count: int) -> None:
        body = filled(table(self.HEAD, row("5", *GROUPS), grid=self.GRID), grupes=["a"] * count)

        assert values_of(body, "gridSpan") == [str(count)]
        assert [sum(one) for one in widths(body)] == [4000, 4000]
        assert len(grid(body)) == count + 1

    def it_goes_when_none_of_them_is_left(self) -> None:
        body = filled(table(self.HEAD, row("5", *GROUPS), grid=self.GRID), grupes=[])

        assert [texts_of(line, "tc") for line in body.iter("{*}tr")] == [["Iš viso"], ["5"]]

    def it_stays_where_nothing_else_is_left_of_its_row(self) -> None:
        whole = table(row(cell("Grupės", span=3)), row(*GROUPS), row("a", "b", "c"), grid=(9, 9, 9))

        body = filled(whole, grupes=["a", "b"])

        assert texts_of(next(body.iter("{*}tr")), "tc") == ["Grupės"]

    def it_spans_the_columns_of_its_own_group(self) -> None:
        head = row("{%tc for one in grupes %}", cell("{{ one }}", span=2), "{%tc endfor %}")
        pair = row("{%tc for one in grupes %}", "gauta", "nurašyta", "{%tc endfor %}")

        body = filled(table(head, pair, grid=self.GRID), grupes=["a", "b", "c"])

        assert values_of(body, "gridSpan") == ["2", "2", "2"]
        assert len(grid(body)) == 6

    def it_spans_the_columns_of_two_loops(self) -> None:
        head = row("Nr.", cell("Grupės", span=6))
        more = "{%tc for one in kitos %}", "{{ one }}", "{%tc endfor %}"

        body = filled(
            table(head, row("1", *GROUPS, *more), grid=(900,) * 7), grupes=["a"], kitos=["b", "c"]
        )

        assert values_of(body, "gridSpan") == ["3"]

    def it_narrows_with_a_column_that_a_condition_leaves_out(self) -> None:
        head = row("Nr.", cell("Metai", span=4))
        pair = row("1", "{%tc if yra %}", "2019", "{%tc endif %}", "2020")

        whole = table(head, pair, grid=(900,) * 5)

        assert values_of(filled(whole, yra=True), "gridSpan") == ["2"]
        assert values_of(filled(whole, yra=False), "gridSpan") == ["1"]

    def it_keeps_the_columns_that_nothing_repeats(self) -> None:
        whole = table(
            row(cell("a", span=2), "b"),
            row("{%tr if 1 %}"),
            row("1", "2", "3"),
            row("{%tr endif %}"),
            grid=(9, 9, 9),
        )

        assert values_of(filled(whole), "gridSpan") == ["2"]


def blocks(body: Element) -> list[str]:
    return [str(one.tag).partition("}")[2] for one in body]


class DescribeTwoTables:
    """Word takes tables that touch for one, with the columns of the first."""

    ONE = table(row("a"))
    GONE = f"{paragraph('{%p if yra %}')}{paragraph('x')}{paragraph('{%p endif %}')}"

    def it_keeps_apart_where_the_paragraph_between_them_is_left_out(self) -> None:
        body = filled(self.ONE + self.GONE + self.ONE, yra=False)

        assert blocks(body) == ["tbl", "p", "tbl"]
        assert values_of(body, "spacing", "line") == ["20"]

    def it_adds_nothing_where_a_paragraph_stands(self) -> None:
        body = filled(self.ONE + self.GONE + self.ONE, yra=True)

        assert blocks(body) == ["tbl", "p", "tbl"]
        assert not values_of(body, "spacing", "line")

    def it_keeps_apart_where_a_loop_repeats_a_table(self) -> None:
        loop = paragraph("{%p for x in range(3) %}"), self.ONE, paragraph("{%p endfor %}")

        assert blocks(filled("".join(loop))) == [*("tbl", "p") * 2, "tbl"]

    def it_keeps_apart_in_a_cell_and_across_controls(self) -> None:
        properties = '<w:sdtPr><w:id w:val="1"/></w:sdtPr>'
        control = f"<w:sdt>{properties}<w:sdtContent>{self.ONE}</w:sdtContent></w:sdt>"
        inner = f"<w:tc>{control}{self.GONE}{self.ONE}<w:p/></w:tc>"

        body = filled(table(f"<w:tr>{inner}</w:tr>"), yra=False)

        assert blocks(next(body.iter("{*}sdtContent"))) == ["tbl", "p"]

    def it_keeps_apart_where_a_table_between_them_vanishes(self) -> None:
        gone = table(row("{%tr if 0 %}"), row("x"), row("{%tr endif %}"))

        assert blocks(filled(self.ONE + gone + gone + self.ONE)) == ["tbl", "p", "tbl"]
