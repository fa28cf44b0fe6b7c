"""The clerk's page: each of its commands runs, in the order in which they stand there."""

import re
import shlex
from pathlib import Path

import pytest
from openpyxl import Workbook

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.forms.summary.standing import FAULTS, GAPS
from ataskaita.word.package import write_package
from tests.cli.tool import PROJECT, run
from tests.template.making import word_parts

PAGE = PROJECT / "docs" / "istaigos.md"
COMMAND = re.compile(r"^py run\.py (.+)$", re.MULTILINE)
ROW = re.compile(r"^\| ([^|]+) \| ([a-z-]+) \| ([^|]+) \| ([a-z]+) \| ([^|]+) \|$", re.MULTILINE)


def commands() -> list[list[str]]:
    """Return the words of each command of the page."""
    text = PAGE.read_text(encoding="utf-8")
    return [shlex.split(one.replace("\\", "/")) for one in COMMAND.findall(text)]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the page's list of institutions, and templates of one's own."""
    monkeypatch.chdir(tmp_path)
    book = Workbook()
    assert book.active is not None
    book.active.append(["Įstaiga", "Forma", "Kontaktas", "Aplankas", "Savivaldybė"])
    for row in ROW.findall(PAGE.read_text(encoding="utf-8")):
        book.active.append(row)
    book.save("istaigos.xlsx")
    for name in ("bendras.docx", "muziejaus.docx"):
        Path(name).write_bytes(write_package(word_parts("{{ metai }}")))
    return tmp_path


def fill(folder: Path) -> None:
    """Fill the workbook of the library: two copies of it, each by another hand."""
    workbook = folder / "alytus" / "duomenys-2026.xlsx"
    report = at.load(workbook)
    workbook.unlink()
    text = f"metai: 2026\nbiblioteka: {{pavadinimas: {report.institution.name}}}\nfondas:\n"
    for name, figure in (("duomenys-2026", "dovanos: 3"), ("skaitykla", "parama: 4")):
        data = folder / "x.yaml"
        data.write_text(f"{text}  {figure}\n", encoding="utf-8")
        save_data(at.load(data), folder / "alytus" / f"{name}.xlsx")
        data.unlink()


class DescribeTheClerksPage:
    @pytest.mark.slow
    def its_commands_do_what_it_says(self, here: Path) -> None:
        done = []
        for words in commands():
            if words[0] == "duomenys":
                fill(here / "2026")
            done.append((words, run(*words)))

        assert [(words, one.code) for words, one in done if one.code] == []
        assert len(done) == 9
        joined = at.load(here / "2026" / "alytus" / "visi.xlsx")
        assert {"fondas.dovanos", "fondas.parama"} <= set(joined.origin.paths())
        decision = "2026/isvestis/alytus/duomenys-2026-sprendimas.docx"
        assert (here / decision).is_file()

    @pytest.mark.slow
    def its_list_is_one(self, here: Path) -> None:
        assert len(list(ROW.findall(PAGE.read_text(encoding="utf-8")))) == 3
        done = run("paketas", "n", "--nauja", "istaigos.xlsx", "--metai", "2026")
        assert (done.code, len(list(here.glob("n/*/*.xlsx")))) == (0, 3)

    def it_names_the_pages_of_the_summary(self) -> None:
        told = PAGE.read_text(encoding="utf-8")

        for one in ("Ataskaitos", FAULTS.title, GAPS.title, "Bendri rodikliai"):
            assert f"| {one} |" in told
