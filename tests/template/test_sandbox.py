"""A template prints, compares and repeats; whatever else it tries is refused at once.

Guards: template.code.environment, template.code.by_jinja.
"""

from time import process_time

import pytest
from docxtpl import RichText
from markupsafe import Markup

from ataskaita.errors import TemplateErrors
from ataskaita.messages import Phrase
from ataskaita.template.code.environment import sandbox
from ataskaita.template.code.filters import template_filters
from ataskaita.template.words.tag_names import RESERVED
from ataskaita.view import Names
from tests.template.making import cell, compiled, filled, line, paragraph, row, table, texts_of

OF_THE_COMPILER = sorted(set(sandbox().filters) - set(template_filters(sandbox().filters)))
DATA = {"x": "A & B <c>", "eilutes": ["a", "b"], "zodynas": {"raktas": 1}}


class DescribeTheSandbox:
    @pytest.mark.parametrize(
        "tag",
        [
            "{{ ''.__class__.__mro__[1].__subclasses__() }}",
            "{{ x['__class__'] }}",
            "{{ self.__init__.__globals__ }}",
            "{{ zodynas.__class__ }}",
            "{{ range.__globals__ }}",
            "{{ 10**10**10 }}",
            "{{ 'a' * 10000000000 }}",
            "{{ [1] * 1000000000 }}",
            "{{ '%999999999d' % 1 }}",
            "{{ '{0.__class__}'.format(x) }}",
            "{{ '{:&gt;999999999}'.format(1) }}",
            "{{ '{a.__class__}'.format_map({'a': x}) }}",
            "{{ 'a'.ljust(999999999) }}",
            "{{ 'a'.zfill(999999999) }}",
            "{{ x.encode() }}",
            "{{ zodynas.clear() }}",
            "{{ zodynas.pop('raktas') }}",
            "{{ eilutes.append('c') }}",
            "{{ programa() }}",
            "{{ none() }}",
        ],
    )
    def it_refuses_to_run_programs_promise_3(self, tag: str) -> None:
        called: list[str] = []

        with pytest.raises(TemplateErrors, match="S306"):
            line(tag, programa=lambda: called.append("x"), **DATA)

        assert called == []
        assert DATA["zodynas"] == {"raktas": 1}

    @pytest.mark.parametrize(
        "tag",
        [
            "{{ x|safe }}",
            "{{ x|attr('__class__') }}",
            "{{ x|format(1) }}",
            "{{ x|xmlattr }}",
            "{{ [1]|batch(500000000, 'x') }}",
            "{{ [1]|slice(500000000) }}",
            "{{ 1|round(100000000, 'ceil') }}",
            "{{ 'x'|center(500000000) }}",
            "{{ 'x'|indent(500000000) }}",
            "{{ x|pprint }}",
            "{{ x|tojson }}",
            "{{ x|urlize }}",
            "{% do x %}",
            "{% debug %}",
        ],
    )
    def it_knows_no_such_filter_or_tag(self, tag: str) -> None:
        with pytest.raises(TemplateErrors, match="S302"):
            line(tag, **DATA)

    @pytest.mark.parametrize("name", OF_THE_COMPILER)
    @pytest.mark.parametrize("place", ["{}", "<w:r><w:t>{{{{ x }}}}{}</w:t></w:r>"])
    def it_has_no_name_for_the_compilers_own_filters_promise_3(self, name: str, place: str) -> None:
        called = f"{{{{ (x)|{name}(1, 1) }}}}"

        with pytest.raises(TemplateErrors, match="S302"):
            line(place.format(called), **DATA)

    def it_may_print_what_the_program_keeps_for_itself(self) -> None:
        assert line("{{ x }}", x=RESERVED) == RESERVED
        assert compiled(paragraph(RESERVED)).tagged == {}

    @pytest.mark.parametrize(
        "tag",
        [
            "{% include 'x' %}",
            "{% import 'x' as y %}",
            "{% from 'x' import y %}",
            "{% extends 'x' %}",
        ],
    )
    def it_opens_no_other_file(self, tag: str) -> None:
        with pytest.raises(TemplateErrors, match="S307"):
            line(tag)

    @pytest.mark.slow
    @pytest.mark.parametrize(
        "tag",
        [
            "{% for i in range(100000000) %}x{% endfor %}",
            "{{ range(100000000)|list|length }}",
            "{% for i in range(9999) %}{% for j in range(9999) %}x{% endfor %}{% endfor %}",
            "{% for a in 'aaaaaaaaaa' %}" * 9 + "{% endfor %}" * 9,
            "{% macro f(n) %}{% if n %}{{ f(n-1) ~ f(n-1) }}{% endif %}{% endmacro %}{{ f(30) }}",
            "{% set s = 'aaaaaaaaaa' %}" + "{% set s = s ~ s %}" * 40,
            "{% set s = 'aaaaaaaaaa' %}" + "{% set s = s + s %}" * 40,
            "{% set s = [1, 2, 3, 4] %}" + "{% set s = s + s %}" * 40,
            "{% set s = 'aaaaaaaaaa' %}" + "{% set s = s|replace('a', s) %}" * 4,
            "{% set s = 'aaaaaaaaaa' %}" + "{% set s = s|join(s) %}" * 4,
            "{% set n = 99999 %}" + "{% set n = n * n %}" * 40,
            "{% set s %}{% for i in range(90000) %}" + "x" * 2000 + "{% endfor %}{% endset %}",
        ],
        ids=lambda tag: tag[:40],
    )
    def it_stops_what_grows_without_end_promise_3(self, tag: str) -> None:
        start = process_time()

        with pytest.raises(TemplateErrors, match="S312"):
            line(tag)

        assert process_time() - start < 5  # seconds, on a busy machine; one or less on a free one

    @pytest.mark.parametrize(
        "tag",
        [
            "{% set y %}ILGAS{% endset %}",
            "{% macro f() %}ILGAS{% endmacro %}{% if f() %}{% endif %}",
            "{% macro f() %}{{ caller()|length }}{% endmacro %}{% call f() %}ILGAS{% endcall %}",
            "{% filter length|string %}ILGAS{% endfilter %}",
            "{% for a in [[1]] recursive %}{{ loop(a) if a != 1 else '' }}ILGAS{% endfor %}",
        ],
    )
    @pytest.mark.slow
    @pytest.mark.parametrize("printing", ["{{ x }}", "{{r x }}", "{{ x ~ x }}"])
    def it_bounds_what_a_template_keeps_for_itself(self, tag: str, printing: str) -> None:
        long = f"{{% for i in range(3000) %}}{printing}{{% endfor %}}"

        with pytest.raises(TemplateErrors, match="S312"):
            line(tag.replace("ILGAS", long), x="x" * 40_000)

    def it_counts_all_parts_of_a_document_together(self) -> None:
        half = "<w:p><w:r><w:t>{% for i in range(80000) %}{% endfor %}</w:t></w:r></w:p>"
        header = compiled(half).render_parts({})["word/document.xml"]
        both = compiled(half, header1=b"<w:hdr xmlns:w='x'>" + half.encode() + b"</w:hdr>")

        assert header
        with pytest.raises(TemplateErrors, match="S312"):
            both.render_parts({})

    @pytest.mark.parametrize(
        "tag",
        [
            "{% autoescape false %}{{ x }}{% endautoescape %}",
            "{{ x|e }}",
            "{{ x|escape }}",
            "{{ x|e|e }}",
            "{{ x|string }}",
            "{{ [x]|join }}",
            "{% set y %}{{ x }}{% endset %}{{ y }}",
            "{% set y %}{{ x }}{% endset %}{{ [y]|join(' & ') }}",
            "{% macro f(y) %}{{ y }}{% endmacro %}{{ f(x) }}",
            "{% filter trim %}{{ x }}{% endfilter %}",
            "{{ x ~ '' }}",
            "{{ x + '' }}",
            "{{ '' ~ x }}",
        ],
    )
    def it_escapes_whatever_the_template_says(self, tag: str) -> None:
        assert line(tag.replace("' & '", "' &amp; '"), **DATA) == "A & B <c>"

    @pytest.mark.parametrize(
        ("tag", "text"),
        [
            ("{{ 2 * 3 + 4 % 3 - 1 }}", "6"),
            ("{{ 'a' + 'b' ~ 'c' }}", "abc"),
            ("{{ 'abc'.upper() }}", "ABC"),
            ("{% for k, v in zodynas.items() %}{{ k }}={{ v }}{% endfor %}", "raktas=1"),
            ("{% for k in zodynas|items %}{{ k|join('=') }}{% endfor %}", "raktas=1"),
            ("{% for e in eilutes %}{{ loop.index }}/{{ loop.length }}{% endfor %}", "1/22/2"),
            ("{% for e in eilutes %}{{ loop.cycle('x', 'y') }}{% endfor %}", "xy"),
            ("{% for i in range(3) %}{{ i }}{% endfor %}", "012"),
            ("{{ eilutes|join(', ') }}", "a, b"),
            ("{{ x|replace('A', 'C')|replace('B', none) }}", "C &  <c>"),
            ("{{ 'A &amp; B' }}{% if x == 'A &amp; B &lt;c&gt;' %}!{% endif %}", "A & B!"),
            ("{{ 'lietuva'|didziosiomis }}, {{ '„bitė“'|is_didziosios }}", "LIETUVA, „Bitė“"),
        ],
    )
    def it_computes_what_templates_need(self, tag: str, text: str) -> None:
        assert line(tag, **DATA) == text

    @pytest.mark.parametrize(
        "tag",
        [
            "{{ eilutes }}",
            "{{ zodynas }}",
            "{{ eilutes|map('upper') }}",
            "{{p eilutes }}",
            "{{r eilutes }}",
            "{{ [eilutes]|join }}",
        ],
    )
    def it_prints_no_program_text_for_a_list(self, tag: str) -> None:
        with pytest.raises(TemplateErrors, match="a list stands for several values"):
            line(tag, **DATA)

    @pytest.mark.parametrize("tag", ["{{ fondas }}", "{{p fondas }}", "{{ [fondas]|join }}"])
    def it_prints_no_program_text_for_a_group_of_names(self, tag: str) -> None:
        with pytest.raises(TemplateErrors, match="a name stands for several values"):
            line(tag, fondas=Names({"gauta": "5"}, path="fondas"))

    def it_prints_no_program_text_for_rich_text_among_others(self) -> None:
        with pytest.raises(TemplateErrors, match="S307"):
            line("{{ [x]|join }}", x=RichText("a"))

    def it_keeps_its_own_state_out_of_reach(self) -> None:
        assert line("{{ _state is defined }}{{ ' state' }}") == "ne state"


