"""What refuses the cases of a census, one of each kind: `python -m tests.census.refusals`.

A refusal's kind is its message and what stands in the place of its facts: a reason of ours by its
words, what the file's author typed as one sort. The whole census is looked through by hand; a case
of each kind that it has is kept in `refusals.txt`, and the tests look at them each time.
`python -m tests.census.refusals --cases 20000 --seed 7` goes through so many, tells every word of
another program, and adds the kinds that the list doesn't have.
"""

import argparse
import re
import sys
import tempfile
import warnings
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import process_time
from typing import Final, NamedTuple

from ataskaita.errors import AtaskaitaError, Fault
from ataskaita.messages import Phrase
from tests.census.__main__ import cases_of
from tests.census.cases import Case
from tests.census.kinds import KINDS

KEPT: Final = Path(__file__).with_name("refusals.txt")
_FOREIGN: Final = re.compile(
    r"(?i)\b(?:undefined|jinja\w*|lxml|expat|python|nonetype|traceback|exception|syntax"
    r"|\w*error|expected|unexpected|unknown tag|token|iterable|subscriptable|callable"
    r"|object|attribute|argument|keyword|operand|namespace|entity|mismatch\w*|not well-formed"
    r"|line \d+, column|opening and ending|block|statement|codec|decode|utf-?8? codec)\b"
)
_TYPED: Final = re.compile(r"„[^“]*“|\{[{%#].*?[}%#]\}|[\w.-]+\.(?:docx|xlsx|ya?ml|json|xml|rels)")
"""What a sentence quotes of the file: its names, texts, tags, parts."""
_SHOWN: Final = 70
_QUICK: Final = 0.2
"""Seconds of a processor: a case that takes longer gives way to one that takes half of them."""


class Refusal(NamedTuple):
    """A kind of refusal, with the case that shows it and the words of other programs in it."""

    kind: str
    case: str
    foreign: tuple[str, ...]
    seconds: float


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


def kind_of(fault: Fault) -> str:
    """Return the kind of a refusal: its code, its sentence, and its reasons of ours.

    >>> from ataskaita.errors import Place
    >>> from ataskaita.messages.template import BROKEN_TAG
    >>> facts = {"near": "x", "reason": Phrase("it has no end")}
    >>> kind_of(Fault(BROKEN_TAG, Place("a.docx"), facts))
    'S302 Near “{near}”: {reason}. | reason: it has no end'
    """
    reasons = (f"{name}: {one}" for name, one in fault.facts.items() if isinstance(one, Phrase))
    said = fault.message.what[:_SHOWN]
    return " ".join(" | ".join((f"{fault.message.code} {said}", *sorted(reasons))).split())


def refusals_of(case: Case) -> list[Refusal]:
    """Return what refuses a case."""
    begun = process_time()
    faults = refused(case)
    taken = process_time() - begun
    return [Refusal(kind_of(one), str(case), tuple(foreign_words(one)), taken) for one in faults]


def kept() -> dict[str, str]:
    """Return the kept kinds of refusals, each with the name of its case."""
    lines = KEPT.read_text(encoding="utf-8").splitlines() if KEPT.exists() else ()
    return {kind: case for case, _, kind in (one.partition(" ") for one in lines)}


def _taken(cases: Iterable[Case], workers: int) -> Iterator[Refusal]:
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for found in pool.map(refusals_of, cases, chunksize=20):
            yield from found


def _keep(known: Mapping[str, str]) -> None:
    lines = sorted(f"{case} {kind}\n" for kind, case in known.items())
    KEPT.write_text("".join(lines), encoding="utf-8")


def main() -> int:
    """Go through a census; return 1 where a refusal has a word of another program."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    known, told, said = kept(), dict[str, str](), 0
    taken = dict.fromkeys(known, _QUICK)
    for one in _taken(cases_of(asked.cases, asked.seed), asked.workers):
        said += 1
        told.update({f"{one.kind} {word}": one.case for word in one.foreign})
        if one.kind not in known or 2 * one.seconds < taken[one.kind]:
            known[one.kind], taken[one.kind] = one.case, one.seconds
            _keep(known)
    sys.stdout.write(f"{said} refusals, {len(known)} kinds\n")
    sys.stdout.writelines(f"{case}: {words}\n" for words, case in told.items())
    return int(bool(told))


if __name__ == "__main__":
    sys.exit(main())
