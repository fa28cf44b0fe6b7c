"""`ataskaita rasyba`, as a person and as a program sees it."""

import json
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from ataskaita.cli import proofread
from tests.cli.tool import SMALLEST, run, run_process, write_data

PUBLISHED = "fixtures/lazdijai-2020-paskelbta/ataskaita.yaml"
SLIPS = 'preambule: "Knyga - tai  viskas. Isduota 100%"\n'


class DescribeRasyba:
    @pytest.mark.slow
    def it_shows_what_is_put_right_and_what_nobody_knows(
        self, file_regression: FileRegressionFixture
    ) -> None:
        done = run("rasyba", PUBLISHED)

        assert done.code == 0
        file_regression.check(done.said, encoding="utf-8")

    @pytest.mark.slow
    def it_speaks_english_when_asked(
        self, tmp_path: Path, file_regression: FileRegressionFixture
    ) -> None:
        data = write_data(tmp_path / "a.yaml", SLIPS)

        done = run_process("proofread", data, ATASKAITA_LANG="en")

        assert done.code == 0
        file_regression.check(done.said.replace(str(tmp_path), "…"), encoding="utf-8")

    def it_says_when_all_is_right(self) -> None:
        done = run("rašyba", SMALLEST)

        assert done.said.splitlines()[1:] == [
            "  Ženklai:     taisyti nėra ko",
            "  Žodžiai:     visi žinomi",
        ]

    def it_tells_programs_the_same(self, tmp_path: Path) -> None:
        done = run("rasyba", write_data(tmp_path / "a.yaml", SLIPS), "--json")

        told = json.loads(done.said)["result"]
        kinds = [one["kind"] for one in told]
        assert kinds == ["dash", "double_space", "missing_space", "unknown_word"]
        assert told[-1] | {"file": ""} == {
            "kind": "unknown_word",
            "file": "",
            "line": 3,
            "column": 34,
            "path": "preambule",
            "written": "Isduota",
            "proposed": ["Išduota", "Išduotą"],
        }

    def it_counts_no_marks_where_only_spaces_change(self, tmp_path: Path) -> None:
        said = run("rasyba", write_data(tmp_path / "a.yaml", "preambule: Skirta 5 Eur.\n")).said

        assert "spausdinant nieko tvarkyti nereikia" in said
        assert "jungiamuoju virsta 1 paprastas tarpas" in said

    def it_leaves_marks_alone_where_the_data_asks(self, tmp_path: Path) -> None:
        done = run("rasyba", write_data(tmp_path / "a.yaml", f"tvarkyti_tekstus: ne\n{SLIPS}"))

        assert "palikti, kaip parašyti: taip prašo duomenys" in done.said

    def it_does_without_the_dictionary(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(proofread, "is_available", lambda: False)
        data = write_data(tmp_path / "a.yaml", SLIPS)

        done = run("rasyba", data)

        assert 'netikrinti: įdiekite priedą, pip install "ataskaita[rasyba]"' in done.said
        assert len(json.loads(run("rasyba", data, "--json").said)["result"]) == 3

    @pytest.mark.parametrize("option", [[], ["--json"]])
    def it_tells_wrong_data_as_the_others_do(self, tmp_path: Path, option: list[str]) -> None:
        done = run("rasyba", write_data(tmp_path / "a.yaml", "fondas: {dovanos: daug}\n"), *option)

        assert done.code == 1
        assert "D101" in done.said

    def it_knows_the_names_that_the_report_gives(self, tmp_path: Path) -> None:
        names = "padaliniai: [{vardas: Lazdiju}]\nzodziai: [{vardininkas: trotas}]\n"
        data = write_data(tmp_path / "a.yaml", f'{names}preambule: "Lazdiju trotas, trotais"\n')

        assert "visi žinomi" in run("rasyba", data).said
