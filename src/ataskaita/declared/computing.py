"""Figures that a formula gives: computed in the tree of names, where every part has its name."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import evolve, field

from ataskaita.declared.declare import Declaration, Kind, declarations, declared_of
from ataskaita.declared.formulas import Term
from ataskaita.declared.long_rows import LongRows
from ataskaita.declared.precision import Number, decimals_of, quotient
from ataskaita.declared.totals import computed_or_stated
from ataskaita.declared.tree import Listing, Node, Part, Quantity, find
from ataskaita.records import define, frozen

OWN_FIGURES = "papildomi_rodikliai"

Names = dict[str, Node]


@frozen
class Computed:
    """A figure with a formula: what the data states, and what its parts give."""

    name: str
    declared: Declaration
    stated: Number | None
    value: Number | None
    """None where a part is missing."""
    parts: tuple[tuple[Term, Quantity | None], ...]
    """The terms of the formula, each with the figure that it names."""
    row: str
    """What the data calls the object in which it stands; empty where it has no name."""


@frozen
class _Place:
    """Where a figure with a formula stands."""

    names: Names
    declared: Declaration
    around: tuple[Part, ...]
    """What its parts are sought in: its own object, and what that stands in, the nearest first."""
    done: list[Computed] = field(eq=False)
    """Where is noted what it comes to."""

    @property
    def key(self) -> tuple[int, str]:
        """By which it is known."""
        return id(self.names), self.declared.key


@frozen(eq=False)
class Computations:
    """What the formulas of a report give; of a long list's rows, of those that state a figure."""

    known: Sequence[Computed]
    long: "Sequence[_LongFormulas]"

    def __iter__(self) -> Iterator[Computed]:
        yield from self.known
        for one in self.long:
            yield from one.stated()


def compute(tree: Part, model: type, own: Mapping[str, Declaration]) -> Computations:
    """Put what formulas give into the tree of that model's names; return what they gave.

    `own` are the figures that the data adds itself, as if they were declared.
    """
    figures = find(tree, OWN_FIGURES)
    added = figures if isinstance(figures, Part) else Part({})
    computing = _Computing(tree)
    places = list(computing.places(tree, model, ()))
    formulas = (one for one in own.values() if one.formula)
    places += (_Place(added.children, one, (added,), computing.done) for one in formulas)
    computing.settle_all(places)
    return Computations(computing.done, computing.long)


def _objects(node: Node, declared: Declaration) -> Iterator[Part]:
    if declared.kind is Kind.PART and isinstance(node, Part):
        yield node
    elif isinstance(node, Listing):
        yield from (one for one in node.items if isinstance(one, Part))


