"""Whatever a data file says is read, or told: a value anywhere, under any key, in any shape."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest

import ataskaita as at
from ataskaita.sources.plain import plain_of

REPORTS: Final = ("kita-biblioteka", "kulturos-centras", "muziejus", "savivaldybes-istaiga")
TRIED: Final = 25
"""Values in each kind's data."""


def mappings_in(data: Any) -> Iterator[dict[str, Any]]:
    """Generate the mappings of the data, those within lists too."""
    if isinstance(data, dict):
        yield data
    for below in (
        data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    ):
        yield from mappings_in(below)


def changed(chance: Random, data: Any) -> Any:
    """Return the data with one more key somewhere, or another value under a key that is there."""
    copy = json.loads(json.dumps(data))
    mapping = chance.choice(list(mappings_in(copy)))
    key = chance.choice([*mapping, "kitas", "pastabos", "Iš viso", "2 dalis"])
    number = chance.randint(1, 99_999)
    mapping[key] = chance.choice(
        (str(number), f"pastaba {number}", {"a": str(number)}, [str(number)], [{"b": "c"}], True)
    )
    return copy


def read(folder: Path, data: Any) -> Any:
    """Return what is read of the data; None where it is refused, and so told."""
    path = folder / "a.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    try:
        return json.loads(json.dumps(plain_of(at.load(path))))
    except at.AtaskaitaError:
        return None


def silent(folder: Path, data: Any, chance: Random, count: int) -> Iterator[Any]:
    """Generate the data of which a value has made no difference."""
    before = read(folder, data)
    for _ in range(count):
        more = changed(chance, data)
        if more != data and read(folder, more) == before:
            yield more


@pytest.mark.parametrize("report", REPORTS)
class DescribeAValueOfADataFile:
    def it_is_read_or_told(self, report: str, tmp_path: Path) -> None:
        source = Path("fixtures") / report / "ataskaita.yaml"
        data = dict(plain_of(at.load(source)))
        data.pop("praeje", None)

        assert read(tmp_path, data) == read(tmp_path, read(tmp_path, data))
        assert list(silent(tmp_path, data, Random(report), TRIED)) == []  # noqa: S311 (repeatable)
