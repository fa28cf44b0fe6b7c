"""The floors that safety hangs on hold for what is installed."""

from importlib.metadata import version

import pytest
from packaging.version import Version

FLOORS = {"lxml": "6.1.3", "Jinja2": "3.1.6", "babel": "2.9.1", "openpyxl": "3.1.5"}


class DescribeTheInstalledPackages:
    @pytest.mark.parametrize("name", FLOORS)
    def they_are_not_below_the_floors_promise_23(self, name: str) -> None:
        assert Version(version(name)) >= Version(FLOORS[name])
