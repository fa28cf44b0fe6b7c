"""The page for those who adopt the template, docs/savas-sablonas.md, is walked to its end."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from ataskaita.hall import workshop
from ataskaita.hall.documents import standard_template
from tests import adopting
from tests.cli.tool import PROJECT, run
from tests.documents import paragraphs_of, tables_of

PAGE: Final = (PROJECT / "docs" / "savas-sablonas.md").read_text(encoding="utf-8")
SCREEN: Final = re.compile(
    r"^(?P<space> *)```console\n *\$ py run\.py (?P<command>.+)\n(?P<shown>(?:.*\n)*?) *```",
    re.MULTILINE,
)
NAMED: Final = re.compile(r"`py run\.py ([^`\n]+)`")
TEMPLATE: Final = Path("mano-sablonas.docx")
OUT: Final = Path("istaigos", "isvestis")
DAY: Final = re.compile(r"\(iki \d{4}-\d\d-\d\d\)")


def same(screen: str) -> str:
    """Return a screen without the day, and without how many rules there are by now."""
    return re.sub(r"\d+ taisykl\w+", "taisyklės", DAY.sub("(iki DIENA)", screen))


@pytest.fixture(name="standard")
def _standard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The standard template, to be changed as its next version might be."""
    file = tmp_path / "standartinis" / "veiklos-ataskaita.docx"
    file.parent.mkdir()
    file.write_bytes(standard_template().read_bytes())
    monkeypatch.setattr(workshop, "standard_template", lambda *_: file)
    (tmp_path / "mano").mkdir()
    monkeypatch.chdir(tmp_path / "mano")
    monkeypatch.setenv("COLUMNS", "80")
    return file


@pytest.mark.slow
class DescribeThePageForAdopters:
    def its_screens_are_what_the_commands_print(self, standard: Path) -> None:
        Path("blankas.docx").write_bytes(adopting.letterhead())
        adopting.reports(Path("istaigos"))
        screens = list(SCREEN.finditer(PAGE))

        for number, one in enumerate(screens):
            for step in _in_word(standard).get(number, ()):
                step()
            done = run(*shlex.split(one["command"]))
            assert same(done.said) == same(_shown(one)), one["command"]

        assert len(screens) == 9
        assert [run(*shlex.split(one)).code for one in NAMED.findall(PAGE)] == [0]
        assert _said("kalnai")[1] == [
            ["Lėšų šaltinis", "2024 m., Eur", "2025 m., Eur"],
            ["Biudžetas", "–", "95 000,00"],
            ["Paslaugos", "–", "–"],
            ["Parama", "–", "–"],
            ["Iš viso", "–", "–"],
        ]
        assert "VAIKŲ IR JAUNIMO SKYRIUS" in _said("girininkai")[0]
        assert "LĖŠOS IR IŠLAIDOS" not in _said("girininkai")[0]


def _in_word(standard: Path) -> dict[int, tuple[Callable[[], None], ...]]:
    """Return what is done in Word before the screens of these numbers."""
    return {
        2: (
            lambda: adopting.change_looks(TEMPLATE),
            lambda: adopting.lay_out_a_table(TEMPLATE),
        ),
        3: (lambda: adopting.mend(TEMPLATE),),
        6: (lambda: adopting.next_version(standard),),
    }


def _shown(screen: re.Match[str]) -> str:
    """Return what a screen shows, without what indents it on the page."""
    lines = screen["shown"].splitlines(keepends=True)
    return "".join(one.removeprefix(screen["space"]) for one in lines)


def _said(name: str) -> tuple[list[str], list[list[str]]]:
    """Return the paragraphs of an institution's report, and its first table."""
    made = (OUT / f"{name}.docx").read_bytes()
    rows = [[cell.replace("\u00a0", " ") for cell in row] for row in _texts(made)]
    return [text.upper() for _, text in paragraphs_of(made)], rows


def _texts(made: bytes) -> list[list[str]]:
    tables = tables_of(made)
    return [[cell.text for cell in row] for row in tables[0].rows] if tables else []
