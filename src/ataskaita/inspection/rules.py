"""The rules, in the order in which they run: each one small function."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from ataskaita.errors import Fault
from ataskaita.inspection.accessibility import (
    drawings_have_alternatives,
    headings_go_level_by_level,
    it_has_a_title,
    its_language_is_said,
    links_say_where_they_lead,
    lists_are_lists,
    no_text_floats,
    tables_have_titles_and_headers,
    text_stands_out,
)
from ataskaita.inspection.document import Inspected
from ataskaita.inspection.validity import (
    cells_hold_paragraphs,
    ids_are_unique,
    ranges_are_closed,
    references_lead_somewhere,
    styles_exist,
)

Rule = Callable[[Inspected], Iterable[Fault]]

RULES: Final[tuple[Rule, ...]] = (
    cells_hold_paragraphs,
    styles_exist,
    references_lead_somewhere,
    ids_are_unique,
    ranges_are_closed,
    it_has_a_title,
    its_language_is_said,
    headings_go_level_by_level,
    drawings_have_alternatives,
    tables_have_titles_and_headers,
    lists_are_lists,
    links_say_where_they_lead,
    text_stands_out,
    no_text_floats,
)


def inspect_document(parts: Mapping[str, bytes], file: str) -> tuple[Fault, ...]:
    """Return what is unsound in a document's parts, or can't be read by everybody."""
    document = Inspected(file, parts)
    return tuple(one for rule in RULES for one in rule(document))
