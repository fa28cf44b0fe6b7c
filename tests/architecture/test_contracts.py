"""The contracts of pyproject.toml catch what they are there for: a leak planted in each way."""

import tomllib
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from grimp import ImportGraph, build_graph
from importlinter.contracts.layers import LayersContract

from tests.architecture.outside import Outside

LINTER: dict[str, Any] = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]
OF_TYPE = {one["type"]: one for one in reversed(LINTER["contracts"])}  # of layers, the stair


@pytest.fixture(scope="module")
def house() -> ImportGraph:
    """Who imports whom today."""
    return build_graph(*LINTER["root_packages"], include_external_packages=True, cache_dir=None)


def outside() -> Outside:
    return Outside("outside", {}, OF_TYPE["outside"])


def told(graph: ImportGraph) -> list[str]:
    """Return what the contract of the outside says of the house."""
    found: list[str] = outside().check(graph, verbose=False).metadata["told"]
    return found


def with_leak(house: ImportGraph, importer: str, imported: str) -> ImportGraph:
    """Return the house with one more import."""
    leaky = deepcopy(house)
    if importer not in leaky.modules:
        leaky.add_module(importer)
    if imported not in leaky.modules:
        leaky.add_module(imported, is_squashed=True)
    leaky.add_import(importer=importer, imported=imported, line_number=1, line_contents="import x")
    return leaky


class DescribeTheOutside:
    def it_is_taken_in_as_the_list_says(self, house: ImportGraph) -> None:
        assert told(house) == []

    @pytest.mark.parametrize("package", ["docx", "lxml", "yaml", "openpyxl", "babel", "numpy"])
    def it_leaks_into_no_room(self, house: ImportGraph, package: str) -> None:
        leaky = with_leak(house, "ataskaita.batch.extra", package)

        assert told(leaky) == [
            f"ataskaita.batch.extra imports {package}, which ataskaita.batch may not"
        ]

    def it_is_shut_out_of_a_new_room(self, house: ImportGraph) -> None:
        leaky = with_leak(house, "ataskaita.attic.box", "attrs")

        assert told(leaky) == ["ataskaita.attic.box imports attrs, which no room may not"]

    def it_knows_a_room_from_another_whose_name_begins_alike(self, house: ImportGraph) -> None:
        leaky = with_leak(house, "ataskaita.wordless", "lxml")

        assert told(leaky) == ["ataskaita.wordless imports lxml, which no room may not"]

    def it_is_every_other_room_for_the_builder_of_templates(self, house: ImportGraph) -> None:
        leaky = with_leak(house, "templates.builder.extra", "ataskaita.sources")

        assert told(leaky) == [
            "templates.builder.extra imports ataskaita.sources, which templates.builder may not"
        ]

    def it_is_told_when_it_is_allowed_in_vain(self, house: ImportGraph) -> None:
        lines = [*OF_TYPE["outside"]["rooms"], "ataskaita.view.texts: lxml, attrs"]
        contract = Outside("outside", {}, {**OF_TYPE["outside"], "rooms": lines})

        assert contract.check(house, verbose=False).metadata["told"] == [
            "ataskaita.view.texts may import lxml, and doesn't"
        ]


class DescribeTheStair:
    def it_has_a_floor_for_every_room(self, house: ImportGraph) -> None:
        options = {**OF_TYPE["layers"], "exhaustive": "true"}  # as import-linter hands it on
        stair = LayersContract("stair", {"root_packages": ["ataskaita"]}, options)
        assert stair.check(house, verbose=False).kept

        leaky = with_leak(house, "ataskaita.attic", "attrs")

        assert not stair.check(leaky, verbose=False).kept


class DescribeTheHouse:
    def it_has_no_ring_of_imports_late_and_typed_ones_counted(self, house: ImportGraph) -> None:
        ours = {one for one in house.modules if one.startswith("ataskaita")}

        assert rings_of({one: house.find_modules_directly_imported_by(one) for one in ours}) == []

    def its_rings_would_be_told(self) -> None:
        below = {"a": {"b", "d"}, "b": {"c"}, "c": {"a"}, "d": set[str]()}

        assert rings_of(below) == [["a", "b", "c"]]

    def its_modules_have_at_most_three_hundred_lines(self) -> None:
        long = [
            path.as_posix()
            for folder in ("src", "templates")
            for path in Path(folder).rglob("*.py")
            if len(path.read_text(encoding="utf-8").splitlines()) > 300
        ]

        assert long == []


def rings_of(imports: Mapping[str, set[str]]) -> list[list[str]]:
    """Return the modules that import each other, directly or through others."""
    reached = {one: _reached(one, imports) for one in imports}
    rings = {
        tuple(sorted(other for other in below if one in reached.get(other, ())))
        for one, below in reached.items()
        if one in below
    }
    return sorted(map(list, rings))


def _reached(start: str, imports: Mapping[str, set[str]]) -> set[str]:
    """Return all that a module's imports lead to."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for one in imports.get(waiting.pop(), set()) - found:
            found.add(one)
            waiting.append(one)
    return found
