"""Findings for another program: JSON of the shape that docs/checks.md documents."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import NoReturn

from ataskaita.cli.language import LANGUAGE
from ataskaita.cli.screen import say_line
from ataskaita.errors import AtaskaitaError, Fault, Finding, Spot


def say_as_json(faults: Sequence[Fault]) -> None:
    """Print the findings and how many there are of each kind."""
    import json  # noqa: PLC0415 (most runs speak to people)

    counts = Counter(one.message.severity for one in faults)
    told = {
        "findings": [_fault(one) for one in faults],
        "summary": {
            "errors": counts["error"],
            "warnings": counts["warning"],
            "notes": counts["note"],
        },
    }
    say_line(json.dumps(told, ensure_ascii=False, indent=2))


def refuse_as_json(error: AtaskaitaError) -> NoReturn:
    """Print every fault of the error for another program, and exit with its code."""
    say_as_json(error.faults)
    raise SystemExit(error.exit_code)


def _fault(one: Fault) -> dict[str, object]:
    spots = one.spots if isinstance(one, Finding) else ()
    return {
        "code": one.message.code,
        "severity": one.message.severity,
        "title": one.title(LANGUAGE),
        "message": one.what(LANGUAGE),
        "remedy": one.remedy(LANGUAGE),
        "places": [_place(spot) for spot in spots or (Spot(one.place.within, None, one.place),)],
    }


def _place(spot: Spot) -> dict[str, object]:
    """Return a value with its place; `cell` is for workbooks."""
    value = spot.value
    return {
        "path": spot.path,
        "value": float(value) if isinstance(value, Decimal) else value,
        "file": spot.place.file,
        "line": spot.place.line,
        "column": spot.place.column,
        "cell": spot.place.cell or None,
    }
