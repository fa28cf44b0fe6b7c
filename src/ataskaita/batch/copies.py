"""Copies that a cloud drive makes of a conflict, or a hand by mistake: known by their names.

A name alone says little: it is a copy only where the file it is a copy of stands beside it.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from ataskaita.characters import strip_diacritics

_COPIES: Final = (
    re.compile(r"(.+?) ?\([^()]*(?:konflikt|conflict|priestaring)[^()]*\)"),
    re.compile(r"(.+)\.sync-conflict-[\w-]+"),
    re.compile(r"(.+)-(?:desktop|laptop|notebook|pc|win)-[a-z0-9]+(?:-\d+)?"),
    re.compile(r"(.+?) ?\(\d{1,2}\)"),
    re.compile(r"(.+?)(?: ?[-–—] ?| )(?:kopija|copy)(?: ?\(?\d+\)?)?"),
    re.compile(r"(?:kopija|copy)(?: of| is)? (.+)"),
)
"""How names of copies are made, in small letters without diacritics."""


def copies_among(files: Iterable[Path]) -> Mapping[Path, Path]:
    """Return the files that are copies of others among them, each with its original."""
    known = {(one.parent, _plain(one.stem), one.suffix.lower()): one for one in files}
    found: dict[Path, Path] = {}
    for (folder, stem, suffix), one in known.items():
        original = next(_originals(stem, folder, suffix, known), None)
        if original is not None:
            found[one] = known[original]
    return found


def _originals(
    stem: str, folder: Path, suffix: str, known: Collection[tuple[Path, str, str]]
) -> Iterator[tuple[Path, str, str]]:
    """Generate what the name may be a copy of, through copies of copies."""
    for pattern in _COPIES:
        match = pattern.fullmatch(stem)
        if match is None:
            continue
        yield from _originals(match[1], folder, suffix, known)
        if (folder, match[1], suffix) in known:
            yield folder, match[1], suffix


def _plain(stem: str) -> str:
    return strip_diacritics(stem.casefold())
