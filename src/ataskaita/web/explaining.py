"""What a page says of its figures, below the report: what each is, how it comes, last year's."""

from collections.abc import Iterable, Iterator, Mapping

from ataskaita.records import frozen
from ataskaita.web.markup import escaped


@frozen
class Explained:
    """What is known of a figure."""

    under: str
    """The part of the report that it belongs to."""
    label: str
    value: str
    meaning: str = ""
    """What is counted and what isn't."""
    formula: str = ""
    """From what it is worked out, in words."""
    standard: str = ""
    """What the international standard calls it."""
    earlier: str = ""
    """Last year's."""
    change: str = ""


def explained_html(known: Mapping[str, Explained], places: Mapping[str, list[str]]) -> str:
    """Return the explanations of the figures that the page has, with links to where they stand."""
    numbered = [(number, known[key], key) for number, key in enumerate(places, 1)]
    if not numbered:
        return ""
    groups: dict[str, list[str]] = {}
    for number, one, key in numbered:
        groups.setdefault(one.under, []).append(_entry(number, one, places[key]))
    told = "".join(
        f"<h3>{escaped(under)}</h3><dl>{''.join(entries)}</dl>" for under, entries in groups.items()
    )
    return (
        '<section class="rodikliai" aria-labelledby="rodikliai">'
        f'<h2 id="rodikliai">Rodiklių paaiškinimai</h2>{told}</section>'
    )


def _entry(number: int, one: Explained, places: Iterable[str]) -> str:
    said = "".join(f"<dd>{line}</dd>" for line in _lines(one))
    back = ", ".join(f'<a href="#{place}">{at} vieta</a>' for at, place in enumerate(places, 1))
    return (
        f'<div><dt id="rodiklis-{number}" tabindex="-1">{escaped(one.label)}</dt>{said}'
        f'<dd class="kur">Ataskaitoje: {back}.</dd></div>'
    )


def _lines(one: Explained) -> Iterator[str]:
    """Generate what is said of a figure, a line each."""
    yield f"<strong>{escaped(one.value)}</strong>{_earlier(one)}"
    if one.meaning:
        yield escaped(one.meaning)
    if one.formula:
        yield f"Kaip apskaičiuota: {escaped(one.formula)}."
    if one.standard:
        yield f'ISO 2789: <span lang="en">{escaped(one.standard)}</span>.'


def _earlier(one: Explained) -> str:
    if not one.earlier:
        return ""
    change = f", pokytis {escaped(one.change)}" if one.change else ""
    return f"; praėjusiais metais {escaped(one.earlier)}{change}"
