"""Pictures and sub-documents of docxtpl's come with all that they need, or not at all."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from lxml import etree

import ataskaita as at
from ataskaita.view import Picture
from ataskaita.word.seal import is_untouched
from tests.documents import body_of, parts_of
from tests.pictures import photograph
from tests.template.making import text_of, texts_of
from tests.test_validity import validated

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONSHIPS = "word/_rels/document.xml.rels"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("prieš {{ foto }} po")
    document.add_paragraph("{{p dalis }}")
    document.add_paragraph("tarp lentelių")
    table = document.add_table(3, 2)
    table.cell(0, 0).text = "{%tr for e in eilutes %}"
    table.cell(1, 0).text, table.cell(1, 1).text = "{{ e.a }}", "{{ e.f }}"
    table.cell(2, 0).text = "{%tr endfor %}"
    document.sections[0].header.paragraphs[0].text = "virš {{ foto }}"
    document.save(str(tmp_path / "a.docx"))
    return tmp_path / "a.docx"


@pytest.fixture
def tpl(path: Path) -> Any:
    return DocxTemplate(path)


def picture(tpl: Any, tmp_path: Path, *, form: str = "PNG", anchor: str | None = None) -> Any:
    file = photograph(tmp_path / f"x.{form.lower()}", (40, 30), form=form)
    return InlineImage(tpl, str(file), width=Mm(20), anchor=anchor)


def subdocument(tpl: Any, tmp_path: Path) -> Any:
    made = tpl.new_subdoc()
    made.add_heading("Dalis", 1)
    made.add_paragraph("pirmas & antras", style="List Bullet")
    made.add_picture(str(photograph(tmp_path / "y.png", (50, 30), form="PNG")))
    made.add_table(1, 2, style="Table Grid").cell(0, 0).text = "langelis"
    return made


def names(tpl: Any, tmp_path: Path) -> dict[str, object]:
    foto = picture(tpl, tmp_path)
    rows = [{"a": 1, "f": foto}, {"a": 2, "f": picture(tpl, tmp_path, form="JPEG")}]
    return {"foto": foto, "dalis": subdocument(tpl, tmp_path), "eilutes": rows}


def led(parts: dict[str, bytes], part: str) -> list[bytes]:
    """Return what each picture of the part leads to."""
    rels = etree.fromstring(parts[f"word/_rels/{part}.rels"])
    targets = {one.get("Id"): one.get("Target", "") for one in rels}
    root = etree.fromstring(parts[f"word/{part}"])
    return [parts[f"word/{targets[one.get(f'{R}embed')]}"] for one in root.iter("{*}blip")]


class DescribeGuests:
    def they_say_what_docxtpl_says(self, path: Path, tpl: Any, tmp_path: Path) -> None:
        given = names(tpl, tmp_path)

        ours = body_of(at.Template(path).render(given))

        tpl.render(given, autoescape=True)
        assert texts_of(ours) == texts_of(tpl.docx.element.body)
        assert texts_of(ours, "tc") == texts_of(tpl.docx.element.body, "tc")

    def they_bring_their_pictures_into_each_part(
        self, path: Path, tpl: Any, tmp_path: Path
    ) -> None:
        parts = parts_of(at.Template(path).render(names(tpl, tmp_path)))

        png, jpeg, other = ((tmp_path / one).read_bytes() for one in ("x.png", "x.jpeg", "y.png"))
        assert led(parts, "document.xml") == [png, other, png, jpeg]
        (header,) = (
            one for one in parts if one.startswith("word/header") and b"blip" in parts[one]
        )
        assert led(parts, header.removeprefix("word/")) == [png]
        ids = [
            one.get("id") for one in etree.fromstring(parts["word/document.xml"]).iter("{*}docPr")
        ]
        assert len(set(ids)) == len(ids) == 4

    def they_give_the_same_bytes_each_time(self, path: Path, tpl: Any, tmp_path: Path) -> None:
        given, template = names(tpl, tmp_path), at.Template(path)

        first = template.render(given)

        assert template.render(given) == first
        assert is_untouched(first)
        assert docx.Document(io.BytesIO(first)).paragraphs

    @pytest.mark.slow
    @pytest.mark.parametrize("version", ["Office2016", "Microsoft365"])
    def they_pass_the_open_xml_validator(
        self, version: str, path: Path, tpl: Any, tmp_path: Path
    ) -> None:
        document = at.Template(path).render(names(tpl, tmp_path))

        assert validated(document, version, tmp_path) == (0, [])

    def they_come_with_any_row_of_a_long_table(self, path: Path, tpl: Any, tmp_path: Path) -> None:
        def rows() -> Iterator[dict[str, object]]:
            yield from ({"a": number, "f": "x" * 50} for number in range(9_000))
            yield {"a": "galas", "f": picture(tpl, tmp_path)}

        stream = io.BytesIO()
        at.Template(path).write({"foto": "", "dalis": "", "eilutes": rows()}, stream)

        with zipfile.ZipFile(stream) as archive:
            assert archive.testzip() is None
            assert archive.namelist()[0] == "[Content_Types].xml"
        assert led(parts_of(stream.getvalue()), "document.xml") == [
            (tmp_path / "x.png").read_bytes()
        ]
        assert is_untouched(stream.getvalue())

    def they_may_be_web_links(self, path: Path, tpl: Any, tmp_path: Path) -> None:
        foto = picture(tpl, tmp_path, anchor="https://lrv.lt/")

        parts = parts_of(at.Template(path).render({"foto": foto, "dalis": "", "eilutes": []}))

        assert b'Target="https://lrv.lt/" TargetMode="External"' in parts[RELATIONSHIPS]


class DescribeAPictureOfOurs:
    def it_comes_into_a_template_that_writes(self, path: Path) -> None:
        ours = Picture("", "kas", b"baitai", "png", 40, 30, "0" * 64)

        parts = parts_of(
            at.Template(path).render({"foto": "", "dalis": "", "eilutes": [{"a": 1, "f": ours}]})
        )

        assert led(parts, "document.xml") == [b"baitai"]
        assert b'Extension="png"' in parts["[Content_Types].xml"]


class DescribeWhatCanNotBeBrought:
    def _refused(self, path: Path, match: str, **given: object) -> None:
        with pytest.raises(at.TemplateErrors, match=match) as caught:
            at.Template(path).render({"foto": "", "dalis": "", "eilutes": [], **given})
        (fault,) = caught.value.faults
        assert fault.what("lt") != fault.what("en")

    def it_is_a_link_to_a_file(self, path: Path, tpl: Any, tmp_path: Path) -> None:
        foto = picture(tpl, tmp_path, anchor="file:///etc/passwd")

        self._refused(path, "links to an address other than", foto=foto)

    def it_is_a_picture_that_is_none(self, path: Path, tpl: Any) -> None:
        self._refused(path, "can't be read", foto=InlineImage(tpl, io.BytesIO(b"ne")))

    def it_is_a_sub_document_in_a_sentence(self, path: Path, tpl: Any, tmp_path: Path) -> None:
        self._refused(path, "needs a {{p", foto=subdocument(tpl, tmp_path))


class DescribeASubdocument:
    def it_may_come_from_a_file(self, path: Path, tpl: Any, tmp_path: Path) -> None:
        other = docx.Document()
        other.add_paragraph("iš failo")
        other.save(str(tmp_path / "b.docx"))

        body = body_of(
            at.Template(path).render(
                {"foto": "", "dalis": tpl.new_subdoc(str(tmp_path / "b.docx")), "eilutes": []}
            )
        )

        assert "iš failo" in text_of(body)
