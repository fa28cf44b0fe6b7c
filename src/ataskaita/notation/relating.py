"""What a form says of figures of different tables: formulas, relations, indicators."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from ataskaita.declared.charts import ChartDeclaration, ChartSeries
from ataskaita.declared.formula_texts import FormulaError, parse_formula, parse_relation
from ataskaita.declared.formulas import Formula, Relation, Term
from ataskaita.declared.indicators import INDICATORS, Indicator, Likely
from ataskaita.declared.units import PERCENT, RATIO, Unit
from ataskaita.errors import Place
from ataskaita.lithuanian import parse_number
from ataskaita.messages import Message, Phrase
from ataskaita.messages.form_data import MIXED_CHART
from ataskaita.messages.notation import (
    NO_FORMULA,
    NO_RELATION,
    NO_SUCH_FIGURE,
    NO_SUCH_FIGURE_NEAREST,
    NOT_A_NUMBER_HERE,
    NOT_A_RATIO,
    OWN_SUM,
    UNADDABLE,
)
from ataskaita.notation.drafting import Drafting
from ataskaita.notation.entries import Entry, entry_of
from ataskaita.notation.keys import CHART, INDICATOR, LABEL
from ataskaita.notation.naming import Named, found_at, lists_in
from ataskaita.notation.words import literal
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import Node, Scalar, Series
from ataskaita.sources.quotations import quotations

Known = Mapping[str, Named]
_SUMS: Final = ("sum", "change", "percent")
"""Formulas whose parts are added up or taken away, and so must be of one unit."""
_SHARES: Final = ("share", "percent")


def read_formula(said: Scalar, draft: Drafting) -> Formula | None:
    """Return the formula; None, with a mistake, for what is none."""
    try:
        return parse_formula(said.text)
    except FormulaError as error:
        _tell_misread(NO_FORMULA, said, error, draft)
        return None


def _tell_misread(message: Message, said: Scalar, error: FormulaError, draft: Drafting) -> None:
    facts = {"found": said.text, "column": str(error.column), "reason": error.reason}
    draft.mistakes.note(message, said.place, **facts)


def tell_misnamed(known: Known, draft: Drafting) -> None:
    """Note what formulas name and the form doesn't have, other units, and rings."""
    for place, formula, said in draft.formulas:
        found = [_found(one.name, place, said, known, draft) for one in formula.terms]
        if formula.kind in _SUMS:
            _tell_units(said.place, [one for one in found if one is not None], draft)
    _tell_rings(known, draft)


def _found(  # noqa: PLR0913 (what is told of a name is all that is known of it)
    name: str, place: str, said: Scalar, known: Known, draft: Drafting, *, where: str = ""
) -> Named | None:
    """Return the figure of that name; None, with a mistake, where the form has none.

    `where` is the key that says a name alone; a formula is told by its own words.
    """
    found = found_at(name, place, known)
    if found is not None and not (found.listed and "." in name):
        return found
    row = f"{place.rpartition('.')[0]}."
    beside = [one.removeprefix(row) for one in known if one.startswith(row)]
    names = [*beside, *(one.name for one in known.values() if not one.listed)]
    nearest = nearest_of(name, names)
    facts = {"name": name, "nearest": nearest or "", "where": where or said.text}
    message = NO_SUCH_FIGURE_NEAREST if nearest else NO_SUCH_FIGURE
    draft.mistakes.note(message, said.place_of(name), **facts)
    return None


def charts_of(entry: Entry, known: Known, draft: Drafting) -> tuple[ChartDeclaration, ...]:
    """Return the charts that the form has of its own, of figures from wherever."""
    node = entry.mapping("diagramos")
    made = (_chart(key, one, known, draft) for key, one in node.values.items()) if node else ()
    return tuple(one for one in made if one is not None)


