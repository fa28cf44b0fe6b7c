"""Which kinds of reports there are: the library's, and those that other packages bring."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from ataskaita.brought import KINDS as GROUP
from ataskaita.brought import brought
from ataskaita.declared.kind import ReportKind
from ataskaita.errors import Fault, FileError, Place
from ataskaita.kinds.library import LIBRARY
from ataskaita.messages import Phrase
from ataskaita.messages.files import BROKEN_KIND

IMPLIED: Final = LIBRARY
"""The kind of data that names none."""


class _Kinds(Mapping[str, ReportKind]):
    """The kinds by key, an empty one for the implied; another package's is read when asked for."""

    def __getitem__(self, key: str) -> ReportKind:
        return IMPLIED if key in ("", IMPLIED.key) else _of_others(key)

    def __contains__(self, key: object) -> bool:
        return key == "" or key in tuple(self)

    def __iter__(self) -> Iterator[str]:
        yield IMPLIED.key
        yield from sorted(one.name for one in brought(GROUP))

    def __len__(self) -> int:
        return 1 + len(brought(GROUP))


KINDS: Final = _Kinds()


@cache
def _of_others(key: str) -> ReportKind:
    """Return another package's kind; raise KeyError, or FileError for what is none."""
    entry = next((one for one in brought(GROUP) if one.name == key), None)
    if entry is None:
        raise KeyError(key)
    try:
        kind = entry.load()
    except Exception as error:
        raise _broken(key, entry.value, repr(error)) from error
    if not isinstance(kind, ReportKind) or kind.key != key:
        raise _broken(key, entry.value, Phrase("it is no kind of reports of that name"))
    return kind


def _broken(key: str, where: str, reason: str) -> FileError:
    return FileError([Fault(BROKEN_KIND, Place(where), {"key": key, "reason": reason})])
