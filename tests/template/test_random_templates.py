"""Random templates say by plain code what they say by Jinja's, or fail alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ataskaita.errors import AtaskaitaError
from ataskaita.template import CompiledTemplate
from ataskaita.view import Figure, Lazily, Names, Paragraph, Prose, Rows, TextRun
from tests.template.making import cell, compiled, paragraph, row, table
from tests.template.test_plain import jinja_alone

LEAVES = (
    *(None, "", "žodis", "A & <b>", "eilutė\nkita", 0, 7, True, 2.5),
    *(Figure("1\xa0234", value=1234), Figure("–"), Figure("5 & 6", value=0)),
)
PROSE = Prose((Paragraph((TextRun("Žodžiai & "), TextRun("riebūs", bold=True))),))
OWNERS = ("a", "n", "lazy")


@st.composite
def contexts(draw: st.DrawFn) -> dict[str, object]:
    def leaf() -> object:
        return draw(st.sampled_from(LEAVES))

    def owner() -> dict[str, object]:
        return {"p": {"q": leaf(), "s": leaf()}, "s": leaf()}

    def inner() -> Names:
        return Names({"q": leaf(), "s": leaf()}, draw(st.booleans()))

    def named() -> Names:
        return Names({"p": inner(), "s": leaf()})

    rows = [owner() if draw(st.booleans()) else named() for _ in range(draw(st.integers(0, 16)))]
    made = {"p": inner(), "s": leaf()}
    return {
        "a": owner(),
        "n": named(),
        "lazy": Names(Lazily(made, lambda _, value: value)),
        "rows": Rows(tuple(rows)) if draw(st.booleans()) else rows,
        "prose": draw(st.sampled_from((PROSE, Prose(), None, "pirma\nantra"))),
    }


def leaves(owners: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Return what can be printed, and seldom a name that isn't there."""
    below = st.sampled_from(("s", "p.q", "p.s") * 60 + ("nera",))
    return st.builds("{}.{}".format, st.sampled_from(owners), below)


def conditions(owners: tuple[str, ...]) -> st.SearchStrategy[str]:
    names = st.one_of(leaves(owners), st.builds("{}.p".format, st.sampled_from(owners)))
    simple = st.one_of(
        names,
        st.builds("not {}".format, names),
        st.builds("{} == {}".format, names, st.sampled_from(("7", "'žodis'", "none"))),
    )
    joined = st.builds("({} {} {})".format, simple, st.sampled_from(("and", "or")), simple)
    return st.one_of(simple, joined, st.builds("{} or {}".format, joined, joined))


def bodies(owners: tuple[str, ...], depth: int = 2) -> st.SearchStrategy[str]:
    """Return tags and words that may stand in one paragraph."""
    inner = st.deferred(lambda: bodies(owners, depth - 1))
    below = st.deferred(lambda: bodies((*owners, f"r{depth}"), depth - 1))
    turns = st.sampled_from(("", "{{ loop.index }}", "{% if loop.first %}|{% endif %}"))
    kinds = [st.just("x"), st.builds("{{{{ {} }}}}".format, leaves(owners))]
    if depth:
        kinds += [
            st.builds("{{% if {} %}}{}{{% endif %}}".format, conditions(owners), inner),
            st.builds(
                "{{% if {} %}}{}{{% elif {} %}}{}{{% else %}}{}{{% endif %}}".format,
                *(conditions(owners), inner, conditions(owners), inner, inner),
            ),
            st.builds(
                f"{{{{% for r{depth} in rows %}}}}{{}}{{}}{{{{% endfor %}}}}".format, turns, below
            ),
        ]
    return st.lists(st.one_of(kinds), min_size=1, max_size=4).map("".join)


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Return a table whose rows repeat, and may be left out, with prose in a cell."""
    condition, inner = draw(conditions(OWNERS)), draw(bodies((*OWNERS, "r"), 1))
    made = (
        *(row("A", "B"), row("{%tr for r in rows %}"), row("{{ r.s }}", inner)),
        *(row("{%tr endfor %}"), row(f"{{%tr if {condition} %}}")),
        *(row(cell("{{p prose }}"), draw(bodies(OWNERS, 1))), row("{%tr endif %}")),
    )
    columns = row("{%tc for r in rows %}", "{{ r.s }}", "{%tc endfor %}")
    return table(*made, *([columns] if draw(st.booleans()) else []), grid=(900, 900))


def outcome(template: CompiledTemplate, names: dict[str, object]) -> object:
    """Return the parts, or how making them failed."""
    try:
        return template.render_parts(names)
    except AtaskaitaError as error:
        return [(one.message.code, one.place, one.facts) for one in error.faults]


@pytest.mark.repeats
class DescribeARandomTemplate:
    @settings(max_examples=120, deadline=None)
    @given(bodies(OWNERS), tables(), bodies(OWNERS), contexts())
    def it_says_what_jinja_says(
        self, before: str, middle: str, after: str, names: dict[str, object]
    ) -> None:
        template = compiled(paragraph(before) + middle + paragraph(after))

        by_jinja = outcome(jinja_alone(template), names)

        assert template.remarks == ()
        assert outcome(template, names) == by_jinja
        assert outcome(template, names) == by_jinja  # and again, with what is remembered
