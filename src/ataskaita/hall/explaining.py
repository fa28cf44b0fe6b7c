"""What is known of a report's figures, for whoever reads them: what each is, how it comes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import field

from ataskaita.compose.figures import compose_figure
from ataskaita.compose.owners import filled_for
from ataskaita.declared.declare import Declaration, Kind, declaration
from ataskaita.declared.indicators import INDICATORS, Indicator
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import label_of, plain_label, shown_label, told_label
from ataskaita.declared.names import names_of
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Listing, Node, Part, Quantity
from ataskaita.declared.units import YEARS
from ataskaita.records import define
from ataskaita.view.figures import with_sign, with_unit
from ataskaita.web import Explained

_BETWEEN: Final = " › "
_RATIOS: Final = "Santykiniai rodikliai"
_OTHERS: Final = "Kiti rodikliai"
_KNOWN: Final = "explained"
_MOST: Final = 2_048
"""Figures of which a kind keeps what is known: own ones have paths of their own."""
_WHOLE: Final = "iš viso"


def explained_of(report: Report, paths: Iterable[tuple[str, str]]) -> dict[str, Explained]:
    """Return what is known of the figures at these data paths, by their paths with keys.

    Each path comes twice: with items by their numbers, and by their keys. What is no figure has
    nothing said of it.
    """
    tree, found, called = names_of(report), dict[str, Explained](), _Called(report)
    for path, keyed in paths:
        node = node_at(tree, path)
        if isinstance(node, Quantity) and node.unit is not YEARS:
            found[keyed] = _explained(called, node, path, keyed)
    return found


def node_at(tree: Part, path: str) -> Node:
    """Return what stands at a path, of which an item may be told by its number; None for nothing.

    >>> node_at(Part({"a": Part({"b": "c"})}), "a.b")
    'c'
    """
    node: Node = tree
    for step in path.split("."):
        name, _, number = step.partition("[")
        if not isinstance(node, Part | Listing):
            return None
        try:
            node = node.children[name]
        except KeyError:
            return None
        if number:
            place = int(number.rstrip("]")) - 1 if number.rstrip("]").isdecimal() else -1
            if not isinstance(node, Listing) or not 0 <= place < len(node.items):
                return None
            node = node.items[place]
    return node


def _explained(called: "_Called", figure: Quantity, path: str, keyed: str) -> Explained:
    shown, known = compose_figure(figure), _known(called.report.kind, _without_items(path))
    section, label = called.told(figure, keyed)
    earlier, change = shown.earlier, shown.change
    return Explained(
        section,
        label,
        with_unit(shown),
        *known,
        with_unit(earlier) if earlier else "",
        with_sign(change) if change and earlier else "",
    )


def _known(kind: ReportKind, path: str) -> tuple[str, str, str]:
    """Return what is counted, from what it is worked out, and the standard's term for it."""
    kept: dict[str, tuple[str, str, str]] = kind.known.setdefault(_KNOWN, {})
    found = kept.get(path)
    if found is None:
        if len(kept) >= _MOST:
            kept.clear()
        declared = _declared(kind, path)
        hint, term = (declared[1].hint, declared[1].iso) if declared else ("", "")
        found = kept[path] = hint, _formula(kind, path, declared), term
    return found


def _declared(kind: ReportKind, path: str) -> tuple[type, Declaration] | None:
    """Return the declaration of the figure, with its owner; None where the data named it."""
    model: type = kind.model
    found: tuple[type, Declaration] | None = None
    for step in path.split("."):
        try:
            one = declaration(model, step)
        except KeyError:
            found = None  # the name of an item, not a field
            continue
        found = model, one
        if not one.holds_objects:
            break
        model = one.type
    return found if found and found[1].kind is Kind.FIGURE else None


def _without_items(path: str) -> str:
    return ".".join(one.partition("[")[0] for one in path.split("."))


@define(eq=False)
class _Called:
    """What figures are called; what stands above several is worked out once."""

    report: Report
    _above: dict[str, tuple[str, ...]] = field(factory=dict)

    def told(self, figure: Quantity, keyed: str) -> tuple[str, str]:
        """Return the part of the report to which a figure belongs, and its name under it."""
        owner = keyed.rpartition(".")[0]
        if owner == INDICATORS:
            return _RATIOS, f"{figure.label}, {figure.base}" if figure.base else figure.label
        above = self._labels(owner)
        own = plain_label(figure.label) or (above[-1] if above else keyed)
        if own.lower().startswith(_WHOLE):
            own = plain_label(told_label(self.report.kind, _without_items(keyed), own))
        within = [one for one in above[1:] if one.casefold() != own.casefold()]
        return above[0] if above else _OTHERS, _BETWEEN.join((*within, own))

    def _labels(self, path: str) -> tuple[str, ...]:
        """Return what stands above a figure is called, from above; items by their keys."""
        if not path:
            return ()
        known = self._above.get(path)
        if known is None:
            owner, _, step = path.rpartition(".")
            _, _, key = step.partition("[")
            told = (*self._labels(owner), self._label(_without_items(path)))
            told = (*told, key.removesuffix("]")) if key else told
            known = self._above[path] = tuple(dict.fromkeys(told))
        return known

    def _label(self, path: str) -> str:
        """Return what stands there is called, the year and the institution in their places."""
        if "." in path:
            return plain_label(label_of(self.report.kind, path))
        try:
            label = declaration(self.report.kind.model, path).label
        except KeyError:
            return path
        return plain_label(filled_for(label, self.report))


def _formula(kind: ReportKind, path: str, declared: tuple[type, Declaration] | None) -> str:
    """Return from what a figure is worked out, by the names of its parts."""
    for one in kind.indicators:
        if one.name == path:
            return _of_indicator(kind, one)
    if declared is None:
        return ""
    owner, figure = declared
    if figure.formula is not None:
        above = path.rpartition(".")[0]
        return figure.formula.worded(lambda term: _term(kind, (f"{above}.", ""), term.name))
    parts = (declaration(owner, name.partition(".")[0]) for name in figure.of)
    return " + ".join(f"„{plain_label(shown_label(one.label))}“" for one in parts)


def _term(kind: ReportKind, within: Sequence[str], name: str) -> str:
    """Return what a figure is called that a formula names, in what surrounds it or from the top."""
    for above in within:
        found = _declared(kind, f"{above}{name}")
        if found is not None:
            return f"„{plain_label(shown_label(found[1].label))}“"
    return f"„{name}“"


def _of_indicator(kind: ReportKind, one: Indicator) -> str:
    names: Mapping[str, str] = {name: _term(kind, ("",), name) for name in one.names}
    if one.formula is not None:
        told = one.formula.worded(lambda term: names[term.name])
    else:
        told = f"{names[one.numerator]} / {names[one.denominator]}"
    return told if one.scale == 1 else f"{told} × {one.scale}"
