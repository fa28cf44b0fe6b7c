"""What was typed and isn't in the file yet, and what the file was before each change.

It is kept in a folder of the user's own, not beside the data: whoever looks into a shared folder
sees no half-typed values, and no copy of the data is left there. What can't be written or read
there stops nobody: the file itself is the truth.
"""

import contextlib
import json
import os
import zlib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from ataskaita.disk import put_over, read_file
from ataskaita.hall.filling import Typed
from ataskaita.records import frozen

SETTING: Final = "ATASKAITA_BUSENA"
"""The environment variable: the folder to have it in."""
_OWN: Final = 0o600
_MOST: Final = 50
"""Changes that can be undone; the oldest goes first."""
_TYPED, _CHANGES = "neirasyta.json", "pakeitimai.json"


@frozen
class Change:
    """What was written into the file at once."""

    before: str
    """The digest of the file's bytes before it."""
    after: str
    values: Mapping[str, tuple[str, str]]
    """By data path: what stood there, and what was written."""


@frozen
class Journal:
    """The journal of one data file."""

    folder: Path

    @classmethod
    def of(cls, file: Path) -> "Journal":
        """Return the journal of that file."""
        name = sha256(os.fsencode(file.resolve())).hexdigest()[:32]
        return cls(_root() / name)

    def typed(self) -> dict[str, Typed]:
        """Return what was typed and not saved, by data path."""
        known = self._read(_TYPED)
        return {path: Typed(*one) for path, one in known.items()} if known else {}

    def keep(self, typed: Mapping[str, Typed]) -> None:
        """Keep this in place of all that was typed before; raise OSError."""
        if typed or self._read(_TYPED):
            self._write(_TYPED, {path: (one.text, one.instead) for path, one in typed.items()})

    def changes(self) -> list[Change]:
        """Return the changes that can be undone, the newest last."""
        known = self._read(_CHANGES) or []
        return [
            Change(before, after, {path: (old, new) for path, (old, new) in values.items()})
            for before, after, values in known
        ]

    def add(self, data: bytes, made: bytes, values: Mapping[str, tuple[str, str]]) -> None:
        """Keep what the file was before a change; raise OSError."""
        before = digest_of(data)
        self._put(f"{before}.zlib", zlib.compress(data))
        self._keep_changes([*self.changes(), Change(before, digest_of(made), values)][-_MOST:])

    def before(self, change: Change) -> bytes | None:
        """Return what the file was before the change; None where that isn't known any more."""
        try:
            data = zlib.decompress(read_file(self.folder / f"{change.before}.zlib"))
        except (OSError, zlib.error):
            return None
        return data if digest_of(data) == change.before else None

    def forget_last(self) -> None:
        """Forget the newest change: it has been undone; raise OSError."""
        self._keep_changes(self.changes()[:-1])

    def _keep_changes(self, changes: list[Change]) -> None:
        self._write(_CHANGES, [(one.before, one.after, one.values) for one in changes])
        kept = {f"{one.before}.zlib" for one in changes}
        for old in self.folder.glob("*.zlib"):
            if old.name not in kept:
                old.unlink(missing_ok=True)

    def _read(self, name: str) -> Any:
        try:
            return json.loads(read_file(self.folder / name))
        except (OSError, ValueError):
            return None

    def _write(self, name: str, told: Any) -> None:
        self._put(name, json.dumps(told, ensure_ascii=False).encode())

    def _put(self, name: str, data: bytes) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        put_over((data,), self.folder / name, _OWN)


def digest_of(data: bytes) -> str:
    """Return the fingerprint of a file's bytes."""
    return sha256(data).hexdigest()


def _root() -> Path:
    if setting := os.environ.get(SETTING):
        return Path(setting)
    from platformdirs import user_state_path  # noqa: PLC0415 (only where it isn't told)

    return user_state_path("ataskaita", appauthor=False) / "langas"


def quietly() -> contextlib.AbstractContextManager[None]:
    """Go on where the journal can't be written: a full disk of the user's own stops no saving."""
    return contextlib.suppress(OSError)
