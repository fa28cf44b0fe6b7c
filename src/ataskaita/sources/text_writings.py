"""How a value may be written into a YAML or JSON file, as its neighbours or the old one are."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from ataskaita.sources.tree import Step

_STEP: Final = 2
_GUESSED: Final = re.compile(r"(?:y|n|yes|no|true|false|on|off|null|~)", re.IGNORECASE)
"""Plain texts that other programs read as something else."""
_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d*)(?:,\d+)?")
_HEADER: Final = re.compile(r"[|>][-+0-9]*")

Writing = Callable[[int], str]
"""Takes how far from the margin lines of the value stand, where it has several."""


def writings_like(old: str, style: str, value: str, indent: int) -> Iterator[str]:
    """Generate the value as it may stand in the old one's place, written as that was first."""
    if style in ("|", ">"):
        header = _HEADER.match(old)
        yield _block(value, indent, header[0].replace(">", "|") if header else "|")
    if style == "'" and "\n" not in value:
        yield "'" + value.replace("'", "''") + "'"
    if not style and _is_plain(value):
        yield value
    if not style and _NUMBER.fullmatch(value):  # JSON's own numbers
        yield value.replace(",", ".")
    if not value and not style:
        yield from ("", "null")  # the second in JSON
    if "\n" in value and style != '"':
        yield _block(value, indent)
    yield _quoted(value)


def new_writings(value: str) -> Iterator[Writing]:
    """Generate ways in which a value may be written where none was."""
    if "\n" in value:
        yield lambda indent: _block(value, indent)
    elif _is_plain(value):
        yield lambda _: value
    yield lambda _: _quoted(value)


def added_lines(steps: tuple[Step, ...], written: Writing, indent: int) -> str:
    """Return the lines that put a value below keys and signs of lists that aren't there yet."""
    made, margin = " " * indent, indent
    for number, step in enumerate(steps, start=1):
        if isinstance(step, int):
            made += "- "
            margin += _STEP
        elif number < len(steps):
            margin += _STEP
            made += f"{step}:\n{' ' * margin}"
        else:
            made += f"{step}: "
    return f"{made}{written(margin + _STEP)}".rstrip()


def flow_entry(steps: tuple[Step, ...], value: str, *, whole: bool = False) -> str:
    """Return the entry of a bracketed mapping or list, as JSON writes it; `whole` with brackets."""
    made: Any = value
    for step in reversed(steps if whole else steps[1:]):
        made = {step: made} if isinstance(step, str) else [made]
    told = json.dumps(made, ensure_ascii=False)
    if whole or isinstance(steps[0], int):
        return told
    return f"{json.dumps(steps[0], ensure_ascii=False)}: {told}"


def _is_plain(value: str) -> bool:
    return bool(value) and "\n" not in value and not _GUESSED.fullmatch(value)


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _block(value: str, indent: int, header: str = "|") -> str:
    lines = (f"{' ' * indent}{one}" if one.strip() else "" for one in value.strip("\n").split("\n"))
    return "\n".join((header, *lines))
