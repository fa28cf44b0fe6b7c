"""A template from an institution's letterhead, and a report made with it."""

import subprocess
import sys
from pathlib import Path

import ataskaita as at


def main(letterhead: str, data: str, out: str) -> None:
    """Make the template `sablonas.docx` and the report, both in the folder `out`."""
    template = Path(out) / "sablonas.docx"
    tool = [sys.executable, "-m", "ataskaita", "sablonas"]
    subprocess.run([*tool, "naujas", template, "--stiliai", letterhead], check=True)
    subprocess.run([*tool, "tikrinti", template], check=True)
    report = at.load(data)
    at.write(at.render(report, template=template), Path(out) / f"ataskaita-{report.year}.docx")


if __name__ == "__main__":
    main(*sys.argv[1:])
