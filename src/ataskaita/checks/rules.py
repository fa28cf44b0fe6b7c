"""The rules, in the order in which they run: each one small function."""

from collections.abc import Iterable, Iterator
from typing import Final

from ataskaita.brought import RULES as RULES_OF_OTHERS
from ataskaita.brought import brought
from ataskaita.checks.balance import stock_balances, stock_opens_as_it_closed
from ataskaita.checks.bounds import parts_are_within, parts_of_other_tables_are_within
from ataskaita.checks.changes import (
    earlier_figures_are_last_years,
    figures_are_counted_alike,
    figures_do_not_jump,
    sections_are_kept,
)
from ataskaita.checks.clauses.hundred import shares_make_a_hundred
from ataskaita.checks.clauses.judging import sentences_say_the_same
from ataskaita.checks.council import approved_reports_are_unsigned, decisions_name_their_law
from ataskaita.checks.counts import (
    counts_are_not_above_their_lists,
    counts_have_their_lists,
    nothing_is_listed_twice,
)
from ataskaita.checks.dates import (
    dates_fit_the_year,
    document_numbers_fit_their_dates,
    headings_name_the_year,
    last_year_is_the_institutions_own,
    last_year_is_the_year_before,
    no_year_is_compared_with_itself,
)
from ataskaita.checks.declining import words_are_declined_surely
from ataskaita.checks.emptiness import headings_have_something_below
from ataskaita.checks.evidence import Evidence, Rule, finding
from ataskaita.checks.explaining import explained
from ataskaita.checks.formulas import figures_are_at_most, formulas_hold, relations_hold
from ataskaita.checks.history import branches_have_an_end, names_are_kept
from ataskaita.checks.likely_parts import (
    items_are_not_above_all,
    own_figures_are_within_the_ones_before,
)
from ataskaita.checks.money import amounts_are_in_euros
from ataskaita.checks.naming import (
    departments_have_one_name,
    names_are_of_one_kind,
    names_are_whole,
    names_have_one_spelling,
)
from ataskaita.checks.needed import final_needed_is_given, needed_is_given
from ataskaita.checks.neighbours import neighbours_are_alike
from ataskaita.checks.own_tables import (
    final_own_totals_are_whole,
    own_tables_are_as_they_seem,
    own_tables_hold,
    own_totals_are_whole,
)
from ataskaita.checks.private_texts import nothing_private_is_told
from ataskaita.checks.ratios import ratios_are_likely, ratios_follow, whole_is_among_its_parts
from ataskaita.checks.restatements import tables_agree, usual_pairs_agree
from ataskaita.checks.review import final_gaps, gaps_are_known, owed_is_there, without_accepted
from ataskaita.checks.spellings import names_are_spelt_alike
from ataskaita.checks.totals import (
    final_totals_are_whole,
    titles_are_possible,
    totals_add_up,
    totals_are_whole,
)
from ataskaita.checks.typed import typed_figures_are_known
from ataskaita.checks.typed_marks import names_stand_in_prose_only, prose_has_no_heading_marks
from ataskaita.checks.wording import (
    branches_are_in_order,
    changes_of_the_network_are_told,
    quotes_have_their_pair,
    speeds_are_in_bits,
)
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.declared.succession import with_previous
from ataskaita.errors import Finding
from ataskaita.messages.review import FAILED_RULE
from ataskaita.records import at_once

RULES: Final[tuple[Rule, ...]] = (
    totals_add_up,
    titles_are_possible,
    parts_are_within,
    parts_of_other_tables_are_within,
    items_are_not_above_all,
    own_figures_are_within_the_ones_before,
    formulas_hold,
    figures_are_at_most,
    relations_hold,
    own_tables_hold,
    own_tables_are_as_they_seem,
    stock_balances,
    stock_opens_as_it_closed,
    tables_agree,
    usual_pairs_agree,
    ratios_follow,
    whole_is_among_its_parts,
    ratios_are_likely,
    neighbours_are_alike,
    amounts_are_in_euros,
    speeds_are_in_bits,
    figures_do_not_jump,
    earlier_figures_are_last_years,
    sections_are_kept,
    figures_are_counted_alike,
    typed_figures_are_known,
    sentences_say_the_same,
    shares_make_a_hundred,
    no_year_is_compared_with_itself,
    last_year_is_the_year_before,
    last_year_is_the_institutions_own,
    branches_have_an_end,
    names_are_kept,
    headings_name_the_year,
    dates_fit_the_year,
    changes_of_the_network_are_told,
    document_numbers_fit_their_dates,
    counts_have_their_lists,
    counts_are_not_above_their_lists,
    nothing_is_listed_twice,
    branches_are_in_order,
    words_are_declined_surely,
    names_have_one_spelling,
    names_are_of_one_kind,
    names_are_whole,
    departments_have_one_name,
    names_are_spelt_alike,
    quotes_have_their_pair,
    decisions_name_their_law,
    approved_reports_are_unsigned,
    names_stand_in_prose_only,
    prose_has_no_heading_marks,
    headings_have_something_below,
    nothing_private_is_told,
)

_DRAFT: Final[tuple[Rule, ...]] = (
    gaps_are_known,
    totals_are_whole,
    own_totals_are_whole,
    needed_is_given,
    owed_is_there,
)
_FINAL: Final[tuple[Rule, ...]] = (
    final_gaps,
    final_totals_are_whole,
    final_own_totals_are_whole,
    final_needed_is_given,
    owed_is_there,
)
"""What is still to be filled: a draft is told so, a final report may have none of it."""

_SEVERITIES: Final = ("error", "warning", "note")


def rules_of(kind: ReportKind) -> tuple[Rule, ...]:
    """Return the rules that a report of that kind is checked by: the general ones and its own."""
    return (*RULES, *kind.rules)


@at_once()
def check_report(
    report: Report, previous: Report | None = None, *, final: bool = False
) -> tuple[Finding, ...]:
    """Return what the rules find, errors first, each kind in the order of the data.

    `previous` is last year's report, where it isn't the one kept in this. A `final` report may
    have no gaps.
    """
    if previous is not None:
        report = with_previous(report, previous)
    evidence = Evidence(report)
    rules = (*rules_of(report.kind), *(_FINAL if final else _DRAFT))
    found = [*report.origin.unread, *(one for rule in rules for one in rule(evidence))]
    found += _foreign(evidence)
    told = explained(evidence, without_accepted(report, found))
    return tuple(sorted(told, key=_order))


def _foreign(evidence: Evidence) -> Iterator[Finding]:
    """Generate what rules of other packages find; one that fails is itself a finding."""
    for entry in brought(RULES_OF_OTHERS):
        try:
            rule: Rule = entry.load()
            found: Iterable[Finding] = tuple(rule(evidence))
        except Exception as error:  # noqa: BLE001 (whatever another package raises)
            found = (finding(FAILED_RULE, (), rule=entry.name, reason=repr(error)),)
        yield from found


def _order(one: Finding) -> tuple[int, int, int, str]:
    place = one.place
    return (
        _SEVERITIES.index(one.severity),
        place.line or 0,
        place.column or 0,
        one.message.code,
    )
