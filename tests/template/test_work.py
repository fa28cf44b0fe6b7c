"""What a template's tags do is bounded by the size of what they touch, not by their turns.

Guards: template.code.working, template.code.paid.
"""

import tracemalloc
from collections.abc import Iterator
from itertools import count

import pytest

from ataskaita.errors import TemplateErrors
from ataskaita.template.code.working import cost_of_comparing, weight_of
from tests.pace import seconds_of
from tests.template.making import line

pytestmark = pytest.mark.repeats
"""Time is measured: counting lines would take most of it."""
SECONDS = 2
"""Of processor time, as is promised."""
MEMORY = 200 * 2**20
"""What of 300 MB is left beside the program."""

TURNS = "{% for i in range(9) %}{% for j in range(22000) %}" + "%s" + "{% endfor %}{% endfor %}"
LONG = "{% set s = range(90000)|list %}"
WORDS = "{% set w = 'a b'|join('c d ') %}{% set w = range(60000)|join(' ') %}"
DEEP = "{% set a = [1] %}{% set b = [1] %}" + "{% set a = [a, a] %}{% set b = [b, b] %}" * 40
TUPLES = "{% set a = (1, 2) %}" + "{% set a = (a, a) %}" * 40
HEAVY = [
    *("s|sort|first", "89999 in s", "s == s|list", "s|reverse|first", "s|unique|list|length"),
    *("s[1:]|length", "s|min", "s|sum", "s|map('abs')|list|length", "s|select|list|length"),
    *("s|groupby('x')|list", "s is eq s[:]", "7 is in s", "s is lt s[:]", "(s + s)|length"),
    *("s|join(',')|length", "s|list|length", "s != s[:]", "s <= s[:]", "'x' not in s"),
    *("[s, s[:]]|sort|length", "[s]|sum(start=[])|length", "s|dictsort"),
]
HEAVY_WORDS = [
    *("w|title|length", "w|upper|length", "w|replace('1', '2')|length", "w|wordcount", "w|trim"),
    *("w|sort|first", "'zz' in w", "w == w ~ ''", "w|list|length", "w|truncate(9)", "w[1:]"),
    *("w|lower|length", "w.upper()|length", "w.strip('x')|length", "w|kilmininku|length"),
    *("w|didziosiomis|length", "w|unique|list", "w|capitalize", "(w ~ w)|length", "w|e|length"),
]


def refused(tag: str, **names: object) -> None:
    """Require that the template ends, refused, in two seconds of a processor."""

    def rendering() -> None:
        with pytest.raises(TemplateErrors, match=r"S312|S306|S307|S304"):
            line(tag, **names)

    assert seconds_of(rendering, enough=SECONDS) <= SECONDS


