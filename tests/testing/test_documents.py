"""What others test their documents with: outlines, sameness, documents held to what they said.

Guards: testing, hall.comparing, hall.regression, outline.telling.
"""

from pathlib import Path

import pytest

from ataskaita.hall.regression import DocumentRegression
from ataskaita.testing import assert_same, outline_of, text_of
from tests.drafts.editing import replaced
from tests.rendered import rendered

LIBRARY = "kita-biblioteka"
TOTAL = ("48\u00a0220", "48\u00a0230")
DATE = ("2025\u00a0m. kovo\u00a027\u00a0d.", "2025\u00a0m. kovo\u00a028\u00a0d.")


def changed(*changes: tuple[str, str]) -> bytes:
    return replaced(rendered(LIBRARY), *changes, times=99)


class DescribeOutlineOf:
    def it_reads_bytes_and_files(self, tmp_path: Path) -> None:
        file = tmp_path / "a.docx"
        file.write_bytes(rendered(LIBRARY))

        assert outline_of(file).blocks == outline_of(rendered(LIBRARY)).blocks
        assert outline_of(outline_of(file)) == outline_of(file)


class DescribeTextOf:
    def it_shows_headings_rows_charts_and_headers(self) -> None:
        lines = text_of(rendered(LIBRARY)).splitlines()

        assert "# VARTOTOJŲ APTARNAVIMAS" in lines
        assert "| Ąžuolpilio VB | 31,20~% | 30,40~% |" in lines
        assert "|  | 2024~m. | 2023~m. | (header)" in lines
        assert "[chart]" in lines
        assert lines[-2:] == ["[header default]", "[field PAGE]"]

    def it_leaves_out_what_is_ignored(self) -> None:
        text = text_of(rendered(LIBRARY), ignoring=("dates", "charts", "stories"))

        assert "…" in text
        assert "[header default]" not in text
        assert "[chart: " not in text


class DescribeAssertSame:
    def it_passes_what_says_the_same(self) -> None:
        assert_same(rendered(LIBRARY), changed(("naujas", "naujas")))

    def it_tells_words_and_cells(self) -> None:
        with pytest.raises(AssertionError) as raised:
            assert_same(rendered(LIBRARY), changed(TOTAL))

        first, *told = str(raised.value).splitlines()
        assert first == "the documents differ:"
        assert told[1].startswith("  figure: VARTOTOJŲ APTARNAVIMAS > Apsilankymai ir dokumentų")
        assert told[1].endswith("'48\\xa0220' -> '48\\xa0230'")

    @pytest.mark.parametrize(
        ("change", "ignored"), [(DATE, "dates"), (TOTAL, "numbers"), (("2023", "2022"), "years")]
    )
    def it_ignores_what_is_asked(self, change: tuple[str, str], ignored: str) -> None:
        other = changed(change)

        assert_same(rendered(LIBRARY), other, ignoring={ignored, "charts"})
        with pytest.raises(AssertionError):
            assert_same(rendered(LIBRARY), other)

    def it_refuses_to_ignore_what_there_is_none_of(self) -> None:
        with pytest.raises(ValueError, match="can't ignore colours; there are: dates, years"):
            assert_same(rendered(LIBRARY), rendered(LIBRARY), ignoring=["colours"])


class DescribeDocumentRegression:
    def it_fails_where_a_cell_says_something_else(
        self, document_regression: DocumentRegression
    ) -> None:
        name = "kita-biblioteka"
        document_regression.check(rendered(LIBRARY), basename=name)

        with pytest.raises(AssertionError, match=r"\+\| 48~230 \| 15~910"):
            document_regression.check(changed(TOTAL), basename=name)
