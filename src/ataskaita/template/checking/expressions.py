"""Go through an expression of a tag: what it may be, and what of it nothing can make work."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from attrs import field
from jinja2 import Environment, nodes

from ataskaita.records import define
from ataskaita.template.checking.asking import (
    ANYTHING,
    UNKNOWN,
    Guessed,
    Suggestions,
    Values,
    asked,
    distinct,
    guessed,
    items_of,
    names_below,
)
from ataskaita.template.checking.comparing import Side, never_equal
from ataskaita.template.checking.dotted import written
from ataskaita.template.checking.troubles import (
    NoFilter,
    NoName,
    NoNumber,
    NotCalled,
    Quoted,
    Several,
    Trouble,
    Unfit,
)
from ataskaita.template.code.environment import METHODS
from ataskaita.template.code.filters import OWN_FILTERS
from ataskaita.template.reasons import reason_of
from ataskaita.view import (
    CASE_FILTERS,
    FIGURE_FILTERS,
    MORE,
    WRITTEN,
    Askable,
    Figure,
    Name,
    Names,
    Rows,
)

_OF_FIGURES: Final = frozenset(FIGURE_FILTERS)
_OF_WORDS: Final = frozenset(CASE_FILTERS)
_KEEPING: Final = frozenset(
    ("list", "sort", "reverse", "unique", "select", "reject", "selectattr", "rejectattr")
)
"""Filters that give the same items."""
_PICKING: Final = frozenset(("first", "last", "max", "min"))
_DEFAULTS: Final = frozenset(("default", "d"))
_OF_THERE: Final = frozenset(("defined", "undefined"))
_LONGEST: Final = 120
_DOTTED: Final = re.compile(r"[a-z_]\w*(?:\.[a-z_]\w*)*", re.ASCII)


@define(eq=False)
class Reader:
    """Reads the expressions of one part, in its order."""

    names: Mapping[str, object]
    environment: Environment
    troubles: list[Trouble] = field(factory=list)
    """What the expressions that were read have nothing for; whoever reads takes them away."""
    scopes: list[dict[str, Values]] = field(factory=lambda: [{}])
    """What loops and `set` have named, the innermost last."""
    known: Suggestions | None = None
    """What a wrong name was likely to mean; without it, nothing is known of one."""
    prints: set[tuple[str, str]] = field(factory=set)
    """What tags print of a name's value, and loops go through: its path and the name below."""
    assumed: Mapping[str, Values] = field(factory=dict)
    """What a loop would have named whose opening tag is missing."""

    def value(self, node: "nodes.Node | None") -> Values:
        """Return what the expression may be."""
        read = _READ.get(type(node))
        if node is None or read is None:
            self.parts(node)
            return ANYTHING
        return read(self, node)

    def printed(self, node: nodes.Expr) -> None:
        """Read what a tag prints, which is to be one value."""
        value = self.value(node)
        self.shown(node)
        if isinstance(node, nodes.Const) and self._is_name(node.value):
            self.troubles.append(Quoted(node.value))
        elif value and not isinstance(value, Guessed) and all(map(_is_several, value)):
            below = next((name for one in value for name in names_below(one)), "")
            self.troubles.append(Several(written(node), below))

    def shown(self, node: nodes.Node) -> None:
        """Remember what is printed of a named value, filtered or not."""
        while isinstance(node, nodes.Filter) and node.node is not None:
            node = node.node
        if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
            owners = (one for one in self._named(node.node.name) if isinstance(one, Names))
            self.prints.update((one.path, node.attr) for one in owners)

    def gone_through(self, node: nodes.Node | None) -> None:
        """Remember all of a dotted name: below it is printed what a loop or `set` names."""
        while isinstance(node, nodes.Filter | nodes.Getattr):
            self.shown(node)
            node = node.node

    def _is_name(self, text: object) -> bool:
        """Return whether a text is a name; what is asked of a view counts as printed there."""
        if not (isinstance(text, str) and _DOTTED.fullmatch(text) and self.known):
            return False
        first, *steps = text.split(".")
        value: Values = (self.known.names[first],) if first in self.known.names else UNKNOWN
        for one in steps:
            value = UNKNOWN if value is UNKNOWN else asked(value, one)
        return value is not UNKNOWN

    def computed(self, node: Any) -> Values:
        """Return nothing certain; what can't be computed with is told."""
        sides = [one for one in node.iter_child_nodes() if isinstance(one, nodes.Expr)]
        values = [self.value(one) for one in sides]
        if isinstance(node, nodes.Mod) and any(isinstance(one, str) for one in values[0]):
            return ANYTHING
        if any(isinstance(value, Guessed) for value in values):
            return ANYTHING
        for one, value in zip(sides, values, strict=True):
            sorts = {type(each) for each in value}
            if sorts and sorts <= set(MORE):
                below = WRITTEN.get(type(value[0]), "")
                self.troubles.append(NoNumber(written(one), below))
        return ANYTHING

    def parts(self, node: "nodes.Node | None") -> None:
        """Read all that the expression is made of."""
        for one in node.iter_child_nodes() if node is not None else ():
            self.value(one)

    def quietly(self, node: "nodes.Node | None") -> Values:
        """Return the same of what may as well not be there."""
        before = len(self.troubles)
        value = self.value(node)
        del self.troubles[before:]
        return ANYTHING if value is UNKNOWN else value

    def name(self, node: Any) -> Values:
        """Return what a name alone means."""
        value = self._named(node.name)
        if value is not UNKNOWN:
            return value
        if node.name in self.environment.globals or node.name in _OF_JINJA:
            return ANYTHING
        return self._unknown(node.name)

    def _named(self, name: str) -> Values:
        for scope in (*reversed(self.scopes), self.assumed):
            if name in scope:
                return scope[name]
        return (self.names[name],) if name in self.names else UNKNOWN

    def meant(self, path: str) -> Guessed:
        """Return what a dotted name means, where that is only likely to be the one that is meant.

        Nothing is told of it; what it asks for counts as printed.
        """
        first, *steps = path.split(".")
        value = self._named(first)
        for one in steps:
            value = UNKNOWN if value is UNKNOWN else asked(value, one)
        return guessed(value)

    def below(self, node: Any) -> Values:
        """Return what a name below another means."""
        owners = self.value(node.node)
        value = asked(owners, node.attr)
        if value is not UNKNOWN:
            return value
        return self._unknown(written(node), owners)

    def within(self, node: Any) -> Values:
        """Return what stands in brackets: a name, or an item by its place."""
        owners = self.value(node.node)
        self.value(node.arg)
        key = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if isinstance(key, str):
            value = asked(owners, key)
            return self._unknown(written(node), owners) if value is UNKNOWN else value
        return items_of(owners) if isinstance(key, int) else ANYTHING

    def filtered(self, node: Any) -> Values:
        """Return what a filter makes of a value."""
        before = self.quietly if node.name in _DEFAULTS else self.value
        value = before(node.node)
        for one in (*node.args, *(pair.value for pair in node.kwargs)):
            self.value(one)
        if node.name not in self.environment.filters:
            self.troubles.append(NoFilter(node.name, tuple(sorted(self._filters()))))
            return ANYTHING
        if node.name in _KEEPING:
            return value
        if node.name in _PICKING:
            return items_of(value)
        return self._made(node, value)

    def _made(self, node: Any, value: Values) -> Values:
        """Return what one of our own filters makes of figures and names."""
        fits = Figure if node.name in _OF_FIGURES else Figure | Name
        if isinstance(value, Guessed):
            return guessed(ANYTHING)
        if node.name not in _OF_FIGURES | _OF_WORDS or not value:
            return ANYTHING
        if not all(isinstance(one, fits) for one in value):
            return ANYTHING
        given = [one.value for one in node.args if isinstance(one, nodes.Const)]
        try:
            return distinct([OWN_FILTERS[node.name](one, *given) for one in value])
        except Exception as error:  # noqa: BLE001 (whatever it is, the tag can't be filled)
            self.troubles.append(Unfit(written(node), reason_of(error)))
            return ANYTHING

    def _filters(self) -> Iterator[str]:
        return (one for one in self.environment.filters if one.isidentifier() and one.isascii())

    def tested(self, node: Any) -> Values:
        """Return nothing certain: what a test says hangs on the data."""
        (self.quietly if node.name in _OF_THERE else self.value)(node.node)
        for one in node.args:
            self.value(one)
        if node.name not in self.environment.tests:
            known = tuple(one for one in sorted(self.environment.tests) if one.isidentifier())
            self.troubles.append(NoFilter(node.name, known, is_test=True))
        return ANYTHING

    def chosen(self, node: Any) -> Values:
        """Return what either side may be."""
        self.value(node.test)
        sides = [self.value(one) for one in (node.expr1, node.expr2) if one is not None]
        either = distinct([one for side in sides for one in side]) if all(sides) else ANYTHING
        return guessed(either) if any(isinstance(one, Guessed) for one in sides) else either

    def compared(self, node: Any) -> Values:
        """Return nothing certain; whether the comparison can hold at all is told."""
        left = Side(node.expr, written(node.expr), self.value(node.expr))
        for one in node.ops:
            right = Side(one.expr, written(one.expr), self.value(one.expr))
            self.troubles += never_equal(left, one.op, right)
            left = right
        return ANYTHING

    def called(self, node: Any) -> Values:
        """Return nothing certain: what is called are methods of texts, and the template's own."""
        method = node.node.attr if isinstance(node.node, nodes.Getattr) else ""
        owner = node.node.node if method else node.node
        owners = self.value(owner)
        of_view = owners and all(isinstance(one, Askable) for one in owners)
        if method and (of_view or method not in METHODS) and owner != _ITSELF:
            instead = f"{written(owner)}|{method}" if method in self.environment.filters else ""
            self.troubles.append(NotCalled(written(node.node), instead))
        for one in (*node.args, *(pair.value for pair in node.kwargs)):
            self.value(one)
        return ANYTHING

    def _unknown(self, name: str, owners: Values = ANYTHING) -> Values:
        around = tuple(sorted({one for scope in self.scopes for one in scope}))
        self.troubles.append(NoName(name[:_LONGEST], owners, around))
        if self.known is None:
            return ANYTHING
        nearest = self.known.nearest(name[:_LONGEST], owners, around)
        if owners and nearest.rpartition(".")[0] == name.rpartition(".")[0]:
            return guessed(asked(owners, nearest.rpartition(".")[2]))
        return self.meant(nearest)


def _is_several(value: object) -> bool:
    return isinstance(value, Names | Rows)


_COMPUTING: Final = (
    *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow),
    *(nodes.Neg, nodes.Pos),
)
_ITSELF: Final = nodes.Name("self", "load")
_OF_JINJA: Final = frozenset(("loop", "self", "caller", "varargs", "kwargs"))
_READ: Final[Mapping[type, Callable[[Reader, Any], Values]]] = {
    nodes.Name: Reader.name,
    nodes.Getattr: Reader.below,
    nodes.Getitem: Reader.within,
    nodes.Filter: Reader.filtered,
    nodes.Test: Reader.tested,
    nodes.CondExpr: Reader.chosen,
    nodes.Call: Reader.called,
    nodes.Compare: Reader.compared,
    nodes.Const: lambda _, node: (node.value,),
    **dict.fromkeys(_COMPUTING, Reader.computed),
}
