"""Somebody's saving is noticed, however programs save, and only once it is done."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ataskaita.disk import states_of, wait_until_saved, watching

EVERY = 0.02


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(watching, "_EVERY", EVERY)
    (tmp_path / "a.yaml").write_text("metai: 2024\n", encoding="utf-8")
    return tmp_path / "a.yaml"


@pytest.fixture
def meanwhile() -> Iterator[Callable[[Callable[[], object]], None]]:
    """Let something be done while others wait."""
    begun: list[threading.Thread] = []

    def do(what: Callable[[], object]) -> None:
        begun.append(threading.Timer(3 * EVERY, what))
        begun[-1].start()

    yield do
    for one in begun:
        one.join()


def replace(file: Path) -> None:
    """Save as Word and Excel do: the old file goes, another comes a moment later."""
    file.rename(file.with_suffix(".bak"))
    time.sleep(4 * EVERY)
    file.with_suffix(".tmp").write_text("metai: 2025\n", encoding="utf-8")
    file.with_suffix(".tmp").rename(file)


class DescribeWaiting:
    def it_ends_when_a_file_is_saved(self, file: Path, meanwhile: Callable[..., None]) -> None:
        known = states_of([file])
        meanwhile(lambda: file.write_text("metai: 2025\n# taip\n", encoding="utf-8"))

        wait_until_saved(known)

        assert "2025" in file.read_text(encoding="utf-8")

    def it_ends_when_another_file_is_put_in_its_place(
        self, file: Path, meanwhile: Callable[..., None]
    ) -> None:
        known = states_of([file])
        meanwhile(lambda: replace(file))

        wait_until_saved(known)

        assert "2025" in file.read_text(encoding="utf-8")

    def it_ends_when_a_file_comes_that_was_not_there(
        self, file: Path, meanwhile: Callable[..., None]
    ) -> None:
        other = file.with_name("b.yaml")
        known = states_of([file, other])
        meanwhile(lambda: other.write_text("", encoding="utf-8"))

        wait_until_saved(known)

        assert other.exists()

    def it_ends_in_the_end_when_a_file_stays_away(
        self, file: Path, meanwhile: Callable[..., None]
    ) -> None:
        known = states_of([file])
        meanwhile(file.unlink)

        wait_until_saved(known)

        assert not file.exists()

    def it_knows_a_saving_of_as_many_bytes(
        self, file: Path, meanwhile: Callable[..., None]
    ) -> None:
        known = states_of([file])
        meanwhile(lambda: os.utime(file, ns=(1, 1)))

        wait_until_saved(known)

        assert states_of([file]) != known
