"""A Word template, compiled once and filled many times, whose tags are docxtpl's.

What happens when, each step in a wing of its own:

1. `compiling`, once for a template: `reading` finds each part's tags, and marks where the filled
   part will need to be settled; `code` makes Python of the result.
2. `rendering`, for each document: the code runs, asks `values` (and `guests`) for what each tag
   prints, and `settling` puts in the place of the marks what is needed.
3. `storing` turns a compiled template into plain values and back; `faults` tells what went wrong.

`words` are shared by all: marks, names of filters and of XML. Filling needs no lxml:
`compiling`, which does, is read when it is first needed.
"""

from collections.abc import Mapping

from ataskaita.template.code.manner import OWN, Manner
from ataskaita.template.rendering import CompiledTemplate
from ataskaita.template.storing import packed_template, unpacked_template
from ataskaita.template.values.anchors import Anchors

__all__ = [
    "OWN",
    "Anchors",
    "CompiledTemplate",
    "Manner",
    "compile_template",
    "packed_template",
    "unpacked_template",
]


def compile_template(
    parts: Mapping[str, bytes], file: str, manner: Manner = OWN
) -> CompiledTemplate:
    """Return the template of these parts, ready to be filled; raise TemplateErrors."""
    from ataskaita.template import compiling  # noqa: PLC0415 (needs lxml and Jinja)

    return compiling.compile_template(parts, file, manner)
