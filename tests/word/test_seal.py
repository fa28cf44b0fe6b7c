import io
import zipfile

import docx
import pytest
from lxml import etree

import ataskaita as at
from ataskaita.word.package import read_package, write_package
from ataskaita.word.parts import CONTENT_TYPES
from ataskaita.word.seal import SEAL, is_untouched, sealed_package
from tests.documents import parts_of
from tests.template.making import word_parts

CUSTOM = "docProps/custom.xml"
DOCUMENT = "word/document.xml"
OWN = (
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    b'<!-- ranka --><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="Byla">'
    b"<vt:lpwstr>12-3</vt:lpwstr></property></Properties>"
)


@pytest.fixture
def sealed() -> dict[str, bytes]:
    """Return the parts of a draft as we wrote it."""
    return read_package(sealed_package(word_parts("Tekstas")), "")


def properties(parts: dict[str, bytes]) -> list[tuple[str | None, str | None]]:
    root = etree.fromstring(parts[CUSTOM])
    return [(one.get("pid"), one.get("name")) for one in root.iter("{*}property")]


def saved_again(data: bytes, text: str = "") -> bytes:
    """Return the document as python-docx saves it, with `text` added."""
    document = docx.Document(io.BytesIO(data))
    if text:
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


class DescribeASealedDraft:
    def it_is_untouched_as_we_wrote_it(self, sealed: dict[str, bytes]) -> None:
        assert is_untouched(write_package(sealed))

    def it_is_untouched_whole_from_the_pipeline(self) -> None:
        assert is_untouched(at.render(at.load("fixtures/kita-biblioteka/ataskaita.yaml")))

    def it_is_untouched_when_copied_into_another_zip(self, sealed: dict[str, bytes]) -> None:
        data = write_package(sealed)

        assert is_untouched(write_package(read_package(data, "")))

    def it_is_touched_when_another_program_packs_it_anew(self, sealed: dict[str, bytes]) -> None:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name, part in sealed.items():
                archive.writestr(name, part)

        assert not is_untouched(stream.getvalue())

    def it_is_untouched_behind_what_is_no_zip(self, sealed: dict[str, bytes]) -> None:
        assert is_untouched(b"priekyje" + write_package(sealed))

    def it_is_touched_by_one_character(self, sealed: dict[str, bytes]) -> None:
        sealed[DOCUMENT] = sealed[DOCUMENT].replace(b"Tekstas", b"Tekstai")

        assert not is_untouched(write_package(sealed))

    @pytest.mark.parametrize("name", ["word/styles.xml", "docProps/core.xml", "word/naujas.xml"])
    def it_is_touched_in_any_part(self, name: str, sealed: dict[str, bytes]) -> None:
        sealed[name] = sealed.get(name, b"<x/>") + b" "

        assert not is_untouched(write_package(sealed))

    def it_is_touched_when_a_part_is_gone_or_renamed(self, sealed: dict[str, bytes]) -> None:
        sealed["word/kiti.xml"] = sealed.pop("word/styles.xml")

        assert not is_untouched(write_package(sealed))

    def it_is_touched_when_edited_and_saved_elsewhere(self, sealed: dict[str, bytes]) -> None:
        again = saved_again(write_package(sealed), "Nauja pastraipa")

        assert SEAL.encode() in read_package(again, "")[CUSTOM]
        assert not is_untouched(again)

    def it_is_not_ours_without_a_seal(self) -> None:
        assert not is_untouched(write_package(word_parts("Tekstas")))

    @pytest.mark.parametrize("data", [b"", b"ne zip", b"PK\x05\x06" + b"\0" * 18])
    def it_is_not_ours_when_it_is_no_word_file(self, data: bytes) -> None:
        assert not is_untouched(data)


class DescribeItsSeal:
    def it_declares_the_new_part(self, sealed: dict[str, bytes]) -> None:
        assert b'PartName="/docProps/custom.xml"' in sealed["[Content_Types].xml"]
        assert b'Target="docProps/custom.xml"' in sealed["_rels/.rels"]
        assert properties(sealed) == [("2", SEAL)]

    def it_keeps_the_properties_of_the_template(self) -> None:
        data = sealed_package({**word_parts("Tekstas"), CUSTOM: OWN})

        assert properties(read_package(data, "")) == [("7", "Byla"), ("8", SEAL)]
        assert is_untouched(data)

    def it_replaces_the_seal_of_a_template_that_was_itself_a_draft(
        self, sealed: dict[str, bytes]
    ) -> None:
        changed = {**sealed, DOCUMENT: sealed[DOCUMENT].replace(b"Tekstas", b"Kita")}

        data = sealed_package(changed)
        again = read_package(data, "")
        assert properties(again) == [("2", SEAL)]
        assert again["[Content_Types].xml"].count(b"custom.xml") == 1
        assert is_untouched(data)

    def it_declares_the_new_part_once_where_the_template_declares_one_that_is_gone(self) -> None:
        parts = word_parts()
        parts[CONTENT_TYPES] = parts_of(sealed_package(parts))[CONTENT_TYPES]

        types = parts_of(sealed_package(parts))[CONTENT_TYPES]
        assert types.count(b'"/docProps/custom.xml"') == 1

    def it_leaves_the_parts_it_was_given(self) -> None:
        parts = word_parts()
        before = dict(parts)

        sealed_package(parts)

        assert parts == before
