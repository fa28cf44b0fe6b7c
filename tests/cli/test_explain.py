"""`ataskaita paaiskink`, as a person sees it."""

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from ataskaita.messages.register import messages
from tests.cli.tool import run, run_process


class DescribePaaiskink:
    def it_explains_a_code(self, file_regression: FileRegressionFixture) -> None:
        done = run("paaiskink", "d201")

        assert done.code == 0
        file_regression.check(done.said, encoding="utf-8")

    def it_explains_a_code_in_english_when_asked(
        self, file_regression: FileRegressionFixture
    ) -> None:
        done = run_process("explain", "D232", ATASKAITA_LANG="en", COLUMNS="80")

        assert done.code == 0
        file_regression.check(done.said, encoding="utf-8")

    def it_lists_all_codes(self) -> None:
        lines = run("paaiškink").said.splitlines()

        assert [line.split()[0] for line in lines] == list(messages())
        assert "D201  Suma nesutampa" in lines

    @pytest.mark.parametrize("code", messages())
    def it_has_a_page_for_each(self, code: str) -> None:
        done = run("paaiskink", code)

        assert done.code == 0
        assert code in done.said

    def it_knows_no_others(self) -> None:
        done = run("paaiskink", "D999")

        assert done.code == 2
        assert "Kodo „D999“ nėra." in done.said


class DescribeEveryRule:
    @pytest.mark.parametrize("code", [one for one in messages() if one.startswith("D2")])
    def it_says_why(self, code: str) -> None:
        assert messages()[code][0].why
