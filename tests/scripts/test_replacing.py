"""Pictures and workbooks of a template are replaced as docxtpl's scripts ask for it.

Guards: scripts.replacing.
"""

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm
from openpyxl import Workbook
from PIL import Image

import ataskaita as at
from ataskaita.docxtpl import DocxTemplate
from ataskaita.word.package import read_package, write_package
from tests import packages
from tests.scripts.writing import BOTH, saved

BOOK = "word/embeddings/Microsoft_Excel_Sheet1.xlsx"
OFFICE = packages.OFFICE
CONTENT = "application/vnd.openxmlformats-officedocument"
CHART = (
    b'<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    b'<c:chart/><c:externalData r:id="rId1"/></c:chartSpace>'
)


def picture(shade: int, form: str = "PNG") -> io.BytesIO:
    stream = io.BytesIO()
    Image.new("RGB", (9, 9), (shade, 0, 0)).save(stream, form)
    stream.seek(0)
    return stream


def workbook(value: str) -> io.BytesIO:
    book = Workbook()
    book["Sheet"]["A1"] = value
    stream = io.BytesIO()
    book.save(stream)
    stream.seek(0)
    return stream


@pytest.fixture
def template() -> bytes:
    """Return a template with a picture in its text and one in its header, and a workbook."""
    document = docx.Document()
    document.add_picture(picture(1), width=Mm(9))
    document.sections[0].header.paragraphs[0].add_run().add_picture(picture(2), width=Mm(9))
    for number, story in enumerate((document.element, document.sections[0].header._element)):  # noqa: SLF001 (python-docx's own way)
        story.xpath(".//pic:cNvPr")[0].set("descr", f"paveikslas {number}")
    stream = io.BytesIO()
    document.save(stream)
    parts = read_package(stream.getvalue(), "docx")
    types = "".join(
        f'<Default Extension="{ending}" ContentType="{CONTENT}.{kind}"/>'
        for ending, kind in (("xlsx", "spreadsheetml.sheet"), ("chart", "drawingml.chart+xml"))
    )
    related = f'<Relationship Id="rId99" Type="{OFFICE}/chart" Target="charts/a.chart"/>'
    lists, books = "[Content_Types].xml", "word/_rels/document.xml.rels"
    return write_package(
        {
            **parts,
            lists: parts[lists].replace(b"<Default ", f"{types}<Default ".encode(), 1),
            books: parts[books].replace(b"</Rel", f"{related}</Rel".encode()),
            "word/charts/a.chart": CHART,
            "word/charts/_rels/a.chart.rels": packages.related(
                ("rId1", "package", "../embeddings/Microsoft_Excel_Sheet1.xlsx")
            ),
            BOOK: workbook("senas").getvalue(),
        }
    )


def shades(document: bytes) -> list[int]:
    """Return how red the pictures are."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        names = [one for one in archive.namelist() if one.startswith("word/media/")]
        images = [Image.open(io.BytesIO(archive.read(one))) for one in names]
    return sorted(one.convert("RGB").getpixel((0, 0))[0] for one in images)  # type: ignore[index]  # of three


class DescribeReplacing:
    def it_replaces_a_picture_by_its_bytes(self, template: bytes) -> None:
        for module in BOTH:
            tpl = module.DocxTemplate(io.BytesIO(template))
            tpl.replace_media(picture(2), picture(70))
            tpl.render({})

            assert shades(saved(tpl)) == [1, 70]

    def it_replaces_a_picture_by_what_word_calls_it(self, template: bytes) -> None:
        for module in BOTH:
            tpl = module.DocxTemplate(io.BytesIO(template))
            tpl.replace_pic("paveikslas 0", picture(50))
            tpl.replace_pic("paveikslas 1", picture(60))
            tpl.render({})

            assert shades(saved(tpl)) == [50, 60]

    @pytest.mark.parametrize("way", ["replace_zipname", "replace_embedded"])
    def it_replaces_a_workbook(self, template: bytes, tmp_path: Path, way: str) -> None:
        new = tmp_path / "naujas.xlsx"
        new.write_bytes(workbook("naujas").getvalue())
        tpl = DocxTemplate(io.BytesIO(template))
        old = BOOK if way == "replace_zipname" else io.BytesIO(read_package(template, "s")[BOOK])
        getattr(tpl, way)(old, str(new))
        tpl.render({})

        assert read_package(saved(tpl), "d")[BOOK] == new.read_bytes()

    def it_forgets_what_was_to_be_replaced(self, template: bytes) -> None:
        tpl = DocxTemplate(io.BytesIO(template))
        tpl.replace_media(picture(2), picture(70))
        tpl.reset_replacements()
        tpl.render({})

        assert shades(saved(tpl)) == [1, 2]

    def it_replaces_in_a_template_that_was_not_rendered(self, template: bytes) -> None:
        tpl = DocxTemplate(io.BytesIO(template))
        tpl.replace_media(picture(2), picture(70))

        assert shades(saved(tpl)) == [1, 70]


class DescribeWhatIsRefused:
    def it_is_a_picture_that_the_template_lacks(self, template: bytes) -> None:
        tpl = DocxTemplate(io.BytesIO(template))
        tpl.replace_pic("logotipas", picture(50))
        tpl.render({})

        with pytest.raises(ValueError, match=r"S376.*logotipas") as raised:
            saved(tpl)
        assert isinstance(raised.value, at.TemplateErrors)
        tpl.allow_missing_pics = True
        assert shades(saved(tpl)) == [1, 2]

    @pytest.mark.parametrize("name", ["word/document.xml", "[Content_Types].xml", "word/vba.bin"])
    def it_is_a_part_of_the_document_itself_promise_5(self, template: bytes, name: str) -> None:
        with pytest.raises(at.TemplateErrors, match=r"S377"):
            DocxTemplate(io.BytesIO(template)).replace_zipname(name, picture(1))

    def it_is_another_format(self, template: bytes) -> None:
        replaced: list[tuple[str, Any, Any]] = [
            ("replace_media", picture(2), picture(3, "JPEG")),
            ("replace_media", picture(2), io.BytesIO(b"<script>")),
            ("replace_zipname", BOOK, picture(3)),
        ]
        for call, old, new in replaced:
            tpl = DocxTemplate(io.BytesIO(template))
            getattr(tpl, call)(old, new)
            tpl.render({})

            with pytest.raises(at.TemplateErrors, match=r"S378"):
                saved(tpl)
