"""Where a draft and the data no longer agree: each figure is told once, and nothing that agrees.

Guards: drafts.drift, drafts.standing, drafts.stale.
"""

import pytest

from ataskaita.drafts.aligning import align
from ataskaita.drafts.drift import NOTHING, drift_of
from ataskaita.outline import Block, Outline, Span

USERS = "vartotojai.is_viso"


def said(text: str, *, anchored: bool = True, paths: tuple[str, ...] = (USERS,)) -> Block:
    """Return a paragraph whose figures stand between braces."""
    plain, figures = "", list[Span]()
    for number, piece in enumerate(text.replace("}", "{").split("{")):
        if number % 2:
            path = paths[len(figures) % len(paths)]
            anchor = f"at_{path}" if anchored else ""
            figures.append(Span(path, 1, len(plain), len(piece), piece, piece, anchor=anchor))
        plain += piece
    return Block("paragraph", (plain,), figures=tuple(figures))


def drift(base: Block, edited: Block | tuple[Block, ...], new: Block) -> list[tuple[str, ...]]:
    """Return what has drifted in a document of few paragraphs."""
    now = edited if isinstance(edited, tuple) else (edited,)
    first = Block("paragraph", ("Ataskaita apie biblioteką ir jos skaitytojus per metus",))
    one, other, third = Outline((first, base)), Outline((first, *now)), Outline((first, new))
    people, program = align(one, other), align(one, third, rendered=True)
    found = drift_of(one, other, third, people, program)
    return [(each.sort, each.was, each.says, each.data) for each in found]


class DescribeDrift:
    def it_is_nothing_where_both_say_the_same(self) -> None:
        text = said("Užregistruota {6 106} vartotojų.")

        assert drift(text, text, text) == []

    @pytest.mark.parametrize("anchored", [True, False])
    @pytest.mark.parametrize(
        ("now", "data", "found"),
        [
            ("6 116", "6 106", [("by hand", "6 106", "6 116", "6 106")]),
            ("6 116", "6 206", [("by hand", "6 106", "6 116", "6 206")]),
            ("6 106", "6 206", [("stale", "6 106", "6 106", "6 206")]),
            ("6 206", "6 206", []),
            ("6\u00a0106", "6 106", []),
        ],
    )
    def it_says_who_changed_a_figure(
        self, now: str, data: str, found: list[tuple[str, ...]], *, anchored: bool
    ) -> None:
        base, new = (said(f"Užregistruota {{{one}}} vartotojų.") for one in ("6 106", data))
        edited = said(f"Užregistruota {{{now}}} vartotojų.", anchored=anchored)

        assert drift(base, edited, new) == found

    def it_is_none_where_letters_were_typed_at_a_figure(self) -> None:
        base = said("Per {2020} metus gauta daug naujų knygų.")

        assert drift(base, said("Per {2020}-uosius metus gauta daug naujų knygų."), base) == []

    @pytest.mark.parametrize("anchored", [True, False])
    def it_knows_a_figure_whose_noun_was_changed_with_it(self, *, anchored: bool) -> None:
        base = said("Pernai {11} vartotojų nieko neskaitė.")
        edited = said("Pernai {12} vartotojai nieko neskaitė.", anchored=anchored)

        assert drift(base, edited, base) == [("by hand", "11", "12", "11")]

    def it_finds_a_figure_in_a_sentence_that_was_rewritten(self) -> None:
        base = said("Užregistruota {6 106} vartotojų, jie skaito knygas.")
        edited = said("Pas mus užsiregistravo net {6 106} žmonių, visi jie skaito.")
        new = said("Užregistruota {6 206} vartotojų, jie skaito knygas.")

        assert drift(base, edited, new) == [("stale", "6 106", "6 106", "6 206")]

    @pytest.mark.parametrize(
        ("now", "found"),
        [
            ("Užregistruota vartotojų, jie skaito knygas.", ("gone", "6 106", "", "6 106")),
            ("Užregistruota daug vartotojų, jie skaito.", ("by hand", "6 106", "daug", "6 106")),
            ("Mus myli, o jie skaito knygas.", ("gone", "6 106", "", "6 106")),
        ],
    )
    def it_tells_a_figure_that_is_gone(self, now: str, found: tuple[str, ...]) -> None:
        base = said("Užregistruota {6 106} vartotojų, jie skaito knygas.")

        assert drift(base, Block("paragraph", (now,)), base) == [found]

    def it_tells_a_figure_that_the_data_no_longer_gives(self) -> None:
        base = said("Užregistruota {6 106} vartotojų, jie skaito knygas.")

        assert drift(base, base, said("Kita.")) == [("stale", "6 106", "6 106", NOTHING)]


class DescribeTypedText:
    @pytest.mark.parametrize(
        "typed", ["6 106 skaitytojai", "6\u00a0106 skaitytojai", "6106 žmonės"]
    )
    def it_is_told_where_it_says_an_old_figure(self, typed: str) -> None:
        base, new = (
            said(f"Užregistruota {{{one}}} vartotojų, jie skaito.") for one in ("6 106", "6 206")
        )
        edited = said("Užregistruota {6 206} vartotojų, jie skaito.")
        typed_block = Block("paragraph", (f"Mus pamėgo {typed} iš viso rajono.",))

        (found,) = drift(base, (edited, typed_block), new)

        assert (found[0], found[1], found[3]) == ("stale in text", "6 106", "6 206")

    def it_is_none_where_the_number_ends_a_word(self) -> None:
        base, new = (said(f"Susirgo {{{one}}} darbuotojų iš visų.") for one in ("190", "195"))
        typed = Block("paragraph", ("Pirkta priemonių SARS190 ir COVID190 tirti.",))

        assert drift(base, (said("Susirgo {195} darbuotojų iš visų."), typed), new) == []

    def it_is_told_within_a_sentence_of_ours(self) -> None:
        base, new = (
            said(f"Užregistruota {{{one}}} vartotojų, jie skaito.") for one in ("6 106", "6 206")
        )
        edited = said("Užregistruota {6 206} vartotojų, tie 6 106 žmonės skaito.")

        assert [one[0] for one in drift(base, edited, new)] == ["stale in text"]

    @pytest.mark.parametrize("number", ["6", "12", "2020"])
    def it_is_not_where_a_number_may_be_alike_by_chance(self, number: str) -> None:
        base, new = (said(f"Gauta {{{one}}} knygų ir laikraščių.") for one in (number, "999"))
        typed = Block("paragraph", (f"Skyriuje dirbo {number} žmonės ir savanoriai.",))

        assert drift(base, (said("Gauta {999} knygų ir laikraščių."), typed), new) == []


class DescribeACopy:
    def it_is_told_where_it_no_longer_says_what_the_data_does(self) -> None:
        base, new = (
            said(f"Užregistruota {{{one}}} vartotojų, jie skaito knygas ir laikraščius.")
            for one in ("6 106", "6 206")
        )
        copy = said("Užregistruota {6 106} vartotojų, jie skaito knygas ir laikraščius.")
        plain = Block("paragraph", copy.texts)

        found = drift(base, (base, plain), new)

        assert [one[0] for one in found] == ["stale", "copy"]
