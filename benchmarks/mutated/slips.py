"""What a hand makes of a number: every slip of one kind at every place where it can happen."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from attrs import frozen

from ataskaita.declared.units import PERCENT
from benchmarks.mutated.values import Steps, Value

KEYS: Final = "1234567890"
"""The row of a keyboard."""


@frozen
class Slip:
    """Texts that stand where others should, by their places, and the paths of what is wrong."""

    kind: str
    value: Value
    texts: Mapping[Steps, str | None]
    paths: frozenset[str]

    @property
    def written(self) -> str:
        """What stands there now, to be read."""
        return " / ".join("" if one is None else one for one in self.texts.values())


def slips_of(value: Value) -> Iterator[Slip]:
    """Generate every slip that changes the number, or makes it none."""
    for kind, spoil in _IN_ONE.items():
        yield from (
            Slip(kind, value, {value.steps: text}, frozenset({value.path}))
            for text in dict.fromkeys(spoil(value))
            if text != value.text
        )
    if value.beside is not None and value.beside.text != value.text:
        yield from _with_the_next(value, value.beside)


def _with_the_next(value: Value, after: Value) -> Iterator[Slip]:
    """Generate the slips of a hand in the wrong cell."""
    both = frozenset({value.path, after.path})
    copied = {after.steps: value.text}
    yield Slip("copied into the next cell", value, copied, frozenset({after.path}))
    swapped = {value.steps: after.text, after.steps: value.text}
    yield Slip("swapped with the next cell", value, swapped, both)
    if value.text != "0":
        yield Slip("moved to the next cell", value, {value.steps: "0", **copied}, both)


def _neighbouring_key(value: Value) -> Iterator[str]:
    text = value.text
    for place, digit in enumerate(text):
        at = KEYS.find(digit)
        for near in (at - 1, at + 1) if at >= 0 else ():
            if 0 <= near < len(KEYS):
                yield f"{text[:place]}{KEYS[near]}{text[place + 1 :]}"


def _doubled(value: Value) -> Iterator[str]:
    text = value.text
    for place, digit in enumerate(text):
        if digit.isdigit():
            yield f"{text[:place]}{digit}{text[place:]}"


def _dropped(value: Value) -> Iterator[str]:
    text = value.text
    for place, digit in enumerate(text):
        left = f"{text[:place]}{text[place + 1 :]}"
        if digit.isdigit() and left[:1].isdigit() and left[-1:].isdigit():
            yield left


def _transposed(value: Value) -> Iterator[str]:
    text = value.text
    for place in range(len(text) - 1):
        pair = text[place : place + 2]
        if pair.isdigit() and pair[0] != pair[1]:
            yield f"{text[:place]}{pair[::-1]}{text[place + 2 :]}"


def _comma_shifted(value: Value) -> Iterator[str]:
    whole, comma, part = value.text.partition(",")
    if comma:
        yield f"{whole}{part[0]},{part[1:]}".rstrip(",")
        yield f"{whole[:-1] or '0'},{whole[-1]}{part}"


def _comma_lost(value: Value) -> Iterator[str]:
    if "," in value.text:
        yield value.text.replace(",", "")


def _point_for_comma(value: Value) -> Iterator[str]:
    if "," in value.text:
        yield value.text.replace(",", ".")


def _as_fraction(value: Value) -> Iterator[str]:
    if value.unit is PERCENT:
        yield _written(_number(value) / 100)


def _per_cent(value: Value) -> Iterator[str]:
    if value.unit is not PERCENT:
        yield f"{value.text} %"


def _group_space(value: Value) -> Iterator[str]:
    whole, comma, part = value.text.partition(",")
    if len(whole) > 3:  # noqa: PLR2004 (a group of digits)
        head, tail = whole[:-3], whole[-3:]
        yield f"{head}.{tail}{comma}{part}"
        yield f"{head},{tail}{comma}{part}"
        yield f"{head}{tail[0]} {tail[1:]}{comma}{part}"


def _divided(value: Value) -> Iterator[str]:
    if abs(_number(value)) >= 1000:  # noqa: PLR2004
        yield _written(_number(value) / 1000)


def _times(value: Value) -> Iterator[str]:
    if _number(value):
        yield _written(_number(value) * 1000)


def _empty(value: Value) -> Iterator[None]:
    if _number(value):
        yield None


def _sign(value: Value) -> Iterator[str]:
    if _number(value):
        yield value.text[1:] if value.text.startswith("-") else f"-{value.text}"


def _zero(value: Value) -> Iterator[str]:
    if _number(value):
        yield "0"


def _last_years(value: Value) -> Iterator[str]:
    if value.earlier:
        yield value.earlier


def _number(value: Value) -> Decimal:
    return Decimal(value.text.replace(",", "."))


def _written(number: Decimal) -> str:
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


_IN_ONE: Final[Mapping[str, Callable[[Value], Iterator[str | None]]]] = {
    "neighbouring key": _neighbouring_key,
    "doubled digit": _doubled,
    "dropped digit": _dropped,
    "transposed digits": _transposed,
    "comma shifted": _comma_shifted,
    "comma lost": _comma_lost,
    "point for comma": _point_for_comma,
    "per cent as fraction": _as_fraction,
    "per cent for number": _per_cent,
    "group space otherwise": _group_space,
    "divided by 1000": _divided,
    "times 1000": _times,
    "left empty": _empty,
    "sign": _sign,
    "zero instead": _zero,
    "last year's value": _last_years,
}
DIGITS: Final = tuple(_IN_ONE)[:4]
"""The slips of a typing finger."""
