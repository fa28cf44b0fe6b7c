"""What refuses a file says so in Lithuanian: no word of Jinja's, lxml's or Python's.

What the file's own author typed may be any word: names, tags and texts that a sentence quotes.

Guards: errors.
"""

import pytest

from ataskaita.errors import Fault, Place
from ataskaita.messages import Message
from tests.census.cases import Case
from tests.census.refusals import foreign_words, kept, refusals_of

_SORTS = ("contexts", "data", "drafts", "tags", "templates", "workbooks")


class DescribeAForeignWord:
    def it_is_found_in_a_sentence_but_not_in_what_that_quotes(self) -> None:
        said = Message("S399", "x", "Near “{near}”: {reason}.", "Mend it.")
        facts = {"near": "{% block undefined %}", "reason": "expected token 'x', got NoneType"}

        words = [*foreign_words(Fault(said, Place("a.docx"), facts))]

        assert words == ["expected", "token", "NoneType"]


@pytest.mark.parametrize("sort", _SORTS)
class DescribeRefusals:
    """One of each kind that a census of thousands has: `python -m tests.census.refusals`."""

    def they_have_no_word_of_other_programs(self, sort: str) -> None:
        ours = {kind: case for kind, case in kept().items() if case.startswith(f"{sort}:")}

        found = [one for case in set(ours.values()) for one in refusals_of(Case.named(case))]

        assert [(one.case, one.kind, one.foreign) for one in found if one.foreign] == []
        assert 2 * len(ours.keys() & {one.kind for one in found}) > len(ours)
