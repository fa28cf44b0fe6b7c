"""The same call on a Dask cluster: a real scheduler and workers over TCP on this machine."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

import ataskaita as at
from ataskaita.batch import Outcome, Status
from ataskaita.batch.running import Progress
from tests.batch.counting import Counted
from tests.batch.dying import KILLED, ONCE, deadly, let_die
from tests.batches import SOURCES, contents, many_reports
from tests.cli.tool import command, run_process

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore"),  # Dask's own, of clocks and ports
]


_ENDING = 30.0
"""Seconds in which a process that was asked to end does."""
Cluster = tuple[str, list["subprocess.Popen[str]"]]
"""The address of a scheduler; its workers, and itself the last."""


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """Return a cluster of two workers."""
    with _cluster(tmp_path, "5", "--no-nanny") as started:
        yield started


@pytest.fixture(scope="module")
def calm_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Return a cluster that nobody harms, for all tests that don't."""
    with _cluster(tmp_path_factory.mktemp("spiecius"), "5", "--no-nanny") as started:
        yield started


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the documents of forty reports, made by one process that nobody disturbs."""
    folder = tmp_path_factory.mktemp("ramu")
    at.render_many(many_reports(folder / "in", 40), folder / "out", processes=1)
    return documents(folder / "out")


@pytest.fixture(autouse=True)
def _within_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for workers of this machine no longer than even a busy one takes to start them."""
    monkeypatch.setattr("ataskaita.batch.cluster.PATIENCE", 60.0)


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Don't wait for new workers as long as a person's cluster may need."""
    for name in ("PATIENCE", "ANSWER"):
        monkeypatch.setattr(f"ataskaita.batch.cluster.{name}", 2.0)


@contextmanager
def _cluster(folder: Path, allowed_failures: str, *options: str) -> Iterator[Cluster]:
    variables = {**os.environ, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": allowed_failures}
    scheduler = subprocess.Popen(
        [*_dask("scheduler"), "--port", "0", "--no-dashboard", "--host", "127.0.0.1"],
        stderr=subprocess.PIPE,
        text=True,
        env=variables,
    )
    address = _address(scheduler)
    Thread(target=_drain, args=(scheduler,), daemon=True).start()
    workers = [
        subprocess.Popen(
            [
                *(*_dask("worker"), address, "--nthreads", "1", "--no-dashboard", *options),
                *("--local-directory", str(folder)),
            ],
            text=True,
            stderr=subprocess.DEVNULL,
            env=variables,
        )
        for _ in range(2)
    ]
    try:
        yield address, [*workers, scheduler]
    finally:
        for one in [*workers, scheduler]:
            if sys.platform != "win32":
                one.send_signal(signal.SIGCONT)  # the stopped would not hear that they are to end
            one.terminate()  # a nanny takes its worker along
            try:
                one.wait(_ENDING)
            except subprocess.TimeoutExpired:
                one.kill()
                one.wait()


def client_of(address: str, **more: Any) -> Any:
    """Return a client of the cluster; what brings it takes seconds that other tests don't need."""
    from distributed import Client  # noqa: PLC0415 (only where it runs)

    return Client(address, **more)


def _dask(what: str) -> list[str]:
    return [sys.executable, "-m", "distributed.cli.dask_" + what]


def _address(scheduler: "subprocess.Popen[str]") -> str:
    assert scheduler.stderr is not None
    for line in scheduler.stderr:
        if match := re.search(r"tcp://127\.0\.0\.1:\d+", line):
            return match[0]
    raise AssertionError("the scheduler said no address")


def _drain(scheduler: "subprocess.Popen[str]") -> None:
    """Read what the scheduler goes on saying: a full pipe would hold it up for ever."""
    assert scheduler.stderr is not None
    for _ in scheduler.stderr:
        pass


def documents(folder: Path) -> dict[str, bytes]:
    return {name: data for name, data in contents(folder).items() if name.endswith(".docx")}


def telling(told: list[str], lost: Sequence["subprocess.Popen[str]"], how: str) -> Progress:
    """Return what notes each report, and does that to the processes after the fifth."""

    def tell(outcome: Outcome, done: int, _every: int) -> None:
        told.append(outcome.name)
        if done == 5:
            for one in lost:
                os.kill(one.pid, getattr(signal, how))

    return tell


