"""An outline says what stands where, and its texts are compared as people read them.

Guards: outline.blocks, outline.outlines, outline.texts.
"""

import pytest

from ataskaita.outline import Block, Outline, Span, Style, folded, masked


def heading(text: str, level: int) -> Block:
    return Block("paragraph", (text,), Style(f"Heading {level}", level))


class DescribeComparedTexts:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("174\u00a0211 vnt.", "174 211 vnt."),
            ("174 211", "174211"),
            ("„Sietynas“", '"Sietynas"'),
            ("2019–2020 m.", "2019-2020 m."),
            ("biblio\u00adteka", "biblioteka"),
            ("du  žodžiai ", "du žodžiai"),
            ("pirma\neilutė", "pirma eilutė"),
        ],
    )
    def they_are_equal_where_an_editor_alone_changed_them(self, one: str, other: str) -> None:
        assert folded(one) == folded(other)

    @pytest.mark.parametrize(
        ("one", "other"),
        [("2020 15", "202015"), ("Fondas", "fondas"), ("1,5", "15"), ("kaip tik", "kaiptik")],
    )
    def they_differ_where_a_person_did(self, one: str, other: str) -> None:
        assert folded(one) != folded(other)

    def they_are_alike_with_other_numbers(self) -> None:
        assert masked(folded("2019 m. 1 234,5 vnt.")) == masked(folded("2020 m. 99 vnt."))


class DescribeAnOutline:
    def it_tells_the_headings_that_a_block_stands_under(self) -> None:
        outline = Outline(
            (
                heading("Fondas", 1),
                heading("Gauta", 2),
                Block("paragraph", ("Gauta 7.",)),
                heading("Vartotojai", 1),
                Block("row", ("Iš viso", "7"), table=0),
            )
        )

        assert list(outline.headings()) == [
            (),
            ("Fondas",),
            ("Fondas", "Gauta"),
            (),
            ("Vartotojai",),
        ]

    def it_finds_blocks_by_their_identities(self) -> None:
        known = Outline((Block("paragraph", ("a",)), Block("paragraph", ("b",), identity="p7")))

        assert known.numbers() == {"p7": 1}

    def its_figures_are_slices_of_their_cells(self) -> None:
        figure = Span("fondas.is_viso", 1, 6, 7, "174 211", "174211", cell=1)
        row = Block("row", ("Fondas", "turi: 174 211"), figures=(figure,))

        assert row.texts[figure.cell][figure.start : figure.end] == figure.text
        assert row.text == "Fondas\tturi: 174 211"
