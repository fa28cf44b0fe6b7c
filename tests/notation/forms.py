"""Forms for tests: a whole one, changed in one place, and what is told of it."""

from pathlib import Path

import ataskaita as at
from ataskaita.declared.kind import ReportKind
from ataskaita.errors import DataErrors, Fault
from ataskaita.notation import kind_of_form

FORM = """\
forma: klubas
laida: "2026"
pavadinimas: Klubo veiklos ataskaita
istaiga: {vardas: klubas}
antraste: "{istaigos} pirmininko {metai} metų veiklos ataskaita"
vienetai:
  balai: {zenklas: bal., daiktavardis: balas, po_kablelio: 1}
rinkiniai:
  lesos:
    gauta: {pavadinimas: Gauta, vienetas: eur}
    panaudota: {pavadinimas: Panaudota, vienetas: eur, ne_daugiau: gauta}
    liko: {pavadinimas: Liko, vienetas: eur, formule: gauta - panaudota}
skyriai:
  nariai:
    antraste: Klubo nariai
    turinys:
      apie: {punktas: Kas gali būti nariu, tipas: pastraipos}
      sudetis:
        lentele: Narių sudėtis
        eilutes:
          vaikai: Vaikai
          suauge: Suaugusieji
          vyresni: {pavadinimas: iš jų vyresni nei 65 metų, is_ju: suauge}
          is_viso: {pavadinimas: Iš viso, suma: visos}
        stulpeliai:
          nariai: {pavadinimas: Nariai, vienetas: asm, daiktavardis: narys}
          moterys: {pavadinimas: iš jų moterys, vienetas: asm, is_ju: nariai}
        diagrama: nariai
      ikurta: {pavadinimas: Įkurta, tipas: data}
      ivertinimas: {pavadinimas: Narių įvertinimas, vienetas: balai}
  veikla:
    antraste: "{metai} metų veikla"
    turinys:
      susitikimai:
        lentele: Susitikimai
        eilutes: {vardas: tema, daugiausia: 3}
        stulpeliai:
          tema: {pavadinimas: Tema, tipas: tekstas}
          kartai: {pavadinimas: Susitikimai, daiktavardis: susitikimas}
          dalyviai: {pavadinimas: Dalyviai, vienetas: asm, daiktavardis: dalyvis}
          vidurkis: {pavadinimas: Dalyvių susitikime, formule: dalyviai / kartai, po_kablelio: 1}
        is_viso: Iš viso
      isvykos: Išvykos
      renginiai: Renginiai
      viskas: {pavadinimas: Išvykos ir renginiai, suma: [isvykos, renginiai]}
      lesos:
        lentele: Lėšos
        eilutes:
          parama: Parama
          nariu: Nario mokesčiai
          is_viso: {pavadinimas: Iš viso, suma: [parama, nariu]}
        stulpeliai: lesos
      planai:
        antraste: "{kiti_metai} metų planai"
        turinys:
          tekstas: {tipas: pastraipos}
rodikliai:
  lesos_dalyviui:
    pavadinimas: Lėšos dalyviui
    formule: veikla.lesos.is_viso.panaudota / veikla.susitikimai.is_viso.dalyviai
    vienetas: eur
    baze: susitikimų dalyviai
    ribos: [0, 50]
rysiai:
  - veikla.susitikimai.is_viso.kartai >= veikla.isvykos
dokumentai: {sprendimas: {antraste: "dėl {istaigos} pirmininko {metai} metų veiklos ataskaitos"}}
"""

DATA = """\
forma: klubas
metai: 2025
istaiga: {pavadinimas: Beržų klubas}
nariai:
  apie: Nariu gali būti kiekvienas.
  sudetis:
    vaikai: {nariai: 12, moterys: 7}
    suauge: {nariai: 30, moterys: 20}
    vyresni: {nariai: 9, moterys: 6}
    is_viso: {nariai: 42, moterys: 27}
  ikurta: 1998-05-12
  ivertinimas: "4,5"
veikla:
  susitikimai:
    eilutes:
      - {tema: Knygos, kartai: 10, dalyviai: 120}
      - {tema: Filmai, kartai: 5, dalyviai: 80}
    is_viso: {kartai: 15, dalyviai: 200}
  isvykos: 2
  renginiai: 3
  viskas: 5
  lesos:
    parama: {gauta: 100, panaudota: 90}
    nariu: {gauta: 200, panaudota: 200}
  planai:
    tekstas: Susitiksime {{ veikla.susitikimai.is_viso.kartai|kilmininku }} ar daugiau.
"""


def changed(text: str, *changes: tuple[str, str]) -> str:
    """Return the text with these words in the place of others, which must be there."""
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def compiled(*changes: tuple[str, str]) -> ReportKind:
    """Return the kind of the form, changed so."""
    return kind_of_form(changed(FORM, *changes), "forma.yaml")


def mistakes(*changes: tuple[str, str]) -> list[Fault]:
    """Return what is wrong with the form, changed so."""
    try:
        compiled(*changes)
    except DataErrors as error:
        return list(error.faults)
    return []


def put(folder: Path, *changes: tuple[str, str], form: str = FORM) -> Path:
    """Write the form and data of it, changed so, into a folder; return the data's path."""
    folder.mkdir(exist_ok=True)
    (folder / "forma.yaml").write_text(form, encoding="utf-8")
    path = folder / "klubas.yaml"
    path.write_text(changed(DATA, *changes), encoding="utf-8")
    return path


def codes(path: Path) -> list[str]:
    """Return the codes of what is found in the data, gaps left out."""
    return [one.message.code for one in at.check(at.load(path)) if one.message.code != "D271"]
