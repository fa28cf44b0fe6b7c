"""Drafts that people edited, refreshed with new data: `python -m benchmarks.drafts`.

40 edit scripts (each fourth saved by LibreOffice) with each of five changes of the data, on the
report of 2020: edits lost, changes of ours untold, false conflicts, tracked changes for each true
one, seconds. `--scripts` and `--first` take more; `--libreoffice` saves all of them by it.
`--peer PYTHON` is an interpreter that has docx-scalpel: its consolidate beside ours, on cases drawn
by a seed (`--scripts 0`: on them alone). `--rows` refreshes a draft with a long table of its own.
"""

import argparse
import json
import random
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from statistics import median
from time import process_time

import ataskaita as at
from ataskaita.documents import Refreshing, refresh
from benchmarks.drafts import cases
from benchmarks.drafts.cases import CHANGES, edited
from benchmarks.drafts.judging import Judged, Told, blocks, changes, judge, revisions
from benchmarks.drafts.long import refreshed_rows
from tests.drafts.editing import bare
from tests.drafts.people import handed_out, report

DRAWN, SEED = 20, 2020
PEER = Path(__file__).with_name("peer.py")


def main() -> None:
    """Print what was found."""
    asked = _asked()
    if asked.rows:
        print(f"{asked.rows} rows: {refreshed_rows(asked.rows):.1f} s of a processor")
        return
    if asked.libreoffice:
        cases.SAVED.append(True)
    numbers = range(asked.first, asked.first + asked.scripts)
    found, seconds = Judged(), list[float]()
    for case in [(script, change) for script in numbers for change in range(len(CHANGES))]:
        one, took = ours(*case)
        found.add(one)
        seconds.append(took)
        if one.lost or one.missing or one.untold or one.false:
            print(f"case {case}: {one}", flush=True)
    if seconds:
        _print("ours", found, seconds)
    if asked.peer:
        _print("ours, on those drawn", *_ours_on(drawn()))
        for anchors in (True, False):
            _print(f"docx-scalpel, {'anchors' if anchors else 'bare'}", *peer(asked.peer, anchors))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--scripts", type=int, default=cases.SCRIPTS)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--libreoffice", action="store_true")
    parser.add_argument("--peer", default="")
    parser.add_argument("--rows", type=int, default=0)
    return parser.parse_args()


def ours(script: int, change: int) -> tuple[Judged, float]:
    """Return what came of a case, and the seconds of a processor that the quiet refresh took."""
    people, data = edited(script), report(*CHANGES[change])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ataskaita-2020.docx"
        file.write_bytes(people.document)
        began = process_time()
        quiet = refresh(file, data)
        took = process_time() - began
        tracked = refresh(file, data, Refreshing(tracked=True))
    told = [Told(one.old, one.theirs, one.new) for one in quiet.conflicts]
    old, new = _said(None), _said(change)
    found = judge(old, people, new, quiet.document, told)
    found.revisions = revisions(tracked.document)
    found.changes = changes(old, new) - len(told) - quiet.agreed
    return found, took


def drawn() -> list[tuple[int, int]]:
    """Return some cases, drawn by a seed."""
    every = [(script, change) for script in range(cases.SCRIPTS) for change in range(len(CHANGES))]
    return random.Random(SEED).sample(every, DRAWN)  # noqa: S311 (the same each time)


def _ours_on(few: list[tuple[int, int]]) -> tuple[Judged, list[float]]:
    found, seconds = Judged(), list[float]()
    for one, took in (ours(*case) for case in few):
        found.add(one)
        seconds.append(took)
    return found, seconds


def peer(python: str, anchors: bool) -> tuple[Judged, list[float]]:  # noqa: FBT001 (which it is)
    """Return the same of docx-scalpel's consolidate, on cases drawn by a seed."""
    few = drawn()
    found, seconds = Judged(), list[float]()
    with tempfile.TemporaryDirectory() as folder:
        for script, change in few:
            _lay_out(Path(folder) / f"{script}-{change}", script, change, anchors=anchors)
        subprocess.run([python, str(PEER), folder], check=True)  # noqa: S603 (asked for)
        for place, case in _done(Path(folder), few):
            one, took = _judged(place, *case)
            found.add(one)
            seconds.append(took)
    return found, seconds


def _lay_out(place: Path, script: int, change: int, *, anchors: bool) -> None:
    place.mkdir()
    made: Mapping[str, bytes] = {
        "base": handed_out(),
        "theirs": edited(script).document,
        "new": at.render(report(*CHANGES[change])),
    }
    for name, document in made.items():
        (place / f"{name}.docx").write_bytes(document if anchors else bare(document))


def _done(folder: Path, few: list[tuple[int, int]]) -> Iterator[tuple[Path, tuple[int, int]]]:
    for case in few:
        yield folder / "{}-{}".format(*case), case


def _judged(place: Path, script: int, change: int) -> tuple[Judged, float]:
    said = json.loads((place / "told.json").read_text())
    told = [Told("", *(*one, "", "")[:2]) for one in said["conflicts"]]
    old, new = _said(None), _said(change)
    merged = (place / "merged.docx").read_bytes()
    found = judge(old, edited(script), new, merged, told)
    found.revisions, found.changes = revisions(merged), changes(old, new) - len(told)
    return found, said["seconds"]


@cache
def _said(change: int | None) -> list[str]:
    """Return what the rendering of a change says; None for the base."""
    return blocks(handed_out() if change is None else at.render(report(*CHANGES[change])))


def _print(name: str, found: Judged, seconds: list[float]) -> None:
    share = found.revisions / found.changes if found.changes else 0
    print(
        f"{name}: {found.cases} cases, lost {found.lost}, missing {found.missing}, contested "
        f"figures untold {found.untold}, conflicts {found.conflicts}, false {found.false}, tracked "
        f"{found.revisions} for {found.changes} true ({share:.2f}), "
        f"{median(seconds):.2f} s (most {max(seconds):.2f})"
    )


if __name__ == "__main__":
    main()
