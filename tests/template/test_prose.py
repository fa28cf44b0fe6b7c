"""Prose becomes paragraphs, lists and links of the template's own looks.

Guards: template.values.prose, template.reading.looking.
"""

import pytest
from lxml import etree

from ataskaita.template import compile_template
from ataskaita.view import Paragraph, Prose, TextRun
from tests.template.making import (
    DOCUMENT,
    FILE,
    NAMESPACES,
    Element,
    W,
    cell,
    compiled,
    filled,
    paragraph,
    part,
    plain_xml,
    row,
    table,
    text_of,
    texts_of,
    values_of,
    word_parts,
)

STYLES = part(
    "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr></w:style>'
        for key, name, number in (("Sarnum", "List Number", 3), ("Sartas", "List Bullet", 4))
    ),
    "styles",
)
NUMBERING = part(
    "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number + 6}"/></w:num>'
        for number in (1, 3, 4)
    ),
    "numbering",
)
LINK = "https://biblioteka.example/?a=1&b=2"


def said(*texts: str) -> Prose:
    return Prose(tuple(Paragraph((TextRun(text),)) for text in texts))


def listed(number: int, *texts: str, numbered: bool = True) -> tuple[Paragraph, ...]:
    return tuple(Paragraph((TextRun(text),), numbered, number) for text in texts)


def rendered(body: str, **names: object) -> tuple[Element, Element]:
    """Return the filled body and the numbering of a template with lists."""
    parts = compiled(body, styles=STYLES, numbering=NUMBERING).render_parts(names)
    return etree.fromstring(parts[DOCUMENT])[0], etree.fromstring(parts["word/numbering.xml"])


def targets(relationships: bytes) -> dict[str, str]:
    return {one.get("Id", ""): one.get("Target", "") for one in etree.fromstring(relationships)}


class DescribeProse:
    def its_paragraphs_take_the_style_of_the_tag(self) -> None:
        body = filled(paragraph("{{p x }}", style="Kirtis"), x=said("a", "b & c"))

        assert texts_of(body) == ["a", "b & c"]
        assert values_of(body, "pStyle") == ["Kirtis", "Kirtis"]

    @pytest.mark.parametrize("style", ['A"B', "A&amp;B", "A\\B", "Antraštė 1"])
    def its_style_may_have_any_name(self, style: str) -> None:
        escaped = style.replace('"', "&quot;")

        body = filled(paragraph("{{p x }}", style=escaped), x=said("a"))

        assert values_of(body, "pStyle") == [style.replace("&amp;", "&")]

    def its_tag_may_be_split_over_runs(self) -> None:
        body = filled(paragraph("{{", "p x", " }}", style="Kirtis"), x=said("a"))

        assert texts_of(body) == ["a"]
        assert values_of(body, "pStyle") == ["Kirtis"]

    def its_paragraphs_have_no_style_where_the_tag_has_none(self) -> None:
        body = filled(paragraph("{{p x }}"), x=said("a"))

        assert plain_xml(body) == "<w:p><w:r><w:t>a</w:t></w:r></w:p>"

    @pytest.mark.parametrize("value", [None, Prose(), ""])
    def it_leaves_no_paragraph_where_it_is_empty(self, value: object) -> None:
        body = filled(paragraph("a") + paragraph("{{p x }}") + paragraph("b"), x=value)

        assert texts_of(body) == ["a", "b"]

    @pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "a\rb"])
    def its_lines_are_paragraphs_where_it_is_plain_text(self, text: str) -> None:
        assert texts_of(filled(paragraph("{{p x }}"), x=text)) == ["a", "b"]

    def its_runs_are_bold_and_italic(self) -> None:
        runs = (TextRun("a", bold=True), TextRun("b", italic=True), TextRun("c", True, True))  # noqa: FBT003 (bold and italic, as in Word)

        body = filled(paragraph("{{p x }}"), x=Prose((Paragraph(runs),)))

        assert plain_xml(body[0]) == (
            "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"
            "<w:r><w:rPr><w:i/></w:rPr><w:t>b</w:t></w:r>"
            "<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>c</w:t></w:r>"
        )

    def its_spaces_at_the_ends_of_runs_stay(self) -> None:
        body = filled(paragraph("{{p x }}"), x=Prose((Paragraph((TextRun("a "), TextRun(" b"))),)))

        space = "{http://www.w3.org/XML/1998/namespace}space"
        assert texts_of(body) == ["a  b"]
        assert {one.get(space) for one in body.iter("{*}t")} == {"preserve"}

    def it_is_one_line_inside_a_sentence(self) -> None:
        assert texts_of(filled(paragraph("Sako: {{ x }}."), x=said("a", "b"))) == ["Sako: a\nb."]

    def it_stands_in_table_cells(self) -> None:
        body = filled(table(row(cell("{{p x }}"), cell("c"))), x=said("a", "b"))

        assert [texts_of(one) for one in body.iter("{*}tc")] == [["a", "b"], ["c"]]

    def it_leaves_an_empty_paragraph_in_a_cell_without_another(self) -> None:
        body = filled(table(row(cell("{{p x }}"), cell("c"))), x=None)

        assert [texts_of(one) for one in body.iter("{*}tc")] == [[""], ["c"]]


