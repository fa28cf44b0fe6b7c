"""Whatever stands in a text, the rules neither fail nor lose themselves in it."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ataskaita.kinds.library.collection import Collection, DocumentCounts
from tests.checks.making import findings, prose

LONG = {
    "names": "Aaa Bbb Ccc, " * 20_000,
    "capitals": "Aa " * 60_000,
    "digits apart": "1 " * 60_000,
    "digits in pairs": "12 34 " * 40_000,
    "one number": "1" * 100_000,
    "groups": "123 456 " * 20_000,
    "opening quotes": "„" * 50_000,
    "quoted names": "„ab cd“ " * 30_000,
    "a quote without end": "„" + "a" * 100_000,
    "percentages": "5 proc. viso " * 10_000,
    "dates": "2024 m. sausio 5 d. " * 8_000,
    "a date without a number": "2017 m. rugsėjo 5 d. " + "a " * 60_000,
    "comparisons": "palyginti su " * 10_000,
    "counts": "trijose a b c d e " * 8_000,
    "parts": "iš jų 5 vaikai, " * 8_000,
    "lists": "811: 222 a, 56 b (" * 6_000,
    "lists in brackets": "5 knygos (3 a, 2 b) " * 6_000,
    "brackets": "Aa (" * 40_000,
    "marks": "1.2,3.4-" * 20_000,
}
SECONDS = 10
"""Far more than is needed, far less than a text takes that is gone through again and again."""


@pytest.mark.repeats
class DescribeAnyText:
    @pytest.mark.parametrize("text", LONG.values(), ids=LONG)
    def it_takes_time_by_its_length(self, text: str) -> None:
        started = process_time()

        findings(preamble=prose(text), collection=Collection(closing=DocumentCounts(titles=1)))

        assert process_time() - started < SECONDS

    @settings(max_examples=300, deadline=None)
    @given(
        text=st.text(
            alphabet=st.sampled_from("0123456789 \u00a0.,-–−()%„“”\"':;/ NrmdAŽabžųproc.lygintisu"),
            max_size=120,
        )
    )
    def it_breaks_no_rule(self, text: str) -> None:
        closing = DocumentCounts(stated_total=174_211)

        found = findings(collection=Collection(closing=closing, acquisition_text=prose(text)))

        assert all(one.message.code != "D283" for one in found)
