"""One template serves institutions of a kind: what one of them lacks stops nobody.

Guards: declared.growing_cells.
"""

from pathlib import Path
from typing import Final

import pytest

import ataskaita as at
from ataskaita.hall.workshop import check_template
from ataskaita.word.package import write_package
from tests.cli.tool import run
from tests.documents import paragraphs_of
from tests.template.making import word_parts

INSTITUTIONS: Final = {
    "visi": """
metai: 2025
biblioteka: {pavadinimas: A biblioteka}
fondas: {pavadinimas: Fondas, likutis: {is_viso: 1000}}
klubai: {sarasas: [{pavadinimas: Menė}]}
papildomi_rodikliai: {lankytojai: {pavadinimas: Lankytojai, reiksme: 5, vienetas: asm}}
savi_skyriai:
  vaikai:
    pavadinimas: Vaikų skyrius
    turinys:
      - lentele:
          pavadinimas: Veiklos
          stulpeliai: [{pavadinimas: Veikla}, {pavadinimas: Dalyviai, vienetas: asm}]
          eilutes: [[Skaitymai, 540], [Parodos, 60]]
""",
    "be_eilutes": """
metai: 2025
biblioteka: {pavadinimas: B biblioteka}
fondas:
  papildomai:
    - lentele:
        pavadinimas: Kalbos
        stulpeliai: [{pavadinimas: Kalba}, {pavadinimas: Siemet, vienetas: fiz_vnt}]
        eilutes: [[Rusų, 100]]
savi_skyriai:
  vaikai:
    pavadinimas: Vaikų skyrius
    turinys:
      - lentele:
          pavadinimas: Veiklos
          stulpeliai: [{pavadinimas: Veikla}, {pavadinimas: Valandos, vienetas: vnt}]
          eilutes: [[Parodos, 7]]
""",
    "nieko": "metai: 2025\nbiblioteka: {pavadinimas: C biblioteka}\n",
}
"""One that has all that the template asks for, one that has other rows and columns, one nothing."""
CELL: Final = "savi_skyriai.vaikai.veiklos.skaitymai.dalyviai"
LANGUAGE: Final = "fondas.papildomai.kalbos.rusu.siemet"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("istaigos").mkdir()
    for name, data in INSTITUTIONS.items():
        Path("istaigos", f"{name}.yaml").write_text(data.lstrip(), encoding="utf-8")


def template(*lines: str) -> Path:
    """Write a template of these paragraphs."""
    file = Path("s.docx")
    file.write_bytes(write_package(word_parts(*lines)))
    return file


def said(*lines: str) -> list[list[str]]:
    """Return the paragraphs that each institution's report has by the same template."""
    file = template(*lines)
    made = (at.render(at.load(f"istaigos/{one}.yaml"), file) for one in INSTITUTIONS)
    return [[text for _, text in paragraphs_of(one)] for one in made]


def if_there(name: str, text: str) -> tuple[str, str, str]:
    """Return paragraphs that are printed where the name is."""
    return f"{{%p if {name} %}}", text, "{%p endif %}"


class DescribeATemplateForMany:
    @pytest.mark.parametrize(
        ("name", "text", "printed"),
        [
            ("papildomi_rodikliai.lankytojai", "5", ["yra"]),
            ("fondas.likutis.is_viso", "1\u00a0000", ["yra"]),
            (CELL, "540", ["yra"]),
            ("savi_skyriai.vaikai.nera.tokios.lenteles", "–", []),
            ("fondas.isigijimas.grupes.kaimas.is_viso.fiz_vnt", "–", []),
        ],
    )
    def it_prints_a_dash_for_a_figure_that_one_lacks_and_nothing_in_its_if(
        self, name: str, text: str, printed: list[str]
    ) -> None:
        first, *others = said(f"{{{{ {name} }}}}", *if_there(name, "yra"))

        assert first == [text, *printed]
        assert others == [["–"], ["–"]]

    @pytest.mark.parametrize(
        "name", ["klubai", "klubai.sarasas", "savi_skyriai.vaikai.veiklos.skaitymai"]
    )
    def it_prints_nothing_of_a_section_a_list_and_a_row_that_one_lacks(self, name: str) -> None:
        assert said(*if_there(name, "yra"), "pabaiga") == [
            ["yra", "pabaiga"],
            ["pabaiga"],
            ["pabaiga"],
        ]

    def it_prints_a_table_that_one_of_them_alone_has_added_to_a_section(self) -> None:
        assert said(*if_there("fondas.papildomai.kalbos", f"{{{{ {LANGUAGE} }}}}"), ".") == [
            ["."],
            ["100", "."],
            ["."],
        ]

    def it_says_a_cell_in_words_where_it_is(self) -> None:
        lines = if_there(CELL, f"Atėjo {{{{ {CELL}|vardininku }}}}.")

        assert said(*lines, ".") == [["Atėjo 540\u00a0asmenų.", "."], ["."], ["."]]

    def it_is_not_at_fault_for_what_only_data_can_have(self) -> None:
        file = template(f"{{{{ {CELL} }}}}", *if_there("fondas.papildomai.kalbos", "yra"))

        assert [one for one in check_template(file) if one.message.severity == "error"] == []

    @pytest.mark.parametrize(
        "name",
        [
            "mettai",
            "savi_skyrai.vaikai",
            "savi_skyriai.vaikai.pavadinimass",
            "fondas.papildoma.kalbos",
            "papildomi_rodikliai.lankytojaii",
            f"{CELL}i",
            "savi_skyriai.vaikai.veiklo.skaitymai",
        ],
    )
    def it_is_told_of_a_name_that_nobody_has(self, name: str) -> None:
        with pytest.raises(at.TemplateErrors) as raised:
            said(*if_there(name, "yra"))

        assert [one.message.code for one in raised.value.faults] == ["S304"]

    def it_makes_the_reports_of_all_in_one_run(self) -> None:
        template(
            f"{{{{ {CELL} }}}}", *if_there("fondas.papildomai.kalbos", f"{{{{ {LANGUAGE} }}}}")
        )

        done = run("paketas", "istaigos", "-i", "isvestis", "--sablonas", "s.docx")

        assert done.code == 0, done.said
        made = (Path("isvestis", f"{one}.docx").read_bytes() for one in INSTITUTIONS)
        assert [[text for _, text in paragraphs_of(one)] for one in made] == [
            ["540"],
            ["–", "100"],
            ["–"],
        ]


class DescribeLastYearsCell:
    def it_stands_beside_the_one_that_this_year_lacks(self) -> None:
        earlier = (
            INSTITUTIONS["visi"].replace("metai: 2025", "metai: 2024").replace("A bib", "C bib")
        )
        Path("pernai.yaml").write_text(earlier, encoding="utf-8")
        report = at.load("istaigos/nieko.yaml", previous=at.load("pernai.yaml"))

        made = at.render(report, template(f"{{{{ {CELL} }}}}; {{{{ {CELL}.pernai }}}}"))

        assert paragraphs_of(made)[0][1] == "–; 540"
