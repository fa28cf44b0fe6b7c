"""Fill a compiled template: from names to document parts, many times, from many threads."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import CodeType
from typing import Final, NoReturn

from attrs import field

from ataskaita.errors import Finding, Place
from ataskaita.messages import Phrase
from ataskaita.messages.template import (
    READ_AGAIN,
    SEEMING_TAG,
    SLOWER_TAG,
    TAKEN_OUT,
    UNBOUND_CONTROL,
    UNFILLED_TAG,
)
from ataskaita.opc import DECLARATION
from ataskaita.opc.reading import PartReader, read_part
from ataskaita.records import frozen
from ataskaita.template.code.filling import Fill
from ataskaita.template.code.manner import OWN, Manner
from ataskaita.template.reading.leftovers import SECOND_TITLE, SEEMING, UNBOUND, UNFILLED, Told
from ataskaita.template.settling.blocks import with_anchored_blocks
from ataskaita.template.settling.breaking import with_breaks
from ataskaita.template.settling.numbering import Numbers
from ataskaita.template.settling.settle import needs_of_rows, settle
from ataskaita.template.settling.sideways import turned_pages
from ataskaita.template.settling.streaming import Streaming, can_stream
from ataskaita.template.values.anchors import Anchors, without_empty_runs
from ataskaita.template.values.drawing import ChartSources
from ataskaita.template.values.foreign import refuse_outward
from ataskaita.template.values.links import add_links
from ataskaita.template.values.lists import add_lists
from ataskaita.template.values.looks import Looks
from ataskaita.template.values.notes import add_notes, notes_in
from ataskaita.template.values.pictures import add_pictures
from ataskaita.template.values.remembering import Remembered
from ataskaita.template.values.state import RenderState, TooLongError
from ataskaita.template.values.table_moulds import TableMould
from ataskaita.template.words.marks import CONTENTS
from ataskaita.template.words.own_parts import NOTES, NUMBERING, TemplateTexts

DOCUMENT: Final = "word/document.xml"
_TOLD: Final = {
    UNBOUND: UNBOUND_CONTROL,
    SEEMING: SEEMING_TAG,
    UNFILLED: UNFILLED_TAG,
    SECOND_TITLE: TAKEN_OUT,
}
_WHAT: Final = {SECOND_TITLE: Phrase("a second title of a chart")}
_DECLARATION: Final = DECLARATION.encode()
_OURS: Final = ("w", "r", "w15")


@frozen(eq=False)
class TaggedPart:
    """A part with tags: its code, and its source to tell where an error stands."""

    fill: Fill
    code: CodeType
    source: str
    looks: Sequence[str] = ()
    """The looks of the runs in which tags stand."""
    root: str = ""
    """The start tag of a regular part's root; empty for a part that must be read once filled."""
    asks: str = ""
    """The words by a tag that only Jinja's code can follow; empty where plain code serves."""
    is_judged: bool = False
    """Whether what fills it may make it reach out of the document, so that it is looked at then."""
    samples: Sequence[TableMould] = ()
    """The looks of its sample tables."""

    @cached_property
    def needs(self) -> tuple[bytes, ...]:
        """What the rows of its long tables may ask for."""
        return needs_of_rows(self.source.encode())

    @cached_property
    def binds_ours(self) -> bool:
        """Whether the root's start tag declares the prefixes of all that we ever print.

        Those of the template itself were looked at when it was compiled, foreign ones as they came.
        """
        return all(f' xmlns:{prefix}="' in self.root for prefix in _OURS)

    @cached_property
    def streams(self) -> bool:
        """Whether the part can be written while it is being filled."""
        return bool(self.root) and not self.is_judged and can_stream(self.source)


