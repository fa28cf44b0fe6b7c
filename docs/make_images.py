"""Make the pictures of documents that the docs show: `python -m docs.make_images`.

LibreOffice draws them, from the 2020 report.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import ataskaita as at
from ataskaita.hall.documents import DOCUMENTS
from tests.pages import as_png, sheet_of

FOLDER = Path(__file__).parent / "images"
REPORT = Path(__file__).parents[1] / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
_RESOLUTION = {"ataskaita": 44}
_USUAL_RESOLUTION = 70
_ACROSS = 5


def main() -> None:
    """Write a picture of the pages of each document."""
    report = at.load(REPORT)
    for name in DOCUMENTS:
        document = at.render(report, document=name)
        with TemporaryDirectory() as scratch:
            resolution = _RESOLUTION.get(name, _USUAL_RESOLUTION)
            sheet = sheet_of(document, Path(scratch), resolution, _ACROSS)
        (FOLDER / f"{name}-2020.png").write_bytes(as_png(sheet))


if __name__ == "__main__":
    main()
