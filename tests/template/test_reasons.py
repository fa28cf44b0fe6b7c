"""What a tag that doesn't work says, and how filters work on what a template has put together.

Guards: template.reasons, template.code.wording.
"""

import pytest
from markupsafe import Markup

from ataskaita.errors import TemplateErrors
from ataskaita.messages import Phrase
from ataskaita.template.reasons import reason_of
from tests.template.making import line

FAILING = [
    ("{{ x / 0 }}", 1, "dalijama iš nulio"),
    ("{{ x / 0 }}", 1.5, "dalijama iš nulio"),
    ("{{ x is divisibleby 0 }}", 4, "dalijama iš nulio"),
    ("{{ x|float }}", "a", "reikia skaičiaus"),
    ("{{ x|int }}", "a", "reikia skaičiaus"),
    ("{{ x|int }}", None, "reikia skaičiaus"),
    ("{{ x|int }}", float("inf"), "reikia skaičiaus"),
    ("{{ x + 1 }}", "a", "skaičiuoti galima tik su skaičiais"),
    ("{{ x - 1 }}", "a", "skaičiuoti galima tik su skaičiais"),
    ("{{ x|abs }}", "a", "skaičiuoti galima tik su skaičiais"),
    ("{{ x|sum }}", ["a"], "skaičiuoti galima tik su skaičiais"),
    ("{{ x|sort|join }}", [1, "a"], "negalima palyginti"),
    ("{{ x|max }}", [1, "a"], "negalima palyginti"),
    ("{{ x|first }}", 5, "reikia sąrašo arba teksto"),
    ("{{ x|length }}", 5, "reikia sąrašo arba teksto"),
    ("{{ x|reverse|join }}", 5, "reikia sąrašo arba teksto"),
    ("{% for a in x %}{% endfor %}", 5, "reikia sąrašo arba teksto"),
    ("{{ x|last }}", {1}, "reikia sąrašo arba teksto"),
    ("{{ x|upper(1) }}", "a", "skliaustuose"),
    ("{{ x|replace(1) }}", "a", "skliaustuose"),
    ("{{ x|skaicius(b=2) }}", 5, "skliaustuose"),
    ("{{ x|trim(5) }}", "a", "skliaustuose"),
    ("{{ range(x)|list|join }}", "a", "skliaustuose"),
    ("{{ x|dictsort }}", [1], "filtras skirtas kitokioms"),
    ("{{ x|items|list|join }}", 5, "filtras skirtas kitokioms"),
    ("{{ x|su_vienetu }}", 5, "filtras skirtas kitokioms"),
    ("{{ x|map('nera')|list|join }}", [1], "tokio filtro ar patikros nėra"),
    ("{% set a, b = x %}{{ a }}", [1], "sąraše reikšmių daugiau arba mažiau"),
    ("{% set a, b = x %}{{ a }}", [1, 2, 3], "sąraše reikšmių daugiau arba mažiau"),
    ("{{ x|unique|join }}", [[1], [1]], "nurodykite, ką juose lyginti"),
    ("{{ x|ilga_data }}", "vakar", "data"),
]


class DescribeAReason:
    @pytest.mark.parametrize(("tag", "value", "words"), FAILING)
    def it_is_told_in_lithuanian(self, tag: str, value: object, words: str) -> None:
        with pytest.raises(TemplateErrors) as raised:
            line(tag, x=value)

        (fault,) = raised.value.faults
        assert (fault.message.code, words in fault.what("lt")) == ("S307", True)
        assert isinstance(fault.facts["reason"], Phrase)

    def it_keeps_what_python_said_as_its_cause(self) -> None:
        with pytest.raises(TemplateErrors) as raised:
            line("{{ x|int }}", x="a")

        assert isinstance(raised.value.__cause__, ValueError)

    def it_is_of_ours_where_python_won_t_write_a_number(self) -> None:
        with pytest.raises(TemplateErrors) as raised:
            line("{{ x }}", x=10**5_000)

        assert "tūkstančius skaitmenų" in raised.value.faults[0].what("lt")

    def it_leaves_the_words_of_a_value_as_they_are(self) -> None:
        assert reason_of(ValueError("nėra tinklo.")) == "nėra tinklo"


class DescribeAFilterOverMarkup:
    @pytest.mark.parametrize(
        ("tag", "text"),
        [
            ("{% filter upper %}{{ x }}{% endfilter %}", "A & B <C>"),
            ("{% filter title %}{{ x }}{% endfilter %}", "A & B <C>"),
            ("{% filter didziosiomis %}{{ x }}{% endfilter %}", "A & B <C>"),
            ("{% filter is_didziosios %}{{ x }}{% endfilter %}", "A & b <c>"),
            ("{% filter truncate(5, True, '', 0) %}{{ x }}{% endfilter %}", "a & b"),
            ("{% filter replace('m', 'n') %}{{ x }}{% endfilter %}", "a & b <c>"),
            ("{% filter trim('a>') %}{{ x }}{% endfilter %}", " & b <c"),
            ("{% set y %}{{ x }}{% endset %}{{ y|upper }}", "A & B <C>"),
            ("{% set y | upper %}{{ x }}{% endset %}{{ y }}", "A & B <C>"),
            ("{% macro m() %}{{ x }}{% endmacro %}{{ m()|upper }}", "A & B <C>"),
        ],
    )
    def it_changes_words_and_no_escapes(self, tag: str, text: str) -> None:
        assert line(tag, x="a & b <c>") == text

    def it_changes_the_words_of_a_callers_markup_in_plain_code_too(self) -> None:
        assert line("{{ x|didziosiomis }}", x=Markup("a &amp; b")) == "A & B"

    def it_leaves_line_breaks_alone(self) -> None:
        tag = "{% filter upper %}{{ x }}{% endfilter %}"

        assert line(tag, x="a &\nb").replace("\n", "") == "A &B"

    def it_names_the_filter_that_would_break_them(self) -> None:
        with pytest.raises(TemplateErrors, match="The filter title can't work on a text with line"):
            line("{% filter title %}{{ x }}{% endfilter %}", x="a\nb")

    def it_takes_spaces_off_beside_line_breaks(self) -> None:
        tag = "{% filter trim %} {{ x }} {% endfilter %}"

        assert line(tag, x="a\nb").replace("\n", "") == "ab"


class DescribeATagThatCantBeRead:
    @pytest.mark.parametrize(
        ("tags", "reason"),
        [
            ("{{ metai m }}", "trūksta žodžio"),
            ("{% kol x %}", "taip neprasideda"),
            ("{% endif %}", "kuris ten neatvertas"),
            ("{{ x|nera }}", "tokio filtro"),
            ("{{ x ? }}", "ženklas, kurio"),
            ("{{ x + }}", "trūksta"),
        ],
    )
    def it_says_why_in_words_of_ours(self, tags: str, reason: str) -> None:
        with pytest.raises(TemplateErrors) as raised:
            line(tags, x=1, metai=2020)

        told = raised.value.faults[0].what("lt")
        assert reason in told or "per anksti" in told, told
        assert "token" not in told
        assert "Jinja" not in told

    def it_names_the_tag_that_nothing_closes(self) -> None:
        with pytest.raises(TemplateErrors) as raised:
            line("{% for x in metai %}{% if x %}")

        assert "{% if %}" in raised.value.faults[0].what("lt")
