"""Values that a script may hand in, sound and odd."""

import enum
import re
from collections import ChainMap, OrderedDict, UserDict, UserString, defaultdict, namedtuple
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePosixPath
from random import Random
from types import MappingProxyType, SimpleNamespace
from typing import Any, Final, NoReturn
from uuid import UUID

from docxtpl import Listing, RichText
from jinja2 import Undefined
from markupsafe import Markup

from tests.census.cases import CallersError
from tests.census.kinds.names import nasty


class _Text(str):
    """A text that says something else of itself."""

    __slots__ = ()

    def __str__(self) -> str:
        return "kita"

    def __html__(self) -> str:
        return "<w:r/>"


class _Colour(enum.StrEnum):
    RED = "raudona & <b>"


class _Level(enum.IntEnum):
    HIGH = 3


_Pair = namedtuple("_Pair", "a b")  # noqa: PYI024 (an untyped one is what scripts have)


class _Raising:
    """Raises whatever it is asked."""

    def __init__(self, error: type[Exception]) -> None:
        self._error = error

    def _raise(self, *_: object) -> NoReturn:
        raise self._error

    __str__ = __repr__ = __iter__ = __len__ = __bool__ = __eq__ = __hash__ = _raise
    __html__ = __format__ = __getitem__ = __int__ = __float__ = __contains__ = _raise

    @property
    def b(self) -> NoReturn:
        """Raise."""
        raise self._error


class _Html:
    def __init__(self, xml: str) -> None:
        self._xml = xml

    def __html__(self) -> str:
        return self._xml


class _Missing(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return key


_XML: Final = (
    *(
        "<b>a</b>",
        "&amp;",
        "&nbsp;",
        "a & b",
        "]]>",
        "<w:p/>",
        "<w:r><w:t>a</w:t></w:r>",
        "<w:tbl/>",
    ),
    *("<w:p><w:r><w:t>a</w:t></w:r></w:p>", "</w:t>", "<!-- a -->", "<![CDATA[a]]>", "<w:br/>", ""),
    *(
        "<w:p><w:p/></w:p>",
        "<w:r><w:p/></w:r>",
        "<x:y/>",
        "\x07",
        "<w:tr/>",
        "<w:t>a</w:t>",
        "<a/>",
    ),
    *('<w:p xmlns:w="a"/>', "<?a b?>", '<w:r w:a="&lt;"/>', "<w:hyperlink/>", "<w:sectPr/>"),
)


def _mapping(random: Random) -> dict[str, object]:
    return {"b": plain(random), "a": plain(random), "c": {"b": nasty(random)}}


def _rows(random: Random) -> list[object]:
    return [_mapping(random) for _ in range(random.randint(0, 4))]


def _ring(_: Random) -> object:
    ring: dict[str, Any] = {"a": 1}
    ring["b"] = ring
    return ring


def _turns(random: Random) -> Iterator[object]:
    yield from _rows(random)
    if random.random() < 0.3:
        raise CallersError


def _rich(random: Random) -> object:
    text = RichText(nasty(random, white=True), bold=random.random() < 0.5)
    text.add(
        nasty(random), color=random.choice(("ff0000", "x<", "")), size=random.choice((20, None))
    )
    return text


_SOUND: Final[tuple[Callable[[Random], object], ...]] = (
    lambda random: nasty(random, white=True),
    lambda random: nasty(random, unfit=0.1),
    lambda random: random.randrange(10**7),
    lambda random: random.uniform(-1e6, 1e6),
    lambda random: Decimal(random.randrange(10**9)) / 100,
    lambda _: None,
    lambda random: random.random() < 0.5,
    lambda random: date(2025, random.randint(1, 12), 28),
)
_ODD: Final[tuple[Callable[[Random], object], ...]] = (
    _mapping,
    _rows,
    _ring,
    _turns,
    _rich,
    lambda random: Markup(random.choice(_XML)),  # noqa: S704 (hostile on purpose)
    lambda random: _Html(random.choice(_XML)),
    lambda random: Listing(nasty(random, white=True)),
    lambda random: _Raising(random.choice((CallersError, CallersError, AttributeError))),
    lambda random: _Text(nasty(random)),
    lambda random: random.choice((float("nan"), float("inf"), -0.0, 1e300, 5e-324)),
    lambda random: Decimal(random.choice(("NaN", "Infinity", "-0", "1E+999", "sNaN"))),
    lambda random: random.choice((10**400, -(10**20), Fraction(1, 3), 1j)),
    lambda random: random.choice((b"a", bytearray(b"\xff"), memoryview(b"a"))),
    lambda random: random.choice((_Colour.RED, _Level.HIGH, _Colour, _Level)),
    lambda random: random.choice((datetime(2025, 1, 2, tzinfo=UTC), time(1, 2), timedelta(1))),
    lambda random: random.choice((object(), print, str, re, ValueError("a"), Undefined(name="a"))),
    lambda random: random.choice(
        (range(5), range(10**12), iter("ab"), {1, 2}, frozenset("ab"), ())
    ),
    lambda random: MappingProxyType(_mapping(random)),
    lambda random: ChainMap[str, object](_mapping(random), {"x": 1}),
    lambda random: UserDict(_mapping(random)),
    lambda random: OrderedDict(_mapping(random)),
    lambda random: defaultdict(list, _mapping(random)),
    lambda random: _Missing(_mapping(random)),
    lambda random: UserString(nasty(random)),
    lambda random: SimpleNamespace(**_mapping(random)),
    lambda random: _Pair(plain(random), _rows(random)),
    lambda random: {plain(random): 1, None: 2, 3: 4, ("a",): 5},
    lambda random: [plain(random), [plain(random)], {"b": plain(random)}],
    lambda random: random.choice((PurePosixPath("/a"), UUID(int=1), re.compile("a"), Ellipsis)),
    lambda random: "ab" * random.choice((10, 10_000)),
    lambda random: (one for one in [nasty(random), random]),
)
_NAMED: Final[tuple[object, ...]] = (
    "loop",
    "self",
    "range",
    "_v",
    "state",
    "",
    "a b",
    5,
    None,
    "true",
)


def plain(random: Random) -> object:
    """Return a sound value."""
    return random.choice(_SOUND)(random)


def odd_names(random: Random, names: tuple[str, ...]) -> Mapping[Any, object]:
    """Return a mapping of these names, some of them to odd values, seldom with odd names beside."""
    share = random.choice((0.1, 0.3, 0.6))
    made: dict[Any, object] = {
        one: random.choice(_ODD)(random) if random.random() < share else plain(random)
        for one in names
    }
    if random.random() < 0.1:
        made[random.choice(_NAMED)] = plain(random)
    return made
