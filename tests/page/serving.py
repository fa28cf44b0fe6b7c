"""The page as a person starts it: in a process of its own, until it is closed."""

import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from tests.cli.tool import command

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/\?raktas=\S+")


@frozen
class Served:
    """A page that is open, and its process."""

    address: str
    """With the key."""
    process: "subprocess.Popen[str]"

    @property
    def origin(self) -> str:
        return self.address.partition("/?")[0]


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Start the page for a folder; end it afterwards."""
    words = command("langas", str(folder), "--be-narsykles")
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as one:
        assert one.stdout is not None
        found = _ADDRESS.search(one.stdout.readline())
        try:
            assert found is not None
            yield Served(found[0], one)
        finally:
            one.send_signal(signal.SIGINT)
            one.wait(timeout=10)
