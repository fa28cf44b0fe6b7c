"""A sub-document of docxtpl's brings the styles that it needs.

Guards: template.guests.arrivals, template.guests.parts.
"""

import io
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docxtpl import DocxTemplate
from lxml import etree

import ataskaita as at
from tests.documents import body_of, parts_of
from tests.template.guests.making import (
    NUMBERING,
    STYLES,
    add_child,
    filled,
    in_list,
    other,
    root_of,
    style,
)
from tests.template.making import W, texts_of, values_of
from tests.test_validity import validated


class DescribeASubdocumentOfAFile:
    def it_says_what_docxtpl_says_wherever_it_stands(self, path: Path, tmp_path: Path) -> None:
        tpl = DocxTemplate(path)
        made = tpl.new_subdoc(str(other(tmp_path)))

        ours = filled(path, made)

        tpl.render({"dalis": made, "kartai": (1, 2)}, autoescape=True)
        assert texts_of(body_of(ours)) == texts_of(tpl.docx.element.body)
        said = ["savasženklas", "vienas", "du", "langelis", "punktas"]
        assert texts_of(body_of(ours))[:5] == said
        header = next(one for one in parts_of(ours) if one.startswith("word/header"))
        assert texts_of(root_of(ours, header)) == said

    def it_brings_its_styles_with_their_relatives(self, path: Path, tmp_path: Path) -> None:
        made = DocxTemplate(path).new_subdoc(str(other(tmp_path)))

        document = filled(path, made)

        own, pair = style(document, "Savas"), style(document, "Savas ženklas")
        base = style(document, "Pagrindas")
        assert values_of(own, "basedOn") == [base.get(f"{W}styleId")]
        assert values_of(own, "next") == ["Normal"]
        assert values_of(own, "link") == [pair.get(f"{W}styleId")]
        assert values_of(pair, "link") == [own.get(f"{W}styleId")]
        assert values_of(body_of(document), "pStyle").count(own.get(f"{W}styleId", "")) == 4

    def it_brings_each_list_once(self, path: Path, tmp_path: Path) -> None:
        before = root_of(path.read_bytes(), NUMBERING)
        made = DocxTemplate(path).new_subdoc(str(other(tmp_path)))

        document = filled(path, made)

        numbering = root_of(document, NUMBERING)
        numbers = values_of(body_of(document), "numId")
        assert len(set(numbers)) == 2
        known = values_of(before, "num", "numId")
        assert not set(numbers) & set(known)
        assert values_of(numbering, "num", "numId") == known + sorted(set(numbers), key=int)
        signs = values_of(numbering, "nsid")
        assert len(set(signs)) == len(signs)
        order = [etree.QName(one).localname for one in numbering]
        assert order == sorted(order, key=["abstractNum", "num"].index)

    def it_gives_the_same_bytes_each_time(self, path: Path, tmp_path: Path) -> None:
        file, template = other(tmp_path), at.Template(path)
        made = DocxTemplate(path).new_subdoc(str(file))
        again = DocxTemplate(path).new_subdoc(str(file))

        first = template.render({"dalis": made, "kartai": (1,)})

        assert template.render({"dalis": made, "kartai": (1,)}) == first
        assert template.render({"dalis": again, "kartai": (1,)}) == first

    def it_comes_with_any_row_that_is_streamed(self, path: Path, tmp_path: Path) -> None:
        made = DocxTemplate(path).new_subdoc(str(other(tmp_path)))
        stream = io.BytesIO()

        at.Template(path).write({"dalis": made, "kartai": iter(range(300))}, stream)

        assert style(stream.getvalue(), "Savas") is not None
        assert texts_of(body_of(stream.getvalue())).count("vienas") == 302

    def it_takes_no_identity_of_the_template_s_promise_16(self, path: Path, tmp_path: Path) -> None:
        changed = '<w:ins xmlns:w="{}" w:id="7" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins>'
        files = path, other(tmp_path)
        for file in files:
            document = docx.Document(str(file))
            document.add_paragraph()
            document.element.body[-2].append(etree.fromstring(changed.format(W[1:-1])))
            document.save(str(file))
        made = DocxTemplate(path).new_subdoc(str(files[1]))

        numbers = values_of(body_of(filled(path, made)), "ins", "id")

        assert len(numbers) > 2
        assert "7" in numbers
        assert len(set(numbers)) == len(numbers)

    @pytest.mark.slow
    @pytest.mark.parametrize("version", ["Office2016", "Microsoft365"])
    def it_passes_the_open_xml_validator(self, version: str, path: Path, tmp_path: Path) -> None:
        made = DocxTemplate(path).new_subdoc(str(other(tmp_path)))

        assert validated(filled(path, made), version, tmp_path) == (0, [])


