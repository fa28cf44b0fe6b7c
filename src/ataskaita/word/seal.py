"""Know our own draft again: a digest of its parts, kept inside it as a custom property.

Word and LibreOffice rewrite the other parts when a person saves, and keep the property; so a
draft whose digest doesn't fit any more has been changed, and must not be overwritten. The digest
is of the parts as they are packed: what another program has only packed anew counts as changed.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Final

from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.messages.template import BROKEN_RESULT
from ataskaita.opc import OFFICE, add_content_type, add_entry, add_relationship, text_of
from ataskaita.opc.packing import inflated, pack, packed_parts
from ataskaita.opc.reading import UnsoundPartError, read_parts
from ataskaita.word.package import write_packed
from ataskaita.word.parts import CONTENT_TYPES, RELATIONSHIPS

SEAL = "ataskaita-sha256"
"""The property's name."""
CUSTOM = "docProps/custom.xml"
"""The part that it stands in."""

_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format identifier of custom properties ([MS-OLEPS] 2.18)."""
_MOST_PROPERTIES: Final = 2**20
"""Bytes of custom properties that are read for a seal."""
_TEMPLATES: Final = 64
"""How many templates' own properties are remembered."""
_NUMBER = re.compile(r'\bpid="([0-9]{1,9})"')
_SEALED = re.compile(
    rf'<((?:\w+:)?)property\s[^<>]*name="{SEAL}"[^<>]*>\s*<[^<>]*>(?P<digest>[^<]*)<[^<>]*>\s*'
    r"</\1property\s*>"
)


def sealed_package(parts: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a Word file of these parts, the digest of all of them inside."""
    made = sealable(parts)
    require_sound(made)
    packed = {name: pack(content) for name, content in made.items() if name != CUSTOM}
    digest = digest_of({name: one.digest for name, one in packed.items()})
    packed[CUSTOM] = pack(custom_properties(made, digest))
    return write_packed(packed)


def require_sound(parts: Mapping[str, bytes]) -> None:
    """Read what has been made for this document; raise TemplateErrors for what is no XML."""
    try:
        read_parts(parts)
    except UnsoundPartError as error:
        facts = {"part": error.part, "reason": error.reason}
        place = Place(error.part, within=error.near)
        raise TemplateErrors([Fault(BROKEN_RESULT, place, facts)]) from None


def sealable(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return `parts` with a place for their digest."""
    made = dict(parts)
    if CUSTOM not in made:
        made[CUSTOM] = f'<Properties xmlns="{_PROPERTIES}"/>'.encode()
        if f'"/{CUSTOM}"'.encode() not in made[CONTENT_TYPES]:  # left by a part that is gone
            made[CONTENT_TYPES] = add_content_type(made[CONTENT_TYPES], CUSTOM, _CONTENT_TYPE)
        made[RELATIONSHIPS] = add_relationship(
            made[RELATIONSHIPS], "rIdAtaskaita", f"{OFFICE}/custom-properties", CUSTOM
        )
    return made


def is_untouched(data: bytes) -> bool:
    """Return whether these are the bytes of a draft as we wrote it."""
    packed = packed_parts(data)
    custom = inflated(packed.pop(CUSTOM, b""), _MOST_PROPERTIES)
    found = _SEALED.search(custom.decode("utf-8", "replace"))
    digests = {name: sha256(one).digest() for name, one in packed.items()}
    return found is not None and found["digest"] == digest_of(digests)


def without_seal(custom: bytes) -> bytes:
    """Return custom properties without the digest."""
    return _unsealed(custom)[0]


def carry_seal(parts: Mapping[str, bytes], new: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with the digest of another rendering, which doesn't fit them."""
    found = _SEALED.search(text_of(new[CUSTOM]))
    made = sealable(parts)
    made[CUSTOM] = custom_properties(made, found["digest"] if found else "")
    return made


def digest_of(digests: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hex, of parts of which their own SHA-256 are known."""
    told = (b"%b\0%b" % (name.encode(), digests[name]) for name in sorted(digests))
    return sha256(b"".join(told)).hexdigest()


def custom_properties(parts: Mapping[str, bytes], digest: str) -> bytes:
    """Return the custom properties of `sealable` parts with this digest among them."""
    custom, number = _unsealed(parts[CUSTOM])
    return add_entry(
        custom,
        "property",
        {"fmtid": _FORMAT, "pid": number, "name": SEAL},
        f'<vt:lpwstr xmlns:vt="{_TYPES}">{digest}</vt:lpwstr>',
    )


@lru_cache(maxsize=_TEMPLATES)
def _unsealed(custom: bytes) -> tuple[bytes, str]:
    """Return a template's own custom properties, and the first number that none of them has."""
    text = _SEALED.sub("", text_of(custom))
    return text.encode(), str(max(map(int, _NUMBER.findall(text)), default=1) + 1)
