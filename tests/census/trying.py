"""Try one case: what the program does is measured, what it made is judged."""

import re
import tempfile
import traceback
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import process_time
from typing import Final

import ataskaita as at
from ataskaita.records import frozen
from tests.census.cases import MEGABYTES, SECONDS, CallersError, Case, LostError, Made, Outcome
from tests.census.kinds import KINDS
from tests.census.verdicts import unsound
from tests.pace import seconds_of

_STATUS: Final = Path("/proc/self/status")
_PEAK: Final = re.compile(r"VmHWM:\s+(\d+) kB")
_PACKAGE: Final = "/ataskaita/"


@frozen
class _Tried:
    """What a step made or raised, and what it took."""

    made: Sequence[Made]
    error: BaseException | None
    seconds: float
    megabytes: float


def try_case(case: Case) -> Outcome:
    """Return what becomes of a case."""
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        step = KINDS[case.kind](case.random, Path(folder))
        tried = _tried(step)
    return Outcome(
        case,
        documents=len(tried.made),
        own_errors=_codes(tried.error),
        callers=_is_callers(tried.error),
        failures=tuple(_failures(tried)),
        seconds=tried.seconds,
        megabytes=tried.megabytes,
    )


def _tried(step: "object") -> _Tried:
    assert callable(step)
    made: Sequence[Made] = ()
    error: BaseException | None = None
    before = _peak(anew=True)
    began = process_time()
    try:
        made = step()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as raised:  # noqa: BLE001 (whatever it is, it is what is looked for)
        error = raised
    seconds = process_time() - began
    megabytes = _peak() - before
    if seconds > SECONDS:
        seconds = seconds_of(lambda: _again(step), enough=SECONDS)
    return _Tried(made, error, seconds, megabytes)


def _again(step: Callable[[], object]) -> None:
    """Take the step for its time alone: what it makes or raises is known."""
    with suppress(Exception):
        step()


def _peak(*, anew: bool = False) -> float:
    """Return the most memory that the process has held, in megabytes; `anew` from now on.

    Where Linux doesn't tell, it is 0: memory isn't judged then.
    """
    try:
        if anew:
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        told = _PEAK.search(_STATUS.read_text(encoding="ascii"))
    except OSError:
        return 0
    return int(told[1]) / 1024 if told else 0


def _codes(error: BaseException | None) -> tuple[str, ...]:
    if not isinstance(error, at.AtaskaitaError):
        return ()
    return tuple(dict.fromkeys(one.message.code for one in error.faults))


def _is_callers(error: BaseException | None) -> bool:
    """Return whether the caller's own value raised it, whatever was made of it on its way."""
    while error is not None and not isinstance(error, CallersError):
        error = error.__cause__ or error.__context__
    return error is not None


def _failures(tried: _Tried) -> Iterator[tuple[str, str]]:
    error = tried.error
    if isinstance(error, LostError):
        yield "overwritten", error.what
    elif isinstance(error, at.AtaskaitaError):
        yield from _unsaid(error)
    elif error is not None and not _is_callers(error):
        yield "foreign", cause_of(error)
    for one in tried.made:
        yield from dict.fromkeys(unsound(one))
    if tried.seconds > SECONDS:
        yield "slow", f"over {SECONDS:.0f} s"
    if tried.megabytes > MEGABYTES:
        yield "big", f"over {MEGABYTES} MB"


def _unsaid(error: at.AtaskaitaError) -> Iterator[tuple[str, str]]:
    """Generate the faults that can't be said: a message lacks a fact, or there is none."""
    if not error.faults:
        yield "foreign", "an error without a fault"
    for fault in error.faults:
        for language in ("lt", "en"):
            try:
                fault.title(language), fault.what(language), fault.remedy(language)
            except Exception as raised:  # noqa: BLE001 (whatever it is, nobody can read the fault)
                yield "foreign", f"{fault.message.code} can't be said: {type(raised).__name__}"


def cause_of(error: BaseException) -> str:
    """Return the error's kind and the innermost place of ours that it passed through."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        folder, found, inside = frame.filename.replace("\\", "/").rpartition(_PACKAGE)
        if found and folder.endswith("src"):
            return f"{type(error).__name__} in {inside.removesuffix('.py')}.{frame.name}"
    return f"{type(error).__name__} outside"
