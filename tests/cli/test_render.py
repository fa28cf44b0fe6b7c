"""`ataskaita rengti`, as a person sees it.

Guards: hall.judging, hall.template_faults, cli.remarks
"""

from pathlib import Path

import pytest
from docx import Document
from pytest_regressions.file_regression import FileRegressionFixture

import ataskaita as at
from ataskaita.word.pdf_seal import is_untouched_pdf
from tests.cli.tool import PROJECT, run, write_data
from tests.documents import paragraphs_of
from tests.preview.test_preview import needs_libreoffice

SAMPLE = PROJECT / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
BROKEN = PROJECT / "fixtures" / "lazdijai-2020-paskelbta" / "ataskaita.yaml"
GIFTS = "fondas:\n  dovanos: 3\n  parama: 4\n"
USERS = "vartotojai: {{uzregistruoti: {{nauji: {new}}}}}\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def make_template(text: str) -> str:
    """Write a template of one paragraph; return its path."""
    document = Document()
    document.add_paragraph(text)
    document.save("sablonas.docx")
    return "sablonas.docx"


def text_of(path: str) -> str:
    """Return the document's paragraphs as text."""
    return "\n".join(text for _, text in paragraphs_of(Path(path).read_bytes()))


class DescribeRengti:
    def it_says_what_it_did(self, file_regression: FileRegressionFixture) -> None:
        Path("ataskaita.yaml").write_bytes(SAMPLE.read_bytes())

        done = run("rengti", "ataskaita.yaml")

        assert done.code == 0
        file_regression.check(done.said.replace("\\", "/"), encoding="utf-8")

    def it_makes_the_whole_file_for_the_council(self) -> None:
        done = run("rengti", write_data(Path("d.yaml")), "--dokumentai", "visi")

        made = sorted(one.name for one in Path("isvestis").iterdir())
        names = ("aiskinamasis-rastas", "ataskaita", "santrauka", "sprendimas")
        assert made == [f"{name}-2024.docx" for name in names]
        assert done.said.count("Parengta:") == len(names)

    def it_makes_web_pages_beside_the_documents(self) -> None:
        done = run(
            "rengti", write_data(Path("d.yaml")), "--html", "--dokumentai", "ataskaita,santrauka"
        )

        made = sorted(one.name for one in Path("isvestis").iterdir())
        names = (
            f"{one}-2024.{ending}"
            for one in ("ataskaita", "santrauka")
            for ending in ("docx", "html")
        )
        assert made == list(names)
        assert done.said.count("Parengta:") == 4

    def it_makes_a_web_page_alone_where_the_name_says_so(self) -> None:
        done = run("rengti", write_data(Path("d.yaml")), "-o", "puslapis.html")

        assert done.code == 0
        assert Path("puslapis.html").read_bytes().startswith(b"<!DOCTYPE html>")
        assert not Path("isvestis").exists()

    def it_makes_only_what_is_asked_for(self) -> None:
        run("rengti", write_data(Path("d.yaml")), "--dokumentai", "Santrauka, decision")

        made = sorted(one.name for one in Path("isvestis").iterdir())
        assert made == ["santrauka-2024.docx", "sprendimas-2024.docx"]

    def it_names_the_documents_that_there_are(self) -> None:
        done = run("rengti", write_data(Path("d.yaml")), "--dokumentai", "protokolas")

        assert done.code == 2
        assert "Dokumento „protokolas“ nėra. Galima: ataskaita, sprendimas," in done.said

    def it_writes_the_others_where_one_has_been_edited(self) -> None:
        data = write_data(Path("d.yaml"))
        Path("isvestis").mkdir()
        Path("isvestis", "ataskaita-2024.docx").write_bytes(b"redaguota")

        done = run("rengti", data, "--dokumentai", "visi")

        assert done.code == 4
        assert Path("isvestis", "santrauka-2024.docx").is_file()
        assert Path("isvestis", "ataskaita-2024 (nauja).docx").is_file()

    def it_writes_into_a_folder_beside_the_data(self) -> None:
        Path("duomenys").mkdir()

        run("rengti", write_data(Path("duomenys", "2024.yaml")))

        assert Path("duomenys", "isvestis", "ataskaita-2024.docx").is_file()

    @pytest.mark.parametrize("option", ["-o", "--isvestis", "--išvestis", "--output"])
    def it_writes_where_it_is_told(self, option: str) -> None:
        done = run("rengti", write_data(Path("a.yaml")), option, "naujas/aplankas/b.docx")

        assert done.code == 0
        assert "BERŽGIRIO BIBLIOTEKOS" in text_of("naujas/aplankas/b.docx")

    def it_replaces_its_own_draft(self) -> None:
        data = write_data(Path("a.yaml"))

        codes = [run("rengti", data, "-o", "b.docx").code for _ in range(2)]

        assert codes == [0, 0]
        assert [one.name for one in Path().glob("*.docx")] == ["b.docx"]

    def it_fills_a_template_of_the_librarys_own(self) -> None:
        template = make_template("{{ biblioteka.pavadinimas }}, {{ metai }}")

        run("rengti", write_data(Path("a.yaml")), "--sablonas", template, "-o", "b.docx")

        assert text_of("b.docx") == "Beržgirio biblioteka, 2024"

    def it_leaves_to_the_check_of_templates_which_tags_take_longer(self) -> None:
        template = make_template("{{ metai|lower }}")

        told = run("rengti", write_data(Path("a.yaml")), "--sablonas", template, "-o", "b.docx")
        checked = run("sablonas", "tikrinti", template)

        assert (told.code, checked.code) == (0, 0)
        assert "S314" not in told.said
        assert "PASTABA S314" in checked.said

    def it_says_all_that_is_wrong_with_that_template_each_at_its_place(self) -> None:
        template = make_template("{{ mettai }}, {{ metai|didziosiom }}, {{ metai preambule }}")

        told = run("rengti", write_data(Path("a.yaml")), "--sablonas", template, "-o", "b.docx")

        assert told.code == 3
        assert [line.split()[1] for line in told.said.splitlines() if line[:6] == "KLAIDA"] == [
            "S304",
            "S353",
            "S302",
        ]
        assert told.said.count(f"{template} → 1 pastraipa") == 3
        assert not Path("b.docx").exists()

    def it_says_in_one_line_what_of_the_data_the_document_leaves_out(self) -> None:
        data = write_data(Path("a.yaml"), GIFTS)

        own = run("rengti", data, "--sablonas", make_template("{{ metai }}"), "-o", "b.docx")
        standard = run("rengti", data, "-o", "c.docx")

        assert own.code == standard.code == 0
        left_out = "Praleista:   Duomenyse yra, o dokumente nėra: „Bibliotekos dokumentų fondas“."
        assert left_out in own.said
        assert "Praleista:" not in standard.said

    def it_says_nothing_of_that_beside_the_report(self) -> None:
        data = write_data(Path("a.yaml"), GIFTS)

        assert "Praleista:" not in run("rengti", data, "--dokumentai", "sprendimas").said

    def it_refuses_a_final_report_that_leaves_data_out(self) -> None:
        data, template = write_data(Path("a.yaml"), GIFTS), make_template("{{ metai }}")
        wanted = "rengti", data, "--sablonas", template, "-o", "b.docx", "--galutine"

        refused = run(*wanted)
        made = run(*wanted, "--vis-tiek")

        assert refused.code == 3
        assert "KLAIDA S317" in refused.said
        assert "→ fondas" in refused.said
        assert made.code == 0

    def it_compares_with_last_years_file(self) -> None:
        template = make_template("{{ vartotojai.uzregistruoti.nauji.pernai }}")
        earlier = write_data(Path("2023.yaml"), USERS.format(new=7), year=2023)
        data = write_data(Path("2024.yaml"), USERS.format(new=9))

        run("rengti", data, "--praeje", earlier, "--sablonas", template, "-o", "b.docx")

        assert text_of("b.docx") == "7"

    def it_lets_prose_quote_last_years_file(self) -> None:
        template = make_template("{{ preambule }}")
        earlier = write_data(Path("2023.yaml"), USERS.format(new=7), year=2023)
        text = 'preambule: "Pernai – {{ vartotojai.uzregistruoti.nauji.pernai }}"\n'
        data = write_data(Path("2024.yaml"), text + USERS.format(new=9))

        checked = run("tikrinti", data, "--praeje", earlier)
        run("rengti", data, "--praeje", earlier, "--sablonas", template, "-o", "b.docx")

        assert checked.code == 0
        assert text_of("b.docx") == "Pernai\u00a0– 7"

    def it_names_last_years_file_where_that_is_wrong(self) -> None:
        earlier = write_data(Path("2023.yaml"), USERS.format(new="daug"), year=2023)

        done = run("rengti", write_data(Path("2024.yaml")), "--praeje", earlier)

        assert "Kur         2023.yaml, 3\u00a0eilutė" in done.said
        assert done.code == 1


