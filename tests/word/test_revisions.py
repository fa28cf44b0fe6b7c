"""Changes written as tracked ones: accepted, they are there; rejected, nothing was done.

Guards: word.revisions, word.reviewing.
"""

from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from docx import Document
from lxml import etree

from ataskaita.word.package import read_package, write_package
from ataskaita.word.reviewing import accept, reject
from ataskaita.word.revisions import Revisions, next_id
from tests.in_libreoffice import saved_with

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Node = etree._Element  # noqa: SLF001 (lxml exports it under no other name)
DATE = "2026-01-14T00:00:00Z"


def body(inside: str) -> Node:
    return etree.fromstring(f'<w:body xmlns:w="{W}">{inside}</w:body>')


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: str) -> str:
    told = "".join(f"<w:tr><w:tc>{paragraph(one)}</w:tc></w:tr>" for one in rows)
    return f"<w:tbl>{told}</w:tbl>"


def said(root: Node) -> list[str]:
    """Return what each paragraph says; deleted words don't count."""
    return [
        "".join(text.text or "" for text in one.iter(f"{{{W}}}t")) for one in root.iter(f"{{{W}}}p")
    ]


def nodes(root: Node, name: str) -> list[Node]:
    return list(root.iter(f"{{{W}}}{name}"))


def holder(one: Node) -> str:
    """Return in what it stands."""
    parent = one.getparent()
    return "" if parent is None else str(etree.QName(parent).localname)


def written(root: Node) -> bytes:
    return etree.tostring(root, method="c14n")


Change = Callable[[Node, Revisions], None]


def words_go(root: Node, by: Revisions) -> None:
    by.delete(nodes(root, "r")[0])


def words_come(root: Node, by: Revisions) -> None:
    """Write a word in behind the first."""
    run = etree.fromstring(f'<w:r xmlns:w="{W}"><w:t>nauja</w:t></w:r>')
    behind = nodes(root, "r")[0]
    next(one for one in (*behind.iterancestors(), behind) if holder(one) == "p").addnext(run)
    by.insert(run)


def a_paragraph_goes(root: Node, by: Revisions) -> None:
    by.delete_paragraph(nodes(root, "p")[0])


def a_paragraph_comes(root: Node, by: Revisions) -> None:
    made = etree.fromstring(paragraph("nauja").replace("<w:p>", f'<w:p xmlns:w="{W}">', 1))
    nodes(root, "p")[0].addprevious(made)
    by.insert_paragraph(made)


def a_row_goes(root: Node, by: Revisions) -> None:
    by.delete_row(nodes(root, "tr")[0])


def a_row_comes(root: Node, by: Revisions) -> None:
    made = etree.fromstring(
        f'<w:tr xmlns:w="{W}"><w:tc><w:p><w:r><w:t>nauja</w:t></w:r></w:p></w:tc></w:tr>'
    )
    nodes(root, "tr")[0].addnext(made)
    by.insert_row(made)


CHANGES: Final[list[tuple[Change, str, list[str]]]] = [
    (words_go, paragraph("sena") + paragraph("kita"), ["", "kita"]),
    (words_come, paragraph("sena") + paragraph("kita"), ["senanauja", "kita"]),
    (a_paragraph_goes, paragraph("sena") + paragraph("kita"), ["kita"]),
    (a_paragraph_comes, paragraph("sena") + paragraph("kita"), ["nauja", "sena", "kita"]),
    (a_row_goes, table("sena", "kita"), ["kita"]),
    (a_row_goes, table("sena") + paragraph("kita"), ["kita"]),
    (a_row_comes, table("sena", "kita"), ["sena", "nauja", "kita"]),
    (a_paragraph_goes, table("sena") + paragraph("kita"), ["", "kita"]),
]


