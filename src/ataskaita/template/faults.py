"""Tell in our own words what went wrong while a template was filled."""

import re
import traceback
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from attrs import evolve
from jinja2.exceptions import SecurityError, TemplateRuntimeError, UndefinedError

from ataskaita.characters import unfit_position
from ataskaita.errors import DataErrors, Fault, Place, TemplateErrors
from ataskaita.messages.template import (
    BROKEN_RESULT,
    FAILED_TAG,
    FAILED_VALUE,
    FILLED_REACHES_OUT,
    FORBIDDEN_CODE,
    MARKUP_FILTER,
    TOO_LONG,
    UNFIT_VALUE,
    UNKNOWN_NAME,
    UNKNOWN_NAME_NEAREST,
    UNKNOWN_REFERENCE,
    UNPRINTABLE,
)
from ataskaita.opc.reading import UnsoundPartError
from ataskaita.template.code.wording import MarkupFilterError
from ataskaita.template.reasons import reason_of, why_unsound
from ataskaita.template.settling.numbering import UnknownReferenceError
from ataskaita.template.values.escaping import UnfitTextError
from ataskaita.template.values.foreign import BrokenXmlError, ReachesOutError
from ataskaita.template.values.state import TooLongError, UnknownNameError
from ataskaita.template.values.texts import UnprintableError
from ataskaita.template.words import marks
from ataskaita.template.words.tag_names import ORIGINS, RESERVED, TAG
from ataskaita.view import Cell, Figure, Prose, Rows, children_of, known_names

_FAILURES = (
    *(TemplateRuntimeError, TooLongError, ArithmeticError, AttributeError),
    *(TypeError, ValueError, LookupError, RuntimeError),
)
"""What a template's tags can raise, through Jinja or from the values that they touch."""
_OF_VALUES = (OSError, EOFError, MemoryError)
"""What filling never raises itself, for it opens nothing."""
_OWN_FILES = str(Path(__file__).parents[1])

_WITHOUT_MARKS = str.maketrans("", "", marks.ALL.decode() + marks.LITERAL)
_TAG_OR_MARKUP = re.compile(rf"({TAG.pattern})|<[^>]+>")
"""A sign of comparison in a tag begins no markup."""
_OPENED = re.compile(r"\{\{-? \(")
_OWN_CALL = re.compile(rf"\)\|{RESERVED}\w+(?:\([^)]*\))?(?= -?\}}\}})")
"""How `tag_names.with_filter` begins and ends a tag that it writes."""
_QUOTED = re.compile(r"'([^']+)'")
"""A name, as Jinja tells of it."""
_SHOWN = 120
_READ = 2_000
"""Characters that are looked at for it."""


def failure(error: Exception, place: Place, source: str, names: Mapping[str, object]) -> Exception:
    """Return what went wrong in filling a part of this source as one of our own errors.

    What neither a template nor a value can provoke is returned as it is.
    """
    if isinstance(error, BrokenXmlError):
        facts = {"part": place.within, "reason": why_unsound(str(error))}
        return TemplateErrors([Fault(BROKEN_RESULT, Place(place.file), facts)])
    if isinstance(error, UnsoundPartError):
        facts = {"part": error.part, "reason": why_unsound(error.reason)}
        return TemplateErrors([Fault(BROKEN_RESULT, Place(place.file, within=error.near), facts)])
    place = evolve(place, within=_near(error, source) or place.within)
    if isinstance(error, ReachesOutError):
        what, near = error.args
        facts = {"what": what, "near": near or "–"}
        return TemplateErrors([Fault(FILLED_REACHES_OUT, place, facts)])
    if isinstance(error, UnprintableError):
        return _unprintable(error, place, names)
    if isinstance(error, UnfitTextError):
        path = next(_paths(names, _is_unfit), place.within)
        facts = {"path": path, "code": error.code}
        return DataErrors([Fault(UNFIT_VALUE, Place("", within=path), facts)])
    if isinstance(error, _FAILURES):
        told = TemplateErrors([_fault(error, place, names)])
        told.__cause__ = error
        return told
    return _of_a_value(error, place) if _is_foreign(error) else error


