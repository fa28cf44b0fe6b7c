"""Whoever changes how the standard template looks changes the whole report, table by table.

The changes are written as LibreOffice writes them: lines at one of two cells, fonts at the runs.
"""

from collections.abc import Callable
from functools import cache

import pytest
from lxml import etree

import ataskaita as at
from ataskaita.documents import standard_template
from ataskaita.word.package import read_package, write_package
from tests.documents import body_of, paragraphs_of, parts_of
from tests.template.making import DOCUMENT, NAMESPACES, W

DATA = "fixtures/lazdijai-2020/ataskaita.yaml"
TABLES = 14
FONT, LINE, SHADE = "Liberation Sans", "2E7D32", "DDE8CB"

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)
Change = Callable[[Element], None]


def made(xml: str) -> Element:
    return etree.fromstring(f'<w:x xmlns:w="{NAMESPACES["w"]}">{xml}</w:x>')[0]


def sample_of(document: Element) -> Element:
    (table,) = document.iter(f"{W}tbl")
    return table


def properties_of(owner: Element, name: str) -> Element:
    found = owner.find(f"{W}{name}")
    if found is None:
        found = made(f"<w:{name}/>")
        owner.insert(0, found)
    return found


def in_another_font(document: Element) -> None:
    for run in sample_of(document).iter(f"{W}r"):
        fonts = made(f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>')
        properties_of(run, "rPr").insert(0, fonts)


def with_other_lines(document: Element) -> None:
    rows = list(sample_of(document).iterchildren(f"{W}tr"))
    for place, row in enumerate(rows):
        cells = list(row.iterchildren(f"{W}tc"))
        for number, cell in enumerate(cells):
            sides = (
                ["top", "left"]
                + ["bottom"] * (row is rows[-1])
                + ["right"] * (number + 1 == len(cells))
            )
            lines = "".join(
                f'<w:{one} w:val="single" w:sz="12" w:space="0" w:color="{LINE}"/>' for one in sides
            )
            properties = properties_of(cell, "tcPr")
            width = properties.find(f"{W}gridSpan")
            after = width if width is not None else properties.find(f"{W}tcW")
            assert after is not None, place
            after.addnext(made(f"<w:tcBorders>{lines}</w:tcBorders>"))


def with_shaded_headers(document: Element) -> None:
    for row in sample_of(document).iterchildren(f"{W}tr"):
        if "pavyzdys.antraste" in "".join(row.itertext()):
            for cell in row.iterchildren(f"{W}tc"):
                properties = properties_of(cell, "tcPr")
                shade = made(f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/>')
                properties.insert(len(properties) - 1, shade)


@cache
def changed(*changes: Change) -> bytes:
    """Return the report of 2020 by the standard template with these changes of its looks."""
    parts = dict(read_package(standard_template().read_bytes(), ""))
    document = etree.fromstring(parts[DOCUMENT])
    for change in changes:
        change(document)
    parts[DOCUMENT] = etree.tostring(document, encoding="UTF-8", standalone=True)
    return at.render(at.load(DATA), at.Template.of_bytes(write_package(parts)))


def tables_by(*changes: Change) -> list[Element]:
    tables = list(body_of(changed(*changes)).iterchildren(f"{W}tbl"))
    assert len(tables) == TABLES
    return tables


class DescribeTheLooksOfTables:
    def they_have_the_sample_s_font_in_every_text(self) -> None:
        for table in tables_by(in_another_font):
            for run in table.iter(f"{W}r"):
                fonts = run.find(f"{W}rPr/{W}rFonts")
                assert fonts is not None, "".join(run.itertext())
                assert fonts.get(f"{W}ascii") == FONT

    def they_have_its_lines_around_every_cell(self) -> None:
        for table in tables_by(with_other_lines):
            for cell in table.iter(f"{W}tc"):
                lines = cell.find(f"{W}tcPr/{W}tcBorders")
                assert lines is not None
                assert [one.tag for one in lines] == [
                    f"{W}{side}" for side in ("top", "left", "bottom", "right")
                ]
                assert {one.get(f"{W}color") for one in lines} == {LINE}

    def they_have_its_colour_in_every_header_and_nowhere_else(self) -> None:
        for table in tables_by(with_shaded_headers):
            shaded = [
                cell.find(f"{W}tcPr/{W}shd") is not None
                for row in table.iterchildren(f"{W}tr")
                for cell in row.iterchildren(f"{W}tc")
            ]
            assert any(shaded)
            assert not shaded[-1]

    def they_may_all_change_at_once_and_say_the_same(self) -> None:
        every = in_another_font, with_other_lines, with_shaded_headers

        texts = ("".join(body_of(one).itertext()) for one in (changed(*every), changed()))
        assert len(set(texts)) == 1


class DescribeTheLooksOfTexts:
    @pytest.mark.parametrize(
        ("tag", "style", "at_least"),
        [
            ("ataskaita.antraste", "Title", 2),
            ("skyrius.pavadinimas", "Heading1", 14),
            ("blokas.poskyris", "Heading2", 4),
            ("blokas.tekstas", "ATTekstas", 60),
            ("blokas.pastaba", "ATPastaba", 1),
            ("ataskaita.parasas", "Signature", 1),
        ],
    )
    def they_are_those_of_the_one_paragraph_that_shows_them(
        self, tag: str, style: str, at_least: int
    ) -> None:
        def red(document: Element) -> None:
            (shown,) = (
                one for one in document.iter(f"{W}p") if f" {tag} " in "".join(one.itertext())
            )
            for run in shown.iter(f"{W}r"):
                properties_of(run, "rPr").append(made('<w:color w:val="FF0000"/>'))

        told = [
            one
            for one in body_of(changed(red)).iterchildren(f"{W}p")
            if next(one.iter(f"{W}color"), None) is not None
        ]

        styles = {one.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for one in told}  # type: ignore[union-attr]
        assert style in styles
        assert styles <= {style, "ListNumber", "ListBullet"}
        assert len(told) >= at_least

    def they_leave_room_for_a_letterhead(self) -> None:
        def headed(document: Element) -> None:
            document[0].insert(0, made("<w:p><w:r><w:t>Vilniaus g. 1</w:t></w:r></w:p>"))

        assert paragraphs_of(changed(headed))[0] == ("", "Vilniaus g. 1")

    def they_follow_their_styles(self) -> None:
        parts = dict(read_package(standard_template().read_bytes(), ""))
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"Times New Roman", b"Arial")

        document = at.render(at.load(DATA), at.Template.of_bytes(write_package(parts)))

        assert b"Times New Roman" not in parts_of(document)["word/styles.xml"]
        assert b"Times New Roman" not in parts_of(document)[DOCUMENT]