def _chart(key: str, node: Node, known: Known, draft: Drafting) -> ChartDeclaration | None:
    entry = entry_of(node, CHART, draft.mistakes, label=key)
    said = entry.listed("reiksmes") if entry is not None else ()
    found = [(one, _found_anywhere(one, known, draft)) for one in said]
    figures = [one for _, one in found if one is not None]
    title = entry.needed(LABEL) if entry is not None else ""
    if entry is None or not title or len(figures) < max(1, len(found)):
        if entry is not None and not found:
            entry.needed("reiksmes")
        return None
    single = {_is_single(one) for one in figures}
    if len(single) > 1:
        draft.mistakes.note(MIXED_CHART, entry.place("reiksmes"), label=title)
    series = tuple(ChartSeries(literal(one.labels[-1]), _points(one)) for one in figures)
    return ChartDeclaration(key, f"{literal(title)} ({{unit}})", series, over_years=True in single)


def _found_anywhere(said: Scalar, known: Known, draft: Drafting) -> Named | None:
    """Return the figure of that name, in rows that the data lists too."""
    name = said.text.strip()
    return known[name] if name in known else _found(name, "", said, known, draft, where="reiksmes")


def _is_single(one: Named) -> bool:
    """Return whether the figure has neither parts nor rows: then its years are the points."""
    if one.listed or one.declared.of:
        return False
    return not any(two.of for two in one.above)


def _points(one: Named) -> str:
    row, _, key = one.name.rpartition(".")
    return f"{row}.*.{key}" if one.listed else one.name


def tell_unshown(known: Known, draft: Drafting) -> None:
    """Note what a table is to show and the form doesn't have."""
    for said in draft.shown:
        _found(said.text.strip(), "", said, known, draft, where="rodo")
    for text in draft.proposed:
        for name in (match[1] for match in quotations(text.text)):
            if not name.startswith(f"{INDICATORS}."):
                asked = name.removesuffix(".pernai").removesuffix(".pokytis")
                _found(asked, "", text, known, draft, where="siuloma")


def tell_uncounted(known: Known, draft: Drafting) -> None:
    """Note what rates are counted for and the form doesn't have."""
    for place, said in draft.rates:
        _found(said.text.strip(), place, said, known, draft, where="vienam")


def _tell_units(place: Place, figures: list[Named], draft: Drafting) -> None:
    """Note the first figure that is of another unit than the one before."""
    units = [draft.plain_unit(one.declared.unit) for one in figures if one.declared.unit]
    for one, own, before in zip(figures[1:], units[1:], units, strict=False):
        if own != before:
            facts = {"label": figures[0].labels[-1], "unit": before, "other": own}
            draft.mistakes.note(UNADDABLE, place, name=one.labels[-1], **facts)
            return


def _tell_rings(known: Known, draft: Drafting) -> None:
    """Note a formula that needs what it gives."""
    below = {place: formula.names for place, formula, _ in draft.formulas}
    for start, _, said in draft.formulas:
        ways = [[start]]
        while ways:
            way = ways.pop()
            for name in below.get(way[-1], ()):
                found = found_at(name, way[-1], known)
                if found is not None and found.name == start:
                    facts = {"name": start, "ring": " → ".join((*way, start))}
                    draft.mistakes.note(OWN_SUM, said.place, **facts)
                    return
                if found is not None and found.name not in way:
                    ways.append([*way, found.name])


def relations_of(entry: Entry, known: Known, draft: Drafting) -> tuple[Relation, ...]:
    """Return the relations of the form, with names that it has."""
    node = entry.value("rysiai")
    if node is None:
        return ()
    if not isinstance(node, Series):
        draft.mistakes.wrong_shape(node, "rysiai", Series)
        return ()
    texts = [one for one in node.items if isinstance(one, Scalar)]
    return tuple(one for said in texts if (one := _relation(said, known, draft)) is not None)


