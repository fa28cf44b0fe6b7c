"""What isn't an ordinary file is refused at once, whatever it is given as: nothing waits for it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.data import borrow_figures
from ataskaita.disk import NoFileError, read_file
from ataskaita.documents import inspect, make_pdf
from ataskaita.errors import AtaskaitaError
from tests.cli.tool import SMALLEST

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")

USES: dict[str, Callable[[Path], object]] = {
    "data": at.load,
    "last year's data": lambda path: at.load(SMALLEST, path),
    "template": at.Template,
    "mapping": lambda path: borrow_figures(at.load(SMALLEST), "nera.xlsx", path),
    "inspected": inspect,
    "shown": lambda path: make_pdf(path, path.with_name("x.pdf")),
    "output": lambda path: at.write(b"", path),
}


def pipe(path: Path) -> None:
    os.mkfifo(path)


def linked_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("kanalas"))
    path.symlink_to("kanalas")


def zeros(path: Path) -> None:
    path.symlink_to("/dev/zero")


def full(path: Path) -> None:
    path.symlink_to("/dev/full")


def folder(path: Path) -> None:
    path.mkdir()


class DescribeWhatIsNoFile:
    @pytest.mark.parametrize("use", USES)
    @pytest.mark.parametrize("name", ["a.yaml", "a.json", "a.xlsx", "a.docx"])
    @pytest.mark.parametrize("make", [pipe, linked_pipe, zeros, full, folder])
    def it_is_refused_at_once_promise_13(
        self, tmp_path: Path, use: str, name: str, make: Callable[[Path], None]
    ) -> None:
        if use == "output" and not name.endswith(".docx"):
            pytest.skip("refused for its ending")
        make(tmp_path / name)

        with pytest.raises(AtaskaitaError) as raised:
            USES[use](tmp_path / name)

        fault = raised.value.faults[0]
        assert (fault.message.code, raised.value.exit_code) == ("F415", 4)
        assert fault.facts["reason"] == (
            "it is a folder" if make is folder else "it is a device or a pipe"
        )

    def it_is_no_socket(self, tmp_path: Path) -> None:
        os.mknod(tmp_path / "lizdas", 0o600 | 0o140000)

        with pytest.raises(NoFileError):
            read_file(tmp_path / "lizdas")
