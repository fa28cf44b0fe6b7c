"""The title of a template's chart, which gives way to that of the data."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Final

from lxml import etree

from ataskaita.opc.charts import CHART
from ataskaita.template.reading.leftovers import SECOND_TITLE, Told
from ataskaita.template.words.tag_names import PRINTING_TAG
from ataskaita.template.words.xml import Element, parse

_C: Final = f"{{{CHART}}}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_TITLE: Final = b"title>"
_WORDS: Final = (
    f'<c:rich xmlns:c="{_C[1:-1]}" xmlns:a="{_A[1:-1]}"><a:bodyPr/><a:p><a:r><a:t/></a:r></a:p>'
    "</c:rich>"
)


def second_titles(parts: Mapping[str, bytes], names: Iterable[str]) -> Iterator[Told]:
    """Generate the words of titles that charts among these say anew: no document gets them."""
    for name in names:
        is_one = name.endswith(".xml") and _TITLE in parts[name]
        title = parse(parts[name]).find(f"{_C}chart/{_C}title") if is_one else None
        for again in () if title is None else title.findall(f"{_C}tx")[1:]:
            whole = "".join(one.text or "" for one in again.iter(f"{_A}t"))
            words = " ".join(PRINTING_TAG.sub("", whole).split())
            if words:
                yield SECOND_TITLE, name, words


def mark_title(title: Element) -> None:
    """Mark where the title's words go: in place of each of its tags, or of all that stands there.

    A title is said once; what says it anew is left out, and `second_titles` tells it.
    """
    for again in title.findall(f"{_C}tx")[1:]:
        title.remove(again)
    texts = list(title.iter(f"{_A}t")) or [_typed(title)]
    before, *behind = _around_tags("".join(one.text or "" for one in texts))
    for one in texts:
        one.text = ""
    texts[0].text = before
    for number, said in enumerate(behind):
        texts[0].insert(number, etree.ProcessingInstruction("title"))
        texts[0][number].tail = said


def _around_tags(whole: str) -> list[str]:
    """Return what stands around the tags; two empty texts where there are none."""
    edges = [edge for tag in PRINTING_TAG.finditer(whole) for edge in tag.span()]
    if not edges:
        return ["", ""]
    edges = [0, *edges, len(whole)]
    return [whole[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _typed(title: Element) -> Element:
    """Let a title that a cell would say hold words of its own; return the place for them."""
    told = title.find(f"{_C}tx")
    if told is None:
        told = title.makeelement(f"{_C}tx")
        title.insert(0, told)
    words = etree.fromstring(_WORDS)
    told[:] = [words]
    look = title.find(f"{_C}txPr/{_A}p/{_A}pPr")
    run = words.find(f"{_A}p/{_A}r")
    if look is not None and run is not None:
        run.addprevious(deepcopy(look))
    return next(words.iter(f"{_A}t"))


def remove_title(chart: Element, title: Element) -> None:
    """Leave the chart without a title, also without the one that Word would make up."""
    chart.remove(title)
    deleted = chart.find(f"{_C}autoTitleDeleted")
    if deleted is None:
        deleted = chart.makeelement(f"{_C}autoTitleDeleted")
        chart.insert(0, deleted)
    deleted.set("val", "1")
