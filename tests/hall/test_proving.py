"""The proof that a document comes from its data: every class of changed part is told.

Guards: hall.proving, hall.attesting, hall.rebuilding, word.same_parts, border.containers,
messages.proving.
"""

import json
import re
import tempfile
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from docx import Document

import ataskaita as at
from ataskaita.documents import Proven, prove
from ataskaita.errors import DataErrors, FileError, TemplateErrors
from ataskaita.hall.attesting import attestation_of, contradictions, write_attestation
from ataskaita.opc import OFFICE, add_content_type, add_relationship
from ataskaita.opc.deflating import CHOICE
from ataskaita.word.package import read_package, write_package
from ataskaita.word.same_parts import unlike_parts
from tests.cli.tool import PROJECT
from tests.drafts import people
from tests.hall.archives import ADOC, archive
from tests.pictures import photograph

Parts = dict[str, bytes]
MAIN: Final = "word/document.xml"
TYPES: Final = "[Content_Types].xml"
DATA: Final = """metai: 2024
biblioteka: {pavadinimas: Beržgirio biblioteka}
fondas:
  ivadas: Fonde yra {{ fondas.likutis.is_viso }} vnt., gauta {{ fondas.dovanos }} egz.
  likutis:
    {knygos_ir_serialiniai: 500, kartografija: 3, natos: 4, vaizdiniai: 5, garsiniai_regimieji: 0,
    kiti: 0, skaitmeniniai: 0}
  dovanos: 12
vartotojai:
  ivadas:
grupes:
  vb: {pavadinimas: Beržgirio, kur: Beržgirio bibliotekoje}
  kaimo: {pavadinimas: Kaimo, kur: kaimuose}
renginiai:
  grupes: {vb: {garsiniai: 3, vaizdiniai: 4}, kaimo: {garsiniai: 4, vaizdiniai: 5}}
"""
"""With a gap, for a comment; and with a chart."""


@cache
def report(old: str = "dovanos: 12", new: str = "dovanos: 12") -> at.Report:
    """Return the report of the data, changed in one place."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.yaml"
        file.write_text(DATA.replace(old, new), encoding="utf-8")
        return at.load(file)


@cache
def template() -> at.Template:
    """Return the standard template with a footer and a picture."""
    design = Document(str(PROJECT / "templates" / "veiklos-ataskaita.docx"))
    design.sections[0].footer.paragraphs[0].text = "Biblioteka"
    with tempfile.TemporaryDirectory() as folder:
        design.add_picture(str(photograph(Path(folder) / "a.png", form="PNG")))
    stream = BytesIO()
    design.save(stream)
    return at.Template.of_bytes(stream.getvalue())


@cache
def filed() -> bytes:
    """Return the document as it was made."""
    return at.render(report(), template())


def proven(document: bytes, folder: Path, data: at.Report | None = None) -> Proven:
    """Return what is proved of a document, by the template's and its own data."""
    file = folder / "a.docx"
    file.write_bytes(document)
    return prove(file, data or report(), template())


def codes(one: Proven) -> list[str]:
    """Return the codes of what doesn't fit."""
    return [finding.message.code for finding in one.unfit]


def changed(name: str, old: bytes, new: bytes) -> Callable[[Parts], None]:
    """Return what changes one part."""

    def change(parts: Parts) -> None:
        assert old in parts[name], name
        parts[name] = parts[name].replace(old, new, 1)

    return change


def other_workbook(parts: Parts) -> None:
    """Change a figure in the workbook behind a chart."""
    name = next(one for one in parts if one.startswith("word/embeddings/"))
    book = read_book(parts[name])
    sheet = next(one for one in book if one.startswith("xl/worksheets/sheet"))
    assert b"<v>" in book[sheet]
    book[sheet] = book[sheet].replace(b"<v>", b"<v>9", 1)
    parts[name] = write_package(book)


def read_book(data: bytes) -> Parts:
    """Return a workbook's parts."""
    with zipfile.ZipFile(BytesIO(data)) as book:
        return {one: book.read(one) for one in book.namelist()}


def other_picture(parts: Parts) -> None:
    """Put another picture in the place of one."""
    name = next(one for one in parts if one.startswith("word/media/"))
    parts[name] += b"\0"