@frozen(eq=False)
class CompiledTemplate:
    """A template that never says anything else: safe to share between threads."""

    file: str
    static: Mapping[str, bytes]
    """Parts that no tag stands in."""
    tagged: Mapping[str, TaggedPart]
    looks: Looks = field(factory=Looks)
    charts: ChartSources = field(factory=ChartSources)
    told: Sequence[Told] = ()
    """What of the template is to be told, beside what takes longer."""
    taken_out: Sequence[tuple[str, str, str]] = ()
    """What no document gets: what it is, in which part, near which words."""
    manner: Manner = OWN
    remembered: Remembered = field(factory=Remembered, init=False)

    def render_parts(
        self, names: Mapping[str, object], anchors: Anchors | None = None, *, read: bool = True
    ) -> dict[str, bytes]:
        """Return all parts of the document for these names; raise TemplateErrors.

        `anchors`, where they are wanted, gets what was written where. Filled parts are `read` once
        more, unless whoever asks for them reads them all.
        """
        state = self.new_state(anchors)
        parts = dict(self.static)
        for part, tagged in self.tagged.items():
            parts[part] = self._filled(part, tagged, names, state, read=read)
            self.add_links(parts, part, state)
        self.add_collected(parts, state)
        return parts

    @cached_property
    def own(self) -> TemplateTexts:
        """What the template says itself."""
        sources = {name: one.source for name, one in self.tagged.items()}
        noted = {name: one.encode() for name, one in sources.items() if self.collects_into(name)}
        return TemplateTexts({**self.static, **noted}, tuple(sources.values()))

    def collects_into(self, part: str) -> bool:
        """Return whether a rendering may add to the part once all are filled: it is of notes."""
        return part in NOTES.values()

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """What was taken out of the template, what looks like a tag, what takes longer."""
        return tuple(self._remarks())

    def _remarks(self) -> Iterator[Finding]:
        for what, part, near in self.taken_out:
            facts = {"what": Phrase(what), "near": near or "–"}
            yield Finding(TAKEN_OUT, Place(self.file, within=part), facts)
        for part, tagged in self.tagged.items():
            place = Place(self.file, within=part)
            if not tagged.root:
                yield Finding(READ_AGAIN, place, {"part": part})
            if tagged.asks:
                yield Finding(SLOWER_TAG, place, {"near": tagged.asks})
        for what, part, near in self.told:
            facts = {"near": near, "what": _WHAT.get(what, what)}
            yield Finding(_TOLD[what], Place(self.file, within=part), facts)

    @property
    def streams(self) -> bool:
        """Whether a part can, and nothing but its own text depends on what it is filled with."""
        return not self.charts.by_reference and any(one.streams for one in self.tagged.values())

    def stream_part(
        self, part: str, names: Mapping[str, object], state: RenderState
    ) -> Iterator[bytes]:
        """Generate a tagged part's bytes while it is being filled; raise TemplateErrors."""
        tagged = self.tagged[part]
        if not tagged.streams or any(one.page for one in tagged.samples):  # whose pages may turn
            yield self._filled(part, tagged, names, state)
            return
        state.begin_part(tagged.looks, tagged.samples, tagged.root, anchored=part == DOCUMENT)
        yield _DECLARATION
        reader = PartReader(part, namespaces=not tagged.binds_ours)
        try:
            numbers = Numbers(state.identities)
            yield from Streaming(tagged.needs, numbers, reader, state).settled(
                self.pieces(tagged, names, state)
            )
        except Exception as error:  # noqa: BLE001 (only those that a template can provoke are told)
            self._tell(error, part, tagged, names)

    def new_state(self, anchors: Anchors | None = None) -> RenderState:
        """Return the state that a rendering starts with."""
        state = self.looks.new_state(self.manner.state)
        state.own_anchors = anchors or state.own_anchors
        state.length_allowed += sum(len(one.source) for one in self.tagged.values())
        state.sources = self.charts
        state.own = self.own
        state.remembered = self.remembered
        return state

    def add_links(self, parts: dict[str, bytes], part: str, state: RenderState) -> None:
        """Add to the parts the relationships of the links that the part has got."""
        if state.identities.notes and part == DOCUMENT:
            self._relate_notes(parts, state)
        if state.links:
            add_links(parts, part, state.links)
        if state.guests:
            state.guests.relate(parts, part)

    def _relate_notes(self, parts: dict[str, bytes], state: RenderState) -> None:
        """Let the parts of notes have the relationships of what stands in their notes."""
        for kind, name in NOTES.items():
            text = b"".join(notes_in(state.identities.notes, kind)).decode()
            links = {address: one for address, one in state.links.items() if f'"{one}"' in text}
            if links:
                add_links(parts, name, links)
            if state.guests and text:
                state.guests.relate(parts, name, text)

    def add_collected(self, parts: dict[str, bytes], state: RenderState) -> None:
        """Add to the parts what the rendering has collected beside its text."""
        if state.lists:
            definition = self.looks.lists.number_definition
            parts[NUMBERING] = add_lists(parts[NUMBERING], definition, state.lists)
        if state.identities.lists:
            from ataskaita.template.values.lists_anew import add_lists_anew  # noqa: PLC0415 (heavy, and rare)

            parts[NUMBERING] = add_lists_anew(parts[NUMBERING], state.identities.lists)
        if state.identities.notes:
            add_notes(parts, state.identities.notes)
        if state.charts:
            from ataskaita.template.values.charts import add_charts  # noqa: PLC0415 (few draw any)

            add_charts(parts, state.charts)
        if state.pictures.placed:
            add_pictures(parts, state.pictures.placed)
        if state.guests:
            state.guests.add(parts)

    def _filled(
        self,
        part: str,
        tagged: TaggedPart,
        names: Mapping[str, object],
        state: RenderState,
        *,
        read: bool = True,
    ) -> bytes:
        state.begin_part(tagged.looks, tagged.samples, tagged.root, anchored=part == DOCUMENT)
        try:
            text = b"".join(self.pieces(tagged, names, state))
            if state.anchors.wanted or state.pictures.placed:
                text = without_empty_runs(text, tagged.looks)
            known = {one.bookmark.encode() for one in state.own_anchors.set}
            numbers = Numbers(state.identities, len(known), known)
            if not tagged.root:
                text, numbers = self._read(text), Numbers(state.identities)
            has_contents = CONTENTS in text
            text = settle(text.replace(CONTENTS, b"") if has_contents else text, numbers)
            if has_contents:
                text = self._with_contents(text)
            if state.turned:
                text = turned_pages(text, state.turned, state.keeping)
            text = with_anchored_blocks(text) if state.anchors.of_blocks else text
            if tagged.is_judged:
                refuse_outward(part, text)
            text = _DECLARATION + text  # which lets go of the one before: it may be long
            return read_part(text, part, namespaces=not tagged.binds_ours) if read else text
        except Exception as error:  # noqa: BLE001 (only those that a template can provoke are told)
            self._tell(error, part, tagged, names)

    def pieces(
        self, tagged: TaggedPart, names: Mapping[str, object], state: RenderState
    ) -> Iterator[bytes]:
        """Generate the filled part, not yet settled; raise TooLongError for one without end."""
        length = 0
        for piece in tagged.fill(names, state):
            length += len(piece)
            if length > state.length_allowed:
                raise TooLongError(length)
            yield piece

    def _tell(
        self, error: Exception, part: str, tagged: TaggedPart, names: Mapping[str, object]
    ) -> NoReturn:
        """Raise what went wrong as one of our own errors."""
        from ataskaita.template.faults import failure  # noqa: PLC0415 (needed for errors only)

        told = failure(error, Place(self.file, within=part), tagged.source, names)
        raise told from told.__cause__

    def _read(self, text: bytes) -> bytes:
        """Return a part that the tags may have broken, read as XML and marked."""
        from ataskaita.template.settling.filled_parts import read_filled  # noqa: PLC0415 (heavy, and rare)

        return read_filled(with_breaks(text), self.looks.signature)

    def _with_contents(self, text: bytes) -> bytes:
        from ataskaita.template.settling.filled_parts import add_contents  # noqa: PLC0415 (the same)

        return add_contents(text, self.looks.contents)
