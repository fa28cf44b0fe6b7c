"""Cases of persons' names, derived from their endings."""

import re
from functools import lru_cache
from typing import Final

from ataskaita.lithuanian.grammar.cases import VOCATIVE, Case, Gender
from ataskaita.lithuanian.grammar.nouns import Noun
from ataskaita.lithuanian.grammar.vocative import vocative_of_name

_MEN: Final = frozenset(("Ilja", "Jogaila", "Luka", "Nikita", "Švitrigaila"))
"""Given names of men that end as women's do."""
_WOMEN: Final = """
Agnė Aistė Alina Anastasija Angelė Asta Aušra Birutė Daiva Dalia Danutė Diana Edita Eglė Elena
Emilija Gabija Genovaitė Gintarė Greta Ieva Ilona Indrė Inga Ingrida Irena Janina Jolanta Jolita
Julija Jurga Justina Karolina Kotryna Kristina Laima Laura Lina Loreta Marija Monika Nijolė Ona
Ramunė Rasa Rasuolė Regina Renata Rita Rūta Salomėja Sandra Sigita Silvija Simona Sofija Svetlana
Vaida Vanda Veronika Vida Viktorija Vilija Vilma Violeta Virginija Vita Zita Žemaitė Žydrūnė
"""
"""Given names of women, who may have a surname in -is; who else has one is a man."""
_MENS: Final = ("as", "ys", "us", "is")
"""Endings of surnames that women have only as pen names and from abroad."""


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
    given, *others = name.split(" ")
    if not given.endswith(("a", "ė")) or given in _MEN:
        return "masculine"
    is_mans = bool(others) and others[-1].endswith(_MENS) and given not in _WOMEN.split()
    return "masculine" if is_mans else "feminine"


def _declined(name: str, case: Case, gender: Gender) -> str:
    if name.endswith("."):
        return name
    if case == VOCATIVE and name.endswith("as") and not name.endswith("jas"):
        return vocative_of_name(name)
    is_third = gender == "feminine" and name.endswith("is")
    genitive = name.removesuffix("is") + "ies" if is_third else ""
    return Noun(name, genitive, gender=gender).form(case)
