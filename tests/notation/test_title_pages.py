"""The title page that a form asks for: institution, title, who prepared the report, place, year.

Guards: notation.covering.
"""

import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.compose import compose_view, unprinted
from ataskaita.data import save_data
from ataskaita.declared.succession import next_year
from tests.documents import headings_of, paragraphs_of, parts_of
from tests.notation.forms import FORM, changed, mistakes, put
from tests.template.making import compiled, paragraph
from tests.test_validity import required_tool, validated

ASKED = ('laida: "2026"\n', 'laida: "2026"\ntitulinis: taip\n')
WHO = """\
istaiga: {pavadinimas: Beržų klubas, vieta: Beržai}
parenge: |
  - Pirmininkė Ona Onaitė
  - Iždininkas Jonas Jonaitis
"""
GIVEN = ("istaiga: {pavadinimas: Beržų klubas}\n", WHO)
APPROVED = (
    "tvirtinimas: {institucija: Beržų tarybos, aktas: sprendimu, data: 2027-02-03, numeris: 1}"
)


def report(folder: Path, asked: tuple[str, str] = ASKED, *changes: tuple[str, str]) -> at.Report:
    """Return a report with a title page."""
    return at.load(put(folder, *(changes or (GIVEN,)), form=changed(FORM, asked)))


def lines(document: bytes) -> list[str]:
    """Return the texts of the document's first paragraphs."""
    return [text.strip() for _, text in paragraphs_of(document)]


