"""A template in an institution's letterhead.

Guards: word.letterhead, word.restyling
"""

import io
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from PIL import Image

import ataskaita as at
from ataskaita.hall.documents import standard_template
from ataskaita.messages import Phrase
from ataskaita.word.letterhead import NOTHING, NUMBERS_LOST, TEXT_LEFT, dressed
from ataskaita.word.package import read_template, write_package
from tests.test_validity import validated

LINE = "Lazdijų rajono savivaldybės viešoji biblioteka"
BLUE = RGBColor(0x22, 0x55, 0x88)


def letterhead(*, numbered: bool = False) -> Document:
    """Return a letterhead as an office has one: arms and a name above, an address below."""
    made = docx.Document()
    made.styles["Normal"].font.name = "Georgia"
    made.styles["Heading 1"].font.color.rgb = BLUE
    own = made.styles.add_style("Blanko eilutė", WD_STYLE_TYPE.PARAGRAPH)
    own.font.size = Pt(15)
    section = made.sections[0]
    section.top_margin = Cm(4.5)
    arms = io.BytesIO()
    Image.new("RGB", (60, 60), "#225588").save(arms, "PNG")
    line = section.header.paragraphs[0]
    line.add_run().add_picture(arms, width=Cm(2))
    line.add_run(LINE)
    line.style = own
    section.footer.paragraphs[0].text = "Seinų g. 1, Lazdijai"
    if numbered:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), " PAGE ")
        section.footer.paragraphs[0]._p.append(field)  # noqa: SLF001 (there is no other way)
    return made


def taken(of: Document, folder: Path) -> tuple[Document, tuple[Phrase, ...]]:
    """Return the standard template in that letterhead, and what it doesn't have of it."""
    of.save(str(folder / "blankas.docx"))
    standard = standard_template()
    parts, left = dressed(parts_of(standard), parts_of(folder / "blankas.docx"))
    (folder / "mano.docx").write_bytes(write_package(parts))
    return docx.Document(str(folder / "mano.docx")), left


def centimetres(told: Length | None) -> float:
    return round(told.cm, 1) if told is not None else 0


def parts_of(path: Path) -> dict[str, bytes]:
    return read_template(path.read_bytes(), str(path))[0]


class DescribeATemplateInALetterhead:
    def it_has_its_headers_and_footers_with_their_pictures(self, tmp_path: Path) -> None:
        made, _ = taken(letterhead(), tmp_path)

        section = made.sections[0]
        assert section.header.paragraphs[0].text == LINE
        pictures = [one for one in section.header.part.rels.values() if "image" in one.reltype]
        assert pictures[0].target_part.blob[:4] == b"\x89PNG"
        assert section.footer.paragraphs[0].text == "Seinų g. 1, Lazdijai"
        assert not section.different_first_page_header_footer

    def it_leaves_them_the_room_that_they_need_but_the_text_its_width(self, tmp_path: Path) -> None:
        made, _ = taken(letterhead(), tmp_path)

        section = made.sections[0]
        assert centimetres(section.top_margin) == 4.5
        assert [*map(centimetres, (section.left_margin, section.right_margin))] == [3, 1]

    def it_has_the_letters_of_its_styles_and_the_layout_of_its_own(self, tmp_path: Path) -> None:
        made, _ = taken(letterhead(), tmp_path)

        heading = made.styles["Heading 1"]
        assert made.styles["Normal"].font.name == "Georgia"
        assert heading.font.color.rgb == BLUE
        assert heading.paragraph_format.keep_with_next
        assert heading.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is not None
        assert made.styles["Normal"].paragraph_format.space_after == 0

    def it_knows_the_styles_that_stand_in_its_headers(self, tmp_path: Path) -> None:
        made, _ = taken(letterhead(), tmp_path)

        style = made.sections[0].header.paragraphs[0].style
        assert style is not None
        assert (style.name, style.font.size) == ("Blanko eilutė", Pt(15))

    def it_prints_reports_as_before(self, tmp_path: Path) -> None:
        taken(letterhead(), tmp_path)
        report = at.load("fixtures/maziausia/ataskaita.yaml")

        made = docx.Document(BytesIO(at.render(report, tmp_path / "mano.docx")))

        before = docx.Document(BytesIO(at.render(report)))
        assert [one.text for one in made.paragraphs] == [one.text for one in before.paragraphs]
        assert made.sections[0].header.paragraphs[0].text == LINE

    @pytest.mark.slow
    def it_is_sound_to_the_open_xml_validator(self, tmp_path: Path) -> None:
        taken(letterhead(numbered=True), tmp_path)
        report = at.load("fixtures/lazdijai-2020/ataskaita.yaml")

        made = at.render(report, tmp_path / "mano.docx")

        assert validated(made, "Microsoft365", tmp_path) == (0, [])

    def it_takes_other_edges_of_first_and_even_pages(self, tmp_path: Path) -> None:
        blank = letterhead()
        blank.sections[0].different_first_page_header_footer = True
        blank.sections[0].first_page_header.paragraphs[0].text = "Pirmasis"
        blank.settings.odd_and_even_pages_header_footer = True
        blank.sections[0].even_page_header.paragraphs[0].text = "Lyginis"

        made, _ = taken(blank, tmp_path)

        section = made.sections[0]
        assert section.different_first_page_header_footer
        assert section.first_page_header.paragraphs[0].text == "Pirmasis"
        assert made.settings.odd_and_even_pages_header_footer
        assert section.even_page_header.paragraphs[0].text == "Lyginis"


class DescribeWhatIsNotTaken:
    def it_is_the_text_of_a_letterhead(self, tmp_path: Path) -> None:
        blank = letterhead(numbered=True)
        blank.add_paragraph("Adresatui")

        _, left = taken(blank, tmp_path)

        assert left == (TEXT_LEFT,)

    def it_is_told_where_page_numbers_went_for_it(self, tmp_path: Path) -> None:
        assert taken(letterhead(), tmp_path)[1] == (NUMBERS_LOST,)
        assert taken(letterhead(numbered=True), tmp_path)[1] == ()

    def it_is_told_where_there_are_no_headers(self, tmp_path: Path) -> None:
        made, left = taken(docx.Document(), tmp_path)

        assert left == (NOTHING,)
        assert centimetres(made.sections[0].top_margin) == 2
