"""The council's file: the decision, the note and the summary, all from the report's data."""

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

import ataskaita as at
from ataskaita.preview import convert_to_pdf, find_libreoffice
from ataskaita.testing import DocumentRegression
from tests.documents import paragraphs_of, parts_of
from tests.rendered import COMPANIONS, rendered

LIBRARY = "metai: 2024\nbiblioteka: {pavadinimas: Beržgirio biblioteka"


def decision(folder: Path, more: str, municipality: str = "") -> list[str]:
    """Return the lines of the decision on a small report with `more` in its data."""
    data = folder / "duomenys.yaml"
    data.write_text(f"{LIBRARY}{municipality}}}\n{more}\n", encoding="utf-8")
    document = at.render(at.load(data), document="sprendimas")
    return [text.replace("\u00a0", " ") for _, text in paragraphs_of(document)]


class DescribeTheDocumentsOf:
    @pytest.mark.parametrize("library", ["lazdijai-2020", "kita-biblioteka"])
    @pytest.mark.parametrize("document", COMPANIONS)
    def they_say(
        self, library: str, document: str, document_regression: DocumentRegression
    ) -> None:
        document_regression.check(
            rendered(f"{library}/{document}"), basename=f"{library}-{document}"
        )

    def they_carry_titles_of_their_own(self) -> None:
        core = parts_of(rendered("lazdijai-2020/sprendimas"))["docProps/core.xml"].decode()

        assert (
            "<dc:title>Sprendimas dėl Lazdijų rajono savivaldybės viešosios bibliotekos 2020 metų "
            "veiklos ataskaitos patvirtinimo</dc:title>"
        ) in core


class DescribeTheDecision:
    def it_is_on_the_report_as_its_own_title_calls_it(self, tmp_path: Path) -> None:
        lines = decision(tmp_path, "antraste: direktoriaus 2024 metų veiklos ataskaita")

        whose = "Beržgirio bibliotekos direktoriaus 2024 metų veiklos"
        assert any(
            f"patvirtinti {whose} ataskaitą" in line.replace("Patv", "patv") for line in lines
        )
        assert any(f"{whose} ataskaitos patvirtinimo".upper() in line for line in lines)

    def it_names_the_law_before_the_regulation(self, tmp_path: Path) -> None:
        lines = decision(
            tmp_path,
            "teisinis_pagrindas: {aktas: Beržgirio tarybos reglamento, punktas: '12'}\n"
            "sprendimas:\n  taryba: Beržgirio taryba\n"
            "  pagrindas: Vietos savivaldos įstatymo 15 straipsnio 2 dalies 4 punktu",
        )

        assert (
            "Vadovaudamasi Vietos savivaldos įstatymo 15 straipsnio 2 dalies 4 punktu ir "
            "Beržgirio tarybos reglamento 12 punktu, Beržgirio taryba nusprendžia:"
        ) in lines

    def it_says_by_which_decision_the_regulation_stands(self, tmp_path: Path) -> None:
        lines = decision(
            tmp_path,
            "teisinis_pagrindas: {aktas: Beržgirio tarybos reglamento, punktas: '12',"
            " patvirtino: Beržgirio tarybos, data: 2019-03-04, numeris: T-5}",
            ", savivaldybe: Beržgirio savivaldybė",
        )

        assert (
            "Vadovaudamasi Beržgirio tarybos reglamento (Beržgirio tarybos 2019 m. kovo 4 d. "
            "sprendimas Nr. T-5) 12 punktu, Beržgirio savivaldybės taryba nusprendžia:"
        ) in lines

    def its_operative_word_is_spaced_but_one_word(self) -> None:
        xml = parts_of(rendered("lazdijai-2020/sprendimas"))["word/document.xml"].decode()

        assert '<w:rStyle w:val="ATIsretinta"/></w:rPr><w:t xml:space="preserve">nusprendžia' in xml

    def it_may_be_plain(self, tmp_path: Path) -> None:
        data = tmp_path / "duomenys.yaml"
        data.write_text(f"{LIBRARY}}}\nsprendimas: {{isretintai: ne}}\n", encoding="utf-8")

        xml = parts_of(at.render(at.load(data), document="sprendimas"))["word/document.xml"]

        assert b"ATIsretinta" not in xml

    def it_knows_the_council_by_the_municipality(self, tmp_path: Path) -> None:
        lines = decision(tmp_path, "", ", savivaldybe: Beržgirio rajono savivaldybė")

        assert "BERŽGIRIO RAJONO SAVIVALDYBĖS TARYBA" in lines

    def it_leaves_room_for_what_isnt_known(self, tmp_path: Path) -> None:
        lines = decision(tmp_path, "")

        assert lines[0] == "Projektas"
        assert lines[3].split() == ["2025", "m.", "d.", "Nr."]
        assert lines[-1] == "Savivaldybės meras"

    @pytest.mark.parametrize(
        ("manner", "title", "clause"),
        [
            ("patvirtinta", "ATASKAITOS PATVIRTINIMO", "Patvirtinti Beržgirio bibliotekos 2024"),
            ("pritarta", "DĖL PRITARIMO BERŽGIRIO", "Pritarti Beržgirio bibliotekos 2024 metų"),
        ],
    )
    def it_approves_or_agrees(self, tmp_path: Path, manner: str, title: str, clause: str) -> None:
        text = "\n".join(decision(tmp_path, f"tvirtinimas: {{budas: {manner}}}"))

        assert title in text
        assert clause in text


class DescribeTheReportOfADecision:
    @pytest.mark.parametrize(
        ("annex", "mark"),
        [
            ("ne", ["PRITARTA", "Beržgirio tarybos", "2025 m. kovo 3 d. sprendimu Nr. T-5"]),
            ("taip", ["Beržgirio tarybos", "2025 m. kovo 3 d. sprendimo Nr. T-5", "priedas"]),
        ],
    )
    def it_bears_the_mark(self, tmp_path: Path, annex: str, mark: list[str]) -> None:
        data = tmp_path / "duomenys.yaml"
        act = "institucija: Beržgirio tarybos, aktas: sprendimu, data: 2025-03-03, numeris: T-5"
        data.write_text(
            f"{LIBRARY}}}\ntvirtinimas: {{budas: pritarta, {act}, priedas: {annex}}}\n",
            encoding="utf-8",
        )

        lines = paragraphs_of(at.render(at.load(data)))

        assert [text.replace("\u00a0", " ") for style, text in lines if style == "ATZyma"] == mark


class DescribeTheSummary:
    @pytest.mark.slow
    @pytest.mark.parametrize("library", ["lazdijai-2020", "kita-biblioteka"])
    @pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice lays out the page")
    def it_takes_one_page(self, library: str, tmp_path: Path) -> None:
        file, pdf = tmp_path / "a.docx", tmp_path / "a.pdf"
        file.write_bytes(rendered(f"{library}/santrauka"))
        convert_to_pdf(file, pdf)

        assert len(PdfDocument(pdf)) == 1
