"""A new w:num for each list that prose brings, so that each is numbered from 1."""

from typing import Final

from ataskaita.opc import text_of

_LAST: Final = "</w:num>"


def add_lists(numbering: bytes, definition: str, numbers: list[int]) -> bytes:
    """Return the numbering part with a list for each of `numbers`, each starting at 1."""
    text = text_of(numbering)
    end = text.rindex(_LAST) + len(_LAST)
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in numbers
    )
    return f"{text[:end]}{lists}{text[end:]}".encode()
