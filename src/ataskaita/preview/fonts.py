"""The fonts that this computer has, as pages are set in them."""

import os
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final

from PIL import ImageFont

_ENDINGS: Final = (".ttf", ".otf", ".ttc")
_MOST_IN_ONE: Final = 32
"""Faces that are looked for in one file; a collection has a few."""
_AS_WIDE: Final[Mapping[str, tuple[str, ...]]] = {
    "Times New Roman": ("Liberation Serif", "Tinos", "Times"),
    "Arial": ("Liberation Sans", "Arimo", "Helvetica"),
    "Courier New": ("Liberation Mono", "Cousine"),
    "Calibri": ("Carlito",),
    "Cambria": ("Caladea",),
}
"""Fonts whose letters are as wide: lines and pages break where they would in the one meant."""


def installed_fonts(beside: str | None = None) -> frozenset[str]:
    """Return the families of all fonts here, with those that stand `beside` LibreOffice."""
    folders = [*_folders(), *([_own(beside)] if beside else [])]
    return frozenset(name for folder in folders for name in _families(folder))


def stand_in(font: str, installed: Collection[str]) -> str:
    """Return the font in which that one is shown, itself or one as wide; empty where none is."""
    return next((one for one in (font, *_AS_WIDE.get(font, ())) if one in installed), "")


def _folders() -> Iterator[Path]:
    """Generate where systems keep fonts: of all users, and of this one."""
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")
        yield home / "AppData" / "Local" / "Microsoft" / "Windows" / "Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"))
        yield home / "Library" / "Fonts"
    else:
        data = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        yield from (Path(one, "fonts") for one in data.split(":") if one)
        yield from (home / ".fonts", home / ".local" / "share" / "fonts")


def _own(program: str) -> Path:
    """Return where LibreOffice keeps the fonts that it brings itself."""
    return Path(program).resolve().parents[1] / "share" / "fonts"


def _families(folder: Path) -> Iterator[str]:
    for place, _folders_in, names in os.walk(folder):
        for name in names:
            if name.lower().endswith(_ENDINGS):
                yield from _families_in(Path(place, name))


def _families_in(file: Path) -> Iterator[str]:
    """Generate the families of a file's faces; none of one that can't be read."""
    for index in range(_MOST_IN_ONE):
        try:
            family, _style = ImageFont.truetype(str(file), 10, index).getname()
        except (OSError, ValueError):  # damaged, or there are no more
            return
        if family:
            yield family