TWELVE = re.compile(rb"(?<=\xee..)12(?=\xee)", re.DOTALL)
"""A figure between the signs of a base that is written short."""


def other_manifest(parts: Parts) -> None:
    """Let the manifest say another figure of what was handed out."""
    name = "customXml/item1.xml"
    parts[name], times = TWELVE.subn(b"13", parts[name], count=1)
    assert times == 1


def added(name: str) -> Callable[[Parts], None]:
    """Return what adds a part."""

    def add(parts: Parts) -> None:
        parts[name] = b"<a/>"

    return add


def led_to(name: str, kind: str) -> Callable[[Parts], None]:
    """Return what adds a part that the text leads to, with its content type, as Word would."""

    def add(parts: Parts) -> None:
        parts[name] = b"<a/>"
        listed, place = "word/_rels/document.xml.rels", f"/{name}"
        parts[listed] = add_relationship(parts[listed], "rIdKita", f"{OFFICE}/{kind}", place)
        parts[TYPES] = add_content_type(parts[TYPES], name, "application/xml")

    return add


ADDED: Final = {
    "word/comments2.xml": "comments",
    "word/commentsExtended.xml": "comments",
    "word/commentsIds.xml": "comments",
    "word/commentsExtensible.xml": "comments",
    "word/people.xml": "comments",
    "word/header9.xml": "header",
    "word/footer9.xml": "footer",
    "word/footnotes.xml": "notes",
    "word/endnotes.xml": "notes",
    "word/stylesWithEffects.xml": "styles",
    "word/theme/theme1.xml": "styles",
    "word/theme/_rels/theme1.xml.rels": "relationships",
    "word/fonts/font1.odttf": "styles",
    "word/_rels/fontTable.xml.rels": "relationships",
    "word/webSettings.xml": "settings",
    "word/_rels/settings.xml.rels": "relationships",
    "word/charts/chart9.xml": "chart",
    "word/charts/style1.xml": "chart",
    "word/charts/colors1.xml": "chart",
    "word/drawings/drawing1.xml": "chart",
    "word/diagrams/data1.xml": "chart",
    "word/embeddings/Microsoft_Excel_Sheet1.xlsx": "workbook",
    "word/media/image9.png": "picture",
    "media/image1.png": "picture",
    "docProps/app.xml": "properties",
    "docProps/thumbnail.jpeg": "picture",
    "word/glossary/document.xml": "glossary",
    "word/glossary/styles.xml": "glossary",
    "word/glossary/_rels/document.xml.rels": "relationships",
    "customXml/item2.xml": "data",
    "customXml/itemProps2.xml": "data",
    "word/vbaProject.bin": "other",
    "word/activeX/activeX1.xml": "other",
    "word/afchunk1.html": "other",
    "word/kita.bin": "other",
}
"""Parts that a package may hold (ISO/IEC 29500-1, 11.3 and 15.2), and as what they are told."""

TAMPERED: Final = {
    "text": changed(MAIN, b">12<", b">13<"),
    "header": changed("word/header1.xml", b"<w:p>", b"<w:p><w:r><w:t>Kita </w:t></w:r>"),
    "footer": changed("word/footer1.xml", b"Biblioteka", b"Kita biblioteka"),
    "styles": changed("word/styles.xml", b"<w:rPr>", b"<w:rPr><w:vanish/>"),
    "chart": changed("word/charts/diagrama1.xml", b"<c:v>", b"<c:v>9"),
    "workbook": other_workbook,
    "picture": other_picture,
    "comments": changed("word/comments.xml", b"<w:t", b"<w:t><!-- --></w:t><w:t"),
    "properties": changed("docProps/core.xml", b"<dc:title>", b"<dc:title>Kita: "),
    "settings": changed("word/settings.xml", b"</w:settings>", b"<w:trackRevisions/></w:settings>"),
    "relationships": changed("word/_rels/document.xml.rels", b"fontTable.xml", b"fontTable2.xml"),
    "manifest": other_manifest,
    "types": changed(
        "[Content_Types].xml", b"</Types>", b'<Default Extension="abc" ContentType="a/b"/></Types>'
    ),
    "other": added("word/kita.xml"),
}
"""A document changed in one class of its parts."""


