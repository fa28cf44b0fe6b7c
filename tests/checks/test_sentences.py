"""Hundreds of true and false sentences about the fixtures, and what the checks say of them."""

from collections import Counter
from functools import cache

import pytest

from ataskaita.checks import Evidence
from benchmarks import sentences
from benchmarks.sentences import Outcome, Sentence
from tests.checks.making import fixture

FEWEST = 300


@cache
def outcomes() -> tuple[Outcome, ...]:
    return sentences.outcomes_of(tuple(sentences.corpus()))


class DescribeTheSentences:
    def they_are_enough_of_each_sort(self) -> None:
        sorts = Counter(one.is_true for one in sentences.corpus())

        assert min(sorts[True], sorts[False]) >= FEWEST

    def they_stand_once_each(self) -> None:
        twice = Counter((one.report, one.section, one.text) for one in sentences.corpus())

        assert [one for one, count in twice.items() if count > 1] == []

    def they_are_put_in_the_text_of_their_section(self) -> None:
        report = fixture("miestelis")
        said = sentences.said_in(report, Sentence("miestelis", "renginiai", "Buvo smagu."))

        places = [one.path for one in Evidence(said).passages if one.text == "Buvo smagu."]
        assert places == ["renginiai.ivadas"]


@pytest.mark.slow
class DescribeWhatIsFoundOfThem:
    def it_stands_on_the_page(self) -> None:
        page = sentences.PAGE.read_text(encoding="utf-8")

        assert page == sentences.page_of(outcomes())

    def it_is_the_same_of_a_sentence_alone(self) -> None:
        some = outcomes()[::25]

        assert [sentences.outcome_of(one.sentence) for one in some] == list(some)
