"""Find out whose data each chart of a template's text is to have.

A chart says so by a tag in its alternative text, in its title or among the names of its data: Word
keeps all of them, LibreOffice what stands in the chart. One is enough. A chart without any is the
template's own, unless it shows the sample that our templates come with.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from attrs import evolve
from lxml import etree

from ataskaita.errors import Fault, Place
from ataskaita.messages import Message, Phrase
from ataskaita.messages.template import (
    LOST_CHART,
    TWICE_NAMED_CHART,
    UNFILLABLE_CHART,
    UNREADABLE_CHART,
)
from ataskaita.opc.charts import CHART, NEW_CHART, ChartTexts, texts_of_chart
from ataskaita.records import frozen
from ataskaita.template.values.drawing import OF_CATEGORIES
from ataskaita.template.values.leads import leads_from
from ataskaita.template.words.tag_names import (
    CHART_FILTER,
    NO_CHART_FILTER,
    NO_SUCH_LETTER,
    PRINTING_TAG,
    RESERVED,
    TAG,
    filtered,
)
from ataskaita.template.words.xml import Element, R, in_drawing, parse, w

_OLD: Final = f"{{{CHART}}}chart"
_NEW: Final = f"{{{NEW_CHART}}}chart"
_ROOTS: Final = tuple(f"{{{one}}}chartSpace" for one in (CHART, NEW_CHART))
_REFERENCE: Final = f"{{{R}}}id"
_ALTERNATIVE: Final = "descr"
_ALTERNATIVES: Final = (_ALTERNATIVE, "title")
"""Where Word keeps an alternative text: older ones gave it a title of its own."""

_GONE: Final = Phrase("its part isn't in the file")
_NO_CHART: Final = Phrase("its part holds no chart")
_IN_TITLE: Final = Phrase("tags can stand in its title and its alternative text only")
_ONLY_PRINTING: Final = Phrase("its title can hold only tags that print: {{ diagramos.… }}")
_IN_MAIN_TEXT: Final = Phrase("charts get data in the main text only")


@frozen
class _Drawn:
    """A chart as it stands in the text."""

    reference: Element
    properties: Element | None
    """What Word says of the drawing: its name and its alternative text."""
    root: Element
    """The chart's part."""
    reason: str
    """Why it can't be drawn; empty for one that can."""

    @property
    def texts(self) -> ChartTexts:
        """What stands in the chart."""
        return texts_of_chart(self.root)

    @property
    def tags(self) -> dict[str, re.Match[str]]:
        """The tags that say whose data it is to have, by what they print."""
        texts = self.texts
        told = () if self.properties is None else map(self.properties.get, _ALTERNATIVES)
        found = [PRINTING_TAG.search(one or "") for one in told]
        for one in (texts.title, *texts.series, *texts.categories):
            found += PRINTING_TAG.finditer(one)
        return {" ".join(tag["said"].split()): tag for tag in found if tag}

    @property
    def name(self) -> str:
        """What a person may call it."""
        texts = self.texts
        told = (texts.title, *(tag[0] for tag in self.tags.values()), *texts.series)
        return next(filter(None, told), self.reference.get(_REFERENCE, ""))

    def bind(self) -> str:
        """Put its tag on the reference, and in the alternative text that is none; return the id."""
        source = self.reference.get(_REFERENCE, "")
        tag = next(iter(self.tags.values()))
        self.reference.set(_REFERENCE, filtered(tag, f'{CHART_FILTER}("{source}")'))
        if self.properties is not None and not self.properties.get(_ALTERNATIVE, "").strip():
            self.properties.set(_ALTERNATIVE, tag[0])
        return source


@frozen
class Bound:
    """What became of a part's charts."""

    references: tuple[str, ...] = ()
    """The ids of those that have tags."""
    kept: tuple[str, ...] = ()
    """The ids of those that stay as they are."""
    faults: tuple[Fault, ...] = ()


def bind_charts(
    root: Element,
    parts: Mapping[str, bytes],
    place: Place,
    *,
    is_main: bool,
    told_at: Callable[[Element], str] | None = None,
) -> Bound:
    """Put the tag of each chart on its reference, and find charts that would show what isn't so.

    `told_at` says where in the part a chart stands; without it a fault has the part's name alone.
    """
    bound: list[str] = []
    kept: list[str] = []
    faults: list[Fault] = []
    for one in _drawn(root, parts, place.within):
        told = _fault(one, is_main=is_main)
        if told:
            at = evolve(place, within=told_at(one.reference)) if told_at else place
            faults.append(Fault(told[0], at, {"name": one.name, **told[1]}))
        elif one.tags:
            bound.append(one.bind())
        else:
            kept.append(one.reference.get(_REFERENCE, ""))
    _keep_from_pictures(root)
    return Bound(tuple(bound), tuple(kept), tuple(faults))


def _drawn(root: Element, parts: Mapping[str, bytes], part: str) -> Iterator[_Drawn]:
    references = list(root.iter(_OLD, _NEW))
    leads = leads_from(parts, part) if references else {}
    for one in references:
        drawing = next(one.iterancestors(w("drawing")), one)
        properties = next(drawing.iter(in_drawing("docPr")), None)
        lead = leads.get(one.get(_REFERENCE, ""))
        yield _Drawn(one, properties, *_part(parts.get(lead.target) if lead else None))


def _part(content: bytes | None) -> tuple[Element, Phrase | str]:
    """Return the chart's part, and why it is none that can be drawn."""
    nothing = etree.Element("none")
    if content is None:
        return nothing, _GONE
    try:
        root = parse(content)
    except etree.XMLSyntaxError:
        return nothing, _NO_CHART
    return root, "" if root.tag in _ROOTS else _NO_CHART


def _fault(one: _Drawn, *, is_main: bool) -> tuple[Message, dict[str, str]] | None:
    """Return why the chart can't be printed, with the facts; None for one that can."""
    ours = bool(one.tags) or one.texts.is_sample
    if one.reason:
        return UNREADABLE_CHART, {"reason": one.reason}
    if any(RESERVED in said for said in one.tags):
        return UNFILLABLE_CHART, {"reason": NO_SUCH_LETTER}
    if ours and one.reference.tag == _NEW:
        return UNFILLABLE_CHART, {"reason": OF_CATEGORIES}
    if ours and not is_main:
        return UNFILLABLE_CHART, {"reason": _IN_MAIN_TEXT}
    if len(one.tags) > 1:
        return TWICE_NAMED_CHART, {"tags": ", ".join(tag[0] for tag in one.tags.values())}
    if any(map(TAG.search, one.texts.others)):
        return UNFILLABLE_CHART, {"reason": _IN_TITLE}
    if "{%" in one.texts.title or TAG.search(PRINTING_TAG.sub("", one.texts.title)):
        return UNFILLABLE_CHART, {"reason": _ONLY_PRINTING}
    return None if one.tags or not ours else (LOST_CHART, {})


def _keep_from_pictures(root: Element) -> None:
    """Let tags in alternative texts of what is no chart refuse charts: it shows other data."""
    for properties in root.iter(in_drawing("docPr")):
        owner = properties.getparent()
        if owner is None or next(owner.iter(_OLD, _NEW), None) is not None:
            continue
        for name in _ALTERNATIVES:
            told = properties.get(name, "")
            if "{{" in told:
                properties.set(name, PRINTING_TAG.sub(_refusing, told))


def _refusing(tag: re.Match[str]) -> str:
    return filtered(tag, NO_CHART_FILTER)
