"""The charts of a rendered report: drawn, kept in their workbooks and told alike."""

from pathlib import Path

import pytest
from attrs import evolve
from lxml import etree

import ataskaita as at
from ataskaita.declared.layout import Layout
from tests.charts import ReadChart, charts_of
from tests.documents import parts_of

FIXTURES = Path(__file__).parents[1] / "fixtures"
LIBRARIES = ("lazdijai-2020", "kita-biblioteka", "miestelis", "apskritis")


def charts(library: str, *, all_charts: bool = True) -> dict[str, ReadChart]:
    """Return the charts of that library's report by their titles."""
    report = at.load(FIXTURES / library / "ataskaita.yaml")
    layout = evolve(report.layout or Layout(), all_charts=all_charts)
    report = evolve(report, layout=layout)
    return {one.title: one for one in charts_of(parts_of(at.render(report)))}


class DescribeTheChartsOf:
    @pytest.mark.parametrize("library", LIBRARIES)
    def they_say_the_same_in_all_places(self, library: str) -> None:
        for one in charts(library).values():
            assert one.kept == one.drawn, one.title
            assert one.told == one.values, one.title
            assert one.description.startswith(f"Diagrama „{one.title}“")

    def they_are_those_that_the_data_has(self) -> None:
        assert list(charts("lazdijai-2020")) == [
            "Gauti ir nurašyti dokumentai (fiz.\u00a0vnt.)",
            "Dokumentų išduotis (fiz.\u00a0vnt.)",
            "Renginiai bibliotekose",
            "Darbuotojų išsimokslinimas (asm.)",
            "Gautos lėšos (Eur)",
            "Išlaidos (Eur)",
        ]
        assert charts("maziausia") == {}

    def they_are_by_default_those_that_say_more_than_their_sentence(self) -> None:
        """Two bars say less than two numbers, bars that nobody can see beside the first nothing."""
        assert list(charts("lazdijai-2020", all_charts=False)) == [
            "Renginiai bibliotekose",
            "Darbuotojų išsimokslinimas (asm.)",
            "Išlaidos (Eur)",
        ]
        assert "Vartotojai ir apsilankymai" in charts("kita-biblioteka", all_charts=False)

    def they_are_there_where_a_text_refers_to_them(self, tmp_path: Path) -> None:
        whole = (FIXTURES / "lazdijai-2020" / "ataskaita.yaml").read_text(encoding="utf-8")
        data = tmp_path / "duomenys.yaml"
        told = "preambule: |\n  Žr. {{ nuorodos.diagramos.isduotis }}."
        whole = whole.replace("preambule: |", told)
        data.write_text(f"{whole}\nisdestymas: {{numeruoti: taip}}\n", encoding="utf-8")

        said = [one.description for one in charts_of(parts_of(at.render(at.load(data))))]

        assert any("Dokumentų išduotis" in one for one in said)
        assert not any("Gautos lėšos" in one for one in said)

    def they_are_all_there_by_one_setting(self, tmp_path: Path) -> None:
        whole = (FIXTURES / "lazdijai-2020" / "ataskaita.yaml").read_text(encoding="utf-8")
        data = tmp_path / "duomenys.yaml"
        data.write_text(f"{whole}\nisdestymas: {{visos_diagramos: taip}}\n", encoding="utf-8")

        assert len(list(charts_of(parts_of(at.render(at.load(data)))))) == 6

    def they_show_the_figures_of_the_report(self) -> None:
        found = charts("lazdijai-2020")

        assert found["Dokumentų išduotis (fiz.\u00a0vnt.)"].drawn == [
            [None, "Išduota"],
            ["Išduotis į namus", 71056],
            ["Išduotis vietoje", 37385],
        ]
        assert found["Renginiai bibliotekose"].drawn == [
            [None, "Garsiniai renginiai", "Vaizdiniai renginiai"],
            ["Lazdijų VB", 110, 48],
            ["Veisiejų miesto", 19, 6],
            ["Kaimo padaliniuose", 345, 212],
        ]
        assert found["Išlaidos (Eur)"].values == [506705.32, 40222.61, 4627.67, 84278.17]

    def they_compare_years_where_last_year_is_known(self) -> None:
        found = charts("kita-biblioteka")["Vartotojai ir apsilankymai"]

        assert found.drawn[0] == [None, "Registruoti vartotojai", "Apsilankymai"]
        assert found.drawn[1] == ["2023\u00a0m.", 2790, 46105]

    def they_are_left_out_by_one_setting(self, tmp_path: Path) -> None:
        data = tmp_path / "duomenys.yaml"
        whole = (FIXTURES / "lazdijai-2020" / "ataskaita.yaml").read_text(encoding="utf-8")
        data.write_text(f"{whole}\nisdestymas: {{diagramos: ne}}\n", encoding="utf-8")

        parts = parts_of(at.render(at.load(data)))

        assert not list(charts_of(parts))
        assert not [name for name in parts if "chart" in name or "embeddings" in name]


class DescribeTheLabelsOfBarsOnEachOther:
    def they_are_left_out_where_they_would_cover_each_other_promise_17(self) -> None:
        report = at.load(FIXTURES / "lazdijai-2020" / "ataskaita.yaml")
        parts = parts_of(at.render(report))
        (root,) = (
            etree.fromstring(parts[one.part])
            for one in charts_of(parts)
            if one.title == "Renginiai bibliotekose"
        )

        hidden = [
            [one.get("val") for one in series.iterfind("{*}dLbls/{*}dLbl/{*}idx")]
            for series in root.iter("{*}ser")
        ]

        assert hidden == [["1"], ["1"]]  # 19 and 6 of 557; 48 of 557 has room


class DescribeADocumentOfADocument:
    def it_has_its_own_charts_beside_the_old_ones(self, tmp_path: Path) -> None:
        """A draft may become next year's template: its charts stay as they are."""
        report = at.load(FIXTURES / "kita-biblioteka" / "ataskaita.yaml")
        draft = tmp_path / "juodrastis.docx"
        draft.write_bytes(at.render(report))

        again = at.Template(draft).render({})

        assert list(charts_of(parts_of(again))) == list(charts_of(parts_of(draft.read_bytes())))