class DescribeContentsWithoutPages:
    """LibreOffice counts them; where it can't, the document is made all the same."""

    CONTENTS = "isdestymas: {turinys: taip}\nfondas: {dovanos: 4}\n"

    def they_are_told_of_where_there_is_no_libreoffice(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ataskaita.preview.find_libreoffice", lambda: None)

        done = run("rengti", write_data(Path("a.yaml"), self.CONTENTS), "-o", "b.docx")

        assert done.code == 0
        assert "Turinys:     be puslapių numerių, nes nėra „LibreOffice“; „Word“" in done.said
        assert Path("b.docx").is_file()

    def they_are_told_of_where_libreoffice_fails(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: Path) -> None:
            raise at.FileError([])

        monkeypatch.setattr("ataskaita.preview.find_libreoffice", lambda: "soffice")
        monkeypatch.setattr("ataskaita.preview.convert_to_pdf", fail)

        done = run("rengti", write_data(Path("a.yaml"), self.CONTENTS), "-o", "b.docx")

        assert done.code == 0
        assert "Turinys:     be puslapių numerių, nes „LibreOffice“ jų nesuskaičiavo;" in done.said
        assert Path("b.docx").is_file()


class DescribeWhatStopsIt:
    def it_says_every_wrong_total(self, file_regression: FileRegressionFixture) -> None:
        Path("ataskaita.yaml").write_bytes(BROKEN.read_bytes())

        done = run("rengti", "ataskaita.yaml")

        assert done.code == 1
        assert not Path("isvestis").exists()
        file_regression.check(done.said, encoding="utf-8")

    def it_says_which_name_a_template_has_wrong(
        self, file_regression: FileRegressionFixture
    ) -> None:
        template = make_template("Ataskaita: {{ biblioteka.pavadinims }}")

        done = run("rengti", write_data(Path("a.yaml")), "--sablonas", template)

        assert done.code == 3
        file_regression.check(done.said, encoding="utf-8")

    def it_refuses_a_template_that_is_no_word_file(self) -> None:
        data = write_data(Path("a.yaml"))

        done = run("rengti", data, "--sablonas", data)

        assert "KLAIDA S318  Kitos rūšies failas\n  Kur         a.yaml\n" in done.said
        assert done.said.endswith("Rasta: 1 klaida. Dokumentas neparengtas.\n")
        assert done.code == 3

    def it_leaves_a_file_that_is_not_its_own(self, file_regression: FileRegressionFixture) -> None:
        Path("b.docx").write_bytes(b"mano darbas")

        done = run("rengti", write_data(Path("a.yaml")), "-o", "b.docx")

        assert done.code == 4
        assert Path("b.docx").read_bytes() == b"mano darbas"
        assert Path("b (nauja).docx").is_file()
        file_regression.check(done.said, encoding="utf-8")

    def it_leaves_a_file_that_is_open(self, file_regression: FileRegressionFixture) -> None:
        data = write_data(Path("a.yaml"))
        run("rengti", data, "-o", "b.docx")
        Path(".~lock.b.docx#").touch()

        done = run("rengti", data, "-o", "b.docx")

        assert done.code == 4
        assert Path("b (nauja).docx").is_file()
        file_regression.check(done.said, encoding="utf-8")

    def it_says_why_it_can_not_write(self, file_regression: FileRegressionFixture) -> None:
        done = run("rengti", write_data(Path("a.yaml")), "-o", "a.yaml/b.docx")

        assert done.code == 4
        file_regression.check(done.said.replace("\\", "/"), encoding="utf-8")


class DescribeADraftWithErrors:
    def it_is_made_when_asked_with_comments_in_it(self) -> None:
        Path("ataskaita.yaml").write_bytes(BROKEN.read_bytes())

        done = run("rengti", "ataskaita.yaml", "--vis-tiek", "-o", "b.docx")

        comments = [one.text for one in Document("b.docx").comments]
        assert done.code == 0
        assert any(one.startswith("KLAIDA D201. „Dokumentų fondas. Iš viso“") for one in comments)
        assert any(one.startswith("ĮSPĖJIMAS D254. ") for one in comments)
        assert not any(one.startswith("PASTABA") for one in comments)


class DescribeADraftWithGaps:
    GAP = "fondas:\n  ivadas: |\n    Gauta {{ fondas.dovanos }} dovanų.\n  dovanos:\n"
    OWED = "atsakingi:\n  fondas: Fondo skyriaus vedėja\n"

    def it_marks_them(self) -> None:
        done = run("rengti", write_data(Path("a.yaml"), self.GAP + self.OWED), "-o", "b.docx")

        assert done.code == 0
        assert "Įspėjimas D271  fondas.dovanos" in done.said
        assert "Gauta [papildyti] dovanų." in text_of("b.docx")
        (comment,) = Document("b.docx").comments
        assert "Kas turi užpildyti: Fondo skyriaus vedėja." in comment.text

    def it_is_no_final_report(self) -> None:
        done = run("rengti", write_data(Path("a.yaml"), self.GAP), "--galutine", "-o", "b.docx")

        assert done.code == 1
        assert "KLAIDA D272" in done.said
        assert not Path("b.docx").exists()


class DescribeTheFormOfADocument:
    @pytest.mark.parametrize("name", ["b.doc", "b.odt", "b.txt", "b", "b.docm", "/dev/null"])
    def it_is_refused_before_any_work_where_it_is_not_known(self, name: str) -> None:
        done = run("rengti", "nera.yaml", "-o", name)

        assert done.code == 4
        assert "KLAIDA F417" in done.said
        assert ".docx, .pdf arba .html" in done.said
        assert not Path(name).is_file()

    def it_is_refused_to_scripts_too(self) -> None:
        with pytest.raises(at.FileError) as raised:
            at.write(b"", "b.doc")

        assert raised.value.faults[0].message.code == "F417"

    def it_can_be_no_pdf_where_there_is_no_libreoffice(self) -> None:
        done = run("rengti", "nera.yaml", "-o", "b.pdf")

        assert done.code == 4
        assert "KLAIDA F411" in done.said
        assert not Path("b.pdf").exists()

    @pytest.mark.slow
    @needs_libreoffice
    def it_is_a_pdf_where_its_ending_says_so(self) -> None:
        data = write_data(Path("a.yaml"))

        for _ in range(2):  # the second takes the place of the first
            done = run("rengti", data, "-o", "b.PDF")
            assert (done.code, Path("b.PDF").read_bytes()[:5]) == (0, b"%PDF-")
        with Path("b.PDF").open("ab") as signed:
            signed.write(b"\n%parasas\n%%EOF\n")
        again = run("rengti", data, "-o", "b.PDF")

        assert again.code == 4
        assert "F402" in again.said
        assert is_untouched_pdf(Path("b (nauja).PDF").read_bytes())
        assert Path("b.PDF").read_bytes().endswith(b"%parasas\n%%EOF\n")


class DescribeTwoLibrariesInOneFolder:
    def it_keeps_the_report_of_each(self) -> None:
        for number, name in enumerate(("Beržgirio", "Liepgirio")):
            text = f"metai: 2025\nbiblioteka: {{pavadinimas: {name} biblioteka}}\n"
            Path(f"{number}.yaml").write_text(text, encoding="utf-8")

        first, second = run("rengti", "0.yaml"), run("rengti", "1.yaml")

        assert (first.code, second.code) == (0, 4)
        assert "F416" in second.said
        assert len(list(Path("isvestis").glob("*.docx"))) == 2
        assert run("rengti", "0.yaml").code == 0
