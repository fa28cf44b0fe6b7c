"""A report's fingerprint is another wherever its document is another."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from attrs import evolve

import ataskaita as at
from ataskaita.declared.declare import declared_of
from ataskaita.declared.fingerprint import fingerprint_of
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.prose import Prose
from ataskaita.declared.report import Report
from tests.notation.forms import FORM, changed, put

UNPRINTED = ("praeje", "tikrinimas", "sutinku", "atsakingi")
DATA = """\
metai: 2025
biblioteka: {pavadinimas: Ąžuolpilio biblioteka}
fondas: {parama: 12}
papildomi_rodikliai: {stovyklos: {pavadinimas: Stovyklos, reiksme: 3, vienetas: vnt}}
daiktavardziai: {fondas.parama: knyga}
zodziai: [{vardininkas: ratas, kilmininkas: rato}]
"""


def fingerprint(folder: Path, *changes: tuple[str, str]) -> str:
    """Return that of the data, changed so."""
    path = folder / "a.yaml"
    path.write_text(changed(DATA, *changes), encoding="utf-8")
    return fingerprint_of(at.load(path))


class DescribeAFingerprint:
    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("parama: knyga", "parama: leidinys"),
            ("pavadinimas: Stovyklos", "pavadinimas: Vasaros stovyklos"),
            ("vienetas: vnt", "vienetas: asm"),
            ("kilmininkas: rato", "kilmininkas: rati"),
            ("metai: 2025\n", "metai: 2025\ntvarkyti_tekstus: ne\n"),
            ("parama: 12", "parama: 13"),
        ],
    )
    def it_is_another_for_other_words(self, tmp_path: Path, old: str, new: str) -> None:
        assert fingerprint(tmp_path) != fingerprint(tmp_path, (old, new))

    def it_is_the_same_for_the_same_in_another_form(self, tmp_path: Path) -> None:
        assert fingerprint(tmp_path) == fingerprint(tmp_path, ("metai:", "# pastaba\nmetai:"))

    def it_is_another_for_another_form_of_the_kind(self, tmp_path: Path) -> None:
        first = fingerprint_of(at.load(put(tmp_path / "a")))
        form = changed(FORM, ("antraste: Klubo nariai", "antraste: Klubo žmonės"))

        assert fingerprint_of(at.load(put(tmp_path / "b", form=form))) != first


class DescribeAllThatAReportSays:
    @pytest.mark.parametrize("name", ["lazdijai-2020", "kita-biblioteka", "kulturos-centras"])
    def it_is_in_the_fingerprint(self, name: str) -> None:
        report = at.load(f"fixtures/{name}/ataskaita.yaml")
        first = fingerprint_of(report)

        same = [path for path, one in variants(report) if fingerprint_of(one) == first]

        assert [one for one in same if not one.startswith(UNPRINTED)] == []
        assert first == fingerprint_of(at.load(f"fixtures/{name}/ataskaita.yaml"))


def variants(report: Report) -> Iterator[tuple[str, Report]]:
    """Generate the report with each of its values changed, one at a time, and which that is."""
    for path, one in _variants(report, ""):
        yield path.removeprefix("."), one


def _variants(one: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(one, Keyed):
        below = ((f".{key}", value, _keyed(one, key)) for key, value in one.pairs)
    elif isinstance(one, tuple):
        below = ((f"[{place + 1}]", value, _listed(one, place)) for place, value in enumerate(one))
    elif attrs.has(type(one)) and not isinstance(one, Prose):
        fields = declared_of(type(one)).fields
        below = (
            (f".{each.key}", getattr(one, each.name), _made(one, each.name)) for each in fields
        )
    else:
        yield from ((path, other) for other in _other(one))
        return
    for step, value, whole in below:
        for place, other in _variants(value, f"{path}{step}"):
            yield place, whole(other)


def _keyed(one: Keyed[Any], key: str) -> Callable[[Any], Any]:
    return lambda other: Keyed({**dict(one.pairs), key: other})


def _listed(one: tuple[Any, ...], place: int) -> Callable[[Any], Any]:
    return lambda other: (*one[:place], other, *one[place + 1 :])


def _made(one: Any, name: str) -> Callable[[Any], Any]:
    return lambda other: evolve(one, **{name: other})


def _other(one: Any) -> Iterator[Any]:
    """Generate another value in the place of a single one, where there is any."""
    match one:
        case bool():
            yield not one
        case int() | Decimal():
            yield one + 1
        case str():
            yield f"{one}a"
        case Prose() if one:
            yield evolve(one, blocks=(*one.blocks, one.blocks[0]))
