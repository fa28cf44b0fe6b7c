"""Grow a tree of nodes out of values at data paths: `projektai.sarasas[2].lesos`."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve, field

from ataskaita.declared.older import OLDER
from ataskaita.errors import Place
from ataskaita.records import define
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series

_STEP: Final = re.compile(r"([A-Za-z_]\w*)|\[([1-9]\d{0,5})\]|\.(?=[A-Za-z_])")

_OLDER: Final = re.compile(rf"{OLDER}\.(\d{{4}})\.([A-Za-z_][\w.]*)")

Step = str | int


def steps_of(path: str) -> tuple[Step, ...] | None:
    """Return the keys and numbers of a path; None for what is none.

    Figures of older years are keyed by their whole names: `ankstesni_metai.2023.fondas.gauta`.
    """
    if older := _OLDER.fullmatch(path):
        return OLDER, older[1], older[2]
    steps: list[Step] = []
    end = 0
    for match in _STEP.finditer(path):
        if match.start() != end:
            return None
        end = match.end()
        if match[1]:
            steps.append(match[1])
        elif match[2]:
            steps.append(int(match[2]))
    return tuple(steps) if steps and end == len(path) and isinstance(steps[0], str) else None


@define
class Tree:
    """Values by their steps, in the order in which they came."""

    place: Place
    _below: dict[Step, "Tree | Scalar"] = field(factory=dict)
    _named: dict[Step, Scalar] = field(factory=dict)

    def put(self, steps: tuple[Step, ...], value: Scalar) -> bool:
        """Set the value there; return whether nothing stood there, or above, before."""
        first, rest = steps[0], steps[1:]
        if not rest:
            free = first not in self._below
            self._below.setdefault(first, value)
            return free
        below = self._below.setdefault(first, Tree(evolve(value.place, within=self._path(first))))
        return isinstance(below, Tree) and below.put(rest, value)

    def has(self, *steps: Step) -> bool:
        """Return whether anything stands there, or below."""
        return self._at(steps) is not None

    def steps_below(self, *steps: Step) -> tuple[Step, ...]:
        """Return the keys, or numbers, of what stands right below."""
        below = self._at(steps)
        return below.steps() if isinstance(below, Tree) else ()

    def steps(self) -> tuple[Step, ...]:
        """Return the keys, or numbers, of what stands here."""
        return tuple(self._below)

    def text_at(self, *steps: Step) -> str:
        """Return the text that stands there; nothing for none."""
        found = self._at(steps)
        return found.text if isinstance(found, Scalar) else ""

    def _at(self, steps: tuple[Step, ...]) -> "Tree | Scalar | None":
        found: Tree | Scalar | None = self
        for one in steps:
            found = found.below(one) if isinstance(found, Tree) else None
        return found

    def below(self, step: Step) -> "Tree | Scalar | None":
        """Return what stands right below."""
        return self._below.get(step)

    def call(self, steps: tuple[Step, ...], written: Scalar) -> Place | None:
        """Say where the key at the end of the steps is written; return where it was before."""
        first, rest = steps[0], steps[1:]
        if not rest:
            before = self._named.setdefault(first, written)
            return None if before is written else before.place
        below = self._below.setdefault(first, Tree(evolve(written.place, within=self._path(first))))
        return below.call(rest, written) if isinstance(below, Tree) else below.place

    def place_of(self, steps: tuple[Step, ...]) -> Place:
        """Return where the value stands, or what is above it."""
        below = self._below.get(steps[0]) if steps else None
        if isinstance(below, Tree):
            return below.place_of(steps[1:])
        return below.place if below else self.place

    def node(self) -> Node:
        """Return the nodes; numbered ones are a list."""
        nodes = {step: one.node() if isinstance(one, Tree) else one for step, one in self._sorted()}
        if nodes and all(isinstance(step, int) for step in nodes):
            return Series(tuple(nodes.values()), self.place)
        values = {str(step): node for step, node in nodes.items()}
        keys = {
            name: self._named.get(name) or Scalar(name, node.place) for name, node in values.items()
        }
        return Mapping(values, keys, self.place)

    def _sorted(self) -> Iterator[tuple[Step, "Tree | Scalar"]]:
        if self._below and all(isinstance(step, int) for step in self._below):
            yield from sorted(self._below.items(), key=lambda one: int(one[0]))
        else:
            yield from self._below.items()

    def _path(self, step: Step) -> str:
        above = self.place.within
        if isinstance(step, int):
            return f"{above}[{step}]"
        return f"{above}.{step}" if above else step
