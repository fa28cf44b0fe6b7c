"""A file is put in its place whole or not at all, and over nothing but what may go.

Each test of a race lets a person save at one step of the way, on a system that can exchange two
files, on one that can't, and on a disk that knows no links. Guards: disk.exchanging.
"""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from ataskaita.disk import NoFileError, lock, put, put_over, putting
from tests.disks import failing, refuse, without_exchange, without_links

OLD, NEW, THEIRS = b"sena", b"nauja", b"zmogaus darbas"
POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions and files")
WAYS: Final = ("all", "no exchange", "no exchange, no links")

Patch = pytest.MonkeyPatch
Save = Callable[[Path], None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ataskaita.docx"


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: Patch) -> str:
    """What the system can do."""
    if "no exchange" in request.param:
        without_exchange(monkeypatch)
    if "no links" in request.param:
        without_links(monkeypatch)
    return str(request.param)


def may_go(there: bytes) -> bool:
    return there == OLD


def names(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())


def by_writing(path: Path) -> None:
    """Save as programs do that open the file and write into it."""
    path.write_bytes(THEIRS)


def by_renaming(path: Path) -> None:
    """Save as Word does: a new file takes the old one's name."""
    theirs = path.with_name("~WRD0001.tmp")
    theirs.write_bytes(THEIRS)
    os.replace(theirs, path)  # noqa: PTH105 (a path's own is watched)


class Steps:
    """Watches the steps by which a file is put in its place: before one, something happens."""

    def __init__(self, monkeypatch: Patch, happens: Callable[[], object], number: int) -> None:
        self.taken: list[str] = []
        self._happens, self._number = happens, number
        for owner, name in (
            *((os, one) for one in ("fsync", "open")),
            *((Path, one) for one in ("read_bytes", "rename", "hardlink_to", "replace")),
            (putting, "exchange"),
        ):
            monkeypatch.setattr(owner, name, self._watched(name, getattr(owner, name)))

    def _watched(self, name: str, done: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*arguments: Any) -> Any:
            self.taken.append(name)
            if len(self.taken) - 1 == self._number:
                self._happens()
            return done(*arguments)

        return watched

    @property
    def now(self) -> str:
        """The step that something happened before; empty where there were fewer."""
        return self.taken[self._number] if self._number < len(self.taken) else ""


class DescribePut:
    @pytest.mark.usefixtures("way")
    def it_makes_a_file(self, path: Path) -> None:
        assert put(NEW, path, may_go)

        assert path.read_bytes() == NEW
        assert names(path) == [path.name]

    @pytest.mark.usefixtures("way")
    def it_takes_the_place_of_a_file_that_may_go(self, path: Path) -> None:
        path.write_bytes(OLD)

        assert put(NEW, path, may_go)

        assert path.read_bytes() == NEW
        assert names(path) == [path.name]

    @pytest.mark.usefixtures("way")
    @pytest.mark.parametrize("there", [THEIRS, b""])
    def it_leaves_any_other(self, path: Path, there: bytes) -> None:
        path.write_bytes(there)

        assert not put(NEW, path, may_go)

        assert path.read_bytes() == there
        assert names(path) == [path.name]

    @POSIX
    def it_waits_for_no_pipe(self, path: Path) -> None:
        os.mkfifo(path)

        with pytest.raises(NoFileError):
            put(NEW, path, may_go)

        assert names(path) == [path.name]


@pytest.mark.parametrize("number", range(14))
@pytest.mark.parametrize("save", [by_writing, by_renaming])
class DescribeARaceWithAPerson:
    def it_never_costs_what_was_saved_over_an_old_file_promise_13(
        self, path: Path, way: str, save: Save, number: int, monkeypatch: Patch
    ) -> None:
        path.write_bytes(OLD)
        with monkeypatch.context() as watched:
            steps = Steps(watched, lambda: save(path), number)
            put(NEW, path, may_go)

        assert steps.now in WINDOWS[way, save] or path.read_bytes() == THEIRS
        assert names(path) == [path.name]

    def it_never_costs_what_was_saved_where_nothing_stood_promise_13(
        self, path: Path, way: str, save: Save, number: int, monkeypatch: Patch
    ) -> None:
        with monkeypatch.context() as watched:
            steps = Steps(watched, lambda: save(path), number)
            put(NEW, path, may_go)

        assert steps.now in WINDOWS[way, save] or path.read_bytes() == THEIRS
        assert names(path) == [path.name]


WINDOWS: Final[Mapping[tuple[str, Save], set[str]]] = {
    ("all", by_writing): {""},
    ("all", by_renaming): {""},
    ("no exchange", by_writing): {""},
    ("no exchange", by_renaming): {"", "replace"},
    ("no exchange, no links", by_writing): {"", "replace"},
    ("no exchange, no links", by_renaming): {"", "replace"},
}
"""Before which step a save is still lost, by what the system can do: “” is none, nothing was saved.

A file is read, and the next call to the system gives its name away: nothing is between the two.
"""


