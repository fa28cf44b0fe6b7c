"""Each block that was handed out is found again in what people made of it, with anchors or without.

Guards: drafts.aligning, drafts.matching, drafts.anchored, drafts.parting, drafts.spine,
drafts.alike.
"""

import time
from collections.abc import Callable
from random import Random

import pytest
from attrs import evolve

from ataskaita.drafts.aligning import Alignment, align
from ataskaita.outline import Block, Outline, Span, Style
from tests.drafts.outlines import outline_of, paragraphs, since
from tests.editors import EDITORS, saved
from tests.rendered import rendered

WORDS = (
    *("knyga", "skaitytojas", "fondas", "lėšos", "renginys"),
    *("mokymas", "diena", "miestas", "vaikas", "metai"),
)
FEW, MANY = 30, 500
LIBRARY = "kita-biblioteka"


def sentences(count: int, random: Random) -> list[str]:
    """Return texts whose first word none of the others has."""
    return [
        " ".join([f"p{number}", *random.choices(WORDS, k=random.randint(8, 20))])
        for number in range(count)
    ]


def row(*cells: str, table: int = 0) -> Block:
    return Block("row", cells, table=table)


def rows(*several: tuple[str, ...]) -> Outline:
    return Outline(tuple(row(*one) for one in several))


class DescribeAligning:
    @pytest.mark.parametrize("anchored", [False, True])
    def it_finds_a_changed_paragraph(self, *, anchored: bool) -> None:
        said = ["p0 Fondas per metus augo.", "p1 Gauta naujų knygų.", "p2 Renginių nebuvo."]
        now = [said[0], "p1 Gauta daug naujų gražių knygų.", said[2]]

        found = align(paragraphs(said, anchored=anchored), paragraphs(now, anchored=anchored))

        assert found == Alignment({0: 0, 1: 1, 2: 2})

    def it_finds_a_rewritten_paragraph_by_its_figure(self) -> None:
        found = align(
            paragraphs(["p0 Pirmas.", "p1 Gauta dovanų iš skaitytojų."], anchored=True),
            paragraphs(["p0 Pirmas.", "Visai kitas tekstas", "p1 parašytas ranka"], anchored=True),
        )

        assert found.pairs == {0: 0, 1: 2}
        assert found.typed == (1,)

    def it_finds_rows_by_their_keys(self) -> None:
        base = rows(("Knygos", "5", "6"), ("Natos", "7", "8"), ("Iš viso", "12", "14"))
        now = rows(("Natos", "9", "9"), ("Žemėlapiai", "1", "1"), ("Iš viso", "99", "98"))

        found = align(base, now)

        assert found.pairs == {1: 0, 2: 2}
        assert (found.deleted, found.typed) == ((0,), (1,))

    @pytest.mark.parametrize(
        ("now", "found"),
        [
            (("Kitas mokymas", "1"), False),
            (("Naujas 1", "1", "2", "3"), False),
            (("Skaitmeninio raštingumo mokymas kaime", "2"), True),
            (("Mokymai", "5", "6", "7"), True),
        ],
    )
    def it_takes_a_row_of_another_key_only_where_it_is_alike(
        self, now: tuple[str, ...], *, found: bool
    ) -> None:
        beside = ("1",) if len(now) == 2 else ("5", "6", "7")
        was = ("Skaitmeninio raštingumo mokymas", *beside)

        assert (align(rows(was), rows(now)).pairs == {0: 0}) is found

    def it_takes_nothing_of_another_kind(self) -> None:
        found = align(paragraphs(["Fondas 7 8"]), Outline((row("Fondas", "7", "8"),)))

        assert found.pairs == {}

    def it_takes_the_block_in_its_place_where_a_copy_has_its_bookmarks(self) -> None:
        said = [f"p{n} ilgas sakinys apie dalyką numeris {n} tikrai" for n in range(5)]
        base = paragraphs(said, anchored=True)
        plain = paragraphs([said[1]]).blocks[0]
        blocks = base.blocks

        found = align(base, Outline((blocks[0], plain, *blocks[2:], blocks[1])))

        assert found.pairs == {number: number for number in range(5)}
        assert found.copied == {5: 1}
        assert not found.moved

    def it_believes_a_long_text_more_than_a_bookmark(self) -> None:
        base = paragraphs(
            ["p0 vienas du trys keturi penki šeši", "p1 a b c d e f g"], anchored=True
        )
        wrong = evolve(base.blocks[1], figures=base.blocks[0].figures)

        found = align(base, Outline((evolve(base.blocks[0], figures=()), wrong)))

        assert found.pairs == {0: 0, 1: 1}

    def it_finds_a_moved_paragraph_that_stands_twice(self) -> None:
        twice = "Bibliotekos fondas per metus gerokai išaugo ir pagerėjo."
        said = [twice, *(f"{word} yra kita šio skyriaus pastraipa čia" for word in WORDS), twice]
        now = [twice, *said[1:4], twice, *said[4:-1]]

        found = align(paragraphs(said), paragraphs(now))

        assert found.pairs[len(said) - 1] == 4
        assert found.moved == {len(said) - 1}
        assert (found.deleted, found.typed) == ((), ())

    def it_counts_texts_of_a_path_anew_in_another_rendering(self) -> None:
        def block(text: str, year: str, times: int) -> Block:
            span = Span("metai", times, len(text), 4, year, year, anchor=f"at_{times}")
            return Block("paragraph", (f"{text}{year}",), figures=(span,))

        base = Outline((block("Fondas ", "2020", 1), block("Lėšos ", "2020", 2)))
        new = (block("Mugė ", "2021", 1), block("Fondas ", "2021", 2), block("Lėšos ", "2021", 3))

        assert align(base, Outline(new), rendered=True).pairs == {0: 1, 1: 2}

    @pytest.mark.parametrize("anchored", [False, True])
    def it_finds_both_halves_of_a_split_paragraph(self, *, anchored: bool) -> None:
        said = [
            "p0 Vienas du trys.",
            "p1 Gauta naujų knygų. Dovanų davė skaitytojai iš miesto.",
            "p2 a.",
        ]
        now = [said[0], "p1 Gauta naujų knygų.", "Dovanų davė skaitytojai iš miesto.", said[2]]

        found = align(paragraphs(said, anchored=anchored), paragraphs(now, anchored=anchored))

        assert len(found.pairs) == 3
        assert list(found.split.values()) == [1]
        assert (found.typed, found.deleted) == ((), ())

    @pytest.mark.parametrize("anchored", [False, True])
    def it_finds_a_joined_paragraph_within_the_other(self, *, anchored: bool) -> None:
        said = [
            "p0 Vienas du trys.",
            "p1 Gauta naujų knygų daug.",
            "p2 Dovanų davė žmonės.",
            "p3 a.",
        ]
        now = [said[0], f"{said[1]} {said[2]}", said[3]]

        found = align(paragraphs(said, anchored=anchored), paragraphs(now, anchored=anchored))

        assert set(found.joined.values()) == {1}
        assert (found.typed, found.deleted) == ((), ())


