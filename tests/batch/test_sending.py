"""Workbooks for the institutions of a list: sent out empty, or carried on from last year.

Guards: batch.sending, cli.sending.
"""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.batch.sending import Sent, send_out
from tests.cli.tool import run
from tests.notation.forms import FORM

LIST = """\
Įstaiga;Forma;Kontaktas;Aplankas;Savivaldybė
Beržų biblioteka;;direktorė;berzai;Beržų rajono savivaldybė
Beržų muziejus;muziejus;;;
"""
DATA = """\
metai: 2025
biblioteka: {{pavadinimas: {}}}
fondas: {{dovanos: 7, likutis: {{kiti: 5}}}}
savi_skyriai: {{kalbos: {{pavadinimas: Kalbos, turinys: [{{tekstas: Kalbų daug.}}]}}}}
"""


NEW = ("--nauja", "istaigos.csv", "--metai", "2026")


@pytest.fixture
def names(tmp_path: Path) -> Path:
    file = tmp_path / "istaigos.csv"
    file.write_text(LIST, encoding="utf-8")
    return file


def before(folder: Path, way: str, name: str = "Beržų biblioteka") -> None:
    """Put last year's data of a library into its folder."""
    file = folder / way
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(DATA.format(name), encoding="utf-8")


def sent(names: Path, previous: Path | None = None, year: int = 2026) -> list[Sent]:
    """Send the workbooks of the list out."""
    return list(send_out(names, names.parent / "nauji", year, previous))


def codes(one: Sent) -> list[str]:
    return [fault.message.code for fault in one.faults]


class DescribeWorkbooksSentOut:
    @pytest.mark.slow
    def they_stand_in_a_folder_for_each_institution(self, names: Path) -> None:
        first, second = sent(names)

        assert [one.target.parent.name for one in (first, second)] == ["berzai", "berzu-muziejus"]
        library, museum = at.load(first.target), at.load(second.target)
        assert (library.institution.name, library.year) == ("Beržų biblioteka", 2026)
        assert library.institution.municipality == "Beržų rajono savivaldybė"
        assert (museum.institution.name, museum.kind.key) == ("Beržų muziejus", "muziejus")

    @pytest.mark.slow
    def they_are_never_written_over(self, names: Path) -> None:
        sent(names)
        filled = names.parent / "nauji" / "berzai" / "duomenys-2026.xlsx"
        filled.write_bytes(b"pildyta")

        again = sent(names)

        assert [one.stands for one in again] == [True, True]
        assert filled.read_bytes() == b"pildyta"

    @pytest.mark.slow
    def they_go_on_from_last_year(self, names: Path, tmp_path: Path) -> None:
        before(tmp_path / "pernai", "berzai/duomenys.yaml")

        library, museum = sent(names, tmp_path / "pernai")

        made = at.load(library.target)
        assert made.earlier["fondas.dovanos"] == 7
        assert list(made.own_sections) == ["kalbos"]
        assert made.previous is not None
        assert (museum.before, museum.faults) == (None, ())

    @pytest.mark.slow
    def they_know_last_years_data_by_the_institution(self, names: Path, tmp_path: Path) -> None:
        before(tmp_path / "pernai", "kitur/b.yaml", "„Beržų“ biblioteka")
        before(tmp_path / "pernai", "kitur/c.yaml", "Eglių biblioteka")

        assert at.load(sent(names, tmp_path / "pernai")[0].target).earlier["fondas.dovanos"] == 7

    def they_take_no_other_institutions_data(self, names: Path, tmp_path: Path) -> None:
        before(tmp_path / "pernai", "berzai/duomenys.yaml", "Eglių biblioteka")

        library, museum = sent(names, tmp_path / "pernai")

        assert (codes(library), codes(museum)) == (["F507"], [])
        assert not library.target.exists()

    def they_are_not_made_where_last_years_data_is_in_doubt(
        self, names: Path, tmp_path: Path
    ) -> None:
        for way in ("a", "b"):
            before(tmp_path / "pernai", f"berzai/{way}.yaml")

        assert codes(sent(names, tmp_path / "pernai")[0]) == ["F508"]

    def they_follow_only_the_year_before(self, names: Path, tmp_path: Path) -> None:
        before(tmp_path / "pernai", "berzai/duomenys.yaml")

        assert codes(sent(names, tmp_path / "pernai", 2028)[0]) == ["D340"]

    def they_have_a_form_of_ones_own_beside_them(self, tmp_path: Path) -> None:
        (tmp_path / "forma.yaml").write_text(FORM, encoding="utf-8")
        names = tmp_path / "istaigos.yaml"
        names.write_text("- {Įstaiga: Beržų klubas, Forma: klubas}\n", encoding="utf-8")

        (club,) = sent(names)

        assert club.faults == ()
        assert at.load(club.target).kind.key == "klubas"


class DescribePaketasNauja:
    @pytest.mark.slow
    @pytest.mark.usefixtures("names")
    def it_says_what_became_of_each(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        before(tmp_path / "pernai", "berzai/duomenys.yaml")

        done = run("paketas", "n", *NEW, "--pagal", "pernai")

        assert done.code == 0
        assert done.said.replace("\u00a0", " ").splitlines() == [
            "  Parengta:    2 darbaknygės",
            "  Tęsia:       1",
            "  Nuo pradžių: 1",
            "    Beržų muziejus",
            "  Toliau:      išsiųskite; kai grąžins: ataskaita paketas n --sarasas istaigos.csv",
        ]

    @pytest.mark.slow
    @pytest.mark.usefixtures("names")
    def it_tells_the_command_that_works_there(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("ATASKAITA_PALEISTA", "py run.py")
        (tmp_path / "istaigos.csv").rename(tmp_path / "mūsų įstaigos.csv")

        done = run("paketas", "2026 metai", "--nauja", "mūsų įstaigos.csv", "--metai", "2026")

        assert done.said.splitlines()[-1].endswith(
            ': py run.py paketas "2026 metai" --sarasas "mūsų įstaigos.csv"'
        )

    @pytest.mark.usefixtures("names")
    def it_fails_for_one_and_goes_on(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        before(tmp_path / "pernai", "berzai/duomenys.yaml", "Eglių biblioteka")

        done = run("paketas", "n", *NEW, "--pagal", "pernai")

        assert done.code == 5
        assert "Parengta:    1 darbaknygė" in done.said
        assert "F507" in done.said

    def its_options_go_together(self, tmp_path: Path) -> None:
        done = run("paketas", str(tmp_path), "--metai", "2026")

        assert done.code == 2

    @pytest.mark.slow
    @pytest.mark.parametrize("carried", [False, True])
    def it_is_told_which_workbooks_nobody_has_begun(
        self, names: Path, tmp_path: Path, *, carried: bool
    ) -> None:
        before(tmp_path / "pernai", "berzai/duomenys.yaml")
        sent(names, tmp_path / "pernai" if carried else None)

        done = run("paketas", str(names.parent / "nauji"), "--sarasas", str(names))

        assert "Nepildyta:   2" in done.said
        assert "berzai/duomenys-2026.xlsx" in done.said
