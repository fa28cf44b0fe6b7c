"""Compile a template: read by its structure, marked, and turned into Python code once."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from attrs import evolve
from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from ataskaita.border.addresses import has_tag
from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.messages import Phrase
from ataskaita.messages.template import BROKEN_TAG, NOT_A_WORD_FILE, TOO_MANY_TAGS, UNCLOSED_BLOCK
from ataskaita.opc import text_of
from ataskaita.records import frozen
from ataskaita.template.code.by_jinja import jinja_code
from ataskaita.template.code.expressions import NotPlainError
from ataskaita.template.code.manner import OWN, Manner
from ataskaita.template.code.parsing import parsed, weighed
from ataskaita.template.code.plain import plain_code
from ataskaita.template.code.whole_tables import with_whole_tables
from ataskaita.template.faults import words_near
from ataskaita.template.reading.anchoring import declare_anchors, declare_links, tag_figures
from ataskaita.template.reading.controls import settle_controls
from ataskaita.template.reading.leftovers import seeming_tags
from ataskaita.template.reading.lists import TemplateLists
from ataskaita.template.reading.notes import place_notes
from ataskaita.template.reading.reaching import may_reach_out
from ataskaita.template.reading.reader import MOST_TAGS, TagFault, TooManyTagsError
from ataskaita.template.reading.skeleton import Skeleton, read_skeleton
from ataskaita.template.reasons import reason_of, unclosed_block, why_unread, why_unsound
from ataskaita.template.rendering import DOCUMENT, CompiledTemplate, TaggedPart
from ataskaita.template.values.chart_binding import Bound, bind_charts
from ataskaita.template.values.chart_sources import take_charts
from ataskaita.template.values.chart_titles import second_titles
from ataskaita.template.values.looks import Looks
from ataskaita.template.values.sample_tables import take_samples
from ataskaita.template.values.styles import read_looks
from ataskaita.template.words.tag_names import NO_SUCH_LETTER, RESERVED
from ataskaita.template.words.xml import Element, parse

TAGGED_PART = re.compile(
    r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/(core|app|custom)\.xml"
    r"|word/diagrams/(data|drawing)\d*\.xml"
)
_RELATIONSHIPS = re.compile(r"(?:.*/)?_rels/[^/]*\.rels")
_ADDRESSES = re.compile(r"""\sTarget\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_MARKUP = re.compile(r"<[^>]+>")
_SHOWN = 60
_ADDRESS = Phrase("a link's address can't hold a tag: print a RichText with a url_id")
_ROOT = re.compile(r"<(?:\w+:)?\w+[^>]*>")


_FAILURES = (SyntaxError, RecursionError, MemoryError, ValueError, OverflowError, re.error)
"""What Python raises for tags that Jinja's own reader lets pass."""
_OF_DEPTH = (SyntaxError, RecursionError, MemoryError)
_TOO_DEEP = Phrase("blocks or expressions are nested too deep, or too long")


def compile_template(
    parts: Mapping[str, bytes], file: str, manner: Manner = OWN
) -> CompiledTemplate:
    """Return the template of these parts, ready to be filled; raise TemplateErrors."""
    controls = settle_controls(parts)
    parts = place_notes(controls.parts)
    noted = parts is not controls.parts
    looks = _looks(parts, file)
    compiled: dict[str, TaggedPart] = {}
    faults = list(_tagged_addresses(parts, file))
    bound: list[Bound] = []
    lists = TemplateLists(parts)
    for name in sorted({*filter(TAGGED_PART.fullmatch, parts), *controls.stores}):
        place = Place(file, within=name)
        compiling = _Compiling(manner, place, looks.signature, parts, lists, bound, noted=noted)
        try:
            part = compiling.part(parts[name])
        except TemplateErrors as error:
            faults += error.faults
        else:
            compiled.update({name: part} if part else {})
    if faults:
        raise TemplateErrors(faults)
    static = {name: content for name, content in parts.items() if name not in compiled}
    charts = take_charts(static, bound[0] if bound else Bound())
    taken = sorted(parts.keys() - static.keys() - compiled.keys())
    stories = {name: part.source for name, part in compiled.items()}
    told = (*controls.unbound, *seeming_tags(stories, static), *second_titles(parts, taken))
    return CompiledTemplate(file, static, compiled, looks, charts, told, manner=manner)


def _looks(parts: Mapping[str, bytes], file: str) -> Looks:
    """Return what the styles offer; raise TemplateErrors where they are no XML."""
    try:
        return read_looks(parts)
    except etree.XMLSyntaxError as error:
        raise TemplateErrors(
            [Fault(NOT_A_WORD_FILE, Place(file), {"reason": why_unsound(error.msg)})]
        ) from None