@pytest.mark.parametrize("anchored", [False, True])
@pytest.mark.parametrize("cases", [FEW, pytest.param(MANY, marks=pytest.mark.slow)])
class DescribeAnyEdits:
    def they_are_found_exactly(self, cases: int, *, anchored: bool) -> None:
        """The oracle is the script of edits, each at a place of its own."""
        for seed in range(cases):
            random = Random(seed)  # noqa: S311 (of a test)
            said = sentences(random.randint(5, 40), random)
            now, expected = edited(said, random)

            found = align(paragraphs(said, anchored=anchored), paragraphs(now, anchored=anchored))

            assert found == expected, seed


def edited(said: list[str], random: Random) -> tuple[list[str], Alignment]:
    """Return texts edited at random, and where each of them is now."""
    script: list[tuple[str, list[int]]] = [(text, [number]) for number, text in enumerate(said)]
    moved: set[int] = set()
    for number in random.sample(range(len(said)), k=len(said) // 4):
        act = random.choice([_delete, _retype, _type, _move])
        act(script, number, random, moved)
    now = [text for text, _ in script]
    pairs = {came[0]: place for place, (_, came) in enumerate(script) if came}
    gone = tuple(number for number in range(len(said)) if number not in pairs)
    typed = tuple(place for place, (_, came) in enumerate(script) if not came)
    return now, Alignment(pairs, frozenset(moved), deleted=gone, typed=typed)


Script = list[tuple[str, list[int]]]
Act = Callable[[Script, int, Random, set[int]], None]


def _place(script: Script, number: int) -> int:
    return next(place for place, (_, came) in enumerate(script) if came == [number])


def _delete(script: Script, number: int, _random: Random, _moved: set[int]) -> None:
    del script[_place(script, number)]


def _retype(script: Script, number: int, random: Random, _moved: set[int]) -> None:
    place = _place(script, number)
    words = script[place][0].split()
    at = random.randrange(1, len(words))
    words[at : at + 2] = ["pataisyta"] * random.randint(0, 3)
    script[place] = (" ".join(words), [number])


def _type(script: Script, number: int, random: Random, _moved: set[int]) -> None:
    typed = " ".join(f"ranka{number}{random.randrange(9)}x{one}" for one in range(12))
    script.insert(_place(script, number), (typed, []))


def _move(script: Script, number: int, random: Random, moved: set[int]) -> None:
    """Move a paragraph far, where no other was moved: of two neighbours either may have been."""
    if moved or len(script) < 12:
        return
    one = script.pop(_place(script, number))
    place = _place_far(script, number, random)
    script.insert(place, one)
    moved.add(number)


def _place_far(script: Script, number: int, random: Random) -> int:
    far = [
        place
        for place in range(len(script) + 1)
        if sum(
            bool(came) and (came[0] < number) != (at < place) for at, (_, came) in enumerate(script)
        )
        > 3
    ]
    return random.choice(far)


class DescribeManyRows:
    @pytest.mark.slow
    def they_are_aligned_in_seconds_however_they_are_sorted(self) -> None:
        random = Random(7)  # noqa: S311 (of a test)
        several = [(f"Darbas {n}", str(n * 7 % 1000), f"pastaba {n % 50}") for n in range(10_000)]
        other = [
            (a, str(random.randrange(1000)) if n % 3 == 0 else b, c)
            for n, (a, b, c) in enumerate(several)
        ]
        base, now = rows(*several), rows(*sorted(other, key=lambda one: one[1]))

        begun = time.process_time()
        in_order, by_hand = align(base, rows(*other)), align(base, now)
        spent = time.process_time() - begun

        assert in_order.pairs == {number: number for number in range(10_000)}
        assert len(by_hand.pairs) > 6_600
        assert spent < 5


class DescribeADraftThatIsOnlySaved:
    @pytest.mark.slow
    @pytest.mark.parametrize("editor", [one for one in EDITORS if one != "Google Docs"])
    def it_has_every_block_in_its_place(self, editor: str) -> None:
        base = outline_of(rendered(LIBRARY))

        found = align(base, since(base, saved(rendered(LIBRARY), editor)))

        assert found == Alignment({number: number for number in range(len(base.blocks))})

    def it_has_them_without_any_anchor(self) -> None:
        base = outline_of(rendered(LIBRARY))
        bare = Outline(
            tuple(evolve(one, figures=(), style=Style(), identity="") for one in base.blocks)
        )

        assert align(base, bare) == Alignment({n: n for n in range(len(base.blocks))})
