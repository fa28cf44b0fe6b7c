"""Dump a view as plain data that a person can read and compare.

Each name stands with what a template prints for it; `~` is a no-break space.
"""

from collections.abc import Iterator

from ataskaita.view import (
    Askable,
    Cell,
    Chart,
    Figure,
    Moment,
    Name,
    Names,
    Paragraph,
    Prose,
    Rows,
    TextRun,
    View,
    children_of,
    with_unit,
)

ABSENT = "(nėra)"
"""What stands for a part of the report that the data doesn't have."""

_LAYOUT = ("skyriai",)
"""Names whose values stand elsewhere in the view too."""


def dump_view(view: View) -> dict[str, object]:
    """Return the view's names and properties."""
    named = {name: thing for name, thing in view.names.items() if name not in _LAYOUT}
    return {
        "savybės": {"antraštė": view.title, "autorius": view.author},
        "skyriai": sections(view),
        "vardai": dict(_dump(Names(named), "")),
    }


def sections(view: View) -> list[str]:
    """Return the sections in order: under which name, and the heading."""
    steps = view.names["skyriai"]
    assert isinstance(steps, Rows)
    return [_section(one) for one in steps if isinstance(one, Names)]


def figure(view: View, name: str) -> Figure:
    """Return the figure of that dotted name."""
    found = ask(view, name)
    assert isinstance(found, Figure)
    return found


def ask(view: View, name: str) -> object:
    """Return what a template gets for the dotted name."""
    thing: object = Names(view.names)
    for step in name.split("."):
        assert isinstance(thing, Askable)
        thing = thing.ask(step)
    return thing


def plain(text: str) -> str:
    return text.replace("\u00a0", "~")


def _section(step: Names) -> str:
    own = [
        key
        for key, thing in children_of(step).items()
        if key not in ("pavadinimas", "raktas", "numatytas") and thing
    ]
    return f"{'+'.join(own)}: {plain(str(step.ask('pavadinimas')))}"


def _dump(thing: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(thing, Names) and not thing.present:
        yield path, ABSENT
    elif isinstance(thing, Names | Rows):
        for name, child in children_of(thing).items():
            yield from _dump(child, f"{path}.{name}" if path else name)
        if isinstance(thing, Rows) and _unnamed(thing):
            yield path, [_plain(one) for one in _unnamed(thing)]
    else:
        yield path, _plain(thing)


def _unnamed(rows: Rows) -> list[object]:
    named = [id(one) for one in children_of(rows).values()]
    return [one for one in rows if id(one) not in named]


def _plain(thing: object) -> object:
    match thing:
        case Names():
            return dict(_dump(thing, ""))
        case Rows(items):
            return [_plain(one) for one in items]
        case Figure():
            return _figure(thing)
        case Moment(long, short):
            return f"{plain(long)} | {short}"
        case Prose(paragraphs):
            return [_paragraph(one) for one in paragraphs]
        case Cell(text, numeric):
            told = _plain(text)
            return f"# {told}" if numeric else told
        case Chart() | Name() | str():
            return plain(str(thing))
        case _:
            return thing


def _figure(one: Figure) -> str:
    words = [with_unit(one)]
    if one.earlier:
        words.append(f"pernai {one.earlier.text}")
    if one.change:
        words.append(f"pokytis {one.change.text}")
    return plain(", ".join(words))


def _paragraph(one: Paragraph) -> str:
    mark = f"{one.list_number}{'#' if one.numbered else '•'} " if one.list_number else ""
    return mark + "".join(map(_run, one.runs))


def _run(run: TextRun) -> str:
    look = "**" * run.bold + "*" * run.italic
    text = f"{look}{plain(run.text)}{look}"
    return f"[{text}]({run.link})" if run.link else text
