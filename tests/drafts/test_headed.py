"""A heading that the program takes out stays over what people wrote below it.

Guards: drafts.headed, drafts.alike.
"""

import pytest

from ataskaita.drafts.aligning import align
from ataskaita.drafts.headed import headed
from ataskaita.outline import Block, Outline, Style, Table


def told(*lines: str) -> Outline:
    """Return an outline: headings behind `#`, rows behind `|`, header rows behind `||`."""
    blocks = tuple(map(_block, lines))
    rows = tuple(number for number, one in enumerate(blocks) if one.kind == "row")
    return Outline(blocks, (Table("Klubai", rows=rows),) if rows else ())


def _block(line: str) -> Block:
    text = line.lstrip("#| ")
    if line.startswith("|"):
        return Block("row", (text, "1"), table=0, header=line.startswith("||"))
    return Block("paragraph", (text,), Style(level=len(line) - len(line.lstrip("#"))))


class DescribeAHeadingThatGoes:
    def it_stays_over_what_stays(self) -> None:
        edited = told("# Klubai", "## Vaikų", "Ranka.", "Mūsų.", "# Kita", "Lieka.")

        assert headed(edited, {0, 1, 3}, {4, 5}, ()) == {0: [2], 1: [2]}

    def it_goes_where_nothing_stays(self) -> None:
        edited = told("# Klubai", "Mūsų.", "# Kita", "Ranka.")

        assert headed(edited, {0, 1}, {2}, {3}) == {}

    def it_goes_where_it_was_only_called_otherwise(self) -> None:
        edited = told("# Klubai", "Įrašyta.", "Lieka.", "# Kita")

        assert headed(edited, {0}, {2, 3}, {1}) == {}

    def it_stays_though_what_follows_the_last_chapter_does_too(self) -> None:
        edited = told("# Klubai", "Ranka.", "Direktorius")

        assert headed(edited, {0}, {2}, ()) == {0: [1]}

    def it_stays_over_a_row_with_the_table_s_caption(self) -> None:
        edited = told("Klubai", "|| Klubas", "| Ranka", "| Mūsų")

        assert headed(edited, {0, 1, 3}, (), ()) == {0: [2], 1: [2]}


class DescribeChapters:
    @pytest.mark.parametrize(
        ("one", "other", "found"),
        [
            ("# II. Lankytojai", "# I. Lankytojai", {1: 0}),
            ("# II. Planai", "# II. Naujovės", {}),
            ("# II. 2026 metų darbai", "# III. 2027 metų darbai", {1: 0}),
            ("# 2026", "# 2027", {1: 0}),
        ],
    )
    def they_are_known_by_their_words(self, one: str, other: str, found: dict[int, int]) -> None:
        gone = told("# I. Klubai", one)

        assert align(gone, told(other)).pairs == found
