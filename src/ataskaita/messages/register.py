"""All messages by their codes; some codes are said in more than one way."""

from collections.abc import Iterator
from types import ModuleType
from typing import Final

from ataskaita.messages import (
    batch,
    calling,
    chosen,
    consistency,
    document,
    drafts,
    drift,
    files,
    filing,
    form_data,
    form_pages,
    formulas,
    history,
    last_year,
    layout,
    linking,
    names,
    notation,
    packs,
    page,
    pictures,
    proving,
    review,
    rewriting,
    scripts,
    sentences,
    structure,
    succession,
    surroundings,
    template,
    texts,
    unread,
    upgrading,
    values,
    versions,
    workbook,
    workshop,
)
from ataskaita.messages.message import Message

_MODULES: Final[tuple[ModuleType, ...]] = (
    values,
    pictures,
    linking,
    notation,
    form_data,
    form_pages,
    workbook,
    unread,
    formulas,
    consistency,
    history,
    last_year,
    texts,
    names,
    review,
    sentences,
    structure,
    succession,
    template,
    scripts,
    workshop,
    upgrading,
    packs,
    files,
    batch,
    calling,
    chosen,
    drafts,
    document,
    filing,
    drift,
    proving,
    versions,
    rewriting,
    layout,
    page,
    surroundings,
)


def messages() -> dict[str, tuple[Message, ...]]:
    """Return every message by its code, in the order of the codes."""
    found: dict[str, tuple[Message, ...]] = {}
    for one in sorted(_all(), key=lambda one: one.code):
        found[one.code] = (*found.get(one.code, ()), one)
    return found


def _all() -> Iterator[Message]:
    for module in _MODULES:
        yield from (one for one in vars(module).values() if isinstance(one, Message))
