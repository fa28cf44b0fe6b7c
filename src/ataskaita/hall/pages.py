"""What LibreOffice does for a document: the pages in its contents, and its PDF."""

import contextlib
from pathlib import Path
from typing import Final

from ataskaita.declared.report import Report
from ataskaita.disk import ordinary
from ataskaita.errors import Fault, FileError, Place, refused_by_disk
from ataskaita.hall.disk import PathArgument, file_bytes, make_folder, path_of
from ataskaita.hall.documents import REPORT
from ataskaita.messages.files import NO_DOCUMENT_ENDING, NO_LIBREOFFICE, UNWRITABLE
from ataskaita.word.owner import institution_of
from ataskaita.word.package import read_for_preview, read_package
from ataskaita.word.page_seal import PAGE_HEAD
from ataskaita.word.pdf_seal import sealed_pdf
from ataskaita.word.seal import sealed_package
from ataskaita.word.writing import write_draft

_WORD: Final = ".docx"
_PDF: Final = ".pdf"
_PAGE: Final = ".html"


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

    >>> import ataskaita as at
    >>> from ataskaita.documents import number_pages
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> document = at.render(at.load(data))
    >>> number_pages(document) == document  # there is no table of contents
    True
    """
    from ataskaita.preview import (  # noqa: PLC0415 (heavy, and seldom asked for)
        convert_to_pdf,
        find_libreoffice,
        heading_pages,
        scratch_folder,
    )
    from ataskaita.word.page_numbers import (  # noqa: PLC0415 (the same)
        contents_pages,
        write_page_numbers,
    )

    parts = read_package(document, "")
    waiting = len(contents_pages(parts))
    if not waiting or find_libreoffice() is None:
        return document
    with scratch_folder() as scratch:
        draft, pdf = Path(scratch, "juodrastis.docx"), Path(scratch, "juodrastis.pdf")
        draft.write_bytes(document)
        convert_to_pdf(draft, pdf)
        pages = heading_pages(pdf)
    if len(pages) != waiting:
        return document
    return sealed_package(write_page_numbers(parts, pages))


def make_pdf(document: PathArgument, pdf: PathArgument) -> None:
    """Write the document's PDF by LibreOffice, accessible (PDF/UA-1) where its document is.

    Never over a file that isn't a PDF of ours that nobody has changed. What a template may not
    carry out isn't shown. Raise FileError where it can't be made, TemplateErrors for what is no
    safe Word file, or reaches out.

    >>> import ataskaita as at
    >>> from ataskaita.documents import make_pdf
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> make_pdf("ataskaita.docx", "ataskaita.pdf")
    >>> Path("ataskaita.pdf").read_bytes()[:5]
    b'%PDF-'
    """
    source, target = path_of(document), path_of(pdf)
    made = pdf_of(read_for_preview(file_bytes(source), str(source)), source)
    make_folder(target)
    write_draft(made, target)


def pdf_of(document: bytes, called: Path) -> bytes:
    """Return the PDF of a document's bytes, sealed; `called` is what errors call it."""
    from ataskaita.preview import (  # noqa: PLC0415 (not needed for a draft)
        convert_to_pdf,
        mend_pdf,
        scratch_folder,
    )
    from ataskaita.word.drawings import chart_alternatives  # noqa: PLC0415 (needs lxml)

    parts = read_package(document, str(called))
    with scratch_folder() as scratch:
        source, pdf = Path(scratch, "dokumentas.docx"), Path(scratch, "dokumentas.pdf")
        source.write_bytes(document)
        convert_to_pdf(source, pdf, called)
        mend_pdf(pdf, chart_alternatives(parts))
        return sealed_pdf(pdf.read_bytes(), institution_of(document))


def refuse_target(target: Path) -> None:
    """Raise FileError where no document can be written to a file of that name, whatever it is."""
    if target.suffix.lower() not in (_WORD, _PDF, _PAGE):
        raise _no_ending(target)
    try:
        with contextlib.suppress(FileNotFoundError):
            ordinary(target)
    except (OSError, ValueError) as error:
        raise refused_by_disk(UNWRITABLE, target, error) from None
    if target.suffix.lower() == _PDF:
        from ataskaita.preview import find_libreoffice  # noqa: PLC0415 (not needed for a draft)

        if find_libreoffice() is None:
            raise FileError([Fault(NO_LIBREOFFICE, Place(str(target)), {"file": str(target)})])


def _no_ending(target: Path) -> FileError:
    return FileError([Fault(NO_DOCUMENT_ENDING, Place(str(target)), {"file": str(target)})])


def in_form_of(target: Path, document: bytes) -> bytes:
    """Return a document's bytes in the form that the ending asks for: .docx or .pdf.

    A web page goes to .html alone, and nothing else does.
    """
    refuse_target(target)
    if document.startswith(PAGE_HEAD) != (target.suffix.lower() == _PAGE):
        raise _no_ending(target)
    return pdf_of(document, target) if target.suffix.lower() == _PDF else document
