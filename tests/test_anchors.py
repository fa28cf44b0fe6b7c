"""What a draft knows of itself: hidden anchors around what the data gave, and a manifest."""

import re
import shutil
import subprocess
from itertools import islice
from pathlib import Path

import pytest
from attrs import frozen
from lxml import etree

import ataskaita as at
from ataskaita.drafts.naming import named
from ataskaita.hall.manifest import outline_in
from ataskaita.outline import Block
from ataskaita.preview import find_libreoffice
from ataskaita.word.manifest import Manifest, read_manifest
from tests.documents import body_of, parts_of
from tests.drafts.outlines import outline_of
from tests.rendered import DOCUMENTS, rendered

LIBRARY = "lazdijai-2020"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
NUMBER = re.compile(r"[−+]?\d[\d\u00a0]*(?:,\d+)?")
PRIVATE = re.compile("[\ue000-\uf8ff]")


@frozen
class Control:
    """A content control as it stands: between its bookmark's ends."""

    bookmark: str
    path: str
    appearance: str
    text: str


def controls_of(document: bytes) -> list[Control]:
    """Return the document's inline controls in order."""
    return [_control(one) for one in body_of(document).iter(f"{W}sdt") if _inline(one)]


def manifest_of(document: bytes) -> Manifest:
    manifest = read_manifest(parts_of(document))
    assert manifest is not None
    return manifest


def figures_in_cells(document: bytes) -> list[str]:
    """Return the texts of cells below the headers that are numbers and nothing else."""
    texts = [
        _text(cell)
        for row in body_of(document).iter(f"{W}tr")
        if row.find(f"{W}trPr/{W}tblHeader") is None
        for cell in row.iterchildren(f"{W}tc")
    ]
    return [one for one in texts if NUMBER.fullmatch(one)]


def _inline(control: etree._Element) -> bool:
    return control.find(f"{W}sdtContent/{W}p") is None


def _control(control: etree._Element) -> Control:
    start, end = control.getprevious(), control.getnext()
    assert start is not None
    assert end is not None
    assert (start.tag, end.tag) == (f"{W}bookmarkStart", f"{W}bookmarkEnd")
    assert start.get(f"{W}id") == end.get(f"{W}id")
    properties = control.find(f"{W}sdtPr")
    content = control.find(f"{W}sdtContent")
    assert properties is not None
    assert content is not None
    return Control(
        start.get(f"{W}name", ""),
        _value(properties, f"{W}tag"),
        _value(properties, f"{W15}appearance"),
        _text(content),
    )


def _bookmarks(paragraph: etree._Element) -> list[str]:
    return [one.get(f"{W}name", "") for one in paragraph.iter(f"{W}bookmarkStart")]


def _entry(paragraph: etree._Element) -> bool:
    """Return whether the paragraph is one of a table of contents."""
    return any("PAGEREF" in (one.text or "") for one in paragraph.iter(f"{W}instrText"))


def _said(block: Block) -> tuple[object, ...]:
    """Return what an editor keeps of a block."""
    return block.texts, [(one.path, one.text, one.value, one.anchor) for one in block.figures]


def _value(properties: etree._Element, name: str) -> str:
    found = properties.find(name)
    return "" if found is None else next(iter(found.attrib.values()), "")


