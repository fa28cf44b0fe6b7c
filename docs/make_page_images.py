"""Make the pictures of the page in the browser: `python -m docs.make_page_images`.

Chromium draws them, of the 2020 report with one slip in it.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.page.in_browser import browser_page
from tests.page.serving import served

FOLDER: Final = Path(__file__).parent / "images"
REPORT: Final = Path(__file__).parents[1] / "fixtures" / "lazdijai-2020"
WINDOW: Final = {"width": 1000, "height": 900}
PICTURES: Final = {
    "langas-pradzia": "/",
    "langas-failas": "/failas?f=ataskaita.yaml",
    "langas-pildymas": "/pildyti?f=ataskaita.yaml&s=Fondas#fondas.gauta.knygos_ir_serialiniai",
}


def main() -> None:
    """Write a picture of each page."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "Ataskaita"
        shutil.copytree(REPORT, folder)
        slip(folder / "ataskaita.yaml")
        with (
            served(folder) as page,
            browser_page(viewport={"width": 1000, "height": 700}) as browser,
        ):
            browser.goto(page.address)
            for name, address in PICTURES.items():
                browser.goto(page.origin + address)
                browser.screenshot(path=FOLDER / f"{name}.png")


def slip(data: Path) -> None:
    """Write one figure of the report wrong."""
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace("serialiniai: 9 998", "serialiniai: 9 898"), encoding="utf-8")


if __name__ == "__main__":
    main()
