"""The text of a form → its kind, compiled once; and what a form's first lines say."""

import hashlib
import re
from collections import OrderedDict
from threading import RLock
from typing import Final

from ataskaita.characters import strip_diacritics
from ataskaita.declared.kind import ReportKind
from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.messages.notation import RING_OF_FORMS
from ataskaita.notation.compiling import NO_KINDS, compile_form
from ataskaita.patterns import Pattern
from ataskaita.sources.form import Kinds

_KEPT: Final = 16
"""How many kinds of forms are kept: a batch may be of several, a process of many."""
_HEAD: Final = Pattern(r"""^(forma|laida|remiasi)[ \t]*:[ \t]*["']?([^"'#\r\n]*)""", re.MULTILINE)
_FORMER: Final = Pattern(r"""^buvo[ \t]*:[ \t]*["']?([^"'#\r\n]*)""", re.MULTILINE)
_kinds: Final[OrderedDict[str, ReportKind]] = OrderedDict()
_lock: Final = RLock()
_open: Final[list[str]] = []
"""Forms that are being compiled, each building on the next."""


def digest_of(text: str) -> str:
    """Return the fingerprint of a form's text."""
    return hashlib.sha256(text.encode()).hexdigest()


def kind_of_form(text: str, file: str, kinds: Kinds = NO_KINDS) -> ReportKind:
    """Return the kind that the form declares, the same for the same text; raise DataErrors.

    `kinds` are those that it may build on.
    """
    with _lock:
        digest = _digest(text, file, kinds)
        kind = _kinds.pop(digest, None) or compile_form(text, file, digest, kinds)
        _kinds[digest] = kind
        while len(_kinds) > _KEPT:
            _kinds.popitem(last=False)
    return kind


def _digest(text: str, file: str, kinds: Kinds) -> str:
    """Return the form's fingerprint: with that of the form on which it builds, where it does."""
    base, own = beginning_of(text)[2], digest_of(text)
    if own in _open:
        raise DataErrors([Fault(RING_OF_FORMS, Place(file), {"key": base})])
    _open.append(own)
    try:
        below = kinds[base].digest if base in kinds else ""
    finally:
        _open.pop()
    return digest_of(f"{own} {below}") if below else own


def former_key(text: str) -> str:
    """Return what a form says that it was called before, reading no more; nothing for none."""
    said = next((match[1] for match in _FORMER.finditer(text)), "")
    return strip_diacritics(said.strip().lower())


def beginning_of(text: str) -> tuple[str, str, str]:
    """Return the key and the edition that a form says, and on what it builds, reading no more."""
    said = {match[1]: match[2].strip() for match in _HEAD.finditer(text)}
    key, base = (strip_diacritics(said.get(one, "").lower()) for one in ("forma", "remiasi"))
    return key, said.get("laida", ""), base
