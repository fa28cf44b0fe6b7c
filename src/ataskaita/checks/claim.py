"""One thing that must hold between typed values."""

from collections.abc import Callable

from ataskaita.checks.readings import Look, Reading
from ataskaita.declared.precision import Number
from ataskaita.records import frozen

Test = Callable[[Number, Number], bool]


@frozen
class Claim:
    """Two sides that must agree, or lie so to each other; what a finding says where they don't."""

    code: str
    left: Reading
    right: Reading
    test: Test
    exact: bool = True
    """Whether one value alone can mend it: an equation, not a bound."""

    @property
    def paths(self) -> frozenset[str]:
        """The typed values that take part."""
        return self.left.paths | self.right.paths

    def holds(self, look: Look) -> bool:
        """Return whether it is so with these values; also where one of them is missing."""
        left, right = self.left.value(look), self.right.value(look)
        return left is None or right is None or self.test(left, right)


def equal(left: Number, right: Number) -> bool:
    """Return whether two counts are the same."""
    return left == right


def at_most(left: Number, right: Number) -> bool:
    """Return whether a part isn't above its whole."""
    return left <= right
