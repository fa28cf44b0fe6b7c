"""The names of a template as a Word document to copy from.

Guards: hall.field_pages, hall.field_tables, hall.field_rows, hall.field_words, hall.examples
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.table import Table

import ataskaita as at
from ataskaita.errors import FileError, TemplateErrors
from ataskaita.hall.examples import example_of
from ataskaita.hall.field_pages import fields_document, write_fields
from ataskaita.hall.workshop import check_template
from ataskaita.kinds import IMPLIED, KINDS

TAG = re.compile(r"\{[{%].*?[%}]\}")
LOST = ("S356", "S384")  # a document of names lays no report out
"""What of the form a template prints nowhere: of a few tags, most of it."""


def rows_of(document: Document) -> Iterator[tuple[str, ...]]:
    for table in document.tables:
        for row in table.rows:
            yield tuple(cell.text.replace("\xa0", " ") for cell in row.cells)


def tags_of(document: Document) -> Iterator[str]:
    """Generate the tags as they stand, loops over rows as loops over paragraphs.

    Not those of the first table, which says how tags are written.
    """
    yield "{%p for skyrius in skyriai %}"
    lists = [one for one in document.tables[1:] if one.cell(0, 1).text == "Žymė"]
    for row in [row for one in lists for row in one.rows]:
        tags = [tag.replace("{%tr", "{%p") for tag in TAG.findall(row.cells[1].text)]
        yield from tags
        if len(tags) == 1 and tags[0].startswith("{%p if"):
            yield "{%p endif %}"
    yield "{%p endfor %}"


def template_of(tags: Sequence[str], folder: Path) -> Path:
    made = docx.Document()
    for one in tags:
        made.add_paragraph(one)
    made.save(str(folder / "mano.docx"))
    return folder / "mano.docx"


@pytest.fixture(name="library", scope="module")
def _library() -> bytes:
    return fields_document(example_of(IMPLIED))


class DescribeTheDocumentOfNames:
    @pytest.mark.slow
    def it_shows_what_each_name_printed_beside_its_tag(self, library: bytes) -> None:
        rows = set(rows_of(docx.Document(BytesIO(library))))

        assert (
            "Dokumentų fondas. Iš viso (fiz. vnt.)",
            "{{ fondas.likutis.is_viso }}",
            "174 211",
        ) in rows
        assert ("Rezultatai", "{{p eilute.rezultatai }}") in {row[:2] for row in rows}

    @pytest.mark.slow
    def it_says_of_a_list_how_it_is_repeated(self, library: bytes) -> None:
        tags = [row[1] for row in rows_of(docx.Document(BytesIO(library))) if len(row) > 1]

        begun = tags.index("{%tr for eilute in projektai.sarasas %}")
        assert "{{p eilute.pavadinimas }}" in tags[begun : tags.index("{%tr endfor %}", begun)]

    @pytest.mark.slow
    def its_tables_and_headings_look_as_those_of_the_template(self, library: bytes) -> None:
        document = docx.Document(BytesIO(library))
        standard = docx.Document(BytesIO(at.render(example_of(IMPLIED))))

        assert looks_of(document.tables[0]) in [looks_of(one) for one in standard.tables]

    def it_is_of_one_name_alone_where_that_is_asked_for(self) -> None:
        rows = [
            *rows_of(docx.Document(BytesIO(fields_document(example_of(IMPLIED), "fondas.likutis"))))
        ]

        assert {row[1].split(".")[0] for row in rows[1:]} == {"{{ fondas"}

    def it_has_values_of_the_data_at_hand(self, tmp_path: Path) -> None:
        write_fields(tmp_path / "a.docx", data="fixtures/miestelis/ataskaita.yaml")

        values = {
            row[1]: row[2]
            for row in rows_of(docx.Document(str(tmp_path / "a.docx")))
            if len(row) == 3
        }
        assert values["{{ fondas.likutis.is_viso }}"] not in ("", "174 211")

    def it_has_no_values_of_a_form_that_nobody_has_filled(self, tmp_path: Path) -> None:
        form = tmp_path / "klubas.yaml"
        form.write_text(CLUB, encoding="utf-8")

        write_fields(tmp_path / "a.docx", form)

        rows = {row[:2] for row in rows_of(docx.Document(str(tmp_path / "a.docx")))}
        assert ("Nariai (asm.)", "{{ nariai.nariai }}") in rows

    @pytest.mark.slow
    @pytest.mark.parametrize("key", list(KINDS))
    def its_tags_work_in_a_template(self, key: str, tmp_path: Path) -> None:
        document = docx.Document(BytesIO(fields_document(example_of(KINDS[key]))))

        found = check_template(template_of([*tags_of(document)], tmp_path), key)

        assert [one.what("lt") for one in found if one.message.code not in LOST][:3] == []

    @pytest.mark.slow
    def its_whole_tables_print_all_items_in_a_template(
        self, library: bytes, tmp_path: Path
    ) -> None:
        table = whole_table(docx.Document(BytesIO(library)), "klubai.sarasas")
        made = docx.Document()
        made.element.body.insert(0, deepcopy(table._element))  # noqa: SLF001 (as Word copies it)
        made.save(str(tmp_path / "mano.docx"))
        report = example_of(IMPLIED)

        printed = docx.Document(BytesIO(at.render(report, tmp_path / "mano.docx", findings=())))

        clubs = [one.name for one in report.clubs.clubs]  # type: ignore[attr-defined]
        assert [row.cells[0].text for row in printed.tables[0].rows][1:] == clubs


class DescribeWhatIsRefused:
    def it_is_a_name_that_no_template_may_ask_for(self, tmp_path: Path) -> None:
        with pytest.raises(TemplateErrors, match="S371"):
            write_fields(tmp_path / "a.docx", below="fondas.likutiss")

        assert not (tmp_path / "a.docx").exists()

    def it_is_to_take_the_place_of_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(b"mano")

        with pytest.raises(FileError):
            write_fields(tmp_path / "a.docx", below="fondas.likutis")

        assert (tmp_path / "a.docx").read_bytes() == b"mano"


def looks_of(table: Table) -> tuple[str | None, list[str]]:
    """Return what shows how a table looks: its style, and the lines of its first cell."""
    borders = table.cell(0, 0)._tc.xpath("./w:tcPr/w:tcBorders/*")  # noqa: SLF001 (no other way)
    return table.style.name if table.style else None, [one.tag for one in borders]


def whole_table(document: Document, asked: str) -> Table:
    begun = f"{{%tr for eilute in {asked} %}}"
    return next(one for one in document.tables if one.cell(1, 0).text == begun)


CLUB = """\
forma: klubas
pavadinimas: Klubo ataskaita
skyriai:
  nariai:
    antraste: Nariai
    turinys:
      nariai: {pavadinimas: Nariai, vienetas: asm}
"""
