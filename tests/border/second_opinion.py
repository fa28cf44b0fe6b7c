"""What oletools find in a Word file: macros, DDE, external relationships, objects."""

import warnings
from pathlib import Path

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of what oletools' own parser calls old
    from oletools import mraptor, msodde, oleid, oleobj, olevba, ooxml

_HARMLESS = frozenset(("hyperlink",))


def suspicions(path: Path) -> list[str]:
    """Return what mraptor, olevba, oleobj, oleid and msodde find, in words."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [*_macros(path), *_relationships(path), *_indicators(path), *_fields(path)]


def _macros(path: Path) -> list[str]:
    parser = olevba.VBA_Parser(str(path))
    try:
        if not parser.detect_vba_macros():
            return []
        raptor = mraptor.MacroRaptor(parser.get_vba_code_all_modules())
        raptor.scan()
        return ["macros", *(["suspicious macros"] if raptor.suspicious else [])]
    finally:
        parser.close()


def _relationships(path: Path) -> list[str]:
    found = oleobj.find_external_relationships(ooxml.XmlParser(str(path)))
    return [f"{kind} {target}" for kind, target in found if kind not in _HARMLESS]


def _indicators(path: Path) -> list[str]:
    told = oleid.OleID(str(path)).check()
    names = ("vba", "xlm", "encrypted", "ObjectPool", "flash")
    return [one.id for one in told if one.id in names and one.value not in (False, 0, "No")]


def _fields(path: Path) -> list[str]:
    text = msodde.process_file(str(path), msodde.FIELD_FILTER_DDE)
    return [f"field {text.strip()}"] if text.strip() else []
