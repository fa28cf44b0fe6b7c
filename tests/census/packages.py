"""Spoil packages: parts dropped, renamed, cut; elements moved, repeated; bytes changed."""

import io
import zipfile
from collections.abc import Callable
from random import Random
from typing import Final

from lxml import etree

from tests.census.reading import Element

_ODD: Final = (
    *("", "0", "-1", "99999999999999999999", "1.5", "NaN", "rId999", "true", "w:p", "a b", "ą„“"),
    *("{{", "%}", "../../etc/passwd", "http://example.invalid/x", "%00", "&amp;"),
)
_NAMES: Final = ("word/kita.xml", "word/document2.xml", "x", "word/A.XML", "a/b/c/d.bin", "word/")
_BYTES: Final = (b"<", b">", b"&", b"\0", b"]]>", b"<!--", b"\xff\xfe", b"{{", b"%}", b"\xc4\x85")


def zipped(parts: dict[str, bytes], *, stored: bool = False) -> bytes:
    """Return the package of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", 0 if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


def spoilt(random: Random, parts: dict[str, bytes], main: str, gentle: float = 0.8) -> bytes:
    """Return the package spoilt in one to four ways, mostly within the XML of its `main` part."""
    changed = dict(parts)
    for _ in range(random.randint(1, 4)):
        if random.random() < gentle:
            _spoil_elements(random, changed, main)
        else:
            random.choice(_ROUGH)(random, changed)
    data = zipped(changed, stored=random.random() < 0.2)
    return _cut(random, data) if random.random() < 0.03 else data


def _spoil_elements(random: Random, parts: dict[str, bytes], main: str) -> None:
    """Change an element of the main part, or of another."""
    texts = [one for one in parts if one.endswith((".xml", ".rels"))]
    if not texts:
        return
    name = main if main in parts and random.random() < 0.6 else random.choice(texts)
    try:
        root = etree.fromstring(parts[name])
    except etree.XMLSyntaxError:
        return
    elements = [one for one in root.iter() if isinstance(one.tag, str) and one is not root]
    if elements:
        random.choice(_CHANGES)(random, random.choice(elements), elements)
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _drop(_: Random, one: Element, __: list[Element]) -> None:
    _parent(one).remove(one)


def _repeat(_: Random, one: Element, __: list[Element]) -> None:
    one.addnext(etree.fromstring(etree.tostring(one, with_tail=False)))


def _move(random: Random, one: Element, others: list[Element]) -> None:
    target = random.choice(others)
    if one is not target and one not in target.iterancestors():
        target.insert(random.randint(0, len(target)), one)


def _lift(_: Random, one: Element, __: list[Element]) -> None:
    """Put what an element holds in its place."""
    parent = _parent(one)
    for place, child in enumerate(list(one), parent.index(one)):
        parent.insert(place, child)
    parent.remove(one)


def _wrap(_: Random, one: Element, __: list[Element]) -> None:
    parent = _parent(one)
    around = etree.Element(one.tag)
    parent.replace(one, around)
    around.append(one)


def _set_attribute(random: Random, one: Element, _: list[Element]) -> None:
    if one.attrib:
        one.set(random.choice(sorted(map(str, one.attrib))), random.choice(_ODD))


def _take_attribute(random: Random, one: Element, _: list[Element]) -> None:
    if one.attrib:
        del one.attrib[random.choice(sorted(map(str, one.attrib)))]


def _set_text(random: Random, one: Element, _: list[Element]) -> None:
    one.text = random.choice(_ODD)


def _cut_text(random: Random, one: Element, others: list[Element]) -> None:
    said = [other for other in others if other.text and other.text.strip()] or [one]
    chosen = random.choice(said)
    text = chosen.text or ""
    place = random.randint(0, len(text))
    chosen.text = text[:place] + random.choice(("", "{", "}", "%}", "{{")) + text[place + 1 :]


def _rename(random: Random, one: Element, others: list[Element]) -> None:
    one.tag = random.choice(others).tag


_CHANGES: Final[tuple[Callable[[Random, Element, list[Element]], None], ...]] = (
    *(_drop, _repeat, _move, _lift, _wrap, _rename),
    *(_set_attribute, _take_attribute, _set_text, _cut_text),
)


def _parent(one: Element) -> Element:
    parent = one.getparent()
    assert parent is not None
    return parent


def _drop_part(random: Random, parts: dict[str, bytes]) -> None:
    del parts[_any(random, parts)]


def _rename_part(random: Random, parts: dict[str, bytes]) -> None:
    content = parts.pop(_any(random, parts))
    parts[random.choice(_NAMES)] = content


def _truncate_part(random: Random, parts: dict[str, bytes]) -> None:
    name = _any(random, parts)
    parts[name] = parts[name][: random.randint(0, len(parts[name]))]


def _swap_parts(random: Random, parts: dict[str, bytes]) -> None:
    one, other = _any(random, parts), _any(random, parts)
    parts[one], parts[other] = parts[other], parts[one]


def _insert_bytes(random: Random, parts: dict[str, bytes]) -> None:
    name = _any(random, parts)
    place = random.randint(0, len(parts[name]))
    parts[name] = parts[name][:place] + random.choice(_BYTES) + parts[name][place:]


def _recode_part(random: Random, parts: dict[str, bytes]) -> None:
    name = _any(random, parts)
    text = parts[name].decode("utf-8", "replace").replace('encoding="UTF-8"', 'encoding="utf-16"')
    parts[name] = text.encode("utf-16", "replace")


_ROUGH: Final[tuple[Callable[[Random, dict[str, bytes]], None], ...]] = (
    *(_drop_part, _rename_part, _truncate_part, _swap_parts, _insert_bytes, _recode_part),
)


def _any(random: Random, parts: dict[str, bytes]) -> str:
    if not parts:
        parts["x"] = b""
    return random.choice(list(parts))


def _cut(random: Random, data: bytes) -> bytes:
    """Return the bytes cut, or with one of them changed."""
    place = random.randint(0, len(data) - 1)
    if random.random() < 0.5:
        return data[:place]
    return data[:place] + bytes([random.randrange(256)]) + data[place + 1 :]
