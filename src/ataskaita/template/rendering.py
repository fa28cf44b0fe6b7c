"""Fill a compiled template: from names to document parts, many times, from many threads."""

import re
import traceback
from collections.abc import Mapping, Sequence

from attrs import field, frozen
from jinja2 import Template
from lxml import etree

from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.messages.template import BROKEN_RESULT
from ataskaita.template.anchors import Anchors, without_empty_runs
from ataskaita.template.charts import DOCUMENT, ChartSources, add_charts, remove_empty_charts
from ataskaita.template.content import RenderState
from ataskaita.template.contents import ContentsStyles, fill_contents
from ataskaita.template.environment import STATE
from ataskaita.template.faults import FAILURES, told, words_near
from ataskaita.template.fields import fill_fields
from ataskaita.template.links import add_links
from ataskaita.template.lists import NUMBERING, ListStyles, add_lists
from ataskaita.template.pages import (
    keep_drawings_with_captions,
    keep_short_tables_whole,
    keep_signature_in_company,
)
from ataskaita.template.pictures import Pictures, add_pictures
from ataskaita.template.tables import mend_tables
from ataskaita.template.xml import Element, in_drawing, parse, serialise

_LINE = re.compile(r"\n<w:p([ >])")


@frozen(eq=False)
class TaggedPart:
    """A part with tags: its code, and its source to tell where an error stands."""

    template: Template
    source: str
    looks: Sequence[str] = ()
    """The looks of the runs in which tags stand."""

    def near(self, error: BaseException) -> str:
        """Return the words of the paragraph in which filling failed."""
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno for frame in frames if frame.filename == "<template>"]
        return words_near(self.source, lines[-1] or 1) if lines else ""


@frozen(eq=False)
class CompiledTemplate:
    """A template that never changes: safe to share between threads."""

    file: str
    static: Mapping[str, bytes]
    """Parts that no tag stands in."""
    tagged: Mapping[str, TaggedPart]
    lists: ListStyles
    next_link: int = 1
    """The first number that no hyperlink of ours in the template has."""
    charts: ChartSources = field(factory=ChartSources)
    contents: ContentsStyles = field(factory=lambda: ContentsStyles({}, {}))
    text_width: int = 0
    """In EMU."""
    signature: str = ""
    """Style id of Word's Signature; empty where the template has none."""

    def render_parts(
        self, names: Mapping[str, object], anchors: Anchors | None = None
    ) -> dict[str, bytes]:
        """Return all parts of the document for these names; raise TemplateErrors.

        `anchors`, where they are wanted, gets what was written where.
        """
        state = self.lists.new_state()
        state.anchors = anchors or state.anchors
        state.pictures = Pictures(self.text_width)
        state.next_link = self.next_link
        state.next_chart = self.charts.first
        parts = dict(self.static)
        for part, tagged in self.tagged.items():
            state.links.clear()
            state.looks = tagged.looks
            parts[part] = serialise(self._filled(part, tagged, names, state))
            if state.links:
                add_links(parts, part, state.links)
        if state.lists:
            parts[NUMBERING] = add_lists(
                parts[NUMBERING], self.lists.number_definition, state.lists
            )
        if state.charts:
            add_charts(parts, state.charts, self.charts)
        if state.pictures.placed:
            add_pictures(parts, state.pictures.placed)
        return parts

    def _filled(
        self, part: str, tagged: TaggedPart, names: Mapping[str, object], state: RenderState
    ) -> Element:
        try:
            text = "".join(tagged.template.generate({**names, STATE: state}))
            text = _LINE.sub(r"<w:p\1", text)
            root = parse(without_empty_runs(text))
            remove_empty_charts(root)
            mend_tables(root)
            keep_short_tables_whole(root)
            keep_drawings_with_captions(root)
            if part == DOCUMENT:
                fill_fields(root)
                fill_contents(root, self.contents)
            if self.signature:
                keep_signature_in_company(root, self.signature)
            _renumber_drawings(root)
        except etree.XMLSyntaxError as error:
            facts = {"part": part, "reason": error.msg}
            raise TemplateErrors([Fault(BROKEN_RESULT, Place(self.file), facts)]) from None
        except FAILURES as error:
            place = Place(self.file, within=tagged.near(error) or part)
            raise told(error, place, names) from None
        return root


def _renumber_drawings(root: Element) -> None:
    """Give drawings that a loop repeated an id of their own each."""
    for number, one in enumerate(root.iter(in_drawing("docPr")), start=1):
        one.set("id", str(number))
