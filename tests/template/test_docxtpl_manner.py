"""Templates in the manner of docxtpl's examples say what docxtpl says, and lose no text."""

import io
from pathlib import Path

import docx
import pytest
from docxtpl import DocxTemplate, InlineImage, Listing, RichText, RichTextParagraph
from lxml import etree

from ataskaita.errors import TemplateErrors
from ataskaita.template import compile_template
from ataskaita.word.package import read_package, write_package
from tests.template.making import (
    DOCUMENT,
    Element,
    cell,
    line,
    paragraph,
    part,
    row,
    run,
    table,
    texts_of,
    values_of,
    word_parts,
)

ITEMS = [{"pav": "Romanai", "kiek": 3, "nauji": True}, {"pav": "Eilės", "kiek": 0, "nauji": False}]
NAMES: dict[str, object] = {
    "metai": 2025,
    "knygos": ITEMS,
    "stulpeliai": ["A", "B", "C"],
    "eilutes": [["1", "2", "3"], ["4", "5", "6"]],
    "spalva": "00FF00",
    "zyme": "<a> & b",
    "aprasas": "Pirma eilutė",
    "tarpai": "     ",
    "tabai": "\t\t",
    "nera": False,
    "puslapis": "<html>\n\t<b>&amp;</b>\n</html>",
    "autorius": {"vardas": "Biblioteka", "miestas": "Lazdijai"},
}
LOOP = row("{%tr for k in knygos %}"), row("{{ k.pav }}", "{{ k.kiek }}"), row("{%tr endfor %}")
COLUMNS = "{%tc for s in stulpeliai %}", "{{ s }}", "{%tc endfor %}"

