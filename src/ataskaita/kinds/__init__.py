"""Which kinds of reports there are: the library's, shipped forms, and what other packages bring."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
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
FORMS: Final = Path(__file__).with_name("forms")
"""Where the shipped forms stand, each called by its key."""
_SUFFIX: Final = ".yaml"


class _Kinds(Mapping[str, ReportKind]):
    """The kinds by key, an empty one for the implied; a form or a package is read when asked for.

    What other packages bring stands before a form of the same key.
    """

    def __getitem__(self, key: str) -> ReportKind:
        if key in ("", IMPLIED.key):
            return IMPLIED
        return _of_others(key) if key in _brought() else _shipped(key)

    def __contains__(self, key: object) -> bool:
        return key == "" or key in tuple(self)

    def __iter__(self) -> Iterator[str]:
        yield IMPLIED.key
        yield from sorted({*_brought(), *(one.stem for one in FORMS.glob(f"*{_SUFFIX}"))})

    def __len__(self) -> int:
        return len(tuple(iter(self)))


KINDS: Final = _Kinds()


def _brought() -> tuple[str, ...]:
    return tuple(one.name for one in brought(GROUP))


def _shipped(key: str) -> ReportKind:
    """Return the kind of a shipped form; raise KeyError where there is none of that key."""
    path = FORMS / f"{key}{_SUFFIX}"
    if path not in FORMS.glob(f"*{_SUFFIX}"):  # a key is no way to elsewhere
        raise KeyError(key)
    from ataskaita.notation import kind_of_form  # noqa: PLC0415 (most reports are of no form)

    return kind_of_form(path.read_text(encoding="utf-8"), str(path), KINDS)


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
