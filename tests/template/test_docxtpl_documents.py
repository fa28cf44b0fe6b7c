"""Whole documents in the manner of docxtpl's examples say what docxtpl says, part by part."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docxtpl import DocxTemplate, InlineImage, RichText
from lxml import etree

import ataskaita as at
from tests.documents import body_of, parts_of
from tests.pictures import photograph
from tests.template.making import part, texts_of
from tests.test_validity import validated

FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATED, HYPERLINK = RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.HYPERLINK
NOTE = '<w:footnote w:id="{}"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>'
READ = ("word/document", "word/header", "word/footer", "word/footnotes")
NAMES: dict[str, object] = {
    "pavadinimas": "Ataskaita & <priedai>",
    "vieta": "Šalčininkai „–“",
    "metai": 2025,
}


def template(tmp_path: Path) -> Path:
    """Return a template with tags in its text, header, footer, a note and its properties."""
    document = docx.Document()
    document.add_heading("{{ pavadinimas }}", 1)
    document.add_paragraph("{{ vieta }}, {{ metai }} m.")
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ pavadinimas }} &amp; 1 < 2"
    section.footer.paragraphs[0].text = "{% if metai %}{{ vieta }}{% endif %} ąčęėįšųūž"
    document.core_properties.title = "{{ pavadinimas }} – {{ metai }}"
    document.core_properties.subject = "{% if metai %}apie {{ vieta }}{% endif %}"
    notes = part(NOTE.format(1, "{{ vieta }} – {{ pavadinimas }}"), "footnotes")
    package = document.part.package
    uri = PackURI("/word/footnotes.xml")
    document.part.relate_to(Part(uri, FOOTNOTES, notes, package), RELATED)
    document.save(str(tmp_path / "a.docx"))
    return tmp_path / "a.docx"


def theirs(path: Path, names: Mapping[str, object]) -> bytes:
    tpl = DocxTemplate(path)
    tpl.render(dict(names), autoescape=True)
    stream = io.BytesIO()
    tpl.save(stream)
    return stream.getvalue()


def said(document: bytes) -> dict[str, list[str]]:
    """Return the texts of each part that holds some."""
    return {
        name: texts_of(etree.fromstring(content))
        for name, content in parts_of(document).items()
        if name.startswith(READ) and name.endswith(".xml")
    }


class DescribeADocument:
    def it_says_what_docxtpl_says_in_every_part(self, tmp_path: Path) -> None:
        path = template(tmp_path)

        document = at.Template(path).render(NAMES)

        assert said(document) == said(theirs(path, NAMES))
        assert said(document)["word/footnotes.xml"] == ["Šalčininkai „–“ – Ataskaita & <priedai>"]

    def it_has_the_properties_that_docxtpl_gives(self, tmp_path: Path) -> None:
        path = template(tmp_path)
        names = {**NAMES, "pavadinimas": "Ataskaita"}

        documents = (at.Template(path).render(names), theirs(path, names))

        own, their = (docx.Document(io.BytesIO(one)).core_properties for one in documents)
        assert own.title == their.title == "Ataskaita – 2025"
        assert own.subject == their.subject == "apie Šalčininkai „–“"

    def it_escapes_its_properties_once(self, tmp_path: Path) -> None:
        path = template(tmp_path)

        documents = (at.Template(path).render(NAMES), theirs(path, NAMES))

        titles = [docx.Document(io.BytesIO(one)).core_properties.title for one in documents]
        assert titles == [
            "Ataskaita & <priedai> – 2025",
            "Ataskaita &amp; &lt;priedai&gt; – 2025",
        ]

    def it_is_filled_anew_each_time(self, tmp_path: Path) -> None:
        path = template(tmp_path)
        ours, tpl = at.Template(path), DocxTemplate(path)

        for year in (2023, 2024, 2025):
            names = {**NAMES, "metai": year}
            tpl.render(names, autoescape=True)
            assert texts_of(body_of(ours.render(names))) == texts_of(tpl.docx.element.body)

    def it_has_properties_that_ask_for_no_slower_way(self, tmp_path: Path) -> None:
        path = template(tmp_path)

        assert at.Template(path).remarks == ()

    def it_may_have_a_choice_over_two_properties(self, tmp_path: Path) -> None:
        document = docx.Document()
        document.core_properties.title = "a{% if metai %}"
        document.core_properties.subject = "b{% endif %}"
        document.save(str(tmp_path / "a.docx"))
        template_ = at.Template(tmp_path / "a.docx")

        filled = docx.Document(io.BytesIO(template_.render({"metai": 1})))

        assert filled.core_properties.title == "a"
        with pytest.raises(at.TemplateErrors, match="S309"):
            template_.render({"metai": 0})

    @pytest.mark.parametrize("field", ["title", "subject"])
    def it_tells_an_unknown_name_in_its_properties(self, field: str, tmp_path: Path) -> None:
        document = docx.Document()
        setattr(document.core_properties, field, "{{ nera }}")
        document.save(str(tmp_path / "a.docx"))

        with pytest.raises(at.TemplateErrors, match="S304"):
            at.Template(tmp_path / "a.docx").render({})

    @pytest.mark.slow
    def it_passes_the_open_xml_validator(self, tmp_path: Path) -> None:
        document = at.Template(template(tmp_path)).render(NAMES)

        assert validated(document, "Microsoft365", tmp_path) == (0, [])


@pytest.fixture
def linking(tmp_path: Path) -> Path:
    """Return a template that prints a rich text in its text and header."""
    document = docx.Document()
    document.add_paragraph("žr. {{r nuoroda }}.")
    document.sections[0].header.paragraphs[0].text = "{{r nuoroda }}"
    document.save(str(tmp_path / "a.docx"))
    return tmp_path / "a.docx"


class DescribeALinkOfARichText:
    def it_says_its_address_itself(self, linking: Path) -> None:
        text = RichText("čia", url_id="https://lrv.lt/?a=1&amp;b=2")

        document = at.Template(linking).render({"nuoroda": text})

        assert [*targets(document)] == ["https://lrv.lt/?a=1&b=2"] * 2
        assert texts_of(body_of(document)) == ["žr. čia."]

    @pytest.mark.parametrize("address", ["rId99", "file:///etc/passwd", "javascript:x"])
    def it_is_refused_where_it_leads_nowhere(self, address: str, linking: Path) -> None:
        with pytest.raises(at.TemplateErrors, match="give url_id the address itself") as caught:
            at.Template(linking).render({"nuoroda": RichText("čia", url_id=address)})
        (fault,) = caught.value.faults
        assert "nurodykite patį adresą" in fault.what("lt")

    def it_is_refused_as_an_id_of_docxtpls(self, linking: Path) -> None:
        identity = DocxTemplate(linking).build_url_id("https://lrv.lt/")

        with pytest.raises(at.TemplateErrors, match="an id of docxtpl's own document"):
            at.Template(linking).render({"nuoroda": RichText("čia", url_id=identity)})


class DescribeALinkOfTheTemplate:
    @pytest.mark.parametrize("address", ["{{ adresas }}", "https://lrv.lt/%7b%7b%20a%20%7d%7d"])
    def it_holds_no_tag_in_its_address(self, address: str, tmp_path: Path) -> None:
        document = docx.Document()
        document.part.relate_to(address, HYPERLINK, is_external=True)
        document.save(str(tmp_path / "a.docx"))

        with pytest.raises(at.TemplateErrors, match="a link's address can't hold a tag") as caught:
            at.Template(tmp_path / "a.docx")
        assert "nuorodos adrese žymės" in caught.value.faults[0].what("lt")


def targets(document: bytes) -> Iterator[str]:
    for each in docx.Document(io.BytesIO(document)).part.package.iter_parts():
        yield from (one.target_ref for one in each.rels.values() if one.is_external)


class DescribeAPictureInAHeader:
    def it_is_a_value_and_not_replaced(self, tmp_path: Path) -> None:
        document = docx.Document()
        document.sections[0].header.paragraphs[0].text = "{{ zenklas }}"
        document.sections[0].footer.paragraphs[0].text = "a {{ zenklas }} b"
        document.save(str(tmp_path / "a.docx"))
        file = photograph(tmp_path / "x.png", (40, 30), form="PNG")
        zenklas: Any = InlineImage(DocxTemplate(tmp_path / "a.docx"), str(file))

        filled = at.Template(tmp_path / "a.docx").render({"zenklas": zenklas})

        section = docx.Document(io.BytesIO(filled)).sections[0]
        for one in (section.header, section.footer):
            (image,) = (rel for rel in one.part.rels.values() if rel.reltype.endswith("/image"))
            assert image.target_part.blob == file.read_bytes()
