"""Make picture files to test with: plain colours, no photographs."""

import io
from pathlib import Path

from PIL import Image

ORIENTATION = 0x0112
DESCRIPTION = 0x010E
GPS = 0x8825


def photograph(
    path: Path, size: tuple[int, int] = (1600, 1200), *, turned: bool = False, form: str = "JPEG"
) -> Path:
    """Write a picture of many colours, with metadata that say a place; `turned` on its side."""
    picture = Image.linear_gradient("L").resize(size).convert("RGB")
    picture.putpixel((0, 0), (255, 0, 0))
    exif = Image.Exif()
    exif[DESCRIPTION] = "slapta vieta"
    exif.get_ifd(GPS).update({1: "N", 2: (54.0, 14.0, 0.0)})
    if turned:
        exif[ORIENTATION] = 6
    picture.save(path, form, exif=exif, comment="slapta")
    return path


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))
