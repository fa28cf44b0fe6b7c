"""What an institution adds inside a standard section: texts, tables, charts, in their places."""

import io
import re
import zipfile
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.data import save_data, succeed
from ataskaita.declared.names import names_of, quote
from ataskaita.declared.tree import Quantity
from ataskaita.documents import Settings, draft_of
from ataskaita.errors import DataErrors
from tests.documents import paragraphs_of
from tests.own_tables import HEAD, read

DATA = """\
fondas:
  likutis: {is_viso: 17 039}
  dovanos: 5
  isigijimo_tekstas: Fondo tekstas.
  papildomai:
  - po: likutis
    tekstas: Po likučio.
    lentele:
      pavadinimas: Fondas pagal kalbas
      diagrama: fondas
      stulpeliai:
      - {pavadinimas: Kalba}
      - {pavadinimas: Fondas, vienetas: fiz_vnt}
      eilutes:
      - [Grožinė, 5 909]
      - [Lietuvių, 10 775]
      - [Rusų, 355]
      - [Iš viso, "{{ fondas.likutis.is_viso }}"]
  - tekstas: Pabaigoje {{ fondas.papildomai.fondas_pagal_kalbas.rusu.fondas }}.
"""


def parts_of(document: bytes) -> dict[str, str]:
    """Return the document's parts of XML."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        names = [one for one in package.namelist() if one.endswith(".xml")]
        return {name: package.read(name).decode() for name in names}


def words_of(report: at.Report) -> str:
    """Return the words of the report's document, with a bar between those of two runs."""
    text = re.sub(r"(<[^>]+>)+", "|", parts_of(at.render(report))["word/document.xml"])
    return text.replace("\u00a0", " ")


class DescribeAdditions:
    def they_stand_after_what_they_follow(self, tmp_path: Path) -> None:
        words = words_of(read(tmp_path, DATA))

        order = ["Dokumentų fondo dydis", "Po likučio.", "Fondas pagal kalbas", "10 775"]
        order += ["Fondo tekstas.", "Pabaigoje |355"]
        places = [words.index(one) for one in order]
        assert places == sorted(places)

    def their_cells_have_names(self, tmp_path: Path) -> None:
        names = names_of(read(tmp_path, DATA))

        total = quote(names, "fondas.papildomai.fondas_pagal_kalbas.is_viso.fondas")

        assert isinstance(total, Quantity)
        assert total.value == 17_039

    def they_are_checked(self, tmp_path: Path) -> None:
        found = at.check(read(tmp_path, DATA.replace("10 775", "10 757")))

        assert [one.message.code for one in found] == ["D188"]

    def they_follow_only_what_there_is(self, tmp_path: Path) -> None:
        with pytest.raises(DataErrors, match="D186"):
            read(tmp_path, DATA.replace("po: likutis", "po: likuciai"))

    @pytest.mark.slow
    @pytest.mark.parametrize("ending", ["xlsx", "json", "yaml"])
    def they_are_kept_in_every_sort_of_file(self, tmp_path: Path, ending: str) -> None:
        report = read(tmp_path, DATA)
        path = tmp_path / f"kitas.{ending}"

        save_data(report, path)

        assert at.load(path) == report


class DescribeAnOwnChart:
    def it_shows_the_rows_without_their_total(self, tmp_path: Path) -> None:
        parts = parts_of(at.render(read(tmp_path, DATA)))

        (chart,) = [data for name, data in parts.items() if "charts/diagrama" in name]
        shown = re.findall(r"<c:v>([^<]*)", chart)
        assert shown == ["Fondas", "Grožinė", "Lietuvių", "Rusų", "5909", "10775", "355"]

    def it_is_left_out_where_the_report_has_no_charts(self, tmp_path: Path) -> None:
        data = DATA + "isdestymas: {diagramos: ne}\n"

        assert not any("charts" in name for name in parts_of(at.render(read(tmp_path, data))))

    def it_names_a_column(self, tmp_path: Path) -> None:
        with pytest.raises(DataErrors, match="D186"):
            read(tmp_path, DATA.replace("diagrama: fondas", "diagrama: gauta"))


class DescribeACommentAtACell:
    def it_stands_before_its_number(self, tmp_path: Path) -> None:
        path = tmp_path / "a.yaml"
        path.write_text(HEAD + DATA.replace("10 775", "10 757"), encoding="utf-8")

        draft = draft_of(path, Settings(anyway=True))

        main = parts_of(draft.documents["ataskaita"])["word/document.xml"]
        after = re.sub(r"<[^>]+>", "", main.partition("<w:commentRangeStart")[2].partition(">")[2])
        assert after.replace("\u00a0", " ").startswith("17 039")
        assert main.count("<w:commentRangeStart") == 1


class DescribeAHeadingWithinASection:
    """`poskyris` above a text or a table of the data's own."""

    BLOCKS = "[{poskyris: Rinkimas, tekstas: Rinkta.}, {poskyris: Saugojimas, tekstas: Saugota.}]"
    DATA = (
        f"krastotyra: {{ivadas: Buvo., papildomai: {BLOCKS}}}\n"
        f"savi_skyriai: {{s: {{pavadinimas: Savas, turinys: {BLOCKS}}}}}\n"
    )

    def it_is_a_heading_a_level_below_the_sections(self, tmp_path: Path) -> None:
        headings = [
            (style, text)
            for style, text in paragraphs_of(at.render(read(tmp_path, self.DATA)))
            if style.startswith("Heading")
        ]

        below = [("Heading2", "Rinkimas"), ("Heading2", "Saugojimas")]
        own = [("Heading1", "KRAŠTOTYROS VEIKLA"), *below, ("Heading1", "SAVAS"), *below]
        assert headings == own

    def it_goes_on_to_the_next_year_without_its_text(self, tmp_path: Path) -> None:
        source, target = tmp_path / "a.yaml", tmp_path / "b.yaml"
        source.write_text(f"{HEAD}{self.DATA}", "utf-8")

        save_data(succeed(source, None, target)[1], target)

        written = target.read_text("utf-8")
        assert written.count("poskyris: Rinkimas") == written.count("poskyris: Saugojimas") == 2
        assert "Saugota" not in written

    @pytest.mark.slow
    @pytest.mark.parametrize("ending", ["xlsx", "json", "yaml"])
    def it_is_kept_in_every_sort_of_file(self, tmp_path: Path, ending: str) -> None:
        report = read(tmp_path, self.DATA)

        save_data(report, path := tmp_path / f"kitas.{ending}")

        assert at.load(path) == report
