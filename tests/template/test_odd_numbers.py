"""Numbers of a template that are none: filling it is no foreign error (promise 12)."""

import re

import pytest
from lxml import etree

import ataskaita as at
from ataskaita.opc import Related, add_relationships
from ataskaita.template import compile_template
from ataskaita.template.guests.values import Guests
from ataskaita.template.values.drawing import OWN_CHART
from ataskaita.template.values.leads import leads_from
from ataskaita.template.values.state import LINK
from ataskaita.template.words.own_parts import TemplateTexts
from ataskaita.view import Paragraph, Prose, TextRun
from ataskaita.word.package import read_package, write_package
from ataskaita.word.seal import sealed_package
from tests.documents import parts_of
from tests.packages import related
from tests.template.identities import package, things
from tests.template.making import (
    DOCUMENT,
    W,
    cell,
    paragraph,
    row,
    run,
    table,
    texts_of,
    word_parts,
)

ODD = ("", "abc", "-1", "1.5", "NaN", "²", "٣", "a'b]", "9" * 5_000)
NUMBERING = "word/numbering.xml"
STYLES = "word/styles.xml"
LIST = Prose(
    tuple(Paragraph((TextRun(text),), numbered, 1) for numbered in (True, False) for text in "ab")
)
NAMES = {"sar": LIST, "eil": [{"v": "a"}, {"v": "b"}], "v": "x"}


