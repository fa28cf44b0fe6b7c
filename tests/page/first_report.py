"""A small library's first report, from nothing to a checked Word draft, counted key by key.

`python -m tests.page.first_report` says what of it takes how long: 40 figures, 5 texts.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Page, expect

from tests.page.in_browser import browser_page
from tests.page.keystrokes import Hand
from tests.page.serving import served

NAMES: Final = {
    "biblioteka.pavadinimas": "Beržgirio miestelio biblioteka",
    "biblioteka.vieta": "Beržgiris",
    "parasas.pareigos": "Bibliotekininkė",
}
FIGURES: Final = {
    "Fondas": {
        "fondas.pradzia.pavadinimai": "4120",
        "fondas.pradzia.knygos_ir_serialiniai": "5210",
        "fondas.pradzia.kartografija": "12",
        "fondas.pradzia.garsiniai_regimieji": "38",
        "fondas.gauta.pavadinimai": "310",
        "fondas.gauta.knygos_ir_serialiniai": "342",
        "fondas.gauta.kartografija": "2",
        "fondas.gauta.garsiniai_regimieji": "4",
        "fondas.nurasyta.pavadinimai": "180",
        "fondas.nurasyta.knygos_ir_serialiniai": "214",
        "fondas.nurasyta.kartografija": "1",
        "fondas.nurasyta.garsiniai_regimieji": "6",
        "fondas.likutis.pavadinimai": "4250",
        "fondas.likutis.knygos_ir_serialiniai": "5338",
        "fondas.likutis.kartografija": "13",
        "fondas.likutis.garsiniai_regimieji": "36",
        "fondas.dovanos": "26",
        "fondas.parama": "14",
        "fondas.nurasymo_aktai": "2",
    },
    "Vartotojai": {
        "vartotojai.gyventojai": "1240",
        "vartotojai.uzregistruoti.perregistruoti": "284",
        "vartotojai.uzregistruoti.nauji": "47",
        "vartotojai.uzregistruoti.vaikai": "96",
        "vartotojai.apsilankymai.is_viso": "4870",
        "vartotojai.apsilankymai.vaikai": "1630",
        "vartotojai.isduotis.i_namus": "5920",
        "vartotojai.isduotis.vietoje": "1180",
        "vartotojai.isduotis.vaikams": "1740",
        "vartotojai.uzklausos.gauta": "118",
        "vartotojai.uzklausos.gauta_elektroniniu_budu": "21",
        "vartotojai.uzklausos.ivykdyta": "112",
        "vartotojai.uzklausos.ivykdyta_elektroniniu_budu": "20",
        "vartotojai.mokymo_valandos": "36",
        "vartotojai.interneto_seansai": "742",
        "vartotojai.virtualus_apsilankymai": "1315",
    },
    "Renginiai": {
        "renginiai.is_viso.is_viso": "41",
        "renginiai.is_viso.garsiniai": "24",
        "renginiai.is_viso.vaizdiniai": "17",
        "renginiai.vaikams_ir_jaunimui": "19",
        "renginiai.mobilioji_biblioteka.isvykos": "6",
    },
}
TEXTS: Final = {
    "Fondas": {
        "fondas.ivadas": "Fondas per metus atnaujintas grožine literatūra ir knygomis vaikams, "
        "o susidėvėję ir turiniu pasenę leidiniai nurašyti dviem aktais. Daugiausia gauta "
        "lietuvių autorių knygų, jos skaitytojų labiausiai ir laukiamos.",
        "fondas.isigijimo_tekstas": "Knygos pirktos savivaldybės ir valstybės lėšomis, dalį "
        "leidinių padovanojo miestelio gyventojai ir leidyklos. Periodika prenumeruota visiems "
        "metams: trys laikraščiai ir keturi žurnalai.",
    },
    "Vartotojai": {
        "vartotojai.ivadas": "Daugiausia lankėsi moksleiviai ir senjorai, vasarą – poilsiautojai. "
        "Užsiregistruoti padėjo tai, kad bilietas išduodamas nemokamai, "
        "o bibliotekos darbo laikas patogus.",
        "vartotojai.pabaiga": "Kitais metais biblioteka dirbs ir šeštadieniais, o vaikų skaitykla "
        "bus perkelta į šviesesnę patalpą. Tikimasi, kad dėl to šeimos lankysis dažniau ir "
        "liks ilgiau. Šiemet užfiksuota ",
    },
    "Renginiai": {
        "renginiai.tekstas": "Vaikams kas mėnesį skaityta garsiai, suaugusiesiems rengtos knygų "
        "aptarimų popietės. Gausiausiai lankyti susitikimai su rašytojais ir rudens knygų mugė, "
        "surengta kartu su mokykla.",
    },
}
QUOTED: Final = {"vartotojai.pabaiga": "vartotojai.apsilankymai.is_viso"}
"""Where a text goes on with a figure that is chosen from the list."""
COUNT: Final = len(NAMES) + sum(map(len, (*FIGURES.values(), *TEXTS.values())))


def first_report(hand: Hand) -> None:
    """Walk the way from the beginning to a Word draft."""
    page = hand.page
    hand.open("nauja", page.get_by_role("link", name="Naujas duomenų failas"))
    hand.open(
        "sukurti", page.get_by_role("button", name="Sukurti failą")
    )  # of the year that is over
    for path, text in NAMES.items():
        hand.go_to(path)
        hand.write(text)
    for tab, figures in FIGURES.items():
        hand.open(tab, page.get_by_role("link", name=tab, exact=True))
        _fill(hand, tab, figures)
    hand.press("Control+s")
    said = expect(page.locator("#pasakyta"))
    hand.wait("įrašyti", lambda: said.to_contain_text(f"Įrašyta: {COUNT} ", timeout=60_000))
    hand.open("failas", page.get_by_role("link", name=".xlsx"))
    hand.open("parengti", page.get_by_role("button", name="Parengti", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Dokumentai")


def _fill(hand: Hand, tab: str, figures: dict[str, str]) -> None:
    texts = dict(TEXTS[tab])
    order = hand.page.evaluate("[...document.querySelectorAll('[data-cell]')].map((one) => one.id)")
    for path in sorted({**figures, **texts}, key=order.index):
        hand.go_to(path)
        hand.write(figures.get(path) or texts[path])
        if path in QUOTED:
            hand.choose(QUOTED[path], path)


def walked(folder: Path) -> tuple[Hand, Page]:
    """Return the hand and the page as they are at the end, both closed."""
    with served(folder) as one, browser_page(viewport={"width": 1280, "height": 900}) as page:
        hand = Hand(page)
        page.goto(one.address)
        first_report(hand)
    return hand, page


def main() -> None:
    """Say what it takes."""
    with TemporaryDirectory() as scratch:
        hand, _page = walked(Path(scratch))
    told = ", ".join(f"{name} {count}" for name, count in hand.count.items())
    minutes, seconds = divmod(round(hand.seconds), 60)
    sys.stdout.write(f"{told}, {minutes} min {seconds} s\n")
    for what, waited in hand.waits.items():
        sys.stdout.write(f"{waited:6.1f} s  {what}\n")


if __name__ == "__main__":
    main()
