"""No name of a library's section stands outside `kinds/`: the engine and the builder know none."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from ataskaita.declared.labels import shown_label
from ataskaita.kinds.library import LIBRARY

PROJECT: Final = Path(__file__).parents[2]
ROOMS: Final = ("src/ataskaita", "templates/builder")
KEYS: Final = [one.key for one in LIBRARY.sections]
ATTRIBUTES: Final = {one.name for one in LIBRARY.sections}
LABELS: Final = {shown_label(one.label) for one in LIBRARY.sections}
NAMED: Final = re.compile(rf"(?<![\w.])(?:{'|'.join(KEYS)})(?:[.\[]|\Z)")
"""A section's key at the head of a path, or at the end of a text."""
FREE: Final = {
    "src/ataskaita/declared/units.py": {"renginiai"},  # a unit that any institution counts in
    "src/ataskaita/lithuanian/grammar/lexicon.py": set(KEYS),  # nouns of the language
}


def files() -> list[Path]:
    found = (path for room in ROOMS for path in (PROJECT / room).rglob("*.py"))
    return sorted(one for one in found if "kinds" not in one.relative_to(PROJECT).parts)


def names_in(text: str) -> Iterator[str]:
    """Generate what a file says of a library's sections, its docstrings aside."""
    tree = ast.parse(text)
    told = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(said)) if id(node) not in told:
                if NAMED.search(said) or said in LABELS:
                    yield said
            case (
                ast.Attribute(value=ast.Name(id="report"), attr=attribute)
                | ast.Attribute(value=ast.Attribute(attr="report"), attr=attribute)
            ):
                if attribute in ATTRIBUTES:
                    yield f"report.{attribute}"


class DescribeTheRooms:
    @pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(PROJECT).as_posix())
    def they_name_no_section_of_a_library(self, path: Path) -> None:
        free = FREE.get(path.relative_to(PROJECT).as_posix(), set())

        found = [one for one in names_in(path.read_text(encoding="utf-8")) if one not in free]

        assert found == []


class DescribeNamesIn:
    @pytest.mark.parametrize(
        "code",
        ['a = "fondas.gauta"', "a = report.collection", 'f("Personalas")', 'f(f"fondas.{x}")'],
    )
    def it_finds_a_name(self, code: str) -> None:
        assert list(names_in(code))

    @pytest.mark.parametrize(
        "code", ['"""As `fondas.gauta`."""', "a = tree.events", 'f("fonduose")']
    )
    def it_passes_what_is_none(self, code: str) -> None:
        assert not list(names_in(code))
