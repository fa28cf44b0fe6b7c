"""Which names a script's template asks for."""

from jinja2 import meta

from ataskaita.template import CompiledTemplate, Manner

_LOOKED_AT = ("word/document", "word/header", "word/footer")
"""docxtpl looks nowhere else."""


def undeclared_names(compiled: CompiledTemplate, manner: Manner) -> set[str]:
    """Return the names that the text, the headers and the footers ask for."""
    environment = manner.environment()
    found: set[str] = set()
    for name, part in compiled.tagged.items():
        if name.startswith(_LOOKED_AT):
            found |= meta.find_undeclared_variables(environment.parse(part.source))
    return found - environment.globals.keys()
