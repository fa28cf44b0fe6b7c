"""What a figure's content control is tagged with, and what its text says as a number."""

from typing import Final, NamedTuple

from ataskaita.patterns import Pattern

_LONGEST: Final = 64
"""Characters that Word takes for a control's title or tag."""
_BEGINNING: Final = 24


class Anchor(NamedTuple):
    """What the data gave between bookmarks of that name: its data path, the value of a number."""

    bookmark: str
    path: str
    value: str = ""
    """Empty where the text itself says it."""


def tag_of(path: str) -> str:
    """Return the path as a tag has it; of a long one both ends, for figures differ by the last.

    >>> tag_of("fondas.likutis.is_viso")
    'fondas.likutis.is_viso'
    >>> tag_of(f"projektai.sarasas[{'Skaitymo šventė ' * 3}].lesos")
    'projektai.sarasas[Skaity…Skaitymo šventė Skaitymo šventė ].lesos'
    """
    if len(path) <= _LONGEST:
        return path
    return f"{path[:_BEGINNING]}…{path[_BEGINNING + 1 - _LONGEST :]}"


_NUMBER: Final = Pattern(r"[-+\u2212]?\d[\d\u00a0\u202f ]*(?:,\d+)?[\u00a0 ]?(?:%|Eur)?")
_WRITTEN: Final = (("\u00a0", ""), (",", "."), ("\u2212", "-"), ("\u202f", ""), (" ", ""))
"""Signs of a number as it is printed, and as data has it."""


def number_in(text: str) -> str:
    """Return the number that a figure's text says, as the data would write it.

    >>> number_in("4\u00a0336,80"), number_in("−12")
    ('4336.80', '-12')
    """
    for printed, plain in _WRITTEN:
        text = text.replace(printed, plain)
    return text


def is_number(text: str) -> bool:
    """Return whether the text is one number and nothing else but its unit.

    >>> is_number("4\u00a0336,80"), is_number("12 %"), is_number("2 knygos")
    (True, True, False)
    """
    return _NUMBER.fullmatch(text.strip()) is not None
