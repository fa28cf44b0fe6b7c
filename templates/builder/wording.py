"""Words of headers and headings; those of fields are the model's own."""

from typing import Any, Final

from ataskaita.declared.declare import declaration

YEAR: Final = "{{ metai }}\u00a0m."
LAST_YEAR: Final = "{{ praeje_metai }}\u00a0m."


def label(model: type[Any], key: str) -> str:
    """Return a field's label."""
    return declaration(model, key).label
