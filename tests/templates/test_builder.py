import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

from ataskaita.opc.deflating import CHOICE, deflater
from templates.builder import DOCUMENTS, build
from templates.builder.styles import ABOVE
from tests.templates.reading import W, every, find, root, style, text, value

TEMPLATES = Path(__file__).parents[2] / "templates"
TAG = re.compile(r"\{[{%#].*?[#%}]\}")


def _parts(package: bytes) -> Iterator[tuple[str, bytes]]:
    """Generate the parts of a package, and those of the packages in it."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            if name.endswith(".xlsx"):
                yield from ((f"{name}/{inner}", one) for inner, one in _parts(content))
            else:
                yield name, content


class DescribeBuild:
    @pytest.mark.parametrize("name", DOCUMENTS)
    def it_gives_the_file_that_is_kept(self, name: str) -> None:
        # part by part, the workbooks behind charts too: zlibs pack the same parts differently
        kept = dict(_parts((TEMPLATES / f"{name}.docx").read_bytes()))

        assert dict(_parts(build(name))) == kept, "run: python -m templates.builder"

    def it_gives_the_same_bytes_each_time(self) -> None:
        assert build() == build()

    def it_gives_the_same_bytes_whatever_packs_faster_where_it_runs(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = set()

        for name in ("isa-l", "zlib-ng", "zlib"):
            monkeypatch.setenv(CHOICE, name)
            assert deflater().name == name
            made.add(build("sprendimas"))

        assert len(made) == 1

    def it_makes_a_document_that_python_docx_opens(self) -> None:
        document = Document(io.BytesIO(build()))

        properties = document.core_properties
        assert (properties.title, properties.author, properties.language) == (
            "Veiklos ataskaita",
            "",
            "lt-LT",
        )


class DescribeTags:
    def they_compile(self) -> None:
        source = DocxTemplate(None).patch_xml(etree.tostring(root("document"), encoding="unicode"))

        Environment().parse(source)  # noqa: S701 (nothing is rendered)

    def they_stand_whole_in_one_text(self) -> None:
        for one in every(root("document"), "t"):
            assert not re.search(r"[{}]", TAG.sub("", one.text or "")), one.text

    def they_hold_no_quotes(self) -> None:
        tags = [one for one in TAG.findall(text(root("document"))) if one[1] != "#"]

        assert tags
        assert not [tag for tag in tags if re.search("[\"'„“”‘’]", tag)]

    @pytest.mark.parametrize("letter", ["p", "tr", "tc"])
    def they_stand_alone_where_they_leave_no_trace(self, letter: str) -> None:
        for one in every(root("document"), letter):
            tag = re.search(rf"\{{%{letter} .*?%\}}", text(one))
            assert tag is None or text(one) == tag[0]

    def they_match(self) -> None:
        whole = text(root("document"))

        for letter in ("p", "tr", "tc"):
            for word in ("if", "for"):
                opened = whole.count(f"{{%{letter} {word} ")
                assert opened == whole.count(f"{{%{letter} end{word} %}}")


class DescribeStyles:
    def they_are_named_in_lithuanian(self) -> None:
        names = [value(find(one, "name")) for one in every(root("styles"), "style")]

        assert [name for name in names if name.startswith("AT ")] == [
            "AT Išretinta",
            "AT Lentelė",
            "AT Tekstas",
            "AT Žyma",
            "AT Lentelės pavadinimas",
            "AT Virš lentelės",
            "AT Lentelės antraštė",
            "AT Stulpelio numeris",
            "AT Lentelės tekstas",
            "AT Lentelės tekstas 2",
            "AT Lentelės grupė",
            "AT Lentelės skaičius",
            "AT Lentelės pinigai",
            "AT Pastaba",
            "AT Diagrama",
            "AT Nuotrauka",
            "AT Diagramos pavadinimas",
            "AT Viduryje",
            "AT Projektas",
            "AT Pabaigos brūkšnys",
            "AT Titulinio antraštė",
            "AT Titulinio rengėjai",
            "AT Titulinio vieta",
            "AT Šablono pastaba",
            "AT Šablono komanda",
        ]

    def they_keep_the_title_of_a_table_from_a_table_before_it(self) -> None:
        (above,) = (one for one in every(root("styles"), "style") if value(one, "styleId") == ABOVE)
        (spacing,) = every(above, "spacing")

        assert int(value(spacing, "before")) >= 120

    def they_are_all_that_the_document_looks_by(self) -> None:
        document = root("document")

        assert not every(document, "rPr")
        for one in every(document, "pPr"):
            assert [child.tag for child in one] == [W + "pStyle"]

    def they_exist(self) -> None:
        known = {value(one, "styleId") for one in every(root("styles"), "style")}
        document = root("document")
        used = {style(one) for one in every(document, "p")}
        used |= {value(one) for one in every(document, "tblStyle")}

        assert used <= known

    def they_name_times_new_roman_alone(self) -> None:
        fonts = every(root("styles"), "rFonts")

        assert {name for one in fonts for name in one.attrib.values()} == {"Times New Roman"}
        assert not [key for one in fonts for key in one.attrib if "Theme" in str(key)]

    def they_number_lists(self) -> None:
        document = Document(io.BytesIO(build()))
        numbering = root("numbering")

        bound = {value(one) for one in every(numbering, "pStyle")}

        assert bound == {document.styles[name].style_id for name in ("List Number", "List Bullet")}


class DescribePage:
    def it_is_a4_with_the_margins_of_an_office(self) -> None:
        section = Document(io.BytesIO(build())).sections[0]

        lengths = [
            section.page_width,
            section.page_height,
            section.left_margin,
            section.right_margin,
            section.top_margin,
            section.bottom_margin,
            section.header_distance,
        ]
        assert [round(one.mm) for one in lengths if one is not None] == [
            210,
            297,
            30,
            10,
            20,
            20,
            10,
        ]

    def it_is_numbered_in_the_header_from_the_second_on(self) -> None:
        section = Document(io.BytesIO(build())).sections[0]

        header = section.header.paragraphs[0]
        assert section.different_first_page_header_footer
        assert section.first_page_header.is_linked_to_previous
        assert header.text == "2"
        assert "PAGE" in "".join(one.text or "" for one in every(root("header1"), "instrText"))
