"""The keys by which a template may know a section, or a text, table or chart within one."""

from collections.abc import Iterator

from ataskaita.compose.layout import BLOCKS
from ataskaita.compose.view import compose_view
from ataskaita.declared.report import Report
from ataskaita.view import Names, Rows

_SECTIONS = "skyriai"
_KEY = "raktas"


def block_keys(report: Report) -> frozenset[str]:
    """Return the keys of all sections of a report, and of all that stands in them."""
    sections = list(_items(compose_view(report).names[_SECTIONS]))
    blocks = (block for one in sections for block in _items(one.ask(BLOCKS)))
    return frozenset(str(one.ask(_KEY)) for one in (*sections, *blocks))


def _items(listed: object) -> Iterator[Names]:
    if isinstance(listed, Rows):
        yield from (one for one in listed if isinstance(one, Names))
