"""What looks like a test is one: pytest passes over a method whose name begins otherwise."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SENTENCES = ("it_", "its_", "they_", "their_")


def unread(module: ast.Module) -> Iterator[str]:
    """Yield what nobody runs: methods that are no sentence, fixture or private step of one.

    And functions beside classes that are called as pytest's own are.
    """
    for one in module.body:
        if isinstance(one, ast.FunctionDef) and one.name.startswith("test_"):
            yield one.name
    for described in ast.walk(module):
        if isinstance(described, ast.ClassDef) and described.name.startswith("Describe"):
            for one in described.body:
                if isinstance(one, ast.FunctionDef) and not _is_known(one):
                    yield f"{described.name}.{one.name}"


def _is_known(function: ast.FunctionDef) -> bool:
    fixture = any("fixture" in ast.unparse(one) for one in function.decorator_list)
    return fixture or function.name.startswith((*SENTENCES, "_"))


class DescribeATestFile:
    @pytest.mark.parametrize(
        "file", sorted(TESTS.rglob("test_*.py")), ids=lambda one: str(one.relative_to(TESTS))
    )
    def it_has_no_test_that_nobody_runs(self, file: Path) -> None:
        module = ast.parse(file.read_text(encoding="utf-8"))

        assert list(unread(module)) == []