class DescribeAHeavyStep:
    @pytest.mark.parametrize("step", HEAVY)
    def it_ends_in_two_seconds_of_items_promise_3(self, step: str) -> None:
        refused(LONG + TURNS.replace("%s", f"{{% if {_escaped(step)} %}}{{% endif %}}"))

    @pytest.mark.parametrize("step", HEAVY_WORDS)
    def it_ends_in_two_seconds_of_characters_promise_3(self, step: str) -> None:
        refused(WORDS + TURNS.replace("%s", f"{{% if {_escaped(step)} %}}{{% endif %}}"))

    @pytest.mark.parametrize(
        "step", ["a == b", "a in [b]", "[a, b]|sort|length", "[a, b]|unique|list", "a is eq b"]
    )
    def it_ends_in_two_seconds_of_what_holds_itself_twice_promise_3(self, step: str) -> None:
        refused(f"{DEEP}{{{{ {step} }}}}")

    @pytest.mark.parametrize(
        "step", ["{a: 1}", "zodynas[a]", "zodynas.get(a)", "a in zodynas", "[a]|unique|list"]
    )
    def it_makes_no_key_of_a_nest_promise_3(self, step: str) -> None:
        refused(f"{TUPLES}{{{{ {step} }}}}", zodynas={"a": 1})

    @pytest.mark.parametrize("tag", ["{% if a == b %}", "{% if a in b %}", "{% if a &lt; b %}"])
    def it_is_bounded_where_plain_code_runs_promise_3(self, tag: str) -> None:
        words = "ž" * 500_000
        body = "{% for x in daug %}{% for y in x %}" + tag + "{% endif %}{% endfor %}{% endfor %}"

        refused(body, a=words, b=f"{words} "[:-1], daug=["x" * 60_000])

    @pytest.mark.parametrize("name", ["join('-')", "replace('a', 'b')", "kilmininku"])
    def its_filters_are_bounded_where_plain_code_runs_promise_3(self, name: str) -> None:
        body = "{% for x in daug %}{% for y in x %}{{ a|" + name + " }}{% endfor %}{% endfor %}"

        refused(body, a="ab " * 3_000, daug=["x" * 60_000])

    def it_prints_no_more_than_a_document_may_have_promise_3(self) -> None:
        body = "{% for x in daug %}{% for y in x %}{{ a }}{% endfor %}{% endfor %}"

        refused(body, a="ž" * 100_000, daug=["x" * 60_000])

    @pytest.mark.parametrize("text", ["😀", "&"])
    @pytest.mark.parametrize(
        "tags",
        [
            "{% for i in range(1000) %}{{ a }}{% endfor %}",
            "{% set b = a ~ '' %}{% for i in range(1000) %}{{ b }}{% endfor %}",
            "{% set b %}{{ a }}{% endset %}" + "{% set b %}{{ b }}{{ b }}{% endset %}" * 40,
            "{% macro m() %}{{ a }}{% endmacro %}{% for i in range(1000) %}{{ m() }}{% endfor %}",
        ],
    )
    def it_takes_no_memory_of_a_long_text_printed_often_promise_3(
        self, tags: str, text: str
    ) -> None:
        tracemalloc.start()
        try:
            refused(tags, a=text * 160_000)
            assert tracemalloc.get_traced_memory()[1] <= MEMORY
        finally:
            tracemalloc.stop()


class DescribeATurn:
    """A turn of a loop, a call of a macro: each costs by what stands in it, printed or not."""

    @pytest.mark.parametrize(
        "turn",
        [
            "{{ '' }}" * 1_000,
            ("{% set y = [" + "i," * 300 + "] %}") * 20,
            ("{% set y = i" + "~i" * 300 + " %}") * 20,
            ("{% if i == 1" + " or i == 1" * 50 + " %}{% endif %}") * 50,
        ],
    )
    @pytest.mark.parametrize(
        "around",
        [
            "{% for i in range(140000) %}%s{% endfor %}",
            "{% for x in daug %}{% for i in x %}%s{% endfor %}{% endfor %}",
            "{% macro m(i) %}%s{% endmacro %}{% for i in range(60000) %}{{ m(i) }}{% endfor %}",
            "{% block b %}%s{% endblock %}{% for i in range(60000) %}{{ self.b() }}{% endfor %}",
        ],
    )
    def it_costs_by_what_stands_in_it_promise_3(self, around: str, turn: str) -> None:
        refused(around.replace("%s", turn), daug=["x" * 60_000] * 3, i=2)

    def it_is_bounded_where_a_macro_calls_itself_twice_promise_3(self) -> None:
        refused(
            "{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{{ f(40) }}"
        )

    def it_keeps_no_more_joined_texts_than_a_document_may_have_promise_3(self) -> None:
        kept = "".join(f"{{% set z{n} = a ~ {n} %}}" for n in range(200))

        refused("{% set a = range(150000)|join %}" + kept)

    @pytest.mark.parametrize(
        "step",
        [
            "eil|map(attribute='{}')|list",
            "eil|selectattr('{}')|list",
            "eil|sum('{}')",
            "eil|map('abs')|select('eq', 3)|list",
        ],
    )
    def it_costs_by_how_deep_its_filters_ask_promise_3(self, step: str) -> None:
        one: dict[str, object] = {"n": 1}
        one["s"] = one
        tag = "{% set z = " + step.format("s." * 900 + "n") + " %}"

        refused("{% for i in range(30000) %}" + tag + "{% endfor %}", eil=[one] * 400)


