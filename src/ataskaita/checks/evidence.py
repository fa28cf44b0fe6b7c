"""What rules look at: the report's figures by name, and its texts; and how they tell a finding."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property, partial
from itertools import chain
from typing import Any

from ataskaita.checks.clauses.claims import Claim
from ataskaita.checks.clauses.spoken import Claimed, by_place, claims_in
from ataskaita.checks.clauses.vocabulary import Vocabulary, vocabulary_of
from ataskaita.checks.lists import Listed, lists_of
from ataskaita.checks.numerals import Numeral, numerals_of
from ataskaita.checks.passages import Passage, passages_of
from ataskaita.checks.quotes import letters_of, names_in
from ataskaita.checks.seeking import Texts
from ataskaita.checks.sums import Sum, completed, sums_of
from ataskaita.declared.declare import Declaration, declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import label_of
from ataskaita.declared.names import names_of
from ataskaita.declared.precision import Number
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Listing, Part, Quantity, find, leaves
from ataskaita.declared.units import YEARS
from ataskaita.declared.walk import objects_of
from ataskaita.errors import Finding, Place, Spot
from ataskaita.lithuanian import format_number, tidy
from ataskaita.messages import Called, Message
from ataskaita.records import frozen

EARLIER = "praejusieji_metai"
_TOTAL, _ROW = "is_viso", "]."
"""The key of totals; what stands in the data path of a row's figure."""
_ODD_MARKS = ("”", '"', ",,", "«")
"""Marks that typography makes Lithuanian quotes of."""


