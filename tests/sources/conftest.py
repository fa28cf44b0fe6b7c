"""Data files are written in a folder of their own and read from there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import pytest

from ataskaita.errors import DataErrors
from tests.library import read_report

if TYPE_CHECKING:
    from pathlib import Path

    from ataskaita.kinds.library import LibraryReport

SMALLEST = """\
metai: 2024
biblioteka:
  pavadinimas: Beržgirio biblioteka
  kilmininkas: Beržgirio bibliotekos
"""


class Read(Protocol):
    """Read data that stands below a smallest report, or alone."""

    def __call__(self, data: str | bytes, *, whole: bool = False) -> LibraryReport: ...


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    monkeypatch.chdir(tmp_path)

    def read_data(data: str | bytes, *, whole: bool = False) -> LibraryReport:
        path = tmp_path / "duomenys.yaml"
        content = data if isinstance(data, bytes) else data.encode()
        path.write_bytes(content if whole else SMALLEST.encode() + content)
        return read_report(path.relative_to(tmp_path))

    return read_data


ErrorsOf = Callable[..., DataErrors]
"""Read data that is wrong, and return the error."""


@pytest.fixture
def errors_of(read: Read) -> ErrorsOf:
    def caught(data: str | bytes, *, whole: bool = False) -> DataErrors:
        with pytest.raises(DataErrors) as raised:
            read(data, whole=whole)
        return raised.value

    return caught