class DescribeAnyFailure:
    @pytest.mark.parametrize(
        "tag",
        [
            "{{ 1 / 0 }}",
            "{{ 1 // 0 }}",
            "{{ 'a' - 1 }}",
            "{{ x &lt; 1 }}",
            "{{ x|default(1, 2, 3, 4) }}",
            "{{ x|int(base=99) }}",
            "{{ x|join(1) }}",
            "{{ x|abs }}",
            "{{ x|be_zenklo }}",
            "{{ eilutes|sum }}",
            "{{ []|first }}",
            "{{ [1, 'a']|sort }}",
            "{% for i in 5 %}x{% endfor %}",
            "{% for a, b in eilutes %}x{% endfor %}",
            "{% for i in range('a') %}x{% endfor %}",
            "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
            "{% for a in [1] recursive %}{{ loop([1, 1]) }}{% endfor %}",
            "{{ x|map('nera')|list }}",
        ],
    )
    def it_is_told_as_a_fault_of_the_template(self, tag: str) -> None:
        with pytest.raises(TemplateErrors) as raised:
            line(tag, **DATA)

        assert raised.value.faults[0].message.code == "S307"
        assert isinstance(raised.value.faults[0].facts["reason"], Phrase)
        assert raised.value.exit_code == 3

    def it_names_what_a_macro_was_not_given(self) -> None:
        with pytest.raises(TemplateErrors) as raised:
            line("{% macro f(a) %}{{ a }}{% endmacro %}{{ f() }}", **DATA)

        assert [one.message.code for one in raised.value.faults] == ["S304"]

    @pytest.mark.parametrize(
        "tag",
        [
            "{{ x|nera }}",
            "{{ x is nera }}",
            "{{ x y }}",
            "{{ x ",
            "{% if x ",
            "{# pastaba",
            "{{ }}",
            "{% %}",
            "{% endfor %}",
            "{% for %}{% endfor %}",
            "{%tr for a in eilutes %}",
            "{%tc if x %}",
            "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
            "{{ " + "9" * 5000 + " }}",
            "{{ 1e999 }}",
            "{{ x + -1e999 }}",
            "{% if x &gt; 1e999 %}{% endif %}",
            "{% for a in eilutes %}" * 25 + "{% endfor %}" * 25,
        ],
        ids=lambda tag: tag[:20],
    )
    def it_is_told_when_a_tag_cannot_be_read(self, tag: str) -> None:
        with pytest.raises(TemplateErrors, match="S302"):
            line(tag, **DATA)

    @pytest.mark.parametrize("span", ["'abc'", "0", "64", "1000000000", "x", "none"])
    def it_is_told_for_an_impossible_colspan(self, span: str) -> None:
        body = table(row(cell(f"{{% colspan {span} %}}a")))

        with pytest.raises(TemplateErrors, match="S307"):
            filled(body, **DATA)

    def it_is_told_for_a_colspan_that_docxtpl_chokes_on(self) -> None:
        with pytest.raises(TemplateErrors, match="S302"):
            filled(table(row(cell(r"{% colspan '\q' %}a"))))

    def it_is_told_for_all_parts_at_once(self) -> None:
        header = f"<w:hdr xmlns:w='x'>{paragraph('{{ a b }}')}</w:hdr>".encode()

        with pytest.raises(TemplateErrors) as raised:
            compiled(paragraph("{{ c d }}"), header1=header)

        within = [one.place.within for one in raised.value.faults]
        assert within == ["word/document.xml", "word/header1.xml"]

    def it_is_told_for_a_part_that_is_no_xml(self) -> None:
        with pytest.raises(TemplateErrors, match="S310"):
            compiled(paragraph("a"), header1=b"<w:hdr>")

    def it_leaves_markup_of_the_caller_alone(self) -> None:
        body = filled(paragraph("{{ x }}"), x=Markup("A &amp; B"))

        assert texts_of(body) == ["A & B"]
