"""Forms in one batch: labels, names and caches never mix, in one process and in many."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.batch import Status, render_many
from benchmarks.mixed import MIXED, many
from tests.documents import headings_of
from tests.notation.forms import FORM, changed, put
from tests.test_additions import parts_of

OTHER = changed(
    FORM,
    ("antraste: Klubo nariai", "antraste: Kas mums priklauso"),
    ("isvykos: Išvykos", "isvykos: Kelionės"),
)
LIBRARY = "metai: 2025\nbiblioteka: {pavadinimas: Beržų biblioteka}\nfondas: {dovanos: 3}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Data of two forms of one key that call things otherwise, and a library's."""
    put(tmp_path / "a")
    put(tmp_path / "b", form=OTHER)
    (tmp_path / "c.yaml").write_text(LIBRARY, encoding="utf-8")
    return tmp_path


class DescribeABatchOfForms:
    @pytest.mark.parametrize("processes", [1, pytest.param(2, marks=pytest.mark.slow)])
    def it_never_mixes_them(self, folder: Path, processes: int) -> None:
        result = render_many(folder, folder / "out", processes=processes)

        assert [one.status for one in result.outcomes] == [Status.MADE] * 3
        first = {one.name: headings_of(Path(one.target).read_bytes())[0] for one in result.outcomes}
        assert first["a/klubas.yaml"] == "KLUBO NARIAI"
        assert first["b/klubas.yaml"] == "KAS MUMS PRIKLAUSO"

    def it_sums_each_up_under_its_own_labels(self, folder: Path) -> None:
        result = render_many(folder, folder / "out", processes=1)

        assert result.summary is not None
        page = load_workbook(result.summary)["Bendri rodikliai"]
        rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
        told = [(str(row[3]).rpartition(" – ")[2], row[5]) for row in rows]
        assert [one for one in told if one[0] in ("Išvykos", "Kelionės")] == [
            ("Išvykos", 2),
            ("Kelionės", 2),
        ]

    def it_takes_no_form_for_data(self, folder: Path) -> None:
        result = render_many(folder, folder / "out", processes=1)

        names = {one.name for one in result.outcomes}
        assert names == {"a/klubas.yaml", "b/klubas.yaml", "c.yaml"}

    def it_makes_anew_what_a_changed_form_prints(self, folder: Path) -> None:
        render_many(folder, folder / "out", processes=1)
        (folder / "a" / "forma.yaml").write_text(OTHER, encoding="utf-8")

        result = render_many(folder, folder / "out", processes=1)

        status = {one.name: one.status for one in result.outcomes}
        assert status["a/klubas.yaml"] is Status.MADE
        assert status["b/klubas.yaml"] is Status.UNCHANGED

    def it_goes_on_where_a_form_has_gone(self, folder: Path) -> None:
        render_many(folder, folder / "out", processes=1)
        (folder / "a" / "forma.yaml").unlink()

        result = render_many(folder, folder / "out", processes=1)

        status = {one.name: one.status for one in result.outcomes}
        assert status["a/klubas.yaml"] is Status.FAILED
        assert status["c.yaml"] is Status.UNCHANGED


class DescribeABatchOfManyKinds:
    @pytest.mark.parametrize("processes", [1, pytest.param(2, marks=pytest.mark.slow)])
    def it_makes_the_documents_that_each_kind_makes_alone(
        self, tmp_path: Path, processes: int
    ) -> None:
        folder = many(tmp_path / "in", len(MIXED) * processes)

        result = render_many(folder, tmp_path / "out", processes=processes)

        assert not result.failed
        for one in reversed(result.outcomes):
            alone = at.render(at.load(folder / one.name), findings=())
            assert _words(Path(one.target).read_bytes()) == _words(alone)


def _words(document: bytes) -> str:
    return re.sub("<[^>]+>", "", parts_of(document)["word/document.xml"])
