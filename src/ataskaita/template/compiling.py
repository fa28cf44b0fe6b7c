"""Compile a template: normalised, patched by docxtpl and turned into Python code once."""

import re
from collections.abc import Mapping

from docxtpl import DocxTemplate
from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.messages.template import BROKEN_TAG, NOT_A_WORD_FILE, UNCLOSED_BLOCK
from ataskaita.template.environment import make_environment
from ataskaita.template.faults import words_near
from ataskaita.template.lists import read_list_styles
from ataskaita.template.rendering import CompiledTemplate, TaggedPart
from ataskaita.template.tags import prepare_tags
from ataskaita.template.xml import parse

_TAGGED_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_PARAGRAPH = re.compile(r"<w:p([ >])")


def compile_template(parts: Mapping[str, bytes], file: str) -> CompiledTemplate:
    """Return the template of these parts, ready to be filled; raise TemplateErrors."""
    environment = make_environment()
    compiled: dict[str, TaggedPart] = {}
    faults: list[Fault] = []
    for name in sorted(filter(_TAGGED_PART.fullmatch, parts)):
        source = _source(parts[name], file)
        if "{" not in source:
            continue
        try:
            compiled[name] = TaggedPart(environment.from_string(source), source)
        except TemplateSyntaxError as error:
            faults.append(_fault(error, source, Place(file, within=name)))
    if faults:
        raise TemplateErrors(faults)
    static = {name: content for name, content in parts.items() if name not in compiled}
    return CompiledTemplate(file, static, compiled, read_list_styles(static))


def _source(content: bytes, file: str) -> str:
    try:
        root = parse(content)
    except etree.XMLSyntaxError as error:
        facts = {"reason": str(error)}
        raise TemplateErrors([Fault(NOT_A_WORD_FILE, Place(file), facts)]) from None
    prepare_tags(root)
    patched: str = DocxTemplate(None).patch_xml(etree.tostring(root, encoding="unicode"))
    # a line for each paragraph, so that an error's line names one
    return _PARAGRAPH.sub(r"\n<w:p\1", patched)


def _fault(error: TemplateSyntaxError, source: str, place: Place) -> Fault:
    reason = error.message or ""
    unclosed = "end of template" in reason or "unclosed" in reason.lower()
    message = UNCLOSED_BLOCK if unclosed else BROKEN_TAG
    return Fault(message, place, {"reason": reason, "near": words_near(source, error.lineno)})
