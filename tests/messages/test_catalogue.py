"""The Lithuanian catalogue: whole, exact, and nothing in it that nobody says."""

import re
from pathlib import Path
from string import Formatter

import pytest
import yaml
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import read_mo

from ataskaita.messages import translate
from tests.messages.sentences import (
    CATALOGUE,
    SYSTEM_REASONS,
    Sentence,
    of_click,
    of_messages,
    of_phrases,
    of_the_screen,
    read_catalogue,
)
from tests.messages.yaml_reasons import YAML_REASONS

HANDED_ON: set[Sentence] = {*YAML_REASONS.values(), *SYSTEM_REASONS}
"""What others say and we hand on; it has no names to fill in."""


def entries() -> dict[Sentence, Entry]:
    """Return the catalogue's entries by their English originals."""
    return {_key(one): one for one in read_catalogue() if one.id}


def _key(entry: Entry) -> Sentence:
    return entry.id if isinstance(entry.id, str) else tuple(entry.id or ())


def _forms(entry: Entry) -> tuple[str, ...]:
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())


def _names(text: str) -> set[str]:
    braced = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    return braced | set(re.findall(r"%\((\w+)\)s", text))


class DescribeTheCatalogue:
    @pytest.mark.slow
    def it_holds_every_sentence_of_ours(self) -> None:
        needed = of_messages() | of_phrases() | of_the_screen() | HANDED_ON

        assert needed - entries().keys() == set()

    @pytest.mark.slow
    def it_holds_nothing_that_nobody_says(self) -> None:
        said = of_messages() | of_phrases() | of_the_screen() | of_click() | HANDED_ON

        assert entries().keys() - said == set()

    def it_translates_each(self) -> None:
        left = [key for key, one in entries().items() if not all(_forms(one)) or one.fuzzy]

        assert left == []

    def it_leaves_nothing_in_english(self) -> None:
        worded = {key: one for key, one in entries().items() if key != "{do}."}  # a phrase, whole

        same = [key for key, one in worded.items() if set(_forms(one)) & {key, *key}]

        assert same == []

    def it_fills_in_the_same_names(self) -> None:
        for key, one in entries().items():
            if key not in HANDED_ON:
                wanted = _names(key if isinstance(key, str) else key[-1])
                assert [_names(form) for form in _forms(one)] == [wanted] * len(_forms(one)), key

    def it_has_three_forms_for_each_plural(self) -> None:
        plurals = [one for key, one in entries().items() if not isinstance(key, str)]

        assert {len(_forms(one)) for one in plurals} == {3}

    def its_quotation_marks_come_in_pairs(self) -> None:
        for one in entries().values():
            for form in _forms(one):
                marks = "".join(re.findall("[„“”]", form))
                assert re.fullmatch("(„“)*", marks), form

    def it_is_compiled(self) -> None:
        with CATALOGUE.with_suffix(".mo").open("rb") as stream:
            compiled = read_mo(stream)

        hint = "run: pybabel compile -D ataskaita -d src/ataskaita/messages/locale"
        assert _strings(compiled) == _strings(read_catalogue()), hint
        assert compiled.plural_forms == read_catalogue().plural_forms


def _strings(catalogue: Catalog) -> dict[Sentence, tuple[str, ...]]:
    return {_key(one): _forms(one) for one in catalogue if one.id}


class DescribeReasonsOfOthers:
    @pytest.mark.parametrize("broken", YAML_REASONS)
    def they_are_libyamls_own_words(self, broken: str) -> None:
        with pytest.raises(yaml.MarkedYAMLError) as caught:
            list(yaml.parse(broken, Loader=yaml.CSafeLoader))

        assert caught.value.problem == YAML_REASONS[broken]

    @pytest.mark.parametrize("name", ["nera.yaml", ".", "pyproject.toml/nera.yaml"])
    def they_are_the_systems_own_words(self, name: str) -> None:
        with pytest.raises(OSError, match=re.escape(name)) as caught:
            Path(name).read_bytes()

        reason = caught.value.strerror or ""
        assert translate(reason, "lt") != reason
