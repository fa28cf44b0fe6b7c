"""What a command answers to another program by `--json`: one object, of one shape for all commands.

Its schema is docs/answer.schema.json. While it is wanted, nothing else goes to standard output.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from typing import Any, Final

import click
from attrs import field

from ataskaita.cli.language import LANGUAGE, _
from ataskaita.cli.streams import says_all
from ataskaita.errors import Fault, Finding, Spot
from ataskaita.records import define

VERSION: Final = 1
"""Of the answer's shape; it grows where a program that knew the old one would go wrong."""


@define
class Answer:
    """What one command has to say."""

    command: str
    findings: list[Fault] = field(factory=list)
    made: list[str] = field(factory=list)
    """The files that it wrote."""
    said: list[str] = field(factory=list)
    """What a person would read besides."""
    result: Any = None
    """What only this command says."""


_open: Final[list[Answer]] = []


def answer() -> Answer | None:
    """Return what is being answered to a program; None where a person reads."""
    return _open[-1] if _open else None


def answering(command: click.Command) -> click.Command:
    """Return the command, able to answer to a program."""
    if not any(one.name == _NAME for one in command.params):
        told = _("Answer to a program: one JSON object.")
        option = click.Option(
            [f"--{_NAME}"], is_flag=True, expose_value=False, callback=_begin, help=told
        )
        command.params.append(option)
    return command


_NAME: Final = "json"


def _begin(context: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 (click hands it on)
    if wanted:
        context.with_resource(_answered(context.command_path.partition(" ")[2]))


@contextmanager
def _answered(command: str) -> Iterator[None]:
    """Gather what the command says, and print it when it ends, however that is."""
    _open.append(Answer(command))
    code: int | None = 70
    try:
        yield
        code = 0
    except (SystemExit, click.ClickException, click.exceptions.Exit) as error:
        code = _code_of(error)
        raise
    except KeyboardInterrupt:
        code = 130
        raise
    finally:
        _print(_open.pop(), code or 0)


def _code_of(error: BaseException) -> int:
    code = getattr(error, "exit_code", getattr(error, "code", 1))
    return code if isinstance(code, int) else 0


def _print(one: Answer, code: int) -> None:
    import json  # noqa: PLC0415 (most runs speak to people)

    counts = Counter(one.message.severity for one in one.findings)
    told = {
        "version": VERSION,
        "command": one.command,
        "exit": code,
        "findings": [_fault(fault) for fault in one.findings],
        "summary": {
            "errors": counts["error"],
            "warnings": counts["warning"],
            "notes": counts["note"],
        },
        "made": one.made,
        "said": one.said,
        "result": one.result,
    }
    click.echo(json.dumps(told, ensure_ascii=not says_all(), indent=2))


def _fault(one: Fault) -> dict[str, object]:
    spots: Sequence[Spot] = one.spots if isinstance(one, Finding) else ()
    return {
        "code": one.message.code,
        "severity": one.message.severity,
        "title": one.title(LANGUAGE),
        "message": one.what(LANGUAGE),
        "remedy": one.remedy(LANGUAGE),
        "places": [place_of(spot) for spot in spots or (Spot(one.place.within, None, one.place),)],
        "likely": _likely(one),
        "also": [told.message.code for told in one.folded] if isinstance(one, Finding) else [],
    }


def _likely(one: Fault) -> dict[str, object] | None:
    """Return which value most likely is wrong, and what was meant; None where that isn't clear."""
    if not isinstance(one, Finding) or one.likely is None:
        return None
    return {"path": one.spots[0].path, "meant": one.likely.meant}


def place_of(spot: Spot) -> dict[str, object]:
    """Return a value with its place; `cell` and `label` are for workbooks."""
    value = spot.value
    return {
        "path": spot.path,
        "value": float(value) if isinstance(value, Decimal) else value,
        "file": spot.place.file,
        "line": spot.place.line,
        "column": spot.place.column,
        "cell": spot.place.cell or None,
        "label": spot.place.label or None,
    }