def _text(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


class DescribeAnchors:
    def they_stand_around_every_figure_of_the_tables(self) -> None:
        document = rendered(LIBRARY)
        controls = [one.text for one in controls_of(document)]

        figures = figures_in_cells(document)

        assert len(figures) > 150
        assert [one for one in figures if one not in controls] == []

    @pytest.mark.parametrize("name", DOCUMENTS)
    def they_stand_around_every_block_that_says_something(self, name: str) -> None:
        body = body_of(rendered(name))

        paragraphs = [one for one in body.iterchildren(f"{W}p") if _text(one)]
        rows = [one for one in body.iter(f"{W}tr") if _text(one)]

        assert paragraphs
        for block in (*paragraphs, *rows):
            (first,) = islice(block.iter(f"{W}p"), 1)
            assert [one for one in _bookmarks(first) if one.startswith("at_b")] or _entry(first)

    def they_stand_around_every_paragraph_of_the_prose(self) -> None:
        report = at.load(f"fixtures/{LIBRARY}/ataskaita.yaml")
        assert report.preamble is not None
        base = outline_in(manifest_of(rendered(LIBRARY)))
        assert base is not None

        known = {one.identity for one in base.blocks if one.anchor}

        for number in range(1, len(report.preamble.blocks) + 1):
            assert f"preambule#{number}" in known

    def they_say_what_they_hold_by_path(self) -> None:
        held = {one.path: one for one in controls_of(rendered(LIBRARY))}

        total = held["fondas.likutis.is_viso"]

        assert total.text == "174\u00a0211"

    @pytest.mark.parametrize("name", DOCUMENTS)
    def they_stand_in_no_other(self, name: str) -> None:
        body = body_of(rendered(name))
        controls = [one for one in body.iter(f"{W}sdt") if _inline(one)]

        assert [
            one for one in controls if next(one.iterancestors(f"{W}sdt"), None) in controls
        ] == []

    @pytest.mark.parametrize("name", DOCUMENTS)
    def they_are_hidden_short_and_each_of_its_own_name(self, name: str) -> None:
        controls = controls_of(rendered(name))

        assert {one.appearance for one in controls} <= {"hidden"}
        assert [one for one in controls if len(one.bookmark) > 8] == []
        assert [one for one in controls if len(one.path) > 64] == []
        assert len({one.bookmark for one in controls}) == len(controls)

    def they_are_bound_to_nothing(self) -> None:
        assert not list(body_of(rendered(LIBRARY)).iter(f"{W}dataBinding"))

    def they_are_left_out_by_one_setting(self, tmp_path: Path) -> None:
        data = Path(f"fixtures/{LIBRARY}/ataskaita.yaml").read_text(encoding="utf-8")
        file = tmp_path / "a.yaml"
        file.write_text(f"{data}\nisdestymas: {{zymes: ne}}\n", encoding="utf-8")

        document = at.render(at.load(file))

        assert controls_of(document) == []
        assert read_manifest(parts_of(document)) is None
        assert _text(body_of(document)) == _text(body_of(rendered(LIBRARY)))


class DescribeTheManifest:
    @pytest.mark.parametrize("name", DOCUMENTS)
    def it_tells_every_figure_as_it_stands(self, name: str) -> None:
        document = rendered(name)
        base = outline_in(manifest_of(document))
        assert base is not None
        spans = [one for block in base.blocks for one in block.figures]

        told = {one.anchor: one.text for one in spans if not one.anchor.startswith("at_b")}

        assert told == {one.bookmark: one.text for one in controls_of(document)}

    def it_has_no_marks_of_comments(self) -> None:
        base = manifest_of(rendered("priestaravimai", commented=True)).base

        assert [one for one in base.values() if PRIVATE.search(one.decode())] == []

    def its_fingerprint_is_the_datas(self, tmp_path: Path) -> None:
        changed = tmp_path / "a.yaml"
        data = Path(f"fixtures/{LIBRARY}/ataskaita.yaml").read_text(encoding="utf-8")
        changed.write_text(f"# pastaba\n{data}", encoding="utf-8")
        same = manifest_of(at.render(at.load(changed)))
        changed.write_text(data.replace("metai: 2020", "metai: 2021", 1), encoding="utf-8")
        other = manifest_of(at.render(at.load(changed)))

        first = manifest_of(rendered(LIBRARY))

        assert same.data == first.data
        assert other.data != first.data
        assert {same.template, other.template} == {first.template}
        assert re.fullmatch("[0-9a-f]{64}", first.data)
        assert re.fullmatch("[0-9a-f]{64}", first.template)


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice isn't on this machine")
class DescribeADraftThatLibreOfficeSaved:
    def it_keeps_the_bookmarks_and_the_manifest(self, tmp_path: Path) -> None:
        before = rendered(LIBRARY)
        (tmp_path / "a.docx").write_bytes(before)
        office = shutil.which("soffice") or shutil.which("libreoffice")
        assert office is not None
        subprocess.run(
            [
                *(office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"),
                *("--convert-to", "docx:MS Word 2007 XML", "--outdir", tmp_path / "b"),
                tmp_path / "a.docx",
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        after = (tmp_path / "b" / "a.docx").read_bytes()

        base = outline_in(manifest_of(before))
        assert base is not None

        assert outline_in(manifest_of(after)) == base
        found = named(outline_of(after), base).blocks
        anchors = {one.anchor: _said(one) for one in found if one.anchor}
        assert anchors == {one.anchor: _said(one) for one in base.blocks if one.anchor}
