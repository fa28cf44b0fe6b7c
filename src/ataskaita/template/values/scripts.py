"""Values as docxtpl's scripts mean them: as Python writes them, with XML's own names for signs.

>>> ScriptState().written("1 < 2 &amp; 3"), LiteralState().written("1 < 2 &amp; 3")
('1 &lt; 2 &amp; 3', '1 &lt; 2 &amp;amp; 3')
>>> ScriptState().brought([1, None]), ScriptState().brought(None), ScriptState().brought(2.5)
('[1, None]', 'None', '2.5')
"""

import re
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Final

from markupsafe import Markup

from ataskaita.messages import Phrase
from ataskaita.template.values.escaping import written_text
from ataskaita.template.values.state import RenderState
from ataskaita.template.values.texts import said
from ataskaita.view import Askable

_RAW: Final = Phrase(
    "a text holds Word's own XML, which a text never becomes: hand it over as markupsafe.Markup,"
    " or as a RichText"
)
_MARKUP: Final = re.compile(r"</?w:[A-Za-z]")
_NAMED: Final = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));")
_SIGNS: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_PLAIN: Final = (
    *(bool, float, Decimal, complex, list, tuple, dict, set, frozenset),
    *(date, time, timedelta, Enum, range),
)
"""What Python writes in words that a document can have."""
_LAST: Final = 0x10FFFF


class Literal(str):
    """A text that stands for itself, whatever signs are in it."""

    __slots__ = ()


class ScriptState(RenderState):
    """Of a rendering for a script that doesn't escape: `&amp;` in a text is the sign that it names.

    Nothing else in a text is XML; what looks like Word's own is refused rather than printed.
    """

    def written(self, text: str) -> str:  # type: ignore[override]  # the same, of one's own
        """Return a text as it stands in a part."""
        return written_text(self.read(text))

    def read(self, text: str) -> str:
        """Return what a text says; raise TypeError for Word's own XML in it."""
        if _MARKUP.search(text):
            raise TypeError(_RAW)
        return _NAMED.sub(_sign, text) if "&" in text else text

    def brought(self, value: object) -> object:
        """Return what a value prints: what Python writes where it is none of ours."""
        if value.__class__ is str:
            return self.read(str(value))
        if hasattr(value, "_undefined_name"):
            return str(value)
        if isinstance(value, Literal):
            return str(value)
        if isinstance(value, Markup | Askable):
            return super().brought(value)
        if value is None or isinstance(value, _PLAIN):
            return self.read(said(value, str))
        return self.read(value) if isinstance(value, str) else super().brought(value)


class LiteralState(ScriptState):
    """Of a rendering for a script that escapes: every text stands for itself."""

    def read(self, text: str) -> str:
        """Return the text."""
        return text


def _sign(named: re.Match[str]) -> str:
    name, number, hexadecimal = named.groups()
    if name:
        return _SIGNS[name]
    code = int(number) if number else int(hexadecimal, 16)
    return chr(code) if code <= _LAST else str(named[0])
