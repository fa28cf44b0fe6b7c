"""Documents that aren't laid out by the rules: one fault each."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ataskaita.inspection import inspect_document
from ataskaita.messages import layout
from ataskaita.messages.message import Message
from tests.documents import parts_of
from tests.rendered import rendered

MAIN, STYLES, HEADER = "word/document.xml", "word/styles.xml", "word/header1.xml"
LONG = "Bibliotekos paslaugomis naudojosi visų kartų gyventojai, kuriems rūpi skaitymas. " * 2
Parts = dict[str, str]
Spoil = Callable[[Parts], Parts]

KEPT = "surrogateescape"
"""How bytes that are no text stand in one, and go back."""


@pytest.fixture(scope="module")
def sound() -> Parts:
    """Return the parts of a document laid out by the rules, those with text as text."""
    document = rendered("kita-biblioteka")
    return {
        name: part.decode("utf-8", "surrogateescape") for name, part in parts_of(document).items()
    }


def found_in(parts: Parts) -> set[str]:
    encoded = {name: part.encode("utf-8", KEPT) for name, part in parts.items()}
    return {one.message.code for one in inspect_document(encoded, "a.docx")}


def changed(part: str, pattern: str, new: str, count: int = 1) -> Spoil:
    """Replace what a part has."""

    def change(parts: Parts) -> Parts:
        made, times = re.subn(pattern, new, parts[part], count=count)
        assert times
        return {**parts, part: made}

    return change


def begun_with(*paragraphs: str) -> Spoil:
    return changed(MAIN, "<w:body>", f"<w:body>{''.join(paragraphs)}")


def paragraph(text: str, properties: str = "", run: str = "", style: str = "ATTekstas") -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>'
        f"<w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"
    )


def ended_with(*paragraphs: str) -> Spoil:
    return changed(MAIN, "(?=<w:sectPr)", "".join(paragraphs))


UNRULY: dict[str, tuple[Spoil, Message]] = {
    "paper of another size": (changed(MAIN, 'w:w="11906"', 'w:w="12240"'), layout.NOT_A4),
    "a narrow margin": (changed(MAIN, 'w:left="1701"', 'w:left="1134"'), layout.NARROW_MARGIN),
    "no page numbers": (changed(HEADER, " PAGE ", " DATE "), layout.NO_PAGE_NUMBERS),
    "a page number aside": (
        changed(STYLES, r'(w:styleId="Header".*?<w:jc w:val=)"center"', r'\1"right"'),
        layout.UNCENTRED_PAGE_NUMBER,
    ),
    "another font": (
        begun_with(paragraph("Ne", run='<w:rFonts w:ascii="Arial"/>')),
        layout.OTHER_FONT,
    ),
    "small running text": (
        changed(
            STYLES, '(w:styleId="ATTekstas".*?</w:pPr>)', r'\1<w:rPr><w:sz w:val="20"/></w:rPr>'
        ),
        layout.OTHER_SIZE,
    ),
    "text set to the left": (
        begun_with(paragraph(LONG, '<w:jc w:val="left"/>')),
        layout.NOT_JUSTIFIED,
    ),
    "a deep first line": (
        begun_with(paragraph(LONG, '<w:ind w:firstLine="1400"/>')),
        layout.DEEP_INDENT,
    ),
    "uneven first lines": (
        begun_with(paragraph(LONG, '<w:ind w:firstLine="400"/>')),
        layout.UNEVEN_INDENTS,
    ),
    "small letters in a title": (
        begun_with(paragraph("Ataskaita", style="Title")),
        layout.NOT_IN_CAPITALS,
    ),
    "chapters headed in two ways": (
        ended_with(paragraph("II SKYRIUS PRIEDAI", style="Heading1"), paragraph("Pabaiga.")),
        layout.MIXED_HEADINGS,
    ),
    "a mark on the left": (begun_with(paragraph("PATVIRTINTA")), layout.MARK_ON_THE_LEFT),
    "a lonely signature": (
        ended_with(paragraph("Pabaiga."), paragraph("Direktorė", style="Signature")),
        layout.LONELY_SIGNATURE,
    ),
    "a wide table": (
        changed(MAIN, "<w:tblGrid>", '<w:tblGrid><w:gridCol w:w="4000"/>'),
        layout.WIDE_TABLE,
    ),
    "small text in a table": (
        changed(STYLES, '(w:styleId="ATLentelesTekstas".*?)w:val="20"', r'\1w:val="14"'),
        layout.ODD_SIZE_IN_TABLE,
    ),
    "rows that break": (changed(MAIN, "<w:cantSplit/>", ""), layout.SPLIT_ROWS),
    "numbers in the middle": (
        changed(STYLES, '(w:styleId="ATLentelesSkaicius".*?)w:val="right"', r'\1w:val="center"'),
        layout.NUMBERS_ASKEW,
    ),
}


class DescribeAnUnrulyDocument:
    @pytest.mark.parametrize(("spoil", "message"), UNRULY.values(), ids=UNRULY)
    def it_is_told(self, sound: Parts, spoil: Spoil, message: Message) -> None:
        assert found_in(sound) == set()
        assert found_in(spoil(sound)) == {message.code}

    def it_is_each_kind_here(self) -> None:
        declared = {one.code for one in vars(layout).values() if isinstance(one, Message)}

        assert {message.code for _, message in UNRULY.values()} == declared


class DescribeThePageOfRules:
    def it_tells_them_all_with_their_sources(self) -> None:
        page = Path("docs/layout.md").read_text(encoding="utf-8")
        rows = re.findall(r"^\| (W5\d\d) \| [^|]+ \| [^|]{3,} \|$", page, re.MULTILINE)

        assert rows == sorted(one.code for one in vars(layout).values() if isinstance(one, Message))
