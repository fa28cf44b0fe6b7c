"""No document types in any encoding, nothing without end (promises 5 and 6)."""

from collections.abc import Callable

import pytest

from ataskaita.border import markup
from ataskaita.border.admitting import admitted
from ataskaita.border.formats import DOCUMENT, WORKBOOK
from ataskaita.border.markup import Counts
from ataskaita.border.refusing import Format, RefusedError
from tests.packages import MAIN, content_types, part, related, word_package, zipped

DOCTYPE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
IN_UTF_7 = b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4<x/>'
ENCODED = {
    "UTF-8": DOCTYPE.encode(),
    "UTF-8 with a mark": b"\xef\xbb\xbf" + DOCTYPE.encode(),
    "UTF-8 after blanks": b"\n  " + DOCTYPE.removeprefix('<?xml version="1.0"?>').encode(),
    "UTF-16": DOCTYPE.encode("utf-16"),
    "UTF-16, big end first": b"\xfe\xff" + DOCTYPE.encode("utf-16-be"),
    "UTF-16 without a mark": DOCTYPE.encode("utf-16-le"),
    "UTF-16, big end first, without a mark": DOCTYPE.encode("utf-16-be"),
    "UTF-32": DOCTYPE.encode("utf-32"),
    "UTF-32 without a mark": DOCTYPE.encode("utf-32-le"),
    "UTF-7": IN_UTF_7,
    "UTF-7 throughout": DOCTYPE.replace("<", "+ADw-").encode(),
    "EBCDIC": DOCTYPE.encode("cp037"),
}
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
PLACES = {
    "xml": "word/styles.xml",
    "capitals": "word/styles.XML",
    "rels": "word/_rels/footer1.xml.rels",
    "told by its content type": "word/styles.bin",
    "told by its first bytes": "word/anything",
}


def word_with(name: str, content: bytes) -> dict[str, bytes]:
    kinds = {"word/styles.bin": "application/vnd.ms-word.styles+xml"}
    return word_package(more={name: content}, kinds=kinds)