EXAMPLES = {
    "words in a sentence": paragraph("Ataskaita už {{ metai }} m., {{ autorius.miestas }}."),
    "a tag over many runs": f"<w:p>{run('{{ aut')}{run('orius.var')}{run('das }}')}</w:p>",
    "paragraphs repeated": "".join(
        map(paragraph, ("{%p for k in knygos %}", "– {{ k.pav }}: {{ k.kiek }}", "{%p endfor %}"))
    ),
    "a choice of paragraphs": "".join(
        map(
            paragraph,
            ("{%p if metai > 2020 %}", "vėliau", "{%p else %}", "anksčiau", "{%p endif %}"),
        )
    ),
    "a choice in a sentence": paragraph("{% if metai > 2020 %}nauja{% else %}sena{% endif %} byla"),
    "a loop in a sentence": paragraph("{% for k in knygos %}{{ k.pav }}, {% endfor %}kt."),
    "rows repeated": table(row("Pavadinimas", "Kiekis"), *LOOP, grid=(900, 900)),
    "cells repeated": table(
        row(*COLUMNS),
        row("{%tr for e in eilutes %}"),
        row("{%tc for l in e %}", "{{ l }}", "{%tc endfor %}"),
        row("{%tr endfor %}"),
        grid=(900,),
    ),
    "a row chosen": table(
        row("{%tr for k in knygos %}"),
        row("{%tr if k.nauji %}"),
        row("{{ k.pav }}"),
        row("{%tr endif %}"),
        row("{%tr endfor %}"),
    ),
    "a cell that spans": table(
        row(cell("{% colspan stulpeliai|length %}Antraštė")), row(*COLUMNS), grid=(500, 500, 500)
    ),
    "a coloured cell": table(row(cell("{% cellbg spalva %}žalia"), "x"), grid=(900, 900)),
    "cells merged downwards": table(
        row("{%tr for k in knygos %}"),
        row(cell("{% vm %}Bendras"), "{{ k.pav }}"),
        row("{%tr endfor %}"),
        grid=(900, 900),
    ),
    "a table in a table": table(row(f"<w:tc>{table(*LOOP, grid=(400, 400))}<w:p/></w:tc>")),
    "a remark": paragraph("{#p pastaba sau #}") + paragraph("tekstas{# ir čia #} lieka"),
    "signs of tags": paragraph("rašoma {_{ metai }_} ir {_% if %_}"),
    "set and used": paragraph("{% set x = metai + 1 %}Kiti metai – {{ x }}"),
    "numbered": paragraph("{% for k in knygos %}{{ loop.index }}. {{ k.pav }} {% endfor %}"),
    "rows in rows": table(
        row("{%tr for e in eilutes %}"),
        row("{%tr for l in e %}"),
        row("{{ l }}"),
        row("{%tr endfor %}"),
        row("{%tr endfor %}"),
    ),
    "fewer cells than columns": table(
        row("A", "B", "C"),
        row("{%tc for s in stulpeliai[:2] %}", "{{ s }}", "{%tc endfor %}"),
        grid=(500, 500, 500),
    ),
    "spaces trimmed": paragraph("a {%- if metai -%} b {%- endif -%} c"),
    "escaped by hand": paragraph("{{ spalva|e }} {{ zyme|e }} {{ zyme }}"),
    "spaces kept": paragraph("a  {{ metai }}   b"),
    "tabs and lines": "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>{{ metai }}</w:t><w:br/></w:r></w:p>",
    "an order chosen": paragraph(
        "{% for k in knygos %}{% if not loop.last %}{{ k.pav }}; {% else %}{{ k.pav }}.{% endif %}"
        "{% endfor %}"
    ),
    "spaces trimmed in print": paragraph("a {{- metai -}} b") + paragraph("c {{ metai -}} d"),
    "a tag over marks of spelling": (
        f'<w:p>{run("Iki {")}<w:proofErr w:type="spellStart"/>{run("{ me")}'
        f'<w:proofErr w:type="spellEnd"/><w:smartTag w:uri="u" w:element="metai">{run("tai }")}'
        f"</w:smartTag>{run('} m.')}</w:p>"
    ),
    "spaces as values": paragraph("[{{ tarpai }}]", "[{{ tabai }}]"),
    "spaces between runs": paragraph("už ", "{{ metai }}", " tą ", "{{ spalva }}"),
    "a choice over paragraphs": "".join(
        map(
            paragraph,
            ("Veikia {% if nera -%}", "mieste", "{%- else -%}", "kaime", "{%- endif %} ir"),
        )
    ),
    "lines joined below one that stays": "".join(
        map(paragraph, ("Stovi:", "prieš{% if metai -%}", "{%- endif %} ir po"))
    ),
    "remarks of rows and cells": table(
        row("{#tr eilutės nebus #}"), row("{#tc langelio nebus #}", "a{# tylu #}b")
    ),
    "signs of tags in pieces": "".join(
        paragraph(*sign) for sign in ("{_%", "%_}", "{_{", "}_}", "{a_{b", "{f_{")
    ),
    "curly quotes": paragraph("{{ autorius[“vardas”] }}, {{ autorius[‘miestas’] }}"),
    "markup as text": paragraph("{{ puslapis }}"),
    "a cell that spans and is coloured": table(
        row(cell("{% colspan 3 %}{% cellbg spalva %}Antraštė")),
        row(*COLUMNS),
        grid=(500, 500, 500),
    ),
    "a coloured cell without properties": table(
        row("<w:tc><w:tcPr/><w:p><w:r><w:t>{% cellbg spalva %}a</w:t></w:r></w:p></w:tc>")
    ),
    "cells merged downwards in each turn": table(
        row("{%tr for e in eilutes %}"),
        row("{%tr for l in e %}"),
        row(cell("{% vm %}Eilutė {{ e[0] }}"), "{{ l }}"),
        row("{%tr endfor %}"),
        row("{%tr endfor %}"),
        grid=(900, 900),
    ),
    "paragraphs in paragraphs": "".join(
        map(
            paragraph,
            (
                *("{%p for e in eilutes %}", "{{ loop.index }}:", "{%p for l in e %}"),
                *("– {{ l }}", "{%p endfor %}", "{%p endfor %}"),
            ),
        )
    ),
    "runs chosen": paragraph("{%r if metai %}a {{ metai }} b{%r endif %}"),
    "a macro": paragraph("{% macro m(k) %}[{{ k }}]{% endmacro %}{{ m(metai) }}{{ m('a') }}"),
}


def parts_of(body: str) -> dict[str, bytes]:
    return {**word_parts(), DOCUMENT: part(body)}


def ours(body: str, **names: object) -> Element:
    parts = compile_template(parts_of(body), "a.docx").render_parts(names)
    return etree.fromstring(parts[DOCUMENT])


