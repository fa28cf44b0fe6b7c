"""Compile a template: normalised, patched by docxtpl and turned into Python code once."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import unescape

from docxtpl import DocxTemplate
from jinja2 import Environment
from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.messages.template import BROKEN_TAG, NOT_A_WORD_FILE, UNCLOSED_BLOCK
from ataskaita.template.anchors import declare_anchors, tag_figures
from ataskaita.template.charts import DOCUMENT, bind_charts, take_charts
from ataskaita.template.contents import read_contents_styles
from ataskaita.template.environment import make_environment
from ataskaita.template.faults import words_near
from ataskaita.template.links import next_link
from ataskaita.template.lists import read_list_styles
from ataskaita.template.pages import signature_style
from ataskaita.template.pictures import text_width
from ataskaita.template.rendering import CompiledTemplate, TaggedPart
from ataskaita.template.tags import TAG, TagFault, prepare_tags
from ataskaita.template.xml import Element, parse

_TAGGED_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_PARAGRAPH = re.compile(r"<w:p([ >])")
_QUOTES = {"&quot;": '"', "&apos;": "'"}


_FAILURES = (SyntaxError, RecursionError, ValueError, OverflowError, re.error)
"""What Python and docxtpl raise for tags that Jinja's own reader lets pass."""


def compile_template(parts: Mapping[str, bytes], file: str) -> CompiledTemplate:
    """Return the template of these parts, ready to be filled; raise TemplateErrors."""
    environment = make_environment()
    compiled: dict[str, TaggedPart] = {}
    faults: list[Fault] = []
    bound: list[str] = []
    for name in sorted(filter(_TAGGED_PART.fullmatch, parts)):
        place = Place(file, within=name)
        try:
            part = _tagged(parts[name], environment, place, bound)
        except TemplateErrors as error:
            faults += error.faults
        else:
            compiled.update({name: part} if part else {})
    if faults:
        raise TemplateErrors(faults)
    static = {name: content for name, content in parts.items() if name not in compiled}
    charts = take_charts(static, bound)
    return CompiledTemplate(
        file,
        static,
        compiled,
        read_list_styles(static),
        next_link(static),
        charts,
        read_contents_styles(static),
        text_width(parse(parts[DOCUMENT])),
        signature_style(static),
    )


def _tagged(
    content: bytes, environment: Environment, place: Place, bound: list[str]
) -> TaggedPart | None:
    """Return the part, its tags compiled; None where it has none.

    `bound` gets the references of the main part's charts that have tags.
    """
    root = _parsed(content, place)
    is_main = place.within == DOCUMENT
    if is_main:
        bound += bind_charts(root)
    if faults := [_misread(one, place) for one in prepare_tags(root)]:
        raise TemplateErrors(faults)
    looks = tag_figures(root) if is_main else []
    source = ""
    try:
        source = declare_anchors(_patched(root)) if is_main else _patched(root)
        return TaggedPart(environment.from_string(source), source, looks) if "{" in source else None
    except TemplateSyntaxError as error:
        raise TemplateErrors([_syntax_fault(error, source, place)]) from None
    except _FAILURES as error:
        facts = {"reason": str(error), "near": words_near(source, getattr(error, "lineno", 0) or 0)}
        raise TemplateErrors([Fault(BROKEN_TAG, place, facts)]) from None


def _parsed(content: bytes, place: Place) -> Element:
    try:
        return parse(content)
    except etree.XMLSyntaxError as error:
        raise TemplateErrors([Fault(NOT_A_WORD_FILE, place, {"reason": error.msg})]) from None


def _patched(root: Element) -> str:
    xml = etree.tostring(root, encoding="unicode")
    patched = TAG.sub(lambda tag: unescape(tag[0], _QUOTES), DocxTemplate(None).patch_xml(xml))
    # a line for each paragraph, so that an error's line names one
    return _PARAGRAPH.sub(r"\n<w:p\1", patched)


def _misread(tag: TagFault, place: Place) -> Fault:
    return Fault(BROKEN_TAG, place, {"reason": tag.reason, "near": tag.near})


def _syntax_fault(error: TemplateSyntaxError, source: str, place: Place) -> Fault:
    near = words_near(source, error.lineno)
    reason = (error.message or "").removesuffix(".")
    if "(" not in near:  # the bracket is ours, around what the tag prints
        reason = reason.replace("token ')'", "token 'end of print statement'")
    unclosed = "end of template" in reason or "unclosed" in reason.lower()
    message = UNCLOSED_BLOCK if unclosed else BROKEN_TAG
    return Fault(message, place, {"reason": reason, "near": near})
