"""A paragraph's typography is put right through all its looks."""

from collections.abc import Callable

import pytest

from ataskaita.compose.typography import tidy_runs
from ataskaita.view import TextRun, View
from tests.compose.dumping import ask, plain

Composed = Callable[[str], View]


def texts(*runs: str) -> list[str]:
    looks = tuple(TextRun(text, bold=number % 2 == 1) for number, text in enumerate(runs))
    return [plain(run.text) for run in tidy_runs(looks)]


class DescribeTidyRuns:
    @pytest.mark.parametrize(
        ("runs", "expected"),
        [
            (("Knyga - tai", " viskas"), ["Knyga~– tai", " viskas"]),
            (("Fonde ", "174 214", " fiz. vnt."), ["Fonde ", "174~214", "~fiz.~vnt."]),
            (("Klubas ", '"Menė"', " veikia"), ["Klubas ", "„Menė“", " veikia"]),
            (("Biblioteka ", "- ", "namai"), ["Biblioteka~–", " ", "namai"]),
            (("a  ", "  b"), ["a ", "b"]),
            (("100", "%"), ["100", "~%"]),
            (("vnt.", "."), ["vnt."]),
            (("ramu",), ["ramu"]),
            ((), []),
        ],
    )
    def it_keeps_each_look(self, runs: tuple[str, ...], expected: list[str]) -> None:
        assert texts(*runs) == expected


class DescribeProse:
    def it_is_put_right_after_its_quotations_are_filled(self, composed: Composed) -> None:
        view = composed(
            'preambule: "Nuo {{ praeje_metai }}-{{ metai }} m. - **tai** {{ metai }} m."\n'
        )

        assert plain(str(ask(view, "preambule"))) == "Nuo 2023–2024~m.~– tai 2024~m."

    def its_sentence_ends_with_one_stop(self, composed: Composed) -> None:
        data = 'fondas: {dovanos: 5}\npreambule: "Gauta {{ fondas.dovanos|su_vienetu }}."\n'

        assert plain(str(ask(composed(data), "preambule"))) == "Gauta 5~fiz.~vnt."

    def it_is_left_alone_where_the_data_asks(self, composed: Composed) -> None:
        view = composed('tvarkyti_tekstus: ne\npreambule: "a  -  b"\n')

        assert str(ask(view, "preambule")) == "a  -  b"
