"""What is said of each fault, word for word: the table `tests/cases/faults.txt`.

Guards: ataskaita.sources.commas.
"""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from ataskaita.messages import Message, structure, values
from ataskaita.messages.structure import NOT_UTF8, OTHER_KIND, TOO_LARGE
from tests.cases_reader import Case, read_cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from ataskaita.errors import DataErrors

    ErrorsOf = Callable[..., DataErrors]

CASES = read_cases("faults.txt")
WHOLE = "(a whole file)"
"""How the title of a case ends that doesn't follow the smallest report."""

OF_FILES = (NOT_UTF8, TOO_LARGE, OTHER_KIND)
"""Told of files that no table of texts can hold, and of two files together."""
MESSAGES = [
    one
    for module in (values, structure)
    for one in vars(module).values()
    if isinstance(one, Message) and one not in OF_FILES
]


class DescribeAFault:
    @pytest.mark.parametrize("case", CASES, ids=str)
    def it_is_told_with_its_place_reason_and_remedy(self, errors_of: ErrorsOf, case: Case) -> None:
        errors = errors_of(f"{case.given}\n", whole=case.title.endswith(WHOLE))

        assert str(errors) == case.expected

    def it_is_told_of_a_file_too_large(self, errors_of: ErrorsOf) -> None:
        errors = errors_of(b"#" * (5 * 2**20 + 1), whole=True)

        assert str(errors) == (
            "duomenys.yaml: D308: The file has 6 MB."
            " A data file may have at most 5 MB: is it the right file?"
        )

    def it_is_told_of_a_file_in_another_encoding(self, errors_of: ErrorsOf) -> None:
        errors = errors_of("metai: 2024\nantraste: Žiemos\n".encode("cp1257"), whole=True)

        assert str(errors) == (
            "duomenys.yaml:2: D309: The file isn't written in UTF-8."
            " Save it as UTF-8 in your editor (Notepad: Save as, Encoding, UTF-8)."
        )


class DescribeTheMessages:
    @pytest.mark.parametrize("message", MESSAGES, ids=lambda one: f"{one.code} {one.remedy}")
    def they_are_each_caused_by_some_case(self, message: Message) -> None:
        words = re.compile(f": {message.code}: {_pattern(message.what)} {_pattern(message.remedy)}")

        assert any(words.search(case.expected) for case in CASES)


def _pattern(text: str) -> str:
    """Return what the message's text looks like, whatever its facts."""
    pieces = Formatter().parse(text)
    return "".join(re.escape(words) + (".*" if name else "") for words, name, _, _ in pieces)
