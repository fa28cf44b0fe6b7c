"""What a batch remembers, whatever became of the run, the files, and who holds them open."""

import json
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.batch import Status
from ataskaita.batch.memory import FILE
from tests.batches import contents, many_reports

SMALL = ("maziausia",)
DATA = "metai: 2025\nbiblioteka: {pavadinimas: Ąžuolyno biblioteka}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return many_reports(tmp_path / "in", 3, SMALL)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


class DescribeAMemory:
    def it_loses_no_more_than_a_line_cut_inside_a_letter(self, folder: Path, out: Path) -> None:
        (folder / "z.yaml").write_text(DATA, encoding="utf-8")
        at.render_many(folder, out)
        memory = (out / FILE).read_bytes()
        (out / FILE).write_bytes(memory[: memory.rindex("Ą".encode()) + 1])

        again = at.render_many(folder, out)

        assert (again.count(Status.UNCHANGED), again.count(Status.MADE)) == (3, 1)

    def it_sets_the_next_line_apart_from_a_torn_one(self, folder: Path, out: Path) -> None:
        at.render_many(folder, out)
        lines = (out / FILE).read_bytes().splitlines(keepends=True)
        torn = b"".join(lines[:-1]) + lines[-1][:100]

        class StopError(Exception):
            pass

        def stop(*_: object) -> None:
            raise StopError

        (out / FILE).write_bytes(torn)
        with pytest.raises(StopError):
            at.render_many(folder, out, progress=stop)

        again = at.render_many(folder, out)

        assert again.count(Status.UNCHANGED) == 3

    def it_passes_over_files_that_are_not_ours(self, folder: Path, out: Path) -> None:
        out.mkdir()
        (out / FILE).write_bytes(b'\xff\n[]\n7\n{}\n{"order": 1}\n"x"\n')

        assert at.render_many(folder, out).count(Status.MADE) == 3

    @pytest.mark.parametrize(
        ("ours", "theirs"),
        [
            ('"year": 2020', '"year": "MMXX"'),
            ('"code": ', '"code": 7, "kodas": '),
            ('"warnings"', '"pastabos"'),
            ('"inputs": {', '"inputs": 1, "failai": {'),
            ('"troubles": [', '"troubles": 0, "bėdos": ['),
            ('"troubles": [', '"troubles": ' + "[" * 100_000),
            ('"status": "made"', '"status": "dreamt"'),
            ('{"summaries": [', '{"summaries": 5, "kita": ['),
            ('"figures": {', '"figures": 5, "skaičiai": {'),
            ('"fondas.dovanos": "', '"fondas.dovanos": "x'),
            ('"figures"', '"figures'),
        ],
    )
    def it_outlives_what_another_version_writes(
        self, folder: Path, out: Path, ours: str, theirs: str
    ) -> None:
        many_reports(folder, 1, ("lazdijai-2020",))
        (folder / "bloga.yaml").write_text("metai: x\n", encoding="utf-8")
        at.render_many(folder, out)
        before = (out / FILE).read_text(encoding="utf-8")
        assert ours in before
        (out / FILE).write_text(before.replace(ours, theirs), encoding="utf-8")

        again = at.render_many(folder, out)

        assert (len(again.outcomes), len(again.failed), again.faults) == (4, 1, ())
        assert again.summary is not None

    def it_knows_its_files_from_another_directory(
        self, folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (folder / "2024.yaml").write_text(DATA.replace("2025", "2024"), encoding="utf-8")
        (folder / "x.yaml").write_text(f"{DATA}praeje: 2024.yaml\n", encoding="utf-8")
        at.render_many(folder, out)
        monkeypatch.chdir(folder)

        assert at.render_many(".", "../out").count(Status.UNCHANGED) == 5

    def it_knows_files_that_have_moved_together(
        self, folder: Path, out: Path, tmp_path: Path
    ) -> None:
        at.render_many(folder, out)
        moved = tmp_path / "kitur"
        moved.mkdir()
        folder, out = folder.rename(moved / "in"), out.rename(moved / "out")

        assert at.render_many(folder, out).count(Status.UNCHANGED) == 3

    def it_tries_again_what_was_open_in_word(self, folder: Path, out: Path) -> None:
        at.render_many(folder, out)
        source, document = folder / "biblioteka-0001.yaml", out / "biblioteka-0001.docx"
        before = document.read_bytes()
        source.write_text(DATA, encoding="utf-8")
        opened = out / "~$biblioteka-0001.docx"
        opened.touch()
        assert at.render_many(folder, out).count(Status.BESIDE) == 1
        opened.unlink()

        again = at.render_many(folder, out)

        assert (again.count(Status.MADE), again.count(Status.UNCHANGED)) == (1, 2)
        assert document.read_bytes() != before

    def it_tries_again_what_could_not_be_written(self, folder: Path, out: Path) -> None:
        (folder / "b").mkdir()
        (folder / "b" / "c.yaml").write_text(DATA, encoding="utf-8")
        out.mkdir()
        (out / "b").write_bytes(b"")
        first = at.render_many(folder, out)
        (out / "b").unlink()

        again = at.render_many(folder, out)

        assert [one.troubles[0].code for one in first.failed] == ["F404"]
        assert (again.count(Status.MADE), again.count(Status.UNCHANGED)) == (1, 3)

    def it_keeps_what_other_options_have_made(self, folder: Path, out: Path) -> None:
        broken = folder / "a.yaml"
        broken.write_text("metai: x\n", encoding="utf-8")
        at.render_many(folder, out)
        broken.write_text(DATA, encoding="utf-8")

        retried = at.render_many(folder, out, only_failed=True, anyway=True)
        again = at.render_many(folder, out)

        assert (retried.count(Status.MADE), retried.count(Status.UNCHANGED)) == (1, 3)
        assert (again.count(Status.MADE), again.count(Status.UNCHANGED)) == (1, 3)

    def it_leaves_figures_on_the_disk(self, folder: Path, out: Path) -> None:
        many_reports(folder, 1, ("lazdijai-2020",))

        at.render_many(folder, out)

        lines = [json.loads(line) for line in (out / FILE).read_text("utf-8").splitlines()]
        assert [len(one.get("figures", ())) > 100 for one in lines] == [False, True, False, False]
        before = contents(out)
        at.render_many(folder, out)
        assert contents(out) == before
