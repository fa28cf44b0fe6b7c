"""Files of a sort that isn't read: without a word, who sent one would have sent nothing.

Only where no data stands, in the folder or below it: what lies beside data is somebody's own.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import Final

from ataskaita.batch.discovery import is_passed
from ataskaita.errors import Fault, Place
from ataskaita.messages.batch import OTHER_SORT, PACKED

_TABLES: Final = (".xls", ".xlt", ".xlsb", ".fods", ".numbers", ".gsheet")
_PACKED: Final = (".zip", ".rar", ".7z")
_MESSAGES: Final = {**dict.fromkeys(_TABLES, OTHER_SORT), **dict.fromkeys(_PACKED, PACKED)}


def told_unread(folder: Path, out: Path, sources: Iterable[Path]) -> Iterator[Fault]:
    """Generate a warning for each table or archive in folders that have no data."""
    with_data = {place for one in sources for place in one.parents}
    for place, folders, names in os.walk(folder):
        here = Path(place)
        if here.resolve() == out.resolve() and here != folder:
            folders.clear()
            continue
        folders[:] = sorted(one for one in folders if not is_passed(one))
        if here in with_data:
            continue
        for name in sorted(names):
            suffix = PurePath(name).suffix.lower()
            if suffix in _MESSAGES and not is_passed(name):
                yield Fault(_MESSAGES[suffix], Place(str(here / name)), {"file": name})
