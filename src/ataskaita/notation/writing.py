"""The text of a new form: an example of a small one, or one that builds on a kind."""

from collections.abc import Iterator
from typing import Final

from ataskaita.declared.declare import declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import shown_label
from ataskaita.declared.sections import Section

_EXAMPLE: Final = """\
# Ataskaitos forma: ko prašoma iš įstaigos. Patikrinti: ataskaita forma tikrinti ŠIS_FAILAS
forma: mano-forma                # raktas: juo formą vadina duomenys („forma: mano-forma“)
laida: "1"
pavadinimas: Įstaigos veiklos ataskaita
istaiga: {vardas: įstaiga}
antraste: "{metai} metų veiklos ataskaita"
skyriai:
  darbuotojai:                   # skyriaus raktas: amžiams; antraštę keisti galima
    antraste: Darbuotojai
    turinys:                     # kas pirma, tas pirma ir spausdinama
      etatai:
        lentele: Etatai ir darbuotojai
        eilutes:                 # žinomos eilutės
          specialistai: Specialistai
          kiti: Kiti darbuotojai
          is_viso: {pavadinimas: Iš viso, suma: visos}
        stulpeliai:
          etatai: {pavadinimas: Etatai, vienetas: etatai}
          zmones: {pavadinimas: Darbuotojai, vienetas: asm, daiktavardis: darbuotojas}
      tekstas: {tipas: pastraipos}
  renginiai:
    antraste: Renginiai
    turinys:
      sarasas:
        lentele: Renginiai
        eilutes: {vardas: renginys}        # eilutes išvardija duomenys
        stulpeliai:
          renginys: {pavadinimas: Renginys, tipas: tekstas}
          lankytojai: {pavadinimas: Lankytojai, vienetas: asm, daiktavardis: lankytojas}
        is_viso: Iš viso
      tekstas: {tipas: pastraipos}
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
