"""Whatever is written in a form: it becomes a kind, or its mistakes are told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ataskaita.kinds import KINDS
from ataskaita.notation.compiling import read_form
from ataskaita.notation.held import loose_figures
from ataskaita.sources.schema import data_schema
from tests.notation.forms import FORM
from tests.notation.test_building import ON_LIBRARY

WORDS = (
    *("{}", "[]", "[a, b]", "- x", "''", "taip", "-1", "1.1.", "null", "{{ a.b }}", '"{x}"'),
    *("suma: visos", "turinys: {}", "eilutes: {}", "stulpeliai: {}", "lentele: A", "rodo: []"),
    *("tipas: pastraipos", "tipas: pasirinkimas", "variantai: [a]", "formule: a", "a / b"),
    *("skaicius", "is_viso", "metai", "nariai", "veikla.isvykos", "po: x", "pavadinimas: {}"),
)
HOW = ("gone", "after the key", "before", "deeper", "in place")
MISTAKE = st.tuples(st.integers(0, 10_000), st.sampled_from(HOW), st.sampled_from(WORDS))


def with_mistake(text: str, place: int, how: str, word: str) -> str:
    """Return the text with one of its lines otherwise."""
    lines = text.split("\n")
    number = place % len(lines)
    line = lines[number]
    indent = " " * (len(line) - len(line.lstrip()))
    lines[number] = {
        "gone": "",
        "after the key": f"{line.partition(':')[0]}: {word}",
        "before": f"{indent}{word}\n{line}",
        "deeper": f"  {line}",
        "in place": f"{indent}{word}",
    }[how]
    return "\n".join(lines)


class DescribeAnyForm:
    @pytest.mark.slow
    @settings(deadline=None, max_examples=150)
    @given(st.sampled_from((FORM, ON_LIBRARY)), st.lists(MISTAKE, min_size=1, max_size=3))
    def it_is_a_kind_or_its_mistakes_are_told(
        self, text: str, mistakes: list[tuple[int, str, str]]
    ) -> None:
        for one in mistakes:
            text = with_mistake(text, *one)

        read = read_form(text, "forma.yaml", "", KINDS)

        assert all(one.what("lt") and one.place.line for one in read.findings)
        assert (read.kind is None) == bool(read.mistakes)
        if read.kind is not None:
            assert data_schema(read.kind)
            assert loose_figures(read.kind) is not None
