"""The lists of a sub-document come along, and stay apart from all others.

Guards: template.guests.definitions.
"""

import io
import re
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docxtpl import DocxTemplate
from lxml import etree

import ataskaita as at
from ataskaita.view import Paragraph, Prose, TextRun
from ataskaita.word.package import write_package
from tests.documents import body_of, parts_of
from tests.template.guests.making import (
    NUMBERING,
    filled,
    give_list,
    in_list,
    in_list_style,
    only,
    other,
    root_of,
    style,
)
from tests.template.making import W, texts_of, values_of
from tests.test_validity import validated


class DescribeAList:
    def it_is_the_templates_own_where_it_is_the_same(self, path: Path) -> None:
        made = DocxTemplate(path).new_subdoc()
        number = values_of(root_of(path.read_bytes(), NUMBERING), "num", "numId")[0]
        in_list(made.add_paragraph("a"), int(number))

        document = filled(path, made)

        assert set(values_of(body_of(document), "numId")) == {number}
        assert parts_of(document)[NUMBERING] == parts_of(path.read_bytes())[NUMBERING]

    @pytest.mark.parametrize("number", ["²", "9" * 5_000, "abc"])
    def it_comes_beside_one_whose_number_is_none_promise_12(self, path: Path, number: str) -> None:
        made = DocxTemplate(path).new_subdoc()
        give_list(made, 77)
        in_list(made.add_paragraph("a"), 77)
        parts = parts_of(path.read_bytes())
        once = re.sub(
            rb'(w:abstractNumId=")[0-9]+', rb"\g<1>" + number.encode(), parts[NUMBERING], count=1
        )
        path.write_bytes(write_package({**parts, NUMBERING: once}))

        document = filled(path, made)

        assert number in values_of(root_of(document, NUMBERING), "abstractNum", "abstractNumId")
        assert texts_of(body_of(document))[0] == "a"

    def it_brings_the_styles_of_its_levels(self, path: Path) -> None:
        made = DocxTemplate(path).new_subdoc()
        own = made.styles.add_style("Lygis", WD_STYLE_TYPE.PARAGRAPH)
        give_list(made, 77, '<w:pStyle w:val="Lygis"/>')
        give_list(made, 78, '<w:pStyle w:val="Heading1"/>')
        in_list_style(own, 77)
        made.add_paragraph("a", style="Lygis")
        in_list(made.add_paragraph("b"), 78)

        document = filled(path, made)

        numbering = root_of(document, NUMBERING)
        (number,) = values_of(style(document, "Lygis"), "numId")
        one = only(numbering, f"{W}num[@{W}numId='{number}']")
        kind = values_of(one, "abstractNumId")[0]
        brought = only(numbering, f"{W}abstractNum[@{W}abstractNumId='{kind}']")
        assert values_of(brought, "pStyle") == ["Lygis"]
        assert values_of(numbering, "pStyle").count("Heading1") == 0

    def it_brings_the_list_that_a_style_of_lists_names(self, path: Path, tmp_path: Path) -> None:
        document = docx.Document()
        own = document.styles.add_style("Rinkinys", WD_STYLE_TYPE.LIST)
        in_list_style(own, 77)
        give_list(document, 77)
        give_list(document, 78)
        first, second = list(document.part.numbering_part.element.iter(f"{W}abstractNum"))[-2:]
        replace_levels(first, "styleLink", own.style_id, levels=True)
        replace_levels(second, "numStyleLink", own.style_id, levels=False)
        in_list(document.add_paragraph("a"), 78)
        document.save(str(tmp_path / "b.docx"))
        made = DocxTemplate(path).new_subdoc(str(tmp_path / "b.docx"))

        filled_ = filled(path, made)

        numbering = root_of(filled_, NUMBERING)
        identity = style(filled_, "Rinkinys").get(f"{W}styleId")
        assert values_of(numbering, "numStyleLink") == [identity]
        assert values_of(numbering, "styleLink") == [identity]
        (number,) = values_of(style(filled_, "Rinkinys"), "numId")
        assert number in values_of(numbering, "num", "numId")

    def it_has_a_sign_of_its_own_and_no_name(self, path: Path) -> None:
        made = DocxTemplate(path).new_subdoc()
        for number in (77, 78):
            give_list(made, number, '<w:pStyle w:val="Nera"/>')
            kind = made.part.numbering_part.element.find(
                f"{W}abstractNum[@{W}abstractNumId='{number}']"
            )
            kind.find(f"{W}multiLevelType").addnext(
                etree.Element(f"{W}name", {f"{W}val": "vardas"})
            )
            in_list(made.add_paragraph("a"), number)

        numbering = root_of(filled(path, made), NUMBERING)

        signs = values_of(numbering, "nsid")
        assert len(set(signs)) == len(signs)
        assert values_of(numbering, "name") == []
        assert "Nera" not in values_of(numbering, "pStyle")

    def it_makes_the_part_where_the_template_has_none(self, path: Path, tmp_path: Path) -> None:
        made = DocxTemplate(path).new_subdoc()
        give_list(made, 77)
        in_list(made.add_paragraph("a"), 77)
        bare = without_numbering(tmp_path)

        document = filled(bare, made)

        assert values_of(root_of(document, NUMBERING), "num", "numId") == ["1"]
        assert set(values_of(body_of(document), "numId")) == {"1"}
        numbering = docx.Document(io.BytesIO(document)).part.numbering_part
        assert numbering.partname == f"/{NUMBERING}"

    @pytest.mark.slow
    def its_new_part_passes_the_open_xml_validator(self, path: Path, tmp_path: Path) -> None:
        made = DocxTemplate(path).new_subdoc(str(other(tmp_path)))

        document = filled(without_numbering(tmp_path), made)

        assert validated(document, "Microsoft365", tmp_path) == (0, [])

    def it_is_numbered_apart_from_those_of_prose(self, path: Path, tmp_path: Path) -> None:
        made = DocxTemplate(path).new_subdoc()
        give_list(made, 77)
        in_list(made.add_paragraph("a"), 77)
        items = [Paragraph((TextRun("c"),), numbered=True, list_number=one) for one in (1, 2)]

        body = body_of(at.Template(path).render({"dalis": made, "kartai": [], "p": 0}))
        both = tmp_path / "abu.docx"
        document = docx.Document()
        for text in ("{{p proza }}", "{{p dalis }}", "{{p proza }}"):
            document.add_paragraph(text)
        document.save(str(both))
        given = {"dalis": made, "proza": Prose(tuple(items))}
        mixed = at.Template(both).render(given)

        assert len(set(values_of(body, "numId"))) == 1
        numbers = values_of(body_of(mixed), "numId")
        assert len(set(numbers)) == 5
        known = values_of(root_of(mixed, NUMBERING), "num", "numId")
        assert len(set(known)) == len(known)
        assert set(numbers) <= set(known)

    def it_has_no_pictures_for_bullets(self, path: Path) -> None:
        made = DocxTemplate(path).new_subdoc()
        give_list(made, 77, '<w:lvlPicBulletId w:val="0"/>')
        in_list(made.add_paragraph("a"), 77)

        with pytest.raises(at.TemplateErrors, match="whose bullets are pictures"):
            filled(path, made)


def replace_levels(kind: Any, name: str, value: str, *, levels: bool) -> None:
    kind.find(f"{W}multiLevelType").addnext(etree.Element(f"{W}{name}", {f"{W}val": value}))
    for one in kind.findall(f"{W}lvl") if not levels else ():
        kind.remove(one)


def without_numbering(tmp_path: Path) -> Path:
    """Return a template that has neither styles nor lists."""
    document = docx.Document()
    document.add_paragraph("{{p dalis }}")
    for identity, one in list(document.part.rels.items()):
        if one.reltype.endswith("/numbering"):
            del document.part.rels[identity]
    document.save(str(tmp_path / "plikas.docx"))
    return tmp_path / "plikas.docx"
