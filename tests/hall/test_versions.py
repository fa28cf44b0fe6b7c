"""The history of a draft, as a script has it: listed, read, put back.

Guards: hall.versions, hall.keeping, documents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import ataskaita as at
from ataskaita.documents import Version, read_version, restore, versions_of
from ataskaita.hall.keeping import keep

if TYPE_CHECKING:
    from pathlib import Path

REPORT = {"metai": 2025, "biblioteka": {"pavadinimas": "Beržgirio biblioteka"}}


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft that was made, and is other bytes now."""
    place = tmp_path / "ataskaita.docx"
    first = at.render(at.load(REPORT))
    assert keep(place, first, "made", "duomenys.yaml", wanted=True) == ""
    place.write_bytes(at.render(at.load(REPORT | {"antraste": "Metų ataskaita"})))
    return place


class DescribeTheHistoryOfADraft:
    def it_is_listed_the_oldest_first(self, draft: Path) -> None:
        (one,) = versions_of(str(draft))

        assert isinstance(one, Version)
        assert (one.number, one.why, one.data) == (1, "made", "duomenys.yaml")

    def it_gives_the_bytes_of_any_version(self, draft: Path) -> None:
        assert read_version(draft, 1) == at.render(at.load(REPORT))

    def it_puts_one_back_and_keeps_what_stood_there(self, draft: Path) -> None:
        now = draft.read_bytes()

        assert restore(draft, 1).number == 1

        assert draft.read_bytes() == read_version(draft, 1)
        assert [one.why for one in versions_of(draft)] == ["made", "before"]
        assert read_version(draft, 2) == now

    def it_is_empty_where_nobody_asked_for_one(self, tmp_path: Path) -> None:
        assert versions_of(tmp_path / "kita.docx") == ()

    def it_has_no_other_version(self, draft: Path) -> None:
        with pytest.raises(at.FileError, match="F554"):
            restore(draft, 7)

    def it_says_that_a_file_stands_where_the_history_would(self, tmp_path: Path) -> None:
        (tmp_path / ".ataskaita").write_text("", encoding="utf-8")

        assert "neišsaugota" in keep(tmp_path / "a.docx", b"x", "before")
