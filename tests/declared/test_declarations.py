"""Each field is declared once: its key, label, unit and what it adds up from."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from ataskaita.declared.declare import Kind, declaration, declarations
from ataskaita.declared.institution import Branch
from ataskaita.declared.names import CHANGE, EARLIER
from ataskaita.declared.own import Column, unit_by_key
from ataskaita.declared.report import Report
from ataskaita.declared.units import EURO, UNITS
from ataskaita.kinds.library import LibraryReport
from ataskaita.kinds.library.collection import Collection, DocumentCounts
from ataskaita.lithuanian import strip_diacritics

SOURCES = Path(__file__).parents[2] / "src"


def _models(model: type[Any] = LibraryReport) -> Iterator[type[Any]]:
    yield model
    for one in declarations(model):
        if one.holds_objects:
            yield from _models(one.type)


MODELS = list(dict.fromkeys(_models()))
FIELDS = [(f"{model.__name__}.{one.name}", one) for model in MODELS for one in declarations(model)]


class DescribeADeclaration:
    def it_has_a_key_without_diacritics(self) -> None:
        key = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")

        assert [name for name, one in FIELDS if not key.fullmatch(one.key)] == []

    def it_has_a_label(self) -> None:
        assert [name for name, one in FIELDS if not one.label.strip()] == []

    def it_has_a_unit_where_it_is_a_figure(self) -> None:
        figures = [(name, one) for name, one in FIELDS if one.kind is Kind.FIGURE]

        assert [name for name, one in figures if one.unit not in UNITS] == []

    def its_key_is_not_what_a_figure_answers_to(self) -> None:
        taken = (EARLIER, CHANGE, "skaicius")

        assert [name for name, one in FIELDS if one.key in taken] == []


class DescribeAModel:
    @pytest.mark.parametrize("model", MODELS)
    def its_keys_are_unique(self, model: type[Any]) -> None:
        keys = [one.key for one in declarations(model)]

        assert sorted(set(keys)) == sorted(keys)

    @pytest.mark.parametrize("model", MODELS)
    def its_fields_are_all_declared(self, model: type[Any]) -> None:
        declared = [one.name for one in declarations(model)]

        # what a file tells of itself, or of another, not what it says
        of_no_data = {"gaps", "origin", "known", "previous"} if issubclass(model, Report) else set()
        if issubclass(model, Column):
            of_no_data = {"above"}  # the data says it once, at the heading over several columns
        fields = {one.name for one in attrs.fields(model)}
        assert set(declared) == fields - of_no_data
        assert len(declared) == len(set(declared))

    @pytest.mark.parametrize("model", MODELS)
    def its_totals_name_parts_that_exist(self, model: type[Any]) -> None:
        for one in declarations(model):
            for name, _, figure in (part.partition(".") for part in one.of):
                part = declaration(model, name)
                assert part.name == name
                assert not figure or declaration(part.type, figure).kind is Kind.FIGURE

    @pytest.mark.parametrize("model", MODELS)
    def its_totals_add_up_one_unit(self, model: type[Any]) -> None:
        for one in declarations(model):
            if one.kind is Kind.FIGURE and one.of:
                parts = (declaration(model, part.partition(".")[0]) for part in one.of)
                assert {part.unit for part in parts if part.kind is Kind.FIGURE} <= {one.unit}

    @pytest.mark.parametrize("model", MODELS)
    def its_objects_can_not_be_changed(self, model: type[Any]) -> None:
        one = object.__new__(model)

        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            one.key = "is_viso"


class DescribeAReportOfAKind:
    def its_sections_stand_before_what_says_how_to_write_it(self) -> None:
        keys = [one.key for one in declarations(LibraryReport)]

        assert keys.index("preambule") < keys.index("prieinamumas") < keys.index("savi_skyriai")

    def it_declares_anew_where_the_frame_has_it(self) -> None:
        assert [one.key for one in declarations(Report)][:3] == ["metai", "istaiga", "antraste"]
        assert [one.key for one in declarations(LibraryReport)][:3] == [
            "metai",
            "biblioteka",
            "antraste",
        ]


class DescribeDeclaration:
    @pytest.mark.parametrize("name", ["stated_total", "is_viso"])
    def it_is_found_by_attribute_or_key(self, name: str) -> None:
        assert declaration(DocumentCounts, name).label == "Dokumentų fondas. Iš viso"

    def it_raises_where_there_is_none(self) -> None:
        with pytest.raises(KeyError, match="nera"):
            declaration(DocumentCounts, "nera")

    def it_tells_what_a_field_holds(self) -> None:
        assert declaration(Collection, "closing").type is DocumentCounts
        assert declaration(Report, "branches").type is Branch


class DescribeUnits:
    def they_have_keys_of_their_own(self) -> None:
        keys = [unit.key for unit in UNITS]

        assert len(set(keys)) == len(keys)
        assert keys == [strip_diacritics(key) for key in keys]

    def they_are_found_by_key(self) -> None:
        assert unit_by_key("eur") is EURO
        assert unit_by_key("kg") is None


class DescribeTheSources:
    def they_name_no_library(self) -> None:
        naming = [
            path.relative_to(SOURCES)
            for path in SOURCES.rglob("*")
            if path.is_file() and path.suffix not in (".pyc", ".mo", ".aff", ".dic")
            if path.name != "towns.py"  # which lists the towns of all districts
            if "lazdij" in path.read_text("utf-8").lower()
        ]

        assert naming == []