class DescribeATest:
    @pytest.mark.parametrize("step", ["'%999999999d' is odd", "'%999999999d' is divisibleby 3"])
    def it_computes_with_numbers_only_promise_3(self, step: str) -> None:
        refused(f"{{% if {step} %}}{{% endif %}}")

    @pytest.mark.parametrize("step", ["w is lower", "w is upper", "[w] is lower"])
    def it_costs_by_the_text_it_reads_promise_3(self, step: str) -> None:
        refused(
            "{% for i in range(140000) %}{% if " + step + " %}{% endif %}{% endfor %}",
            w="ab " * 9**5,
        )


class DescribeAnEndlessSource:
    @pytest.mark.parametrize(
        "step",
        [
            *("x|list", "x|sort", "x|unique|list", "x|groupby('a')", "x|map('abs')|list", "x|sum"),
            *("x|max", "x|join", "-1 in x", "x|select('none')|list", "x|reverse|list"),
        ],
    )
    def it_is_stopped_promise_3(self, step: str) -> None:
        refused(f"{{{{ {step} }}}}", x=count())

    def it_is_stopped_where_the_loop_asks_how_long_it_is_promise_3(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ataskaita.template.code.filling.ROWS", 10_000)

        refused("{% for a in x %}{{ loop.length }}{% endfor %}", x=count())

    @pytest.mark.parametrize("step", ["'x' in y", "y|list|length", "1.5 in y"])
    def it_may_be_a_range_without_end_promise_3(self, step: str) -> None:
        refused(f"{{% if {step} %}}{{% endif %}}", y=range(10**12))


class DescribeAnOrdinaryStep:
    @pytest.mark.parametrize(
        ("tag", "text"),
        [
            ("{{ rows|length }}", "100000"),
            ("{{ rows|first }} {{ rows|last }}", "0 99999"),
            ("{{ rows|sort|last }} {{ rows|max }} {{ rows|sum }}", "99999 99999 4999950000"),
            ("{{ 1 &lt; 2 &lt; 3 }} {{ 1 &lt; a &lt; b }} {{ a == b }}", "taip taip ne"),
            ("{% for r in rows %}{% if r in some %}{{ r }}{% endif %}{% endfor %}", "5"),
            ("{{ [1, 2]|sum }} {{ pairs|sum(attribute='a') }} {{ [1.5]|sum(start=1) }}", "3 3 2,5"),
            ("{{ pairs|sort(attribute='a')|map(attribute='a')|join('-') }}", "1-2"),
            ("{{ ['B', 'a']|sort|join }} {{ 'abc'|list|length }} {{ [3, 1]|min }}", "aB 3 1"),
            (
                "{{ a is in some }} {{ a is eq 2 }} {{ a is lt 3 }} {{ 'a' is lower }}",
                "ne taip taip taip",
            ),
            ("{{ {a: 'x'}[2] }} {{ some[:1]|join }} {{ 'abc'[1:] }}", "x 5 bc"),
            ("{{ gen|list|length }}", "3"),
        ],
    )
    def it_does_what_it_did(self, tag: str, text: str) -> None:
        names = {"rows": list(range(100_000)), "a": 2, "b": 3, "some": [5, -1], "gen": _three()}

        assert line(tag, pairs=[{"a": 2}, {"a": 1}], **names) == text

    def it_weighs_all_that_a_value_holds(self) -> None:
        assert weight_of([1, [2, "a" * 32]]) == (3 + 2) + 1 + (3 + 2) + 1 + 3
        assert cost_of_comparing([1, 2], "eq", [1]) == 1


def _three() -> Iterator[int]:
    yield from (1, 2, 3)


def _escaped(step: str) -> str:
    return step.replace("<", "&lt;")