def _unprintable(error: UnprintableError, place: Place, names: Mapping[str, object]) -> DataErrors:
    value = error.value
    path = next(_paths(names, lambda one: one is value), place.within)
    facts = {"path": path, "kind": type(value).__name__, "reason": reason_of(error)}
    told = DataErrors([Fault(UNPRINTABLE, place, facts)])
    told.__cause__ = error.__cause__
    return told


def _of_a_value(error: Exception, place: Place) -> DataErrors:
    facts = {"near": place.within, "reason": str(error), "kind": type(error).__name__}
    told = DataErrors([Fault(FAILED_VALUE, place, facts)])
    told.__cause__ = error
    return told


def _is_foreign(error: Exception) -> bool:
    """Return whether a value of the caller's raised the error, not the program itself."""
    files = [frame.filename for frame in traceback.extract_tb(error.__traceback__)]
    return isinstance(error, _OF_VALUES) or not files[-1].startswith((_OWN_FILES, "<template>"))


def _near(error: Exception, source: str) -> str:
    """Return the words of the paragraph in which filling failed."""
    lines = [
        frame.f_globals.get(ORIGINS, range(1, line + 1))[line - 1]
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == "<template>"
    ]
    return words_near(source, lines[-1]) if lines else ""


def words_near(source: str, line: int) -> str:
    """Return the words of that line of a patched part, or of the line before if it has none."""
    lines = source.translate(_WITHOUT_MARKS).split("\n")
    for number in (line - 1, line - 2):
        if 0 <= number < len(lines) and (text := _without_markup(lines[number]).strip()):
            return _as_written(text[:_READ])[:_SHOWN]
    return ""


def _without_markup(line: str) -> str:
    return _TAG_OR_MARKUP.sub(lambda one: one[1] or "", line)


def _as_written(text: str) -> str:
    """Return a text with its tags as their author wrote them, without filters of ours."""
    while own := _OWN_CALL.search(text):
        *_, begin = (0, *(one.end() for one in _OPENED.finditer(text, 0, own.start())))
        said = text[begin : own.start()]
        text = f"{text[:begin].removesuffix('(')}{said}{text[own.end() :]}"
    return text


def _fault(error: Exception, place: Place, names: Mapping[str, object]) -> Fault:
    reason = reason_of(error)
    if isinstance(error, UnknownNameError):
        return _unknown_name(reason, place, names)
    if isinstance(error, UndefinedError) and (asked := _QUOTED.findall(str(error))):
        return _unknown_name(asked[-1], place, names)
    if isinstance(error, UnknownReferenceError):
        return Fault(UNKNOWN_REFERENCE, place, {"name": reason})
    if isinstance(error, SecurityError):
        return Fault(FORBIDDEN_CODE, place, {"reason": reason})
    if isinstance(error, TooLongError):
        return Fault(TOO_LONG, place)
    if isinstance(error, MarkupFilterError):
        return Fault(MARKUP_FILTER, place, {"filter": reason})
    return Fault(FAILED_TAG, place, {"reason": reason})


def _unknown_name(name: str, place: Place, names: Mapping[str, object]) -> Fault:
    close = get_close_matches(name, list(known_names(names)), n=1)
    facts = {"name": name, "nearest": close[0] if close else ""}
    return Fault(UNKNOWN_NAME_NEAREST if close else UNKNOWN_NAME, place, facts)


def _paths(
    thing: object, meant: Callable[[object], bool], path: str = "", around: tuple[int, ...] = ()
) -> Iterator[str]:
    """Generate the dotted paths below `thing` of the values that are meant."""
    if meant(thing):
        yield path
    if id(thing) in around or isinstance(thing, str) or hasattr(thing, "tpl"):
        return  # what holds itself has been looked at; what lives in a document holds no values
    around = (*around, id(thing))
    if isinstance(thing, list | tuple):
        for number, value in enumerate(thing, start=1):
            yield from _paths(value, meant, f"{path}[{number}]", around)
    for key, value in children_of(thing).items():
        yield from _paths(value, meant, f"{path}.{key}" if path else str(key), around)
    if isinstance(thing, Rows):
        yield from _paths(thing.items, meant, path, around)


def _is_unfit(thing: object) -> bool:
    if not (isinstance(thing, str | Figure | Prose | Cell) or hasattr(thing, "__html__")):
        return False
    try:
        return unfit_position(str(thing)) is not None
    except Exception:  # noqa: BLE001 (what a value raises that isn't the one in question)
        return False