class DescribeTheProofOfADocument:
    def it_is_identical_where_nobody_touched_it(self, tmp_path: Path) -> None:
        one = proven(filed(), tmp_path)

        assert (one.is_identical, one.unfit, one.drift, one.edits) == (True, (), (), ())
        assert one.figures == 17

    @pytest.mark.parametrize("sort", TAMPERED)
    def it_tells_every_class_of_changed_part(self, sort: str, tmp_path: Path) -> None:
        parts = read_package(filed(), "a.docx")
        TAMPERED[sort](parts)

        one = proven(write_package(parts), tmp_path)

        assert not one.is_identical
        assert {each.sort for each in one.unlike} == {sort}
        assert "D354" in codes(one)

    @pytest.mark.parametrize(("name", "sort"), ADDED.items())
    def it_tells_what_every_part_is_that_may_come_in(self, name: str, sort: str) -> None:
        made = read_package(filed(), "a.docx")
        parts = {**made, name: b"<a/>"}

        assert [(one.name, one.sort, one.how) for one in unlike_parts(parts, made)] == [
            (name, sort, "added")
        ]

    def it_tells_that_any_part_is_gone(self) -> None:
        made = read_package(filed(), "a.docx")

        for name in made:
            left = {one: content for one, content in made.items() if one != name}
            assert [(one.name, one.how) for one in unlike_parts(left, made)] == [(name, "gone")]

    @pytest.mark.parametrize(
        ("name", "kind", "sort"),
        [
            ("word/glossary/document.xml", "glossaryDocument", "glossary"),
            ("word/theme/theme1.xml", "theme", "styles"),
            ("customXml/item2.xml", "customXml", "data"),
            ("docProps/thumbnail.jpeg", "thumbnail", "picture"),
        ],
    )
    def it_names_a_part_that_word_would_bring(
        self, name: str, kind: str, sort: str, tmp_path: Path
    ) -> None:
        parts = read_package(filed(), "a.docx")
        led_to(name, kind)(parts)

        one = proven(write_package(parts), tmp_path)

        assert {each.sort for each in one.unlike} == {sort, "relationships", "types"}
        assert name in " ".join(each.facts["names"] for each in one.unfit if "names" in each.facts)

    def it_tells_a_seal_that_was_typed_over(self, tmp_path: Path) -> None:
        parts = read_package(filed(), "a.docx")
        changed("docProps/custom.xml", b"</vt:lpwstr>", b"0</vt:lpwstr>")(parts)

        assert codes(proven(write_package(parts), tmp_path)) == ["D359"]

    def it_tells_that_all_of_it_was_only_packed_anew(self, tmp_path: Path) -> None:
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as anew:
            for name, content in read_package(filed(), "a.docx").items():
                anew.writestr(name, content)

        assert codes(proven(stream.getvalue(), tmp_path)) == ["D359"]

    def it_tells_what_stands_behind_the_archive(self, tmp_path: Path) -> None:
        assert codes(proven(filed() + b"\0" * 4, tmp_path)) == ["D359"]

    def it_names_the_figure_that_was_typed_over(self, tmp_path: Path) -> None:
        parts = read_package(filed(), "a.docx")
        TAMPERED["text"](parts)

        (drift,) = proven(write_package(parts), tmp_path).drift

        assert drift.message.code == "D360"
        assert drift.spots[-1].path == "fondas.dovanos"

    def it_says_what_people_wrote(self, tmp_path: Path) -> None:
        person = people.Person(filed())
        person.type_behind("gauta 12", "Mūsų žodžiai.")

        (edit,) = proven(person.saved(), tmp_path).edits

        assert (edit.sort, edit.now) == ("typed", "Mūsų žodžiai.")

    def it_tells_that_other_data_made_it(self, tmp_path: Path) -> None:
        one = proven(filed(), tmp_path, report("dovanos: 12", "dovanos: 15"))

        assert "D355" in codes(one)

    def it_tells_that_another_template_made_it(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(filed())

        unnamed = prove(tmp_path / "a.docx", report())
        named = prove(tmp_path / "a.docx", report(), at.Template())

        assert ("D375" in codes(unnamed), "D356" in codes(named)) == (True, True)

    def it_tells_that_the_manifest_was_taken_out(self, tmp_path: Path) -> None:
        parts = read_package(filed(), "a.docx")
        for name in [one for one in parts if one.startswith("customXml/")]:
            del parts[name]

        one = proven(write_package(parts), tmp_path)

        assert "D358" in codes(one)
        assert "manifest" in {each.sort for each in one.unlike}

    def it_is_the_same_by_whatever_the_document_was_packed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(CHOICE, "zlib")
        other = at.render(report(), template())
        monkeypatch.delenv(CHOICE)

        assert proven(other, tmp_path).is_identical

    @pytest.mark.slow
    def it_knows_a_document_that_was_made_in_spite_of_errors(self, tmp_path: Path) -> None:
        data = at.load(PROJECT / "fixtures" / "priestaravimai" / "ataskaita.yaml")
        (tmp_path / "a.docx").write_bytes(at.render(data, findings=at.check(data)))

        assert prove(tmp_path / "a.docx", data).is_identical

    @pytest.mark.slow
    def it_knows_the_documents_of_forms(self, tmp_path: Path) -> None:
        data = at.load(PROJECT / "fixtures" / "muziejus" / "ataskaita.yaml")
        (tmp_path / "a.docx").write_bytes(at.render(data))

        assert prove(tmp_path / "a.docx", data).is_identical


class DescribeADocumentInASignedArchive:
    @pytest.mark.parametrize("mimetype", ["application/vnd.etsi.asic-e+zip", ADOC])
    def it_is_proved_inside(self, tmp_path: Path, mimetype: str) -> None:
        files = {"Ataskaita 2020.docx": filed(), "priedas.pdf": b"%PDF-"}
        one = proven(archive(files, mimetype), tmp_path)

        assert (one.inside, one.is_identical) == ("Ataskaita 2020.docx", True)

    def it_is_the_one_that_the_program_made(self, tmp_path: Path) -> None:
        plain = BytesIO()
        Document().save(plain)
        one = proven(archive({"a.docx": plain.getvalue(), "b.docx": filed()}), tmp_path)

        assert (one.inside, one.is_identical) == ("b.docx", True)

    @pytest.mark.parametrize(("count", "code"), [(0, "F550"), (2, "F551")])
    def it_is_refused_where_it_is_not_clear_which(
        self, tmp_path: Path, count: int, code: str
    ) -> None:
        files = {f"{number}.docx": filed() for number in range(count)}

        with pytest.raises(TemplateErrors, match=code):
            proven(archive(files), tmp_path)


class DescribeAnAttestation:
    def it_is_confirmed_by_another_proof(self, tmp_path: Path) -> None:
        write_attestation(proven(filed(), tmp_path), tmp_path / "a.json")

        assert contradictions(proven(filed(), tmp_path), tmp_path / "a.json") == ()

    def it_is_the_same_each_time(self, tmp_path: Path) -> None:
        one, other = (attestation_of(proven(filed(), tmp_path)) for _ in range(2))

        assert one == other

    @pytest.mark.parametrize("key", ["document", "data", "template", "rebuilt", "changes"])
    def it_is_not_confirmed_where_a_digest_is_another(self, tmp_path: Path, key: str) -> None:
        one = proven(filed(), tmp_path)
        told = {**attestation_of(one), key: "0" * 64}
        (tmp_path / "a.json").write_text(json.dumps(told), encoding="utf-8")

        (against,) = contradictions(one, tmp_path / "a.json")

        assert against.message.code == "D352"

    @pytest.mark.parametrize("text", ["", "[]", "{}", '{"attestation": 2}', "\x00"])
    def it_is_refused_where_it_is_none(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "a.json").write_text(text, encoding="utf-8")

        with pytest.raises(DataErrors, match="D366"):
            contradictions(proven(filed(), tmp_path), tmp_path / "a.json")

    def it_is_never_written_over_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_text("mano", encoding="utf-8")

        with pytest.raises(FileError):
            write_attestation(proven(filed(), tmp_path), tmp_path / "a.json")
