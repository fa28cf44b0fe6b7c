"""What of last year's file the new one has, and what it hasn't, each by its name."""

from collections.abc import Iterator, Mapping

from ataskaita.declared.leaving import left_out
from ataskaita.declared.opening import opening_of
from ataskaita.declared.report import Report
from ataskaita.messages.spoken import _

Notes = Mapping[str, str]


def told_of(before: Report, made: Report, notes: Notes, shown: Notes) -> Iterator[tuple[str, str]]:
    """Generate what is said on a screen or a page: what was kept, and what is to be written anew.

    Of last year's texts, the `notes`, those `shown` stand beside the cells of the new file.
    """
    yield _("Kept:"), ", ".join(_kept(before, made, shown))
    if left := ", ".join(_left(before, made, notes, shown)):
        yield _("Not kept:"), left


def _kept(before: Report, made: Report, shown: Notes) -> Iterator[str]:
    yield _("the institution")
    for words, count in (
        (_("{count} branches"), len(made.branches)),
        (_("{count} figures of {year}"), len(made.earlier)),
        (_("{count} figures with which the year begins"), opening_of(made)),
        (_("{count} sections of your own"), len(made.own_sections)),
        (_("{count} figures of your own"), len(made.own_figures)),
        (
            _("{count} renamed headings"),
            sum(
                bool(getattr(one, "heading", ""))
                for key, one in made.sections
                if key not in made.own_sections
            ),
        ),
        (_("the order of {count} sections"), len(made.order)),
        (_("{count} texts, in grey"), len(shown)),
    ):
        if count:
            yield words.format(count=count, year=before.year)


def _left(before: Report, made: Report, notes: Notes, shown: Notes) -> Iterator[str]:
    if hidden := len(notes.keys() - shown.keys()):
        yield _("{count} texts (they stay in last year's file)").format(count=hidden)
    if made.year != before.year + 1:
        yield _("figures of {year}").format(year=before.year)
    for label, count in left_out(before, made):
        yield f"{label} ({count})"
