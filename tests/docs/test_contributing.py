"""What CONTRIBUTING.md tells to run is there."""

import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import pytest

PAGE = Path("CONTRIBUTING.md")


def commands() -> list[str]:
    """Return the lines of the page's blocks, without what is said of them."""
    blocks = re.findall(r"```\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize("command", commands())
class DescribeACommand:
    def it_names_files_that_are_there(self, command: str) -> None:
        files = [one for one in shlex.split(command) if "/" in one and not one.startswith(".venv/")]

        assert [one for one in files if not Path(one).exists()] == []

    def it_names_modules_that_are_there(self, command: str) -> None:
        modules = re.findall(r"python -m (\S+)", command)

        assert [one for one in modules if find_spec(one) is None] == []


class DescribeThePage:
    def it_links_to_what_is_there(self) -> None:
        links = re.findall(r"\]\(([^)#]+)", PAGE.read_text(encoding="utf-8"))

        assert [one for one in links if not Path(one).exists()] == []
