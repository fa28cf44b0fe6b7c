"""Who signs a report of the form: by posts, at its end or within it."""

from typing import Any, Final

from ataskaita.declared.fields import part
from ataskaita.declared.inserts import Insert
from ataskaita.declared.institution import Signing
from ataskaita.declared.prose import Block, Prose, Run
from ataskaita.declared.slugs import slug_of
from ataskaita.messages import Phrase
from ataskaita.messages.notation import TAKEN_KEY
from ataskaita.notation.drafting import Drafting, typed
from ataskaita.notation.entries import Entry, entry_of
from ataskaita.notation.keys import SIGNATURE
from ataskaita.records import frozen
from ataskaita.sources.nodes import Series

_KEY: Final = "parasai"
_LINE: Final = f"{'_' * 30} (parašas, vardas ir pavardė, data)"


@frozen
class Signatures:
    """Who signs, by post."""


def take_signatures(entry: Entry, draft: Drafting) -> Any:
    """Return the declared field of those who sign at the end; None where the form asks for none.

    Those who sign within the report are printed there, and fill nothing.
    """
    node = entry.value(_KEY)
    items = node.items if isinstance(node, Series) else (node,) if node is not None else ()
    made: dict[str, Any] = {}
    for item in items:
        said = entry_of(item, SIGNATURE, draft.mistakes, label=_KEY, short="kas")
        post = said.needed("kas") if said is not None else ""
        if said is None or not post:
            continue
        if "po" in said:
            _within(said, post, draft)
            continue
        key = said.text("raktas") or slug_of(post)
        if key in made:
            facts = {"key": key, "known": ", ".join(made)}
            draft.mistakes.note(TAKEN_KEY, item.place, **facts)
        made[key] = typed(part(key, post), Signing)
    if not made:
        return None
    return typed(part(_KEY, "Parašai"), draft.class_of(_KEY, made, Signatures))


def _within(said: Entry, post: str, draft: Drafting) -> None:
    """Let a line to sign on stand after what the entry names."""
    place = said.scalar("po")
    if place is None:
        return
    section, _, field = place.text.strip().partition(".")
    line = Prose((Block((Run(post),)), Block((Run(_LINE),))))  # a line of its own: none is spread
    draft.inserts.append(Insert(section, field, text=line))
    draft.signed.append(place)


def tell_unsigned(fields: dict[str, tuple[str, ...]], draft: Drafting) -> None:
    """Note signatures after what isn't there; `fields` are the keys of each section's own."""
    known = [f"{section}.{key}" for section, keys in fields.items() for key in keys]
    for said in draft.signed:
        name = said.text.strip()
        if name not in known:
            draft.unknown(name, Phrase("field of a section"), known, said.place)
