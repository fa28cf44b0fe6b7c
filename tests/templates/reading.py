"""Read the built template as it is written: its parts and tables."""

from lxml import etree

from ataskaita.word.package import read_package
from templates.builder import build

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)


def parts() -> dict[str, bytes]:
    return read_package(build(), "")


def root(part: str) -> Element:
    return etree.fromstring(parts()[f"word/{part}.xml"])


def find(element: Element, *path: str) -> Element | None:
    return element.find("/".join(W + step for step in path))


def every(element: Element, name: str) -> list[Element]:
    return list(element.iter(W + name))


def value(element: Element | None, attribute: str = "val", default: str = "") -> str:
    return default if element is None else element.get(W + attribute, default)


def text(element: Element) -> str:
    return "".join(one.text or "" for one in every(element, "t"))


def style(paragraph: Element) -> str:
    return value(find(paragraph, "pPr", "pStyle"))


def tables() -> dict[str, Element]:
    return {value(find(one, "tblPr", "tblCaption")): one for one in every(root("document"), "tbl")}