class DescribeAStyle:
    def it_is_the_templates_where_the_template_has_its_name(self, path: Path) -> None:
        tpl = DocxTemplate(path)
        made = tpl.new_subdoc()
        ours = made.styles["Heading 1"]
        ours.element.set(f"{W}styleId", "Antrasteviena")
        ours.font.italic = True
        made.add_paragraph("a", style="Heading 1")

        document = filled(path, made)

        assert "Heading1" in values_of(body_of(document), "pStyle")
        assert root_of(document, STYLES).find(f"{W}style[@{W}styleId='Antrasteviena']") is None
        assert not values_of(style(document, "heading 1"), "i")

    def it_is_renamed_where_its_id_or_name_is_taken(self, path: Path) -> None:
        tpl = DocxTemplate(path)
        made = tpl.new_subdoc()
        own = made.styles.add_style("Kitas", WD_STYLE_TYPE.CHARACTER)
        own.element.set(f"{W}styleId", "title")
        other_type = made.styles.add_style("Kita antraštė", WD_STYLE_TYPE.CHARACTER)
        other_type.element.find(f"{W}name").set(f"{W}val", "Title")
        text = made.add_paragraph("")
        text.add_run("a").style = own
        text.add_run("b").style = other_type

        document = filled(path, made)

        assert style(document, "Kitas").get(f"{W}styleId") == "title2"
        assert style(document, "Title 2").get(f"{W}type") == "character"
        assert values_of(body_of(document), "rStyle")[0] == "title2"

    def it_is_called_by_its_id_where_it_has_no_name(self, path: Path) -> None:
        made = DocxTemplate(path).new_subdoc()
        own = made.styles.add_style("Kitas", WD_STYLE_TYPE.PARAGRAPH)
        made.add_paragraph("a", style="Kitas")
        own.element.remove(own.element.find(f"{W}name"))

        assert style(filled(path, made), "Kitas")[0].tag == f"{W}name"

    def it_is_none_where_its_own_document_has_none(self, path: Path) -> None:
        made = DocxTemplate(path).new_subdoc()
        one = made.add_paragraph("a", style="Heading 1")
        one._p.pPr.pStyle.set(f"{W}val", "Nera")  # noqa: SLF001 (as broken documents have it)
        in_list(one, 999)

        body = body_of(filled(path, made))

        assert "Nera" not in values_of(body, "pStyle")
        assert set(values_of(body, "numId")) == {"0"}

    def it_is_never_the_default_nor_a_pair_of_the_templates(self, path: Path) -> None:
        made = DocxTemplate(path).new_subdoc()
        own = made.styles.add_style("Kitas", WD_STYLE_TYPE.PARAGRAPH)
        add_child(own.element, "link", "Heading1Char")
        add_child(own.element, "basedOn", "Nera")
        made.add_paragraph("a", style="Kitas")
        own.element.set(f"{W}default", "1")

        brought = style(filled(path, made), "Kitas")

        assert brought.get(f"{W}default") is None
        assert values_of(brought, "link") == values_of(brought, "basedOn") == []

    def it_leaves_out_what_only_newer_words_read(self, path: Path, tmp_path: Path) -> None:
        made = DocxTemplate(path).new_subdoc()
        own = made.styles.add_style("Kitas", WD_STYLE_TYPE.PARAGRAPH)
        new = "http://schemas.microsoft.com/office/word/2010/wordml"
        own.element.get_or_add_rPr().append(etree.Element(f"{{{new}}}ligatures"))
        made.add_paragraph("a", style="Kitas")
        older = docx.Document(str(path))
        for name in older.styles.element.attrib:
            del older.styles.element.attrib[name]
        older.save(str(tmp_path / "senas.docx"))

        assert new in etree.tostring(style(filled(path, made), "Kitas")[-1]).decode()
        told = etree.tostring(style(filled(tmp_path / "senas.docx", made), "Kitas")[-1]).decode()
        assert "ligatures" not in told
