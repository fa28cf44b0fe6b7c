"""Figures over institutions, a part for each year and each kind of reports: never mixed.

A total that an institution doesn't give is no less than what is given of its parts: so much is
added for it, and told; else a total could stand below its own part.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import Final

from attrs import evolve, field

from ataskaita.declared.formulas import Terms, sum_of_terms
from ataskaita.declared.indicators import share
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import filled_label, label_of, shown_label
from ataskaita.declared.summing import Over, Way, over_institutions
from ataskaita.forms.summary.reported import Reported
from ataskaita.lithuanian import format_number, join_words
from ataskaita.records import define, frozen

_RATIOS: Final = "Santykiniai rodikliai"
_MOST: Final = 3
"""Institutions that a note names."""
Figures = Mapping[str, Decimal]


@frozen
class Row:
    """A figure over institutions."""

    name: str
    """By which its kind knows it; empty for what the data counts itself."""
    section: str
    label: str
    unit: str
    value: Decimal | None
    """None where nothing may be added up."""
    how: str
    given: int
    """How many institutions it is of."""
    decimals: int = 0
    at_least: bool = False
    """Whether some give only parts of it."""
    note: str = ""


@frozen
class Part:
    """The rows of one year and one kind."""

    year: int
    kind: ReportKind | None
    """None for what the data of any kind counts itself."""
    reports: int
    rows: tuple[Row, ...]


@define
class _Sum:
    """A figure that adds up."""

    total: Decimal = Decimal(0)
    given: int = 0
    partly: list[str] = field(factory=list)
    """Institutions that give only parts of it."""


@define
class _Quotient:
    """A figure that is divided only when all that it is made of is added up."""

    above: Decimal = Decimal(0)
    below: Decimal = Decimal(0)
    given: int = 0

    def add(self, above: Decimal, below: Decimal) -> None:
        """Add the parts of one institution."""
        self.above += above
        self.below += below
        self.given += 1


@define
class _Kind:
    """The sums of one kind's figures."""

    kind: ReportKind
    reports: int = 0
    sums: dict[str, _Sum] = field(factory=lambda: defaultdict(_Sum))
    quotients: dict[str, _Quotient] = field(factory=lambda: defaultdict(_Quotient))
    apart: Counter[str] = field(factory=Counter)
    by_name: dict[str, Over] = field(factory=dict)
    _below: dict[str, frozenset[str]] = field(factory=dict)
    """The parts of each, and theirs."""

    def __attrs_post_init__(self) -> None:
        self.by_name = {one.name: one for one in over_institutions(self.kind)}
        self._below = {name: frozenset(self._parts(name)) for name in self.by_name}

    def _parts(self, name: str, known: frozenset[str] = frozenset()) -> Iterator[str]:
        one = self.by_name.get(name)
        parts = {part for group in one.parts for part in group} if one else set()
        for part in parts - known:
            yield part
            yield from self._parts(part, known | {name, part})

    def add(self, report: Reported) -> None:
        """Add the figures of one report."""
        self.reports += 1
        for one in self.by_name.values():
            match one.way.how:
                case "sum":
                    self._add(one, report)
                case "apart":
                    self.apart[one.name] += one.name in report.figures
                case _:
                    self._divide(one, report.figures)

    def _add(self, one: Over, report: Reported) -> None:
        value = report.figures.get(one.name)
        if value is not None:
            self.sums[one.name].total += value
            self.sums[one.name].given += 1
            return
        if one.parts and not self._below[one.name].isdisjoint(report.figures):
            least = self._least(one.name, report.figures)
            if least:
                self.sums[one.name].total += least
                self.sums[one.name].partly.append(report.institution)

    def _least(self, name: str, figures: Figures, asked: frozenset[str] = frozenset()) -> Decimal:
        """Return what the figure isn't below, by what is given of its parts."""
        if name in figures:
            return figures[name]
        one = self.by_name.get(name)
        if one is None or name in asked:
            return Decimal(0)
        within = asked | {name}
        groups = (
            sum((self._least(part, figures, within) for part in group), Decimal(0))
            for group in one.parts
        )
        return max(groups, default=Decimal(0))

    def _divide(self, one: Over, figures: Figures) -> None:
        rate = figures.get(one.name)
        if one.way.how == "ratio":
            found = quotient_of(one.way, figures)
        else:
            weight = figures.get(one.way.below[0].name)
            found = (rate * weight, weight) if rate is not None and weight else None
        if found is not None:
            self.quotients[one.name].add(*found)

    def rows(self) -> Iterator[Row]:
        """Generate the rows of the figures that any report gives."""
        for name, one in self.by_name.items():
            if one.way.how == "sum":
                if name in self.sums:
                    yield _summed(one, self.sums[name])
            elif name in self.quotients:
                yield self._divided(one, self.quotients[name])
            elif self.apart[name]:
                yield _row(one, None, "nesumuojama", self.apart[name])

    def _divided(self, one: Over, sums: _Quotient) -> Row:
        value = share(sums.above, sums.below, one.way.scale)
        if one.way.how == "weighed":
            how = f"svertinis vidurkis (svoris – „{self._named(one.way.below)}“)"
        else:
            above, below = self._named(one.way.above), self._named(one.way.below)
            times = Decimal(one.way.scale).normalize()
            how = f"{above} / {below}" + (f" × {format_number(times)}" if times != 1 else "")
        label = f"{_label(one)} (bazė – {one.base})" if one.base else _label(one)
        return evolve(_row(one, value, how, sums.given), label=label)

    def _named(self, terms: Terms) -> str:
        """Return what the terms are called."""
        words: list[str] = []
        for one in terms:
            found = self.by_name.get(one.name)
            told = _label(found) if found else label_of(self.kind, one.name)
            words.append(f"{'−' if one.sign < 0 else '+' if words else ''} {told}".strip())
        return " ".join(words)