@define
class _Computing:
    """A tree on the way to having all its formulas computed."""

    tree: Part
    left: dict[tuple[int, str], _Place] = field(factory=dict)
    """What isn't computed yet; what is being computed isn't in it either, so that rings end."""
    done: list[Computed] = field(factory=list)
    long: "list[_LongFormulas]" = field(factory=list)

    def places(self, part: Part, model: type, around: tuple[Part, ...]) -> Iterator[_Place]:
        """Generate the figures with formulas below a part; the rows of long lists get theirs."""
        if not declared_of(model).computes:
            return
        here = (part, *around)
        for one in declarations(model):
            node = part.children.get(one.key)
            if one.formula is not None:
                yield _Place(part.children, one, here, self.done)
            elif isinstance(node, Listing) and isinstance(node.items, LongRows):
                if declared_of(one.type).computes:
                    self.long.append(_LongFormulas(self, node.items, here))
                    part.children[one.key] = evolve(node, items=self.long[-1].rows)
            elif one.holds_objects:
                for item in _objects(node, one):
                    yield from self.places(item, one.type, here)

    def settle_all(self, places: Sequence[_Place]) -> None:
        """Compute all of these."""
        self.left.update((one.key, one) for one in places)
        for one in places:
            self.settle(one.key)

    def settle(self, key: tuple[int, str]) -> None:
        """Compute the figure, unless it has been."""
        place = self.left.pop(key, None)
        figure = place.names.get(place.declared.key) if place else None
        formula = place.declared.formula if place else None
        if place is None or formula is None or not isinstance(figure, Quantity):
            return
        found = {name: self._found(name, place) for name in formula.names}
        value = _scaled(formula.value(lambda name: _value(found[name])), figure)
        before = _scaled(formula.value(lambda name: _before(found[name])), figure)
        parts = tuple((one, found[one.name]) for one in formula.terms)
        row = _row_name(place.around[0])
        place.done.append(Computed(figure.name, place.declared, figure.value, value, parts, row))
        exact = not any(one is not None and one.unit.rounded for one in found.values())
        stated = figure.value
        shown = computed_or_stated(stated, value) if exact or stated is None else stated
        earlier = before if figure.earlier is None else figure.earlier
        decimals = decimals_shown(place.declared, stated, shown)
        settled = figure.settled(shown, earlier, decimals, derived=value is not None)
        place.names[place.declared.key] = settled

    def _found(self, name: str, place: _Place) -> Quantity | None:
        """Return the figure that a formula names: of the row, around it, or from the top."""
        key = place.declared.key
        own, *outer = place.around
        tries = [(own, name)]
        for one in outer:
            tries += [(one, f"{name}.{key}"), (one, name)]
        for part, asked in (*tries, (self.tree, name)):
            figure = self._at(part, asked)
            if figure is not None:
                return figure
        return None

    def _at(self, part: Part, name: str) -> Quantity | None:
        above, _, last = name.rpartition(".")
        try:
            node: Node = find(part, above) if above else part
            if not isinstance(node, Part | Listing) or node.children[last] is None:
                return None
        except KeyError:
            return None
        self.settle((id(node.children), last))
        found = node.children[last]
        return found if isinstance(found, Quantity) else None


@define(eq=False)
class _LongFormulas:
    """The formulas in the rows of a long list, computed whenever a row is made."""

    computing: _Computing
    bare: LongRows[Part]
    around: tuple[Part, ...]
    making: set[int] = field(factory=set)
    """Rows that are being made; one that asks for itself has its figures as they are stated."""

    @property
    def rows(self) -> LongRows[Part]:
        """The rows, with what formulas give."""
        return self.bare.remade(lambda place: self._made(place)[0])

    def stated(self) -> Iterator[Computed]:
        """Generate what formulas give in the rows in which the data states one of them."""
        names = [one.name for one in self._formulas()]
        for place, row in enumerate(self.bare.items):
            if any(getattr(row, name) is not None for name in names):
                yield from self._made(place)[1]

    def _formulas(self) -> Iterator[Declaration]:
        return (one for one in declarations(self.bare.model) if one.formula is not None)

    def _made(self, place: int) -> tuple[Part, list[Computed]]:
        row, done = self.bare.make(place), list[Computed]()
        if place not in self.making:
            self.making.add(place)
            here = (row, *self.around)
            formulas = self._formulas()
            self.computing.settle_all([_Place(row.children, one, here, done) for one in formulas])
            self.making.discard(place)
        return row, done


def _value(figure: Quantity | None) -> Number | None:
    return None if figure is None else _plain(figure.value, figure)


def _before(figure: Quantity | None) -> Number | None:
    return None if figure is None else _plain(figure.earlier, figure)


def _plain(value: Number | None, figure: Quantity) -> Number | None:
    """Return the value in the plainer unit: thousands of euros in euros."""
    return value if value is None or figure.unit.times == 1 else value * figure.unit.times


def _scaled(value: Number | None, figure: Quantity) -> Number | None:
    """Return the value in the figure's own unit."""
    times = figure.unit.times
    return value if value is None or times == 1 else quotient(value, times)


def decimals_shown(
    declared: Declaration, stated: Number | None, shown: Number | None
) -> int | None:
    """Return how many decimals are printed: as declared, as stated, or what its kind asks for."""
    if declared.decimals is not None:
        return declared.decimals
    money = declared.unit is not None and declared.unit.is_money
    if stated is not None and shown is stated and not money:
        return decimals_of(stated) if isinstance(stated, Decimal) else None
    divides = declared.formula is not None and declared.formula.divides
    return declared.most_decimals if divides else None


def _row_name(part: Part) -> str:
    """Return the first text of the object, by which people know it."""
    return next((one for one in part.children.values() if isinstance(one, str)), "")