class DescribeAList:
    def its_numbers_begin_anew_in_each_list(self) -> None:
        x = Prose((*listed(1, "a", "b"), *said("tarp").paragraphs, *listed(2, "c")))

        body, numbering = rendered(paragraph("{{p x }}", style="Kirtis"), x=x)

        assert values_of(body, "pStyle") == ["Sarnum", "Sarnum", "Kirtis", "Sarnum"]
        assert values_of(body, "numId") == ["5", "5", "6"]
        assert values_of(numbering, "num", "numId") == ["1", "3", "4", "5", "6"]
        assert values_of(numbering, "abstractNumId") == ["7", "9", "10", "9", "9"]
        assert values_of(numbering, "startOverride") == ["1", "1"]

    def its_numbers_begin_anew_in_each_prose(self) -> None:
        prose = Prose(listed(1, "a"))

        body, numbering = rendered(paragraph("{{p x }}") + paragraph("{{p x }}"), x=prose)

        assert values_of(body, "numId") == ["5", "6"]
        assert values_of(numbering, "num", "numId") == ["1", "3", "4", "5", "6"]

    def its_bullets_come_from_the_style(self) -> None:
        body, numbering = rendered(
            paragraph("{{p x }}", style="Kirtis"), x=Prose(listed(1, "a", "b", numbered=False))
        )

        assert values_of(body, "pStyle") == ["Sartas", "Sartas"]
        assert values_of(body, "numId") == []
        assert etree.tostring(numbering) == NUMBERING

    def it_keeps_the_style_of_its_cell_inside_tables(self) -> None:
        x = Prose((*listed(1, "a"), *listed(2, "b", numbered=False)))

        body, _ = rendered(table(row(f"<w:tc>{paragraph('{{p x }}', style='Mazas')}</w:tc>")), x=x)

        assert values_of(body, "pStyle") == ["Mazas", "Mazas"]
        assert values_of(body, "numId") == ["5", "4"]
        assert values_of(body, "ind", "left") == ["284", "284"]

    def it_is_plain_paragraphs_where_the_template_has_no_lists(self) -> None:
        x = Prose((*listed(1, "a"), *listed(2, "b", numbered=False)))

        body = filled(paragraph("{{p x }}", style="Kirtis"), x=x)

        assert values_of(body, "pStyle") == ["Kirtis", "Kirtis"]
        assert values_of(body, "numId") == []

    def it_is_plain_where_its_style_numbers_by_a_list_that_is_not_there(self) -> None:
        empty = part("", "numbering")

        template = compiled(paragraph("{{p x }}"), styles=STYLES, numbering=empty)

        parts = template.render_parts({"x": Prose(listed(1, "a"))})
        assert parts["word/numbering.xml"] == empty

    def it_is_plain_where_its_style_is_bound_to_no_list(self) -> None:
        style = '<w:style w:styleId="S"><w:name w:val="List Number"/></w:style>'

        template = compiled(
            paragraph("{{p x }}"), styles=part(style, "styles"), numbering=NUMBERING
        )

        parts = template.render_parts({"x": Prose(listed(1, "a"))})
        assert values_of(etree.fromstring(parts[DOCUMENT]), "pStyle") == []

    def it_finds_the_lists_of_a_document_made_by_word(self) -> None:
        template = compile_template(word_parts("{{p x }}"), FILE)

        body = etree.fromstring(template.render_parts({"x": Prose(listed(1, "a"))})[DOCUMENT])

        assert "ListNumber" in values_of(body, "pStyle")


