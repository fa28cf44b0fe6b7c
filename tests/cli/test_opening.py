"""What was made opens where a person waits for it, and nowhere else.

Guards: cli.opening.
"""

import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ataskaita.cli import opening
from tests.cli.tool import SMALLEST, command, run

ASKED = "Atverti dabar? [T/n]"
OPENER = '#!/bin/sh\nprintf "%s" "$1" > "$OPENED"\n'

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="opened as Linux opens")


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let a screen be here, and what opens files only write which: to this file."""
    program = tmp_path / "programos" / "xdg-open"
    program.parent.mkdir()
    program.write_text(OPENER, encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("OPENED", str(tmp_path / "atidaryta"))
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("CI", raising=False)
    return tmp_path / "atidaryta"


def at_a_terminal(*words: str, answer: str) -> str:
    """Run the tool at a terminal, answer what it asks; return what the screen shows."""
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        command(*words), stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    said, answered = b"", False
    with contextlib.suppress(OSError):  # as the system says that it has ended
        while more := os.read(ours, 4096):
            said += more
            if ASKED.encode() in said and not answered:
                answered = os.write(ours, answer.encode()) > 0
    os.close(ours)
    assert process.wait(30) == 0
    return said.decode("utf-8")


@pytest.mark.slow
class DescribeSomebodyAtATerminal:
    @pytest.mark.parametrize("answer", ["\n", "t\n", "Taip\n"])
    def they_are_asked_once_and_it_opens(self, tmp_path: Path, opened: Path, answer: str) -> None:
        document = tmp_path / "-mano ataskaita.docx"

        said = at_a_terminal("rengti", SMALLEST, "-o", f"{document}", answer=answer)

        assert said.count(ASKED) == 1
        assert opened.read_text(encoding="utf-8") == str(document)

    @pytest.mark.parametrize("answer", ["n\n", "ne\n", "gal\n", "\x04"])
    def they_may_refuse_or_say_nothing(self, tmp_path: Path, opened: Path, answer: str) -> None:
        at_a_terminal("rengti", SMALLEST, "-o", f"{tmp_path}/a.docx", answer=answer)

        assert (tmp_path / "a.docx").is_file()
        assert not opened.exists()

    @pytest.mark.parametrize(
        ("more", "variable"),
        [(("--neatidaryti",), ""), (("--json",), ""), ((), "CI"), ((), "DISPLAY")],
    )
    def they_are_not_asked_where_nobody_waits(
        self,
        tmp_path: Path,
        opened: Path,
        more: tuple[str, ...],
        variable: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        if variable:
            monkeypatch.setenv(variable, "true" if variable == "CI" else "")

        said = at_a_terminal("rengti", SMALLEST, "-o", f"{tmp_path}/a.docx", *more, answer="t\n")

        assert ASKED not in said
        assert not opened.exists()

    def they_see_the_web_edition_where_that_alone_is_made(
        self, tmp_path: Path, opened: Path
    ) -> None:
        at_a_terminal("rengti", SMALLEST, "-o", f"{tmp_path}/a.html", answer="\n")

        assert opened.read_text(encoding="utf-8") == f"{tmp_path}/a.html"


class DescribeAScript:
    def it_is_never_asked(self, tmp_path: Path, opened: Path) -> None:
        done = run("rengti", SMALLEST, "-o", f"{tmp_path}/a.docx")

        assert ASKED not in done.said
        assert not opened.exists()

    def it_may_have_it_opened_all_the_same(self, tmp_path: Path, opened: Path) -> None:
        done = run("rengti", SMALLEST, "-o", f"{tmp_path}/a.docx", "--atidaryti")

        assert done.code == 0
        assert opened.read_text(encoding="utf-8") == f"{tmp_path}/a.docx"

    def it_is_told_where_that_fails_and_the_document_stays(
        self, tmp_path: Path, opened: Path
    ) -> None:
        (tmp_path / "programos" / "xdg-open").write_text("#!/bin/sh\nexit 3\n", encoding="ascii")

        done = run("rengti", SMALLEST, "-o", f"{tmp_path}/a.docx", "--atidaryti")

        assert (done.code, opened.exists()) == (0, False)
        assert "ĮSPĖJIMAS P643" in done.said
        assert (tmp_path / "a.docx").is_file()


class DescribeTheOpener:
    def it_may_stay_as_long_as_what_it_opened(
        self, tmp_path: Path, opened: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "programos" / "xdg-open").write_text("#!/bin/sh\nsleep 3\n", encoding="ascii")
        monkeypatch.setattr(opening, "_SECONDS", 0.1)
        begun = time.monotonic()

        opening.open_made(opened, wanted=True)

        assert time.monotonic() - begun < 2
        assert opening._STAYING.pop().wait() == 0  # noqa: SLF001 (nothing stays behind a test)