def _relation(said: Scalar, known: Known, draft: Drafting) -> Relation | None:
    try:
        made = parse_relation(said.text)
    except FormulaError as error:
        _tell_misread(NO_RELATION, said, error, draft)
        return None
    found = [_found(one.name, "", said, known, draft) for one in made.terms]
    if None in found:
        return None
    _tell_units(said.place, [one for one in found if one is not None], draft)
    return made


def indicators_of(entry: Entry, known: Known, draft: Drafting) -> tuple[Indicator, ...]:
    """Return the indicators of the form."""
    return tuple(_indicators(entry, known, draft))


def _indicators(entry: Entry, known: Known, draft: Drafting) -> Iterator[Indicator]:
    node = entry.mapping("rodikliai")
    for key, one in node.values.items() if node else ():
        said = entry_of(one, INDICATOR, draft.mistakes, label=key)
        made = _indicator(key, said, known, draft) if said is not None else None
        if made is not None:
            yield made


def _indicator(key: str, entry: Entry, known: Known, draft: Drafting) -> Indicator | None:
    """Return the ratio of two figures; None, with a mistake, for what is none."""
    label, said = entry.needed(LABEL), entry.scalar("formule")
    formula = read_formula(said, draft) if said is not None else None
    if said is None or formula is None:
        entry.needed("formule")
        return None
    if formula.kind not in ("ratio", "share", "mean"):
        draft.mistakes.note(NOT_A_RATIO, said.place, found=said.text)
        return None
    for terms in (formula.first, formula.second):
        found = [_found(one.name, "", said, known, draft) for one in terms]
        if None in found:
            return None
        _tell_units(said.place, [one for one in found if one is not None], draft)
    names = formula.first[0].name, formula.second[0].name
    sums = None if formula.terms == (Term(names[0]), Term(names[1])) else formula
    if "buvo" in entry:
        draft.moved.append((f"{INDICATORS}.{entry.text('buvo')}", f"{INDICATORS}.{key}"))
    decimals = entry.count("po_kablelio")
    return Indicator(
        key,
        label,
        *names,
        entry.text("baze"),
        _unit(entry, formula, draft),
        100 if formula.kind == "share" else 1,
        2 if decimals is None else decimals,
        _likely(entry, formula, draft),
        formula=sums,
    )


def _unit(entry: Entry, formula: Formula, draft: Drafting) -> Unit:
    if "vienetas" in entry:
        return draft.unit_of(entry)
    return PERCENT if formula.kind in _SHARES else RATIO


def _likely(entry: Entry, formula: Formula, draft: Drafting) -> Likely | None:
    """Return the likely range of the bare ratio: a form says that of a share in per cent."""
    limits = limits_of(entry, draft)
    scale = 100 if formula.kind == "share" else 1
    return Likely(limits[0] / scale, limits[1] / scale, "form") if limits else None


def limits_of(entry: Entry, draft: Drafting) -> tuple[Decimal, Decimal] | None:
    """Return from where to where a value is likely; None where the form says nothing of it."""
    said = [_number(one, draft) for one in entry.listed("ribos")]
    limits = [one for one in said if one is not None]
    if len(limits) == 2 and limits[0] <= limits[1]:  # noqa: PLR2004 (from where to where)
        return limits[0], limits[1]
    if "ribos" in entry and None not in said:
        draft.mistakes.note(NOT_A_NUMBER_HERE, entry.place("ribos"), key="ribos")
    return None


def _number(said: Scalar, draft: Drafting) -> Decimal | None:
    try:
        return parse_number(said.text.strip())
    except ValueError:
        draft.mistakes.note(NOT_A_NUMBER_HERE, said.place, key="ribos")
        return None


def tell_uncarried(model: type[Any], draft: Drafting) -> None:
    """Note names of tables that are none whose rows the data lists."""
    known = [one.rpartition(".")[0] for one in lists_in(model)]
    for said in draft.carried:
        if said.text.strip() not in known:
            draft.unknown(said.text.strip(), Phrase("table of listed rows"), known, said.place)