@frozen
class Evidence:
    """One report, and last year's where there is one.

    >>> import ataskaita as at
    >>> from ataskaita.rules import Evidence
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> Evidence(at.load(data)).report.year
    2025
    """

    report: Report

    @property
    def previous(self) -> Report | None:
        """Last year's report, where it is known whole."""
        return self.report.previous

    @property
    def kind(self) -> ReportKind:
        """What sort of report it is."""
        return self.report.kind

    @cached_property
    def tree(self) -> Part:
        """All names of the report."""
        return names_of(self.report)

    @cached_property
    def figures(self) -> Mapping[str, Quantity]:
        """The figures that are given or computed, by name."""
        found = (leaf for _, leaf in leaves(self.tree) if isinstance(leaf, Quantity))
        return {one.name: one for one in found if one.value is not None and one.unit is not YEARS}

    @cached_property
    def objects(self) -> tuple[tuple[str, Any], ...]:
        """The report and every object in it, with their paths."""
        return tuple(objects_of(self.report))

    def having(self, wanted: Callable[[Declaration], bool]) -> Iterator[tuple[str, Any]]:
        """Generate the objects of the classes that have such a field, with their paths."""
        classes = {type(owner) for _, owner in self.objects}
        of = {one for one in classes if any(map(wanted, declarations(one)))}
        return ((path, owner) for path, owner in self.objects if type(owner) in of)

    @cached_property
    def owners(self) -> Mapping[str, Any]:
        """The objects by their paths."""
        return dict(self.objects)

    @cached_property
    def sums(self) -> tuple[Sum, ...]:
        """Every total with its parts: of a row and of a column a total may be both."""
        totals = self.having(lambda one: bool(one.of))
        found = chain.from_iterable(sums_of(owner, path) for path, owner in totals)
        return completed(tuple(found))

    @cached_property
    def terms(self) -> Mapping[str, Mapping[str, Number | None]]:
        """The typed values that a total comes from, by its name: stated itself, or its parts."""
        found: dict[str, dict[str, Number | None]] = {}
        for one in self.sums:
            terms = found.setdefault(one.path, {})
            if one.stated is not None:
                terms[one.path] = one.stated
            if one.stated is not None or one.computed is not None:
                terms.update((term.path, term.value) for term in one.terms)
        return found

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The report's texts."""
        return tuple(passages_of(self.report, self.tree))

    def saying(self, *words: str) -> Iterator[Passage]:
        """Generate the texts that have one of these words in them, in small letters."""
        return map(self.passages.__getitem__, self._small.having(*words))

    @cached_property
    def words(self) -> str:
        """All texts, one on a line."""
        return "\n".join([one.text for one in self.passages])

    @cached_property
    def _small(self) -> Texts:
        return Texts([one.text for one in self.passages], small=True)

    @cached_property
    def printed(self) -> tuple[tuple[Passage, str], ...]:
        """The texts, each as its quotes are printed."""
        return tuple((one, self._printed(one.text)) for one in self.passages)

    def _printed(self, text: str) -> str:
        odd = self.report.tidied and any(mark in text for mark in _ODD_MARKS)
        return tidy(text) if odd else text

    @cached_property
    def called(self) -> tuple[tuple[Passage, str, str], ...]:
        """The names between quotes as they are printed, each with its letters alone."""
        found = ((passage, name) for passage, text in self.printed for name in names_in(text))
        return tuple((passage, name, letters_of(name)) for passage, name in found)

    @cached_property
    def numbered(self) -> tuple[tuple[Passage, tuple[Numeral, ...]], ...]:
        """The prose with numbers in it, and those numbers."""
        return tuple((passage, numbers) for passage, numbers in self._prose if numbers)

    @cached_property
    def _prose(self) -> tuple[tuple[Passage, tuple[Numeral, ...]], ...]:
        return tuple((one, numerals_of(one)) for one in self.passages if one.is_prose)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The figures by the words that name them."""
        return self._asking()

    @cached_property
    def _asking(self) -> Callable[[], Vocabulary]:
        """What makes the vocabulary once a clause asks for it; it doesn't hold the evidence."""
        return cache(partial(vocabulary_of, self.report, self.figures, self.tree))

    @cached_property
    def claims(self) -> tuple[Claimed, ...]:
        """The prose that says numbers by itself, and what its clauses claim."""
        return tuple(claims_in(self._prose, self.report.year, self._asking))

    @cached_property
    def _claims_at(self) -> Mapping[tuple[int, int], Claim]:
        return by_place(self.claims)

    def claim_at(self, passage: Passage, start: int) -> Claim | None:
        """Return what the clause claims whose number begins there in the passage."""
        return self._claims_at.get((id(passage), start))

    @cached_property
    def listed(self) -> tuple[tuple[Passage, tuple[Listed, ...]], ...]:
        """The texts with names listed in them, and those lists."""
        found = ((one, tuple(lists_of(one.plain))) for one in self.passages)
        return tuple((passage, lists) for passage, lists in found if lists)

    def figure(self, name: str) -> Quantity | None:
        """Return the figure, also of a row that the data names itself."""
        known = self.vocabulary.by_name.get(name) if _ROW in name else None
        return known.quantity if known else self.figures.get(name)

    def value(self, name: str) -> Number | None:
        """Return the figure's value; None where the report has none."""
        found = self.figures.get(name)
        return None if found is None else found.value

    def names(self, pattern: str) -> tuple[str, ...]:
        """Return the names that the pattern stands for: `*` is every item of a collection."""
        before, star, after = pattern.partition(".*")
        if not star:
            return (pattern,)
        node = find(self.tree, before)
        keys = node.children if isinstance(node, Listing) else ()
        names = (f"{before}.{key}{after}" for key in keys if key != "skaicius")
        return tuple(name for name in names if name in self.figures)

    def spots(self, *names: str) -> tuple[Spot, ...]:
        """Return the figures with every typed value that they are computed from."""
        paths: dict[str, Number | None] = {}
        for name in names:
            value = found.value if (found := self.figure(name)) else None
            paths.update(self.terms.get(name) or ({} if value is None else {name: value}))
        return tuple(self.spot(path, value) for path, value in paths.items())

    def spot(self, path: str, value: Number | str | None = None) -> Spot:
        """Return the value with its place."""
        figure = self.figures.get(path)
        called = figure.label if figure is not None and figure.derived else ""
        return Spot(path, value, self.report.origin.place_of(path), called)

    def earlier(self, name: str) -> tuple[Spot, ...]:
        """Return last year's value of the figure with its place: in this data, or last year's.

        Of a total that nobody gives, the values that it was added up from.
        """
        value, path = self.report.earlier.get(name), f"{EARLIER}.{name}"
        if value is None:
            parts = (one for one in self.terms.get(name, ()) if one != name)
            return tuple(chain.from_iterable(map(self.earlier, parts)))
        if self.previous is None or path in self.report.origin.paths():
            return (self.spot(path, value),)
        return (Spot(path, value, self.previous.origin.place_of(name)),)

    def naming(self, seen_from: str, *paths: str) -> Called:
        """Return how a message at the path `seen_from` calls the values at other paths."""
        return Called(", ".join(paths), self.told(seen_from, *paths))

    def cells(self, seen_from: str, *paths: str) -> Called:
        """Return the values' paths, or in a workbook their cells, as beside their labels."""
        here = self.report.origin.place_of(seen_from)
        places = (self.report.origin.place_of(one) for one in paths)
        found = (one.cell_from(here) if one.cell else one.within for one in places)
        return Called(", ".join(paths), ", ".join(found))

    def told(self, seen_from: str, *paths: str) -> str:
        """Return the labels of the values, each with its cells where there are any."""
        here = self.report.origin.place_of(seen_from)
        cells: dict[str, list[str]] = {}
        for place in map(self.report.origin.place_of, paths):
            label = place.label or label_of(self.kind, place.within)
            cells.setdefault(label, []).extend([place.cell_from(here)] if place.label else ())
        told = ((f"„{label}“", ", ".join(found)) for label, found in cells.items())
        return ", ".join(f"{label} ({found})" if found else label for label, found in told)

    def quoted(self, passage: Passage, words: str) -> Spot:
        """Return words of a text with their place."""
        return Spot(passage.path, words, self.report.origin.place_in(passage.path, words))


