"""`ataskaita skirtumai … --i-duomenis`: what people changed in a draft goes back into a copy.

Guards: hall.returning, drafts.reweaving, cli.returned.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.hall.files import save_data
from ataskaita.word.package import read_package, write_package
from tests.cli.tool import run

DATA = """\
# pildė fondo skyrius
metai: 2025
biblioteka: {pavadinimas: Beržgirio biblioteka}
fondas:
  ivadas: |
    Fonde yra {{ fondas.likutis.knygos_ir_serialiniai }} vnt., gauta {{ fondas.dovanos }} egz.

    Antra **pastraipa** be skaičių.

    Trečia pastraipa.
  likutis: {knygos_ir_serialiniai: 1500}   # patikrinta
  dovanos: 12
"""
MAIN = "word/document.xml"
DRAFT = "isvestis/ataskaita-2025.docx"
COPY = Path("a (iš juodraščio).yaml")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a draft, just made."""
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(DATA, encoding="utf-8")
    assert run("rengti", "a.yaml").code == 0


def edit(*changes: tuple[str, str]) -> None:
    """Change words of the draft, as a person does."""
    parts = read_package(Path(DRAFT).read_bytes(), DRAFT)
    text = parts[MAIN].decode("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    Path(DRAFT).write_bytes(write_package({**parts, MAIN: text.encode()}))


def back(*more: str, data: str = "a.yaml") -> str:
    done = run("skirtumai", DRAFT, "--duomenys", data, "--i-duomenis", *more)
    return " ".join(done.said.split())


class DescribeIntoData:
    def it_writes_figures_and_words_into_a_copy_and_nothing_else(self) -> None:
        edit(("Fonde yra ", "Šiemet fonde yra "), (">12<", ">13<"))

        said = back()

        assert "Į duomenų kopiją grįžo 2 pakeitimai:" in said
        assert "Gauta dovanų: „12“ → „13“" in said
        expected = DATA.replace("dovanos: 12", "dovanos: 13").replace(
            "Fonde yra", "Šiemet fonde yra"
        )
        assert COPY.read_text(encoding="utf-8") == expected.replace(" egz.", "\n    egz.")
        assert Path("a.yaml").read_text(encoding="utf-8") == DATA

    def it_leaves_the_draft_and_the_copy_in_agreement(self) -> None:
        edit(("Fonde yra ", "Šiemet fonde yra "), (">12<", ">13<"))
        back()

        done = run("skirtumai", DRAFT, "--duomenys", str(COPY))

        assert (done.code, "Juodraštis atitinka duomenis." in done.said) == (0, True)

    def it_says_what_cannot_go_back_and_why(self) -> None:
        edit(("be skaičių", "be jokių skaičių"), ("Trečia pastraipa.", ""))

        said = back()

        assert not COPY.exists()
        assert "Negrįžo:" in said
        assert "duomenyse ten yra ženklų" in said
        assert "duomenyse nėra vietos tam, kas prirašyta, ištrinta" in said

    def it_leaves_a_figure_that_the_data_has_changed_too(self) -> None:
        edit((">12<", ">13<"))
        Path("a.yaml").write_text(DATA.replace("dovanos: 12", "dovanos: 15"), encoding="utf-8")

        assert "duomenys tą patį pakeitė kitaip" in back()
        assert not COPY.exists()

    def it_writes_nothing_where_nobody_changed_anything(self) -> None:
        back()

        assert [one.name for one in Path().iterdir() if one.is_file()] == ["a.yaml"]

    def it_never_writes_over_an_earlier_copy(self) -> None:
        edit((">12<", ">13<"))
        back()
        before = COPY.read_bytes()

        back()

        assert COPY.read_bytes() == before
        assert Path("a (iš juodraščio 2).yaml").read_bytes() == before

    def it_tells_a_program(self) -> None:
        edit((">12<", ">13<"), ("be skaičių", "be jokių skaičių"))

        told = json.loads(run(
            "skirtumai", DRAFT, "--duomenys", "a.yaml", "--i-duomenis", "--json"
        ).said)  # fmt: skip

        assert told["made"] == [str(COPY)]
        assert [(one["path"], one["now"]) for one in told["result"]["returned"]] == [
            ("fondas.dovanos", "13")
        ]
        assert len(told["result"]["left"]) == 1

    def it_asks_for_the_data(self) -> None:
        assert run("skirtumai", DRAFT, "--i-duomenis").code == 2


@pytest.mark.slow
class DescribeWorkbooks:
    def they_go_back_by_their_cells(self) -> None:
        save_data(at.load("a.yaml"), "b.xlsx")
        edit(("Fonde yra ", "Šiemet fonde yra "), (">12<", ">13<"))

        back(data="b.xlsx")

        again = at.load("b (iš juodraščio).xlsx")
        (done,) = [run("skirtumai", DRAFT, "--duomenys", "b (iš juodraščio).xlsx")]
        assert done.code == 0
        assert again.year == 2025
