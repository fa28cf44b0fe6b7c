"""Prose quotes figures, dates and names, and keeps its looks."""

from collections.abc import Callable

import pytest

import ataskaita as at
from ataskaita.compose.prose import Context, compose_prose
from ataskaita.declared.names import names_of
from ataskaita.declared.prose import Block, Quotation
from ataskaita.declared.prose import Prose as Quoting
from ataskaita.kinds.library import LIBRARY
from ataskaita.lithuanian import STANDARD_WORDS
from ataskaita.view import Paragraph, Prose, TextRun, View
from tests.compose.dumping import ask, plain

Composed = Callable[[str], View]

DATA = """
tvirtinimas:
  data: 2025-03-07
padaliniai:
  - vardas: Krosnos
  - vardas: Avižienių
fondas:
  dovanos: 1 452
  likutis:
    is_viso: 5 000
"""


def prose(view: View, name: str = "preambule") -> Prose:
    found = ask(view, name)
    assert isinstance(found, Prose)
    return found


class DescribeAQuotation:
    @pytest.mark.parametrize(
        ("quoted", "text"),
        [
            ("{{ metai }}", "2024"),
            ("{{ praeje_metai }}", "2023"),
            ("{{ biblioteka.kilmininkas }}", "Beržgirio bibliotekos"),
            ("{{ tvirtinimas.data }}", "2025~m. kovo~7~d."),
            ("{{ padaliniai.sarasas }}", "Avižienių ir Krosnos"),
            ("{{ padaliniai.skaicius }}", "2"),
            ("{{ fondas.dovanos }}", "1~452"),
            ("{{ fondas.likutis.is_viso.pernai }}", "4~000"),
            ("{{ fondas.likutis.is_viso.pokytis }}", "1~000"),
            ("{{ fondas.dovanos|su_vienetu }}", "1~452~fiz.~vnt."),
            ("{{ fondas.dovanos|be_zenklo }}", "1~452"),
        ],
    )
    def it_is_filled_with_what_it_names(self, quoted: str, text: str, composed: Composed) -> None:
        data = f"{DATA}praejusieji_metai:\n  fondas.likutis.is_viso: 4 000\n"

        view = composed(f'{data}preambule: "({quoted})"\n')

        assert plain(str(prose(view))) == f"({text})"

    @pytest.mark.parametrize(
        ("given", "last", "asked", "text"),
        [
            ("13 557", "12000", "su_vienetu", "13~557~Eur"),
            ("13 557", "12000", "vardininku", "13~557~eurai"),
            ("13 557,5", "12000", "su_vienetu", "13~557,50~Eur"),
            ("0", "12000", "su_vienetu", "0~Eur"),
            ("13 557", "12000", "kaip_kito", "padidėjo 1~557~Eur (13~proc.)"),
            ("13 557", "12000,50", "kaip_kito", "padidėjo 1~556,50~Eur (13~proc.)"),
        ],
    )
    def it_has_cents_where_they_were_written(
        self, given: str, last: str, asked: str, text: str, composed: Composed
    ) -> None:
        income = f"finansai:\n  pajamos: {{is_viso: '{given}'}}\n"
        before = f"praejusieji_metai: {{finansai.pajamos.is_viso: '{last}'}}\n"
        quoted = f"preambule: '{{{{ finansai.pajamos.is_viso|{asked} }}}}'\n"

        assert plain(str(prose(composed(income + before + quoted)))) == text

    @pytest.mark.parametrize(
        "name",
        ["biblioteka.vieta", "fondas.parama", "fondas.parama.pernai", "teisinis_pagrindas.data"],
    )
    def it_is_a_dash_where_there_is_nothing_to_quote(self, name: str) -> None:
        report = at.load("fixtures/maziausia/ataskaita.yaml")

        prose = compose_prose(
            Quoting((Block((Quotation(name),)),)),
            Context(names_of(report), STANDARD_WORDS, LIBRARY),
        )

        assert str(prose) == "–"

    def it_keeps_its_look_and_its_link(self, composed: Composed) -> None:
        view = composed("preambule: '**{{ metai }}** *a* [{{ metai }}](https://a.example)'\n")

        runs = prose(view).paragraphs[0].runs

        assert ("2024", "metai", True) in [(run.text, run.figure, run.bold) for run in runs]
        assert TextRun("a", italic=True) in runs
        assert ("2024", "https://a.example") in [(run.text, run.link) for run in runs]

    def it_is_filled_once(self, composed: Composed) -> None:
        view = composed(
            "parasas:\n  pareigos: '{{ metai }}'\npreambule: '{{ parasas.pareigos }}'\n"
        )

        assert str(prose(view)) == "{{ metai }}"


class DescribeProse:
    def its_lists_keep_their_kind_and_number(self, composed: Composed) -> None:
        text = "  a\n\n  1. b\n  2. c\n\n  d\n\n  - e\n"

        view = composed(f"preambule: |\n{text}")

        shapes = [(one.numbered, one.list_number) for one in prose(view).paragraphs]
        assert shapes == [(False, 0), (True, 1), (True, 1), (False, 0), (False, 2)]

    def its_words_of_one_look_are_one_run_but_for_its_figures(self, composed: Composed) -> None:
        view = composed("preambule: |\n  Metai\n  {{ metai }}, **visi\n  {{ metai }}**.\n")

        runs = prose(view).paragraphs[0].runs
        assert [plain(run.text) for run in runs] == ["Metai ", "2024", ", ", "visi ", "2024", "."]

    def it_is_none_where_the_data_has_none(self, composed: Composed) -> None:
        assert ask(composed(""), "preambule") is None
        assert not Prose()
        assert Prose((Paragraph(()),))
