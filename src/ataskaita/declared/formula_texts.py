"""A formula or a relation as people write it, read: `lankytojai / renginiai`."""

from collections.abc import Iterator
from typing import Final

from ataskaita.declared.formulas import Formula, How, Relation, Term, Terms
from ataskaita.messages import Phrase
from ataskaita.patterns import Pattern

_FUNCTIONS: Final[dict[str, How]] = {
    "dalis": "share",
    "pokytis": "change",
    "proc": "percent",
    "vidurkis": "mean",
}
_TOKEN: Final = Pattern(r"\s*(\w+(?:\.\w+)*|<=|>=|[-+−–/();=]|\S)")
_NAME: Final = Pattern(r"\w+(?:\.\w+)*")
_MINUSES: Final = ("-", "−", "–")


class FormulaError(ValueError):
    """Raised when a text is no formula; says in which column, counted from 1, and why."""

    def __init__(self, column: int, reason: Phrase) -> None:
        super().__init__(column, reason)
        self.column = column
        self.reason = reason


def parse_formula(text: str) -> Formula:
    """Return the formula that the text says; raise FormulaError.

    A sum `a + b - c`; a ratio `a / b`; `dalis(x; viso)`, `pokytis(buvo; yra)`,
    `proc(buvo; yra)`, `vidurkis(x; kiek)`.

    >>> from ataskaita.declaring import parse_formula
    >>> parse_formula("dalis(vaikai; is_viso)").kind
    'share'
    """
    parser = _Parser(text)
    formula = parser.formula()
    parser.end()
    return formula


def parse_relation(text: str) -> Relation:
    """Return the relation that the text says, `a + b <= c`; raise FormulaError.

    >>> from ataskaita.declaring import parse_relation
    >>> parse_relation("vaikai + suauge <= is_viso").sign
    '<='
    """
    parser = _Parser(text)
    left = parser.sum()
    sign = parser.one_of(("=", "<=", ">="), Phrase("“=”, “<=” or “>=” is expected here"))
    right = parser.sum()
    parser.end()
    return Relation(left, sign, right)  # type: ignore[arg-type]  # one of the three signs


class _Parser:
    """Reads a text from left to right."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._place = 0

    def formula(self) -> Formula:
        """Read a formula."""
        name, following = self._token(0), self._token(1)
        if following == "(" and _NAME.fullmatch(name):
            return self._function(name)
        first, bare = self._operand()
        if self._token(0) != "/":
            return Formula("sum", first)
        self._refuse_bare(bare)
        self._place += 1
        begins = self._column()
        second, bare = self._operand()
        self._refuse_bare(bare, begins)
        return Formula("ratio", first, second)

    def sum(self) -> Terms:
        """Read names with signs between them."""
        terms = [self._term(first=True)]
        while self._token(0) in ("+", *_MINUSES):
            terms.append(self._term())
        return tuple(terms)

    def one_of(self, words: tuple[str, ...], reason: Phrase) -> str:
        """Read one of these signs."""
        found = self._token(0)
        if found not in words:
            raise FormulaError(self._column(), reason)
        self._place += 1
        return found

    def end(self) -> None:
        """Refuse what is left."""
        if self._token(0):
            raise FormulaError(self._column(), Phrase("nothing more may stand here"))

    def _function(self, name: str) -> Formula:
        kind = _FUNCTIONS.get(name.lower())
        if kind is None:
            known = Phrase("only “dalis”, “pokytis”, “proc” and “vidurkis” can be computed")
            raise FormulaError(self._column(), known)
        self._place += 2
        first = self.sum()
        self.one_of((";",), Phrase("“;” is expected here"))
        second = self.sum()
        self.one_of((")",), Phrase("“)” is expected here"))
        return Formula(kind, first, second)

    def _operand(self) -> tuple[Terms, bool]:
        """Read a sum, and whether it is one of several terms without brackets."""
        if self._token(0) != "(":
            terms = self.sum()
            return terms, len(terms) > 1
        self._place += 1
        terms = self.sum()
        self.one_of((")",), Phrase("“)” is expected here"))
        return terms, False

    def _refuse_bare(self, bare: bool, column: int = 1) -> None:  # noqa: FBT001 (as it was told)
        if bare:
            reason = Phrase("a sum beside “/” is written in brackets")
            raise FormulaError(column, reason)

    def _term(self, *, first: bool = False) -> Term:
        minus = self._token(0) in _MINUSES
        if minus or not first:
            self._place += 1
        name = self._token(0)
        if not _NAME.fullmatch(name):
            raise FormulaError(self._column(), Phrase("the name of a figure is expected here"))
        self._place += 1
        return Term(name, -1 if minus else 1)

    def _token(self, ahead: int) -> str:
        place = self._place + ahead
        return self._tokens[place][0] if place < len(self._tokens) else ""

    def _column(self) -> int:
        return self._tokens[min(self._place, len(self._tokens) - 1)][1]


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    """Generate the words and signs, each with its column; at the end an empty one."""
    for found in _TOKEN.finditer(text):
        yield found[1], found.start(1) + 1
    yield "", len(text) + 1
