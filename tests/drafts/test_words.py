"""What the program changed in a sentence goes into the people's sentence, and nothing is lost.

Guards: drafts.words, drafts.hunks.
"""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ataskaita.drafts.words import Figure, Merge, Words, merge
from ataskaita.outline import folded

CASES = 100


def text(told: str) -> Words:
    """Return a text whose figures stand in brackets behind their names: `{fondas:12}`."""
    made, figures, rest = "", [], told
    while "{" in rest:
        before, _, rest = rest.partition("{")
        named, _, rest = rest.partition("}")
        name, _, said = named.partition(":")
        made += before
        figures.append(Figure(len(made), len(made) + len(said), name))
        made += said
    return Words(made + rest, tuple(figures))


def merged(old: str, theirs: str, new: str) -> Merge:
    return merge(text(old), text(theirs), text(new))


class DescribeMergedWords:
    @pytest.mark.parametrize(
        ("old", "theirs", "new", "made"),
        [
            ("Gauta {a:12}.", "Pernai gauta {a:12}.", "Gauta {a:15}.", "Pernai gauta 15."),
            ("Gauta 12 knygų.", "Gauta net 12 knygų.", "Gauta 15 knygų.", "Gauta net 15 knygų."),
            ("{a:174 211} vnt.", "{a:174 211} vienetų.", "{a:174 300} vnt.", "174 300 vienetų."),
            ("Yra {a:1} ir {b:2}.", "Yra {b:2} ir {a:1}.", "Yra {a:3} ir {b:4}.", "Yra 4 ir 3."),
            ("vienas du trys", "vienas trys", "vienas du trys keturi", "vienas trys keturi"),
            ("vienas du", "vienas naujas du", "vienas mūsų du", "vienas mūsų naujas du"),
            ("„Sietynas“ – 12", '"Sietynas" - 12', "„Sietynas“ – 13", '"Sietynas" - 13'),
            ("", "jų", "mūsų", "mūsųjų"),
            ("nuo A1b A2b A3b", "nuo A1b A3b", "nuo A1b A2b C3d", "nuo A1b C3d"),
            ("Yra {a:4 akto} čia", "Yra 4 akto, čia", "Yra {a:5 aktų} čia", "Yra 5 aktų, čia"),
        ],
    )  # fmt: skip
    def they_have_the_changes_of_both(self, old: str, theirs: str, new: str, made: str) -> None:
        found = merged(old, theirs, new)

        assert (found.text, found.clashes) == (made, ())

    def they_leave_a_figure_that_both_changed_and_tell_it(self) -> None:
        found = merged("Gauta {a:12} knygų.", "Gauta {a:13} knygų.", "Gauta {a:15} knygų.")

        [clash] = found.clashes
        assert found.text == "Gauta 13 knygų."
        assert (clash.figure, clash.old, clash.theirs, clash.new) == ("a", "12", "13", "15")
        assert found.text[clash.start : clash.end] == "13"

    def they_agree_on_a_figure_that_both_changed_alike(self) -> None:
        found = merged("Gauta {a:1 012}.", "Gauta {a:1013}.", "Gauta {a:1 013}.")

        assert (found.text, found.clashes, found.agreed) == ("Gauta 1013.", (), 1)

    def they_leave_the_same_words_changed_otherwise_and_tell_them(self) -> None:
        found = merged(
            "Surengta daug renginių.", "Surengta nemažai renginių.", "Surengta mažai renginių."
        )

        [clash] = found.clashes
        assert found.text == "Surengta nemažai renginių."
        assert (clash.figure, clash.old, clash.theirs, clash.new) == (
            "",
            "daug",
            "nemažai",
            "mažai",
        )

    def they_tell_a_figure_changed_by_hand_that_the_program_takes_out(self) -> None:
        found = merged("Gauta {a:12} knygų.", "Gauta {a:13} knygų.", "Gauta knygų.")

        assert found.text == "Gauta 13 knygų."
        assert len(found.clashes) == 1

    def they_take_a_number_with_groups_for_one_word(self) -> None:
        found = merged("174 211 vnt.", "174 212 vnt.", "175 211 vnt.")

        assert [one.theirs for one in found.clashes] == ["174 212"]


OLD = tuple(f"žodis{letter}" for letter in "abcdefghij")


@st.composite
def edited(draw: st.DrawFn, sign: str) -> list[str]:
    """Return the old words after some were taken out, changed or written in; new ones are known."""
    made: list[str] = []
    for number, word in enumerate(OLD):
        what = draw(st.sampled_from(["stays"] * 4 + ["goes", "other", "more"]))
        if what == "more":
            made.append(f"{sign}prieš{number}x")
        if what in {"stays", "more"}:
            made.append(word)
        if what == "other":
            made.append(f"{sign}vietoj{number}x")
    return made


def words(told: list[str]) -> Words:
    return Words(" ".join(told))


