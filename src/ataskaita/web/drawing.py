"""Drawings: pictures with their alternative texts, charts with their tables, text boxes."""

from base64 import b64encode
from typing import Final

from ataskaita.web.charts import chart_of
from ataskaita.web.markup import escaped, quoted
from ataskaita.web.writing import Page
from ataskaita.wordml.elements import Element, tree_of
from ataskaita.wordml.names import CHART, DRAWING, PLACED, VML, R, W

_FORMATS: Final = {
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"RIFF": "image/webp",
}
_UNSHOWN: Final = "naršyklės šio paveikslo formato nerodo"
_EMU: Final = 9525
"""Of Word's units to a pixel."""
_BOX: Final = f"{W}txbxContent"


def drawn(page: Page, element: Element) -> tuple[str, list[str]]:
    """Return what of a drawing stands among words, and what comes below them."""
    boxes = next(element.iter(_BOX), None)
    if boxes is not None:
        return "", page.framed(boxes)
    chart = next(element.iter(f"{CHART}chart"), None)
    if chart is not None:
        return "", _chart(page, element, page.related.parts.get(chart.get(f"{R}id", ""), ""))
    blip = next(element.iter(f"{DRAWING}blip", f"{VML}imagedata"), None)
    if blip is None:
        return _unshown(_called(element)), []
    key = blip.get(f"{R}embed", "") or blip.get(f"{R}id", "")
    return _picture(element, page.parts.get(page.related.parts.get(key, ""), b"")), []


def _chart(page: Page, element: Element, part: str) -> list[str]:
    if part not in page.parts:
        return [f"<p>{_unshown(_called(element))}</p>"]
    return [chart_of(tree_of(page.parts[part]), _called(element), page.place("diagrama"))]


def _picture(element: Element, data: bytes) -> str:
    """Return a picture with all of its bytes in the page."""
    called = _called(element)
    sort = next((one for head, one in _FORMATS.items() if data.startswith(head)), "")
    if not sort:
        return _unshown(called)
    size = next(element.iter(f"{PLACED}extent"), None)
    width, height = (_pixels(size, one) for one in ("cx", "cy"))
    measures = f' width="{width}" height="{height}"' if width and height else ""
    source = f"data:{sort};base64,{b64encode(data).decode()}"
    return f'<img src="{source}" alt="{quoted(called)}"{measures}>'


def _pixels(size: Element | None, name: str) -> int:
    told = "" if size is None else size.get(name, "")
    return int(told) // _EMU if told.isdecimal() else 0


def _unshown(called: str) -> str:
    """Return what is said in the place of what browsers can't show; nothing for a mere line."""
    return f"<em>[{escaped(called)}: {_UNSHOWN}]</em>" if called else ""


def _called(element: Element) -> str:
    """Return the alternative text of a drawing, else its title."""
    told = next(element.iter(f"{PLACED}docPr"), None)
    if told is None:
        shape = next(element.iter(f"{VML}shape"), None)
        return "" if shape is None else shape.get("alt", "")
    return told.get("descr") or told.get("title") or ""
