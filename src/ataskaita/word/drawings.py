"""What a document's drawings say to those who can't see them."""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from ataskaita.word.parts import MAIN_PART

_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_FRAME: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def chart_alternatives(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the alternative texts of the charts in the document's text, in order."""
    root = etree.fromstring(parts[MAIN_PART])
    charts = (next(one.iterancestors(f"{_FRAME}*"), None) for one in root.iter(_CHART))
    frames = (None if one is None else one.find(f"{_FRAME}docPr") for one in charts)
    return tuple("" if one is None else one.get("descr", "") for one in frames)
