"""W595: headings below which nothing stands.

Guards: inspection.headings.
"""

import pytest

from ataskaita.inspection import inspect_document
from tests.documents import parts_of
from tests.rendered import rendered

MAIN = "word/document.xml"
TEXT = "<w:p><w:r><w:t>Tekstas.</w:t></w:r></w:p>"
TABLE = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
EMPTY = "<w:p/>"


def heading(text: str, level: int = 1) -> str:
    style = f'<w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>'
    return f"<w:p>{style}<w:r><w:t>{text}</w:t></w:r></w:p>"


def lonely(*xml: str) -> list[str]:
    """Return the headings with nothing below them, of a document that begins so."""
    parts = parts_of(rendered("maziausia"))
    parts[MAIN] = parts[MAIN].replace(b"<w:body>", f"<w:body>{''.join(xml)}".encode(), 1)
    found = inspect_document(parts, "a.docx")
    return [str(one.facts["text"]) for one in found if one.message.code == "W595"]


class DescribeAHeadingWithNothingBelowIt:
    @pytest.mark.parametrize(
        "xml",
        [
            (heading("A"), heading("B"), TEXT),
            (heading("A"), EMPTY, heading("B"), TEXT),
            (heading("B"), heading("A", 2), heading("C"), TEXT),
            (f"<w:sdt><w:sdtContent>{heading('A')}</w:sdtContent></w:sdt>", heading("B"), TEXT),
        ],
    )
    def it_is_told(self, xml: tuple[str, ...]) -> None:
        assert lonely(*xml) == ["A"]

    @pytest.mark.parametrize(
        "xml",
        [
            (heading("A"), TEXT, heading("B"), TEXT),
            (heading("A"), TABLE, heading("B"), TEXT),
            (heading("A"), heading("B", 2), TEXT),
            (heading("I SKYRIUS"), heading("B"), TEXT),
            (
                heading("A"),
                f"<w:sdt><w:sdtContent>{TEXT}</w:sdtContent></w:sdt>",
                heading("B"),
                TEXT,
            ),
        ],
    )
    def it_is_none_where_text_a_table_or_its_own_headings_follow(
        self, xml: tuple[str, ...]
    ) -> None:
        assert lonely(*xml) == []
