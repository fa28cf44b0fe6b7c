"""A table of contents has an entry for each heading, and its number stands where people look.

Guards: template.settling.table_of_contents, template.settling.entries, template.values.styles.
"""

import pytest
from lxml import etree

from ataskaita.documents import standard_template
from ataskaita.template.settling.table_of_contents import fill_contents
from ataskaita.template.values.looks import ContentsStyles
from ataskaita.template.values.styles import read_looks
from ataskaita.word.package import read_package
from tests.template.making import Element, paragraph, part, run, text_of

FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>'
    f'<w:p>{run("senas")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
STYLES = ContentsStyles({"Antraste1": 1}, {1: "Turinys1"}, {1: 40_000})
LONG = "Darbuotojų kvalifikacijos kėlimas ir metodinė veikla rajono bibliotekose"


def entries(*headings: str, styles: ContentsStyles = STYLES) -> list[Element]:
    body = FIELD + "".join(paragraph(one, style="Antraste1") for one in headings)
    root = etree.fromstring(part(body))
    fill_contents(root, styles)
    return [one for one in root.iter("{*}p") if one.find("{*}hyperlink") is not None]


class DescribeAnEntry:
    def it_stands_for_each_heading(self) -> None:
        assert [text_of(one).strip() for one in entries("Fondas", "Lėšos")] == ["Fondas", "Lėšos"]

    def it_stands_in_one_line_where_its_number_fits_too(self) -> None:
        (entry,) = entries("Fondas")

        assert not list(entry.iter("{*}br"))

    def it_is_broken_before_its_number_would_stand_alone(self) -> None:
        styles = ContentsStyles({"Antraste1": 1}, {1: "Turinys1"}, {1: 31_000})

        (entry,) = entries(LONG, styles=styles)

        assert [one.text for one in entry.iter("{*}t")][:2] == [
            "Darbuotojų kvalifikacijos kėlimas ir metodinė veikla rajono",
            "bibliotekose",
        ]

    def it_is_left_to_word_where_no_tab_tells_its_room(self) -> None:
        (entry,) = entries(LONG, styles=ContentsStyles({"Antraste1": 1}, {1: "Turinys1"}))

        assert not list(entry.iter("{*}br"))


class DescribeItsRoom:
    @pytest.mark.parametrize("level", [1, 2])
    def it_is_read_from_the_standard_template_s_style(self, level: int) -> None:
        file = standard_template()

        rooms = read_looks(read_package(file.read_bytes(), file.name)).contents.rooms

        assert rooms[level] == (9638 - 284 * (level - 1)) * 1000 // 240