@frozen
class _Compiling:
    """What compiling one part needs to know."""

    manner: Manner
    place: Place
    signature: str
    parts: Mapping[str, bytes]
    lists: TemplateLists
    bound: list[Bound]
    """Gets the charts of the main part."""
    noted: bool = False
    """Whether notes stand in the main part, to be put back: it is filled then, tags or not."""

    def part(self, content: bytes) -> TaggedPart | None:
        """Return the part, its tags compiled; None where it has none."""
        root = _parsed(content, self.place)
        self._refuse_reserved(root)
        is_main = self.place.within == DOCUMENT
        reaching = may_reach_out(root)
        charts = bind_charts(root, self.parts, self.place, is_main=is_main)
        self.bound.extend([charts] if is_main else ())
        taken = take_samples(root)
        try:
            skeleton = read_skeleton(root)
        except TooManyTagsError:
            facts = {"part": self.place.within, "most": str(MOST_TAGS)}
            raise TemplateErrors([Fault(TOO_MANY_TAGS, self.place, facts)]) from None
        unfit = (Fault(message, self.place, facts) for message, facts, _ in taken.faults)
        if faults := [*charts.faults, *unfit, *map(self._misread, skeleton.faults)]:
            raise TemplateErrors(faults)
        filled = skeleton.is_template() or (self.noted and is_main)
        part = self._compiled(skeleton, is_main=is_main) if filled else None
        return part and evolve(part, is_judged=reaching or not part.root, samples=taken.moulds)

    def _compiled(self, skeleton: Skeleton, *, is_main: bool) -> TaggedPart:
        """Compile the part marked, where it is regular; else as it stands."""
        looks = tag_figures(skeleton) if is_main else []
        is_regular = skeleton.is_regular()
        source = (
            skeleton.source(self.signature, self.lists) if is_regular else skeleton.plain_source()
        )
        source = declare_anchors(source) if is_main else declare_links(source)
        opening = _ROOT.search(source) if is_regular else None
        try:
            return self._part(source, looks, opening[0] if opening else "")
        except TemplateSyntaxError as error:
            raise TemplateErrors([_syntax_fault(error, source, self.place)]) from None
        except _FAILURES as error:
            near = words_near(source, getattr(error, "lineno", 0) or 0)
            reason = _TOO_DEEP if isinstance(error, _OF_DEPTH) else reason_of(error)
            facts = {"reason": reason, "near": near}
            raise TemplateErrors([Fault(BROKEN_TAG, self.place, facts)]) from None

    def _refuse_reserved(self, root: Element) -> None:
        """Raise TemplateErrors where the part could name filters that are the compiler's alone."""
        text = etree.tostring(root, encoding="unicode")
        if RESERVED in text and "{" in text:
            near = _MARKUP.sub("", text[: text.index(RESERVED) + 1])[-_SHOWN:]
            raise TemplateErrors([self._misread(TagFault(near, NO_SUCH_LETTER))])

    def _misread(self, tag: TagFault) -> Fault:
        return Fault(BROKEN_TAG, self.place, {"reason": tag.reason, "near": tag.near})

    def _part(self, source: str, looks: list[str], root: str) -> TaggedPart:
        manner, environment = self.manner, self.manner.environment()
        whole = with_whole_tables(source)
        tree = parsed(environment, whole)
        try:
            code = plain_code(tree, weighed(tree), manner.filters)
            return TaggedPart(manner.filling(code), code, source, looks, root)
        except NotPlainError as error:
            asks = words_near(source, error.line) or self.place.within
        read = tree if whole == source else parsed(environment, source)
        code = jinja_code(environment, read)
        return TaggedPart(manner.filling(code, asks), code, source, looks, root, asks)


def _tagged_addresses(parts: Mapping[str, bytes], file: str) -> Iterator[Fault]:
    """Generate a fault for each link whose address has a tag: nothing would fill it."""
    for name in filter(_RELATIONSHIPS.fullmatch, parts):
        for told in _ADDRESSES.findall(text_of(parts[name])):
            address = unescape("".join(told))
            if not has_tag(address):
                continue
            facts = {"reason": _ADDRESS, "near": unquote(address)}
            yield Fault(BROKEN_TAG, Place(file, within=name), facts)


def _parsed(content: bytes, place: Place) -> Element:
    try:
        return parse(content)
    except etree.XMLSyntaxError as error:
        raise TemplateErrors(
            [Fault(NOT_A_WORD_FILE, place, {"reason": why_unsound(error.msg)})]
        ) from None


def _syntax_fault(error: TemplateSyntaxError, source: str, place: Place) -> Fault:
    near, unclosed = words_near(source, error.lineno), unclosed_block(error)
    if unclosed:
        return Fault(UNCLOSED_BLOCK, place, {"reason": unclosed, "near": near})
    return Fault(BROKEN_TAG, place, {"reason": why_unread(error), "near": near})
