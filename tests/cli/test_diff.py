"""`ataskaita skirtumai`, as a person sees it: what people changed in a draft, and what drifted.

Guards: cli.diff, cli.edits, hall.edit_words, hall.differences, hall.bases, hall.drifting,
drafts.changes, drafts.edits, drafts.tokens, drafts.places, drafts.shown, drafts.drift,
drafts.standing, drafts.stale, drafts.written, messages.drift.
"""

import json
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.cli.tool import PROJECT, run
from tests.documents import parts_of
from tests.drafts.editing import bare, data_with, of_an_older_version, replaced
from tests.rendered import rendered

LIBRARY = "kita-biblioteka"
DATA = str(PROJECT / "fixtures" / LIBRARY / "ataskaita.yaml")
TOTAL = ("48\u00a0220", "48\u00a0230")
WORDS = ("padalinys duris atvėrė", "padalinys pirmąkart atvertas")
HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading2"/>'
TYPED = "<w:p><w:r><w:t>Mus aplankė 2 850 skaitytojų.</w:t></w:r></w:p>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    rendered(LIBRARY)  # in the project's folder
    monkeypatch.chdir(tmp_path)
    return tmp_path


def draft(folder: Path, *changes: tuple[str, str], times: int = 1, stripped: bool = False) -> str:
    """Write the draft with these changes into the folder; return its name."""
    document = rendered(LIBRARY)
    if stripped:
        document = bare(document)
    (folder / "a.docx").write_bytes(replaced(document, *changes, times=times))
    return "a.docx"


class DescribeSkirtumai:
    def it_says_what_people_changed(
        self, folder: Path, file_regression: FileRegressionFixture
    ) -> None:
        name = draft(folder, TOTAL, WORDS, (HEADING, TYPED + HEADING))

        done = run("skirtumai", name, "--duomenys", DATA)

        assert done.code == 1
        file_regression.check(done.said, encoding="utf-8")

    def it_says_that_nobody_changed_the_draft(self, folder: Path) -> None:
        (folder / "a.docx").write_bytes(rendered(LIBRARY))

        done = run("skirtumai", "a.docx")

        assert done.said == "Juodraščio niekas nekeitė nuo tada, kai jis parengtas.\n"
        assert done.code == 0

    @pytest.mark.slow
    def it_says_that_the_draft_agrees_with_the_data(self, folder: Path) -> None:
        done = run("skirtumai", draft(folder, WORDS), "--duomenys", DATA)

        assert done.said.endswith("1 pakeitimas.\nJuodraštis atitinka duomenis.\n")
        assert done.code == 0

    def it_tells_what_was_replaced_everywhere_once(self, folder: Path) -> None:
        name = draft(folder, (">2024<", ">2024-ųjų<"), times=1000)

        said = run("skirtumai", name).said

        assert said.count("„2024“ → „2024-ųjų“") == 1
        assert "vietose; pirmoji: „" in said.replace("\n              ", " ")

    def it_tells_programs_the_same(self, folder: Path) -> None:
        name = draft(folder, TOTAL)

        told = json.loads(run("skirtumai", name, "--duomenys", DATA, "--json").said)

        (edit,) = told["result"]["edits"]
        assert (edit["kind"], edit["path"], edit["was"], edit["now"]) == (
            *("figure", "vartotojai.apsilankymai.is_viso"),
            *TOTAL,
        )
        assert [one["code"] for one in told["findings"]] == ["D360"]
        assert told["findings"][0]["places"][-1]["line"] is not None
        assert told["exit"] == 1

    @pytest.mark.slow
    def it_tells_a_figure_that_was_typed_over_everywhere_once(self, folder: Path) -> None:
        name = draft(folder, TOTAL, times=99)

        told = json.loads(run("skirtumai", name, "--duomenys", DATA, "--json").said)

        paths = [[spot["path"] for spot in one["places"]] for one in told["findings"]]
        cell = "savi_skyriai.pazanga.turinys[2].lentele.eilutes[2][3]"
        assert paths == [["vartotojai.apsilankymai.is_viso"] * 3, [cell] * 2]

    def it_refuses_what_is_no_draft_of_ours(self, folder: Path) -> None:
        name = draft(folder, WORDS, stripped=True)

        done = run("skirtumai", name)

        assert done.code == 3
        assert "KLAIDA S363  Ne šios programos juodraštis" in done.said

    @pytest.mark.slow
    def it_compares_such_a_document_with_data_by_its_texts(self, folder: Path) -> None:
        name = draft(folder, TOTAL, WORDS, (HEADING, TYPED + HEADING), stripped=True)

        told = json.loads(run("skirtumai", name, "--duomenys", DATA, "--json").said)

        kinds = [one["kind"] for one in told["result"]["edits"]]
        assert (told["result"]["base"], kinds) == ("assumed", ["words", "typed", "figure"])

    @pytest.mark.slow
    def it_refuses_data_of_another_year(self, folder: Path) -> None:
        data = data_with(folder, ("metai: 2024", "metai: 2023"), library=LIBRARY)

        done = run("skirtumai", draft(folder, WORDS), "--duomenys", str(data))

        assert done.code == 3
        assert "KLAIDA S364  Kitos ataskaitos juodraštis" in done.said

    @pytest.mark.parametrize("command", [("skirtumai", "--duomenys"), ("irodyti",)])
    def it_is_refused_with_data_of_another_institution(
        self, folder: Path, command: tuple[str, ...]
    ) -> None:
        name, *option = command
        other = str(PROJECT / "fixtures/maziausia/ataskaita.yaml")

        done = run(name, draft(folder, WORDS), *option, other)

        assert done.code == 3
        assert "KLAIDA S364  Kitos ataskaitos juodraštis" in done.said

    def it_says_what_it_cannot_know_of_a_draft_that_an_older_version_made(
        self, folder: Path
    ) -> None:
        older = of_an_older_version(rendered(LIBRARY))
        (folder / "a.docx").write_bytes(replaced(older, TOTAL))

        said = run("skirtumai", "a.docx").said

        assert "48\u00a0220 →" in said
        assert "Juodraštyje nėra įrašyta, kas jame buvo iš pradžių" in said


