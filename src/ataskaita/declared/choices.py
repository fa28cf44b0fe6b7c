"""What one may choose from, as people read it: data has it without diacritics and spaces."""

import re
from typing import Final

from ataskaita.characters import strip_diacritics

_SHOWN: Final = {
    "didziosiomis": "didžiosiomis",
    "romeniskai": "romėniškai",
    "su_zodziu": "su žodžiu",
    "pagal_galune": "pagal galūnę",
    "vyriskoji": "vyriškoji",
    "moteriskoji": "moteriškoji",
    "fiz_vnt": "fiz. vnt.",
    "kv_m": "kv. m",
    "pavad": "pavad.",
    "asm": "asm.",
    "isduotys": "išduotys",
    "uzklausos": "užklausos",
    "uzklausimai": "užklausimai",
    "irasai": "įrašai",
    "vnt": "vnt.",
    "val": "val.",
    "eur": "Eur",
    "tukst_eur": "tūkst. Eur",
    "proc": "proc.",
}
_BESIDE: Final = re.compile(r"[\s._]+")


def shown_choice(choice: str) -> str:
    """Return a choice as people read it."""
    return _SHOWN.get(choice, choice)


def is_choice(written: str, choice: str) -> bool:
    """Return whether a text names the choice, in any letters, with points and spaces or without.

    >>> is_choice("Su žodžiu", "su_zodziu"), is_choice("fiz. vnt.", "fiz_vnt")
    (True, True)
    """
    return _plain(written) == _plain(choice)


def _plain(text: str) -> str:
    return _BESIDE.sub("", strip_diacritics(text.strip().lower()))
