"""What people changed is told once and exactly, whatever they did, and nothing else is.

Guards: drafts.changes, drafts.edits, drafts.tokens, drafts.places, drafts.shown.
"""

import time
from random import Random

import pytest
from attrs import evolve

from ataskaita.drafts.aligning import align
from ataskaita.drafts.changes import edits_of
from ataskaita.drafts.edits import Edit
from ataskaita.outline import Block, Chart, Outline, Picture, Span, Story, Style, Table
from tests.drafts.outlines import base_of
from tests.rendered import rendered

FEW, MANY = 5, 200
HEADER = Block("row", ("Rūšis", "Kiekis"), table=0, header=True)
TABLE = Table("Fondas", ("Rūšis", "Kiekis"), (0, 1))


def edits(base: Outline, edited: Outline) -> list[Edit]:
    return list(edits_of(base, edited, align(base, edited)))


def text(said: str, *figures: Span) -> Block:
    return Block("paragraph", (said,), figures=figures)


def changed(base: str, edited: str, *figures: Span) -> list[tuple[str, str, str]]:
    """Return what was changed in a paragraph: what it is, what was there, what is."""
    found = edits(Outline((text(base, *figures),)), Outline((text(edited),)))
    return [(one.sort, one.was, one.now) for one in found]


class DescribeChangedWords:
    @pytest.mark.parametrize(
        ("now", "found"),
        [
            ("Gauta daug labai naujų knygų.", [("words", "", "labai")]),
            ("Gauta naujų knygų.", [("words", "daug", "")]),
            ("Gauta daug senų knygų.", [("words", "naujų", "senų")]),
            ("Negauta daug senų knygų.", [("words", "Gauta daug naujų", "Negauta daug senų")]),
            ("Gauta daug naujų knygų!", [("words", ".", "!")]),
            ("Gauta daug naujų-senų knygų.", [("words", "naujų", "naujų-senų")]),
            ("Gauta\u00a0daug naujų  knygų.", []),
        ],
    )
    def they_are_told_with_what_they_hang_on(
        self, now: str, found: list[tuple[str, str, str]]
    ) -> None:
        assert changed("Gauta daug naujų knygų.", now) == found

    def they_are_told_as_one_where_a_text_is_too_long_to_compare(self) -> None:
        base, now = (f"Pradžia {word * 6_000}pabaiga." for word in ("a b ", "b c a "))
        begun = time.process_time()

        found = changed(base, now)

        assert [one[0] for one in found] == ["words"]
        assert time.process_time() - begun < 5

    def they_stand_between_what_was_not_changed(self) -> None:
        (one,) = edits(
            Outline((text("Šiemet gauta daug naujų knygų vaikams ir jaunimui."),)),
            Outline((text("Šiemet gauta daug senų knygų vaikams ir jaunimui."),)),
        )

        assert (one.before, one.after) == ("Šiemet gauta daug ", " knygų vaikams ir jaunimui")


class DescribeAFigure:
    @pytest.mark.parametrize(
        ("now", "found"),
        [
            ("Gauta 7 651 knyga.", [("figure", "7 650", "7 651")]),
            ("Gauta 7 6500 knyga.", [("figure", "7 650", "7 6500")]),
            ("Gauta 7\u00a0650 knyga.", []),
            ("Gauta 7 650-oji knyga.", [("words", "7 650", "7 650-oji")]),
            ("Gauta 8 650 knygų.", [("figure", "7 650", "8 650"), ("words", "knyga", "knygų")]),
        ],
    )
    def it_is_told_by_itself(self, now: str, found: list[tuple[str, str, str]]) -> None:
        figure = Span("fondas.gauta", 1, 6, 5, "7 650", "7650", anchor="at_1")

        assert changed("Gauta 7 650 knyga.", now, figure) == found


class DescribeATable:
    def it_is_told_by_table_row_and_column(self) -> None:
        base = Outline((HEADER, Block("row", ("Knygos", "5"), table=0)), (TABLE,))
        edited = Outline((HEADER, Block("row", ("Knygos", "6"), table=0)), (TABLE,))

        (one,) = edits(base, edited)

        assert (one.where.table, one.where.row, one.where.column) == ("Fondas", "Knygos", "Kiekis")

    def its_columns_are_found_by_their_headers(self) -> None:
        base = Outline((HEADER, Block("row", ("Knygos", "5"), table=0)), (TABLE,))
        headers = ("Rūšis", "Pastaba", "Kiekis")
        rows = (
            Block("row", headers, table=0, header=True),
            Block("row", ("Knygos", "gera", "6"), table=0),
        )

        found = edits(base, Outline(rows, (Table("Fondas", headers, (0, 1)),)))

        assert [(one.sort, one.was, one.now) for one in found] == [
            ("words", "5", "6"),
            ("table", "Rūšis | Kiekis", "Rūšis | Pastaba | Kiekis"),
        ]


class DescribeWhatIsNoText:
    def it_is_told_where_it_is_gone_or_other(self) -> None:
        block = text("Fondas")
        chart, picture = Chart("Fondas", (("a", ("1",)),), block=0), Picture("Mugė", "3f", 0)
        story = Story("footnote 1", (text("Pastaba apie fondą."),))
        base = Outline((block,), (), (story,), (chart,), (picture,))
        other = evolve(story, blocks=(text("Pastaba apie lėšas."),))

        found = edits(base, Outline((block,), (), (other,)))

        assert [(one.sort, one.was, one.now) for one in found] == [
            ("chart", "Fondas", ""),
            ("picture", "Mugė", ""),
            ("story", "fondą", "lėšas"),
        ]

    def it_is_none_where_only_looks_differ(self) -> None:
        base = base_of(rendered("kita-biblioteka"))
        plain = tuple(evolve(one, style=Style(one.style.name.upper())) for one in base.blocks)

        assert edits(base, evolve(base, blocks=plain)) == []


class DescribeAnyEditsOfAReport:
    @pytest.mark.parametrize("cases", [FEW, pytest.param(MANY, marks=pytest.mark.slow)])
    def they_are_told_exactly(self, cases: int) -> None:
        """The oracle is the script: blocks of a real report, each edited in one way at most."""
        base = base_of(rendered("kita-biblioteka"))
        for seed in range(cases):
            random = Random(seed)  # noqa: S311 (of a test)
            edited, script = _edited(base, random)

            found = [(one.sort, one.was, one.now) for one in edits(base, edited)]

            assert sorted(found) == sorted(script), seed


def _edited(base: Outline, random: Random) -> tuple[Outline, list[tuple[str, str, str]]]:
    """Return the outline with some long paragraphs edited, and what was done to them."""
    blocks = list(base.blocks)
    long = [
        number
        for number, one in enumerate(blocks)
        if one.kind == "paragraph" and len(one.text.split()) > 8
    ]
    script: list[tuple[str, str, str]] = []
    for number in sorted(random.sample(long, k=5), reverse=True):
        block = blocks[number]
        act = random.choice(("words", "deleted", "typed"))
        if act == "words":
            word = max(block.text.split(), key=len)
            blocks[number] = evolve(
                block, texts=(block.text.replace(word, f"visai {word}", 1),), figures=()
            )
            script.append(("words", "", "visai"))
        elif act == "deleted":
            del blocks[number]
            script.append(("deleted", block.text, ""))
        else:
            typed = f"Ranka įrašyta pastraipa, kurios {number} niekada nebuvo."
            blocks.insert(number, text(typed))
            script.append(("typed", "", typed))
    return evolve(base, blocks=tuple(blocks)), script
