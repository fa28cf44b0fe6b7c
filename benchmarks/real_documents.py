"""Real documents, opened as templates and written: `python -m benchmarks.real_documents FOLDER …`.

Each .docx, .docm and .dotx below a folder is filled with nothing: what has no tag must say the same
in all of Word's parts. OOXML_VALIDATOR names the Open XML SDK's validator, where it is to look for
errors that the document itself hasn't.
"""

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import process_time
from typing import Final

from attrs import frozen
from lxml import etree

import ataskaita as at
from benchmarks.texts import texts_of

ENDINGS: Final = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_SHOWN: Final = 3
_SLOW: Final = 2.0
_UNREADABLE: Final = (zipfile.BadZipFile, etree.XMLSyntaxError, ValueError, KeyError, OSError)


@frozen
class Tried:
    """What became of a document."""

    file: Path
    result: str
    seconds: float
    new_errors: int | None = None
    """Of the validator; None where it didn't look."""


def main() -> None:
    """Print how many documents of each folder became what, with the first of each."""
    for folder in map(Path, sys.argv[1:]):
        files = sorted(one for one in folder.rglob("*") if one.suffix.lower() in ENDINGS)
        for line in lines_of(folder.name, [tried(one) for one in files]):
            print(line, flush=True)


def lines_of(name: str, all_tried: list[Tried]) -> Iterator[str]:
    """Generate the report of a folder."""
    yield f"\n{name}: {len(all_tried)} documents"
    for result, number in Counter(one.result for one in all_tried).most_common():
        yield f"{number:5} {result} – {_named(one for one in all_tried if one.result == result)}"
    slow = [one for one in all_tried if one.seconds > _SLOW]
    slowest = max((one.seconds for one in all_tried), default=0)
    yield f"{len(slow):5} slower than {_SLOW:.0f} s, {slowest:.1f} s at most – {_named(slow)}"
    worse = [one for one in all_tried if one.new_errors]
    looked = sum(one.new_errors is not None for one in all_tried)
    yield f"{len(worse):5} with new errors of {looked} validated – {_named(worse)}"


def _named(some: Iterable[Tried]) -> str:
    names = [one.file.name for one in some]
    return ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")


def tried(file: Path) -> Tried:
    """Return what becomes of a document."""
    data = file.read_bytes()
    began = process_time()
    try:
        made = at.Template.of_bytes(data, file.name).render({})
    except at.AtaskaitaError as error:
        return Tried(file, f"refused {_reason(error)}", process_time() - began)
    except Exception as error:  # noqa: BLE001 (foreign errors are what is looked for)
        return Tried(file, f"FOREIGN {type(error).__name__}: {error}", process_time() - began)
    seconds = process_time() - began
    return Tried(file, _compared(data, made), seconds, _new_errors(file, made))


def _reason(error: at.AtaskaitaError) -> str:
    """Return the first fault's code, with its reason where it is about the package."""
    fault = error.faults[0]
    reason = fault.facts.get("reason", "")
    about = "" if fault.message.code in {"S301", "S302", "S304"} else f" {str(reason)[:60]}"
    return fault.message.code + about


def _compared(before: bytes, after: bytes) -> str:
    try:
        said = texts_of(before), texts_of(after)
    except _UNREADABLE as error:
        return f"UNREADABLE {type(error).__name__}"
    same = sorted(said[0].values()) == sorted(said[1].values())  # a part may get another name
    return "the same text" if same else "OTHER TEXT"


def _new_errors(file: Path, made: bytes) -> int | None:
    """Return how many errors the document has that the file hasn't; None without a validator."""
    validator = os.environ.get("OOXML_VALIDATOR")
    if not validator:
        return None
    with tempfile.TemporaryDirectory() as folder:
        after = Path(folder, "a.docx")
        after.write_bytes(made)
        return max(0, _errors(validator, after) - _errors(validator, file))


def _errors(validator: str, file: Path) -> int:
    done = subprocess.run(  # noqa: S603 (a tool that the caller names)
        [validator, str(file)], capture_output=True, text=True, check=False
    )
    try:
        return len(json.loads(done.stdout)["errors"])
    except (json.JSONDecodeError, KeyError):
        return 0


if __name__ == "__main__":
    os.environ.setdefault("ATASKAITA_CACHE", "ne")
    main()