Rule = Callable[[Evidence], Iterable[Finding]]
"""What a rule is: it looks at the evidence and tells what it finds."""


def finding(message: Message, spots: Iterable[Spot], **facts: object) -> Finding:
    r"""Return a finding at its first spot; numbers among the facts are written in Lithuanian.

    >>> import ataskaita as at
    >>> from ataskaita.errors import Place, Spot
    >>> from ataskaita.rules import Message, finding
    >>> closed = Message("X001", "Closed", "{days} days closed.", "Check it.", "warning")
    >>> spot = Spot("lankymas.dienos", 1200, Place("ataskaita.yaml"))
    >>> finding(closed, [spot], days=1200).facts
    {'days': '1\xa0200'}
    """
    spots = tuple(spots)
    place = spots[0].place if spots else Place("")
    return Finding(message, place, {name: _fact(one) for name, one in facts.items()}, spots)


def written(evidence: Evidence, name: str, value: Number) -> str:
    """Return a value of the figure's as its unit is written: money with cents."""
    found = evidence.figure(name)
    return format_number(value, found.unit.printed_decimals(value) if found else None)


def _fact(value: object) -> str:
    if isinstance(value, Number) and not isinstance(value, bool):
        return format_number(value)
    return value if isinstance(value, str) else str(value)


def labelled(evidence: Evidence, name: str) -> str:
    """Return what the figure is called, by its row too; a total, what it is the total of."""
    found = evidence.figure(name)
    above, _, last = name.rpartition(".")
    if found is None or last == _TOTAL:
        return label_of(evidence.kind, above)
    in_table = above.count(".") > 1 and _ROW not in name and not found.derived
    row = label_of(evidence.kind, above) if in_table else ""
    return f"{row}. {found.label}".lstrip(". ").rstrip(":")


def distinct(spots: Iterable[Spot]) -> Iterator[Spot]:
    """Generate the spots, each path once."""
    seen: set[str] = set()
    for one in spots:
        if one.path not in seen:
            seen.add(one.path)
            yield one
