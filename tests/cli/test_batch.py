"""`ataskaita paketas`, as a clerk sees it.

Guards: cli.batched.
"""

from pathlib import Path

import pytest

from ataskaita.word.package import write_package
from tests.batches import many_reports
from tests.cli.tool import run
from tests.disks import refuse
from tests.template.making import word_parts


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


class DescribePaketas:
    def it_says_what_became_of_all(self) -> None:
        many_reports(Path("istaigos"), 2, ("maziausia",))
        Path("istaigos/bloga.yaml").write_text("metai: x\n", encoding="utf-8")

        done = run("paketas", "istaigos", "-i", "isvestis")

        assert done.code == 5
        assert done.said.replace("\u00a0", " ").splitlines() == [
            "  Parengta:    2 ataskaitos",
            "  Neparengta:  1",
            "    bloga.yaml  2 klaidos  1 eilutė  D301  Čia nėra įrašo „biblioteka“",
            "      (Įstaiga).",
            "  Nepildyta:   2",
            "    biblioteka-0000.yaml",
            "    biblioteka-0001.yaml",
            "  Suvestinė:   isvestis/suvestine.xlsx",
            "               ištaisius: ataskaita paketas … --pakartoti",
        ]

    def it_says_what_to_do_with_a_file_that_is_no_data(self) -> None:
        many_reports(Path("istaigos"), 1, ("maziausia",))
        Path("istaigos/sena.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))

        done = run("paketas", "istaigos")

        below = done.said.partition("sena.xlsx  1 klaida  D176")[2].split("Nepildyta")[0]
        assert "ar darbaknygę (.xlsx)" in " ".join(below.split())

    def it_is_done_when_nothing_failed(self) -> None:
        many_reports(Path("istaigos"), 1, ("maziausia",))

        first, second = run("paketas", "istaigos"), run("paketas", "istaigos")

        assert (first.code, second.code) == (0, 0)
        assert "Nepakeista:  1" in second.said

    def it_says_all_that_is_wrong_with_a_template_before_a_report_is_made(self) -> None:
        many_reports(Path("istaigos"), 1, ("maziausia",))
        Path("s.docx").write_bytes(write_package(word_parts("{{ mettai }} {{ metai|didziosiom }}")))

        done = run("paketas", "istaigos", "--sablonas", "s.docx", "--forma", "biblioteka")

        assert done.code == 3
        assert ("S304" in done.said, "S353" in done.said) == (True, True)

    def it_says_whose_data_the_template_leaves_out(self) -> None:
        many_reports(Path("istaigos"), 1, ("miestelis",))
        Path("s.docx").write_bytes(write_package(word_parts("{{ metai }}")))

        first, second = (run("paketas", "istaigos", "--sablonas", "s.docx") for _ in range(2))

        assert "Praleista:   1" in first.said
        assert "biblioteka-0000.yaml  S316  Duomenyse yra, o dokumente nėra: " in first.said
        assert "Praleista:   1" in second.said

    def it_says_once_what_draft_decisions_lack_and_whose_they_are(self) -> None:
        many_reports(Path("istaigos"), 2, ("miestelis",))

        said = run("paketas", "istaigos", "--dokumentai", "sprendimas").said

        assert said.count("nemini įstatymo") == 1
        assert "Trūksta:     2\n    D287  " in said
        assert "\n      biblioteka-0000.yaml\n      biblioteka-0001.yaml\n" in said
        assert "Praleista:" not in said

    def it_refuses_a_template_that_is_none(self) -> None:
        many_reports(Path("istaigos"), 1, ("maziausia",))
        Path("s.docx").write_bytes(b"")

        assert run("paketas", "istaigos", "--sablonas", "s.docx").code == 3
        assert run("paketas", "istaigos", "--sablonas", "nera.docx").code == 4

    def it_says_which_document_stands_beside(self) -> None:
        source = many_reports(Path("istaigos"), 1, ("maziausia",)) / "biblioteka-0000.yaml"
        run("paketas", "istaigos", "-i", "isvestis")
        Path("isvestis/biblioteka-0000.docx").write_bytes(b"pakeista")
        source.write_text(source.read_text(encoding="utf-8") + "# pastaba\n", encoding="utf-8")

        done = run("paketas", "istaigos", "-i", "isvestis")

        beside = Path("isvestis", "biblioteka-0000 (nauja).docx")
        assert done.code == 0
        assert "  Šalia:       1\n" in done.said
        assert f"    biblioteka-0000.yaml  F402  {beside}\n" in done.said

    def it_says_that_a_folder_has_no_data(self) -> None:
        Path("istaigos").mkdir()

        done = run("paketas", "istaigos")

        assert done.code == 0
        assert done.said.startswith("Aplanke istaigos duomenų failų nėra.\n")

    def it_refuses_to_write_into_a_file(self) -> None:
        many_reports(Path("istaigos"), 1, ("maziausia",))
        Path("isvestis").touch()

        done = run("paketas", "istaigos", "-i", "isvestis")

        assert done.code == 4
        assert "F404" in done.said

    def it_says_where_no_run_has_failed(self) -> None:
        many_reports(Path("istaigos"), 1, ("maziausia",))

        done = run("paketas", "istaigos", "--pakartoti")

        assert done.code == 0
        assert list(Path("istaigos/isvestis").iterdir()) == []
        assert done.said.splitlines()[0] == (
            "Aplanko istaigos ankstesnių nesėkmių nėra arba paketas dar nerengtas; "
            "be --pakartoti bus parengta visa, ko reikia."
        )

    def it_is_done_though_the_summary_is_open(self) -> None:
        many_reports(Path("istaigos"), 1, ("maziausia",))
        run("paketas", "istaigos", "-i", "isvestis")
        Path("isvestis/~$suvestine.xlsx").touch()
        many_reports(Path("istaigos"), 2, ("maziausia",))

        done = run("paketas", "istaigos", "-i", "isvestis")

        assert done.code == 0
        assert f"  Suvestinė:   {Path('isvestis', 'suvestine (2).xlsx')}\n" in done.said
        assert "ĮSPĖJIMAS F401  Failas atvertas kitur" in done.said

    def it_says_that_no_summary_could_be_written(self, monkeypatch: pytest.MonkeyPatch) -> None:
        many_reports(Path("istaigos"), 1, ("maziausia",))
        refuse(monkeypatch, "suvestine.xlsx", error=OSError)

        done = run("paketas", "istaigos", "-i", "isvestis")

        assert done.code == 4
        assert "  Parengta:    1 ataskaita\n" in done.said
        assert "KLAIDA F404" in done.said
        assert "Suvestinė:" not in done.said

    def it_says_that_it_goes_on_later_where_the_disk_is_full(self) -> None:
        many_reports(Path("istaigos"), 2, ("maziausia",))
        Path("isvestis/.ataskaita-paketas.jsonl").mkdir(parents=True)

        done = run("paketas", "istaigos", "-i", "isvestis")

        assert done.code == 4
        assert done.said.endswith(
            "Rasta: 1 klaida. Nutraukta. Kas parengta, lieka; ta pati komanda tęs nuo ten.\n"
        )

    def it_refuses_what_is_no_folder(self) -> None:
        Path("failas.yaml").touch()

        for name, reason in (("nera", "tokio failo arba aplanko nėra"), ("failas.yaml", "")):
            done = run("paketas", name)
            assert done.code == 4
            assert f"„{name}“ perskaityti nepavyko: {reason}" in " ".join(done.said.split())

    @pytest.mark.parametrize(
        ("count", "reason"),
        [
            ("0", "0 – turi būti nuo 1 iki 256."),
            ("-1", "-1 – turi būti nuo 1 iki 256."),
            ("1000", "1000 – turi būti nuo 1 iki 256."),
            ("du", "„du“ – ne sveikasis skaičius."),
        ],
    )
    def it_refuses_a_count_that_is_none(self, count: str, reason: str) -> None:
        done = run("paketas", ".", "--procesai", count)

        assert done.code == 2
        words = f"Klaida: „--procesai“ / „--processes“ reikšmė netinka: {reason}"
        assert done.said.splitlines()[-1] == words

    def it_writes_nothing_where_there_is_nothing_to_make(self) -> None:
        Path("istaigos").mkdir()

        run("paketas", "istaigos")

        assert list(Path("istaigos").iterdir()) == []
