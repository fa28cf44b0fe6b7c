"""The page of drafts shows what its commands print, walked from top to bottom."""

import re
import shlex
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from ataskaita.word.package import read_package, write_package
from tests.cli.tool import PROJECT, run

PAGE: Final = (PROJECT / "docs" / "juodrastis.md").read_text(encoding="utf-8")
SCREEN: Final = re.compile(r"```console\n\$ (?P<command>.+)\n(?P<shown>(?:.*\n)*?)```")
DATA: Final = re.compile(r"```yaml\n((?:.*\n)*?)```")
DAY: Final = re.compile(r"\(iki \d{4}-\d\d-\d\d\)")
DRAFT: Final = Path("isvestis/ataskaita-2025.docx")
EDITS: Final = (
    ("Fonde yra ", "Metų pabaigoje fonde yra "),
    (">12<", ">13<"),
    ("Skaitytojai ateina ir vakarais.", "Skaitytojai ateina ir savaitgaliais."),
)
"""Of three people."""
CHANGES: Final = (("serialiniai: 500", "serialiniai: 512"), ("dovanos: 12", "dovanos: 15"))


def edit() -> None:
    """Do to the draft what three people do."""
    parts = read_package(DRAFT.read_bytes(), "a.docx")
    text = parts["word/document.xml"].decode("utf-8")
    for old, new in EDITS:
        assert old in text, old
        text = text.replace(old, new, 1)
    DRAFT.write_bytes(write_package({**parts, "word/document.xml": text.encode()}))


def same(screen: str) -> str:
    """Return a screen without the day, and without how many rules there are by now."""
    return re.sub(r"\d+ taisykl\w+", "taisyklės", DAY.sub("(iki DIENA)", screen))


class DescribeThePageOfDrafts:
    def its_screens_are_what_the_commands_print(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("COLUMNS", "80")
        [told] = DATA.findall(PAGE)
        data = Path("duomenys-2025.yaml")
        data.write_text(told, encoding="utf-8")
        assert run("rengti", str(data)).code == 0
        edit()
        for old, new in CHANGES:
            told = told.replace(old, new)
        data.write_text(told, encoding="utf-8")

        screens = list(SCREEN.finditer(PAGE))
        for one in screens:
            done = run(*shlex.split(one["command"])[1:])
            assert same(done.said) == same(one["shown"])

        assert len(screens) >= 3
        assert list(Path("isvestis").glob(f"*(iki {date.today().isoformat()})*"))  # noqa: DTZ011 (the tool's own day)
