r"""docxtpl's breaks in a text: `\a` begins a paragraph, `\f` a page, as it was there.

Guards: template.settling.breaking, template.values.escaping.
"""

import pytest
from docxtpl import Listing, RichText, RichTextParagraph

from ataskaita.errors import DataErrors, TemplateErrors
from ataskaita.view import Figure
from tests.template.making import (
    cell,
    filled,
    paragraph,
    plain_xml,
    row,
    table,
    texts_of,
    values_of,
)

LOOK = "<w:rPr><w:b/></w:rPr>"
INDENT = '<w:ind w:left="300"/>'
SECTION = '<w:sectPr><w:pgSz w:w="9000" w:h="9000"/></w:sectPr>'
TAG = f"<w:r>{LOOK}<w:t>[{{{{ x }}}}]</w:t></w:r>"


class DescribeATextThatBeginsAParagraph:
    @pytest.mark.parametrize("made", [str, Listing, RichText])
    def it_goes_on_in_the_next_one(self, made: type) -> None:
        body = filled(paragraph("A {{ x }} B"), x=made("1 & 2\a3\n4"))

        assert texts_of(body) == ["A 1 & 2", "3\n4 B"]

    def it_keeps_the_looks_of_paragraph_and_run(self) -> None:
        body = filled(f"<w:p><w:pPr>{INDENT}</w:pPr>{TAG}</w:p>", x="a\ab")

        one = f"<w:p><w:pPr>{INDENT}</w:pPr><w:r>{LOOK}<w:t>"
        assert plain_xml(body) == f"{one}[a</w:t></w:r></w:p>{one}b]</w:t></w:r></w:p>"

    def it_keeps_the_looks_of_a_rich_text(self) -> None:
        body = filled(paragraph("{{ x }}"), x=RichText("a\ab", color="FF0000"))

        assert values_of(body, "color") == ["FF0000", "FF0000"]

    def it_leaves_a_section_to_the_last_paragraph(self) -> None:
        body = filled(f"<w:p><w:pPr>{INDENT}{SECTION}</w:pPr>{TAG}</w:p>", x="a\ab\ac")

        xml = plain_xml(body)
        assert xml.count("<w:sectPr>") == 1
        assert xml.rindex("<w:p>") < xml.index("<w:sectPr>")
        assert xml.count(INDENT) == 3

    def it_may_stand_in_a_cell(self) -> None:
        tags = row(cell("{%tr for one in x %}")), row("{{ one }}"), row(cell("{%tr endfor %}"))
        body = filled(table(*tags), x=["a\ab", *["c"] * 200, "d\ae"])

        assert texts_of(body, "tr") == ["ab", *["c"] * 200, "de"]
        assert texts_of(body)[:2] + texts_of(body)[-2:] == ["a", "b", "d", "e"]

    def it_may_stand_in_rich_paragraphs(self) -> None:
        rich = RichTextParagraph()
        rich.add("a\ab", parastyle="Sarasas")
        body = filled(paragraph("{{p x }}"), x=rich)

        assert texts_of(body) == ["a", "b"]
        assert values_of(body, "pStyle") == ["Sarasas", "Sarasas"]

    def it_may_stand_where_the_part_is_read_once_filled(self) -> None:
        body = filled(paragraph("{% raw %}{c}{% endraw %}{{ x }}"), x="a\ab")

        assert texts_of(body) == ["{c}a", "b"]

    def it_is_refused_where_a_paragraph_cannot_end(self) -> None:
        link = '<w:hyperlink w:anchor="a"><w:r><w:t>{{ x }}</w:t></w:r></w:hyperlink>'

        with pytest.raises(TemplateErrors, match=r"S307.*paragraph"):
            filled(f"<w:p>{link}</w:p>", x="a\ab")

    def it_is_refused_in_a_figure(self) -> None:
        with pytest.raises(DataErrors, match=r"U\+0007"):
            filled(paragraph("{{ x }}"), x=Figure("a\ab"))


class DescribeATextThatBeginsAPage:
    def it_breaks_the_page_between_two_paragraphs(self) -> None:
        body = filled(f"<w:p><w:pPr>{INDENT}</w:pPr>{TAG}</w:p>", x="a\fb")

        assert texts_of(body) == ["[a", "\n", "b]"]
        assert values_of(body, "br", "type") == ["page"]
