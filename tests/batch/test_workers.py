"""A report that kills its process stops no other, and not the caller."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.batch import BatchResult, Outcome, Status
from ataskaita.hall.documents import standard_template
from tests.batch.dying import KILLED, LEFT, ONCE, deadly, let_die
from tests.batches import contents, many_reports
from tests.cli.tool import command

SMALL = ("maziausia", "miestelis")
OTHERS = 12


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    let_die(tmp_path, monkeypatch)
    return many_reports(tmp_path / "in", OTHERS, SMALL)


@pytest.fixture(scope="module")
def lost(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], BatchResult]:
    """Make a batch with a report of that name, which always kills; each batch once."""

    @cache
    def make(deadly_one: str) -> BatchResult:
        scratch = tmp_path_factory.mktemp("mirtis")
        folder = many_reports(scratch / "in", OTHERS, SMALL)
        deadly(folder, deadly_one)
        with pytest.MonkeyPatch.context() as patch:
            let_die(scratch, patch)
            return at.render_many(folder, scratch / "out", processes=2)

    return make


def failures(result: BatchResult) -> dict[str, list[str]]:
    """Return the codes of what failed, by name."""
    return {one.name: [told.code for told in one.troubles] for one in result.failed}


@pytest.mark.slow
class DescribeWorkersOfOurOwn:
    @pytest.mark.parametrize("deadly_one", [KILLED, LEFT])
    def they_lose_one_that_always_kills(
        self, lost: Callable[[str], BatchResult], deadly_one: str
    ) -> None:
        result = lost(deadly_one)

        assert failures(result) == {deadly_one: ["F408"]}
        assert result.count(Status.MADE) == OTHERS

    def they_make_one_that_kills_once(self, folder: Path) -> None:
        deadly(folder, ONCE)

        result = at.render_many(folder, folder.parent / "out", processes=2)

        assert (result.failed, result.count(Status.MADE)) == ((), OTHERS + 1)
        assert (folder / f"{ONCE}.mirta").exists()

    def they_lose_both_of_two_at_once(self, folder: Path) -> None:
        deadly(folder, KILLED, LEFT, ONCE)

        result = at.render_many(folder, folder.parent / "out", processes=3)

        assert failures(result) == {KILLED: ["F408"], LEFT: ["F408"]}
        assert result.count(Status.MADE) == OTHERS + 1

    def they_lose_all_where_every_one_kills(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        let_die(tmp_path, monkeypatch)
        folder = tmp_path / "in"
        folder.mkdir()
        deadly(folder, KILLED, LEFT)

        result = at.render_many(folder, tmp_path / "out", processes=2)

        assert failures(result) == {KILLED: ["F408"], LEFT: ["F408"]}

    def they_tell_of_each_once(self, folder: Path) -> None:
        deadly(folder, KILLED, ONCE)
        told: list[tuple[str, int]] = []

        def tell(outcome: Outcome, done: int, _every: int) -> None:
            told.append((outcome.name, done))

        at.render_many(folder, folder.parent / "out", progress=tell, processes=2)

        assert sorted(name for name, _ in told) == sorted(one.name for one in folder.glob("*.yaml"))
        assert [done for _, done in told] == list(range(1, OTHERS + 3))

    def they_make_the_lost_one_when_it_is_mended(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        deadly(folder, KILLED)
        at.render_many(folder, folder.parent / "out", processes=2)
        monkeypatch.delenv("PYTHONPATH")

        again = at.render_many(folder, folder.parent / "out", processes=2, only_failed=True)

        assert (again.count(Status.MADE), again.failed) == (1, ())

    def they_are_no_more_than_the_system_can_wait_for(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ataskaita.batch.workers._MOST", 2)
        most = 0

        def count(*_: object) -> None:
            nonlocal most
            most = max(most, len(multiprocessing.active_children()))

        result = at.render_many(folder, folder.parent / "out", progress=count, processes=1000)

        assert (result.count(Status.MADE), most) == (OTHERS, 2)

    def they_say_it_in_words(self, lost: Callable[[str], BatchResult]) -> None:
        result = lost(KILLED)

        trouble = result.failed[0].troubles[0]
        assert trouble.what == (
            "Procesas, rengęs šią ataskaitą, staiga nutrūko, o rengiant ją vieną – dar kartą."
        )
        assert Path(trouble.place).parts[-2:] == ("in", KILLED)


@pytest.mark.slow
class DescribeAScript:
    def it_may_forget_to_guard_what_its_workers_import(self, tmp_path: Path) -> None:
        folder, script = many_reports(tmp_path / "in", 3, SMALL), tmp_path / "script.py"
        large = tmp_path / "large.docx"  # more than a pipe holds: nobody reads the rest of it
        unpacked(standard_template(), large)
        lines = (
            "import ataskaita as at",
            "def tell(outcome, done, every): print(outcome.name)",
            f"more = dict(processes=2, template={str(large)!r})",
            f"at.render_many({str(folder)!r}, {str(tmp_path / 'out')!r}, None, tell, **more)",
        )
        script.write_text("\n".join(lines), encoding="utf-8")

        done = subprocess.run(
            [sys.executable, str(script)], capture_output=True, text=True, check=True
        )

        assert len(done.stdout.splitlines()) == 3
        assert "if __name__ == '__main__':" in done.stderr


@pytest.mark.slow
class DescribeAPoolOfAnother:
    def it_loses_only_one_that_always_kills(self, folder: Path) -> None:
        deadly(folder, KILLED, ONCE)

        with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
            result = at.render_many(folder, folder.parent / "out", pool, processes=2)

        assert failures(result) == {KILLED: ["F408"]}
        assert result.count(Status.MADE) == OTHERS + 1


def unpacked(document: Path, target: Path) -> None:
    """Write the document with its parts as they are."""
    with zipfile.ZipFile(document) as packed, zipfile.ZipFile(target, "w") as plain:
        for name in packed.namelist():
            plain.writestr(name, packed.read(name))


def _children_of(process: int) -> list[Path]:
    told = Path(f"/proc/{process}/task/{process}/children")
    return [Path(f"/proc/{one}") for one in told.read_text().split()] if told.exists() else []


def _comes(happened: Callable[[], bool], seconds: float = 30) -> bool:
    """Wait for what is to happen; return whether it has."""
    end = time.monotonic() + seconds
    while not happened() and time.monotonic() < end:
        time.sleep(0.02)
    return happened()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a group of processes is of other systems")
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeCtrlC:
    def it_ends_a_batch_that_goes_on_later(self, tmp_path: Path) -> None:
        folder, out = many_reports(tmp_path / "in", 60), tmp_path / "out"
        words = command("paketas", str(folder), "-i", str(out), "--procesai", "2")
        run = subprocess.Popen(
            words,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        assert _comes(lambda: len(list(out.glob("*.docx"))) >= 3)
        workers = _children_of(run.pid)

        os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to the workers too
        said = run.communicate(timeout=30)[0].decode("utf-8")

        assert run.returncode == 130
        assert "Traceback" not in said
        assert "Nutraukta." in said
        assert _comes(lambda: not any(one.exists() for one in workers))
        made = len(list(out.glob("*.docx")))
        assert 3 <= made < 60
        again = at.render_many(folder, out, processes=2)
        assert again.count(Status.UNCHANGED) >= made - 1
        assert again.count(Status.UNCHANGED) + again.count(Status.MADE) == 60
        assert not [name for name in contents(out) if name.endswith(".tmp")]
