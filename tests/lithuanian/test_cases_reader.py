from pathlib import Path

import pytest

from tests import cases_reader
from tests.cases_reader import Case, read_cases


class DescribeReadCases:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setattr(cases_reader, "_FOLDER", tmp_path)
        return tmp_path

    def it_reads_title_given_and_expected(self, folder: Path) -> None:
        (folder / "a.txt").write_text("# a note\n\ntitle\n.\n1<U+2009>0\n.\n1~0\n.\n", "utf-8")

        assert read_cases("a.txt") == [Case("title", "1\u20090", "1\u00a00")]

    def it_reads_several_lines_and_none(self, folder: Path) -> None:
        (folder / "a.txt").write_text("one\n.\na\nb\n.\n.\n\ntwo\n.\n.\nc\n.\n", "utf-8")

        assert read_cases("a.txt") == [Case("one", "a\nb", ""), Case("two", "", "c")]

    def it_names_a_title_without_its_point(self, folder: Path) -> None:
        (folder / "a.txt").write_text("title\n1000\n", "utf-8")

        with pytest.raises(ValueError, match="a line with a point alone must follow: title"):
            read_cases("a.txt")

    @pytest.mark.parametrize("table", ["numbers", "reading", "dates", "sorting"])
    def its_tables_give_every_case_a_title_of_its_own(self, table: str) -> None:
        cases = read_cases(f"{table}.txt")

        assert len({(case.title, case.given) for case in cases}) == len(cases)
