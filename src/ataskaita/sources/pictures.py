"""Read a picture for print: turned upright, without metadata, no larger than the page needs.

Only a folder's own pictures are read: a data file from elsewhere can't ask for another's.
"""

import io
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from ataskaita.declared.declare import Declaration
from ataskaita.declared.pictures import Image
from ataskaita.disk import ordinary
from ataskaita.errors import Fault, Place, disk_reason
from ataskaita.messages.pictures import (
    NO_PICTURE,
    NO_PICTURE_ANYWHERE,
    NOT_A_PICTURE,
    PICTURE_ELSEWHERE,
    PICTURE_TOO_LARGE,
)
from ataskaita.messages.values import EMPTY_TEXT
from ataskaita.sources.beside import beside
from ataskaita.sources.nodes import FaultyError, Node, faulty
from ataskaita.sources.values import read_fit_text, scalar

_FORMATS: Final = ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP")
_MEGABYTE: Final = 2**20
_MOST_BYTES: Final = 40 * _MEGABYTE
_MOST_PIXELS: Final = 120_000_000
_LONGEST_SIDE: Final = 1_430
"""Pixels: 16.5 cm, the width of the text, at 220 to the inch, as Word keeps for print."""
_QUALITY: Final = 85
_MOST_PLACES: Final = 5
"""Places that are said of a picture which can't be read."""
_FEW_COLOURS: Final = 256
"""What has no more is a drawing, not a photograph."""


def read_image(node: Node, declared: Declaration) -> Image:
    """Return the picture that the node names, sought from the data file's folder."""
    name = read_fit_text(node, declared.label).strip()
    place = scalar(node, declared.label).place
    if not name:
        raise faulty(EMPTY_TEXT, place)
    path = _inside(Path(place.file), name, place)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow's own of size and metadata: we judge the size
        return _read(path, name, place)


def told_once(faults: Sequence[Fault]) -> list[Fault]:
    """Return faults in their order, those of one picture that can't be read as one."""
    named: dict[str, list[Fault]] = {}
    for one in faults:
        if one.message is NO_PICTURE:
            named.setdefault(one.facts["file"], []).append(one)
    left = [one for one in faults if one.message is not NO_PICTURE or one is _first(named, one)]
    return [_of_all(named[one.facts["file"]]) if one.message is NO_PICTURE else one for one in left]


def _first(named: Mapping[str, list[Fault]], fault: Fault) -> Fault:
    return named[fault.facts["file"]][0]


def _of_all(alike: Sequence[Fault]) -> Fault:
    """Return one fault of all places that name a picture; the first few of them are said."""
    first, *others = alike
    if not others:
        return first
    told = [_where(one.place) for one in others[:_MOST_PLACES]]
    places = ", ".join(told) + (" …" if len(others) > _MOST_PLACES else "")
    facts = {**first.facts, "count": str(len(alike)), "places": places}
    return Fault(NO_PICTURE_ANYWHERE, first.place, facts)


def _where(place: Place) -> str:
    return place.cell or place.within or str(place.line or "")


def _inside(source: Path, name: str, place: Place) -> Path:
    """Return the picture's path; raise FaultyError for one outside the data's folder."""
    path = beside(source, name)
    if not path.resolve().is_relative_to(source.parent.resolve()):
        raise faulty(PICTURE_ELSEWHERE, place, file=name, name=path.name)
    return path


def _read(path: Path, name: str, place: Place) -> Image:
    from PIL import Image as Pillow  # noqa: PLC0415 (most reports have no picture)

    data = _bytes(path, name, place)
    try:
        with Pillow.open(io.BytesIO(data), formats=_FORMATS) as opened:
            _refuse_many_pixels(opened.size, name, place)
            return _made(opened, name)
    except FaultyError:
        raise
    except Pillow.DecompressionBombError:
        raise _too_large(name, place, "px", _MOST_PIXELS + 1, _MOST_PIXELS) from None
    except Exception:  # noqa: BLE001 (broken pictures raise whatever their decoder stumbles on)
        raise faulty(NOT_A_PICTURE, place, file=name) from None


def _bytes(path: Path, name: str, place: Place) -> bytes:
    try:
        size = ordinary(path).st_size
        if size > _MOST_BYTES:
            raise _too_large(name, place, "MB", -(-size // _MEGABYTE), _MOST_BYTES // _MEGABYTE)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise faulty(NO_PICTURE, place, file=name, reason=disk_reason(error)) from None


def _refuse_many_pixels(size: tuple[int, int], name: str, place: Place) -> None:
    pixels = size[0] * size[1]
    if pixels > _MOST_PIXELS:
        raise _too_large(name, place, "px", pixels, _MOST_PIXELS)


def _too_large(name: str, place: Place, unit: str, found: int, limit: int) -> FaultyError:
    facts = {"found": f"{found}\u00a0{unit}", "limit": f"{limit}\u00a0{unit}"}
    return faulty(PICTURE_TOO_LARGE, place, file=name, **facts)


def _made(opened: Any, name: str) -> Image:
    from PIL import ImageOps  # noqa: PLC0415 (as above)

    opened.draft("RGB", (_LONGEST_SIDE, _LONGEST_SIDE))
    upright = ImageOps.exif_transpose(opened)
    upright.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))  # never makes larger
    clean = _on_white(upright)
    suffix = "png" if clean.getcolors(_FEW_COLOURS) else "jpeg"
    return Image(name, _written(clean, suffix), suffix, *clean.size)


def _on_white(picture: Any) -> Any:
    """Return the picture in colour on white paper, with its pixels and nothing else."""
    from PIL import Image as Pillow  # noqa: PLC0415 (as above)

    paper = Pillow.new("RGB", picture.size, "white")
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        paper.paste(picture, mask=picture.getchannel("A"))
    else:
        paper.paste(picture.convert("RGB"))
    return paper


def _written(picture: Any, suffix: str) -> bytes:
    stream = io.BytesIO()
    settings: dict[str, Any] = {"optimize": True} if suffix == "png" else {"quality": _QUALITY}
    picture.save(stream, suffix.upper(), **settings)
    return stream.getvalue()
