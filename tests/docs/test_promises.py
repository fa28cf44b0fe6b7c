"""The page of promises says which names are public; no example in the docs needs any other.

Guards: data, declaring, documents, library, proof, rules.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PACKAGE = PROJECT / "src" / "ataskaita"
ROW = re.compile(r"^\| `(ataskaita[\w.]*)` \| (.+) \|$", re.MULTILINE)
IMPORT = re.compile(r"^(?:>>> )?from (ataskaita[\w.]*) import (.+)$", re.MULTILINE)
MENTION = re.compile(r"`(ataskaita\.\w+)((?:\.\w+)*)")
ALL_OF_IT = "ataskaita.lithuanian"
"""Whose names stand on a page of their own."""
INSIDE = ("architecture.md", "glossary.md")
"""Pages of the house itself, for those who change it."""
HEAVY = {"babel", "docxtpl", "jinja2", "lxml", "yaml", "openpyxl", "rich"}


def promised() -> dict[str, set[str]]:
    """Return the public names by their module, as the page has them."""
    page = (PROJECT / "docs" / "promises.md").read_text(encoding="utf-8")
    return {module: set(re.findall(r"`(\w+)`", names)) for module, names in ROW.findall(page)}


PROMISED = promised()
DOORS = sorted(set(PROMISED) - {ALL_OF_IT})


def pages() -> Iterator[Path]:
    yield PROJECT / "README.md"
    yield from (one for one in (PROJECT / "docs").glob("*.md") if one.name not in INSIDE)


def names_of(module: str) -> set[str]:
    return set(import_module(module).__all__)


def is_ours(module: str) -> bool:
    """Return whether there is such a module: `ataskaita.yaml` is a file."""
    way = PACKAGE / module.partition(".")[2]
    return way.is_dir() or way.with_suffix(".py").is_file()


class DescribeThePageOfPromises:
    @pytest.mark.parametrize("module", DOORS)
    def it_names_what_the_module_has(self, module: str) -> None:
        assert PROMISED[module] == names_of(module)

    @pytest.mark.parametrize("module", DOORS)
    def its_names_are_there(self, module: str) -> None:
        room = import_module(module)

        assert all(hasattr(room, name) for name in PROMISED[module])
        assert PROMISED[module] <= set(dir(room))

    def its_front_door_is_narrow(self) -> None:
        assert len(PROMISED["ataskaita"]) <= 13

    def it_names_every_door(self) -> None:
        lazy = {
            f"ataskaita.{one.stem}"
            for one in PACKAGE.glob("*.py")
            if "door(__name__" in one.read_text(encoding="utf-8") and one.stem != "__init__"
        }

        assert lazy <= set(PROMISED)

    def its_doors_read_nothing_heavy(self) -> None:
        code = f"import sys, {', '.join(DOORS)}; print(*sys.modules)"

        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )

        assert not set(done.stdout.split()) & HEAVY


class DescribeTheDocs:
    @pytest.mark.parametrize("page", list(pages()), ids=lambda one: one.name)
    def they_import_what_is_promised(self, page: Path) -> None:
        for module, names in IMPORT.findall(page.read_text(encoding="utf-8")):
            asked = set(re.findall(r"\w+", names))

            assert module in PROMISED
            assert asked <= names_of(module)

    @pytest.mark.parametrize("page", list(pages()), ids=lambda one: one.name)
    def they_name_what_is_promised(self, page: Path) -> None:
        for module, rest in MENTION.findall(page.read_text(encoding="utf-8")):
            name = rest.lstrip(".")

            assert not is_ours(module) or module in PROMISED
            assert not is_ours(module) or not name or name in {*names_of(module), "__all__"}
