"""docs/checks.md says what the rules are, and its examples work."""

import re

import pytest

from ataskaita.checks import Evidence, check_report
from docs.make_checks import PAGE, page
from tests.checks.making import report
from tests.library import read_report


def block(language: str) -> str:
    """Return the page's example in that language."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


class DescribeThePageOfChecks:
    def it_is_the_one_that_the_rules_give(self) -> None:
        assert PAGE.read_text(encoding="utf-8") == page()

    def its_rule_finds_what_it_says(self) -> None:
        names: dict[str, object] = {}
        exec(block("python"), names)  # noqa: S102 (the page's own script is what is tested)

        rule = names["short_names"]

        assert callable(rule)
        assert list(rule(Evidence(report()))) == []

    def its_data_is_understood(self, tmp_path_factory: pytest.TempPathFactory) -> None:
        path = tmp_path_factory.mktemp("duomenys") / "a.yaml"
        path.write_text(
            f"metai: 2024\nbiblioteka: {{pavadinimas: A}}\n{block('yaml')}", encoding="utf-8"
        )

        found = check_report(read_report(path))

        assert {one.message.code for one in found} == {"D281"}
        assert len(found) == 2
