"""What a form prints and nobody fills: its own texts, tables of figures that stand elsewhere."""

from typing import Any, Final

from ataskaita.declared.aspects import ASPECTS, NOW, several_years, with_this_year
from ataskaita.declared.inserts import Insert
from ataskaita.messages import Phrase
from ataskaita.messages.form_data import NOT_SO_MANY_YEARS
from ataskaita.messages.notation import NOTHING_TO_FILL
from ataskaita.notation.drafting import Drafting
from ataskaita.notation.entries import Entry, entry_of
from ataskaita.notation.keys import YEARS
from ataskaita.notation.texts import prose_of
from ataskaita.notation.words import heading_of
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series

BOARD: Final = "rodikliu_lentele"
FORM_TEXT: Final = "formos_tekstas"
_ASPECTS: Final = "stulpeliai"
_YEARS: Final = "metai"
_LEAST_YEARS: Final = 2
_MOST_YEARS: Final = 10
"""As many as fit a page side by side."""


def take_board(path: str, entry: Entry, after: str, draft: Drafting) -> None:
    """Let the section show figures that stand elsewhere."""
    names = entry.listed("rodo")
    if not names:
        draft.mistakes.note(NOTHING_TO_FILL, entry.node.place, label=entry.text(BOARD))
    draft.shown += names
    draft.inserts.append(
        Insert(
            section=path.partition(".")[0],
            after=after,
            key=path.replace(".", "_"),
            title=heading_of(entry.text(BOARD)),
            shows=tuple(one.text.strip() for one in names),
            aspects=_aspects(entry, draft),
        )
    )


def _aspects(entry: Entry, draft: Drafting) -> tuple[str, ...]:
    node = entry.value(_ASPECTS)
    items = node.items if isinstance(node, Series) else ()
    made = [one for item in items for one in _sides(item, draft)]
    return with_this_year(list(dict.fromkeys(made))) or (NOW,)


def _sides(item: Node, draft: Drafting) -> tuple[str, ...]:
    """Return the sides that an item of the list asks for: one, or several years."""
    if isinstance(item, Scalar):
        side = item.text.strip()
        if side not in ASPECTS:
            draft.unknown(side, Phrase("side of a figure"), ASPECTS, item.place)
        return (side,) if side in ASPECTS else ()
    said = entry_of(item, YEARS, draft.mistakes, label=_ASPECTS)
    count = said.count(_YEARS) if said is not None and said.needed(_YEARS) else None
    if count is None:
        return ()
    if _LEAST_YEARS <= count <= _MOST_YEARS:
        return several_years(count)
    facts = {"least": str(_LEAST_YEARS), "most": str(_MOST_YEARS)}
    draft.mistakes.note(NOT_SO_MANY_YEARS, item.place, **facts)
    return ()


def take_text(path: str, entry: Entry, after: str, draft: Drafting) -> None:
    """Let the section print the form's own text."""
    entry.needed("tekstas")
    if (text := prose_of(entry.scalar("tekstas"), draft)) is not None:
        draft.inserts.append(Insert(path.partition(".")[0], after, text=text))


def take_absence(path: str, entry: Entry, draft: Drafting) -> None:
    """Let the table at the path be hidden, or a text stand for it, where nobody gives its data."""
    node = entry.value("be_duomenu")
    if isinstance(node, Mapping):
        _tell_hidden(node, draft)
    elif node is not None and (text := prose_of(entry.scalar("be_duomenu"), draft)) is not None:
        section, _, below = path.partition(".")
        draft.inserts.append(Insert(section, below.partition(".")[0], text=text, unless=path))


def _tell_hidden(node: Mapping, draft: Drafting) -> None:
    """Note what else is asked for than to hide rows and columns without data, as always is done."""
    for key, one in node.values.items():
        if key not in ("eilutes", "stulpeliai"):
            place = node.keys[key].place
            draft.unknown(key, Phrase("thing to hide"), ("eilutes", "stulpeliai"), place)
        elif not isinstance(one, Scalar) or one.text.strip() != "slepti":
            draft.unknown(_said(one), Phrase("way with nothing"), ("slepti",), one.place)


def _said(node: Any) -> str:
    return node.text.strip() if isinstance(node, Scalar) else "…"
