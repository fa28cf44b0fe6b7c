"""Each case that drafts were designed by, and each promise of a refresh, is a test of its number.

The cases, what people do to a draft and the data meanwhile: 1 saved alone, 2 by way of .odt, 3
untouched; 4 a word beside a figure, 5 to 7 figures typed over; 8 to 13 paragraphs typed, deleted,
split, joined, moved, copied; 14 to 17 rows; 18 sections; 19 tracked changes of others, 20 comments,
pictures, notes, pages on their side; 21 all years replaced; 22 tracked changes in others' hands; 23
charts; 24 old figures in typed sentences; 25 no anchors; 26 own templates, long tables; 27 chance.

The promises: 1 an untouched draft is the new rendering, 2 the same data leaves people's file,
3 what both say is no conflict; 4 no edit is lost, 5 nothing goes in silence; 6 tracked changes
mean the same; 7 once is enough, 8 the same bytes; 9 no new fault, 10 saving alone is no edit, 11
texts merge without anchors; 12 never another report, 13 nothing hostile.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest

TESTS: Final = Path(__file__).parents[1]
FILES: Final = (*sorted((TESTS / "drafts").glob("test_*.py")), TESTS / "cli" / "test_merge_own.py")
_TEST: Final = re.compile(r"def (?:it|its|they)_\w+?_(case|promise)_(\d+)\(")


@cache
def named() -> frozenset[tuple[str, int]]:
    """Return the cases and promises that the names of tests say."""
    texts = (file.read_text(encoding="utf-8") for file in FILES)
    return frozenset((found[1], int(found[2])) for text in texts for found in _TEST.finditer(text))


class DescribeTheDesignOfDrafts:
    @pytest.mark.parametrize("number", range(1, 28))
    def it_has_a_test_of_each_case(self, number: int) -> None:
        assert ("case", number) in named()

    @pytest.mark.parametrize("number", range(1, 14))
    def it_has_a_test_of_each_promise(self, number: int) -> None:
        assert ("promise", number) in named()
