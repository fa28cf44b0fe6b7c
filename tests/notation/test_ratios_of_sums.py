"""Indicators over sums, charts of the whole form, points that are numbered through a report."""

from pathlib import Path

import pytest
from attrs import evolve

import ataskaita as at
from ataskaita.declared.layout import Layout
from ataskaita.declared.names import names_of
from ataskaita.declared.tree import Quantity, find
from tests.documents import paragraphs_of, parts_of
from tests.notation.forms import FORM, changed, codes, compiled, mistakes, put

RATIO = "veikla.lesos.is_viso.panaudota / veikla.susitikimai.is_viso.dalyviai"
SUMS = (RATIO, "veikla.lesos.is_viso.panaudota / (veikla.isvykos + veikla.renginiai)")
DOCUMENTS = "dokumentai: {sprendimas"
NUMBERS = "numeravimas: {skyriai: I SKYRIUS, punktai: per visą ataskaitą}\nvienetai:"


class DescribeIndicatorsOverSums:
    def they_divide_one_sum_by_another(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path, form=changed(FORM, SUMS)))

        found = find(names_of(report), "rodikliai.lesos_dalyviui")

        assert isinstance(found, Quantity)
        assert found.value == 58

    def they_are_told_with_all_their_parts_where_they_are_unlikely(self, tmp_path: Path) -> None:
        path = put(tmp_path, form=changed(FORM, SUMS))

        found = [{spot.path for spot in one.spots} for one in at.check(at.load(path))]

        parts = {"veikla.isvykos", "veikla.renginiai"}
        assert [one for one in found if parts <= one]

    def they_are_no_sum(self) -> None:
        (fault,) = mistakes((RATIO, "veikla.isvykos + veikla.renginiai"))

        assert fault.message.code == "F446"

    @pytest.mark.parametrize(("limits", "found"), [("[50, 100]", []), ("[0, 50]", ["D206"])])
    def their_limits_are_per_cents_of_a_share(
        self, tmp_path: Path, limits: str, found: list[str]
    ) -> None:
        share = (RATIO, "dalis(veikla.lesos.is_viso.panaudota; veikla.lesos.is_viso.gauta)")
        per_cent = ("    vienetas: eur\n", ""), ("ribos: [0, 50]", f"ribos: {limits}")
        form = changed(FORM, share, *per_cent)

        told = codes(put(tmp_path, form=form))

        assert len(told) == len(found)


class DescribeChartsOfTheForm:
    CHART = (
        DOCUMENTS,
        """diagramos:
  augimas: {pavadinimas: Klubo augimas, reiksmes: [veikla.isvykos, veikla.renginiai]}
  lesos: {pavadinimas: Lėšos, reiksmes: veikla.lesos.is_viso.gauta}
  temos: {pavadinimas: Temos, reiksmes: veikla.susitikimai.eilutes.dalyviai}
dokumentai: {sprendimas""",
    )
    EARLIER = (
        "nariai:\n",
        "praejusieji_metai: {veikla.isvykos: 9, veikla.renginiai: 1}\nnariai:\n",
    )

    def they_draw_single_figures_over_two_years_totals_by_parts_and_lists_by_rows(self) -> None:
        charts = {one.key: one for one in compiled(self.CHART).charts}

        assert charts["augimas"].over_years
        assert not charts["lesos"].over_years
        assert charts["temos"].series[0].name == "veikla.susitikimai.eilutes.*.dalyviai"

    def they_are_printed(self, tmp_path: Path) -> None:
        path = put(tmp_path, self.EARLIER, form=changed(FORM, self.CHART))
        report = evolve(at.load(path), layout=Layout(all_charts=True))

        parts = parts_of(at.render(report))

        assert len([one for one in parts if one.startswith("word/charts/d")]) >= 4

    @pytest.mark.parametrize(
        ("old", "new", "code"),
        [
            ("[veikla.isvykos, veikla.ren", "[veikla.isvykas, veikla.ren", "F444"),
            ("pavadinimas: Temos, ", "", "F432"),
            ("[veikla.isvykos, veikla.renginiai]", "[veikla.isvykos, veikla.lesos.is_viso.gauta]",
             "F469"),
        ],
    )  # fmt: skip
    def their_mistakes_are_told(self, old: str, new: str, code: str) -> None:
        chart = self.CHART[1].replace(old, new)

        assert [one.message.code for one in mistakes((DOCUMENTS, chart))] == [code]


class DescribePointsThroughAReport:
    def they_go_on_from_section_to_section(self, tmp_path: Path) -> None:
        made = at.render(at.load(put(tmp_path, form=changed(FORM, ("vienetai:", NUMBERS)))))

        said = [text.replace("\u00a0", " ") for _, text in paragraphs_of(made)]
        numbered = [one for one in said if one[:1].isdigit() and ". " in one[:4]]
        assert numbered[:3] == [
            "1. Kas gali būti nariu",
            "2. Narių sudėtis",
            "3. Susitikimai",
        ]

    def they_stand_below_chapters(self, tmp_path: Path) -> None:
        made = at.render(at.load(put(tmp_path, form=changed(FORM, ("vienetai:", NUMBERS)))))

        assert "I\u00a0SKYRIUS" in " ".join(text for _, text in paragraphs_of(made))

    @pytest.mark.parametrize(
        ("said", "code"),
        [("{skyriai: 7.}", "F433"), ("{punktai: kas antras}", "F433"), ("{skyrius: I.}", "F430")],
    )
    def their_mistakes_are_told(self, said: str, code: str) -> None:
        found = mistakes(("vienetai:", f"numeravimas: {said}\nvienetai:"))

        assert [one.message.code for one in found] == [code]
