"""`ataskaita tikrinti`, as a person and as a program sees it.

Guards: hall.open_data.
"""

import json
import subprocess
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.cli.tool import SMALLEST, command, run, run_process, write_data
from tests.workbooks import filled

BROKEN = "fixtures/lazdijai-2020-paskelbta/ataskaita.yaml"


@pytest.fixture(autouse=True)
def _on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the tool run here print what a terminal shows, not what a file keeps."""
    monkeypatch.setattr("ataskaita.cli.screen.is_kept", lambda: False)


def own_figures(count: int, value: str) -> str:
    """Return entries for figures of a library's own, all with this value."""
    lines = (f"  r{n}: {{pavadinimas: R, reiksme: {value}}}" for n in range(count))
    return "\n".join(["papildomi_rodikliai:", *lines, ""])


def place(path: str, value: float, line: int) -> dict[str, object]:
    """Return a value with its place, as JSON has it."""
    where = {"file": BROKEN, "line": line, "column": {182: 14, 183: 19, 184: 19, 185: 12}[line]}
    return {"path": path, "value": value, **where, "cell": None, "label": None}


class DescribeTikrinti:
    def it_says_when_all_is_well(self) -> None:
        done = run("tikrinti", SMALLEST)

        heading = "Ataskaita: Beržgirio miestelio biblioteka, 2024 m."
        assert (done.said, done.code) == (f"{heading}\nKlaidų nėra.\n", 0)

    def it_says_what_is_wrong(self, file_regression: FileRegressionFixture) -> None:
        done = run("tikrinti", BROKEN)

        assert done.code == 1
        file_regression.check(done.said, encoding="utf-8")

    @pytest.mark.slow
    def it_says_it_in_english_when_asked(self, file_regression: FileRegressionFixture) -> None:
        done = run_process("check", BROKEN, ATASKAITA_LANG="en")

        assert done.code == 1
        file_regression.check(done.said, encoding="utf-8")

    def it_says_where_yaml_breaks(
        self,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        file_regression: FileRegressionFixture,
    ) -> None:
        monkeypatch.chdir(tmp_path)

        done = run("tikrinti", write_data(Path("a.yaml"), "vieta: Ąžuolpilis: miestas\n"))

        assert done.code == 1
        file_regression.check(done.said, encoding="utf-8")

    def it_says_that_there_is_no_such_file(self) -> None:
        done = run("tikrinti", "nera.yaml")

        assert done.said == (
            "KLAIDA F403  Failo nepavyksta perskaityti\n"
            "  Kur         nera.yaml\n"
            "  Kas ne taip Failo „nera.yaml“ perskaityti nepavyko: tokio failo arba aplanko\n"
            "              nėra.\n"
            "  Ką daryti   Patikrinkite failo vardą ir aplanką.\n"
            "\n"
            "Rasta: 1 klaida.\n"
        )
        assert done.code == 4

    def it_says_that_a_folder_is_no_file(self) -> None:
        done = run("tikrinti", "src")

        said = " ".join(done.said.split())
        assert "„src“ – ne failas, kurį būtų galima skaityti ar rašyti: tai aplankas." in said
        assert done.code == 4

    @pytest.mark.parametrize(
        ("count", "last"),
        [
            (20, "Rasta: 20 klaidų."),
            (21, "… ir dar 1 radinys\n\nRasta: 21 klaida."),
            (25, "… ir dar 5 radiniai\n\nRasta: 25 klaidos."),
        ],
        ids=["as many", "one more", "five more"],
    )
    def it_shows_twenty_faults_and_counts_the_rest(
        self, tmp_path: Path, count: int, last: str
    ) -> None:
        done = run("tikrinti", write_data(tmp_path / "a.yaml", own_figures(count, "daug")))

        assert done.said.count("KLAIDA D101") == 20
        assert done.said.endswith(f"\n\n{last}\n")

    def it_shows_every_finding_when_asked(self) -> None:
        said = run("tikrinti", BROKEN, "--visi").said

        assert said.count("Kas ne taip") == 37
        assert said.count("\nPASTABA D") == 10

    def it_lets_no_value_steer_the_terminal(self, tmp_path: Path) -> None:
        done = run("tikrinti", write_data(tmp_path / "a.yaml", own_figures(1, r'"\e[31m5\x9b"')))

        assert done.code == 1
        assert not {"\x1b", "\x9b"} & set(done.said)

    @pytest.mark.parametrize("columns", [60, 80, 200])
    def its_lines_fit_the_screen(self, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", str(columns))

        lines = run("tikrinti", BROKEN).said.splitlines()

        room = min(columns, 100)
        texts = [one for one in lines[1:] if max(map(len, one.split()), default=0) < room - 14]
        assert len(texts) > len(lines) / 2
        assert max(map(len, texts)) <= room


class DescribeAWorkbookThatIsOpen:
    """What is typed in Excel and isn't saved is in no report: it is said as a batch says it."""

    @pytest.mark.parametrize("command", ["tikrinti", "rengti"])
    @pytest.mark.parametrize("owner", ["~$a.xlsx", ".~lock.a.xlsx#"])
    def it_is_said(self, tmp_path: Path, command: str, owner: str) -> None:
        data = filled(tmp_path / "a.xlsx", {})
        (tmp_path / owner).write_bytes(b"")

        told = json.loads(run(command, str(data), "--json").said)["findings"]

        assert [one["code"] for one in told if one["code"] == "F488"] == ["F488"]

    def it_is_not_said_when_it_is_closed(self, tmp_path: Path) -> None:
        data = filled(tmp_path / "a.xlsx", {})

        assert "F488" not in run("tikrinti", str(data)).said


class DescribeLastYearsFile:
    VISITS = "vartotojai: {{apsilankymai: {{is_viso: {visits}}}}}\n"

    def it_is_compared_with(self, tmp_path: Path) -> None:
        clubs = "klubai: {sarasas: [{pavadinimas: Menė}]}\n"
        earlier = self.VISITS.format(visits="1 200") + clubs
        before = write_data(tmp_path / "2023.yaml", earlier, year=2023)
        data = write_data(tmp_path / "2024.yaml", self.VISITS.format(visits="12 010"))

        done = run("tikrinti", data, "--praeje", before)

        assert done.code == 0
        told = " ".join(done.said.split())
        assert "„Apsilankymai. Iš viso“ – 12 010, o praėjusiais metais – 1 200." in told
        assert "„Bibliotekose veikiantys neformalūs klubai“" in told
        assert "vartotojai.apsilankymai.is_viso = 1 200 (2023.yaml, 3 eilutė)" in told
        assert done.said.endswith("Rasta: 2 įspėjimai.\n")

    def it_is_where_its_values_are(self, tmp_path: Path) -> None:
        before = write_data(tmp_path / "2023.yaml", self.VISITS.format(visits="1 200"), year=2023)
        data = write_data(tmp_path / "2024.yaml", self.VISITS.format(visits="12 010"))

        told = json.loads(run("tikrinti", data, "--praeje", before, "--json").said)

        places = told["findings"][0]["places"]
        assert [(Path(one["file"]).name, one["line"]) for one in places] == [
            ("2024.yaml", 3),
            ("2023.yaml", 3),
        ]


class DescribeItsOutput:
    def it_has_every_finding_where_it_goes_to_a_file(self, tmp_path: Path) -> None:
        data = write_data(tmp_path / "a.yaml", own_figures(25, "daug"))

        done = subprocess.run(command("tikrinti", data), capture_output=True, check=False)

        assert done.stdout.decode().count("KLAIDA D101") == 25
        assert done.stdout.decode().endswith("Rasta: 25 klaidos.\n")
        assert done.stderr == b""

    @pytest.mark.slow
    def it_has_what_the_rules_found_too(self) -> None:
        done = subprocess.run(command("tikrinti", BROKEN), capture_output=True, check=False)

        assert done.stdout.decode().count("Kas ne taip") == 37
        assert done.stderr == b""

    def it_is_empty_where_there_is_no_file_to_check(self) -> None:
        done = subprocess.run(command("tikrinti", "nera.yaml"), capture_output=True, check=False)

        assert done.stdout == b""
        assert "F403" in done.stderr.decode()


class DescribeJson:
    def it_lists_the_findings(self) -> None:
        done = run("tikrinti", BROKEN, "--json")

        told = json.loads(done.said)
        assert done.code == 1
        assert told["summary"] == {"errors": 8, "warnings": 19, "notes": 10}
        assert told["findings"][2] == {
            "code": "D201",
            "severity": "error",
            "title": "Suma nesutampa",
            "message": (
                "„Lėšos dokumentams vienam gyventojui“: įrašyta 2,37, o dėmenų suma – 2,70 "
                "(skirtumas −0,33)."
            ),
            "remedy": (
                "Pataisykite sumą arba jos dėmenis: ministerijos, savivaldybes, kitos. "
                "Neįrašytą sumą programa suskaičiuoja pati."
            ),
            "places": [
                place("fondas.lesos_gyventojui.is_viso", 2.37, 182),
                place("fondas.lesos_gyventojui.ministerijos", 1.98, 183),
                place("fondas.lesos_gyventojui.savivaldybes", 0.36, 184),
                place("fondas.lesos_gyventojui.kitos", 0.36, 185),
            ],
            "likely": None,
            "also": [],
        }

    def it_lists_them_all(self, tmp_path: Path) -> None:
        data = write_data(tmp_path / "a.yaml", own_figures(25, "daug"))

        assert len(json.loads(run("tikrinti", data, "--json").said)["findings"]) == 25

    def it_is_an_empty_list_when_all_is_well(self) -> None:
        done = run("tikrinti", SMALLEST, "--json")

        told = json.loads(done.said)
        assert told["findings"] == []
        assert told["summary"] == {"errors": 0, "warnings": 0, "notes": 0}
        assert done.code == 0

    def it_tells_also_of_a_file_that_can_not_be_read(self) -> None:
        done = run("tikrinti", "nera.yaml", "--json")

        told = json.loads(done.said)
        assert [one["code"] for one in told["findings"]] == ["F403"]
        assert told["findings"][0]["places"][0]["file"] == "nera.yaml"
        assert done.code == 4


class DescribeWhatNothingChecks:
    def it_is_counted_at_the_end(self) -> None:
        done = run("tikrinti", "fixtures/miestelis/ataskaita.yaml")

        assert "1 rodiklio niekas netikrina: perskaitykite jį dukart." in done.said

    def it_is_listed_where_all_is_asked_for(self) -> None:
        done = run("tikrinti", "fixtures/miestelis/ataskaita.yaml", "--visi")

        assert "vartotojai.mokymo_valandos = 64,5 (80" in " ".join(done.said.split())

    def it_is_called_as_people_know_it(self) -> None:
        done = run("tikrinti", "fixtures/kita-biblioteka/ataskaita.yaml", "--visi")

        said = " ".join(done.said.split())
        assert "„Skyriaus veiklos: Komiksų kūrimo dirbtuvės: Dalyviai“: savi_skyriai." in said
        assert "„Savanoriai“: papildomi_rodikliai.savanoriai = 11" in said

    def it_is_handed_to_a_program(self) -> None:
        done = run("tikrinti", "fixtures/miestelis/ataskaita.yaml", "--json")

        (one,) = json.loads(done.said)["result"]["unchecked"]
        assert (one["path"], one["line"]) == ("vartotojai.mokymo_valandos", 80)