class DescribeAFailureAtAnyStep:
    @pytest.mark.usefixtures("way")
    @pytest.mark.parametrize("there", [OLD, None])
    @pytest.mark.parametrize("number", range(14))
    @pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
    def it_leaves_the_old_or_the_new_file_whole_promise_13(
        self,
        path: Path,
        there: bytes | None,
        number: int,
        failure: BaseException,
        monkeypatch: Patch,
    ) -> None:
        if there is not None:
            path.write_bytes(there)

        def fail() -> None:
            raise failure

        with monkeypatch.context() as watched, contextlib.suppress(type(failure)):
            Steps(watched, fail, number)
            put(NEW, path, may_go)

        assert (path.read_bytes() if path.exists() else None) in (there, NEW)
        assert [one for one in names(path) if one.endswith(".tmp")] == []


@POSIX
class DescribeItsPermissions:
    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o444])
    def they_are_the_old_file_s_from_birth(self, path: Path, mode: int, monkeypatch: Patch) -> None:
        path.write_bytes(OLD)
        path.chmod(mode)
        seen: list[int] = []
        opened = os.open

        def watched(name: Any, flags: int, *more: int) -> int:
            number = opened(name, flags, *more)
            seen.append(stat.S_IMODE(os.fstat(number).st_mode))
            return number

        monkeypatch.setattr(os, "open", watched)

        put(NEW, path, may_go)

        assert [one & ~mode for one in seen] == [0]
        assert stat.S_IMODE(path.stat().st_mode) == mode

    def they_may_be_asked_for(self, path: Path) -> None:
        put_over([NEW], path, 0o600)

        assert stat.S_IMODE(path.stat().st_mode) == 0o600


class DescribeAProgramThatHoldsTheFile:
    def it_is_waited_for_a_moment_promise_14(self, path: Path, monkeypatch: Patch) -> None:
        path.write_bytes(OLD)
        without_exchange(monkeypatch)
        monkeypatch.setattr(putting, "_ATTEMPTS", 3)
        replace, held = Path.replace, [1, 1]

        def replaced(one: Path, other: Path) -> Path:
            return failing(errno.EACCES)() if held and held.pop() else replace(one, other)

        monkeypatch.setattr(Path, "replace", replaced)

        assert put(NEW, path, may_go)

        assert path.read_bytes() == NEW

    def it_is_not_waited_for_without_end_promise_14(self, path: Path, monkeypatch: Patch) -> None:
        path.write_bytes(OLD)
        monkeypatch.setattr(putting, "_ATTEMPTS", 3)
        refuse(monkeypatch, path.name, error=PermissionError)

        with pytest.raises(PermissionError):
            put(NEW, path, may_go)

        assert path.read_bytes() == OLD
        assert names(path) == [path.name]


class DescribeLeftovers:
    @pytest.fixture(autouse=True)
    def _any_folder_is_new(self, monkeypatch: Patch) -> None:
        monkeypatch.setattr(putting, "_SWEPT", set())

    @pytest.mark.parametrize("name", [".0123456789abcdef.tmp", ".0123456789abcdef.old"])
    def they_are_deleted_by_the_next_run(self, path: Path, name: str) -> None:
        left = path.with_name(name)
        left.write_bytes(OLD)
        os.utime(left, (0, 0))

        put(NEW, path, may_go)

        assert names(path) == [path.name]

    @pytest.mark.parametrize(
        ("name", "content", "age"),
        [
            pytest.param(".0123456789abcdef.tmp", OLD, 0, id="young"),
            pytest.param(".0123456789abcdef.old", THEIRS, 9e9, id="a person's"),
            pytest.param(".0123456789ABCDEF.tmp", OLD, 9e9, id="another program's"),
            pytest.param("0123456789abcdef.tmp", OLD, 9e9, id="seen by all"),
        ],
    )
    def they_are_nothing_else(self, path: Path, name: str, content: bytes, age: float) -> None:
        other = path.with_name(name)
        other.write_bytes(content)
        if age:
            os.utime(other, (0, 0))

        put(NEW, path, may_go)

        assert other.read_bytes() == content

    @POSIX
    def they_are_not_what_a_living_process_writes(self, path: Path) -> None:
        at_work = path.with_name(".0123456789abcdef.tmp")
        with at_work.open("xb") as file:
            assert lock(file.fileno())
            os.utime(at_work, (0, 0))

            put(NEW, path, may_go)

            assert at_work.exists()

    def they_are_not_taken_from_behind_a_link(self, path: Path, tmp_path: Path) -> None:
        other = tmp_path / "kito.txt"
        other.write_bytes(THEIRS)
        os.utime(other, (0, 0))
        link = path.with_name(".0123456789abcdef.tmp")
        link.symlink_to(other)

        put(NEW, path, may_go)

        assert link.is_symlink()
        assert other.read_bytes() == THEIRS
