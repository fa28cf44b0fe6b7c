"""Templates as docxtpl's scripts have them, and what both fill them with."""

import io
from functools import cache
from typing import Any

import docx
import docxtpl

from ataskaita import docxtpl as ours
from ataskaita.word.package import read_package, write_package
from benchmarks.texts import texts_of
from tests.packages import paragraph, part

BOTH: tuple[Any, ...] = (docxtpl, ours)
MAIN = "word/document.xml"


@cache
def _parts() -> dict[str, bytes]:
    """Return the parts of python-docx's own empty document."""
    stream = io.BytesIO()
    docx.Document().save(stream)
    return read_package(stream.getvalue(), "docx")


def template(*lines: str) -> io.BytesIO:
    """Return a template of these paragraphs, open."""
    told = [one.replace("&", "&amp;").replace("<", "&lt;") for one in lines]
    body = "".join(map(paragraph, told))
    document = part("document", f"<w:body>{body}<w:sectPr/></w:body>")
    return io.BytesIO(write_package({**_parts(), MAIN: document}))


def saved(tpl: Any) -> bytes:
    """Return what the template saves."""
    stream = io.BytesIO()
    tpl.save(stream)
    return stream.getvalue()


def lines_of(document: bytes) -> list[str]:
    """Return the texts of a document's paragraphs."""
    return texts_of(document)[MAIN].split("\n")


def filled(module: Any, texts: tuple[str, ...], context: Any, *args: Any, **named: Any) -> bytes:
    """Return a template of these paragraphs, filled by that one."""
    tpl = module.DocxTemplate(template(*texts))
    tpl.render(context, *args, **named)
    return saved(tpl)


def line(text: str, context: Any, *args: Any, **named: Any) -> str:
    """Return what we make of a template of one paragraph."""
    return lines_of(filled(ours, (text,), context, *args, **named))[0]


def both(text: str, context: Any, *args: Any, **named: Any) -> list[str]:
    """Return what docxtpl makes of it, and what we do."""
    return [lines_of(filled(one, (text,), context, *args, **named))[0] for one in BOTH]
