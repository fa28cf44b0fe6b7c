"""The report's figures by the words that name them, and the words that name none."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from ataskaita.checks.clauses.naming import (
    GROUPS,
    TOTAL,
    Called,
    Naming,
    is_bare_count,
    naming_of,
)
from ataskaita.checks.clauses.neutral import NEUTRAL, PER_ONE
from ataskaita.checks.clauses.rows import naming_of_row, rows_of, told_of
from ataskaita.checks.clauses.stems import stems_of
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Listing, Name, Part, Quantity, find
from ataskaita.records import frozen

_NAME = "pavadinimas"


@frozen(slots=False)
class Known:
    """A figure with the words by which sentences name it."""

    quantity: Quantity
    naming: Naming

    @property
    def name(self) -> str:
        """The figure's name."""
        return self.quantity.name

    @property
    def asked(self) -> tuple[frozenset[str], ...]:
        """Of each of these half the words are needed: of its row, its column, its group."""
        return self.naming.asked

    @property
    def words(self) -> frozenset[str]:
        """All that may be said of it."""
        return self.naming.words

    @property
    def counted(self) -> frozenset[str]:
        """What one of it is called."""
        return self.naming.counted

    @property
    def section(self) -> str:
        """The key of its section."""
        return self.name.partition(".")[0]

    @property
    def is_total(self) -> bool:
        """Whether it is the total of its table."""
        return f".{TOTAL}" in self.name

    @property
    def is_average(self) -> bool:
        """Whether it is of one of something: vienam vartotojui."""
        return PER_ONE in self.words


@frozen(slots=False)
class Vocabulary:
    """All figures of a report that have a value, and who names them."""

    known: tuple[Known, ...]
    neutral: frozenset[str]
    """Stems of words that say nothing of what is counted in this report."""
    own: frozenset[str]
    """Stems of the institution's own name."""

    @cached_property
    def by_stem(self) -> Mapping[str, list[Known]]:
        """The figures by each stem that may name them."""
        found: dict[str, list[Known]] = defaultdict(list)
        for one in self.known:
            for stem in one.naming.words:
                found[stem].append(one)
        return dict(found)

    @cached_property
    def by_name(self) -> Mapping[str, Known]:
        """The figures by name."""
        return {one.name: one for one in self.known}

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The stems of all that is counted."""
        return frozenset(stem for one in self.known for stem in one.counted)


def vocabulary_of(report: Report, figures: Mapping[str, Quantity], tree: Part) -> Vocabulary:
    """Return the words of the report's figures."""
    groups = {key: f"{one.name} {one.place}" for key, one in report.groups.items()}
    of_groups = frozenset[str]().union(*map(stems_of, groups.values())) - NEUTRAL
    own = stems_of(f"{report.institution.name} {report.institution.town}") - of_groups
    known = (*_known(report, figures, _Items(tree, groups)), *_in_rows(report.kind, tree))
    return Vocabulary(known, (NEUTRAL - of_groups) | own, own)


def _known(report: Report, figures: Mapping[str, Quantity], items: "_Items") -> Iterator[Known]:
    """Generate the figures that sentences may be about: of ratios, averages only."""
    kind = report.kind
    numerators = {one.name: one.numerator for one in kind.indicators}
    for name, one in figures.items():
        if not one.value or is_bare_count(one):
            continue
        numerator = figures.get(numerators[name]) if name in numerators else None
        naming = naming_of(kind, one, items.above(name), numerator)
        if name not in numerators or PER_ONE in naming.words:
            yield Known(one, naming)


def _in_rows(kind: ReportKind, tree: Part) -> Iterator[Known]:
    """Generate the figures of rows that the data names itself."""
    for row in rows_of(tree):
        for one in row.figures:
            yield Known(told_of(row, one), naming_of_row(kind, row, one))


class _Items:
    """What items of collections are called, each looked up once."""

    def __init__(self, tree: Part, groups: Mapping[str, str]) -> None:
        self._tree = tree
        self._groups = groups
        self._above: dict[str, Called] = {"": ()}

    def above(self, name: str) -> Called:
        """Return what the figure's row or group is called, and what holds it."""
        above, _, key = name.rpartition(".")
        called, own = self._called(above), self._group(above, key)
        return (*called, (name, own)) if own else called

    def _called(self, path: str) -> Called:
        found = self._above.get(path)
        if found is None:
            above, _, key = path.rpartition(".")
            text = self._group(above, key) or self._name(above, key)
            found = (*self._called(above), (path, text)) if text else self._called(above)
            self._above[path] = found
        return found

    def _group(self, above: str, key: str) -> str:
        return self._groups.get(key, "") if above.endswith(f".{GROUPS}") else ""

    def _name(self, above: str, key: str) -> str:
        """Return what an item of a collection is called; empty for what is no item."""
        collection = find(self._tree, above) if above else None
        item = collection.children.get(key) if isinstance(collection, Listing) else None
        called = item.children.get(_NAME) if isinstance(item, Part) else None
        text = called.text if isinstance(called, Name) else called
        return text if isinstance(text, str) else ""
