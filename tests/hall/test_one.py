"""One report is made in one way: by the command line, in a batch, and in a script.

Guards: hall.one, hall.drafts, hall.comments, hall.pages.
"""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pytest import MonkeyPatch  # noqa: PT013 (a type alone)

import ataskaita as at
from ataskaita.hall import pages
from ataskaita.hall.drafts import Settings
from ataskaita.hall.one import draft_of
from ataskaita.preview import find_libreoffice
from tests.cli.tool import run

LAST_YEAR = """\
metai: 2024
biblioteka: {pavadinimas: Pavyzdžio viešoji biblioteka}
fondas:
  likutis: {is_viso: 1000}
klubai:
  sarasas:
    - pavadinimas: Menė
"""
THIS_YEAR = """\
metai: 2025
praeje: 2024.yaml
biblioteka: {pavadinimas: Pavyzdžio viešoji biblioteka}
isdestymas: {turinys: taip}
fondas:
  pradzia: {is_viso: 1000}
  gauta: {is_viso: 100}
  nurasyta: {is_viso: 50}
  likutis: {is_viso: 1050}
  dovanos:
"""
WRONG = THIS_YEAR.replace("1050", "1060")
"""The stock doesn't balance."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return the data file of a year that names the one before, in a folder with nothing else."""
    (tmp_path / "2024.yaml").write_text(LAST_YEAR, encoding="utf-8")
    (tmp_path / "2025.yaml").write_text(THIS_YEAR, encoding="utf-8")
    return tmp_path / "2025.yaml"


def by_command(data: Path, *options: str) -> bytes:
    target = data.parent / "komanda.docx"
    assert run("rengti", str(data), "-o", str(target), *options).code == 0
    return target.read_bytes()


def in_batch(data: Path, *, anyway: bool = False) -> bytes:
    out = data.parent / "paketas"
    assert not at.render_many(data.parent, out, processes=1, anyway=anyway).failed
    return (out / "2025.docx").read_bytes()


def comments_in(document: bytes) -> list[str]:
    """Return how the comments begin: `ĮSPĖJIMAS D271`."""
    return [one.text.partition(".")[0] for one in Document(BytesIO(document)).comments]


def codes(found: tuple[at.Finding, ...]) -> list[str]:
    return [one.message.code for one in found]


class DescribeOneReport:
    def it_has_the_same_findings_whoever_asks(self, data: Path) -> None:
        by_hand = at.check(at.load(data))
        told = run("tikrinti", str(data), "--visi").said

        assert codes(by_hand) == ["D212", "D271"]
        assert codes(draft_of(data).findings) == codes(by_hand)
        assert [told.count(code) for code in ("D271  ", "D212  ")] == [1, 1]

    def it_is_the_same_document_whoever_makes_it(self, data: Path) -> None:
        by_hand = at.render(at.load(data))

        assert by_command(data) == by_hand
        assert in_batch(data) == by_hand
        assert comments_in(by_hand) == ["ĮSPĖJIMAS D271"]

    def it_is_the_same_where_it_is_made_in_spite_of_errors(self, data: Path) -> None:
        data.write_text(WRONG, encoding="utf-8")
        report = at.load(data)

        by_hand = at.render(report, findings=at.check(report))

        assert by_command(data, "--vis-tiek") == by_hand
        assert in_batch(data, anyway=True) == by_hand
        assert comments_in(by_hand) == ["KLAIDA D206", "ĮSPĖJIMAS D212", "ĮSPĖJIMAS D271"]

    def it_is_refused_for_its_errors_in_the_same_words(self, data: Path) -> None:
        data.write_text(WRONG, encoding="utf-8")

        with pytest.raises(at.DataErrors) as refused:
            draft_of(data)
        result = at.render_many(data.parent, data.parent / "paketas", processes=1)

        (failed,) = result.failed
        assert [one.what for one in failed.troubles] == [
            one.what("lt") for one in refused.value.faults
        ]


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice counts the pages")
class DescribeTheContentsOfOneReport:
    def they_have_the_same_pages_whoever_makes_it(self, data: Path) -> None:
        by_hand = at.render(at.load(data))

        assert not pages.lacks_pages(by_hand)
        assert by_command(data) == by_hand
        assert in_batch(data) == by_hand


class DescribeADraft:
    def it_shows_what_nobody_has_filled_in_unless_that_is_accepted(self, data: Path) -> None:
        accepting = THIS_YEAR.replace("isdestymas: {turinys: taip}", "sutinku: {D271: Vėliau.}")
        data.write_text(accepting, encoding="utf-8")

        assert comments_in(at.render(at.load(data))) == []

    def it_shows_nothing_where_no_findings_are_handed_in(self, data: Path) -> None:
        data.write_text(THIS_YEAR.replace("turinys: taip", ""), encoding="utf-8")

        assert comments_in(at.render(at.load(data), findings=())) == []

    def it_has_the_documents_that_are_asked_for(self, data: Path) -> None:
        draft = draft_of(data, Settings(documents=("sprendimas", "santrauka")))

        assert list(draft.documents) == ["sprendimas", "santrauka"]
        assert draft.documents["sprendimas"] == at.render(draft.report, document="sprendimas")
        assert not draft.lacks_pages

    def it_has_its_gaps_as_errors_where_it_is_final(self, data: Path) -> None:
        with pytest.raises(at.DataErrors, match="D272"):
            draft_of(data, Settings(final=True))

    def it_is_made_without_pages_where_they_can_not_be_counted(
        self, data: Path, monkeypatch: MonkeyPatch
    ) -> None:
        def fail(_: bytes) -> bytes:
            raise at.FileError([])

        monkeypatch.setattr(pages, "number_pages", fail)

        draft = draft_of(data)

        assert draft.lacks_pages
        assert draft.documents["ataskaita"]
