"""How sentences say figures and names: declined, counted and compared."""

from ataskaita.compose.values import MISSING, format_value
from ataskaita.declared.tree import Name, Quantity
from ataskaita.lithuanian import (
    Case,
    Words,
    count_noun,
    decline,
    decline_person,
    describe_change,
    describe_number,
    participle_ending,
    unsure_word,
)
from ataskaita.lithuanian.changes import is_counted
from ataskaita.lithuanian.grammar.phrases import head_of
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
            decimals=self._decimals,
            words=self.words,
        )

    def ending(self) -> str:
        """Return the ending of the participle that agrees with what is counted."""
        figure = self.quantity
        if figure.value is None:
            return MISSING
        return participle_ending(
            figure.value, figure.noun, decimals=self._decimals, words=self.words
        )

    def course(self) -> str:
        """Return how the figure changed since last year."""
        figure, noun = self.quantity, self._measured
        return describe_change(
            figure.value, figure.earlier, noun, decimals=self._decimals_of_change, words=self.words
        )

    def course_of_number(self) -> str:
        """Return how the number of what is counted changed, or the measure itself."""
        if not is_counted(self._measured):
            return self.course()
        figure = self.quantity
        return describe_number(figure.value, figure.earlier, decimals=self._decimals_of_change)

    def sentence(self, label: str) -> str:
        """Return the sentence on how the figure that is called so changed since last year.

        Things are its subject in the genitive: `Registruotų vartotojų padaugėjo 60`. A label that
        can't be a subject stands before a colon.
        """
        if unsure_word(label, self.words):
            return f"{label}: {self.course()}."
        if not is_counted(self._measured):
            return f"{label} {self.course()}."
        if head_of(label, self.words).plural_only:
            return f"{decline(label, 'genitive', words=self.words)} {self.course()}."
        return f"{label} {self.course_of_number()}."

    @property
    def _decimals(self) -> int | None:
        figure = self.quantity
        return figure.unit.printed_decimals(figure.value, figure.decimals)

    @property
    def _decimals_of_change(self) -> int | None:
        figure = self.quantity
        return figure.unit.printed_decimals(figure.change, figure.decimals)

    @property
    def _measured(self) -> str:
        """What a change is counted in."""
        return self.quantity.unit.difference or self.quantity.noun


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