class DescribeALink:
    def it_has_a_relationship(self) -> None:
        x = Prose((Paragraph((TextRun("čia", link=LINK), TextRun("ten", link=LINK))),))

        parts = compiled(paragraph("{{p x }}")).render_parts({"x": x})

        body = etree.fromstring(parts[DOCUMENT])
        ids = [one.get(f"{{{NAMESPACES['r']}}}id") for one in body.iter("{*}hyperlink")]
        assert ids == ["rIdNuoroda1", "rIdNuoroda1"]
        assert targets(parts["word/_rels/document.xml.rels"]) == {"rIdNuoroda1": LINK}
        assert b'TargetMode="External"' in parts["word/_rels/document.xml.rels"]

    def it_has_a_relationship_of_its_own_part(self) -> None:
        header = part(paragraph("{{p antraste }}"), "hdr")
        links = {
            "x": Prose((Paragraph((TextRun("a", link="https://a.example"),)),)),
            "antraste": Prose((Paragraph((TextRun("b", link="https://b.example"),)),)),
        }

        parts = compiled(paragraph("{{p x }}"), header1=header).render_parts(links)

        assert targets(parts["word/_rels/document.xml.rels"]) == {
            "rIdNuoroda1": "https://a.example"
        }
        assert targets(parts["word/_rels/header1.xml.rels"]) == {"rIdNuoroda1": "https://b.example"}

    def it_leaves_the_relationships_of_the_template(self) -> None:
        template = compile_template(word_parts("{{p x }}"), FILE)
        before = targets(word_parts()["word/_rels/document.xml.rels"])

        parts = template.render_parts({"x": Prose((Paragraph((TextRun("a", link=LINK),)),))})

        after = targets(parts["word/_rels/document.xml.rels"])
        assert after == {**before, "rIdNuoroda1": LINK}

    def its_id_is_new_in_a_template_that_was_itself_made_so(self) -> None:
        names = {"x": Prose((Paragraph((TextRun("a", link=LINK),)),)), "y": "{{p x }}"}
        once = compile_template(word_parts("{{p x }}", "{{ y }}"), FILE).render_parts(names)

        twice = compile_template(once, FILE).render_parts(names)

        assert {"rIdNuoroda1", "rIdNuoroda2"} <= set(targets(twice["word/_rels/document.xml.rels"]))


GIVEN = '<w:pPr><w:pStyle w:val="Tekstas"/><w:keepNext/><w:jc w:val="right"/></w:pPr>'
LOOK = '<w:rPr><w:rFonts w:ascii="Arial"/><w:lang w:val="lt-LT"/><w:color w:val="FF0000"/></w:rPr>'
LOOKING = f"<w:p>{GIVEN}<w:r>{LOOK}<w:t>{{{{p a }}}}</w:t></w:r></w:p>"


class DescribeTheLooksOfItsParagraph:
    def they_are_those_of_each_paragraph_that_its_tag_prints(self) -> None:
        body = filled(LOOKING, a="Pirma\nAntra")

        for one in body:
            assert [str(each.tag).partition("}")[2] for each in one.iter()] == [
                *("p", "pPr", "pStyle", "jc", "r", "rPr", "rFonts", "color", "t")
            ]

    def they_stay_beside_what_is_bold(self) -> None:
        prose = Prose((Paragraph((TextRun("a"), TextRun("b", bold=True))),))

        body = filled(LOOKING, a=prose)

        looks = [[str(each.tag).partition("}")[2] for each in one] for one in body.iter(f"{W}rPr")]
        assert looks == [["rFonts", "color"], ["rFonts", "b", "color"]]

    def they_take_no_remark_beside_the_tag(self) -> None:
        body = filled(paragraph("{{p a }} {# Pastraipos pavyzdys #}"), a="Žodžiai")

        assert [text_of(one) for one in body] == ["Žodžiai"]
