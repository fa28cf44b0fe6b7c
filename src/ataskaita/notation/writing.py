"""The text of a new form: an example of a small one, or one that builds on a kind."""

from collections.abc import Iterator
from typing import Final

from ataskaita.declared.declare import declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import shown_label
from ataskaita.declared.sections import Section

_EXAMPLE: Final = """\
# Ataskaitos forma: ko prašoma iš įstaigos. Patikrinti: ataskaita forma tikrinti ŠIS_FAILAS
# Kas nereikalinga, ištrinkite; ko trūksta, nukopijuokite ir pakeiskite.
forma: mano-forma                # raktas: juo formą vadina duomenys („forma: mano-forma“)
laida: "1"
pavadinimas: Įstaigos veiklos ataskaita
istaiga: {vardas: įstaiga}
antraste: "{istaigos} {metai} metų veiklos ataskaita"
# titulinis: taip                # titulinis puslapis: įstaiga, antraštė, kas parengė, vieta, metai
numeravimas: 1.1.                # arba „ne“, „1.“, „I.“, „I SKYRIUS“
skyriai:
  pristatymas:                   # raktas: amžiams, be lietuviškų raidžių; antraštę keisti galima
    antraste: Įstaigos pristatymas
    turinys:                     # kas pirma, tas pirma ir spausdinama
      apie: {punktas: Įstaigos paskirtis, tipas: pastraipos}      # tekstas po savo antrašte
      etatai:
        lentele: Etatai ir darbuotojai
        eilutes:                 # žinomos eilutės
          specialistai: Specialistai
          kiti: Kiti darbuotojai
          is_viso: {pavadinimas: Iš viso, suma: visos}            # suma tikrinama
        stulpeliai:
          etatai: {pavadinimas: Etatai, vienetas: etatai}
          zmones: {pavadinimas: Darbuotojai, vienetas: asm, daiktavardis: darbuotojas}
      gavejai:
        lentele: Paslaugų gavėjai
        eilutes:
          vaikai: Vaikai
          suauge: Suaugusieji
          senjorai: {pavadinimas: iš jų senjorai, is_ju: suauge}  # dalis to, kas aukščiau
          is_viso: {pavadinimas: Iš viso, suma: visos}
        stulpeliai:
          gavejai:
            pavadinimas: Gavėjai
            vienetas: asm
            daiktavardis: gavėjas
            salia: [pernai, pokytis, proc]                        # rodoma greta, niekas to nepildo
  veikla:
    antraste: "{metai} metų veikla"
    turinys:
      darbai:
        lentele: Suplanuoti ir atlikti darbai
        numeruoti: 1.
        eilutes: {vardas: darbas}                                 # eilutes išvardija duomenys
        stulpeliai:
          darbas: {pavadinimas: Darbas, tipas: tekstas}
          planuota: {pavadinimas: Planuota, tipas: pastraipos}    # pastraipos, sąrašai langelyje
          rezultatas: {pavadinimas: Pasiektas rezultatas, tipas: pastraipos}
          atsakingas: {pavadinimas: Kas atsakingas, tipas: tekstas}
          dalyviai: {pavadinimas: Dalyviai, vienetas: asm, daiktavardis: dalyvis}
        is_viso: Iš viso
      renginiai: {pavadinimas: Renginiai, daiktavardis: renginys} # vienas rodiklis
      mokami: {pavadinimas: iš jų mokami, is_ju: renginiai}
      tekstas: {tipas: pastraipos}
  lesos:
    antraste: Lėšos
    turinys:
      saltiniai:
        lentele: Lėšos pagal šaltinius
        kas: Lėšų šaltinis                                        # kaip vadinasi pirmasis stulpelis
        eilutes:
          savivaldybe: Savivaldybės biudžetas
          pajamos: Pajamos už paslaugas
          projektai: Projektų lėšos
          is_viso: {pavadinimas: Iš viso, suma: visos}
        stulpeliai:
          gauta: {pavadinimas: Gauta, vienetas: tukst_eur, po_kablelio: 1}
          panaudota: {pavadinimas: Panaudota, vienetas: tukst_eur, po_kablelio: 1}
          dalis: {pavadinimas: "Panaudota, proc.", formule: dalis(panaudota; gauta)}
        diagrama: {reiksmes: [gauta, panaudota], pavadinimas: Lėšos}
  rodikliai_trejus_metus:
    antraste: Svarbiausi rodikliai
    turinys:
      trejus_metus:                                               # rodo, kas įrašyta kitur
        rodikliu_lentele: Trejų metų rodikliai
        rodo:
          - pristatymas.gavejai.is_viso.gavejai                   # skyrius.lentelė.eilutė.stulpelis
          - veikla.renginiai
          - lesos.saltiniai.is_viso.panaudota
        stulpeliai: [{metai: 3}, pokytis, proc]
  planai:
    antraste: "{kiti_metai} metų planai"
    be_numerio: taip
    turinys:
      tekstas: {tipas: pastraipos}
rodikliai:                       # santykiai: juos skaičiuoja programa, cituoti galima tekste
  lesos_gavejui:
    pavadinimas: Lėšos vienam gavėjui
    formule: lesos.saltiniai.is_viso.panaudota / pristatymas.gavejai.is_viso.gavejai
    vienetas: eur
    baze: paslaugų gavėjai
# rysiai:                        # kas su kuo turi sutapti: =, <= arba >=
#   - veikla.darbai.is_viso.dalyviai = veikla.dalyviai
"""
_HEAD: Final = """\
# Forma, kuri remiasi kita: joje tik tai, kas kitaip.
# Patikrinti: ataskaita forma tikrinti ŠIS_FAILAS
forma: mano-{key}
laida: "1"
remiasi: {key}
pavadinimas: Veiklos ataskaita
# praleisti: [skyrius]                    # kurių skyrių nereikia
# pervadinti: {{skyrius: Kita antraštė}}
# tvarka: [skyrius, skyrius]              # kas pirma; kiti – po jų, kaip buvo
# skyriai:
#   skyrius:
#     prideti: {{laukas: {{pavadinimas: Pavadinimas, vienetas: vnt}}}}
#     praleisti: [laukas]
#
# Formos „{key}“ skyriai ir jų laukai:
"""


def form_text(base: ReportKind | None) -> str:
    """Return the text of a form: an example, or one that builds on that kind and lists it."""
    if base is None:
        return _EXAMPLE
    return _HEAD.format(key=base.key) + "".join(f"{one}\n" for one in _listed(base))


def _listed(kind: ReportKind) -> Iterator[str]:
    frame = {one.key for one in declarations(Section)}
    for section in kind.sections:
        yield f"#   {section.key}: {shown_label(section.label)}"
        for one in declarations(section.type):
            if one.key not in frame:
                yield f"#     {one.key}: {shown_label(one.label)}"
