"""Only a sound Word file is read, and the same parts always make the same bytes."""

import io
import zipfile

import pytest

from ataskaita.errors import TemplateErrors
from ataskaita.opc import has_default_type
from ataskaita.word.package import (
    look_into,
    read_for_preview,
    read_package,
    read_template,
    write_package,
)
from ataskaita.word.parts import CONTENT_TYPES
from tests.border.techniques import CANARY, REFUSED, TAKEN_OUT

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "http://schemas.openxmlformats.org/package/2006"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_SPACE}/content-types"/>'.encode(),
    "_rels/.rels": f'<Relationships xmlns="{_SPACE}/relationships"/>'.encode(),
    "word/document.xml": f'<w:document xmlns:w="{_W}">„Ąžuolas“ \ufffd</w:document>'.encode(),
}


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


class DescribeReadPackage:
    def it_returns_the_parts_by_name(self) -> None:
        assert read_package(zipped(PARTS), "") == PARTS

    def it_says_in_which_part_a_file_is_unsafe(self) -> None:
        hostile = PARTS | {"word/styles.XML": b"<!DOCTYPE x><x/>"}

        with pytest.raises(TemplateErrors, match=r"b.docx \(word/styles.XML\): S311: .*type"):
            read_package(zipped(hostile), "b.docx")

    def it_says_where_a_part_is_broken(self) -> None:
        with pytest.raises(TemplateErrors, match=r"b.docx:1:6 \(word/a.xml\): S310: "):
            read_package(zipped(PARTS | {"word/a.xml": b"<a></b></a>"}), "b.docx")

    @pytest.mark.slow
    def it_reads_a_draft_of_any_length(self) -> None:
        rows = b"".join(b"<r>%d</r>" % number for number in range(2**20))

        parts = read_package(zipped(PARTS | {"a.xml": b"<a>" + rows + b"</a>"}), "")

        assert len(parts["a.xml"]) == len(rows) + 7


class DescribeLookInto:
    def it_refuses_what_is_too_much_for_trees(self) -> None:
        rows = b"".join(b"<r>%d</r>" % number for number in range(2**19))

        with pytest.raises(TemplateErrors, match="more elements than can be read safely"):
            look_into(zipped(PARTS | {"a.xml": b"<a>" + rows + b"</a>"}), "")


class DescribeReadTemplate:
    def it_refuses_more_than_each_document_can_hold(self) -> None:
        noise = bytes(range(256)) * 2**10
        several = {f"word/media/{n}.bin": noise[n:] + noise[:n] for n in range(8)}
        assert read_template(zipped(PARTS | several, zipfile.ZIP_STORED), "")

        several |= {f"word/media/{n}.bin": bytes([n]) + noise * 4 for n in range(48)}

        with pytest.raises(TemplateErrors, match="more than the 48 MB"):
            read_template(zipped(PARTS | several, zipfile.ZIP_STORED), "")

    def it_lets_each_document_know_what_is_xml_promise_16(self) -> None:
        parts, _ = read_template(zipped(PARTS), "")

        assert has_default_type(parts[CONTENT_TYPES], "xml")
        assert has_default_type(parts[CONTENT_TYPES], "rels")


class DescribeReadForPreview:
    def it_gives_a_draft_as_it_is_where_nothing_reaches_out(self) -> None:
        data = zipped(PARTS)

        assert read_for_preview(data, "") is data

    def it_takes_out_what_a_template_may_not_carry_promise_10(self) -> None:
        data = zipped(TAKEN_OUT["mail merge"]())

        assert b"mailMerge" not in read_package(read_for_preview(data, ""), "")["word/settings.xml"]

    @pytest.mark.parametrize("name", [one for one in TAKEN_OUT if "macro" in one])
    def it_has_no_macros_promise_19(self, name: str) -> None:
        given = read_for_preview(zipped(TAKEN_OUT[name]()), "")

        whole = b" ".join(read_package(given, "").values())
        assert CANARY.encode() not in whole
        assert b"macroEnabled" not in whole

    def it_refuses_what_a_template_may_not_have_promise_10(self) -> None:
        with pytest.raises(TemplateErrors, match=r"W560.*DDE"):
            read_for_preview(zipped(REFUSED["DDEAUTO"]()), "")


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
