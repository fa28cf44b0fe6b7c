"""Plain code says what Jinja's own code says; what it can't follow is left to Jinja.

Guards: template.code.plain, template.code.by_jinja, template.code.whole_tables.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from attrs import evolve
from jinja2 import nodes

from ataskaita.errors import TemplateErrors
from ataskaita.hall.documents import DOCUMENTS, standard_template
from ataskaita.hall.template import Template
from ataskaita.template import OWN, CompiledTemplate, compiling
from ataskaita.template.code.by_jinja import jinja_code
from ataskaita.template.code.environment import sandbox
from ataskaita.template.code.expressions import NotPlainError
from ataskaita.template.code.parsing import parsed, weighed
from ataskaita.template.code.plain import plain_code
from ataskaita.template.code.whole_tables import with_whole_tables
from ataskaita.template.rendering import TaggedPart
from ataskaita.view import Figure, Names, Paragraph, Prose, TextRun
from ataskaita.word.package import write_package
from tests.template.making import (
    DOCUMENT,
    cell,
    compiled,
    line,
    paragraph,
    row,
    table,
    word_parts,
)

ITEMS = [{"a": number, "b": f"A & {number}", "c": number % 2} for number in range(5)]
NAMES = {
    "items": ITEMS,
    "word": "žodis „ir“ <kitas>",
    "none": None,
    "zero": 0,
    "figure": Figure("1\xa0234", value=1234, symbol="Eur"),
    "report": Names({"year": "2020", "part": Names({"count": Figure("7", value=7)})}),
    "prose": Prose((Paragraph((TextRun("Pastraipa."), TextRun("riebi", bold=True))),)),
    "lines": "eilutė\nkita",
    "empty": [],
}
ROWS = row("{%tr for r in items %}"), row("{{ r.a }}", "{{ r.b }}"), row("{%tr endfor %}")
BODIES = {
    "texts": paragraph("{{ word }} {{ none }} {{ zero }} {{ figure }} {{ lines }}"),
    "names": paragraph("{{ report.year }} {{ report.part.count }} {{ items[0].b }}"),
    "choices": paragraph("{% if zero %}a{% elif none or word %}b{% else %}c{% endif %}"),
    "logic": paragraph("{% if not zero and report.year == '2020' and 3 > 2 %}taip{% endif %}"),
    "filters": paragraph("{{ figure|su_vienetu }} {{ word|didziosiomis }} {{ figure|be_zenklo }}"),
    "turns": paragraph(
        "{% for r in items %}{% if not loop.first and loop.previtem.c %}|{% endif %}"
        "{{ loop.index }}/{{ loop.index0 }}{% for q in items %}{{ loop.index }}{% endfor %}"
        "{% endfor %}"
    ),
    "prose": paragraph("{{p prose }}") + paragraph("{{p lines }}") + paragraph("{{p none }}"),
    "table": table(row("A", "B"), *ROWS, grid=(900, 900)),
    "no rows": table(row("{%tr for r in empty %}"), row("{{ r.a }}"), row("{%tr endfor %}")),
    "prose in a table": table(row("A", "{{ word }}"), row(cell("{{p prose }}"), "B"), grid=(9, 9)),
    "long texts": table(row("ilgas " * 150, "{{ word }}"), row("{{ lines }}", "ž" * 400)),
    "columns": table(row("{%tc for r in items %}", "{{ r.a }}", "{%tc endfor %}"), grid=(900,)),
    "a table in a table": table(row(f"<w:tc>{table(row('{{ word }}'))}<w:p/></w:tc>"))
    + table(*ROWS, grid=(900, 900)),
}


def jinja_alone(template: CompiledTemplate) -> CompiledTemplate:
    """Return the same template, filled by Jinja's code."""
    tagged = {}
    for name, one in template.tagged.items():
        code = jinja_code(sandbox(), parsed(sandbox(), one.source))
        asks = "{{ … }}"
        fill = OWN.filling(code, asks)
        tagged[name] = TaggedPart(fill, code, one.source, one.looks, one.root, asks)
    return evolve(template, tagged=tagged)


def code_of(text: str) -> object:
    tree = parsed(sandbox(), text)
    return plain_code(tree, weighed(tree))


