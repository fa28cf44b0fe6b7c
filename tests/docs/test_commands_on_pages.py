"""Every command that a page names is one of ours, with those options; the short ways are walked."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click
import pytest
from attrs import frozen
from docx import Document

import ataskaita as at
from ataskaita.cli.main import COMMANDS, commands
from ataskaita.data import save_data
from tests.cli.tool import PROJECT, run

PAGES: Final = [*sorted((PROJECT / "docs").rglob("*.md")), *sorted(PROJECT.glob("*.md"))]
NOT_TODAYS: Final = {"CHANGELOG.md"}
"""A page of what once was."""
BLOCK: Final = re.compile(r"^```([^\n]*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
SCREENS: Final = {"", "console", "text"}
INLINE: Final = re.compile(r"`([^`\n]+)`")
OURS: Final = re.compile(
    r"^\$? *(?:ATASKAITA_\w+=\w+ )?(?:py run\.py|python3 run\.py|ataskaita) (.+)"
)
SAID: Final = re.compile(r" {2,}.*|\s*#.*")
"""What stands behind a command to say what it does."""
WALKED: Final = ("istaigoms.md", "examples/letterhead.md", "examples/new-institution.md")


@frozen
class Named:
    """A command that a page names."""

    page: str
    line: str

    def __str__(self) -> str:
        return f"{self.page}: {self.line}"


def in_blocks(text: str) -> Iterator[str]:
    for language, block in BLOCK.findall(text):
        for line in block.splitlines() if language in SCREENS else ():
            if (told := OURS.match(line)) and (words := SAID.sub("", told[1])):
                yield words.replace("\\", "/")


def named() -> Iterator[Named]:
    for page in PAGES:
        if page.name not in NOT_TODAYS:
            text = page.read_text(encoding="utf-8")
            inline = (told[1] for one in INLINE.findall(text) if (told := OURS.match(one)))
            for line in dict.fromkeys([*in_blocks(text), *inline]):
                yield Named(page.relative_to(PROJECT).as_posix(), line)


def understood(words: list[str]) -> None:
    """Raise what is wrong with a command, as click would, before it looks for any file."""
    command: click.Command = commands
    context = click.Context(commands, info_name="ataskaita", **commands.context_settings)
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        found = command.get_command(context, words[0])
        assert found is not None, words[0]
        command, words = found, words[1:]
        context = click.Context(
            command, context, words[0] if words else "", token_normalize_func=str
        )
    value = ["…"] if words and words[-1].startswith("-") else []  # `--pagal` of which text speaks
    command.make_parser(context).parse_args([*words, *value])


class DescribeThePages:
    def they_name_commands(self) -> None:
        assert len({one.line.split()[0] for one in named()} & {*COMMANDS}) >= 10

    @pytest.mark.parametrize("one", list(named()), ids=str)
    def their_commands_are_ours(self, one: Named) -> None:
        words = shlex.split(one.line)

        if words[0] not in {"test", "check", "docs", "-h"} or one.line.startswith("check -"):
            understood(words)

    @pytest.mark.slow
    @pytest.mark.parametrize("page", WALKED)
    def their_short_ways_lead_to_the_end(
        self, page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        shutil.copytree(PROJECT / "docs" / "examples" / "jaunimo-centras", "jaunimo-centras")
        Document().save("blankas.docx")
        save_data(at.load(PROJECT / "fixtures/miestelis/ataskaita.yaml"), "duomenys-2025.xlsx")
        ways = list(in_blocks((PROJECT / "docs" / page).read_text(encoding="utf-8")))
        lines = [one for one in ways if not one.startswith("nauja")]

        done = [(one, run(*shlex.split(one))) for one in lines]

        assert [(one, told.said) for one, told in done if told.code] == []
        assert len(done) >= 2
