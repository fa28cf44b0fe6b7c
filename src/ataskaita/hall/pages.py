"""What LibreOffice does for a document: the pages in its contents, and its PDF."""

from pathlib import Path

from ataskaita.declared.report import Report
from ataskaita.errors import FileError
from ataskaita.hall.disk import PathArgument, file_bytes, make_folder, path_of
from ataskaita.hall.documents import REPORT
from ataskaita.word.package import read_package
from ataskaita.word.seal import sealed_package


def has_contents(report: Report, document: str) -> bool:
    """Return whether the report asks for a table of contents in that document."""
    return document == REPORT and report.layout is not None and report.layout.contents


def lacks_pages(document: bytes) -> bool:
    """Return whether an entry of the document's contents waits for its page."""
    from ataskaita.word.page_numbers import contents_pages  # noqa: PLC0415 (needs lxml)

    return "" in contents_pages(read_package(document, ""))


def with_pages(draft: bytes) -> bytes:
    """Return the draft with the pages in its contents; as it is where they can't be counted."""
    try:
        return number_pages(draft)
    except FileError:
        return draft  # Word counts them too: a draft without pages is better than none


def number_pages(document: bytes) -> bytes:
    """Return the document with the pages in its table of contents, as LibreOffice counts them.

    The same document where it has no such table, or nothing on this machine can count. Raise
    FileError where LibreOffice fails.
    """
    from ataskaita.preview import (  # noqa: PLC0415 (heavy, and seldom asked for)
        convert_to_pdf,
        find_libreoffice,
        heading_pages,
    )
    from ataskaita.word.page_numbers import (  # noqa: PLC0415 (the same)
        contents_pages,
        write_page_numbers,
    )

    parts = read_package(document, "")
    waiting = len(contents_pages(parts))
    if not waiting or find_libreoffice() is None:
        return document
    from tempfile import TemporaryDirectory  # noqa: PLC0415 (only where pages are counted)

    with TemporaryDirectory() as scratch:
        draft, pdf = Path(scratch, "juodrastis.docx"), Path(scratch, "juodrastis.pdf")
        draft.write_bytes(document)
        convert_to_pdf(draft, pdf)
        pages = heading_pages(pdf)
    if len(pages) != waiting:
        return document
    return sealed_package(write_page_numbers(parts, pages))


def make_pdf(document: PathArgument, pdf: PathArgument) -> None:
    """Write the document's PDF by LibreOffice, accessible (PDF/UA-1) where its document is.

    Raise FileError where it can't be made, TemplateErrors for what is no safe Word file.
    """
    from ataskaita.preview import convert_to_pdf, mend_pdf  # noqa: PLC0415 (not needed for a draft)
    from ataskaita.word.drawings import chart_alternatives  # noqa: PLC0415 (needs lxml)

    source, target = path_of(document), path_of(pdf)
    parts = read_package(file_bytes(source), str(source))
    make_folder(target)
    convert_to_pdf(source, target)
    mend_pdf(target, chart_alternatives(parts))
