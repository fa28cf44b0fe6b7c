"""What refuses a file says so in Lithuanian: no word of Jinja's, lxml's or Python's.

What the file's own author typed may be any word: names, tags and texts that a sentence quotes.

Guards: errors.
"""

import re
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from ataskaita.errors import AtaskaitaError, Fault, Place
from ataskaita.messages import Message
from tests.census.__main__ import cases_of
from tests.census.cases import Case
from tests.census.kinds import KINDS

_SEED, _SHARE = 22, 300
_FOREIGN: Final = re.compile(
    r"(?i)\b(?:undefined|jinja\w*|lxml|expat|python|nonetype|traceback|exception|syntax"
    r"|\w*error|expected|unexpected|unknown tag|token|iterable|subscriptable|callable"
    r"|object|attribute|argument|keyword|operand|namespace|entity|mismatch\w*|not well-formed"
    r"|line \d+, column|opening and ending|block|statement|codec|decode|utf-?8? codec)\b"
)
_TYPED: Final = re.compile(r"„[^“]*“|\{[{%#].*?[}%#]\}|[\w.-]+\.(?:docx|xlsx|ya?ml|json|xml|rels)")
"""What a sentence quotes of the file: its names, texts, tags, parts."""


def refused(case: Case) -> tuple[Fault, ...]:
    """Return what the program says of a case; nothing where it makes a document."""
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        step = KINDS[case.kind](case.random, Path(folder))
        try:
            step()
        except AtaskaitaError as error:
            return tuple(error.faults)
        except Exception:  # noqa: BLE001 (what is foreign, the census itself tells)
            return ()
    return ()


def foreign_words(fault: Fault) -> Iterator[str]:
    """Generate the words of a fault's Lithuanian sentences that are of other programs."""
    said = _TYPED.sub("", f"{fault.what('lt')} {fault.remedy('lt')}")
    yield from _FOREIGN.findall(said)


class DescribeAForeignWord:
    def it_is_found_in_a_sentence_but_not_in_what_that_quotes(self) -> None:
        said = Message("S399", "x", "Near “{near}”: {reason}.", "Mend it.")
        facts = {"near": "{% block undefined %}", "reason": "expected token 'x', got NoneType"}

        words = [*foreign_words(Fault(said, Place("a.docx"), facts))]

        assert words == ["expected", "token", "NoneType"]


@pytest.mark.slow
class DescribeWhatRefusesAFile:
    def it_has_no_word_of_other_programs(self) -> None:
        told: dict[str, str] = {}
        said = 0
        for case in cases_of(_SHARE, _SEED):
            for fault in refused(case):
                said += 1
                for word in foreign_words(fault):
                    told.setdefault(f"{fault.message.code} {word}", f"{case}: {fault.what('lt')}")

        assert told == {}
        assert said > 50
