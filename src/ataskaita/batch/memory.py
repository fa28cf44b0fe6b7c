"""What a batch remembers between its runs: a line for each data file, added as it is done.

A line that a kill has cut off is passed over; so is a file that isn't ours. Figures, most of a
line, stay on the disk: they are read again to be summed up.
"""

import contextlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import field

from ataskaita.batch.figures import Figures
from ataskaita.batch.outcomes import Outcome, Status
from ataskaita.batch.work import digest_of_file
from ataskaita.disk import ordinary, put_over
from ataskaita.errors import refused_by_disk
from ataskaita.messages.files import LOCKED, UNWRITABLE
from ataskaita.records import define
from ataskaita.sources import beside

FILE: Final = ".ataskaita-paketas.jsonl"
_SUMMARIES: Final = 9
"""How many summaries are known as ours: more don't stand beside each other, open or changed."""
_EDITED: Final = (Status.MERGED, Status.BESIDE)
"""What becomes of data whose document people have edited."""


@define
class Memory:
    """The outcomes of earlier runs, by the name of the data file."""

    path: Path
    order: str
    """What the documents are made with: template, versions, settings, as one text: of another,
    none stands there yet."""
    how: str = ""
    """How edited documents are refreshed; empty where they aren't."""
    known: dict[str, Outcome] = field(factory=dict)
    """The last of each."""
    summaries: tuple[str, ...] = ()
    """SHA-256 of the summaries that were written, the last of them last."""
    _where: dict[str, int] = field(factory=dict)
    """Where the line of each begins."""
    _others: set[str] = field(factory=set)
    """Those that another order has made."""

    @classmethod
    def at(cls, folder: Path, order: str, how: str = "") -> "Memory":
        """Return what the folder's memory holds."""
        memory = cls(folder / FILE, order, how)
        where = 0
        with memory._written(memory.path), contextlib.suppress(FileNotFoundError):
            ordinary(memory.path)
        with contextlib.suppress(OSError), memory.path.open("rb") as file:
            for line in file:
                memory._take(line, where)
                where += len(line)
        return memory

    def _take(self, line: bytes, where: int) -> None:
        """Take in a line; nothing of one that is torn, or isn't ours."""
        with contextlib.suppress(
            ValueError, TypeError, LookupError, AttributeError, RecursionError
        ):
            data = json.loads(line)
            self.summaries = tuple(map(str, data.pop("summaries", self.summaries)))
            if data:
                order, how = data.pop("order"), data.pop("how", "")
                _ = data.pop("figures"), data.pop("own", ())
                self._keep(Outcome.from_dict(data), where, order, how)

    def _keep(self, outcome: Outcome, where: int, order: str, how: str) -> None:
        self.known[outcome.name] = outcome
        self._where[outcome.name] = where
        same = order == self.order and not self._is_to_be_refreshed(outcome, how)
        (self._others.discard if same else self._others.add)(outcome.name)

    def _is_to_be_refreshed(self, outcome: Outcome, how: str) -> bool:
        """Return whether what people edited there is to be refreshed otherwise than it was.

        Where nobody has edited, or nothing is refreshed now, it doesn't matter how.
        """
        return bool(self.how) and how != self.how and outcome.status in _EDITED

    def is_unchanged(self, name: str, source: Path, targets: Iterable[Path]) -> bool:
        """Return whether the documents stand there, made from what the files still hold."""
        before = self.known.get(name)
        if before is None or name in self._others or _is_unsettled(before):
            return False
        if source.name not in before.inputs or not all(one.is_file() for one in targets):
            return False
        return all(
            digest_of_file(beside(source, one)) == digest for one, digest in before.inputs.items()
        )

    def add(self, outcome: Outcome, figures: Figures) -> None:
        """Remember an outcome and its figures at once, on the disk."""
        line = _line(
            {"order": self.order, "how": self.how, **outcome.to_dict(), **figures.to_dict()}
        )
        with self._written(self.path), self.path.open("ab") as file:
            where = file.tell() + 1
            file.write(b"\n" + line)  # apart from a line that a kill has cut off
            file.flush()
            os.fsync(file.fileno())
        self._keep(outcome, where, self.order, self.how)

    def figures(self, names: Iterable[str]) -> Iterator[Figures]:
        """Generate the figures of each, one after the other from the disk."""
        with self._written(self.path), self.path.open("a+b") as file:
            for one in names:
                file.seek(self._where[one])
                yield _figures(file.readline())

    def settle(self, names: Iterable[str], summary: str) -> None:
        """Write the memory anew, a line for each of these and the summary; whole or not at all."""
        self.summaries = (*(one for one in self.summaries if one != summary), summary)
        with self._written(self.path):
            put_over(self._lines(names), self.path)

    def _lines(self, names: Iterable[str]) -> Iterator[bytes]:
        yield _line({"summaries": self.summaries[-_SUMMARIES:]})
        with self.path.open("a+b") as old:
            for one in names:
                old.seek(self._where[one])
                yield old.readline()

    @staticmethod
    @contextlib.contextmanager
    def _written(path: Path) -> Iterator[None]:
        """Raise FileError where the disk refuses."""
        try:
            yield
        except OSError as error:
            raise refused_by_disk(UNWRITABLE, path, error) from None


def _is_unsettled(outcome: Outcome) -> bool:
    """Return whether it is to be tried again: it failed, or its document was open elsewhere."""
    locked = any(one.code == LOCKED.code for one in outcome.troubles)
    return outcome.status is Status.FAILED or locked


def _line(data: Mapping[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _figures(line: bytes) -> Figures:
    """Return the figures of a line; none where somebody has changed the file meanwhile."""
    with contextlib.suppress(ValueError, LookupError, TypeError, AttributeError, ArithmeticError):
        return Figures.from_dict(json.loads(line))
    return Figures()
