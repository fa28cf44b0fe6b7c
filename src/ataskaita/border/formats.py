"""Which sort of file these bytes are, and what to do with one that can't be read here."""

import re
import zipfile
from collections.abc import Mapping
from typing import Final

from ataskaita.border.refusing import Format
from ataskaita.messages import Phrase

_AS_DOCX: Final = Phrase("Open it in Word or LibreOffice and save it as a Word document (.docx)")
_AS_XLSX: Final = Phrase("Open it in Excel or LibreOffice and save it as a workbook (.xlsx)")
_COPY: Final = Phrase(
    "Open it in Excel or LibreOffice and copy its figures into the workbook (.xlsx) that "
    "`ataskaita nauja` makes"
)
_RAW: Final = Phrase("Take the Word document (.docx) or the workbook (.xlsx) that it was made of")
_UNLOCK: Final = Phrase(
    "Open it with its password and take that off: File, Info, Protect. Then save it as .docx or "
    ".xlsx"
)
_SWAPPED: Final = Phrase(
    "Data is a .yaml, .json, .xlsx or .ods file, a template a .docx file: give each in its place"
)

EMPTY: Final = Format(
    Phrase("an empty file"), Phrase("Copy it anew from where it came; save it again there")
)
PASSWORD: Final = Format(Phrase("a file encrypted with a password"), _UNLOCK)
DOC: Final = Format(Phrase("a document of old Word (.doc)"), _AS_DOCX)
XLS: Final = Format(Phrase("a workbook of old Excel (.xls)"), _AS_XLSX)
OLD_OFFICE: Final = Format(Phrase("a file of an old Office program"), _RAW)
RTF: Final = Format(Phrase("a document in rich text (.rtf)"), _AS_DOCX)
ODT: Final = Format(Phrase("an OpenDocument text (.odt)"), _AS_DOCX)
ODS: Final = Format(Phrase("an OpenDocument spreadsheet (.ods)"), _AS_XLSX)
OPEN_DOCUMENT: Final = Format(Phrase("an OpenDocument file"), _RAW)
PDF: Final = Format(Phrase("a PDF"), _RAW)
PAGES: Final = Format(
    Phrase("a file of Apple's Pages or Numbers"),
    Phrase("Export it there as Word (.docx) or Excel (.xlsx)"),
)
HTML: Final = Format(Phrase("a web page"), _RAW)
WORD_XML: Final = Format(Phrase("a Word document as plain XML"), _AS_DOCX)
EXCEL_XML: Final = Format(Phrase("a workbook as plain XML"), _AS_XLSX)
CSV: Final = Format(Phrase("a table as text (.csv)"), _COPY)
TEXT: Final = Format(Phrase("a plain text"), _RAW)
DOCUMENT: Final = Format(Phrase("a Word document"), _SWAPPED)
WORKBOOK: Final = Format(Phrase("an Excel workbook"), _SWAPPED)
BINARY_WORKBOOK: Final = Format(Phrase("a binary workbook (.xlsb)"), _AS_XLSX)
PRESENTATION: Final = Format(Phrase("a presentation"), _RAW)
ARCHIVE: Final = Format(
    Phrase("an archive (.zip) without a document in it"),
    Phrase("Take out of it the file that you need"),
)

_COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1")
"""How files of [MS-CFB] begin: all of old Office, and what Office encrypts."""
_STREAMS: Final = {
    "EncryptedPackage": PASSWORD,
    "WordDocument": DOC,
    "Workbook": XLS,
    "Book": XLS,
}
_BEGINNINGS: Final = (
    (re.compile(rb"\{\\rtf"), RTF),
    (re.compile(rb"%PDF-"), PDF),
    (re.compile(rb"<!doctype html|<html|<head|<body|<table", re.IGNORECASE), HTML),
)
_XML_FORMATS: Final = (
    (b"schemas.microsoft.com/office/word/2003/wordml", WORD_XML),
    (b"schemas.microsoft.com/office/2006/xmlPackage", WORD_XML),
    (b"urn:schemas-microsoft-com:office:spreadsheet", EXCEL_XML),
    (b"urn:oasis:names:tc:opendocument:xmlns:office", OPEN_DOCUMENT),
)
_OPEN_DOCUMENTS: Final = {
    b"application/vnd.oasis.opendocument.text": ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": ODS,
}
_BLANK: Final = b"\xef\xbb\xbf \t\r\n"
_SEEN: Final = 4_096
_ZIP: Final = b"PK\x03\x04"
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_TABULAR: Final = re.compile(rb"[^\n]*(?:[;\t][^\n]*){1,}\n")


def foreign_format(data: bytes) -> Format | None:
    """Return the format of bytes that are no zip; None for a zip and for what nobody knows."""
    first = data[:_SEEN].lstrip(_BLANK)
    if not data:
        return EMPTY
    if data.startswith(_COMPOUND):
        return _compound(data)
    if data.startswith(_ZIP):
        return None
    for beginning, found in _BEGINNINGS:
        if beginning.match(first):
            return found
    if first.startswith(b"<"):
        return next((found for sign, found in _XML_FORMATS if sign in first), None)
    return None


def textual_format(data: bytes) -> Format | None:
    """Return whether the bytes are a table as text, or another text; None where they are none."""
    first = data[:_SEEN]
    if not first or _CONTROL.search(first):
        return None
    return CSV if _TABULAR.match(first) else TEXT


def _compound(data: bytes) -> Format:
    found = (one for name, one in _STREAMS.items() if f"{name}\0".encode("utf-16-le") in data)
    return next(found, OLD_OFFICE)


def archive_format(archive: zipfile.ZipFile) -> Format | None:
    """Return the format of a zip that is no package of Office's; None where one can't tell."""
    names = set(archive.namelist())
    if "mimetype" in names and archive.getinfo("mimetype").file_size < _SEEN:
        told = archive.open("mimetype").read(_SEEN)
        if told.startswith(b"application/vnd.oasis.opendocument"):
            return _OPEN_DOCUMENTS.get(told.removesuffix(b"-template").strip(), OPEN_DOCUMENT)
    if any(name.startswith("Index/") or name in ("Index.zip", "index.apxl") for name in names):
        return PAGES
    return None if "[Content_Types].xml" in names else ARCHIVE


_MAINS: Final[Mapping[str, Format]] = {
    "application/vnd.ms-excel.sheet.binary.macroenabled.main": BINARY_WORKBOOK,
}


def main_format(content_type: str) -> Format | None:
    """Return the format that a package's main part tells; None for one that nobody knows."""
    told = content_type.casefold()
    if told in _MAINS:
        return _MAINS[told]
    if "wordprocessingml" in told or told.startswith("application/vnd.ms-word."):
        return DOCUMENT
    if "spreadsheetml" in told or told.startswith("application/vnd.ms-excel."):
        return WORKBOOK
    if "presentationml" in told or told.startswith("application/vnd.ms-powerpoint."):
        return PRESENTATION
    return None
