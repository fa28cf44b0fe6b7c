"""What is installed: the program's packages and extras, as the lists of packages tell it."""

import re
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, requires, version
from typing import Final

from ataskaita.messages import Phrase

NAME: Final = "ataskaita"
EXTRAS: Final[Mapping[str, Phrase]] = {
    "langas": Phrase("page in the browser"),
    "perziura": Phrase("pictures of pages"),
    "rasyba": Phrase("spelling check"),
    "greitis": Phrase("faster packing of documents"),
    "dask": Phrase("batches on a cluster"),
}
"""Those for people, and what each brings; the others are for whoever changes the program."""
_REQUIRED: Final = re.compile(r"([\w.-]+)[^;]*(?:;.*\bextra\s*==\s*['\"](\w+)['\"])?")


def packages() -> Mapping[str, Mapping[str, str]]:
    """Return the packages of the program ("") and of each extra, with versions; "" for none.

    Nothing where the program isn't installed as a package.
    """
    found: dict[str, dict[str, str]] = {}
    for extra, name in _required():
        found.setdefault(extra, {})[name] = _version(name)
    return {extra: found[extra] for extra in ("", *EXTRAS) if extra in found}


def _required() -> Iterator[tuple[str, str]]:
    """Generate what is asked for: by which extra, and the package."""
    try:
        asked = requires(NAME) or ()
    except PackageNotFoundError:
        return
    for one in asked:
        if match := _REQUIRED.match(one):
            yield match[2] or "", match[1]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
