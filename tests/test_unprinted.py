"""What the data gives and no document says is known, by its name.

Guards: compose.unsaid_frame, compose.unprinted.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.compose import compose_view, unprinted
from ataskaita.documents import standard_template
from ataskaita.template import CompiledTemplate, compile_template
from ataskaita.word.package import read_package
from tests.by_hand import BY_HAND
from tests.rendered import LIBRARIES
from tests.template.making import compiled, paragraph, row, table

LEAST = """
metai: 2024
biblioteka:
  pavadinimas: Beržgirio biblioteka
tvirtinimas:
  institucija: Beržgirio savivaldybės tarybos
"""
FIGURES = """
fondas:
  pavadinimas: Knygos ir kita
  dovanos: 3
  nurasymo_aktai: 41
  likutis:
    is_viso: 1000
    vaizdiniai: 7
"""
CAUSES = """
fondas:
  nurasymo_priezastys:
    senos: {pavadinimas: Senos knygos, kiekis: 5}
    dingusios: {pavadinimas: Dingusios knygos, kiekis: 6}
"""
CLUBS = """
klubai:
  sarasas:
    - {pavadinimas: Menė, vieta: Saloje}
    - {pavadinimas: Šakar makar}
"""

Told = list[tuple[str, str]]
Unsaid = Callable[..., Told]


@pytest.fixture
def unsaid(tmp_path: Path) -> Unsaid:
    """Return labels and paths of what templates of one paragraph each don't say of the data."""

    def told(data: str, *bodies: str) -> Told:
        file = tmp_path / "ataskaita.yaml"
        file.write_text(f"{LEAST}{data}", encoding="utf-8")
        report = at.load(file)
        views = [compose_view(report) for _ in bodies]
        for body, view in zip(bodies, views, strict=True):
            whole = body if body.startswith("<w:") else paragraph(body)
            compiled(whole).render_parts(view.names)
        return [(one.path, one.label) for one in unprinted(report, views)]

    return told


@cache
def template(*, by_hand: bool) -> CompiledTemplate:
    """Return the standard template, or one in which every section is laid out by hand."""
    file = BY_HAND if by_hand else standard_template()
    return compile_template(read_package(file.read_bytes(), ""), file.name)


