"""A Word template, compiled once and filled many times; the only room that knows docxtpl.

Filling needs neither docxtpl nor lxml: `compiling`, which does, is read when it is first needed.
"""

from collections.abc import Mapping

from ataskaita.template.rendering import CompiledTemplate
from ataskaita.template.storing import packed_template, unpacked_template
from ataskaita.template.values.anchors import Anchors

__all__ = [
    "Anchors",
    "CompiledTemplate",
    "compile_template",
    "packed_template",
    "unpacked_template",
]


def compile_template(parts: Mapping[str, bytes], file: str) -> CompiledTemplate:
    """Return the template of these parts, ready to be filled; raise TemplateErrors."""
    from ataskaita.template import compiling  # noqa: PLC0415 (needs docxtpl and lxml)

    return compiling.compile_template(parts, file)
