"""How what people changed in a draft is shown: chapter by chapter, often repeated changes once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from ataskaita.cli.language import _, ngettext
from ataskaita.cli.screen import say_hanging, say_line
from ataskaita.drafts.edits import Edit, Sort
from ataskaita.drafts.places import Where
from ataskaita.hall.differences import Differences
from ataskaita.hall.drifting import quoted
from ataskaita.messages import Phrase

_NAMES: Final[Mapping[Sort, str]] = {
    "figure": _("Figure"),
    "words": _("Words"),
    "typed": _("Typed"),
    "deleted": _("Deleted"),
    "moved": _("Moved"),
    "copied": _("Copied"),
    "split": _("Split"),
    "joined": _("Joined"),
    "chart": _("Chart"),
    "picture": _("Picture"),
    "table": _("Columns"),
    "story": _("Words"),
}
_STORIES: Final[Mapping[str, str]] = {
    "header": _("Page header"),
    "footer": _("Page footer"),
    "footnote": _("Footnote"),
    "endnote": _("Endnote"),
}
_MANY: Final = 3
"""Equal changes from which on they are told once."""
_LONGEST: Final = 240
"""Characters of a text that are shown; JSON has all."""


def say_edits(found: Differences) -> None:
    """Print the edits by chapters, and how many they are."""
    if not found.edits:
        say_line(_("Nobody has changed the draft since it was made."))
    say_changes(found.edits)
    if found.source in _REMARKS:
        say_hanging(_("Note"), _(_REMARKS[found.source]))


def say_changes(found: Sequence[Edit]) -> None:
    """Print changes by chapters, those that were made many times over once, and how many."""
    repeated = _repeated(found)
    for edits in repeated.values():
        _say_repeated(edits)
    alone = [one for one in found if _change(one) not in repeated]
    for chapter, here in groupby(alone, key=lambda one: one.where.chapter[:1]):
        say_line(_chapter(chapter[0] if chapter else ""), bold=True)
        for one in here:
            say_hanging(_NAMES[one.sort], edit_text(one))
    if found:
        words = ngettext("{n} change.", "{n} changes.", len(found))
        say_line(words.format(n=len(found)), bold=True)


_REMARKS: Final[Mapping[str, Phrase]] = {
    "texts": Phrase(
        "The draft doesn't carry what it said when it was made: shown is what was changed in the "
        "figures and texts of the data, not what was typed, deleted or moved beside them."
    ),
    "assumed": Phrase(
        "The draft doesn't say from what it was made: it is compared with this data, by its texts "
        "alone."
    ),
}


def _change(one: Edit) -> tuple[str, str, str]:
    return one.sort, one.was, one.now


def _repeated(edits: Sequence[Edit]) -> Mapping[tuple[str, str, str], list[Edit]]:
    """Return changes of words that were made many times over, as “replace all” makes them."""
    counts = Counter(_change(one) for one in edits if one.sort in ("words", "figure"))
    many: dict[tuple[str, str, str], list[Edit]] = {}
    for one in edits:
        if counts[_change(one)] >= _MANY:
            many.setdefault(_change(one), []).append(one)
    return many


def _say_repeated(edits: Sequence[Edit]) -> None:
    one, count = edits[0], len(edits)
    places = ngettext("in {n} place", "in {n} places", count).format(n=count)
    first = _("first: {where}").format(where=place_text(one.where))
    change = _("“{was}” → “{now}”").format(was=one.was, now=one.now)
    say_hanging(_NAMES[one.sort], f"{change}, {places}; {first}")


def _chapter(name: str) -> str:
    if not name:
        return _("At the beginning")
    sort, number = name.partition(" ")[::2]
    if sort in _STORIES and (number.isdecimal() or number[:5] in ("defau", "first", "even")):
        return f"{_STORIES[sort]} {number}" if number.isdecimal() else _STORIES[sort]
    return _("Chapter {name}").format(name=quoted(name))


def edit_text(one: Edit) -> str:
    """Return what was changed, and where, as a sentence of a list."""
    place = place_text(one.where)
    if one.sort == "figure":
        return f"{place}: {one.was} → {one.now}"
    if one.sort in ("words", "story"):
        return f"{place}: {_words(one)}" if place else _words(one)
    if one.sort in ("chart", "picture"):
        return _("{name} is gone or shows something else").format(name=quoted(_cut(one.was)))
    if one.sort == "table":
        return f"{place}: {quoted(_cut(one.was))} → {quoted(_cut(one.now))}"
    text = quoted(_cut(one.now or one.was))
    return f"{place}: {text}" if one.where.table else text


def _words(one: Edit) -> str:
    """Return the words as they stand now, with some beside them, and what stood there."""
    now = _("“…{words}…”").format(words=_cut(f"{one.before}{one.now}{one.after}"))
    if not one.was:
        return _("{text} (added: “{words}”)").format(text=now, words=_cut(one.now))
    if not one.now:
        return _("{text} (taken out: “{words}”)").format(text=now, words=_cut(one.was))
    return _("{text} (was: “{words}”)").format(text=now, words=_cut(one.was))


def _cut(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST].rpartition(' ')[0]}…"


def place_text(where: Where) -> str:
    """Return a place within its chapter."""
    if not where.table:
        return quoted(where.paragraph) if where.paragraph else ""
    told = (
        (_("table {name}"), where.table),
        (_("row {name}"), where.row),
        (_("column {name}"), where.column),
    )
    return ", ".join(words.format(name=quoted(name)) for words, name in told if name)


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