class DescribeATitlePage:
    def it_has_the_title_and_who_prepared_it(self, tmp_path: Path) -> None:
        said = lines(at.render(report(tmp_path)))

        assert said[:7] == [
            *("BERŽŲ KLUBAS", "BERŽŲ KLUBO PIRMININKO", "2025\u00a0METŲ VEIKLOS ATASKAITA"),
            *("Parengė", "Pirmininkė Ona Onaitė", "Iždininkas Jonas Jonaitis", "Beržai, 2026"),
        ]
        assert next(filter(None, said[7:])) == "KLUBO NARIAI"

    def its_title_stands_once(self, tmp_path: Path) -> None:
        said = lines(at.render(report(tmp_path)))

        assert sum("METŲ VEIKLOS ATASKAITA" in one for one in said) == 1

    def it_ends_its_page(self, tmp_path: Path) -> None:
        body = parts_of(at.render(report(tmp_path)))["word/document.xml"].decode()

        assert body.count('<w:br w:type="page"/>') == 1
        assert body.index("Beržai, 2026") < body.index('<w:br w:type="page"/>')
        assert body.index('<w:br w:type="page"/>') < body.index("KLUBO NARIAI")

    def it_leaves_out_what_nobody_gives(self, tmp_path: Path) -> None:
        said = lines(at.render(report(tmp_path, ASKED, ("metai: 2025", "metai: 2025"))))

        assert said[3] == "2026"

    def it_has_the_year_in_which_the_report_was_approved(self, tmp_path: Path) -> None:
        approved = (GIVEN[0], f"{GIVEN[0]}{APPROVED}\n")

        assert "2027" in lines(at.render(report(tmp_path, ASKED, approved)))

    def it_calls_those_who_prepared_it_as_the_form_says(self, tmp_path: Path) -> None:
        own = (ASKED[0], f'{ASKED[0]}titulinis: {{parenge: "Ataskaitą rengė"}}\n')

        said = lines(at.render(report(tmp_path, own)))

        assert said[3] == "Ataskaitą rengė"

    def it_is_none_where_the_form_asks_for_none(self, tmp_path: Path) -> None:
        no = (ASKED[0], f"{ASKED[0]}titulinis: ne\n")

        said = lines(at.render(report(tmp_path, no, ("metai: 2025", "metai: 2025"))))

        assert "BERŽŲ KLUBAS" not in said
        assert headings_of(at.render(report(tmp_path, no, ("metai: 2025", "metai: 2025"))))

    @pytest.mark.slow
    def it_is_asked_for_in_the_workbook(self, tmp_path: Path) -> None:
        known = report(tmp_path)
        save_data(known, tmp_path / "a.xlsx")

        page = load_workbook(tmp_path / "a.xlsx")["Įstaiga"]
        said = {str(cell.value) for row in page for cell in row if cell.value}
        assert "Parengė: pareigos, vardas ir pavardė" in said
        assert "Iždininkas Jonas Jonaitis" in said
        assert at.load(tmp_path / "a.xlsx") == known

    def it_is_told_where_a_template_has_no_place_for_it(self, tmp_path: Path) -> None:
        known = report(tmp_path)
        told = []
        for tags in ("{{ metai }}", "{{p ataskaita.titulinis.parenge }}"):
            view = compose_view(known)
            compiled(paragraph(tags)).render_parts(view.names)
            told.append([one.label for one in unprinted(known, [view])])

        who = "Parengė: pareigos, vardas ir pavardė"
        assert [who in one for one in told] == [True, False]

    def it_goes_on_to_the_next_year(self, tmp_path: Path) -> None:
        known = report(tmp_path)

        later = next_year(known, 2026)

        who = [lines(at.render(one))[4:6] for one in (known, later)]
        assert who[0] == who[1] == ["Pirmininkė Ona Onaitė", "Iždininkas Jonas Jonaitis"]

    def it_is_that_of_the_form_that_another_builds_on(self, tmp_path: Path) -> None:
        put(tmp_path, form=changed(FORM, ASKED))
        for name, more in (("su", ""), ("be", "titulinis: ne\n")):
            (tmp_path / f"{name}.forma.yaml").write_text(
                f"forma: {name}\npavadinimas: Ataskaita\nremiasi: klubas\n{more}", encoding="utf-8"
            )
        data = "metai: 2025\nistaiga: {pavadinimas: Beržų klubas}\nveikla: {isvykos: 2}\n"
        found = {}
        for name in ("su", "be"):
            path = tmp_path / f"{name}.yaml"
            path.write_text(f"forma: {name}\n{data}", encoding="utf-8")
            found[name] = lines(at.render(at.load(path)))

        assert "BERŽŲ KLUBAS" in found["su"]
        assert "BERŽŲ KLUBAS" not in found["be"]

    @pytest.mark.parametrize(
        ("said", "code"),
        [("gal", "F435"), ("{parenges: Rengė}", "F430"), ("{parenge: [a]}", "F434")],
    )
    def it_is_told_what_there_is_not(self, said: str, code: str) -> None:
        (fault,) = mistakes((ASKED[0], f"{ASKED[0]}titulinis: {said}\n"))

        assert fault.message.code == code

    @pytest.mark.slow
    @pytest.mark.parametrize("version", ["Office2016", "Microsoft365"])
    def it_is_valid_promise_16(self, version: str, tmp_path: Path) -> None:
        document = at.render(report(tmp_path))

        assert validated(document, version, tmp_path) == (0, [])

    @pytest.mark.slow
    def it_is_one_page_without_a_number(self, tmp_path: Path) -> None:
        office = required_tool("soffice", "LibreOffice")
        to_text = required_tool("pdftotext", "poppler-utils")
        (tmp_path / "a.docx").write_bytes(at.render(report(tmp_path)))
        profile = f"-env:UserInstallation={(tmp_path / 'profilis').as_uri()}"
        subprocess.run(
            [office, profile, "--headless", "--convert-to", "pdf", "a.docx"],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            timeout=600,
        )

        text = subprocess.run(
            [to_text, "-layout", "a.pdf", "-"], cwd=tmp_path, capture_output=True, check=True
        ).stdout.decode()

        first, second, *_ = text.split("\f")
        assert first.split()[0] == "BERŽŲ"
        assert first.split()[-1] == "2026"
        assert second.split()[:3] == ["2", "KLUBO", "NARIAI"]
