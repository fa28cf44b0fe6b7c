"""What a batch remembers between its runs: a line for each data file, added as it is done.

A line that a kill has cut off is passed over; so is a file that isn't ours.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from attrs import define, field

from ataskaita.batch.outcomes import Outcome, Status
from ataskaita.batch.work import digest_of_file

FILE: Final = ".ataskaita-paketas.jsonl"


@define
class Memory:
    """The outcomes of earlier runs, by the name of the data file."""

    path: Path
    order: str
    """What the documents are made with: template, version, settings, as one text."""
    known: dict[str, Outcome] = field(factory=dict)
    summary: str = ""
    """SHA-256 of the summary that was written last."""

    @classmethod
    def at(cls, folder: Path, order: str) -> "Memory":
        """Return what the folder's memory holds that was made with the same order."""
        memory = cls(folder / FILE, order)
        for line in _lines(memory.path):
            try:
                data = json.loads(line)
                memory.summary = data.pop("summary", memory.summary)
                if not data:
                    continue
                if data.pop("order") == order:
                    outcome = Outcome.from_dict(data)
                    memory.known[outcome.name] = outcome
            except (ValueError, TypeError, KeyError, AttributeError):
                continue
        return memory

    def is_unchanged(self, name: str, source: Path, target: Path) -> bool:
        """Return whether the document stands there, made from what the files still hold."""
        before = self.known.get(name)
        if before is None or before.status is Status.FAILED or str(source) not in before.inputs:
            return False
        same = all(digest_of_file(Path(one)) == digest for one, digest in before.inputs.items())
        return same and target.is_file()

    def add(self, outcome: Outcome) -> None:
        """Remember an outcome at once, on the disk."""
        self.known[outcome.name] = outcome
        with self.path.open("a", encoding="utf-8") as file:
            file.write(_line(outcome, self.order))
            file.flush()
            os.fsync(file.fileno())

    def settle(self, outcomes: Iterable[Outcome]) -> None:
        """Write the memory anew, a line for each of these; whole or not at all."""
        beside = self.path.with_suffix(".tmp")
        lines = json.dumps({"summary": self.summary}) + "\n"
        lines += "".join(_line(one, self.order) for one in outcomes)
        beside.write_text(lines, encoding="utf-8")
        beside.replace(self.path)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _line(outcome: Outcome, order: str) -> str:
    return json.dumps({"order": order, **outcome.to_dict()}, ensure_ascii=False) + "\n"
