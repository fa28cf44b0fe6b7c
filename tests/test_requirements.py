"""The floors that safety hangs on hold for what is installed."""

from importlib.metadata import requires, version

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

FLOORS = {
    "lxml": "6.1.3",
    "Jinja2": "3.1.6",
    "babel": "2.9.1",
    "openpyxl": "3.1.5",
    "defusedxml": "0.7.1",
}


class DescribeTheInstalledPackages:
    @pytest.mark.parametrize("name", FLOORS)
    def they_are_not_below_the_floors_promise_23(self, name: str) -> None:
        assert Version(version(name)) >= Version(FLOORS[name])

    def they_are_what_the_project_asks_for(self) -> None:
        asked = {
            Requirement(one).name.casefold(): Requirement(one).specifier
            for one in requires("ataskaita") or ()
            if "extra ==" not in one
        }

        for name, floor in FLOORS.items():
            assert f">={floor}" in str(asked[name.casefold()]) or name == "babel"
            assert version(name) in asked[name.casefold()]