def _summed(one: Over, sums: _Sum) -> Row:
    partly, note = sums.partly, ""
    if partly:
        named = [*partly[:_MOST], *([f"dar {len(partly) - _MOST}"] if len(partly) > _MOST else [])]
        note = (
            f"Bendro skaičiaus nepateikė, tik jo dalis: {join_words(named)}. "
            "Už šias įstaigas įskaičiuotos pateiktos dalys."
        )
    told = _row(one, sums.total, "suma", sums.given)
    return evolve(told, at_least=bool(partly), note=note)


def _row(one: Over, value: Decimal | None, how: str, given: int) -> Row:
    return Row(
        one.name, _section(one), _label(one), one.unit.symbol, value, how, given, one.decimals
    )


def _section(one: Over) -> str:
    """Return where the figure stands; indicators stand in no section."""
    return shown_label(one.labels[0]) if len(one.labels) > 1 else _RATIOS


def _label(one: Over) -> str:
    """Return what the figure is called, from its section down, nothing said twice."""
    words = (filled_label(label, "", "", "").strip() for label in one.labels[1:] or one.labels)
    return " – ".join(label for label, _ in groupby(words))


@define
class _Own:
    """The sums of what institutions count themselves, by label and unit."""

    reports: int = 0
    sums: dict[tuple[str, str], _Sum] = field(factory=lambda: defaultdict(_Sum))
    labels: dict[tuple[str, str], str] = field(factory=dict)
    apart: set[tuple[str, str]] = field(factory=set)
    decimals: Counter[tuple[str, str]] = field(factory=Counter)

    def add(self, report: Reported) -> None:
        """Add the own figures of one report; one of them counts as one institution."""
        self.reports += 1
        seen: set[tuple[str, str]] = set()
        for one in report.own:
            which = " ".join(one.label.casefold().split()), one.unit
            self.labels.setdefault(which, one.label)
            if not one.adds_up:
                self.apart.add(which)
            value = Decimal(one.value)
            self.sums[which].total += value
            self.sums[which].given += which not in seen
            self.decimals[which] = max(self.decimals[which], -int(value.as_tuple().exponent))
            seen.add(which)

    def rows(self) -> Iterator[Row]:
        """Generate a row for each label."""
        for which, sums in self.sums.items():
            told = None if which in self.apart else sums.total
            how = "nesumuojama" if which in self.apart else "suma"
            label, unit = self.labels[which], which[1]
            yield Row("", "", label, unit, told, how, sums.given, self.decimals[which])


@define
class Totals:
    """What has been added up of a batch; one report is looked at after the other."""

    _kinds: dict[tuple[int, str, str], _Kind] = field(factory=dict)
    _own: dict[int, _Own] = field(factory=lambda: defaultdict(_Own))

    def add(self, one: Reported) -> None:
        """Add the figures of one report."""
        which = one.year, one.kind.key, one.kind.digest
        if which not in self._kinds:  # of one form, whenever it was compiled
            self._kinds[which] = _Kind(one.kind)
        self._kinds[which].add(one)
        self._own[one.year].add(one)

    def parts(self) -> tuple[Part, ...]:
        """Return the sums; the year with most reports first, own figures at its end."""
        return tuple(self._parts())

    def _parts(self) -> Iterator[Part]:
        for year in sorted(self._own, key=lambda one: (-self._own[one].reports, -one)):
            here = [sums for which, sums in self._kinds.items() if which[0] == year]
            for sums in sorted(here, key=lambda one: (-one.reports, one.kind.key)):
                yield Part(year, sums.kind, sums.reports, tuple(sums.rows()))
            if added := tuple(self._own[year].rows()):
                yield Part(year, None, self._own[year].reports, added)


def quotient_of(way: Way, figures: Figures) -> tuple[Decimal, Decimal] | None:
    """Return what a ratio divides, and by what; None where a part is missing, or zero divides."""
    above = sum_of_terms(way.above, figures.get)
    below = sum_of_terms(way.below, figures.get)
    return (Decimal(above), Decimal(below)) if above is not None and below else None