class DescribePlainCode:
    @pytest.mark.parametrize("name", BODIES)
    def it_says_what_jinja_says(self, name: str) -> None:
        template = compiled(BODIES[name])

        assert (
            template.tagged == {} or template.tagged[DOCUMENT].asks == "" or "[0]" in BODIES[name]
        )
        assert template.render_parts(NAMES) == jinja_alone(template).render_parts(NAMES)

    def it_says_it_of_many_rows(self) -> None:
        template = compiled(table(row("A", "B"), *ROWS, grid=(900, 900)))
        names = {"items": ITEMS * 600}

        assert template.render_parts(names) == jinja_alone(template).render_parts(names)

    @pytest.mark.parametrize("document", DOCUMENTS)
    def it_fills_every_standard_template(self, document: str) -> None:
        template = Template(standard_template(document), cache=False)

        assert template.remarks == ()

    @pytest.mark.parametrize(
        "text",
        [
            "{% set x = 1 %}",
            "{% macro f() %}{% endmacro %}",
            "{{ a|upper }}",
            "{{ a|join(sep=', ') }}",
            "{{ a() }}",
            "{{ a.items }}",
            "{{ a is defined }}",
            "{{ a ~ b }}",
            "{{ a + 1 }}",
            "{% for a, b in c %}{% endfor %}",
            "{% for a in b if a %}{% endfor %}",
            "{% for a in b %}{{ loop.last }}{% endfor %}",
            "{{ loop.index }}",
            "{{ self }}",
            "{{ [a] }}",
        ],
    )
    def it_leaves_the_rest_to_jinja(self, text: str) -> None:
        with pytest.raises(NotPlainError):
            code_of(text)

    @pytest.mark.parametrize(
        "tag", ["{{ nera }}", "{{ report.nera }}", "{% if nera %}{% endif %}", "{{ nera.x }}"]
    )
    def it_tells_names_that_are_not_there(self, tag: str) -> None:
        with pytest.raises(TemplateErrors, match=r"S304.*nera"):
            line(f"{tag}a", **NAMES)

    def it_tells_the_paragraph_in_which_it_fails(self) -> None:
        template = compiled(paragraph("pirma {{ word }}") + paragraph("antra {{ nera }} žodis"))

        with pytest.raises(TemplateErrors) as caught:
            template.render_parts(NAMES)
        assert caught.value.faults[0].place.within == "antra {{ nera }} žodis"

    @pytest.mark.parametrize(
        "tag",
        [
            "{{ 1 &lt; nera }}",
            "{{ '{:}'.x(nera) }}",
            "{{ {'a': {'b': nera}}['a'] }}",
            "{{- (nera) -}}",
        ],
    )
    def it_tells_a_tag_as_its_author_wrote_it(self, tag: str) -> None:
        with pytest.raises(TemplateErrors) as caught:
            line(f"a {tag}", **NAMES)

        assert caught.value.faults[0].place.within == f"a {tag.replace('&lt;', '<')}"

    def it_stops_a_generator_without_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("ataskaita.template.values.state.LENGTH_OF_ROW", 10)
        monkeypatch.setattr("ataskaita.template.values.state.LONGEST", 1_000_000)

        def endless() -> Iterator[dict[str, object]]:
            while True:
                yield ITEMS[0]

        template = compiled(table(*ROWS, grid=(900, 900)))
        state = evolve(template.new_state(), length_allowed=1_000_000)
        pieces = template.pieces(template.tagged[DOCUMENT], {"items": endless()}, state)
        with pytest.raises(ValueError, match=r"\d"):
            for _ in pieces:
                pass


class DescribeWholeTables:
    def they_stand_in_no_other_nor_others_in_them(self) -> None:
        source = "\x01a\x03 \x01b\x01c\x01d\x03\x03e\x01f\x03\x03 \x01\x04g\x07\x03 \x01\x10h\x03"

        assert with_whole_tables(source) == (
            "\x1da\x1e \x01b\x01c\x01d\x03\x03e\x01f\x03\x03 \x1d\x04g\x07\x1e \x01\x10h\x03"
        )


class DescribeAProcess:
    @pytest.mark.slow
    def it_needs_no_jinja_to_fill_a_template_that_is_kept(self, tmp_path: Path) -> None:
        code = (
            "import sys, ataskaita as at\n"
            "report = at.load('fixtures/maziausia/ataskaita.yaml')\n"
            "at.render(report)\n"
            "print(*sorted({'jinja2', 'docxtpl', 'docx', 'lxml'} & set(sys.modules)))"
        )
        environment = {"ATASKAITA_CACHE": str(tmp_path), "PYTHONPATH": "src"}
        told = [
            subprocess.run(
                [sys.executable, "-c", code],
                env=environment,
                cwd=Path(__file__).parents[2],
                capture_output=True,
                text=True,
                check=True,
            ).stdout.strip()
            for _ in range(2)
        ]

        assert told == ["jinja2 lxml", ""]


def it_is_asked_of_every_part(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[nodes.Template] = []

    def refuse(tree: nodes.Template, *_: object) -> NoReturn:
        asked.append(tree)
        raise NotPlainError(1)

    monkeypatch.setattr(compiling, "plain_code", refuse)

    assert compiled(paragraph("{{ word }}")).tagged[DOCUMENT].asks
    assert len(asked) == 1


class DescribeTheSlowerWay:
    def it_is_told_of_the_tag_that_asks_for_it(self) -> None:
        template = compiled(paragraph("{{ word }}") + paragraph("Iš viso {{ zero + 1 }}"))

        assert [one.facts for one in template.remarks] == [{"near": "Iš viso {{ zero + 1 }}"}]

    def it_is_told_of_a_block_over_several_paragraphs(self) -> None:
        template = compiled(paragraph("{% if word %}a") + paragraph("b{% endif %}"))

        assert [one.message.code for one in template.remarks] == ["S315"]
        assert {one.severity for one in template.remarks} == {"note"}

    def it_is_told_of_a_template_that_is_kept(self, tmp_path: Path) -> None:
        file = tmp_path / "a.docx"
        file.write_bytes(write_package(word_parts("{{ zero + 1 }}")))

        told = [Template(file).remarks for _ in range(2)]

        assert told[0] == told[1] != ()
