"""What all editors have in common: parts and elements, renamed and numbered anew."""

import re
from collections.abc import Callable, Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import Final

from lxml import etree

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)
Parts = dict[str, bytes]
TYPES: Final = "[Content_Types].xml"
PACKAGE: Final = "_rels/.rels"
_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W: Final = f"{{{_MAIN}}}"
SPACES: Final = {
    "w": _MAIN,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
_DRAWN: Final = f"{{{SPACES['wp']}}}docPr"
_TEXTS: Final = re.compile(r"word/(document|header|footer|footnotes|endnotes|comments)\d*\.xml")
_STYLED: Final = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink")
_SPLIT: Final = re.compile(r"(?<=[{%}])|(?=[|.}])|(?<= )(?=\w)")


def texts_in(parts: Parts) -> Iterator[str]:
    """Generate the names of the parts in which a person writes."""
    yield from [name for name in parts if _TEXTS.fullmatch(name)]


def rewritten(parts: Parts, change: Callable[[Element], None]) -> Parts:
    """Return the parts with each text changed, and its namespaces declared at its root."""
    made = dict(parts)
    for name in texts_in(parts):
        root = with_spaces(etree.fromstring(parts[name]))
        change(root)
        made[name] = bytes_of(root)
    return made


def bytes_of(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def with_spaces(root: Element) -> Element:
    """Return the part with the namespaces that Word declares, used or not."""
    own = {str(key): space for key, space in root.nsmap.items() if key}
    made = etree.Element(root.tag, dict(root.attrib), nsmap={**SPACES, **own})
    made.set(f"{{{SPACES['mc']}}}Ignorable", "w14 w15")
    made.text = root.text
    made.extend(list(root))
    return made


def split_runs(root: Element, between: Callable[[], Element | None]) -> None:
    """Spread every tag over runs, with what stands between them."""
    for run in list(root.iter(f"{W}r")):
        texts = run.findall(f"{W}t")
        told = texts[0].text or "" if len(texts) == 1 else ""
        pieces = [one for one in _SPLIT.split(told) if one] if "{" in told else []
        for piece in reversed(pieces[1:]):
            other = etree.fromstring(etree.tostring(run, with_tail=False))
            _set_text(other, piece)
            run.addnext(other)
            beside = between()
            if beside is not None:
                run.addnext(beside)
        if pieces:
            _set_text(run, pieces[0])


def _set_text(run: Element, text: str) -> None:
    (inner,) = run.iterfind(f"{W}t")
    inner.text = text
    inner.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def number_anew(root: Element, first: int, name: str) -> None:
    """Give bookmarks and drawings other numbers, drawings another name and no words."""
    bookmarks: dict[str, str] = {}
    for one in root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        old = one.get(f"{W}id", "")
        one.set(f"{W}id", bookmarks.setdefault(old, str(first + len(bookmarks))))
    for number, one in enumerate(root.iter(_DRAWN), first):
        one.set("id", str(number))
        if name:
            one.set("name", f"{name}{number}")


def drop_alternative_texts(root: Element) -> None:
    for one in root.iter(_DRAWN):
        for attribute in ("descr", "title"):
            one.attrib.pop(attribute, None)


def turn_attributes(root: Element) -> None:
    """Write each element's attributes in the opposite order."""
    for one in root.iter(etree.Element):
        turned = list(reversed(one.items()))
        one.attrib.clear()
        for name, value in turned:
            one.set(name, value)


def rename_styles(parts: Parts, new: Callable[[str, str], str]) -> Parts:
    """Return the parts with other ids of styles: `new` is given an id, and the style's name."""
    styles = etree.fromstring(parts["word/styles.xml"])
    ids: dict[str, str] = {}
    for one in styles.iter(f"{W}style"):
        old, name = one.get(f"{W}styleId", ""), one.find(f"{W}name")
        ids[old] = new(old, "" if name is None else name.get(f"{W}val", ""))
        one.set(f"{W}styleId", ids[old])
    made = dict(parts)
    for part in [*texts_in(parts), "word/styles.xml", "word/numbering.xml"]:
        if part in parts:
            root = styles if part == "word/styles.xml" else etree.fromstring(parts[part])
            for one in root.iter(*(W + name for name in _STYLED)):
                one.set(f"{W}val", ids.get(one.get(f"{W}val", ""), one.get(f"{W}val", "")))
            made[part] = bytes_of(root)
    return made


def rename_parts(parts: Parts, names: Mapping[str, str], *, absolute: bool = False) -> Parts:
    """Return the package with other names of parts; `absolute` targets where they lead there."""
    names = {**names, **{_rels(old): _rels(new) for old, new in names.items()}}
    made = {names.get(name, name): content for name, content in parts.items()}
    for name in [one for one in parts if one.endswith(".rels")]:
        root = etree.fromstring(parts[name])
        for one in root:
            target = _led(name, one)
            if one.get("TargetMode") != "External" and target in names:
                source = dirname(dirname(names.get(name, name)))
                near = names[target].removeprefix(f"{source}/" if source else "")
                one.set("Target", f"/{names[target]}" if absolute else near)
        made[names.get(name, name)] = bytes_of(root)
    types = etree.fromstring(parts[TYPES])
    for one in types.iterfind("{*}Override"):
        old = one.get("PartName", "").lstrip("/")
        one.set("PartName", f"/{names.get(old, old)}")
    return {**made, TYPES: bytes_of(types)}


def drop_parts(parts: Parts, dropped: Callable[[str], bool]) -> Parts:
    """Return the package without these parts, and without what leads to them."""
    gone = {name for name in parts if dropped(name)}
    made = {name: content for name, content in parts.items() if name not in gone}
    for name in [one for one in made if one.endswith(".rels")]:
        root = etree.fromstring(made[name])
        for one in list(root):
            if one.get("TargetMode") != "External" and _led(name, one) in gone:
                root.remove(one)
        made[name] = bytes_of(root)
    types = etree.fromstring(made[TYPES])
    for one in list(types):
        if one.get("PartName", "").lstrip("/") in gone:
            types.remove(one)
    return {**made, TYPES: bytes_of(types)}


def _rels(name: str) -> str:
    return f"{dirname(name)}/_rels/{name.rpartition('/')[2]}.rels"


def _led(name: str, one: Element) -> str:
    return normpath(join("/", dirname(dirname(name)), one.get("Target", ""))).lstrip("/")
