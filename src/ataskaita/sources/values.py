"""Read single values strictly: each by the kind and unit that its field declares."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ataskaita.characters import code_point, unfit_position
from ataskaita.declared.choices import is_choice, shown_choice
from ataskaita.declared.declare import Declaration
from ataskaita.declared.precision import plain_decimal
from ataskaita.declared.units import EURO, PERCENT, Unit
from ataskaita.errors import NumberError
from ataskaita.lithuanian import parse_date, parse_number, strip_diacritics
from ataskaita.messages import Called
from ataskaita.messages.values import (
    EMPTY_TEXT,
    FORBIDDEN_CHARACTER,
    NEGATIVE,
    NOT_A_CHOICE,
    NOT_A_DATE,
    NOT_A_YEAR,
    NOT_WHOLE,
    NOT_YES_OR_NO,
    TOO_MANY_DECIMALS,
    WRONG_SIGN,
    YAML_WORD,
)
from ataskaita.sources.nodes import Node, Scalar, faulty, is_blank, wrong_shape

NONE_SIGNS = ("-", "–", "−")
"""What people write for a figure that there is none of."""

_YAML_WORDS = frozenset(("y", "n", "yes", "no", "true", "false", "on", "off", "null", "~"))
_FEW = 15
"""Digits that any number may have."""
_YEAR = re.compile(r"[12][0-9]{3}")
_YES = frozenset(("taip", "yes", "true"))
_NO = frozenset(("ne", "no", "false"))
_SIGNS = {"%": PERCENT, "proc.": PERCENT, "Eur": EURO, "EUR": EURO, "€": EURO}


def scalar(node: Node, label: str) -> Scalar:
    """Return the node where it is a text; raise FaultyError where it isn't."""
    if isinstance(node, Scalar):
        return node
    raise wrong_shape(node, label, Scalar)


def read_text(node: Node, declared: Declaration) -> str | None:
    """Return the text as it is written; None for an empty value."""
    one = scalar(node, declared.label)
    if one.plain and one.text.lower() in _YAML_WORDS:
        raise faulty(YAML_WORD, one.place, found=one.text)
    _refuse_unfit(one)
    if one.text.strip():
        return one.text
    if declared.required:
        raise faulty(EMPTY_TEXT, one.place)
    return None


def plain_text(text: str) -> str | None:
    """Return a text that stands without quotes, where it can only be meant as it is."""
    fits = text.strip() and text.lower() not in _YAML_WORDS and unfit_position(text) is None
    return text if fits else None


def whole_number(text: str) -> int | None:
    """Return the number that mere digits say; None for a text that has more in it.

    >>> whole_number("12"), whole_number("1 200"), whole_number("-3")
    (12, None, None)
    """
    return int(text) if len(text) <= _FEW and text.isdecimal() and text.isascii() else None


def whole_numbers(texts: Sequence[str]) -> list[int] | None:
    """Return the numbers of all texts; None where one has more in it than digits.

    >>> whole_numbers(["12", "7"]), whole_numbers(["12", "1 200"]), whole_numbers(["12", ""])
    ([12, 7], None, None)
    """
    if not all(texts) or max(map(len, texts), default=0) > _FEW:
        return None
    digits = "".join(texts)
    return [*map(int, texts)] if digits.isdecimal() and digits.isascii() else None


def read_choice(node: Node, declared: Declaration) -> str | None:
    """Return the declared choice that the text names, with or without diacritics."""
    one = scalar(node, declared.label)
    if is_blank(one):
        return None if declared.optional else declared.choices[0]
    found = _plain(one.text)
    for choice in declared.choices:
        if _plain(choice) == found:
            return choice
    for choice in declared.choices:
        if is_choice(one.text, choice):
            return choice
    shown = Called(", ".join(declared.choices), ", ".join(map(shown_choice, declared.choices)))
    raise faulty(NOT_A_CHOICE, one.place, found=one.text, choices=shown)


def _plain(text: str) -> str:
    return strip_diacritics(text.strip().lower())


def read_flag(node: Node, declared: Declaration) -> bool:
    """Return whether the text says yes; an empty value doesn't."""
    one = scalar(node, declared.label)
    word = one.text.strip().lower()
    if word in _YES | _NO or is_blank(one):
        return word in _YES
    raise faulty(NOT_YES_OR_NO, one.place, found=one.text)