def filled(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts of the filled template, having come in by the door."""
    return parts_of(at.Template.of_bytes(write_package(parts)).render(NAMES))


def within(inner: str) -> str:
    """Return the template's loop around what it repeats."""
    return paragraph("{%p for a in eil %}") + inner + paragraph("{%p endfor %}")


def with_number(content: bytes, name: str, attribute: str, told: str) -> bytes:
    """Return the part with that attribute of each element of the name changed."""
    pattern = rf"(<w:{name}\b[^>]*?w:{attribute}=\")[^\"]*"
    text, count = re.subn(pattern, lambda one: one[1] + told, content.decode())
    assert count
    return text.encode()


@pytest.mark.parametrize("told", ODD)
class DescribeANumberThatIsNone:
    @pytest.mark.parametrize(
        ("name", "attribute"), [("num", "numId"), ("lvl", "ilvl"), ("start", "val")]
    )
    def it_fills_lists_all_the_same_promise_12(self, name: str, attribute: str, told: str) -> None:
        numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        item = f"<w:p><w:pPr>{numbered}</w:pPr>{run('{{ a.v }}')}</w:p>"
        parts = package(within(item) + paragraph("{{p sar }}"))
        parts[NUMBERING] = with_number(parts[NUMBERING], name, attribute, told)

        made = texts_of(etree.fromstring(filled(parts)[DOCUMENT]))

        assert made == ["a", "b"] * 3

    @pytest.mark.parametrize("name", ["numId", "ilvl"])
    def it_numbers_no_item_promise_12(self, name: str, told: str) -> None:
        numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        item = f"<w:p><w:pPr>{numbered}</w:pPr>{run('{{ a.v }}')}</w:p>"
        parts = package(within(item))
        parts[DOCUMENT] = with_number(parts[DOCUMENT], name, "val", told)

        assert texts_of(etree.fromstring(filled(parts)[DOCUMENT])) == ["a", "b"]

    def it_is_no_level_of_a_list_that_begins_anew_promise_12(self, told: str) -> None:
        numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        item = f"<w:p><w:pPr>{numbered}</w:pPr>{run('{{ a.v }}')}</w:p>"
        parts = package(within(paragraph("x") + item + item))
        parts[DOCUMENT] = with_number(parts[DOCUMENT], "ilvl", "val", told)

        assert texts_of(etree.fromstring(filled(parts)[DOCUMENT])) == ["x", "a", "a", "x", "b", "b"]

    def it_is_no_level_of_the_lists_own_promise_12(self, told: str) -> None:
        item = paragraph("{{ a.v }}").replace(
            "<w:p>", '<w:p><w:pPr><w:pStyle w:val="ListNumber"/></w:pPr>'
        )
        parts = package(within(item + item))
        level = f'<w:lvl w:ilvl="{told}"><w:start w:val="1"/></w:lvl></w:abstractNum>'.encode()
        parts[NUMBERING] = parts[NUMBERING].replace(b"</w:abstractNum>", level)

        made = filled(parts)

        assert texts_of(etree.fromstring(made[DOCUMENT])) == ["a", "a", "b", "b"]
        assert made[NUMBERING].count(b"<w:num ") > parts[NUMBERING].count(b"<w:num ")

    def it_gives_entries_of_contents_no_room_promise_12(self, told: str) -> None:
        parts = package(paragraph("{{ v }}"))
        for tab, indent in ((told, "0"), ("9000", told)):
            look = f'<w:tab w:val="right" w:pos="{tab}"/></w:tabs><w:ind w:left="{indent}"/>'
            style = (
                '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/>'
                f"<w:pPr><w:tabs>{look}</w:pPr></w:style></w:styles>"
            )
            styled = {**parts, STYLES: parts[STYLES].replace(b"</w:styles>", style.encode())}

            assert texts_of(etree.fromstring(filled(styled)[DOCUMENT])) == ["x"]

    def it_widens_tables_by_what_is_known_promise_12(self, told: str) -> None:
        cells = (cell(one) for one in ("{%tc for a in eil %}", "{{ a.v }}", "{%tc endfor %}"))
        parts = package(table(row(*cells), grid=(1000, 1000, 1000)))
        parts[DOCUMENT] = with_number(parts[DOCUMENT], "gridCol", "w", told)

        assert "a" in texts_of(etree.fromstring(filled(parts)[DOCUMENT]))

    @pytest.mark.parametrize("name", ["sz", "tab", "ind", "numId"])
    def it_leaves_styles_as_they_are_promise_12(self, name: str, told: str) -> None:
        parts = package(paragraph("{{p sar }}"))
        attribute = {"tab": "pos", "ind": "left"}.get(name, "val")
        parts[STYLES] = with_number(parts[STYLES], name, attribute, told)

        assert "a" in texts_of(etree.fromstring(filled(parts)[DOCUMENT]))


@pytest.mark.parametrize("told", [*ODD, "64", "0"])
class DescribeASpanThatIsNone:
    def it_is_told_promise_12(self, told: str) -> None:
        tags = map(cell, ("{%tc for a in eil %}", "{%tc endfor %}"))
        cells = (next(tags), cell("{{ a.v }}", span=2), next(tags))
        parts = package(table(row(*cells), grid=(1000, 1000, 1000, 1000)))
        parts[DOCUMENT] = with_number(parts[DOCUMENT], "gridSpan", "val", told)

        with pytest.raises(at.TemplateErrors, match="a cell spans 1 to 63 columns"):
            filled(parts)


class DescribeNotesWhoseOwnPartHasTags:
    @pytest.mark.parametrize("kind", ["footnote", "endnote"])
    def they_come_into_it_promise_12(self, kind: str) -> None:
        parts = package(within(things(10, "x")[kind]), {10: "{{ a.v }}"})
        name = f"word/{kind}s.xml"
        outside = paragraph("{{ v }}").encode()
        ending = f"</w:{kind}s>".encode()
        line = f'<w:{kind} w:type="separator" w:id="1"><w:p/></w:{kind}>'.encode()
        parts[name] = parts[name].replace(ending, line + outside + ending)

        made = at.Template.of_bytes(write_package(parts)).render(NAMES)

        notes = etree.fromstring(parts_of(made)[name])
        assert [one for one in texts_of(notes) if one] == ["x", "a", "b"]
        numbers = [one.get(f"{W}id") for one in notes.iter(f"{W}{kind}")]
        assert len(set(numbers)) == len(numbers)


class DescribeANumberOfOursThatIsTooLong:
    """A draft of ours may be a template, changed by anybody."""

    LONG = "9" * 5_000

    @pytest.mark.parametrize(
        "name", ["word/charts/diagrama{}.xml", "word/embeddings/diagrama{}.xlsx"]
    )
    def it_is_no_charts_promise_12(self, name: str) -> None:
        parts = package(paragraph("{{ v }}"))
        first = compile_template({**parts, name.format(7): b"<a/>"}, "a.docx").charts.first

        assert first == 8
        assert (
            compile_template({**parts, name.format(self.LONG): b"<a/>"}, "a.docx").charts.first == 1
        )

    def it_is_no_relationship_of_a_chart_or_link_promise_12(self) -> None:
        parts = package(paragraph("{{ v }}"))
        for number, next_one in (("7", 8), (self.LONG, 1)):
            kinds = ((OWN_CHART, "chart"), (LINK, "hyperlink"))
            told = (Related(f"{one}{number}", kind, "a") for one, kind in kinds)
            lists = "word/_rels/document.xml.rels"
            related = {**parts, lists: add_relationships(parts[lists], told)}

            compiled = compile_template(related, "a.docx")

            assert compiled.charts.first == next_one
            assert compiled.looks.next_link == next_one

    def it_is_nothing_that_came_from_others_promise_12(self) -> None:
        for name in ("word/sveciai/{}.png", "rIdSvecias{}"):
            seven, long = (
                Guests.of(TemplateTexts({name.format(number): b""}), lambda: 1)
                for number in ("7", self.LONG)
            )

            assert seven.next_number == 8
            assert len(str(long.next_number)) < 11

    def it_is_no_property_promise_12(self) -> None:
        parts = word_parts("Tekstas")
        custom = "docProps/custom.xml"
        once = read_package(sealed_package(parts), "")
        once[custom] = once[custom].replace(b"</P", f'<property pid="{self.LONG}"/></P'.encode())

        assert b'pid="2"' in read_package(sealed_package(once), "")[custom]


class DescribeAListOfRelationshipsWithWordsOfXml:
    def it_is_read_past_them_promise_12(self) -> None:
        content = related(("rId1", "image", "media/a.png"))
        for words in (b"<!-- a -->", b"<?a b?>"):
            lists = content.replace(b"</", words + b"</")

            assert set(leads_from({"word/_rels/a.xml.rels": lists}, "word/a.xml")) == {"rId1"}
