"""What a refresh promises, whatever people did and whatever the data changed."""

import random

import pytest
from lxml import etree

from tests.drafts.promised import broken, following, lines, lost, sides, untold
from tests.drafts.random_drafts import Line, document, handed_out, refreshed, reviewed

QUICK, CASES = 12, 150


@pytest.mark.parametrize("case", range(QUICK))
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

        assert not lost(base, edited, new, refreshed(base, edited, new))

    def it_has_or_tells_each_change_of_ours_promise_5(self, case: int) -> None:
        base, edited, new = sides(case)

        assert not untold(base, new, refreshed(base, edited, new))

    def it_can_be_accepted_or_rejected_promise_6(self, case: int) -> None:
        base, edited, new = sides(case)
        quiet = refreshed(base, edited, new).texts

        assert reviewed(refreshed(base, edited, new, tracked=True), accepted=True) == quiet
        assert reviewed(refreshed(base, edited, new, tracked=True), accepted=False) == lines(edited)

    def it_is_done_once_promise_7(self, case: int) -> None:
        base, edited, new = sides(case)
        once = refreshed(base, edited, new)

        assert refreshed(new, once.root, new).decisions.are_none

    def it_may_be_done_in_two_steps_promise_7(self, case: int) -> None:
        base, edited, new = sides(case)
        last = following(case, new)
        once = refreshed(base, edited, new)
        if once.conflicts or once.decisions.agreed:
            return  # what was decided, or came about by both, is people's text from then on

        twice, at_once = refreshed(new, once.root, last), refreshed(base, edited, last)

        # Of what is contested people's text stays: after two, with what the first had brought.
        assert at_once.conflicts or (twice.texts, twice.conflicts) == (at_once.texts, [])

    def it_is_the_same_bytes_each_time_promise_8(self, case: int) -> None:
        base, edited, new = sides(case)

        one, other = (refreshed(base, edited, new, tracked=True) for _ in range(2))

        assert etree.tostring(one.root) == etree.tostring(other.root)


class DescribeManyRandomRefreshes:
    @pytest.mark.slow
    def they_keep_every_promise_case_27(self) -> None:
        """Each is made once for all of them; `python -m tests.drafts.many` tries as many more."""
        tried = {case: broken(case) for case in range(QUICK, CASES)}

        assert {case: found for case, found in tried.items() if found} == {}


def row(name: str) -> Line:
    return Line(name, tuple(f"{name}{letter}" for letter in "abcd"), "100", row=True)


class DescribeTheFirstRowOfATable:
    """Case 30567: the row that people's stood under went, and nothing known stood above."""

    @pytest.mark.parametrize("stays", [True, False])
    def it_is_the_program_s_new_one_and_then_people_s(self, *, stays: bool) -> None:
        before, first, last = Line("p", ("Lentelė",) * 4), row("a"), row("z")
        theirs, new, left = row("jų"), row("mūsų"), (first,) if stays else ()

        done = refreshed(
            (before, first, last), (before, first, theirs, last), (before, new, *left, last)
        )

        expected = lines((before, new, *left, theirs, last))
        assert (done.texts, list(done.conflicts)) == (expected, [])


class DescribeTheDocuments:
    def they_are_what_the_lines_say(self) -> None:
        base = handed_out(random.Random(1))  # noqa: S311 (the same)

        assert len(lines(base)) == len(base) + 1
        assert document(base).count(b"<w:tbl>") == 1
