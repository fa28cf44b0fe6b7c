"""Every rendered report is a valid Word document, by validators and by opening it."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from tests.documents import body_of, parts_of
from tests.rendered import DOCUMENTS, made, rendered

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def required_tool(name: str | None, what: str) -> str:
    """Return the tool's path; skip where a person's machine lacks it, fail where CI does."""
    path = shutil.which(name) if name else None
    if path is not None:
        return path
    if os.environ.get("CI"):
        pytest.fail(f"CI must install {what}")
    pytest.skip(f"{what} isn't on this machine; CI installs it")


def validated(document: bytes, version: str, folder: Path) -> tuple[int, list[object]]:
    """Return how the validator of that Office ended, and the errors that it found."""
    validator = required_tool(os.environ.get("OOXML_VALIDATOR"), "the Open XML validator")
    file = folder / "dokumentas.docx"
    file.write_bytes(document)
    done = subprocess.run(
        [validator, str(file), "--officeVersion", version],
        env={**os.environ, "DOTNET_TieredPGO": "0"},  # nothing to learn for a second: a fifth less
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, json.loads(done.stdout)["errors"]


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let LibreOffice print every document; it starts once, for it starts slowly."""
    office = required_tool("soffice", "LibreOffice")
    folder = tmp_path_factory.mktemp("spausdinta")
    files = [folder / f"{_file_name(one)}.docx" for one in DOCUMENTS]
    for file, name in zip(files, DOCUMENTS, strict=True):
        file.write_bytes(rendered(name))
    profile = f"-env:UserInstallation={(folder / 'profilis').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files],
        check=True,
        capture_output=True,
        timeout=600,
    )
    return folder


def _file_name(document: str) -> str:
    return document.replace("/", "-")


@pytest.mark.parametrize("fixture", DOCUMENTS)
class DescribeARenderedReport:
    @pytest.mark.slow
    @pytest.mark.parametrize("version", ["Office2016", "Microsoft365"])
    def it_passes_the_open_xml_validator_promise_16(
        self, fixture: str, version: str, tmp_path: Path
    ) -> None:
        assert validated(rendered(fixture, commented=True), version, tmp_path) == (0, [])

    @pytest.mark.slow
    def it_opens_in_libreoffice_and_prints(self, fixture: str, pdfs: Path) -> None:
        to_text = required_tool("pdftotext", "poppler-utils")

        printed = subprocess.run(
            [to_text, "-layout", pdfs / f"{_file_name(fixture)}.pdf", "-"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout

        assert re.search("VEIKLOS\\s+ATASKAIT", printed)
        assert not re.search(r"\{[{%]|Error!|Klaida:", printed)

    def it_uses_only_styles_that_exist(self, fixture: str) -> None:
        parts = parts_of(rendered(fixture))
        styles = etree.fromstring(parts["word/styles.xml"])
        known = {one.get(f"{W}styleId") for one in styles.iter(f"{W}style")}

        used = {
            one.get(f"{W}val")
            for name in ("pStyle", "rStyle", "tblStyle")
            for one in etree.fromstring(parts["word/document.xml"]).iter(f"{W}{name}")
        }

        assert used <= known

    def it_has_a_paragraph_in_every_cell(self, fixture: str) -> None:
        cells = list(body_of(rendered(fixture)).iter(f"{W}tc"))

        assert all(cell[-1].tag == f"{W}p" for cell in cells)

    def it_refers_only_to_parts_and_lists_that_exist(self, fixture: str) -> None:
        parts = parts_of(rendered(fixture))
        document = etree.fromstring(parts["word/document.xml"])
        relationships = etree.fromstring(parts["word/_rels/document.xml.rels"])
        numbering = etree.fromstring(parts["word/numbering.xml"])
        lists = {one.get(f"{W}numId") for one in numbering.iter(f"{W}num")}

        links = {one.get(f"{R}id") for one in document.iter(f"{W}hyperlink")} - {None}
        numbers = {one.get(f"{W}val") for one in document.iter(f"{W}numId")}

        assert links <= {one.get("Id") for one in relationships}
        assert numbers <= lists

    def it_keeps_each_table_as_wide_as_the_text(self, fixture: str) -> None:
        for table in body_of(rendered(fixture)).iter(f"{W}tbl"):
            grid = [int(one.get(f"{W}w", "0")) for one in table.iter(f"{W}gridCol")]

            assert sum(grid) == pytest.approx(9638, abs=12)

    def it_is_the_same_bytes_each_time_promise_15(self, fixture: str) -> None:
        assert made(fixture) == rendered(fixture)
