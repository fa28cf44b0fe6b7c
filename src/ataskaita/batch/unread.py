"""Files of a sort that isn't read: without a word, who sent one would have sent nothing.

Beside one institution's data, or above folders with data, it is somebody's own; among the files of
several it is told, unless a data file of that name stands there, as one that was saved anew does.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import Final

from ataskaita.batch.discovery import is_passed
from ataskaita.errors import Fault, Place
from ataskaita.messages.batch import OTHER_SORT, OTHER_SORT_AMONG, PACKED

_TABLES: Final = (".xls", ".xlt", ".xlsb", ".fods", ".numbers", ".gsheet")
_PACKED: Final = (".zip", ".rar", ".7z")
_SEVERAL: Final = 2
_AMONG: Final = dict.fromkeys(_TABLES, OTHER_SORT_AMONG)
_MESSAGES: Final = {**dict.fromkeys(_TABLES, OTHER_SORT), **dict.fromkeys(_PACKED, PACKED)}


def told_unread(folder: Path, out: Path, sources: Iterable[Path]) -> Iterator[Fault]:
    """Generate a warning for each table or archive in folders that have no data."""
    files = tuple(sources)
    with_data = {place for one in files for place in one.parents}
    beside: dict[Path, set[str]] = defaultdict(set)
    for one in files:
        beside[one.parent].add(one.stem.casefold())
    for place, folders, names in os.walk(folder):
        here = Path(place)
        if here.resolve() == out.resolve() and here != folder:
            folders.clear()
            continue
        folders[:] = sorted(one for one in folders if not is_passed(one))
        stems = beside[here]
        if here in with_data and len(stems) < _SEVERAL:
            continue
        messages = _AMONG if stems else _MESSAGES
        for name in sorted(names):
            told = PurePath(name)
            message = messages.get(told.suffix.lower())
            if message and told.stem.casefold() not in stems and not is_passed(name):
                yield Fault(message, Place(str(here / name)), {"file": name})
