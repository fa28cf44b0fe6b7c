"""What of a kind goes on in a form that builds on it; what is left out, nothing may need."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, Final

from attrs import evolve

from ataskaita.declared.declare import Declaration, declarations
from ataskaita.declared.formulas import Relation
from ataskaita.declared.inserts import Insert
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.relations import AtMost, Relations
from ataskaita.declared.tree import Part
from ataskaita.messages import Phrase
from ataskaita.messages.notation import NOTHING_LIKE_IT, STILL_NEEDED
from ataskaita.notation.drafting import Drafting
from ataskaita.notation.naming import Named, figures_in, found_at
from ataskaita.notation.placing import kept_places, kept_tables
from ataskaita.records import frozen
from ataskaita.sources.nearest import nearest_of

INDICATOR, CHART, RELATION = "rodikliai", "diagramos", "rysiai"
_KINDS: Final = (INDICATOR, CHART, RELATION)


@frozen
class User:
    """What needs figures: a total, an indicator, a chart, a relation of a kind."""

    name: str
    """What a form writes to leave it out."""
    label: str
    needs: tuple[str, ...]
    demanded: bool = True
    """Whether a form must say that it goes; what is only checked goes with what it checks."""


def users_of(kind: ReportKind) -> Iterator[User]:
    """Generate what of the kind needs figures, with their names."""
    for ratio in kind.indicators:
        needs = (*ratio.names, ratio.restated, ratio.based_on)
        name = f"{INDICATOR}.{ratio.key}"
        yield User(name, ratio.label, tuple(filter(None, needs)), demanded=ratio.shown)
    for chart in kind.charts:
        yield User(f"{CHART}.{chart.key}", chart.title, tuple(one.name for one in chart.series))
    for one in _relations(kind.relations):
        names = _names(one)
        demanded = not isinstance(one, AtMost)
        yield User(f"{RELATION}.{names[0]}", " – ".join(names), names, demanded)
    yield from _totals(kind)


def _relations(relations: Relations) -> Iterator[Any]:
    for kind in declared_kinds():
        yield from getattr(relations, kind)


def declared_kinds() -> tuple[str, ...]:
    """Return the sorts of relations that there are."""
    return tuple(one.name for one in Relations.__attrs_attrs__)


def _names(relation: Any) -> tuple[str, ...]:
    """Return the names of all figures of a relation, of whatever sort."""
    if isinstance(relation, Relation):
        return tuple(one.name for one in relation.terms)
    if isinstance(relation, AtMost):
        return relation.items, relation.most
    told = (one.name for one in relation.__attrs_attrs__ if one.name not in ("why", "grave"))
    values = [getattr(relation, name) for name in told]
    return tuple(name for one in values for name in (one if isinstance(one, tuple) else (one,)))


def _totals(kind: ReportKind) -> Iterator[User]:
    """Generate totals, parts and formulas, by what they stand beside or name."""
    known = {one.name: one for one in figures_in(kind.model)}
    for section in kind.sections:
        keys = {one.name: one.key for one in declarations(section.type)}
        for one in declarations(section.type):
            beside = (*one.of, one.within, one.at_most, one.opens)
            needs = (keys.get(name.partition(".")[0]) for name in beside if name)
            path = f"{section.key}.{one.key}"
            yield User(path, one.label, tuple(f"{section.key}.{key}" for key in needs if key))
    for named in known.values():
        if named.declared.formula is not None:
            yield User(named.name, named.labels[-1], tuple(_in_formula(named, known)))


def _in_formula(named: Named, known: dict[str, Named]) -> Iterator[str]:
    formula = named.declared.formula
    for name in formula.names if formula else ():
        if (found := found_at(name, named.name, known)) is not None:
            yield found.name


def is_left_out(name: str, left: Iterable[str]) -> bool:
    """Return whether the name is one of those left out, or stands below one."""
    return any(name == one or name.startswith((f"{one}.", f"{one}[")) for one in left)


def tell_needed(base: ReportKind, draft: Drafting) -> None:
    """Note what is left out though something that stays needs it."""
    gone, every = (*draft.left_out, *draft.given_up), tuple(users_of(base))
    _tell_unknown(base, {one.name for one in every}, draft)
    sections = [one for one in draft.left_out if "." not in one]
    users = [
        one
        for one in every
        if not is_left_out(one.name, gone)
        and not all(is_left_out(name, sections) for name in one.needs)  # which goes with its own
    ]
    for path, place in draft.left_out.items():
        demanding = (one for one in users if one.demanded)
        needing = [
            one for one in demanding if any(is_left_out(name, (path,)) for name in one.needs)
        ]
        if needing:
            facts = {
                "key": path,
                "users": ", ".join(dict.fromkeys(f"„{one.label}“" for one in needing)),
                "also": ", ".join(dict.fromkeys(one.name for one in needing)),
            }
            draft.mistakes.note(STILL_NEEDED, place, **facts)


def _tell_unknown(base: ReportKind, known: Collection[str], draft: Drafting) -> None:
    for name, place in draft.given_up.items():
        if name not in known:
            nearest = nearest_of(name, known) or Phrase("no other")
            facts = {"key": name, "owner": base.key, "known": ", ".join(sorted(known))}
            draft.mistakes.note(NOTHING_LIKE_IT, place, nearest=nearest, **facts)


def kept_of(base: ReportKind, sections: Iterable[Declaration], draft: Drafting) -> dict[str, Any]:
    """Return what of the kind goes on: its values without what needs figures that are gone.

    `sections` are those of the form.
    """
    gone = (*draft.left_out, *draft.given_up)

    def is_gone(name: str) -> bool:
        return is_left_out(name, gone)

    def stays(name: str, needs: Iterable[str]) -> bool:
        return not is_left_out(name, gone) and not any(is_left_out(one, gone) for one in needs)

    tables = tuple(kept_tables(base.tables, is_gone))
    return {
        "indicators": tuple(
            one for one in base.indicators if stays(f"{INDICATOR}.{one.key}", one.names)
        ),
        "charts": tuple(
            one
            for one in base.charts
            if stays(f"{CHART}.{one.key}", (two.name for two in one.series))
        ),
        "relations": _kept_relations(base.relations, stays),
        "inserts": tuple(_kept_inserts(base, is_gone, stays)),
        "tables": tables,
        "places": kept_places(base, sections, tables, is_gone),
        "hyphens": base.hyphens,
        "summary": tuple(one for one in base.summary if stays("", (one.name,))),
        "derived": tuple(map(_as_far_as_it_goes, base.derived)) if gone else base.derived,
        "bases": tuple(one for one in base.bases if stays("", (one[1],))),
        "example": base.example if stays("", (base.example,)) else "",
        "in_euros": base.in_euros,
    }


def _unrepeated(kept: Iterable[Insert], own: Iterable[Insert]) -> Iterator[Insert]:
    """Generate what goes on, without figures over years that the form itself shows elsewhere."""
    shown = {name for one in own for name in one.shows}
    for one in kept:
        left = one.without(shown) if one.given else one
        if left.shows or not one.shows:
            yield left


def _kept_inserts(
    base: ReportKind,
    is_gone: Callable[[str], bool],
    stays: Callable[[str, Iterable[str]], bool],
) -> Iterator[Insert]:
    """Generate the inserts that stay; of those that are printed where they can be, what is left."""
    for one in base.inserts:
        kept = one.without([name for name in one.shows if is_gone(name)]) if one.given else one
        if stays("", (one.section, one.unless, *kept.shows)) and (kept.shows or not one.shows):
            yield kept


def with_kept(values: dict[str, Any], kept: dict[str, Any]) -> dict[str, Any]:
    """Return what the form says of figures, after what goes on of the kind it builds on."""
    if not kept:
        return values
    relations, more = kept["relations"], values["relations"]
    both = {kind: (*getattr(relations, kind), *getattr(more, kind)) for kind in declared_kinds()}
    return {
        **kept,
        "charts": (*kept["charts"], *values["charts"]),
        "inserts": (*_unrepeated(kept["inserts"], values["inserts"]), *values["inserts"]),
        "indicators": (*kept["indicators"], *values["indicators"]),
        "relations": evolve(relations, **both),
    }


def _kept_relations(relations: Relations, stays: Callable[..., bool]) -> Relations:
    kept = {
        kind: tuple(
            one
            for one in getattr(relations, kind)
            if stays(f"{RELATION}.{_names(one)[0]}", _names(one))
        )
        for kind in declared_kinds()
    }
    return evolve(relations, **kept)


def _as_far_as_it_goes(add: Callable[[Any, Part], None]) -> Callable[[Any, Part], None]:
    """Return what adds names that follow, and adds none where what they follow from is left out."""

    def adding(report: Any, tree: Part) -> None:
        try:
            add(report, tree)
        except KeyError:  # a name that this form hasn't
            return

    return adding
