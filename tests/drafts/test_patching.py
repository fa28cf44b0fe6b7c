"""A slice of a paragraph says something else, and each run keeps its look.

Guards: drafts.patching.
"""

from typing import Any

import pytest

from ataskaita.drafts.patching import Cell, put_sign
from ataskaita.drafts.reading import read_draft
from ataskaita.drafts.stories import Source
from ataskaita.word.reviewing import accept
from ataskaita.word.revisions import Revisions

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOLD = "<w:rPr><w:b/></w:rPr>"


def block(inside: str) -> tuple[Any, Source]:
    """Return the part's root, and where its only paragraph stands."""
    body = f"<w:body><w:p>{inside}</w:p></w:body>"
    part = f'<w:document xmlns:w="{W}">{body}</w:document>'.encode()
    read = read_draft({"word/document.xml": part})
    return read.root, read.sources[0]


def run(text: str, look: str = "") -> str:
    return f"<w:r>{look}<w:t>{text}</w:t></w:r>"


def runs(root: Any) -> list[tuple[str, bool]]:
    """Return what each run says, and whether it is bold."""
    found = root.iter(f"{{{W}}}r")
    told = (("".join(one.text or "" for one in each.iter(f"{{{W}}}t")), each) for each in found)
    return [(text, each.find(f"{{{W}}}rPr/{{{W}}}b") is not None) for text, each in told]


class DescribeARewrittenSlice:
    @pytest.mark.parametrize(
        ("inside", "place", "made"),
        [
            (run("Gauta 12 vnt."), (6, 8), [("Gauta ", False), ("15", False), (" vnt.", False)]),
            (run("12", BOLD) + run(" vnt."), (0, 2), [("15", True), (" vnt.", False)]),
            (run("1") + run("2", BOLD) + run(" a"), (0, 2), [("15", False), (" a", False)]),
            (run("a", BOLD), (1, 1), [("a", True), ("15", True)]),
            (run("a", BOLD), (0, 0), [("15", True), ("a", True)]),
            ("", (0, 0), [("15", False)]),
            (
                "<w:r><w:t>a</w:t><w:tab/><w:t>12</w:t><w:tab/></w:r>",
                (2, 4),
                [("a", False), ("15", False), ("", False)],
            ),
        ],
    )
    def it_has_the_look_of_what_stood_there(
        self, inside: str, place: tuple[int, int], made: list[tuple[str, bool]]
    ) -> None:
        root, source = block(inside)
        by = Revisions(1, "2026-01-14T00:00:00Z")

        assert Cell(source, 0, by).rewrite(*place, "15")

        accept(root, by.ids)
        assert runs(root) == made

    def it_leaves_the_words_between_as_people_made_them(self) -> None:
        root, source = block(run("41") + run(" nurašymo", BOLD) + run(" aktą"))
        by = Revisions(1, "2026-01-14T00:00:00Z")

        Cell(source, 0, by).rewrite(0, 16, "43 nurašymo aktus")

        accept(root, by.ids)
        told = [("43", False), (" nurašymo", True), (" ", False), ("aktus", False)]
        assert runs(root) == told

    def it_leaves_words_that_others_have_inserted(self) -> None:
        inserted = f'<w:ins w:id="9" w:author="V">{run("12")}</w:ins>'
        root, source = block(run("Gauta ") + inserted)

        assert not Cell(source, 0, Revisions(10, "")).rewrite(6, 8, "15")
        assert runs(root) == [("Gauta ", False), ("12", False)]

    def it_leaves_what_is_no_text(self) -> None:
        _, source = block("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>")

        assert not Cell(source, 0, Revisions(1, "")).rewrite(0, 3, "15")


class DescribeASign:
    def it_stands_before_its_word(self) -> None:
        root, source = block(run("Gauta ") + run("12"))

        assert put_sign(source, 0, 6, "\ue100")
        assert [text for text, _ in runs(root)] == ["Gauta ", "\ue10012"]

    def it_has_no_place_where_nothing_is_said(self) -> None:
        assert not put_sign(block("")[1], 0, 0, "\ue100")