FOUR = ("a", "b", "c", "d")
Place = tuple[str, int]


def one_edit() -> Iterator[Place]:
    """Generate what can be done with one of four words."""
    yield from product(("goes", "other"), range(4))
    yield from product(("more",), range(5))


def done(*edits: tuple[str, Place]) -> str:
    """Return the four words after edits, each with the word that is typed."""
    slots, before = [[one] for one in FOUR], [list[str]() for _ in range(5)]
    for word, (what, at) in edits:
        if what == "more":
            before[at].append(word)
        else:
            slots[at] = [word] if what == "other" else []
    every = zip(before, [*slots, []], strict=True)
    return " ".join(word for typed, slot in every for word in (*typed, *slot))


def are_of_one_word(one: Place, other: Place) -> bool:
    return "more" not in {one[0], other[0]} and one[1] == other[1]


class DescribeEditsOfTwoWords:
    """Each edit of people's with each of ours, of other words: also side by side, also at the ends.

    Case 6343 of the random outlines: a row's last word was deleted, the data took out the one
    before, and both wanted the blank between.
    """

    @pytest.mark.parametrize(
        ("theirs", "new"),
        [pair for pair in product(one_edit(), one_edit()) if not are_of_one_word(*pair)],
        ids=lambda place: "{}{}".format(*place),
    )
    def they_are_both_there(self, theirs: Place, new: Place) -> None:
        found = merge(words([*FOUR]), Words(done(("jų", theirs))), Words(done(("mūsų", new))))

        assert (found.text, found.clashes) == (done(("mūsų", new), ("jų", theirs)), ())


def parts_of(count: int) -> list[tuple[str, ...]]:
    """Return what may be left of the first of the four words."""
    return [one for left in range(count + 1) for one in combinations(FOUR[:count], left)]


@pytest.mark.parametrize("count", range(1, 5))
class DescribeWordsThatOnlyGo:
    """A sibling of case 6343: people took out both words of a text, the data one of them."""

    def they_go_whoever_took_them_out(self, count: int) -> None:
        for theirs, new in product(parts_of(count), repeat=2):
            left = [one for one in FOUR if one in theirs and one in new]
            if left or not (theirs and new):
                found = merge(words([*FOUR[:count]]), words([*theirs]), words([*new]))

                assert (found.text, found.clashes) == (" ".join(left), ()), (theirs, new)

    def they_are_asked_for_where_nothing_would_be_left_that_nobody_emptied(
        self, count: int
    ) -> None:
        for theirs, new in product(parts_of(count), repeat=2):
            if theirs and new and not {*theirs} & {*new}:
                found = merge(words([*FOUR[:count]]), words([*theirs]), words([*new]))

                assert (found.text, len(found.clashes)) == (" ".join(theirs), 1), (theirs, new)


class DescribeAnyEdits:
    @settings(max_examples=CASES, deadline=None)
    @given(edited("jų"), edited("mūsų"))
    def they_lose_no_word_of_people_promise_4(self, theirs: list[str], new: list[str]) -> None:
        found = merge(words([*OLD]), words(theirs), words(new))

        said = found.text.split()
        assert [one for one in said if one.startswith("jų")] == [
            one for one in theirs if one.startswith("jų")
        ]
        assert not ({*OLD} - {*theirs}) & {*said}

    @settings(max_examples=CASES, deadline=None)
    @given(edited("jų"), edited("mūsų"))
    def they_have_or_tell_each_change_of_ours_promise_5(
        self, theirs: list[str], new: list[str]
    ) -> None:
        found = merge(words([*OLD]), words(theirs), words(new))

        said = found.text.split()
        told = " ".join(one.new for one in found.clashes).split()
        assert {one for one in new if one.startswith("mūsų")} <= {*said, *told}
        left = " ".join(one.theirs for one in found.clashes).split()
        assert not ({*OLD} - {*new}) & ({*said} - {*left})

    @settings(max_examples=CASES, deadline=None)
    @given(edited("jų"), edited("mūsų"))
    def they_clash_only_where_both_changed_the_same(
        self, theirs: list[str], new: list[str]
    ) -> None:
        for clash in merge(words([*OLD]), words(theirs), words(new)).clashes:
            assert len({folded(one) for one in (clash.old, clash.theirs, clash.new)}) == 3

    @settings(max_examples=CASES, deadline=None)
    @given(edited("jų"), edited("mūsų"))
    def they_are_the_other_s_where_one_changed_nothing_promise_1(
        self, theirs: list[str], new: list[str]
    ) -> None:
        assert merge(words([*OLD]), words([*OLD]), words(new)).text == " ".join(new)
        assert merge(words([*OLD]), words(theirs), words([*OLD])).text == " ".join(theirs)
        assert merge(words([*OLD]), words(new), words(new)).text == " ".join(new)