@pytest.fixture
def two(folder: Path) -> Path:
    """Return a folder with a draft, and the same as people edited it."""
    (folder / "b.docx").write_bytes(replaced(rendered(LIBRARY), TOTAL, WORDS))
    (folder / "a.docx").write_bytes(rendered(LIBRARY))
    return folder


class DescribeSkirtumaiOfTwo:
    def it_says_what_differs(self, two: Path) -> None:
        done = run("skirtumai", str(two / "a.docx"), "b.docx")

        assert done.code == 0
        assert "48 220 → 48 230" in " ".join(done.said.replace("\u00a0", " ").split())
        assert "(buvo: „duris atvėrė“)" in done.said
        assert done.said.endswith("2 pakeitimai.\n")

    def it_says_that_nothing_does(self, two: Path) -> None:
        done = run("skirtumai", str(two / "a.docx"), "a.docx")

        assert (done.said, done.code) == ("Abu dokumentai sako tą patį.\n", 0)

    def it_writes_a_redline(self, two: Path) -> None:
        done = run("skirtumai", str(two / "a.docx"), "b.docx", "--word", "c.docx")

        main = parts_of((two / "c.docx").read_bytes())["word/document.xml"]
        assert done.said.endswith("Sukurta: c.docx\n")
        assert b"<w:delText" in main
        assert "48\u00a0230".encode() in main

    def it_tells_programs_the_same(self, two: Path) -> None:
        told = json.loads(run("skirtumai", str(two / "a.docx"), "b.docx", "--json").said)

        assert [one["kind"] for one in told["result"]["edits"]] == ["words", "figure"]
        assert told["result"]["untracked"] == []

    @pytest.mark.parametrize("name", ["c.pdf", "b.docx"])
    def it_writes_over_nothing_and_no_other_form(self, two: Path, name: str) -> None:
        before = (two / "b.docx").read_bytes()

        done = run("skirtumai", str(two / "a.docx"), "b.docx", "--word", name)

        assert done.code == 4
        assert (two / "b.docx").read_bytes() == before
        assert not (two / "c.pdf").exists()

    @pytest.mark.parametrize(
        "told", [("a.docx", "b.docx", "--duomenys", DATA), ("a.docx", "--word", "c.docx")]
    )
    def it_refuses_what_does_not_go_together(self, two: Path, told: tuple[str, ...]) -> None:
        assert two.is_dir()
        assert run("skirtumai", *told).code == 2
