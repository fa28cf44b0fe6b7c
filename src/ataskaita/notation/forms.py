"""The text of a form → its kind, compiled once; and what a form's first lines say."""

import hashlib
import re
from collections import OrderedDict
from threading import Lock
from typing import Final

from ataskaita.characters import strip_diacritics
from ataskaita.declared.kind import ReportKind
from ataskaita.notation.compiling import compile_form
from ataskaita.patterns import Pattern

_KEPT: Final = 16
"""How many kinds of forms are kept: a batch may be of several, a process of many."""
_HEAD: Final = Pattern(r"""^(forma|laida)[ \t]*:[ \t]*["']?([^"'#\r\n]*)""", re.MULTILINE)
_kinds: Final[OrderedDict[str, ReportKind]] = OrderedDict()
_lock: Final = Lock()


def digest_of(text: str) -> str:
    """Return the fingerprint of a form's text."""
    return hashlib.sha256(text.encode()).hexdigest()


def kind_of_form(text: str, file: str) -> ReportKind:
    """Return the kind that the form declares, the same for the same text; raise DataErrors."""
    digest = digest_of(text)
    with _lock:
        kind = _kinds.pop(digest, None) or compile_form(text, file, digest)
        _kinds[digest] = kind
        while len(_kinds) > _KEPT:
            _kinds.popitem(last=False)
    return kind


def beginning_of(text: str) -> tuple[str, str]:
    """Return the key and the edition that a form says, without reading all of it."""
    said = {match[1]: match[2].strip() for match in _HEAD.finditer(text)}
    return strip_diacritics(said.get("forma", "").lower()), said.get("laida", "")
