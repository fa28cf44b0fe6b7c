"""Cases of persons' names, derived from their endings."""

import re
from functools import lru_cache
from typing import Final

from ataskaita.lithuanian.grammar.cases import Case, Gender
from ataskaita.lithuanian.grammar.nouns import Noun

_MEN: Final = frozenset(("Ilja", "Jogaila", "Luka", "Nikita", "Švitrigaila"))
"""Given names of men that end as women's do."""


@lru_cache(maxsize=1024)
def decline_person(name: str, case: Case, gender: Gender | None = None) -> str:
    """Return a person's name and surname in `case`.

    Each name is declined by its ending; initials, and names that have no Lithuanian ending, stay.
    The gender is that of the given name where none is told.

    >>> decline_person("Salomėja Nėris", "genitive")
    'Salomėjos Nėries'
    """
    gender = gender or _gender(name)
    return re.sub(r"[^\s-]+", lambda found: _declined(found[0], case, gender), name)


def _gender(name: str) -> Gender:
    given = name.split(" ", maxsplit=1)[0]
    return "feminine" if given.endswith(("a", "ė")) and given not in _MEN else "masculine"


def _declined(name: str, case: Case, gender: Gender) -> str:
    if name.endswith("."):
        return name
    is_third = gender == "feminine" and name.endswith("is")
    genitive = name.removesuffix("is") + "ies" if is_third else ""
    return Noun(name, genitive, gender=gender).form(case)
