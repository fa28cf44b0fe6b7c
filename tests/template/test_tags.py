"""Tags as people and Word write them: curly quotes, split runs, paragraphs, rows, cells.

Guards: template.reading.tags.
"""

from itertools import pairwise

import pytest
from docxtpl import Listing, RichText, RichTextParagraph

from ataskaita.errors import TemplateErrors
from tests.template.making import (
    cell,
    compiled,
    filled,
    line,
    paragraph,
    plain_xml,
    row,
    run,
    table,
    text_of,
    texts_of,
    values_of,
)

NAMES = {"x": "taip", "metai": 2020, "eilutes": ["a", "b"]}


class DescribeATagAsWordWritesIt:
    @pytest.mark.parametrize(
        "tag",
        [
            "{{ nera|default(„taip“) }}",
            "{{ nera|default(“taip”) }}",
            "{{ nera|default(«taip») }}",
            "{{ nera|default(‘taip’) }}",
            "{{ nera|default(‚taip‘) }}",
            "{{\u00a0x\u00a0}}",
            "{{\u202fx\u202f|\u00a0lower }}",
            "{% if metai == 2021 – 1 %}{{ x }}{% endif %}",
            "{% if metai == 2021 — 1 %}{{ x }}{% endif %}",
            "{# „pastaba“ – #}{{ x }}",
        ],
    )
    def it_works_with_lithuanian_marks_inside(self, tag: str) -> None:
        assert line(tag, **NAMES) == "taip"

    def it_leaves_the_marks_outside_alone(self) -> None:
        assert line("„{{ x }}“ –\u00a0‘{{ x }}’", **NAMES) == "„taip“ –\u00a0‘taip’"

    @pytest.mark.parametrize("place", range(1, len("a{{ x }}b")))
    def it_works_split_over_two_runs_anywhere(self, place: int) -> None:
        tag = "a{{ x }}b"

        body = filled(paragraph(tag[:place], tag[place:]), **NAMES)

        assert text_of(body) == "ataipb"

    def it_works_split_into_single_letters(self) -> None:
        text = "„{{ x|default(„ne“) }}“, {% if x %}{{ metai }}{% endif %}."

        assert text_of(filled(paragraph(*text), **NAMES)) == "„taip“, 2020."

    def it_works_with_marks_of_word_between_its_runs(self) -> None:
        between = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="y"/>'
        pieces = f"<w:p>{run('{{')}{between}{run(' x')}<w:proofErr/>{run('}}')}</w:p>"

        assert text_of(filled(pieces, **NAMES)) == "taip"

    def it_keeps_the_look_of_the_run_where_it_begins(self) -> None:
        bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{{ </w:t></w:r>"

        body = filled(f"<w:p>{bold}{run('x }} ir')}</w:p>", **NAMES)

        assert [text_of(one) for one in body[0]] == ["taip", " ir"]
        assert body[0][0].find("{*}rPr/{*}b") is not None


class DescribeARawText:
    @pytest.mark.parametrize(
        "text", ["{{ x }}", "{% if x %}", "{# x #}", "{{ x|default('}}') }} {{ metai }}"]
    )
    def it_is_printed_as_it_stands(self, text: str) -> None:
        assert line("{% raw %}" + text + "{% endraw %}, {{ x }}", **NAMES) == f"{text}, taip"

    def it_may_go_over_paragraphs(self) -> None:
        body = [paragraph(one) for one in ("{%p raw %}", "{{ x }}", "{%p endraw %}", "{{ x }}")]

        assert texts_of(filled("".join(body), **NAMES)) == ["{{ x }}", "taip"]

    def it_is_told_where_it_has_no_end(self) -> None:
        broken = "{% end</w:t><w:br/><w:t>raw %}"
        for text in ("{% raw %}", "{% raw %}{{ x }}" + broken):
            with pytest.raises(TemplateErrors, match=r"\{% raw %\} has no \{% endraw %\}"):
                compiled(paragraph(text) + paragraph("{{ x }}"))

    def it_is_told_once_what_is_wrong_in_it(self) -> None:
        with pytest.raises(TemplateErrors) as caught:
            compiled(paragraph("{% raw %}") + paragraph("{{ x"))

        assert len(caught.value.faults) == 1


class DescribeAParagraphTag:
    def it_repeats_paragraphs_and_leaves_none_of_its_own(self) -> None:
        body = filled(
            paragraph("{%p for one in eilutes %}")
            + paragraph("– {{ one }}")
            + paragraph("{%p endfor %}"),
            **NAMES,
        )

        assert texts_of(body) == ["– a", "– b"]

    def it_leaves_paragraphs_out(self) -> None:
        body = filled(
            paragraph("pradžia")
            + paragraph("{%p", " if metai ==", " 2019 %}")
            + paragraph("{{ nera }}")
            + paragraph("{%p endif %}")
            + paragraph("{#p pastaba #}"),
            **NAMES,
        )

        assert texts_of(body) == ["pradžia"]

    @pytest.mark.parametrize(
        "text",
        [
            "Labas {%p if x %}",
            "{%p if x %} labas",
            "{%p if x %}{%p endif %}",
            "Labas {{p x }} rytas",
            "{{p x }}{{p x }}",
        ],
    )
    def it_is_refused_where_it_would_swallow_a_sentence(self, text: str) -> None:
        with pytest.raises(TemplateErrors) as raised:
            filled(paragraph(text), **NAMES)

        fault = raised.value.faults[0]
        assert fault.message.code == "S302"
        assert fault.facts["near"] == text
        assert fault.facts["reason"] == "the tag must stand alone in its paragraph"


class DescribeARowTag:
    def it_repeats_rows(self) -> None:
        body = filled(
            table(
                row("Antraštė"),
                row("{%tr for one in eilutes %}"),
                row("{{ one }}"),
                row("{%tr endfor %}"),
            ),
            **NAMES,
        )

        assert texts_of(body, "tr") == ["Antraštė", "a", "b"]

    @pytest.mark.parametrize(
        "cells",
        [("{%tr for one in eilutes %}", "{{ one }}"), ("a {%tr for one in eilutes %}",)],
    )
    def it_is_refused_where_it_would_swallow_a_cell(self, cells: tuple[str, ...]) -> None:
        body = table(row(*cells), row("{%tr endfor %}"))

        with pytest.raises(TemplateErrors, match="the tag must stand alone in its row"):
            filled(body, **NAMES)

    @pytest.mark.parametrize("end", ["{%tr endif %}", "{%p endfor %}{{ x", "{%tr endfo %}"])
    def it_is_refused_when_it_ends_otherwise(self, end: str) -> None:
        body = table(row("{%tr for one in eilutes %}"), row("{{ one }}"), row(end))

        with pytest.raises(TemplateErrors, match="S302"):
            filled(body, **NAMES)

    def it_is_refused_when_it_never_ends(self) -> None:
        with pytest.raises(TemplateErrors, match="S301"):
            filled(table(row("{%tr for one in eilutes %}"), row("{{ one }}")), **NAMES)


class DescribeACellTag:
    def it_repeats_cells(self) -> None:
        cells = row("Eil.", "{%tc for one in eilutes %}", "{{ one }}", "{%tc endfor %}")

        body = filled(table(cells, grid=(1000, 1000)), **NAMES)

        assert texts_of(body, "tc") == ["Eil.", "a", "b"]

    def it_is_refused_where_it_would_swallow_a_word(self) -> None:
        cells = row("a {%tc for one in eilutes %}", "{{ one }}", "{%tc endfor %}")

        with pytest.raises(TemplateErrors, match="the tag must stand alone in its cell"):
            filled(table(cells), **NAMES)

    @pytest.mark.parametrize("properties", ["", "<w:tcPr/>", '<w:tcPr><w:tcW w:w="5"/></w:tcPr>'])
    def it_spans_columns_whatever_properties_it_has(self, properties: str) -> None:
        wide = f"<w:tc>{properties}{paragraph('{% colspan metai - 2017 %}plati')}</w:tc>"

        body = filled(table(row(wide), grid=(1, 1, 1)), **NAMES)

        assert values_of(body, "gridSpan") == ["3"]
        assert texts_of(body, "tc") == ["plati"]

    def its_properties_keep_the_order_of_the_standard(self) -> None:
        wide = cell("{% colspan 2 %}{% cellbg 'FF0000' %}x")

        body = filled(table(row(wide), grid=(500, 500)), **NAMES)

        properties = body.find(".//{*}tcPr")
        assert properties is not None
        assert [str(one.tag).partition("}")[2] for one in properties] == ["tcW", "gridSpan", "shd"]


class DescribeARunTag:
    def it_takes_rich_text(self) -> None:
        value = RichText("drąsiai & <aiškiai>", bold=True)

        body = filled(paragraph("Sako {{r x }}."), x=value)

        assert text_of(body) == "Sako drąsiai & <aiškiai>."
        assert [text_of(one) for one in body.iter("{*}r") if one.find("{*}rPr") is not None] == [
            "drąsiai & <aiškiai>"
        ]

    @pytest.mark.parametrize("tag", ["{{r x }}", "{{ x }}", "{{r x|default('–') }}"])
    def it_puts_rich_text_into_no_other_text(self, tag: str) -> None:
        body = filled(paragraph(f"a {tag} b"), x=RichText("c", italic=True))

        assert text_of(body) == "a c b"
        assert len(list(body.iter("{*}r"))) == len(list(body.iterfind("{*}p/{*}r"))) == 3

    @pytest.mark.parametrize(("value", "text"), [("A & B", "A & B"), (5, "5"), (None, "")])
    def it_takes_plain_values(self, value: object, text: str) -> None:
        body = filled(paragraph("a {{r x }} b"), x=value)

        assert text_of(body) == f"a {text} b"
        assert body[0].text is None
        assert all(one.tail is None for one in body[0])

    def it_keeps_line_breaks_of_rich_text(self) -> None:
        assert line("{{r x }}", x=RichText("a\nb\tc")) == "a\nb\tc"
        assert line("{{ x }}", x=Listing("a\nb & c")) == "a\nb & c"

    def it_refuses_whole_paragraphs(self) -> None:
        for tag in ("{{r x }}", "{{ x }}"):
            with pytest.raises(TemplateErrors, match=r"needs a \{\{p … \}\} tag"):
                line(tag, x=RichTextParagraph("a"))

    @pytest.mark.parametrize("value", [RichTextParagraph("a"), RichText("a"), Listing("a")])
    def its_values_become_paragraphs_in_a_paragraph_tag(self, value: object) -> None:
        body = filled(paragraph("{{p x }}"), x=value)

        assert plain_xml(body) == "<w:p><w:r><w:t>a</w:t></w:r></w:p>"


class DescribeATagInAnAttribute:
    @pytest.mark.parametrize("text", ["A & B <c>", "\"a\" ir 'b'", "a\nb\tc", "„x“", ""])
    def it_comes_out_as_it_went_in(self, text: str) -> None:
        body = filled('<w:p><w:r><wp:docPr id="1" descr="Vaizdas: {{ x }}"/></w:r></w:p>', x=text)

        assert [one.get("descr") for one in body.iter("{*}docPr")] == [f"Vaizdas: {text}"]

    def it_takes_quotes_of_its_own(self) -> None:
        tag = "{{ nera|default(&quot;n&amp;ra&quot;) }}{% if x == „taip“ %}!{% endif %}"

        body = filled(f'<w:p><w:r><wp:docPr id="1" descr="{tag}"/></w:r></w:p>', **NAMES)

        assert [one.get("descr") for one in body.iter("{*}docPr")] == ["n&ra!"]

    def it_refuses_what_is_no_text(self) -> None:
        with pytest.raises(TemplateErrors, match="S307"):
            filled('<w:p><w:pPr><w:pStyle w:val="{{ x }}"/></w:pPr></w:p>', x=["a"])


class DescribeARepeatedDrawing:
    def it_has_an_id_of_its_own_each_time(self) -> None:
        picture = '<w:r><wp:docPr id="1" name="x"/></w:r>'

        body = filled(
            f"<w:p>{run('{% for one in eilutes %}')}{picture}{run('{% endfor %}')}</w:p>", **NAMES
        )

        ids = [int(one.get("id", "0")) for one in body.iter("{*}docPr")]
        assert len(ids) == 2
        assert all(one < other for one, other in pairwise(ids))
