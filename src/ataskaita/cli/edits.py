"""How what people changed in a draft is shown: chapter by chapter, often repeated changes once."""

from collections.abc import Sequence

from ataskaita.cli.language import _
from ataskaita.cli.screen import say_hanging, say_line
from ataskaita.drafts.edits import Edit
from ataskaita.hall.differences import Differences
from ataskaita.hall.edit_words import (
    REMARKS,
    SORTS,
    count_edits,
    edit_text,
    repeated_text,
    told_edits,
)


def say_edits(found: Differences) -> None:
    """Print the edits by chapters, and how many they are."""
    if not found.edits:
        say_line(_("Nobody has changed the draft since it was made."))
    say_changes(found.edits)
    if found.source in REMARKS:
        say_hanging(_("Note"), _(REMARKS[found.source]))


def say_changes(found: Sequence[Edit]) -> None:
    """Print changes by chapters, those that were made many times over once, and how many."""
    told = told_edits(found)
    for edits in told.repeated:
        say_hanging(SORTS[edits[0].sort], repeated_text(edits))
    for chapter, edits in told.chapters:
        say_line(chapter, bold=True)
        for one in edits:
            say_hanging(SORTS[one.sort], edit_text(one))
    if found:
        say_line(count_edits(found), bold=True)


def edits_as_json(edits: Sequence[Edit]) -> list[dict[str, object]]:
    """Return the edits for another program."""
    return [
        {
            "kind": one.sort,
            "chapter": list(one.where.chapter),
            "paragraph": one.where.paragraph or None,
            "table": one.where.table or None,
            "row": one.where.row or None,
            "column": one.where.column or None,
            "path": one.path or None,
            "was": one.was,
            "now": one.now,
            "before": one.before,
            "after": one.after,
        }
        for one in edits
    ]
