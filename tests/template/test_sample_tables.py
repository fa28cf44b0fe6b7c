"""A sample table gives its looks to all tables that the program lays out.

Guards: template.values.sample_tables, template.values.sample_borders, template.values.table_moulds,
template.settling.laying.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

import pytest
from lxml import etree

import ataskaita as at
from ataskaita.template import Anchors
from ataskaita.view import (
    BodyCell,
    Figure,
    HeaderCell,
    Paragraph,
    Prose,
    Rows,
    Table,
    TableRow,
    TextRun,
)
from ataskaita.view.tables import GROUP, HEADER, LONG, NUMBERS, PART, ROW, TITLE, TOTAL
from tests.template.making import DOCUMENT, W, compiled, filled, paragraph, row, table, text_of

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)


def cell(text: str, look: str = "", own: str = "", given: str = "") -> str:
    """Return a cell whose run looks so, and that has these properties itself."""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>{own}</w:tcPr><w:p>{given}<w:r>'
        f"<w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p></w:tc>"
    )


def sample(*rows: str, name: str = "{{ b.lentele }}", width: int = 9000) -> str:
    return table(row(name), *rows, grid=(width,))


def colour(name: str) -> str:
    return f'<w:color w:val="{name}"/>'


def sort(name: str, *more: str) -> str:
    """Return a row of that sort in a colour of its own, of a cell for each of the four columns."""
    tags = (f"{{{{ pavyzdys.{name} }}}}", *(more or ("1", "2", "tekstas")))
    return row(*(cell(tag, colour(f"{name}{place}")) for place, tag in enumerate(tags)))


def rows_of(*cells: Sequence[object], sort: str = ROW) -> Rows:
    made = (TableRow(tuple(map(body, one)), sort=sort) for one in cells)
    return Rows(tuple(made))


def body(value: object) -> BodyCell:
    return BodyCell(value, numeric=isinstance(value, Figure))


def figure(text: str, name: str = "") -> Figure:
    return Figure(text, Decimal(1), name=name, label="Skaičius")


def printed(sample_of: str, one: object) -> Element:
    return filled(sample_of, b={"lentele": one})


def looks(element: Element) -> list[str]:
    """Return the colours of the runs, in order."""
    return [one.get(f"{W}val", "") for one in element.iter(f"{W}color")]


ONE = Table("Lentelė", rows=rows_of(("Eilutė", figure("7"), "žodis")))


class DescribeASampleTable:
    def it_gives_each_cell_the_looks_of_its_column(self) -> None:
        made = printed(sample(sort("eilute")), ONE)

        assert [text_of(one) for one in made.iter(f"{W}tc")] == ["Eilutė", "7", "žodis"]
        assert looks(made) == ["eilute0", "eilute1", "eilute3"]

    def it_gives_each_row_the_looks_of_its_sort(self) -> None:
        body_rows = [rows_of(("a", figure("1")), sort=one) for one in (ROW, PART, LONG, TOTAL)]
        every = Rows(tuple(one.items[0] for one in body_rows))

        made = printed(
            sample(*map(sort, ("eilute", "is_ju", "tekstai", "is_viso"))), Table("L", rows=every)
        )

        assert looks(made)[::2] == ["eilute0", "is_ju0", "tekstai0", "is_viso0"]

    def it_serves_with_its_row_for_sorts_that_it_lacks(self) -> None:
        head = TableRow((HeaderCell("A"), HeaderCell("B")), sort=NUMBERS)
        whole = Table("L", header=Rows((head,)), rows=rows_of(("a", "b"), sort=TOTAL))

        made = printed(sample(sort("eilute")), whole)

        assert looks(made) == ["eilute0", "eilute1", "eilute0", "eilute3"]

    def it_repeats_its_header_on_each_page(self) -> None:
        heads = (
            TableRow((HeaderCell("T", 2),), sort=TITLE),
            TableRow((HeaderCell("A"), HeaderCell("B")), sort=HEADER),
            TableRow((HeaderCell("1"), HeaderCell("2")), sort=NUMBERS),
        )
        names = ("pavadinimas", "antraste", "numeriai", "eilute")

        made = printed(sample(*map(sort, names)), Table("L", "", Rows(heads), rows_of(("a", "b"))))

        every = list(made.iter(f"{W}tr"))
        assert [one.find(f"{W}trPr/{W}tblHeader") is not None for one in every] == [
            *(True, True, True),
            False,
        ]

    def it_lets_a_group_stand_over_the_whole_width(self) -> None:
        rows = Rows((*rows_of(("Grupė",), sort=GROUP), *rows_of(("a", "b"))))

        made = printed(sample(sort("grupe"), sort("eilute")), Table("L", rows=rows))

        first = next(made.iter(f"{W}tc"))
        span, width = first.find(f".//{W}gridSpan"), first.find(f".//{W}tcW")
        assert span is not None
        assert width is not None
        assert (span.get(f"{W}val"), width.get(f"{W}w")) == ("2", "9000")

    def it_merges_headers_over_columns_and_rows(self) -> None:
        heads = (
            TableRow((HeaderCell("", begins=True), HeaderCell("Iš jų:", 2)), sort=HEADER),
            TableRow((HeaderCell("", continues=True), HeaderCell("a"), HeaderCell("b"))),
        )

        made = printed(
            sample(sort("eilute")), Table("L", "", Rows(heads), rows_of(("a", "b", "c")))
        )

        merged = [one.get(f"{W}val") for one in made.iter(f"{W}vMerge")]
        assert merged == ["restart", "continue"]
        assert [one.get(f"{W}val") for one in made.iter(f"{W}gridSpan")] == ["2"]

    def it_draws_the_lines_that_only_the_next_cell_has(self) -> None:
        line = '<w:left w:val="single" w:sz="12"/>'
        bordered = row(
            cell("{{ pavyzdys.eilute }}", own=f"<w:tcBorders>{line}</w:tcBorders>"),
            cell("1", own=f"<w:tcBorders>{line}</w:tcBorders>"),
            cell("2", own=f"<w:tcBorders>{line}</w:tcBorders>"),
            cell("3", own=f"<w:tcBorders>{line}{line.replace('left', 'right')}</w:tcBorders>"),
        )

        made = printed(sample(bordered), Table("L", rows=rows_of(("a", figure("1")))))

        for one in made.iter(f"{W}tcBorders"):
            assert {str(side.tag).partition("}")[2] for side in one} == {"left", "right"}

    def it_writes_small_digits_where_others_have_no_room(self) -> None:
        money = Table(
            "L",
            rows=rows_of(tuple(figure("1 234 567,89".replace(" ", "\u00a0")) for _ in range(8))),
        )

        narrow = printed(sample(sort("eilute"), width=9000), money)
        wide = printed(sample(sort("eilute"), width=19_000), money)

        assert set(looks(narrow)) == {"eilute2"}
        assert set(looks(wide)) == {"eilute1"}

    def it_shares_its_width_out_by_the_texts_or_as_the_table_says(self) -> None:
        short = rows_of(("a", "žodis kitas " * 9))

        shared = printed(sample(sort("eilute")), Table("L", rows=short))
        said = printed(sample(sort("eilute")), Table("L", rows=short, widths=(2, 1)))

        first, second = (int(one.get(f"{W}w", "")) for one in shared.iter(f"{W}gridCol"))
        assert first < second
        assert [one.get(f"{W}w") for one in said.iter(f"{W}gridCol")] == ["6000", "3000"]

    def it_gives_running_text_its_looks_and_keeps_what_is_bold(self) -> None:
        prose = Prose(
            (
                Paragraph((TextRun("Pirma "), TextRun("svarbi", bold=True))),
                Paragraph((TextRun("Antra"),)),
            )
        )
        fonts = '<w:rFonts w:ascii="Arial"/><w:sz w:val="18"/>'
        styled = row(*(cell(one, fonts) for one in ("{{ pavyzdys.eilute }}", "1", "2", "3")))

        made = printed(sample(styled), Table("L", rows=rows_of(("a", prose))))

        *_, last = made.iter(f"{W}tc")
        texts = [text_of(one) for one in last.iter(f"{W}p")]
        told = [[str(one.tag).partition("}")[2] for one in run] for run in last.iter(f"{W}rPr")]
        assert texts == ["Pirma svarbi", "Antra"]
        assert told == [["rFonts", "sz"], ["rFonts", "b", "sz"], ["rFonts", "sz"]]

    def it_says_title_and_description_to_a_screen_reader(self) -> None:
        made = printed(sample(sort("eilute")), Table("A & B", rows=ONE.rows, description="Ką."))

        said = {str(one.tag).partition("}")[2]: one.get(f"{W}val") for one in made.iter()}
        assert (said["tblCaption"], said["tblDescription"]) == ("A & B", "Ką.")

    def it_parts_words_where_they_may_be_parted(self) -> None:
        head = TableRow((HeaderCell("Karto\u00adgrafija"),), sort=HEADER)

        made = printed(sample(sort("eilute")), Table("L", "", Rows((head,)), rows_of(("a",))))

        assert next(made.iter(f"{W}softHyphen"), None) is not None
        assert "\u00ad" not in "".join(made.itertext())

    def it_keeps_a_short_table_on_one_page_and_lets_a_long_one_break(self) -> None:
        short = printed(sample(sort("eilute")), Table("L", rows=rows_of(*[("a",)] * 3)))
        long = printed(sample(sort("eilute")), Table("L", rows=rows_of(*[("a",)] * 13)))

        assert sum(1 for _ in short.iter(f"{W}keepNext")) == 2
        assert next(long.iter(f"{W}keepNext"), None) is None

    def it_leaves_no_trace_where_there_is_no_table(self) -> None:
        made = printed(sample(sort("eilute")) + paragraph("Toliau"), None)

        assert [text_of(one) for one in made] == ["Toliau"]

    def it_keeps_two_tables_apart(self) -> None:
        body_of = "{%p for b in c %}", sample(sort("eilute")), "{%p endfor %}"
        tables = [{"lentele": ONE}, {"lentele": ONE}]

        made = filled(
            paragraph(body_of[0]) + body_of[1] + paragraph(body_of[2]) + paragraph("Galas"),
            c=tables,
        )

        assert [str(one.tag).partition("}")[2] for one in made] == ["tbl", "p", "tbl", "p"]

    def it_anchors_its_figures(self) -> None:
        template = compiled(sample(sort("eilute")))
        anchors = Anchors(wanted=True)
        one = Table("L", rows=rows_of(("a", figure("7", "fondas.dovanos"))))

        xml = template.render_parts({"b": {"lentele": one}}, anchors)[DOCUMENT].decode()

        assert [each.path for each in anchors.set] == ["fondas.dovanos"]
        assert re.search(r'<w:bookmarkStart [^>]*w:name="at_\w+"/><w:sdt>.*>7</w:t>', xml)

    def it_says_the_same_where_jinja_fills_the_part(self) -> None:
        whole = sample(sort("eilute"))
        plain, by_jinja = compiled(whole), compiled(whole + paragraph("{% set x = 1 %}"))
        names = {"b": {"lentele": ONE}}

        assert by_jinja.tagged[DOCUMENT].asks
        texts = (
            etree.fromstring(one.render_parts(names)[DOCUMENT]).find(f".//{W}tbl")
            for one in (plain, by_jinja)
        )
        first, second = (etree.tostring(one) for one in texts if one is not None)
        assert first == second

    def it_refuses_what_is_no_table(self) -> None:
        with pytest.raises(at.TemplateErrors, match="only print a table of the program's own"):
            printed(sample(sort("eilute")), "žodis")

    def it_may_be_spread_over_runs_as_word_writes_it(self) -> None:
        parted = "pavyzdys</w:t></w:r><w:r><w:t>.eilute"
        spread = sample(sort("eilute")).replace("pavyzdys.eilute", parted)

        assert [text_of(one) for one in printed(spread, ONE).iter(f"{W}tc")][1] == "7"
