"""The summary of a batch, whoever holds it open: the documents stand in any case."""

import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.batch import BatchResult, Status
from ataskaita.batch.summary import write_summary
from tests.batches import contents, many_reports
from tests.disks import refuse


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return many_reports(tmp_path / "in", 2, ("maziausia",))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def told(result: BatchResult) -> list[str]:
    return [one.message.code for one in result.faults]


class DescribeASummary:
    @pytest.mark.skipif(sys.platform != "linux", reason="names of bytes are of other systems")
    def it_has_names_that_no_text_can_hold(self, folder: Path, out: Path) -> None:
        source = folder / "biblioteka-0000.yaml"
        for name in ("bloga\udcff.yaml", "dvi\neilutės.yaml", "=1+1.yaml", "\x01.yaml"):
            (folder / name).write_bytes(source.read_bytes())

        results = [at.render_many(folder, out) for _ in range(2)]

        assert [one.count(Status.FAILED) for one in results] == [0, 0]
        assert results[1].count(Status.UNCHANGED) == 6
        rows = load_workbook(out / "suvestine.xlsx")["Ataskaitos"].values
        assert {"bloga�.yaml", "=1+1.yaml"} < {row[9] for row in rows if len(row) > 9}

    def it_stands_beside_one_that_is_open(
        self, folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        at.render_many(folder, out)
        many_reports(folder, 3, ("maziausia",))
        with monkeypatch.context() as held:
            refuse(held, "suvestine.xlsx", error=PermissionError)

            result = at.render_many(folder, out)

        beside = out / "suvestine (2).xlsx"
        assert (result.count(Status.MADE), result.summary) == (1, beside)
        assert [one.what("lt") for one in result.faults] == [
            f"Failo „{out / 'suvestine.xlsx'}“ įrašyti nepavyko: jis atvertas kita programa."
        ]
        assert result.faults[0].remedy("lt") == (
            f"Suvestinė įrašyta šalia: „{beside}“. "
            "Failą užverkite: kitą kartą suvestinė vėl bus rašoma į jį."
        )
        assert not list(out.glob("*.tmp"))

    @pytest.mark.parametrize("owner", ["~$suvestine.xlsx", ".~lock.suvestine.xlsx#"])
    def it_is_written_to_again_when_it_is_closed(self, folder: Path, out: Path, owner: str) -> None:
        at.render_many(folder, out)
        many_reports(folder, 3, ("maziausia",))
        (out / owner).touch()
        assert told(at.render_many(folder, out)) == ["F401"]
        (out / owner).unlink()

        result = at.render_many(folder, out)

        assert (result.summary, told(result)) == (out / "suvestine.xlsx", [])

    def it_may_be_open_where_nothing_changed(self, folder: Path, out: Path) -> None:
        at.render_many(folder, out)
        (out / "~$suvestine.xlsx").touch()

        result = at.render_many(folder, out)

        assert (result.summary, told(result)) == (out / "suvestine.xlsx", [])

    def it_is_no_folder_of_that_name(self, folder: Path, out: Path) -> None:
        (out / "suvestine.xlsx").mkdir(parents=True)

        assert at.render_many(folder, out).summary == out / "suvestine (2).xlsx"

    @pytest.mark.parametrize("name", ["suvestine.xlsx", ".ataskaita-paketas.jsonl"])
    def it_costs_no_documents_where_the_disk_refuses(
        self, folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        with monkeypatch.context() as full:
            refuse(full, name, error=OSError)
            result = at.render_many(folder, out)

        assert (result.count(Status.MADE), told(result)) == (2, ["F404"])
        assert (result.summary is None) == (name == "suvestine.xlsx")
        again = at.render_many(folder, out)
        assert (again.count(Status.UNCHANGED), told(again)) == (2, [])
        assert not [one for one in contents(out) if one.endswith(".tmp")]

    def it_is_told_that_nothing_may_stand_in_its_folder(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        refuse(monkeypatch, "suvestine.xlsx", error=PermissionError)

        where, faults = write_summary(b"", tmp_path, ())

        assert (where, [one.message.code for one in faults]) == (None, ["F404"])
        assert list(tmp_path.iterdir()) == []
