"""Pictures in the document's text: placed at their size or smaller, their parts added.

DrawingML's pictures are ISO/IEC 29500-1, 20.2; sizes are in EMU, 914,400 to the inch.
"""

from collections.abc import Mapping
from typing import Final

from attrs import define, field
from markupsafe import escape

from ataskaita.template.parts import (
    CONTENT_TYPES,
    NO_RELATIONSHIPS,
    add_relationship,
    declare_extension,
)
from ataskaita.template.xml import Element, R, W, parse, serialise, w
from ataskaita.view import Picture

_RELATIONSHIPS: Final = "word/_rels/document.xml.rels"
_OWN: Final = "rIdNuotrauka"
_PIXEL: Final = 9_525
"""At 96 pixels to the inch, as screens show a picture in full size."""
_TWIP: Final = 635
_HIGHEST: Final = 4_320_000
"""12 cm: so two pictures with their captions find room on a page."""
_TEXT_WIDTH: Final = 9_356 * _TWIP
"""16.5 cm, where a template doesn't say its own."""
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


@define
class Pictures:
    """The pictures that one rendering places, each stored once."""

    width: int = _TEXT_WIDTH
    """Of the text, in EMU."""
    placed: dict[str, Picture] = field(factory=dict)
    """By relationship id."""

    def run(self, picture: Picture) -> str:
        """Return the run that shows the picture."""
        reference = f"{_OWN}{picture.digest[:16]}"
        self.placed[reference] = picture
        across, down = self._size(picture)
        return _RUN.format(
            across=across,
            down=down,
            description=escape(picture.description),
            reference=reference,
        )

    def _size(self, picture: Picture) -> tuple[int, int]:
        """Return the size in EMU: the picture's own, or as much less as the page asks."""
        across, down = picture.width * _PIXEL, picture.height * _PIXEL
        share = min(1, self.width / across, _HIGHEST / down)
        return max(1, round(across * share)), max(1, round(down * share))


_RUN: Final = (
    f'<w:r xmlns:w="{W}"><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" '
    'distR="0"><wp:extent cx="{across}" cy="{down}"/>'
    '<wp:docPr id="1" name="Nuotrauka" descr="{description}"/>'
    f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/>'
    f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}">'
    f'<pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr><pic:cNvPr id="0" name="Nuotrauka"/>'
    f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{R}" r:embed="{{reference}}"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)


def add_pictures(parts: dict[str, bytes], placed: Mapping[str, Picture]) -> None:
    """Put the placed pictures among `parts`, and let the main part's references lead to them."""
    types = parse(parts[CONTENT_TYPES])
    relationships = parse(parts.get(_RELATIONSHIPS, NO_RELATIONSHIPS))
    for reference, picture in placed.items():
        name = f"media/nuotrauka_{picture.digest[:16]}.{picture.suffix}"
        parts[f"word/{name}"] = picture.data
        declare_extension(types, picture.suffix, f"image/{picture.suffix}")
        add_relationship(relationships, reference, f"{R}/image", name)
    parts[CONTENT_TYPES], parts[_RELATIONSHIPS] = serialise(types), serialise(relationships)


def text_width(root: Element) -> int:
    """Return the width between the margins of the document's last section, in EMU."""
    for section in reversed(list(root.iter(w("sectPr")))):
        page, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        if page is not None and margins is not None:
            asked = (page.get(w("w")), margins.get(w("left")), margins.get(w("right")))
            across, left, right = (int(one or 0) for one in asked)
            return max(_PIXEL, (across - left - right) * _TWIP)
    return _TEXT_WIDTH
