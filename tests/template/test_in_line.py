"""What is written in line says what the sandbox would say, and refuses what it refuses.

Guards: template.code.expressions, template.code.filling.
"""

from decimal import Decimal

import pytest
from docxtpl import Listing, RichText
from markupsafe import Markup

from ataskaita.errors import DataErrors, TemplateErrors
from ataskaita.view import Figure, Names
from tests.template.making import cell, filled, line, paragraph, row, run, table, texts_of


class Word(str):
    """A text that is no exact str."""

    __slots__ = ()


class Own:
    """An object of the caller's."""

    vieta = "Seirijai"
    _slapta = "ne"


class DescribeALookUp:
    @pytest.mark.parametrize(
        ("tag", "text"),
        [
            ("{{ d.a }}", "1"),
            ("{{ d.b.c }}", "gilu"),
            ("{{ d.b['c'] }}", "gilu"),
            ("{{ d.none }}", ""),
            ("{{ d._x }}", "raktas"),
            ("{{ d.a if d.nera is defined else 'kita' }}", "kita"),
            ("{{ d.items()|list|length }}", "4"),
            ("{{ o.vieta }}", "Seirijai"),
            ("{{ n.a.b }}", "5"),
            ("{% for k in [d] %}{{ k.b.c }}{% endfor %}", "gilu"),
            ("{% set x = d.b %}{{ x.c }}", "gilu"),
            ("{% macro f(y) %}{{ y.b.c }}{% endmacro %}{{ f(d) }}", "gilu"),
        ],
    )
    def it_finds_what_jinja_finds(self, tag: str, text: str) -> None:
        d = {"a": 1, "b": {"c": "gilu"}, "none": None, "_x": "raktas"}
        n = Names({"a": Names({"b": "5"})})

        assert line(tag, d=d, o=Own(), n=n) == text

    @pytest.mark.parametrize(
        ("tag", "code"),
        [
            ("{{ d.nera }}", "S304"),
            ("{{ n.nera }}", "S304"),
            ("{{ n.children }}", "S304"),
            ("{{ n.ready }}", "S304"),
            ("{{ o._slapta }}", "S306"),
            ("{{ o.__class__ }}", "S306"),
            ("{{ d.__class__ }}", "S306"),
            ("{{ d.a.real.__class__ }}", "S306"),
            ("{{ state }}", "S304"),
            ("{{ shown }}", "S304"),
            ("{{ environment }}", "S304"),
            ("{{ _v }}", "S304"),
        ],
    )
    def it_refuses_what_the_sandbox_refuses(self, tag: str, code: str) -> None:
        with pytest.raises(TemplateErrors, match=code):
            line(tag, d={"a": 1}, o=Own(), n=Names({"a": "1"}))


class DescribeAPrintedValue:
    @pytest.mark.parametrize(
        ("value", "text"),
        [
            ("A & B <c> \"d\" 'e'", "A & B <c> \"d\" 'e'"),
            ("a\nb\tc", "a\nb\tc"),
            ("a\r\nb", "a\nb"),
            (Word("ž & <"), "ž & <"),
            (5, "5"),
            (-3, "-3"),
            (True, "taip"),
            (False, "ne"),
            (2.5, "2,5"),
            (Decimal("1.50"), "1,50"),
            (None, ""),
            (Figure("1 & 2", value=1), "1 & 2"),
            (Markup("a &amp; b"), "a & b"),
            (Listing("a & b"), "a & b"),
            (RichText("a & b"), "a & b"),
        ],
    )
    def it_reads_as_it_was_given(self, value: object, text: str) -> None:
        assert line("{{ x }}", x=value) == text
        assert line("{% set y %}{{ x }}{% endset %}{{ y }}", x=value) == text

    @pytest.mark.parametrize(
        "character", ["\x00", "\x01", "\x04", "\x08", "\x1c", "\ud800", "\uffff"]
    )
    def it_can_hold_no_mark_of_ours(self, character: str) -> None:
        for value in (f"a{character}b", Word(character), Figure(character), Listing(character)):
            with pytest.raises((DataErrors, UnicodeEncodeError)):
                line("{{ x }}", x=value)

    @pytest.mark.parametrize("sign", ["\x07", "\x0c"])
    def it_can_hold_no_mark_that_breaks_what_is_no_text(self, sign: str) -> None:
        for value in (Figure(sign), Markup(sign)):  # noqa: S704 (what is refused)
            with pytest.raises(DataErrors):
                line("{{ x }}", x=value)

    @pytest.mark.parametrize(
        "value",
        [Markup("<b>"), Markup("</w:t>"), Markup("a & b"), Markup("<x:y/>"), Markup("<!--")],
    )
    def it_cannot_break_the_document(self, value: Markup) -> None:
        for body in (paragraph("{{ x }}"), paragraph("{{r x }}"), paragraph("{{p x }}")):
            with pytest.raises(TemplateErrors, match="S309"):
                filled(body, x=value)

    @pytest.mark.parametrize("mark", ["07", "3c", "0", "1414"])
    def it_needs_no_mark_that_a_template_brings(self, mark: str) -> None:
        body = filled(f"<?marks {mark}?>{paragraph('{{ x }}')}<?marks {mark}?>", x="a")

        assert texts_of(body) == ["a"]


class DescribeABlock:
    def it_may_span_the_runs_of_a_paragraph(self) -> None:
        body = "<w:p>" + run("a{% if x %}b") + run("c{% else %}d") + run("e{% endif %}f") + "</w:p>"

        assert texts_of(filled(body, x=True)) == ["abcf"]
        assert texts_of(filled(body, x=False)) == ["adef"]

    def it_may_span_cells_where_the_result_is_whole(self) -> None:
        body = table(row("a{% if x %}", "b", "{% endif %}c"), grid=(900, 900, 900))

        assert texts_of(filled(body, x=True), "tc") == ["a", "b", "c"]
        assert texts_of(filled(body, x=False), "tc") == ["ac"]
        assert len(list(filled(body, x=False).iter("{*}gridCol"))) == 1

    def it_is_refused_where_the_result_is_broken(self) -> None:
        body = paragraph("{% if x %}") + table(row(cell("{% endif %}")))

        with pytest.raises(TemplateErrors, match="S309"):
            filled(body, x=False)
