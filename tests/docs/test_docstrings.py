"""Each promised name says what it is, and shows it by an example that runs."""

import doctest
import inspect
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.docs.test_promises import DOORS, PROMISED


def has_words(thing: object) -> bool:
    """Return whether the thing is ours, and one that has a docstring."""
    is_called = inspect.isclass(thing) or inspect.isfunction(thing)
    return is_called and f"{getattr(thing, '__module__', '')}.".startswith("ataskaita.")


NAMES = [
    (door, name)
    for door in DOORS
    for name in sorted(PROMISED[door])
    if has_words(getattr(import_module(door), name))
]
SLOW = ("ataskaita.batch", "ataskaita.documents", "ataskaita.docxtpl", "ataskaita.testing")
"""Doors whose examples make documents, or wait for LibreOffice."""
UNSHOWN = ("DocumentRegression", "document_regression")
"""Fixtures of pytest: tests/testing holds them, and the page on tests shows them."""
SHOWN = [
    pytest.param(door, name, marks=[pytest.mark.slow] if door in SLOW else [])
    for door, name in NAMES
    if name not in UNSHOWN
]


def found(door: str, name: str) -> Any:
    return getattr(import_module(door), name)


class DescribeAPromisedName:
    @pytest.mark.parametrize(("door", "name"), NAMES)
    def it_says_in_a_sentence_what_one_gets(self, door: str, name: str) -> None:
        words = inspect.getdoc(found(door, name)) or ""

        assert words.partition("\n")[0].strip().endswith((".", ";", ":"))

    @pytest.mark.parametrize(("door", "name"), SHOWN)
    def its_example_prints_what_it_says(
        self, door: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        finder = doctest.DocTestFinder(recurse=False)
        tests = finder.find(inspect.unwrap(found(door, name)), name, globs={"Path": Path})
        runner = doctest.DocTestRunner()

        assert [one for one in tests if one.examples]
        for one in tests:
            assert runner.run(one).failed == 0