class DescribeABatchOnACluster:
    def it_loses_and_doubles_nothing_when_a_worker_is_killed(
        self, tmp_path: Path, cluster: Cluster, calm: dict[str, bytes]
    ) -> None:
        address, workers = cluster
        folder = many_reports(tmp_path / "in", 40)
        told: list[str] = []
        tell = telling(told, workers[:1], "SIGKILL")

        with client_of(address) as client:
            client.wait_for_workers(2, timeout=30)
            result = at.render_many(folder, tmp_path / "out", client.get_executor(), tell)

        assert result.count(Status.MADE) == 40
        assert sorted(told) == sorted(set(told))
        assert documents(tmp_path / "out") == calm

    def it_loses_only_a_report_that_kills_its_workers(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        let_die(tmp_path, monkeypatch)
        folder = many_reports(tmp_path / "in", 12)
        deadly(folder, KILLED, ONCE)

        with _cluster(tmp_path, "1") as (address, _), client_of(address) as client:
            client.wait_for_workers(2, timeout=30)
            result = at.render_many(folder, tmp_path / "out", client.get_executor())

        assert [(one.name, one.troubles[0].code) for one in result.failed] == [(KILLED, "F408")]
        assert result.count(Status.MADE) == 13

    def it_is_sent_the_template_apart_from_reports(
        self, tmp_path: Path, calm_cluster: Cluster
    ) -> None:
        folder = many_reports(tmp_path / "in", 10)

        with client_of(calm_cluster[0]) as client:
            client.wait_for_workers(2, timeout=30)
            counted = Counted(client.get_executor())
            at.render_many(folder, tmp_path / "out", counted)

        assert (counted.given, counted.templates) == (10, 0)

    def it_is_asked_for_on_the_command_line(self, tmp_path: Path, calm_cluster: Cluster) -> None:
        address, _ = calm_cluster
        folder = many_reports(tmp_path / "in", 3)

        done = run_process("paketas", str(folder), "-i", str(tmp_path / "out"), "--dask", address)

        assert done.code == 0
        assert "Parengta:    3 ataskaitos" in done.said
        assert len(documents(tmp_path / "out")) == 3

    def it_says_when_there_is_none(self, tmp_path: Path) -> None:
        started = time.monotonic()

        done = run_process("paketas", str(tmp_path), "--dask", "tcp://127.0.0.1:9")

        assert done.code == 2
        assert "planuoklis neatsako" in done.said
        assert time.monotonic() - started < 40


@pytest.mark.skipif(sys.platform == "win32", reason="its signals are of other systems")
class DescribeAClusterThatIsLost:
    @pytest.mark.usefixtures("soon")
    @pytest.mark.parametrize(
        "harm",
        [
            pytest.param((slice(2), "SIGKILL"), id="the workers"),
            pytest.param((slice(2, 3), "SIGKILL"), id="the scheduler"),
            pytest.param((slice(3), "SIGKILL"), id="all"),
            pytest.param((slice(3), "SIGSTOP"), id="all that hang"),
        ],
    )
    def it_leaves_the_rest_to_this_computer(
        self,
        tmp_path: Path,
        cluster: Cluster,
        calm: dict[str, bytes],
        caplog: pytest.LogCaptureFixture,
        harm: tuple[slice, str],
    ) -> None:
        address, processes = cluster
        folder = many_reports(tmp_path / "in", 40)
        told: list[str] = []
        tell = telling(told, processes[harm[0]], harm[1])

        with client_of(address, timeout="3s") as client:
            client.wait_for_workers(2, timeout=30)
            result = at.render_many(folder, tmp_path / "out", client.get_executor(), tell)

        assert (result.count(Status.MADE), len(told), len(set(told))) == (40, 40, 40)
        assert documents(tmp_path / "out") == calm
        assert [(one.message.code, one.place.file) for one in result.faults] == [("F409", address)]
        assert "exception calling callback" not in caplog.text

    def it_is_told_by_the_command_without_foreign_words(
        self, tmp_path: Path, cluster: Cluster
    ) -> None:
        address, processes = cluster
        folder, out = many_reports(tmp_path / "in", 40, SOURCES[:-1]), tmp_path / "out"
        words = command("paketas", str(folder), "-i", str(out), "--dask", address)

        with subprocess.Popen(
            words,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUTF8": "1"},
        ) as run:
            while len(list(out.glob("*.docx"))) < 3:
                time.sleep(0.02)
            os.kill(processes[2].pid, signal.SIGKILL)
            said = run.communicate(timeout=120)[0].decode()

        assert run.returncode == 0
        assert said.startswith("  Parengta:    40 ataskaitų\n  Suvestinė:")
        assert "\nĮSPĖJIMAS F409  Ataskaitos, likusios šiam kompiuteriui\n" in said

    def it_is_given_time_to_begin(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 5)

        with _cluster(tmp_path, "5", "--no-nanny") as (address, _), client_of(address) as client:
            result = at.render_many(folder, tmp_path / "out", client.get_executor())

        assert (result.count(Status.MADE), result.faults) == (5, ())

    @pytest.mark.usefixtures("soon")
    def it_is_told_in_words(self, tmp_path: Path, cluster: Cluster) -> None:
        address, processes = cluster
        folder = many_reports(tmp_path / "in", 3)

        with client_of(address) as client:
            client.wait_for_workers(2, timeout=30)
            for one in processes[:2]:
                os.kill(one.pid, signal.SIGKILL)
            result = at.render_many(folder, tmp_path / "out", client.get_executor())

        (fault,) = result.faults
        assert fault.what("lt") == (
            "Vykdytojas („Dask“ spiečius ar procesų telkinys) dalies ataskaitų neparengė "
            "(jų – 3): dirbusių procesų nebėra arba jis nebeatsako."
        )
