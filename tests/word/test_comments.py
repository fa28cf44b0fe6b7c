"""Comments where marks stand in the document."""

import io
from collections.abc import Mapping

import pytest
from docx import Document
from docx.document import Document as DocumentType
from lxml import etree

from ataskaita.word.comments import add_comments
from ataskaita.word.package import read_package, write_package

FIRST, SECOND = "\ue100", "\ue101"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def commented(*paragraphs: str, comments: Mapping[str, str]) -> DocumentType:
    """Return a document with these paragraphs, with comments in place of the marks."""
    document = Document()
    for one in paragraphs:
        document.add_paragraph(one).runs[0].bold = True
    stream = io.BytesIO()
    document.save(stream)
    parts = add_comments(read_package(stream.getvalue(), "a.docx"), comments)
    return Document(io.BytesIO(write_package(parts)))


def anchors(document: DocumentType) -> dict[str, str]:
    """Return the words that each comment is on, by its text."""
    texts = {str(one.comment_id): one.text for one in document.comments}
    found: dict[str, str] = {}
    for start in document.element.iter(f"{_W}commentRangeStart"):
        number = start.get(f"{_W}id")
        found[texts[number]] = "".join(_words(start, number))
    return found


def _words(start: etree._Element, number: str) -> list[str]:
    words: list[str] = []
    for one in start.itersiblings():
        if one.tag == f"{_W}commentRangeEnd" and one.get(f"{_W}id") == number:
            return words
        words += [text.text or "" for text in one.iter(f"{_W}t")]
    raise AssertionError(number)


class DescribeAComment:
    def it_is_on_the_words_after_its_mark(self) -> None:
        document = commented(f"Fonde {FIRST}174\u00a0211 fiz. vnt.", comments={FIRST: "Kodėl?"})

        assert anchors(document) == {"Kodėl?": "174\u00a0211"}
        assert [one.text for one in document.paragraphs] == ["Fonde 174\u00a0211 fiz. vnt."]

    def it_keeps_the_look_of_the_words(self) -> None:
        document = commented(f"Fonde {FIRST}5 vnt.", comments={FIRST: "Kodėl?"})

        assert {run.bold for run in document.paragraphs[0].runs if run.text} == {True}

    def it_is_where_the_mark_first_stands(self) -> None:
        document = commented(f"{FIRST}1 a", f"{FIRST}2 b", comments={FIRST: "Kodėl?"})

        assert anchors(document) == {"Kodėl?": "1"}
        assert document.paragraphs[1].text == "2 b"

    @pytest.mark.parametrize("text", [f"{FIRST}{SECOND}5 vnt.", f"{FIRST}5 ir {SECOND}6"])
    def it_may_have_others_beside_it(self, text: str) -> None:
        document = commented(text, comments={FIRST: "Vienas", SECOND: "Du"})

        assert set(anchors(document)) == {"Vienas", "Du"}
        assert not {FIRST, SECOND} & set(document.element.xml)

    def it_is_at_the_start_where_its_mark_is_not_printed(self) -> None:
        document = commented("Fonde", comments={FIRST: "Kodėl?"})

        assert anchors(document) == {"Kodėl?": ""}

    def it_may_have_several_lines(self) -> None:
        document = commented(f"{FIRST}5", comments={FIRST: "Viena.\nDvi."})

        (comment,) = document.comments
        assert [one.text for one in comment.paragraphs] == ["Viena.", "Dvi."]
        assert (comment.author, comment.initials) == ("ataskaita", "at")

    def it_comes_after_those_that_the_template_has(self) -> None:
        document = Document()
        document.add_comment(document.add_paragraph(f"{FIRST}5").runs, text="Šablono")
        stream = io.BytesIO()
        document.save(stream)

        parts = add_comments(read_package(stream.getvalue(), "a.docx"), {FIRST: "Mūsų"})

        made = Document(io.BytesIO(write_package(parts)))
        assert [one.text for one in made.comments] == ["Šablono", "Mūsų"]
        assert len({one.comment_id for one in made.comments}) == 2

    @pytest.mark.parametrize("number", ["", "abc", "9" * 5_000, "²"])
    def it_has_its_own_number_where_others_have_none(self, number: str) -> None:
        parts = read_package(write_package(_parts(f"{FIRST}5")), "a.docx")
        once = dict(add_comments(parts, {FIRST: "Viena"}))
        name = "word/comments.xml"
        once[name] = once[name].replace(b'w:id="0"', f'w:id="{number}"'.encode())
        main = "word/document.xml"
        once[main] = once[main].replace(b"</w:t>", f"{SECOND}</w:t>".encode())

        made = etree.fromstring(add_comments(once, {SECOND: "Kita"})[name])

        assert [one.get(f"{_W}id") for one in made] == [number, "1"]


def _parts(text: str) -> dict[str, bytes]:
    document = Document()
    document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return read_package(stream.getvalue(), "a.docx")
