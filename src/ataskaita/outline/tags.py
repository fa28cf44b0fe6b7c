"""What a content control is tagged with: the data path of the figure in it."""

from typing import Final

_LONGEST: Final = 64
"""Characters that Word takes for a control's title or tag."""
_BEGINNING: Final = 24


def tag_of(path: str) -> str:
    """Return the path as a tag has it; of a long one both ends, for figures differ by the last.

    >>> tag_of("fondas.likutis.is_viso")
    'fondas.likutis.is_viso'
    >>> tag_of(f"projektai.sarasas[{'Skaitymo šventė ' * 3}].lesos")
    'projektai.sarasas[Skaity…ykymo šventė Skaitymo šventė ].lesos'
    """
    if len(path) <= _LONGEST:
        return path
    return f"{path[:_BEGINNING]}…{path[_BEGINNING + 1 - _LONGEST :]}"
