"""The fonts in which a document's words stand."""

from collections.abc import Mapping
from typing import Final

from ataskaita.inspection.document import Inspected
from ataskaita.inspection.looks import Looks
from ataskaita.inspection.walking import RUN, Piece

_THEME: Final = "word/theme/theme1.xml"
_PLACES: Final = ("major", "minor")
"""What its two fonts are called: of headings, of text."""
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def fonts_of(parts: Mapping[str, bytes], file: str) -> tuple[str, ...]:
    """Return the fonts that a document's words ask for, each once, in the order they come.

    Raise TemplateErrors for a part that is no XML; `file` is what errors call the document.
    """
    document = Inspected(file, parts)
    looks, theme = Looks(document), _fonts_of_theme(document)
    told = (_font(looks, run, theme) for run in document.pieces(RUN) if run.text.strip())
    return tuple(dict.fromkeys(one for one in told if one))


def _font(looks: Looks, run: Piece, theme: Mapping[str, str]) -> str:
    """Return the font of a run; a theme's is said by its place: minorHAnsi."""
    place = looks.of_run(run, "rFonts", "asciiTheme")[:5]
    return theme.get(place) or looks.of_run(run, "rFonts", "ascii")


def _fonts_of_theme(document: Inspected) -> Mapping[str, str]:
    """Return the theme's fonts by their places."""
    root = document.root_of(_THEME)
    found = {place: root.find(f".//{_DRAWING}{place}Font/{_DRAWING}latin") for place in _PLACES}
    return {place: one.get("typeface", "") for place, one in found.items() if one is not None}
