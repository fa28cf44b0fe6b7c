"""A base is carried short: one sign for each sort of tags between its texts, and read as it was.

Guards: word.shorthand, word.carried_base.
"""

import re

import pytest

from ataskaita.outline import Anchor
from ataskaita.word.base import bare, bare_parts
from ataskaita.word.manifest import Manifest, manifest_part, read_manifest
from ataskaita.word.shorthand import LONGEST, NotShortError, Short, ShortPart, short_from
from tests.documents import parts_of
from tests.drafts.outlines import base_of, outline_of
from tests.packages import paragraph, word_package
from tests.rendered import rendered

MAIN = "word/document.xml"
ITEM = "customXml/item1.xml"
ANCHOR = '<w:bookmarkStart w:id="{0}" w:name="at_{0}"/>{1}<w:bookmarkEnd w:id="{0}"/>'
CONTROL = '<w:sdt><w:sdtPr><w:tag w:val="{}"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def told(body: str) -> Manifest:
    """Return the manifest of a document of that body, as who opens the document reads it."""
    parts = word_package(body)
    item = manifest_part(Manifest("", "", "", bare_parts(parts)))
    manifest = read_manifest({ITEM: item})
    assert manifest is not None
    return manifest


def said(body: str) -> str:
    """Return the main part of that base, within its root."""
    return re.sub(r"^<part [^>]*>|</part>$", "", told(body).base[MAIN].decode())


class DescribeABaseThatIsWrittenShort:
    def it_is_read_as_the_same_tags_and_texts(self) -> None:
        assert said(paragraph("a &lt; b") + paragraph("")).replace("w:", "") == (
            "<p><t>a &lt; b</t></p><p><t></t></p>"
        )

    def its_marks_have_the_numbers_of_the_bookmarks(self) -> None:
        figure = ANCHOR.format(12, CONTROL.format("a", run("5")))
        block = f"<w:p>{ANCHOR.format(7, run('x') + figure).replace('at_7', 'at_b7')}</w:p>"

        assert bare((block * 2).encode()) == b'<p><b n="7"/><t>x</t><f n="12"/><t>5</t><e/></p>' * 2

    @pytest.mark.parametrize(
        "text", ["\ue100", "\ue100\ue101\uf8ff", "\U000f0000", "\ufb01", "ą\r"]
    )
    def it_keeps_private_characters_that_the_document_has(self, text: str) -> None:
        shown = text.replace("\r", "&#13;")

        assert f"<t>{shown}</t>" in said(paragraph(shown) + paragraph("b"))

    def it_keeps_what_a_style_s_name_says(self) -> None:
        style = "A &amp;lt; \ue100"
        body = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run("a")}</w:p>'

        assert f'w:val="{style}"' in said(body)

    def it_is_half_as_long_and_says_what_the_document_says(self) -> None:
        document = rendered("lazdijai-2020")
        manifest = read_manifest(parts_of(document))
        assert manifest is not None

        assert len(parts_of(document)[ITEM]) < 80_000
        assert sum(map(len, manifest.base.values())) > 90_000
        assert len(base_of(document).blocks) == len(outline_of(document).blocks)

    def it_is_written_out_where_the_part_is_longer_than_any_draft_s(self) -> None:
        parts = word_package(paragraph("a" * LONGEST))

        assert not isinstance(bare_parts(parts)[MAIN], ShortPart)


class DescribeABaseOfAnEarlierVersion:
    def it_is_read_with_its_tags(self) -> None:
        base = {MAIN: b'<p><b n="1"/><t>a</t></p>'}
        item = manifest_part(Manifest("", "", "", base, (Anchor("at_b1", "fondas.gauta"),)))

        found = read_manifest({ITEM: item})

        assert found is not None
        assert b'w:name="at_b1"' in found.base[MAIN]
        assert found.anchors == (Anchor("at_b1", "fondas.gauta"),)


class DescribeBookmarksOfABase:
    def they_end_with_their_own_paragraph_where_a_text_box_has_one_within_it(self) -> None:
        inner = '<p><b n="2"/><t>b</t></p>'
        box = f"<pict><txbxContent>{inner}</txbxContent></pict>"
        base = {MAIN: f'<p><b n="1"/><t>a</t>{box}<f n="3"/><t>c</t><e/></p>'.encode()}

        found = read_manifest({ITEM: manifest_part(Manifest("", "", "", base))})

        assert found is not None
        marks = re.findall(r'bookmark(Start|End) w:id="(\w+)"|</(p)>', found.base[MAIN].decode())
        assert ["".join(one) for one in marks] == [
            *("Startb1", "Startb2", "Endb2", "p", "Start3", "End3", "Endb1", "p"),
        ]


class DescribeWhatNobodyWroteShort:
    def it_is_refused_where_few_signs_stand_for_more_than_a_document_holds(self) -> None:
        with pytest.raises(NotShortError):
            short_from(["\ue100" + "<p/>" * 1000], "\ue100" * 10_000).plain()

    @pytest.mark.parametrize(
        "short",
        [
            Short({b"x": b"<p>" * 100_000}, b"x" * 100_000),
            Short({b"x": b"<p>"}, b"x"),
            Short({b"x": b"<o:p/>"}, b"x"),
            Short({}, b"a"),
        ],
    )
    def it_is_no_base_of_a_draft(self, short: Short) -> None:
        item = manifest_part(Manifest("a", "b", "c", {MAIN: short.part()}))

        found = read_manifest({ITEM: item})

        assert found is not None
        assert (found.data, found.base) == ("a", {})