def read_year(node: Node, declared: Declaration) -> int:
    """Return the year, four digits."""
    one = scalar(node, declared.label)
    if is_blank(one):
        raise faulty(EMPTY_TEXT, one.place)
    if _YEAR.fullmatch(one.text.strip()):
        return int(one.text)
    raise faulty(NOT_A_YEAR, one.place, found=one.text)


def read_date(node: Node, declared: Declaration) -> date | None:
    """Return the date; None for an empty value."""
    one = scalar(node, declared.label)
    if not one.text.strip():
        return None
    try:
        return parse_date(one.text.strip())
    except ValueError:
        raise faulty(NOT_A_DATE, one.place, found=one.text) from None


def says_none(one: Scalar) -> bool:
    """Return whether the value is empty or a dash: there is no such figure."""
    return one.text.strip() in ("", *NONE_SIGNS)


def read_figure(node: Node, label: str, unit: Unit) -> int | Decimal | None:
    """Return the number in its unit; None for an empty value or a dash."""
    one = scalar(node, label)
    whole = None if unit.decimals else whole_number(one.text)
    if whole is not None:
        return whole
    value = None if says_none(one) else _number(one, unit)
    if value is None:
        return None
    _check_value(one, value, unit, unit.decimals, negative=unit.negative)
    # a cell shows two decimals, a text those that somebody wrote
    return value if unit.as_written and not one.place.cell else _in_unit(value, unit)


def _in_unit(value: Decimal, unit: Unit) -> int | Decimal:
    if unit.fixed:
        return value.quantize(Decimal(1).scaleb(-unit.decimals))
    return plain_decimal(value) if unit.decimals else int(value)


def read_as_written(one: Scalar, unit: Unit, *, negative: bool) -> int | Decimal | None:
    """Return the number with the decimals that it is written with; None for an empty value."""
    value = None if says_none(one) else _number(one, unit)
    if value is None:
        return None
    _check_value(one, value, unit, unit.decimals, negative=negative)
    return value if unit.fixed else _in_unit(value, unit)


def read_declared(node: Node, declared: Declaration, unit: Unit) -> int | Decimal | None:
    """Return the number of a declared figure; one with a formula keeps the decimals it has."""
    if declared.formula is None and declared.decimals is None and not declared.negative:
        return read_figure(node, declared.label, unit)
    one = scalar(node, declared.label)
    value = None if says_none(one) else _number(one, unit)
    if value is not None:
        most = declared.most_decimals
        _check_value(one, value, unit, most, negative=declared.may_be_negative)
        return value if most else int(value)
    return None


def _number(one: Scalar, unit: Unit) -> Decimal:
    try:
        value = parse_number(one.text)
    except NumberError as error:
        raise faulty(error.reason, one.place, **error.facts) from None
    _check_sign(one, unit)
    return value


def _check_sign(one: Scalar, unit: Unit) -> None:
    for sign, owner in _SIGNS.items():
        if one.text.rstrip().endswith(sign) and owner is not unit:
            raise faulty(WRONG_SIGN, one.place, found=one.text, unit=_named(unit))


def _check_value(one: Scalar, value: Decimal, unit: Unit, most: int, *, negative: bool) -> None:
    if value < 0 and not negative:
        raise faulty(NEGATIVE, one.place, found=one.text)
    decimals = -int(value.as_tuple().exponent)
    if not most and value != value.to_integral_value():
        raise faulty(NOT_WHOLE, one.place, found=one.text)
    if most and decimals > most:
        facts = {"unit": _named(unit), "decimals": str(most)}
        raise faulty(TOO_MANY_DECIMALS, one.place, found=one.text, **facts)


def _named(unit: Unit) -> str:
    return unit.symbol or unit.key


def _refuse_unfit(one: Scalar) -> None:
    position = unfit_position(one.text)
    if position is not None:
        facts = {"number": str(position + 1), "code": code_point(one.text[position])}
        raise faulty(FORBIDDEN_CHARACTER, one.place, **facts)


def read_fit_text(node: Node, label: str) -> str:
    """Return the text, whatever its words, as long as Word can hold it."""
    one = scalar(node, label)
    _refuse_unfit(one)
    return one.text
