"""docx-scalpel's consolidate on cases that lie in a folder; run by a Python that has it.

`python peer.py FOLDER`: of each case the base, the draft and the new rendering are merged, and
what came of it is written beside.
"""

import json
import sys
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any

peer: Any = import_module("docx_scalpel")  # of another Python


def main() -> None:
    """Merge each case of the folder."""
    for case in sorted(one for one in Path(sys.argv[1]).iterdir() if one.is_dir()):
        base, theirs, new = (
            (case / name).read_bytes() for name in ("base.docx", "theirs.docx", "new.docx")
        )
        reviewers = [
            peer.DocxDiffReviewer(theirs, "žmonės"),
            peer.DocxDiffReviewer(new, "ataskaita"),
        ]
        began = perf_counter()
        merged = peer.docx_diff_consolidate(base, reviewers)
        seconds = perf_counter() - began
        conflicts = peer.docx_diff_get_conflicts(base, reviewers)
        (case / "merged.docx").write_bytes(merged)
        told = [[each.result_text for each in one.competitors] for one in conflicts]
        (case / "told.json").write_text(json.dumps({"seconds": seconds, "conflicts": told}))


if __name__ == "__main__":
    main()
