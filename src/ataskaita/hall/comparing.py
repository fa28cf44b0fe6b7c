"""Documents compared by what they say, for tests: words, cells and charts, never XML."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Final

from attrs import evolve

from ataskaita.drafts.aligning import align
from ataskaita.drafts.changes import edits_of
from ataskaita.drafts.edits import Edit
from ataskaita.hall.bases import opened, opened_bytes
from ataskaita.hall.disk import PathArgument
from ataskaita.outline import Outline, lines_of

Document = PathArgument | bytes | Outline
"""A file, the bytes of one, or what was read of it."""
Ignored = Collection[str]
"""What isn't compared: `dates`, `years`, `numbers`; `charts`, `pictures`, `stories` (headers,
footers, notes)."""

_MONTHS: Final = (
    "sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio"
    "|gruodžio"
)
_MASKS: Final[Mapping[str, Callable[[str], str]]] = {
    "dates": lambda text: re.sub(
        rf"\b(?:19|20)\d\d-\d\d-\d\d\b|\b(?:(?:19|20)\d\d\sm\.\s)?(?:{_MONTHS})\s\d\d?\sd\.",
        "…",
        text,
    ),
    "years": lambda text: re.sub(r"\b(?:19|20)\d\d\b", "…", text),
    "numbers": lambda text: re.sub(r"\d+(?:[\s\u00a0]\d{3})*(?:,\d+)?", "…", text),
}
_PARTS_OF: Final[Mapping[str, str]] = {
    "chart": "charts",
    "picture": "pictures",
    "story": "stories",
}
_IGNORABLE: Final = (*_MASKS, *_PARTS_OF.values())


def outline_of(document: Document) -> Outline:
    """Return what a Word document says, block by block.

    >>> import ataskaita as at
    >>> from ataskaita.testing import outline_of
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> document = at.render(at.load(data))
    >>> outline_of(document).tables
    ()
    """
    if isinstance(document, Outline):
        return document
    return (opened_bytes(document) if isinstance(document, bytes) else opened(document)).own


def text_of(document: Document, ignoring: Ignored = ()) -> str:
    """Return what a Word document says as lines: headings, paragraphs, rows, charts, headers.

    No-break spaces are `~`; what is ignored is `…`, or left out.

    >>> import ataskaita as at
    >>> from ataskaita.testing import text_of
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> document = at.render(at.load(data))
    >>> text_of(document, ignoring={"years"}).splitlines()[0]
    'A BIBLIOTEKOS'
    """
    text = "\n".join(lines_of(outline_of(document), _known(ignoring))).strip()
    masked = _mask(text.replace("~", "\u00a0"), ignoring)
    return masked.replace("\u00a0", "~") + "\n"


def assert_same(one: Document, other: Document, ignoring: Ignored = ()) -> None:
    """Raise AssertionError where two documents say something else, with every difference.

    Looks aren't compared, nor what editors change by themselves.

    >>> import ataskaita as at
    >>> from ataskaita.testing import assert_same
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> one = at.render(at.load(data))
    >>> other = at.render(at.load({**data, "metai": 2026}))
    >>> assert_same(one, other, ignoring={"years", "dates"})
    """
    ignored = _known(ignoring)
    base, edited = (_masked(outline_of(each), ignored) for each in (one, other))
    found = [
        told
        for edit in edits_of(base, edited, align(base, edited))
        if (told := _told(edit, ignored))
    ]
    if found:
        raise AssertionError("\n".join(["the documents differ:", *found]))


def _masked(outline: Outline, ignored: Ignored) -> Outline:
    """Return an outline without what is ignored of its texts."""
    if not _MASKS.keys() & set(ignored):
        return outline
    blocks = (
        evolve(one, texts=tuple(_mask(text, ignored) for text in one.texts), figures=())
        for one in outline.blocks
    )
    return evolve(outline, blocks=tuple(blocks))


def _mask(text: str, ignored: Ignored) -> str:
    for name, mask in _MASKS.items():
        if name in ignored:
            text = mask(text)
    return text


def _known(ignoring: Ignored) -> Ignored:
    """Return what is ignored; raise ValueError for what there is none of."""
    if unknown := sorted(set(ignoring).difference(_IGNORABLE)):
        known = ", ".join(_IGNORABLE)
        raise ValueError(f"can't ignore {', '.join(unknown)}; there are: {known}")
    return ignoring


def _told(edit: Edit, ignored: Ignored) -> str:
    """Return a difference as a line; nothing for one that is ignored."""
    if _PARTS_OF.get(edit.sort) in ignored:
        return ""
    where = edit.where
    names = (*where.chapter[:1], where.table or where.paragraph, where.row, where.column)
    return f"  {edit.sort}: {' > '.join(filter(None, names))}: {edit.was!r} -> {edit.now!r}"
