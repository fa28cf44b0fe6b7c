"""The version that the package has is the one that documents are told."""

import tomllib
from pathlib import Path

from ataskaita.version import VERSION


class DescribeTheVersion:
    def it_is_the_packages(self) -> None:
        project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]

        assert project["version"] == VERSION
