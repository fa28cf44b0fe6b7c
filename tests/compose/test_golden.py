"""Every name of every fixture, as a template prints it.

After a wanted change: `pytest tests/compose/test_golden.py --force-regen`, and read the diff.
"""

import pytest
from pytest_regressions.data_regression import DataRegressionFixture

import ataskaita as at
from ataskaita.compose import compose_view
from tests.compose.dumping import dump_view


class DescribeTheViewOf:
    @pytest.mark.parametrize("fixture", ["lazdijai-2020", "kita-biblioteka", "maziausia"])
    def it_prints(self, fixture: str, data_regression: DataRegressionFixture) -> None:
        report = at.load(f"fixtures/{fixture}/ataskaita.yaml")

        data_regression.check(dump_view(compose_view(report)), basename=fixture)
