"""A report's photographs, as they stand in the document."""

from pathlib import Path

import pytest
from lxml import etree

import ataskaita as at
from ataskaita.hall.documents import standard_template
from ataskaita.inspection import inspect_document
from ataskaita.word.package import read_package, write_package
from ataskaita.word.parts import CONTENT_TYPES
from tests.documents import body_of, paragraphs_of, parts_of
from tests.pictures import photograph

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CENTIMETRE = 360_000
DATA = """\
metai: 2024
biblioteka: {pavadinimas: Beržgirio biblioteka}
fondas:
  dovanos: 7
  nuotraukos:
    - {failas: didele.jpg, pavadinimas: Naujos knygos, aprasymas: „Lentyna“ & knygos}
    - {failas: maza.jpg, pavadinimas: Skaitykla, aprasymas: Skaityklos stalas.}
savi_skyriai:
  savanoriai:
    pavadinimas: Savanoriai
    nuotraukos:
      - {failas: didele.jpg, pavadinimas: Savanoriai, aprasymas: Savanorių susitikimas.}
isdestymas: {diagramos: ne, numeruoti: NUMERUOTI}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    photograph(tmp_path / "didele.jpg", (2400, 1200))
    photograph(tmp_path / "maza.jpg", (96, 48))
    return tmp_path


def rendered(folder: Path, *, numbered: bool = False) -> bytes:
    file = folder / "a.yaml"
    file.write_text(DATA.replace("NUMERUOTI", "taip" if numbered else "ne"), encoding="utf-8")
    return at.render(at.load(file))


class DescribePictures:
    def they_stand_above_their_captions(self, folder: Path) -> None:
        said = [text for _, text in paragraphs_of(rendered(folder))]

        first = said.index("„Lentyna“ & knygos")
        assert said[first : first + 4] == [
            "„Lentyna“ & knygos",
            "Naujos knygos",
            "Skaityklos stalas.",
            "Skaitykla",
        ]
        assert said.index("SAVANORIAI") < said.index("Savanorių susitikimas.")

    def they_are_numbered_with_the_charts(self, folder: Path) -> None:
        said = [text for _, text in paragraphs_of(rendered(folder, numbered=True))]

        assert "1\u00a0pav. Naujos knygos" in said
        assert "3\u00a0pav. Savanoriai" in said

    def they_fit_the_text_and_are_never_larger_than_they_are(self, folder: Path) -> None:
        extents = [
            (int(one.get("cx", 0)), int(one.get("cy", 0)))
            for one in body_of(rendered(folder)).iter(f"{WP}extent")
        ]

        large, small, again = extents
        assert large == again
        assert large[0] == pytest.approx(17 * CENTIMETRE, rel=0.01)
        assert large[0] == pytest.approx(2 * large[1], rel=0.01)
        assert small == (96 * 9525, 48 * 9525)

    def they_are_stored_once_each(self, folder: Path) -> None:
        parts = parts_of(rendered(folder))

        assert len([one for one in parts if one.startswith("word/media/")]) == 2

    def their_references_lead_to_them(self, folder: Path) -> None:
        parts = parts_of(rendered(folder))
        relationships = etree.fromstring(parts["word/_rels/document.xml.rels"])
        targets = {one.get("Id"): one.get("Target") for one in relationships}
        body = etree.fromstring(parts["word/document.xml"])

        shown = [targets[one.get(f"{R}embed")] for one in body.iter(f"{A}blip")]

        assert len(shown) == 3
        assert {f"word/{one}" for one in shown} <= set(parts)

    def they_leave_the_document_sound(self, folder: Path) -> None:
        assert inspect_document(parts_of(rendered(folder, numbered=True)), "a.docx") == ()

    def they_change_the_fingerprint(self, folder: Path) -> None:
        first = at.load(folder / "a.yaml") if rendered(folder) else None
        photograph(folder / "maza.jpg", (90, 48))

        assert at.load(folder / "a.yaml") != first


class DescribeATemplateThatKnowsTheirEndingInItsOwnWords:
    def it_knows_it_once_promise_16(self, folder: Path) -> None:
        parts = read_package(standard_template().read_bytes(), "")
        told = b"<Default ContentType = 'image/jpeg' Extension = 'JPEG' />"
        parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(b"</Types>", told + b"</Types>")
        (folder / "a.yaml").write_text(DATA.replace("NUMERUOTI", "ne"), encoding="utf-8")

        made = at.render(at.load(folder / "a.yaml"), at.Template.of_bytes(write_package(parts)))

        types = etree.fromstring(parts_of(made)[CONTENT_TYPES])
        endings = [one.get("Extension", "").casefold() for one in types]
        assert endings.count("jpeg") == 1
