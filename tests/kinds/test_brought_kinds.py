"""Kinds of other packages: what is wrong with one is told of it, and harms no other."""

from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita import kinds
from ataskaita.kinds import KINDS
from ataskaita.kinds.library import LIBRARY

NO_KIND = "not a kind"


@pytest.fixture
def brought(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Let another package say that it brings a kind of that name, from that place."""

    def bring(name: str, value: str) -> None:
        entry = EntryPoint(name, value, "ataskaita.kinds")
        monkeypatch.setattr(kinds, "brought", lambda _: (entry,))
        kinds._of_others.cache_clear()  # noqa: SLF001 (as a new process would know nothing)

    return bring


class DescribeKinds:
    def they_are_the_librarys_where_data_names_none(self) -> None:
        assert KINDS[""] is KINDS["biblioteka"] is LIBRARY

    def they_are_no_others_where_nothing_brings_one(self) -> None:
        assert tuple(KINDS) == ("biblioteka",)
        assert "skrynia" not in KINDS
        with pytest.raises(KeyError, match="skrynia"):
            KINDS["skrynia"]

    def they_are_listed_without_being_loaded(self, brought: Callable[[str, str], None]) -> None:
        brought("skrynia", "no_such_package:KIND")

        assert tuple(KINDS) == ("biblioteka", "skrynia")


class DescribeAKindThatFails:
    @pytest.mark.parametrize(
        ("value", "reason"),
        [
            ("no_such_package:KIND", "No module named 'no_such_package'"),
            (f"{__name__}:NO_KIND", "it is no kind of reports of that name"),
            ("ataskaita.kinds.library:LIBRARY", "it is no kind of reports of that name"),
        ],
    )
    def it_is_told_by_its_name_and_what_is_wrong(
        self, brought: Callable[[str, str], None], tmp_path: Path, value: str, reason: str
    ) -> None:
        brought("skrynia", value)
        (tmp_path / "a.yaml").write_text("forma: skrynia\nmetai: 2025\n", encoding="utf-8")

        with pytest.raises(at.FileError) as raised:
            at.load(tmp_path / "a.yaml")

        fault = raised.value.faults[0]
        assert fault.message.code == "F414"
        assert fault.facts["key"] == "skrynia"
        assert reason in str(fault.facts["reason"])
