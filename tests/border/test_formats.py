"""A file of another format is named, with what to do (templates, drafts and data alike)."""

from collections.abc import Callable
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.documents import inspect
from tests.packages import content_types, related, word_package, zipped

COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
ODF = "application/vnd.oasis.opendocument"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def compound(stream: str) -> bytes:
    """Return the beginning of a file of old Office that has this stream."""
    return COMPOUND + f"Root Entry\0{stream}\0".encode("utf-16-le") + bytes(500)


def open_document(kind: str) -> bytes:
    return zipped({"mimetype": f"{ODF}.{kind}".encode(), "content.xml": b"<x/>"})


def package(main: str, main_type: str) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": content_types({main: main_type}),
            "_rels/.rels": related(("rId1", "officeDocument", main)),
            main: b"<x/>",
        }
    )


FOREIGN: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "an empty file"),
    "encrypted": (lambda: compound("EncryptedPackage"), "encrypted with a password"),
    "doc": (lambda: compound("WordDocument"), "(.doc)"),
    "xls": (lambda: compound("Workbook"), "(.xls)"),
    "xls of Excel 95": (lambda: compound("Book"), "(.xls)"),
    "msg": (lambda: compound("__properties_version1.0"), "an old Office program"),
    "rtf": (lambda: rb"{\rtf1 Ataskaita}", "(.rtf)"),
    "odt": (lambda: open_document("text"), "(.odt)"),
    "ott": (lambda: open_document("text-template"), "(.odt)"),
    "ods": (lambda: open_document("spreadsheet"), "(.ods)"),
    "odp": (lambda: open_document("presentation"), "an OpenDocument file"),
    "pdf": (lambda: b"%PDF-1.7\n", "a PDF"),
    "pages": (lambda: zipped({"Index/Document.iwa": b"x"}), "Apple's Pages or Numbers"),
    "html": (lambda: b"\n<html><body>Ataskaita", "a web page"),
    "html of a browser": (lambda: b"\xef\xbb\xbf<!DOCTYPE html><html>", "a web page"),
    "Word 2003 XML": (
        lambda: (
            b'<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/'
            b'2003/wordml"/>'
        ),
        "Word document as plain XML",
    ),
    "Excel 2003 XML": (
        lambda: (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
        ),
        "workbook as plain XML",
    ),
    "xlsb": (
        lambda: package(
            "xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
        ),
        "(.xlsb)",
    ),
    "pptx": (
        lambda: package(
            "ppt/presentation.xml",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        ),
        "a presentation",
    ),
    "zip": (lambda: zipped({"ataskaita.txt": b"x"}), "an archive (.zip)"),
}
NO_WORD: dict[str, tuple[Callable[[], bytes], str]] = {
    **FOREIGN,
    "csv": ("Rodiklis;Reikšmė\nFondas;12\n".encode, "(.csv)"),
    "text": ("Ataskaita už 2025 metus".encode, "a plain text"),
    "xlsx": (lambda: package("xl/workbook.xml", SHEET), "an Excel workbook"),
}
SUFFIXES = {"csv": ".csv", "ods": ".ods", "xls": ".xls", "xls of Excel 95": ".xls"}
NO_DATA: dict[str, tuple[Callable[[], bytes], str]] = {
    **{kind: made for kind, made in FOREIGN.items() if kind != "ods"},
    "csv": NO_WORD["csv"],
    "docx": (lambda: zipped(word_package()), "a Word document"),
    "docx of more elements within each other than trees hold": (
        lambda: zipped(word_package("<w:p>" * 6_000 + "</w:p>" * 6_000)),
        "a Word document",
    ),
}


class DescribeATemplateOfAnotherFormat:
    @pytest.mark.parametrize("kind", NO_WORD)
    def it_is_named_with_what_to_do(self, kind: str) -> None:
        make, name = NO_WORD[kind]

        with pytest.raises(at.TemplateErrors) as raised:
            at.Template.of_bytes(make(), "a.docx")

        (fault,) = raised.value.faults
        assert fault.message.code == "S318"
        assert name in fault.what("en")
        assert fault.remedy("lt")[0].isupper()

    def it_is_named_among_drafts_too(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(compound("EncryptedPackage"))

        with pytest.raises(at.TemplateErrors, match=r"S318.*password"):
            inspect(tmp_path / "a.docx")


class DescribeDataOfAnotherFormat:
    @pytest.mark.parametrize("kind", NO_DATA)
    def it_is_named_with_what_to_do(self, tmp_path: Path, kind: str) -> None:
        make, name = NO_DATA[kind]
        path = tmp_path / f"a{SUFFIXES.get(kind, '.xlsx')}"
        path.write_bytes(make())

        with pytest.raises(at.DataErrors) as raised:
            at.load(path)

        (fault,) = raised.value.faults
        assert fault.message.code == "D176"
        assert name in fault.what("en")
        assert fault.remedy("en")[0].isupper()

    @pytest.mark.parametrize("kind", ["odt", "doc", "pdf", "rtf", "docx"])
    def it_is_named_whatever_its_ending(self, tmp_path: Path, kind: str) -> None:
        make, name = NO_DATA[kind]
        (tmp_path / "a.yaml").write_bytes(make())

        with pytest.raises(at.DataErrors, match="D176") as raised:
            at.load(tmp_path / "a.yaml")

        assert name in str(raised.value)
