"""What drawn forms call their rows, columns and sections, and what they measure."""

from typing import Final

from benchmarks.drawn.cells import Measure

PIECES: Final = Measure("vnt", 1, 1)
PERSONS: Final = Measure("asm", 1, 1)
EUROS: Final = Measure("eur", 1, 100, 2)
THOUSANDS: Final = tuple(
    Measure(f"tukst_{n}", 1, 100_000, n, rounded=True, times=1000) for n in range(4)
)
"""With so many decimals as the form says."""
POSTS: Final = Measure("etatai", 25, 100, 2, fixed=False)
HOURS: Final = Measure("val", 5, 10, 1, fixed=False)
TREES: Final = Measure("sodinukai", 1, 1)
MARKS: Final = Measure("balai", 1, 10, 1, adds_up=False)
MEASURES: Final = (PIECES, PERSONS, EUROS, *THOUSANDS, POSTS, HOURS, TREES, MARKS)

UNITS: Final = {
    **{
        one.key: {
            "zenklas": "tūkst. Eur",
            "yra": "eur",
            "kartai": 1000,
            "po_kablelio": one.decimals,
        }
        for one in THOUSANDS
    },
    "sodinukai": {"zenklas": "sod.", "daiktavardis": "sodinukas"},
    "balai": {"zenklas": "bal.", "po_kablelio": 1, "sudedamas": "ne"},
}
"""The form's own."""

ROWS: Final = (
    *("Vaikai", "Jaunimas", "Suaugusieji", "Senjorai", "Savivaldybės biudžetas", "Rėmėjai"),
    *("Valstybės biudžetas", "Projektai", "Knygos", "Koncertai", "Parodos", "Edukacijos"),
    *("Stovyklos", "Varžybos", "Ekskursijos", "Šventės", "Mokymai", "Kitos veiklos"),
)
COLUMNS: Final = {
    "vnt": ("Renginiai", "Kartai", "Priemonės", "Grupės", "Sutartys"),
    "asm": ("Dalyviai", "Lankytojai", "Darbuotojai", "Gavėjai", "Nariai"),
    "eur": ("Gauta", "Panaudota", "Išlaidos", "Pajamos", "Lėšos"),
    "tukst": ("Planuota tūkst.", "Gauta tūkst.", "Panaudota tūkst.", "Skirta tūkst."),
    "etatai": ("Etatai", "Užimti etatai", "Patvirtinti etatai", "Laisvi etatai"),
    "val": ("Valandos", "Darbo valandos", "Mokymų valandos", "Savanorių valandos"),
    "sodinukai": ("Pasodinta", "Prigijo", "Dovanota sodinukų", "Užauginta"),
    "balai": ("Įvertinimas", "Kokybė", "Pasitenkinimas", "Prieinamumas"),
}
SECTIONS: Final = (
    *("Įstaigos pristatymas", "Žmonės", "Veikla", "Paslaugos", "Lėšos", "Turtas", "Kokybė"),
    *("Bendradarbiavimas", "Aplinka", "Mokymasis"),
)
