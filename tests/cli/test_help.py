"""What the tool says of itself."""

from importlib.metadata import version

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.cli.tool import run, run_process


class DescribeHelp:
    def it_names_the_commands(self, file_regression: FileRegressionFixture) -> None:
        file_regression.check(run("--help").said, encoding="utf-8")

    @pytest.mark.parametrize("name", ["rengti", "tikrinti", "rasyba"])
    def it_explains_each_command(self, name: str, file_regression: FileRegressionFixture) -> None:
        file_regression.check(run(name, "--help").said, encoding="utf-8")

    def it_speaks_english_when_asked(self, file_regression: FileRegressionFixture) -> None:
        pages = [run_process(*page, "--help", ATASKAITA_LANG="en") for page in ((), ("render",))]

        file_regression.check("\n".join(page.said for page in pages), encoding="utf-8")

    def it_has_a_short_name(self) -> None:
        assert run("tikrinti", "-h").said == run("tikrinti", "--help").said

    def it_answers_to_its_own_word(self) -> None:
        assert run("pagalba").said == run("--help").said
        assert run("pagalba", "tikrinti").said == run("tikrinti", "--help").said

    def it_is_shown_where_nothing_is_asked(self) -> None:
        assert run().said == run("--help").said


class DescribeVersion:
    def it_is_the_packages(self) -> None:
        assert run("--version").said == f"ataskaita, versija {version('ataskaita')}\n"
        assert run("--versija").said == run("--version").said
