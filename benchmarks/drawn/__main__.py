"""What is told of drawn reports, consistent and spoilt: `python -m benchmarks.drawn`."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.drawn.reading import alarms
from benchmarks.drawn.standing import REPORTS, drawn_forms, outcomes, unlike_lists


def main() -> None:
    """Print false alarms, how many slips are told by their sort, and where lists differ."""
    with TemporaryDirectory() as folder:
        found = [one for drawn in drawn_forms(REPORTS) for one in alarms(drawn, Path(folder))]
        print(f"false alarms on {REPORTS} consistent reports: {len(found)}")
        for exact in (True, False):
            _print_slips(Path(folder), exact=exact)
    unlike = [one for drawn in drawn_forms(REPORTS) for one in unlike_lists(drawn)]
    print(f"figures that `forma tikrinti` lists otherwise than the draw: {len(unlike)}")


def _print_slips(folder: Path, *, exact: bool) -> None:
    made, told = Counter[str](), Counter[str]()
    named = 0
    for slip in outcomes(REPORTS, folder, exact=exact):
        made[slip.kind] += 1
        told[slip.kind] += slip.is_found
        named += slip.is_named
    print("cells that something holds exactly" if exact else "cells that are only bounded")
    for kind, count in (*made.items(), ("all", made.total())):
        of = told.total() if kind == "all" else told[kind]
        print(f"{kind:10}{of:6} of {count:5}  {of / count:6.1%}")
    print(f"told by what holds the cell: {named} of {told.total()}")


if __name__ == "__main__":
    main()