class DescribeTrackedChanges:
    @pytest.mark.parametrize(("change", "xml", "made"), CHANGES)
    def they_are_made_where_they_are_accepted_promise_6(
        self, change: Change, xml: str, made: list[str]
    ) -> None:
        root = body(xml)
        change(root, Revisions(1, DATE))

        accept(root)

        assert said(root) == made

    @pytest.mark.parametrize(("change", "xml"), [one[:2] for one in CHANGES])
    def they_leave_nothing_where_they_are_rejected_promise_6(
        self, change: Change, xml: str
    ) -> None:
        root, before = body(xml), said(body(xml))
        change(root, Revisions(1, DATE))

        reject(root)

        assert said(root) == before
        assert not nodes(root, "ins") + nodes(root, "del") + nodes(root, "delText")

    def they_bear_who_made_them_and_when(self) -> None:
        root = body(paragraph("sena"))
        Revisions(7, DATE).delete_paragraph(nodes(root, "p")[0])

        told = [dict(one.attrib) for one in nodes(root, "del")]
        assert [one[f"{{{W}}}id"] for one in told] == ["7", "8"]
        assert {(one[f"{{{W}}}author"], one[f"{{{W}}}date"]) for one in told} == {
            ("ataskaita", DATE)
        }

    def they_hold_deleted_words_as_deleted(self) -> None:
        root = body("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>" + paragraph("a"))
        for one in nodes(root, "p"):
            Revisions(1, DATE).delete_paragraph(one)

        assert not nodes(root, "t") + nodes(root, "instrText")

    def they_go_into_links_and_controls(self) -> None:
        control = "<w:sdt><w:sdtContent><w:r><w:t>12</w:t></w:r></w:sdtContent></w:sdt>"
        root = body(f"<w:p>{control}<w:hyperlink><w:r><w:t>b</w:t></w:r></w:hyperlink></w:p>")

        Revisions(1, DATE).delete_paragraph(nodes(root, "p")[0])

        assert not nodes(root, "t")
        assert [holder(one) for one in nodes(root, "r")] == ["del", "del"]

    def they_leave_bookmarks_outside(self) -> None:
        mark = '<w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>b</w:t></w:r>'
        root = body(f'<w:p>{mark}<w:bookmarkEnd w:id="1"/></w:p>' + paragraph("c"))

        Revisions(5, DATE).delete_paragraph(nodes(root, "p")[0])

        assert holder(nodes(root, "bookmarkStart")[0]) == "p"
        accept(root)
        assert not nodes(root, "bookmarkStart") + nodes(root, "bookmarkEnd")

    def they_take_an_emptied_control_along_before_a_table(self) -> None:
        control = "<w:sdt><w:sdtContent><w:r><w:t>12</w:t></w:r></w:sdtContent></w:sdt>"
        root = body(f"<w:p>{control}</w:p>" + table("a"))
        Revisions(1, DATE).delete_paragraph(nodes(root, "p")[0])

        accept(root)

        assert said(root) == ["a"]

    def they_leave_others_pending(self) -> None:
        theirs = '<w:p><w:ins w:id="1" w:author="Vardas"><w:r><w:t>jų</w:t></w:r></w:ins></w:p>'
        root, by = body(theirs + paragraph("sena")), Revisions(2, DATE)
        by.delete(nodes(root, "r")[1])

        assert [by.may_change(one) for one in nodes(root, "r")] == [False, True]
        accept(root, by.ids)

        assert said(root) == ["jų", ""]
        assert [one.get(f"{{{W}}}author") for one in nodes(root, "ins")] == ["Vardas"]

    def they_are_numbered_behind_what_a_document_has(self) -> None:
        main = written(body('<w:bookmarkStart w:id="41" w:name="a"/>'))

        assert next_id({"word/document.xml": main, "word/a.bin": b"w:id="}) == 42


class DescribeOthersChanges:
    def they_bring_back_the_old_looks_where_they_are_rejected(self) -> None:
        look = "<w:pPr><w:rPr/><w:pPrChange w:id='1'><w:pPr><w:jc w:val='left'/></w:pPr>"
        root = body(paragraph("a", f"{look}</w:pPrChange></w:pPr>"))

        reject(root)

        [properties] = nodes(root, "pPr")
        assert [etree.QName(one).localname for one in properties] == ["jc", "rPr"]

    def they_take_moved_words_from_one_place(self) -> None:
        move = "<w:moveFrom w:id='1'><w:r><w:t>a</w:t></w:r></w:moveFrom>"
        to = "<w:moveTo w:id='2'><w:r><w:t>a</w:t></w:r></w:moveTo>"
        xml = f"<w:p>{move}</w:p><w:p>{to}</w:p>"
        taken, left = body(xml), body(xml)

        accept(taken)
        reject(left)

        assert (said(taken), said(left)) == (["", "a"], ["a", ""])


REVIEW: Final = """
  Dim oBy As Object
  oBy = createUnoService("com.sun.star.frame.DispatchHelper")
  oBy.executeDispatch(oDoc.CurrentController.Frame, ".uno:{}AllTrackedChanges", "", 0, Array())
"""


def document() -> dict[str, bytes]:
    """Return the parts of a document with paragraphs and a table of three rows."""
    made = Document()
    for text in ("pirma", "antra", "trečia", "ketvirta"):
        made.add_paragraph(text)
    grid = made.add_table(3, 2)
    for number, cell in enumerate(grid._cells):  # noqa: SLF001 (each cell in order)
        cell.text = f"langelis {number}"
    made.add_paragraph("paskutinė")
    stream = BytesIO()
    made.save(stream)
    return read_package(stream.getvalue(), "a.docx")


def changed(parts: dict[str, bytes]) -> Node:
    """Return its text with a change of each sort tracked."""
    root, by = etree.fromstring(parts["word/document.xml"]), Revisions(100, DATE)
    paragraphs, rows = nodes(root, "p"), nodes(root, "tr")
    for one in (paragraphs[2], rows[0]):
        copy = deepcopy(one)
        one.addnext(copy)
        insert = by.insert_row if one in rows else by.insert_paragraph
        insert(copy)
    by.delete_paragraph(paragraphs[0])
    by.delete_row(rows[1])
    by.delete(nodes(paragraphs[3], "r")[0])
    words_come(paragraphs[3], by)
    return root


@pytest.mark.slow
class DescribeChangesReviewedInLibreOffice:
    @pytest.mark.parametrize(("command", "by"), [("Accept", accept), ("Reject", reject)])
    def they_come_out_as_ours_promise_6(
        self, command: str, by: Callable[[Node], None], tmp_path: Path
    ) -> None:
        parts = document()
        root = changed(parts)
        file = tmp_path / "a.docx"
        file.write_bytes(write_package({**parts, "word/document.xml": etree.tostring(root)}))

        saved = read_package(saved_with(REVIEW.format(command), file, tmp_path), "b.docx")

        by(root)
        assert said(etree.fromstring(saved["word/document.xml"])) == said(root)
