"""Make the pictures of the page in the browser: `python -m docs.make_page_images`.

Chromium draws them, of the 2020 report with one slip in it, of a draft of it that somebody edited,
of a district's institutions, and of a statistics form.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from ataskaita.batch import render_many
from ataskaita.hall.chosen import CHOSEN
from ataskaita.hall.workshop import write_template
from tests.drafts.people import Person
from tests.page.in_browser import browser_page
from tests.page.serving import served
from tests.page.statistics import statistics

HOME: Final = Path("/home/biblioteka")
FOLDER: Final = Path(__file__).parent / "images"
FIXTURES: Final = Path(__file__).parents[1] / "fixtures"
REPORT: Final = FIXTURES / "lazdijai-2020"
DRAFT: Final = "isvestis/ataskaita-2020.docx"
PICTURES: Final = {"langas-pradzia": "/", "langas-failas": "/failas?f=ataskaita.yaml"}
FILLED: Final = {
    "langas-pildymas": "/pildyti?f=ataskaita.yaml&s=Fondas#fondas.gauta.knygos_ir_serialiniai",
}
RETURNED: Final = {
    "langas-juodrastis": f"/juodrastis?d={DRAFT}&f=ataskaita.yaml",
    "langas-nauja": "/nauja?f=ataskaita.yaml",
}
OWN: Final = {"langas-sablonas": "/sablonas?f=ataskaita.yaml"}
MANY: Final = {"langas-istaigos": "/istaigos"}
FOREIGN: Final = {"langas-kita-darbaknyge": "/susieti?f=statistika.xlsx&i=duomenys-2025.yaml"}
BEGUN: Final = """\
metai: 2025
biblioteka: {pavadinimas: Beržgirio miestelio biblioteka}
vartotojai: {apsilankymai: {is_viso: 135 370}}
"""
LIST: Final = """\
Įstaiga;Forma;Kontaktas;Aplankas
Šaltmirės rajono savivaldybės viešoji biblioteka;;direktorė;antroji-biblioteka
Nemunaičio apskrities viešoji biblioteka;;direktorius;apskritis
Ąžuolpilio miesto savivaldybės viešoji biblioteka;;metodininkė;kita-biblioteka
Beržgirio miestelio biblioteka;;bibliotekininkė;maziausia
Pamiškės biblioteka;;bibliotekininkė;pamiske
"""
LIBRARIES: Final = ("apskritis", "kita-biblioteka", "maziausia", "antroji-biblioteka")


def main() -> None:
    """Write a picture of each page."""
    with homely() as home:
        folder = home / "Ataskaita"
        shutil.copytree(REPORT, folder)
        slip(folder / "ataskaita.yaml")
        draw(folder, PICTURES, whole=True)
        draw(folder, FILLED)
        shutil.copy(REPORT / "ataskaita.yaml", folder)
        write_template(folder / "mano-sablonas.docx")
        (folder / CHOSEN).write_text("mano-sablonas.docx\n", encoding="utf-8")
        draw(folder, OWN, whole=True)
        (folder / CHOSEN).unlink()
        came_back(folder)
        draw(folder, RETURNED, whole=True)
        draw(district(home / "Rajonas"), MANY, whole=True)
        draw(begun(home / "Nauji metai"), FOREIGN, whole=True)


@contextmanager
def homely() -> Iterator[Path]:
    """Give a folder whose way reads as a person's does: pages show it. It is gone afterwards."""
    HOME.mkdir(parents=True)  # never somebody's own
    try:
        yield HOME
    finally:
        shutil.rmtree(HOME)


def draw(folder: Path, pictures: Mapping[str, str], *, whole: bool = False) -> None:
    """Draw pages of a folder, the whole of each or what is seen at first."""
    with (
        served(folder) as page,
        browser_page(viewport={"width": 1000, "height": 700}) as browser,
    ):
        browser.goto(page.address)
        for name, address in pictures.items():
            browser.goto(page.origin + address)
            browser.screenshot(path=FOLDER / f"{name}.png", full_page=whole)


def slip(data: Path) -> None:
    """Write one figure of the report wrong."""
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace("serialiniai: 9 998", "serialiniai: 9 898"), encoding="utf-8")


def came_back(folder: Path) -> None:
    """Put a draft there that somebody edited, and change the same figure in the data."""
    person = Person()
    person.replace("1\u00a0452", "1\u00a0500")
    person.replace("įvairios literatūros", "įdomios literatūros")
    (folder / DRAFT).parent.mkdir()
    (folder / DRAFT).write_bytes(person.saved())
    data = folder / "ataskaita.yaml"
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace("dovanos: 1 452", "dovanos: 1 460"), encoding="utf-8")


def begun(folder: Path) -> Path:
    """Lay out a report that is begun, beside the statistics form of its year."""
    folder.mkdir()
    (folder / "duomenys-2025.yaml").write_text(BEGUN, encoding="utf-8")
    statistics(folder / "statistika.xlsx")
    return folder


def district(folder: Path) -> Path:
    """Lay out the reports of several institutions, one of them with a slip, and make them all."""
    for name in LIBRARIES:
        shutil.copytree(FIXTURES / name, folder / name)
    slipped = folder / LIBRARIES[-1] / "ataskaita.yaml"
    slipped.write_text(slipped.read_text(encoding="utf-8") + "nera_tokio: 1\n", encoding="utf-8")
    (folder / "istaigos.csv").write_text(LIST, encoding="utf-8")
    render_many(folder, folder / "isvestis")
    return folder


if __name__ == "__main__":
    main()
