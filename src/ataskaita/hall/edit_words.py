"""How what people changed in a draft is said, on a screen and on a page: which, where, how."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from ataskaita.drafts.edits import Edit, Sort
from ataskaita.drafts.places import Where
from ataskaita.hall.bases import Source
from ataskaita.hall.drifting import quoted
from ataskaita.messages import Phrase
from ataskaita.messages.spoken import _, counted
from ataskaita.records import frozen

SORTS: Final[Mapping[Sort, str]] = {
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
REMARKS: Final[Mapping[Source, Phrase]] = {
    "texts": Phrase(
        "The draft doesn't carry what it said when it was made: shown is what was changed in the "
        "figures and texts of the data, not what was typed, deleted or moved beside them."
    ),
    "assumed": Phrase(
        "The draft doesn't say from what it was made: it is compared with this data, by its texts "
        "alone."
    ),
}
"""What is to be known of how it was found out what was handed out."""


@frozen
class Told:
    """Changes as they are told: those that were made many times over once, others by chapters."""

    repeated: tuple[tuple[Edit, ...], ...]
    chapters: tuple[tuple[str, tuple[Edit, ...]], ...]
    """Each with what its heading says."""


def told_edits(found: Sequence[Edit]) -> Told:
    """Return changes in the order in which they are told."""
    repeated = _repeated(found)
    alone = [one for one in found if _change(one) not in repeated]
    chapters = groupby(alone, key=lambda one: one.where.chapter[:1])
    return Told(
        tuple(map(tuple, repeated.values())),
        tuple((chapter_text(name[0] if name else ""), tuple(here)) for name, here in chapters),
    )


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


def count_edits(found: Sequence[Edit]) -> str:
    """Return how many changes there are, as a sentence."""
    return counted("{n} change.", "{n} changes.", len(found))


def repeated_text(edits: Sequence[Edit]) -> str:
    """Return what was changed in many places alike, and the first of them."""
    one, count = edits[0], len(edits)
    places = counted("in {n} place", "in {n} places", count)
    first = _("first: {where}").format(where=place_text(one.where))
    change = _("“{was}” → “{now}”").format(was=one.was, now=one.now)
    return f"{change}, {places}; {first}"


def chapter_text(name: str) -> str:
    """Return a chapter as a heading above its changes."""
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
