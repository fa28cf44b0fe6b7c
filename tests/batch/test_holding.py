"""Two runs at once in one folder: the second is told to wait."""

import subprocess
import sys
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.batch import Outcome, Status
from ataskaita.batch.holding import FILE, held
from ataskaita.errors import FileError
from tests.batches import contents, many_reports
from tests.cli.tool import run, run_process

_HOLD = """
import sys
from pathlib import Path
from ataskaita.batch.holding import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return many_reports(tmp_path / "in", 3, ("maziausia",))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


class DescribeAFolderOfABatch:
    def it_is_refused_to_a_second_run(self, folder: Path, out: Path) -> None:
        refused: list[FileError] = []

        def begin_another(*_: object) -> None:
            with pytest.raises(FileError) as caught:
                at.render_many(folder, out)
            refused.append(caught.value)

        result = at.render_many(folder, out, progress=begin_another)

        assert result.count(Status.MADE) == 3
        assert [one.faults[0].message.code for one in refused] == ["F410"] * 3

    def it_is_refused_in_words(self, folder: Path, out: Path) -> None:
        with held(out):
            done = run_process("paketas", str(folder), "-i", str(out))

        assert done.code == 4
        assert "KLAIDA F410  Paketas jau rengiamas" in done.said
        assert "Palaukite, kol ji baigs" in done.said
        assert set(contents(out)) == set()

    def it_is_free_when_its_run_is_killed(self, folder: Path, out: Path) -> None:
        with subprocess.Popen(
            [sys.executable, "-c", _HOLD, str(out)], stdout=subprocess.PIPE, stdin=subprocess.PIPE
        ) as other:
            assert other.stdout is not None
            assert other.stdout.readline().strip() == b"held"
            assert run("paketas", str(folder), "-i", str(out)).code == 4
            other.kill()

        assert at.render_many(folder, out).count(Status.MADE) == 3
        assert FILE not in contents(out)

    def it_is_used_where_the_disk_knows_no_locks(
        self, folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(_: int) -> None:
            raise OSError(95, "Operation not supported")

        monkeypatch.setattr("ataskaita.disk.locking._lock", refuse)

        assert at.render_many(folder, out).count(Status.MADE) == 3

    def it_is_refused_where_nothing_may_be_written(
        self, folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened = Path.open

        def refuse(path: Path, mode: str = "r", *others: object, **named: object) -> object:
            if path.parent == out and mode != "rb":
                raise PermissionError(13, "Permission denied")
            return opened(path, mode, *others, **named)  # type: ignore[call-overload]  # handed on

        monkeypatch.setattr(Path, "open", refuse)
        told: list[Outcome] = []

        with pytest.raises(FileError) as caught:
            at.render_many(folder, out, progress=lambda *one: told.append(one[0]))

        assert [one.message.code for one in caught.value.faults] == ["F404"]
        assert told == []