def theirs(body: str, **names: object) -> Element:
    document = DocxTemplate(io.BytesIO(write_package(parts_of(body))))
    document.render(names, autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return etree.fromstring(read_package(stream.getvalue(), "")[DOCUMENT])


@pytest.mark.repeats
class DescribeAnExample:
    @pytest.mark.parametrize("name", EXAMPLES)
    def it_says_what_docxtpl_says(self, name: str) -> None:
        ours_, theirs_ = ours(EXAMPLES[name], **NAMES), theirs(EXAMPLES[name], **NAMES)

        assert texts_of(ours_) == texts_of(theirs_)
        assert texts_of(ours_, "tc") == texts_of(theirs_, "tc")
        assert values_of(ours_, "gridSpan") == values_of(theirs_, "gridSpan")
        assert values_of(ours_, "vMerge") == values_of(theirs_, "vMerge")
        assert values_of(ours_, "shd", "fill") == values_of(theirs_, "shd", "fill")

    def it_merges_cells_across(self) -> None:
        cells = row("{%tc for s in stulpeliai %}", cell("{% hm %}Bendra"), "{%tc endfor %}")

        body = ours(table(cells, row(*COLUMNS), grid=(500,)), **NAMES)

        assert texts_of(body, "tr") == ["Bendra", "ABC"]
        assert values_of(body, "gridSpan") == ["3"]

    @pytest.mark.parametrize(
        "value",
        [
            RichText("drąsiai", bold=True),
            RichText("a & <b>"),
            Listing("a\nb & c"),
            RichText("\ta"),
            RichText("宋", font="eastAsia:X"),
        ],
    )
    @pytest.mark.parametrize("tag", ["{{r x }}", "a {{r x }} b"])
    def its_values_say_what_docxtpl_says(self, value: object, tag: str) -> None:
        if isinstance(value, Listing):
            tag = tag.replace("{{r", "{{")

        assert texts_of(ours(paragraph(tag), x=value)) == texts_of(theirs(paragraph(tag), x=value))

    @pytest.mark.parametrize("style", ["Heading1", ""])
    def its_paragraphs_say_what_docxtpl_says(self, style: str) -> None:
        value, rich = RichTextParagraph("a & b", parastyle=style), RichText("c ")
        rich.add("<d>", bold=True)
        value.add(rich)

        ours_, theirs_ = (
            ours(paragraph("{{p x }}"), x=value),
            theirs(paragraph("{{p x }}"), x=value),
        )

        assert texts_of(ours_) == texts_of(theirs_) == ["a & b", "c <d>"]
        assert values_of(ours_, "pStyle") == values_of(theirs_, "pStyle")

    def its_paragraphs_need_a_paragraph(self) -> None:
        with pytest.raises(TemplateErrors, match="a value of whole paragraphs needs"):
            line("{{ x }}", x=RichTextParagraph("a"))

    @pytest.mark.parametrize(
        ("tag", "value"),
        [
            ("[{{ x }}]", "a\ab"),
            ("[{{ x }}]", Listing("a\fb")),
            ("[{{ x }}]", "a\nb\a\fc"),
            ("{% set y = x %}{{ y }}", "a\ab\tc"),
            ("{{r x }}", RichText("a\ab\nc", bold=True)),
        ],
    )
    def its_values_may_break_lines_paragraphs_and_pages(self, tag: str, value: object) -> None:
        body = paragraph(tag, style="Normal")
        ours_, theirs_ = ours(body, x=value), theirs(body, x=value)

        assert texts_of(ours_) == texts_of(theirs_)
        assert values_of(ours_, "br", "type") == values_of(theirs_, "br", "type")


class DescribeWhatDocxtplLoses:
    @pytest.mark.parametrize(
        ("tag", "value", "text"),
        [
            ("Labas {{r x }} rytas", "a <b> c", "Labas a <b> c rytas"),
            ("{{ x }}", "a {_{ b", "a {_{ b"),
            ("„{{ x }}“ – {{ x|default(„n“) }}", "ą", "„ą“ – ą"),
        ],
    )
    def it_says(self, tag: str, value: str, text: str) -> None:
        assert line(tag, x=value) == text

    @pytest.mark.parametrize(
        ("tags", "text"),
        [
            (("{%p if metai % 2 %}", "a", "{%p endif %}"), "a"),
            (("{%p set x = {'a': metai} %}", "{{ x.a }}"), "2025"),
            (("{#p # ir % ir } #}", "a"), "a"),
        ],
    )
    def it_says_what_stands_among_signs(self, tags: tuple[str, ...], text: str) -> None:
        assert texts_of(ours("".join(map(paragraph, tags)), **NAMES)) == [text]

    def it_says_what_stands_beside_tags_that_join_lines(self) -> None:
        body = paragraph("a {% if metai -%}") + paragraph("b {%- endif %} c")

        assert texts_of(theirs(body, **NAMES)) == ["a  c"]
        assert texts_of(ours(body, **NAMES)) == ["a b c"]

    @pytest.mark.parametrize(
        ("tag", "code"),
        [("{{ metai|sava }}", "S302"), ("{% if metai %}a", "S301"), ("{{ metai.a.b }}", "S304")],
    )
    def it_refuses_what_it_can_not_fill(self, tag: str, code: str) -> None:
        with pytest.raises(TemplateErrors, match=code):
            ours(paragraph(tag), **NAMES)

    def it_refuses_what_would_print_nothing(self) -> None:
        assert texts_of(theirs(paragraph("a {{ nera }} b"))) == ["a  b"]

        with pytest.raises(TemplateErrors, match="S304"):
            ours(paragraph("a {{ nera }} b"))


class DescribeAPictureOfDocxtpl:
    def it_is_refused_with_a_reason(self, tmp_path: Path) -> None:
        docx.Document().save(str(tmp_path / "a.docx"))
        picture = InlineImage(DocxTemplate(tmp_path / "a.docx"), "x.png")

        with pytest.raises(TemplateErrors, match="picture of an InlineImage can't be read"):
            line("{{ x }}", x=picture)
