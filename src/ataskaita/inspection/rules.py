"""The rules, in the order in which they run: each one small function."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from ataskaita.errors import Fault, Place
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
from ataskaita.inspection.charts import charts_show_data
from ataskaita.inspection.document import Inspected
from ataskaita.inspection.filing import (
    changes_are_not_tracked,
    its_properties_name_nobody,
    no_changes_wait,
    no_comments_are_left,
    no_text_is_hidden,
    nothing_private_is_told,
)
from ataskaita.inspection.headings import headings_have_something_below
from ataskaita.inspection.layout_of_pages import (
    margins_are_wide_enough,
    pages_are_a4,
    pages_are_numbered,
)
from ataskaita.inspection.layout_of_tables import (
    numbers_stand_below_each_other,
    rows_stay_whole,
    tables_fit_the_text,
    text_in_tables_is_readable,
)
from ataskaita.inspection.layout_of_text import (
    chapters_are_headed_alike,
    first_lines_are_indented_alike,
    marks_stand_on_the_right,
    running_text_is_justified,
    running_text_is_large_enough,
    signatures_have_company,
    text_is_in_the_font_of_documents,
    title_and_chapters_are_in_capitals,
)
from ataskaita.inspection.leftovers import no_tags_are_left
from ataskaita.inspection.outward import it_is_a_plain_document, nothing_reaches_out
from ataskaita.inspection.validity import (
    cells_hold_paragraphs,
    ids_are_unique,
    ranges_are_closed,
    references_lead_somewhere,
    styles_exist,
)
from ataskaita.messages.document import MANY_FINDINGS

Rule = Callable[[Inspected], Iterable[Fault]]

RULES: Final[tuple[Rule, ...]] = (
    cells_hold_paragraphs,
    styles_exist,
    references_lead_somewhere,
    ids_are_unique,
    ranges_are_closed,
    charts_show_data,
    no_tags_are_left,
    it_is_a_plain_document,
    nothing_reaches_out,
    it_has_a_title,
    its_language_is_said,
    headings_go_level_by_level,
    headings_have_something_below,
    drawings_have_alternatives,
    tables_have_titles_and_headers,
    lists_are_lists,
    links_say_where_they_lead,
    text_stands_out,
    no_text_floats,
    pages_are_a4,
    margins_are_wide_enough,
    pages_are_numbered,
    text_is_in_the_font_of_documents,
    running_text_is_large_enough,
    running_text_is_justified,
    first_lines_are_indented_alike,
    title_and_chapters_are_in_capitals,
    chapters_are_headed_alike,
    marks_stand_on_the_right,
    signatures_have_company,
    tables_fit_the_text,
    text_in_tables_is_readable,
    rows_stay_whole,
    numbers_stand_below_each_other,
)

FILING: Final[tuple[Rule, ...]] = (
    no_comments_are_left,
    no_changes_wait,
    changes_are_not_tracked,
    no_text_is_hidden,
    its_properties_name_nobody,
    nothing_private_is_told,
)
"""What besides must not go out with a document that is filed: a draft may have it."""

_MOST: Final = 1_000
"""Findings of a rule: nobody reads more, and a hostile document has hundreds of thousands."""


def inspect_document(
    parts: Mapping[str, bytes], file: str, *, final: bool = False
) -> tuple[Fault, ...]:
    """Return what is unsound in a document's parts, hard to read, or not laid out by the rules.

    Of a `final` one also what must not go out with it. Raise TemplateErrors for what is too much
    to be looked through.
    """
    document = Inspected(file, parts)
    rules = (*RULES, *FILING) if final else RULES
    return tuple(one for rule in rules for one in _first(rule(document), file))


def _first(found: Iterable[Fault], file: str) -> Iterator[Fault]:
    """Generate what a rule finds; where that has no end, say that there is more."""
    for number, one in enumerate(found):
        if number == _MOST:
            facts = {"code": one.message.code, "count": f"{_MOST}"}
            yield Fault(MANY_FINDINGS, Place(file), facts)
            return
        yield one
