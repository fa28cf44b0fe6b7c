"""Documents as pages: made by LibreOffice, which is given nothing but the document."""

import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from ataskaita.errors import FileError
from ataskaita.preview import convert_to_pdf, draw_pages, find_libreoffice, libreoffice, pages
from tests.pictures import photograph

needs_libreoffice = pytest.mark.skipif(
    find_libreoffice() is None, reason="LibreOffice isn't on this machine; CI installs it"
)
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = f"""<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:a="{_A}"><w:drawing>
 <wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="a"/><a:graphic>
 <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
 <pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr>
 <pic:blipFill><a:blip r:link="{{id}}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
 <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>
 <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>
 </wp:inline></w:drawing></w:r>"""


def written(path: Path, *paragraphs: str) -> Path:
    """Write a document with these paragraphs, each on a page of its own."""
    document = Document()
    for number, text in enumerate(paragraphs):
        document.add_paragraph(text).paragraph_format.page_break_before = number > 0
    document.save(str(path))
    return path


@pytest.fixture
def requests() -> Iterator[tuple[str, list[str]]]:
    """Return the address of a server on this machine, and what is asked of it."""
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 (the server's names)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    server.server_close()


@pytest.mark.slow
@needs_libreoffice
class DescribeADocument:
    def it_is_shown_page_by_page(self, tmp_path: Path) -> None:
        document = written(tmp_path / "a.docx", "Ąžuolas", "Žuvėdra")

        convert_to_pdf(document, tmp_path / "a.pdf")
        drawn = draw_pages(tmp_path / "a.pdf", 40)

        assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
        assert [one.name for one in drawn] == ["a-01.png", "a-02.png"]
        assert all(one.read_bytes().startswith(b"\x89PNG") for one in drawn)

    def it_leaves_no_pages_of_a_longer_one(self, tmp_path: Path) -> None:
        for texts in (("a", "b", "c"), ("a",)):
            convert_to_pdf(written(tmp_path / "a.docx", *texts), tmp_path / "a.pdf")
            draw_pages(tmp_path / "a.pdf", 20)

        assert [one.name for one in tmp_path.glob("*.png")] == ["a-01.png"]

    def it_keeps_promise_19_and_asks_nothing_of_the_network(
        self, tmp_path: Path, requests: tuple[str, list[str]]
    ) -> None:
        address, asked = requests
        photograph(tmp_path / "slaptas.png", (40, 30), form="PNG")
        document = Document()
        for target in (f"{address}paveikslas.png", (tmp_path / "slaptas.png").as_uri()):
            number = document.part.relate_to(target, RELATIONSHIP_TYPE.IMAGE, is_external=True)
            paragraph = document.add_paragraph()._p  # noqa: SLF001 (python-docx links no pictures)
            run = etree.fromstring(_PICTURE.format(id=number))
            paragraph.append(run)  # type: ignore[arg-type]  # lxml takes any element
        document.save(str(tmp_path / "a.docx"))

        convert_to_pdf(tmp_path / "a.docx", tmp_path / "a.pdf")

        assert asked == []
        with pikepdf.open(tmp_path / "a.pdf") as printed:
            streams = [one for one in printed.objects if isinstance(one, pikepdf.Stream)]
            assert [one for one in streams if one.get("/Subtype") == "/Image"] == []


class DescribeWhatIsLacking:
    def it_may_be_libreoffice(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(shutil, "which", lambda _: None)
        monkeypatch.setattr(libreoffice, "_USUAL", ())

        with pytest.raises(FileError, match="F411"):
            convert_to_pdf(written(tmp_path / "a.docx", "a"), tmp_path / "a.pdf")

    def it_may_be_what_draws_pages(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pages, "find_spec", lambda _: None)

        with pytest.raises(FileError, match="F413"):
            draw_pages(tmp_path / "a.pdf", 40)

    def it_may_be_a_program_that_works(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        idle = tmp_path / "soffice"
        idle.write_text("#!/bin/sh\n", encoding="utf-8")
        idle.chmod(0o755)
        monkeypatch.setattr(shutil, "which", lambda _: str(idle))

        with pytest.raises(FileError, match="LibreOffice made no PDF of it"):
            convert_to_pdf(written(tmp_path / "a.docx", "a"), tmp_path / "a.pdf")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeAnInterruptionWhileAProgramBegins:
    def it_ends_that_program(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        program = tmp_path / "soffice"
        program.write_text("#!/bin/sh\nsleep 60\n")
        program.chmod(0o755)
        begun = []

        class Interrupted(subprocess.Popen):  # type: ignore[type-arg]  # of bytes
            def __init__(self, *told: Any, **more: Any) -> None:
                super().__init__(*told, **more)
                begun.append(self)
                signal.raise_signal(signal.SIGINT)

        monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: str(program))
        monkeypatch.setattr(subprocess, "Popen", Interrupted)

        with pytest.raises(KeyboardInterrupt):
            convert_to_pdf(written(tmp_path / "a.docx", "a"), tmp_path / "a.pdf")

        assert begun[0].returncode == -signal.SIGKILL
