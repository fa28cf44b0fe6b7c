"""What takes long says on a terminal what is being done; elsewhere, and when done, nothing.

Guards: cli.working.
"""

import io
import time
from types import SimpleNamespace

import pytest

from ataskaita.cli.working import working


class Terminal(io.StringIO):
    """A terminal, of which all is remembered."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    one = Terminal()
    monkeypatch.setattr("ataskaita.cli.working.sys", SimpleNamespace(stderr=one))
    return one


class DescribeLongWork:
    def it_says_what_is_done_and_takes_it_back(self, terminal: Terminal) -> None:
        with working("Pildomas dokumentas…", every=0.01):
            while "2 s" not in terminal.getvalue():
                time.sleep(0.01)

        told = terminal.getvalue()
        assert told.startswith("\rPildomas dokumentas… 1 s\rPildomas dokumentas… 2 s")
        last = told.rstrip("\r").rpartition("\r")[2]
        assert (last.strip(" "), told[-1]) == ("", "\r")

    def it_says_nothing_of_short_work(self, terminal: Terminal) -> None:
        with working("Pildomas dokumentas…", every=60):
            pass

        assert terminal.getvalue() == ""

    def it_takes_it_back_where_the_work_fails(self, terminal: Terminal) -> None:
        def fail() -> None:
            while "1 s" not in terminal.getvalue():
                time.sleep(0.01)
            raise KeyError

        with pytest.raises(KeyError), working("Skaitoma…", every=0.01):
            fail()

        assert terminal.getvalue().endswith(" \r")

    def it_says_nothing_where_nobody_looks(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stream = io.StringIO()
        monkeypatch.setattr("ataskaita.cli.working.sys", SimpleNamespace(stderr=stream))

        with working("Skaitoma…", every=0.001):
            time.sleep(0.05)

        assert stream.getvalue() == ""

    def it_stops_at_no_terminal_that_was_closed(self, terminal: Terminal) -> None:
        with working("Skaitoma…", every=0.01):
            terminal.close()
            time.sleep(0.05)
