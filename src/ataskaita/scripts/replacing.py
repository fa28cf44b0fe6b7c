"""Pictures and workbooks of a document, replaced as docxtpl's scripts ask for it."""

from collections.abc import Mapping
from io import BytesIO
from os import PathLike
from pathlib import PurePosixPath
from typing import IO, Any, Final
from zlib import crc32

from attrs import field
from lxml import etree
from PIL import Image, UnidentifiedImageError

from ataskaita.border.workbooks import plain_size
from ataskaita.hall.disk import file_bytes, path_of
from ataskaita.messages.scripts import NO_SOURCE, UNFIT_REPLACEMENT, UNREPLACED
from ataskaita.opc import relationships_of
from ataskaita.records import define
from ataskaita.scripts.failing import refuse, refuse_pictures
from ataskaita.template.values.leads import leads_from

MEDIA: Final = "word/media/"
_BOOKS: Final = "word/embeddings/"
_STORIES: Final = ("word/document", "word/header", "word/footer")
_PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_MOST: Final = 64 * 2**20
_FORMATS: Final = {
    "png": "PNG",
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "gif": "GIF",
    "bmp": "BMP",
    "tif": "TIFF",
    "tiff": "TIFF",
}
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def bytes_of(source: str | PathLike[str] | IO[bytes] | Any) -> bytes:
    """Return what a file holds, a path or one that is open; raise FileError, TemplateErrors."""
    if hasattr(source, "read"):
        if hasattr(source, "seek"):
            source.seek(0)
        data = source.read()
        return data if isinstance(data, bytes) else refuse(NO_SOURCE, "file", given="str")
    if not isinstance(source, str | PathLike):
        refuse(NO_SOURCE, "file", given=type(source).__name__)
    return file_bytes(path_of(source))


@define
class Replacements:
    """What is to stand in the place of what the template holds."""

    same: dict[tuple[str, int], bytes] = field(factory=dict)
    """By the folder and the checksum of what stands there."""
    named: dict[str, bytes] = field(factory=dict)
    """By the part's name."""
    pictures: dict[str, bytes] = field(factory=dict)
    """By what Word calls the picture."""

    def replace_same(self, folder: str, old: Any, new: Any) -> None:
        """Replace the part in that folder that has the bytes of `old`."""
        self.same[folder, crc32(bytes_of(old))] = bytes_of(new)

    def replace_named(self, name: str, new: Any) -> None:
        """Replace the part of that name; raise TemplateErrors for one of the document's own."""
        if not str(name).startswith((MEDIA, _BOOKS)):
            refuse(UNREPLACED, "replace_zipname", name=str(name))
        self.named[name] = bytes_of(new)

    def made_in(self, parts: Mapping[str, bytes], file: str, *, lax: bool) -> Mapping[str, bytes]:
        """Return the parts with all replaced; raise an error for pictures that aren't there.

        Raise TemplateErrors for what is of another format than what it replaces.
        """
        if not (self.same or self.named or self.pictures):
            return parts
        found = self._pictured(parts)
        if not lax and (absent := [one for one in self.pictures if one not in found]):
            refuse_pictures(absent, file)
        made = {name: data for one, data in self.pictures.items() for name in found.get(one, ())}
        for name, content in parts.items():
            folder = next((one for one in (MEDIA, _BOOKS) if name.startswith(one)), "")
            new = self.named.get(name) if folder else None
            if new is None and folder and self.same:
                new = self.same.get((folder, crc32(content)))
            if new is not None:
                made[name] = new
        for name, data in made.items():
            _refuse_unfit(name, data)
        return {**parts, **made}

    def _pictured(self, parts: Mapping[str, bytes]) -> dict[str, list[str]]:
        """Return the parts of the pictures by what Word calls them."""
        found: dict[str, list[str]] = {}
        if not self.pictures:
            return found
        for story in (one for one in parts if one.startswith(_STORIES)):
            leads = leads_from(parts, story) if relationships_of(story) in parts else {}
            for one in etree.fromstring(parts[story]).iter(f"{{{_PICTURE}}}pic") if leads else ():
                for name, reference in _named_picture(one):
                    if reference in leads and not leads[reference].is_outside:
                        found.setdefault(name, []).append(leads[reference].target)
        return found


def _named_picture(picture: Any) -> list[tuple[str, str]]:
    """Return what a picture is called, each time with its reference."""
    properties = picture.find(f".//{{{_PICTURE}}}cNvPr")
    blip = next((one for one in picture.iter("{*}blip")), None)
    if properties is None or blip is None:
        return []
    names = {properties.get(one, "") for one in ("name", "title", "descr")} - {""}
    return [(name, blip.get(f"{_R}embed", "")) for name in sorted(names)]


def _refuse_unfit(name: str, data: bytes) -> None:
    """Raise TemplateErrors for what isn't of the format that the part's name tells."""
    ending = PurePosixPath(name).suffix[1:].lower()
    if name.startswith(_BOOKS):
        is_fit = ending == "xlsx" and plain_size(data, _MOST) is not None
    else:
        is_fit = ending in _FORMATS and _format_of(data) == _FORMATS[ending]
    if not is_fit:
        refuse(UNFIT_REPLACEMENT, name, name=name)


def _format_of(data: bytes) -> str | None:
    try:
        with Image.open(BytesIO(data)) as picture:
            return picture.format
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None
