"""Read the built template as it is written: parts, tables and their headers."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ataskaita.word.package import read_package
from templates.builder import build

HEADERS = Path(__file__).with_name("headers.txt")
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


def rows(table: Element, *, header: bool) -> Iterator[Element]:
    for row in table.iterchildren(W + "tr"):
        is_header = find(row, "trPr", "tblHeader") is not None
        if is_header == header and not text(row).startswith("{%tr"):
            yield row


def spans(row: Element) -> list[int]:
    return [
        int(value(find(cell, "tcPr", "gridSpan"), default="1"))
        for cell in row.iterchildren(W + "tc")
    ]


def described(table: Element) -> list[str]:
    """Return each header row as its cells: text, then columns and rows where there are several.

    A place that the cell above reaches down to is written as `^`.
    """
    return [" | ".join(_cells(row, table)) for row in rows(table, header=True)]


def _cells(row: Element, table: Element) -> Iterator[str]:
    column = 0
    for cell, span in zip(row.iterchildren(W + "tc"), spans(row), strict=True):
        merge = find(cell, "tcPr", "vMerge")
        deep = 1 if merge is None else 1 + _below(table, row, column)
        words = [text(cell), f"c{span}" if span > 1 else "", f"r{deep}" if deep > 1 else ""]
        continues = merge is not None and value(merge) != "restart"
        yield "^" if continues else " ".join(filter(None, words))
        column += span


def _below(table: Element, row: Element, column: int) -> int:
    """Return how many rows under `row` continue the cell that begins in `column`."""
    count, below = 0, list(rows(table, header=True))
    for one in below[below.index(row) + 1 :]:
        starts = [sum(spans(one)[:n]) for n in range(len(spans(one)))]
        if column not in starts:
            break
        cell = list(one.iterchildren(W + "tc"))[starts.index(column)]
        merge = find(cell, "tcPr", "vMerge")
        if merge is None or value(merge) == "restart":
            break
        count += 1
    return count


def read_headers() -> dict[str, list[str]]:
    headers: dict[str, list[str]] = {}
    for line in HEADERS.read_text("utf-8").splitlines():
        if line.startswith("= "):
            title = line.removeprefix("= ")
            headers[title] = []
        elif line and not line.startswith("#"):
            headers[title].append(line)
    return headers
