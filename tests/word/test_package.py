"""Only a sound Word file is read, and the same parts always make the same bytes."""

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from ataskaita.errors import TemplateErrors
from ataskaita.word import unpacking
from ataskaita.word.package import read_package, write_package

PARTS = {
    "[Content_Types].xml": b"<Types/>",
    "_rels/.rels": b"<Relationships/>",
    "word/document.xml": "<document>„Ąžuolas“ \ufffd</document>".encode(),
}
DOCTYPE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'

DOCTYPE_IN_UTF_7 = b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x><x/>'


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def encrypted() -> bytes:
    """Return a package whose members bear the flag of encryption."""
    data = bytearray(zipped(PARTS))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + offset] |= 1
            start = data.find(mark, start + 1)
    return bytes(data)


def lying(size: int) -> bytes:
    """Return a package with a bomb whose headers say that it unpacks to `size` bytes."""
    data = bytearray(zipped({**PARTS, "word/bomba.bin": b"\0" * 70 * 2**20}))
    true = struct.pack("<L", 70 * 2**20)
    return bytes(data.replace(true, struct.pack("<L", size)))


def refusal(data: bytes) -> str:
    with pytest.raises(TemplateErrors) as raised:
        read_package(data, "šablonas.docx")
    fault = raised.value.faults[0]
    return f"{fault.message.code} {fault.facts['reason']}"


class DescribeReadPackage:
    def it_returns_the_parts_by_name(self) -> None:
        assert read_package(zipped(PARTS), "") == PARTS

    def it_passes_over_folders(self) -> None:
        assert read_package(zipped({"word/": b"", **PARTS}), "") == PARTS

    @pytest.mark.parametrize(
        ("cause", "reason"),
        [
            (lambda: b"", "S310 its package is broken, or none"),
            (lambda: b"%PDF-1.7 ...", "S310 its package is broken, or none"),
            (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "S310 its package is broken, or none"),
            (encrypted, "S310 it is encrypted"),
            (lambda: zipped({}), "S310 [Content_Types].xml is missing"),
            (lambda: zipped(PARTS | {"word/a.xml": b"<a>"}), "S310 word/a.xml: "),
            (lambda: zipped(PARTS | {"word/a.xml": b""}), "S310 word/a.xml: "),
            (lambda: zipped(PARTS | {"../x": b""}), "S311 a member named '../x'"),
            (lambda: zipped(PARTS | {"word/../../x": b""}), "S311 a member named 'word/../../x'"),
            (lambda: zipped(PARTS | {"/etc/passwd": b""}), "S311 a member named '/etc/passwd'"),
            (lambda: zipped(PARTS | {"word\\x": b""}), "S311 a member named"),
            (lambda: zipped(PARTS | {"WORD/Document.xml": b""}), "S311 two members of one name"),
            (
                lambda: zipped(PARTS | {f"x{number}": b"" for number in range(2000)}),
                "S311 2003 members",
            ),
            (
                lambda: zipped(PARTS | {"a.xml": DOCTYPE.encode()}),
                "S311 a.xml declares a document type",
            ),
            (
                lambda: zipped(PARTS | {"a.rels": DOCTYPE.encode()}),
                "S311 a.rels declares a document type",
            ),
            (
                lambda: zipped(PARTS | {"a.xml": DOCTYPE.encode("utf-16")}),
                "S311 a.xml declares a document type",
            ),
            (
                lambda: zipped(PARTS | {"a.xml": b"\xfe\xff" + DOCTYPE.encode("utf-16-be")}),
                "S311 a.xml declares a document type",
            ),
            (
                lambda: zipped(PARTS | {"a.xml": DOCTYPE_IN_UTF_7}),
                "S311 a.xml declares a document type",
            ),
            (
                lambda: zipped(PARTS | {"a.xml": DOCTYPE.encode("utf-16-le")}),
                "S311 a.xml is in an unknown encoding",
            ),
            (
                lambda: zipped(PARTS | {"a.xml": DOCTYPE.encode("utf-32")}),
                "S311 a.xml is in an unknown encoding",
            ),
            (
                lambda: zipped(PARTS | {"a.xml": "<a>ą</a>".encode("cp1257")}),
                "S311 a.xml is in an unknown encoding",
            ),
        ],
    )
    def it_refuses(self, cause: Callable[[], bytes], reason: str) -> None:
        assert refusal(cause()).startswith(reason)

    @pytest.mark.parametrize("name", PARTS)
    def it_refuses_a_package_without_a_part_that_all_have(self, name: str) -> None:
        rest = {key: content for key, content in PARTS.items() if key != name}

        assert refusal(zipped(rest)) == f"S310 {name} is missing"

    @pytest.mark.parametrize("size", [70 * 2**20, 1_000])
    def it_refuses_a_bomb_whatever_its_headers_say(self, size: int) -> None:
        assert refusal(lying(size)).split()[0] in ("S310", "S311")

    def it_refuses_many_members_that_are_large_together(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(unpacking, "_TOTAL_BYTES", 1_000_000)
        data = zipped(PARTS | {f"x{number}": b"\0" * 300_000 for number in range(4)})

        assert refusal(data) == "S311 x3 unpacks too large"

    def it_reads_a_table_of_many_like_rows(self) -> None:
        rows = b"<r/>" * 2**20

        parts = read_package(zipped(PARTS | {"a.xml": b"<a>" + rows + b"</a>"}), "")

        assert len(parts["a.xml"]) == 4 * 2**20 + 7

    @pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
    def it_reads_or_refuses_a_damaged_file_and_never_fails_otherwise(self, method: int) -> None:
        data = zipped(PARTS, method)
        outcomes: set[bool | None] = set()

        for position in range(len(data)):
            damaged = bytearray(data)
            damaged[position] ^= 0xFF
            for broken in (bytes(damaged), data[:position]):
                try:
                    outcomes.add(read_package(broken, "") == PARTS)
                except TemplateErrors:
                    outcomes.add(None)

        assert None in outcomes


class DescribeWritePackage:
    def it_is_read_back(self) -> None:
        assert read_package(write_package(PARTS), "") == PARTS

    def it_depends_on_nothing_but_the_parts(self, monkeypatch: pytest.MonkeyPatch) -> None:
        before = write_package(PARTS)

        monkeypatch.setattr("time.localtime", lambda _: pytest.fail("it asks for the time"))

        assert write_package(dict(reversed(PARTS.items()))) == before

    def it_puts_the_content_types_first(self) -> None:
        data = write_package(dict.fromkeys(["word/a.xml", "_rels/.rels", "A.xml"], b"") | PARTS)

        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.namelist() == [
                "[Content_Types].xml",
                "_rels/.rels",
                "A.xml",
                "word/a.xml",
                "word/document.xml",
            ]

    def its_members_are_of_no_time_and_no_system(self) -> None:
        with zipfile.ZipFile(io.BytesIO(write_package(PARTS))) as archive:
            members = archive.infolist()

        assert {one.date_time for one in members} == {(1980, 1, 1, 0, 0, 0)}
        assert {one.create_system for one in members} == {0}
        assert {one.compress_type for one in members} == {zipfile.ZIP_DEFLATED}
