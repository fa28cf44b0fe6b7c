"""What stands around the sections is whole lines, by what they are."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.compose import compose_view
from ataskaita.view import Names

LEAST = "metai: 2024\nbiblioteka: {pavadinimas: Beržgirio biblioteka}\n"
ADOPTED = "institucija: Savivaldybės tarybos, data: 2025-03-27, numeris: T1-58"


def line(tmp_path: Path, data: str, name: str) -> str:
    file = tmp_path / "ataskaita.yaml"
    file.write_text(f"{LEAST}{data}", encoding="utf-8")
    framed = compose_view(at.load(file)).names["ataskaita"]
    assert isinstance(framed, Names)
    return str(framed.ask(name)).replace("\u00a0", " ")


class DescribeTheFrame:
    def it_has_a_title_of_two_lines(self, tmp_path: Path) -> None:
        assert line(tmp_path, "", "antraste") == (
            "BERŽGIRIO BIBLIOTEKOS\n2024 METŲ VEIKLOS ATASKAITA"
        )

    def it_has_the_mark_of_approval_once_there_is_an_act(self, tmp_path: Path) -> None:
        act = f"tvirtinimas: {{{ADOPTED}, aktas: sprendimu}}"

        assert line(tmp_path, "tvirtinimas: {institucija: Tarybos}", "zyma") == ""
        assert line(tmp_path, act, "zyma") == (
            "PATVIRTINTA\nSavivaldybės tarybos\n2025 m. kovo 27 d. sprendimu Nr. T1-58"
        )

    def it_has_the_mark_of_an_annex_where_it_is_one(self, tmp_path: Path) -> None:
        annex = f"tvirtinimas: {{{ADOPTED}, aktas: sprendimu, priedas: taip}}"

        assert line(tmp_path, annex, "zyma") == (
            "Savivaldybės tarybos\n2025 m. kovo 27 d. sprendimo Nr. T1-58\npriedas"
        )

    @pytest.mark.parametrize(
        ("basis", "said"),
        [
            ("aktas: įstatymu, punktas: 5", "vadovaujantis įstatymu 5 punktu."),
            ("aktas: įstatymo", "laikantis įstatymo."),
            (
                "aktas: įstatymo, patvirtino: Seimo, data: 1995-06-06, numeris: I-920",
                "laikantis įstatymo (Seimo 1995 m. birželio 6 d. sprendimas Nr. I-920).",
            ),
        ],
    )
    def it_says_by_which_act_it_is_made(self, tmp_path: Path, basis: str, said: str) -> None:
        told = line(tmp_path, f"teisinis_pagrindas: {{{basis}}}", "pagrindas")

        assert (
            told == f"Beržgirio bibliotekos 2024 metų veiklos ataskaita parengta ir teikiama {said}"
        )

    def it_is_signed_in_one_line(self, tmp_path: Path) -> None:
        signed = "parasas: {pareigos: Direktorė, vardas: Ona Onaitė}"

        assert line(tmp_path, signed, "parasas") == "Direktorė\tOna Onaitė"
        assert line(tmp_path, "parasas: {pareigos: Direktorė}", "parasas") == "Direktorė"

    def it_ends_with_a_rule_only_where_another_act_approves_it(self, tmp_path: Path) -> None:
        signed = "\nparasas: {pareigos: Direktorė}"

        assert line(tmp_path, f"tvirtinimas: {{{ADOPTED}}}", "pabaiga") == "_" * 17
        assert line(tmp_path, f"tvirtinimas: {{{ADOPTED}}}{signed}", "pabaiga") == ""
        assert line(tmp_path, "", "pabaiga") == ""

    @pytest.mark.parametrize(
        ("title", "called"),
        [
            ("direktoriaus 2024 metų veiklos ataskaita", "direktoriaus 2024 metų veiklos"),
            ("DIREKTORIAUS 2024 METŲ ATASKAITA", "direktoriaus 2024 metų"),
            ("Veiklos ataskaita už 2024 metus", "2024 metų veiklos"),
        ],
    )
    def it_calls_the_report_as_its_title_does(
        self, tmp_path: Path, title: str, called: str
    ) -> None:
        data = f"antraste: {title}\nteisinis_pagrindas: {{aktas: įstatymo}}"

        assert line(tmp_path, data, "pagrindas") == (
            f"Beržgirio bibliotekos {called} ataskaita parengta ir teikiama laikantis įstatymo."
        )
