"""What a refresh promises, whatever people did and whatever the data changed."""

import random

import pytest

from tests.drafts.random_drafts import (
    Text,
    changed,
    document,
    handed_out,
    read,
    refreshed,
    reviewed,
    texts,
)

QUICK, ALL = 12, 300
CASES = [
    *range(QUICK),
    *(pytest.param(number, marks=pytest.mark.slow) for number in range(QUICK, ALL)),
]


def sides(case: int, *, times: int = 3) -> tuple[Text, Text, Text]:
    """Return a draft as it was made, as people left it, and as the data now makes it."""
    by = random.Random(case)  # noqa: S311 (the same cases each time)
    base = handed_out(by)
    edited = changed(by, base, "jų", times=by.randint(0, times), may_go=True)
    new = changed(by, base, "mūsų", times=by.randint(0, times), may_go=True)
    return base, edited, new


def words(told: list[str]) -> set[str]:
    return set(" ".join(told).replace("\t", " ").split())


def lines(text: Text) -> list[str]:
    return texts(read(text).root)


@pytest.mark.parametrize("case", CASES)
class DescribeARandomRefresh:
    def it_is_the_new_rendering_where_nobody_edited_promise_1(self, case: int) -> None:
        base, _, new = sides(case)

        done = refreshed(base, base, new)

        assert (done.texts, list(done.conflicts)) == (lines(new), [])

    def it_is_theirs_where_the_data_is_the_same_promise_2(self, case: int) -> None:
        base, edited, _ = sides(case)

        assert refreshed(base, edited, base).decisions.are_none

    def it_has_no_conflict_where_they_say_the_same_promise_3(self, case: int) -> None:
        base, edited, _ = sides(case)

        done = refreshed(base, edited, edited)

        assert (done.texts, list(done.conflicts)) == (lines(edited), [])

    def it_loses_no_edit_promise_4(self, case: int) -> None:
        base, edited, new = sides(case)

        done = refreshed(base, edited, new)

        typed = words(lines(edited)) - words(lines(base))
        gone = words(lines(base)) - words(lines(edited))
        assert typed <= words(done.texts)
        assert not (gone - words(lines(new))) & words(done.texts)
        told = words([one.old for one in done.conflicts])
        assert not (gone & words(done.texts)) - told

    def it_has_or_tells_each_change_of_ours_promise_5(self, case: int) -> None:
        base, edited, new = sides(case)

        done = refreshed(base, edited, new)

        ours = words(lines(new)) - words(lines(base))
        told = words([one.new for one in done.conflicts])
        assert ours <= words(done.texts) | told

    def it_can_be_accepted_or_rejected_promise_6(self, case: int) -> None:
        base, edited, new = sides(case)
        quiet = refreshed(base, edited, new).texts

        assert reviewed(refreshed(base, edited, new, tracked=True), accepted=True) == quiet
        assert reviewed(refreshed(base, edited, new, tracked=True), accepted=False) == lines(edited)

    def it_is_done_once_promise_7(self, case: int) -> None:
        base, edited, new = sides(case)
        once = refreshed(base, edited, new)

        assert refreshed(new, once.root, new).decisions.are_none


class DescribeTheDocuments:
    def they_are_what_the_lines_say(self) -> None:
        base = handed_out(random.Random(1))  # noqa: S311 (the same)

        assert len(lines(base)) == len(base) + 1
        assert document(base).count(b"<w:tbl>") == 1