class DescribeUnprinted:
    def it_names_a_value_that_no_tag_prints(self, unsaid: Unsaid) -> None:
        printed = (
            "{{ fondas.dovanos }} {{ fondas.likutis.is_viso }} {{ fondas.likutis.vaizdiniai }}"
        )

        assert unsaid(FIGURES, printed) == [("fondas.nurasymo_aktai", "Nurašymo aktai")]

    def it_names_a_part_once_where_nothing_of_it_is_printed(self, unsaid: Unsaid) -> None:
        printed = "{{ fondas.dovanos }} {{ fondas.nurasymo_aktai }}"

        assert unsaid(FIGURES, printed) == [("fondas.likutis", "Dokumentų fondo dydis")]

    def it_names_a_section_by_its_heading(self, unsaid: Unsaid) -> None:
        assert unsaid(FIGURES, "{{ metai }}") == [("fondas", "Knygos ir kita")]

    def it_takes_a_part_that_is_only_asked_about_for_unprinted(self, unsaid: Unsaid) -> None:
        asked = "{% if fondas.likutis %}Yra.{% endif %}{% if fondas %}Yra.{% endif %}"

        assert unsaid(FIGURES, asked) == [("fondas", "Knygos ir kita")]

    def it_counts_what_prose_quotes_where_that_prose_is_printed(self, unsaid: Unsaid) -> None:
        data = f"{FIGURES}  ivadas: |\n    Yra {{{{ fondas.likutis.is_viso }}}}.\n"
        rest = "{{ fondas.dovanos }} {{ fondas.nurasymo_aktai }} {{ fondas.likutis.vaizdiniai }}"

        assert unsaid(data, f"{rest} {{{{ fondas.ivadas }}}}") == []
        assert unsaid(data, rest) == [
            ("fondas.ivadas", "Įvadas"),
            ("fondas.likutis.is_viso", "Dokumentų fondas. Iš viso"),
        ]

    def it_counts_what_a_drawn_chart_shows(self, unsaid: Unsaid) -> None:
        data = "finansai:\n  pajamos: {biudzetas: 10, paslaugos: 5, parama: 3, projektai: 0}\n"

        assert unsaid(data, "{{ diagramos.pajamos }}") == [
            ("finansai.pajamos.projektai", "Projektų (grantų) lėšos"),
        ]

    def it_counts_the_names_and_numbers_of_a_listing_phrase(self, unsaid: Unsaid) -> None:
        assert unsaid(CAUSES, "{{ fondas.nurasymo_priezastys.sarasas }}") == []
        assert unsaid(CLUBS, "{{ klubai.sarasas.sarasas }}") == [
            ("klubai.sarasas[1].vieta", "Kur veikia")
        ]

    def it_leaves_a_name_alone_whose_figures_are_said(self, unsaid: Unsaid) -> None:
        printed = "{{ fondas.nurasymo_priezastys.senos.kiekis }}"

        assert unsaid(CAUSES, printed) == [
            ("fondas.nurasymo_priezastys.dingusios", "Dingusios knygos")
        ]

    def it_looks_at_each_item_of_a_list(self, unsaid: Unsaid) -> None:
        rows = row("{%tr for k in klubai.sarasas %}"), row("{{ k.vieta }}"), row("{%tr endfor %}")

        assert unsaid(CLUBS, table(*rows)) == [
            ("klubai.sarasas[1].pavadinimas", "Klubo pavadinimas"),
            ("klubai.sarasas[2].pavadinimas", "Klubo pavadinimas"),
        ]

    def it_leaves_a_computed_total_alone_and_names_a_stated_one(self, unsaid: Unsaid) -> None:
        parts = "vartotojai:\n  isduotis: {i_namus: 5, vietoje: 6%s}\n"
        printed = "{{ vartotojai.isduotis.i_namus }} {{ vartotojai.isduotis.vietoje }}"

        assert unsaid(parts % "", printed) == []
        assert unsaid(parts % ", is_viso: 11", printed) == [
            ("vartotojai.isduotis.is_viso", "Dokumentų išduotis. Iš viso")
        ]

    def it_names_a_figure_of_ones_own_that_nothing_quotes(self, unsaid: Unsaid) -> None:
        data = "papildomi_rodikliai:\n  bites: {pavadinimas: Bitės, reiksme: 9}\n"

        assert unsaid(data, "{{ metai }}") == [("papildomi_rodikliai.bites", "Bitės")]
        assert unsaid(data, "{{ papildomi_rodikliai.bites }}") == []

    def it_looks_into_sections_of_ones_own(self, unsaid: Unsaid) -> None:
        data = (
            "savi_skyriai:\n  sodas:\n    pavadinimas: Sodas\n    turinys:\n"
            "      - tekstas: Žydi.\n"
        )
        told = "{% for s in skyriai %}{% for b in s.savas.turinys %}{{ b.tekstas }}{% endfor %}"
        told += "{% endfor %}"

        assert unsaid(data, "{{ metai }}") == [("savi_skyriai.sodas.turinys[1].tekstas", "Tekstas")]
        assert unsaid(data, told) == []

    @pytest.mark.parametrize(
        ("data", "ways"),
        [
            ("preambule: Buvo geri metai.", ["{{p preambule }}"]),
            (
                "antraste: 2024 metų ataskaita",
                ["{{p ataskaita.antraste }}", "{% for one in antraste %}{{ one }}{% endfor %}"],
            ),
            (
                "teisinis_pagrindas: {aktas: aprašo, punktas: 3}",
                ["{{p ataskaita.pagrindas }}", "{{ teisinis_pagrindas.aktas }}"],
            ),
            (
                "parasas: {pareigos: Direktorė, vardas: Ona Onė}",
                ["{{p ataskaita.parasas }}", "{{ parasas.vardas }}"],
            ),
        ],
    )
    @pytest.mark.parametrize("by_jinja", [False, True])
    def it_names_a_line_around_the_sections_that_no_tag_prints(
        self, data: str, ways: list[str], unsaid: Unsaid, *, by_jinja: bool
    ) -> None:
        key = data.partition(":")[0]
        other = paragraph("{% set other = metai %}" if by_jinja else "{{ metai }}")

        assert [path for path, _ in unsaid(data, other)] == [key]
        for way in ways:
            assert unsaid(data, other + paragraph(way)) == []

    def it_names_the_approval_once_there_is_an_act(self, unsaid: Unsaid) -> None:
        act = "  data: 2025-02-03\n  numeris: T-9"

        assert unsaid(act, "{{ metai }}") == [("tvirtinimas", "Tvirtinimas")]
        assert unsaid(act, "{{p ataskaita.zyma }}") == []
        assert unsaid("", "{{ metai }}") == []

    def it_counts_what_the_preamble_quotes_where_that_is_printed(self, unsaid: Unsaid) -> None:
        data = "preambule: Gauta {{ fondas.dovanos }}.\nfondas: {dovanos: 3}"

        assert unsaid(data, "{{p preambule }}") == []
        assert [path for path, _ in unsaid(data, "{{ metai }}")] == ["fondas.dovanos", "preambule"]

    def it_is_what_none_of_several_documents_says(self, unsaid: Unsaid) -> None:
        first = "{{ fondas.dovanos }} {{ fondas.nurasymo_aktai }}"
        second = "{{ fondas.likutis.is_viso }}"

        assert unsaid(FIGURES, first, second) == [("fondas.likutis.vaizdiniai", "Vaizdiniai dok.")]

    @pytest.mark.parametrize("library", LIBRARIES)
    @pytest.mark.parametrize("by_hand", [True, False])
    def it_finds_nothing_in_the_standard_template_or_the_default_layout(
        self, library: str, *, by_hand: bool
    ) -> None:
        report = at.load(f"fixtures/{library}/ataskaita.yaml")
        view = compose_view(report)

        template(by_hand=by_hand).render_parts(view.names)

        assert unprinted(report, [view]) == ()
