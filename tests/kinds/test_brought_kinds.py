"""Kinds of other packages: what is wrong with one is told of it, and harms no other."""

from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from attrs import frozen

import ataskaita as at
from ataskaita import kinds
from ataskaita.declared.forms import sheets
from ataskaita.declared.labels import filled_label
from ataskaita.declaring import PIECES, Report, ReportKind, Section, figure, part
from ataskaita.kinds import KINDS
from ataskaita.kinds.library import LIBRARY

NO_KIND = "not a kind"
SHIPPED = sorted(one.stem for one in kinds.FORMS.glob("*.yaml"))
"""Kinds that are declared by forms, and come with the program."""


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
        assert tuple(KINDS) == ("biblioteka", *SHIPPED)
        assert "skrynia" not in KINDS
        with pytest.raises(KeyError, match="skrynia"):
            KINDS["skrynia"]

    def they_are_listed_without_being_loaded(self, brought: Callable[[str, str], None]) -> None:
        brought("skrynia", "no_such_package:KIND")

        assert set(KINDS) == {"biblioteka", "skrynia", *SHIPPED}


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


@frozen
class Alike(Section):
    """A section of which nothing is told but its name."""

    number: int | None = figure("skaicius", "Skaičius {viso}", PIECES)


@frozen
class Alikes(Report):
    """Sections whose names are hard to tell apart in a workbook."""

    upper: Alike | None = part("kita_veikla", "Kita")
    lower: Alike | None = part("dar_kita", "KITA")
    split: Alike | None = part("pajamos", "Pajamos/išlaidos")


ALIKES = ReportKind("panasus", Alikes)


class DescribeSectionsWithNamesAlike:
    def they_have_tabs_that_excel_takes(self) -> None:
        tabs = [one.tab for one in sheets(ALIKES)]

        assert tabs == ["Įstaiga", "Kita 2", "KITA 3", "Pajamos išlaidos", "Paaiškinimai", "Kita"]

    def they_may_have_braces_in_their_labels(self) -> None:
        assert filled_label("Skaičius {viso}", 2025, "X", "Y") == "Skaičius {viso}"


class DescribeAModelOfOneKind:
    def it_is_refused_to_another(self) -> None:
        with pytest.raises(ValueError, match="LibraryReport is the model of another kind already"):
            ReportKind("skrynia", LIBRARY.model)

        assert LIBRARY.model.kind is LIBRARY
