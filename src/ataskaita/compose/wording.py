"""How sentences say figures and names: declined, counted and compared."""

from ataskaita.compose.values import MISSING, format_value, printed_decimals
from ataskaita.declared.tree import Name, Quantity
from ataskaita.lithuanian import (
    Case,
    Words,
    count_noun,
    decline,
    decline_person,
    describe_change,
    participle_ending,
)
from ataskaita.records import frozen


@frozen
class FigureWording:
    """What a sentence may make of a figure."""

    quantity: Quantity
    words: Words

    def in_case(self, case: Case) -> str:
        """Return the figure with what it counts, in `case`; a dash for none."""
        figure = self.quantity
        if figure.value is None or not figure.noun:
            return figure.sign + format_value(figure.value, figure.unit, figure.decimals)
        return figure.sign + count_noun(
            figure.value,
            figure.noun,
            case,
            decimals=printed_decimals(figure.unit, figure.decimals),
            words=self.words,
        )

    def ending(self) -> str:
        """Return the ending of the participle that agrees with what is counted."""
        figure = self.quantity
        if figure.value is None:
            return MISSING
        decimals = printed_decimals(figure.unit, figure.decimals)
        return participle_ending(figure.value, figure.noun, decimals=decimals, words=self.words)

    def course(self) -> str:
        """Return how the figure changed since last year."""
        figure = self.quantity
        noun = figure.unit.difference or figure.noun
        decimals = printed_decimals(figure.unit, figure.decimals)
        return describe_change(
            figure.value, figure.earlier, noun, decimals=decimals, words=self.words
        )


@frozen
class NameWording:
    """What a sentence may make of a name."""

    name: Name
    words: Words

    def in_case(self, case: Case) -> str:
        """Return the name in `case`."""
        if self.name.person:
            return decline_person(self.name.text, case)
        return decline(self.name.text, case, words=self.words)
