"""Pictures in the document's text: placed at their size or smaller, their parts added.

DrawingML's pictures are ISO/IEC 29500-1, 20.2; sizes are in EMU, 914,400 to the inch.
"""

from collections.abc import Mapping
from typing import Final

from attrs import field

from ataskaita.opc import OFFICE, Related, add_entry, add_relationships, has_default_type
from ataskaita.records import define
from ataskaita.template.values.escaping import attribute_xml
from ataskaita.template.words import marks
from ataskaita.view import Picture

_RELATIONSHIPS: Final = "word/_rels/document.xml.rels"
_CONTENT_TYPES: Final = "[Content_Types].xml"
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OWN: Final = "rIdNuotrauka"
PIXEL: Final = 9_525
"""At 96 pixels to the inch, as screens show a picture in full size."""
TWIP: Final = 635
_HIGHEST: Final = 4_320_000
"""12 cm: so two pictures with their captions find room on a page."""
TEXT_WIDTH: Final = 9_356 * TWIP
"""16.5 cm, where a template doesn't say its own."""
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


@define
class Pictures:
    """The pictures that one rendering places, each stored once."""

    width: int = TEXT_WIDTH
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
            description=attribute_xml(picture.description),
            reference=reference,
        )

    def _size(self, picture: Picture) -> tuple[int, int]:
        """Return the size in EMU: the picture's own, or as much less as the page asks."""
        across, down = picture.width * PIXEL, picture.height * PIXEL
        share = min(1, self.width / across, _HIGHEST / down)
        return max(1, round(across * share)), max(1, round(down * share))


_RUN: Final = (
    f'<w:r xmlns:w="{_W}"><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" '
    'distR="0"><wp:extent cx="{across}" cy="{down}"/>'
    f'{marks.IDENTITY.decode()}<wp:docPr id="1" name="Nuotrauka" descr="{{description}}"/>'
    f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/>'
    f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}">'
    f'<pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr><pic:cNvPr id="0" name="Nuotrauka"/>'
    "<pic:cNvPicPr/></pic:nvPicPr>"
    f'<pic:blipFill><a:blip xmlns:r="{OFFICE}" r:embed="{{reference}}"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)


def add_pictures(parts: dict[str, bytes], placed: Mapping[str, Picture]) -> None:
    """Put the placed pictures among `parts`, and let the main part's references lead to them."""
    related = []
    for reference, picture in placed.items():
        name = f"media/nuotrauka_{picture.digest[:16]}.{picture.suffix}"
        parts[f"word/{name}"] = picture.data
        parts[_CONTENT_TYPES] = _declared(parts[_CONTENT_TYPES], picture.suffix)
        related.append(Related(reference, f"{OFFICE}/image", name))
    parts[_RELATIONSHIPS] = add_relationships(parts.get(_RELATIONSHIPS), related)


def _declared(types: bytes, suffix: str) -> bytes:
    """Return the content types, which know what files of this suffix are."""
    if has_default_type(types, suffix):
        return types
    return add_entry(types, "Default", {"Extension": suffix, "ContentType": f"image/{suffix}"})