def workbook_with(name: str, content: bytes) -> dict[str, bytes]:
    return {
        "[Content_Types].xml": content_types(
            {"xl/workbook.xml": BOOK, "xl/styles.bin": f"{BOOK}.styles+xml"}
        ),
        "_rels/.rels": related(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": b"<workbook/>",
        name.replace("word/", "xl/"): content,
    }


def refused(parts: dict[str, bytes], wanted: Format = DOCUMENT) -> RefusedError:
    with pytest.raises(RefusedError) as raised:
        admitted(zipped(parts), wanted, Counts())
    return raised.value


class DescribeADocumentType:
    @pytest.mark.parametrize("place", PLACES)
    @pytest.mark.parametrize("encoding", ENCODED)
    def it_is_refused_in_a_word_file_by_promise_5(self, place: str, encoding: str) -> None:
        found = refused(word_with(PLACES[place], ENCODED[encoding]))

        assert found.part == PLACES[place]

    @pytest.mark.parametrize("place", PLACES)
    @pytest.mark.parametrize("encoding", ENCODED)
    def it_is_refused_in_a_workbook_by_promise_5(self, place: str, encoding: str) -> None:
        found = refused(workbook_with(PLACES[place], ENCODED[encoding]), WORKBOOK)

        assert found.part == PLACES[place].replace("word/", "xl/")

    @pytest.mark.parametrize("name", ["[Content_Types].xml", "_rels/.rels", MAIN])
    def it_is_refused_in_the_lists_of_a_package_by_promise_5(self, name: str) -> None:
        found = refused(word_package() | {name: ENCODED["UTF-8"]})

        assert (found.part, found.reason) == (name, "it declares a document type")

    def it_is_told_from_an_innocent_part(self) -> None:
        assert admitted(zipped(word_with("word/styles.xml", b"<styles/>")))
        assert admitted(zipped(word_with("word/anything", b"<not well-formed")))

    def it_may_stand_after_a_long_comment(self) -> None:
        content = b"<!--" + b"a" * 300_000 + b"-->" + b"<!DOCTYPE x><x/>"

        with pytest.raises(RefusedError, match="declares"):
            markup.refuse_unsafe_markup("a.xml", content, None)


class DescribeXmlWithoutEnd:
    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (lambda: b"<a>" * 257 + b"</a>" * 257, "its elements stand too deep in each other"),
            (
                lambda: b"<a " + b" ".join(b'b%d=""' % n for n in range(1_001)) + b"/>",
                "an element of it has too many attributes",
            ),
            (lambda: b"<a>" + b"b" * 2 * 2**20 + b"</a>", "it has a text longer than a megabyte"),
            (
                lambda: b'<a b="' + b"b" * 2 * 2**20 + b'"/>',
                "it has a text longer than a megabyte",
            ),
            (
                lambda: b"<a>" + b"<b/>" * 900_000 + b"</a>",
                "it has more elements than can be read safely",
            ),
            (
                lambda: b"<a>" + b'<b c="" d="" e=""/>' * 150_000 + b"</a>",
                "it has more elements than can be read safely",
            ),
            (
                lambda: b"<a>" + b"<b>c</b>c" * 300_000 + b"</a>",
                "it has more elements than can be read safely",
            ),
        ],
    )
    def it_keeps_promise_6_and_is_refused(self, content: Callable[[], bytes], reason: str) -> None:
        with pytest.raises(RefusedError) as raised:
            markup.refuse_unsafe_markup("a.xml", content(), Counts())

        assert raised.value.reason == reason

    def it_is_let_in_up_to_the_bounds(self) -> None:
        for content in (
            b"<a>" * 256 + b"</a>" * 256,
            b"<a " + b" ".join(b'b%d=""' % n for n in range(1_000)) + b"/>",
            b"<a>" + b"b" * 2**20 + b"</a>",
            b"<a>" + b"<b/>" * 700_000 + b"</a>",
        ):
            markup.refuse_unsafe_markup("a.xml", content, Counts())

    def it_is_counted_as_often_as_it_comes_promise_6(self) -> None:
        small, counts, alone = b"<a>" + b"<b c=''/>" * 50_000 + b"</a>", Counts(), Counts()
        markup.refuse_unsafe_markup("a.xml", small, alone)

        for number in range(1, 6):
            markup.refuse_unsafe_markup("a.xml", small, counts)
            assert abs(counts.weight - number * alone.weight) < 230

        with pytest.raises(RefusedError) as raised:
            markup.refuse_unsafe_markup("6.xml", small, counts)
        assert raised.value.part == "6.xml"

    def it_is_refused_each_time(self) -> None:
        for name in ("a.xml", "b.xml"):
            with pytest.raises(RefusedError) as raised:
                markup.refuse_unsafe_markup(name, b"<a>", None)
            assert raised.value.part == name

    def it_is_counted_over_all_parts_by_promise_6(self) -> None:
        counts = Counts()
        markup.refuse_unsafe_markup("a.xml", b"<a>" + b"<b/>" * 500_000 + b"</a>", counts)

        with pytest.raises(RefusedError, match="more elements"):
            markup.refuse_unsafe_markup("b.xml", b"<a>" + b"<b/>" * 500_000 + b"</a>", counts)


class DescribeXmlThatIsBroken:
    @pytest.mark.parametrize("name", ["word/styles.XML", "word/styles.bin"])
    def it_is_known_by_its_content_type_or_its_ending_in_any_case(self, name: str) -> None:
        assert refused(word_with(name, b"<a>")).part == name

    def it_is_refused_with_its_place(self) -> None:
        found = refused(word_package() | {MAIN: b"<a>\n <b></a>"})

        assert (found.part, found.line, found.column) == (MAIN, 2, 7)
        assert not found.hostile

    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-be"])
    def it_may_be_in_an_encoding_that_readers_take_for_another(self, encoding: str) -> None:
        found = refused(word_package() | {MAIN: "<a/>".encode(encoding)})

        assert found.reason == "it is in an unknown encoding"

    def it_says_another_encoding_than_that_of_its_letters(self) -> None:
        told = b'<?xml version="1.0" encoding="windows-1257"?>'

        found = refused(word_package() | {MAIN: told + part("document", "ą")})

        assert found.reason == "it is in an unknown encoding"
        assert MAIN in admitted(zipped(word_package() | {MAIN: told + part("document", "a")}))

    def it_may_be_in_an_encoding_that_nobody_writes(self) -> None:
        found = refused(word_package() | {MAIN: part("document", "ą").decode().encode("cp1257")})

        assert found.reason == "it is in an unknown encoding"
