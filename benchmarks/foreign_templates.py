"""Templates as other offices make them: in Word's own styles, their tables laid out by hand.

A municipality's one-page report on an elderate has a form of its own and three tables; a museum's
is laid out from the names of the form for museums. Neither takes anything of the standard template.
"""

import io
from collections.abc import Iterator
from typing import Final

import docx
from docx.document import Document

from ataskaita.declared.kind import ReportKind
from ataskaita.kinds import KINDS
from ataskaita.notation import kind_of_form
from ataskaita.word.package import read_template

_FORM: Final = """\
forma: seniunija
laida: "2026"
pavadinimas: Seniūnijos veiklos ataskaita
istaiga: {vardas: seniūnija}
antraste: "{istaigos} {metai} metų veiklos ataskaita"
skyriai:
  gyventojai:
    antraste: Gyventojai
    turinys:
      tekstas: {pavadinimas: Apie seniūnijos gyventojus, tipas: pastraipos}
      gyvenvietes:
        lentele: Gyventojai pagal gyvenamąją vietą
        eilutes:
          miesteliai: Miesteliuose
          kaimai: Kaimuose
          is_viso: {pavadinimas: Iš viso, suma: visos}
        stulpeliai:
          deklaravo: {pavadinimas: Deklaravę vietą, vienetas: asm, daiktavardis: gyventojas}
          gime: {pavadinimas: Gimę, vienetas: asm, daiktavardis: gyventojas}
          mire: {pavadinimas: Mirę, vienetas: asm, daiktavardis: gyventojas}
  aplinka:
    antraste: Aplinkos tvarkymas
    turinys:
      tekstas: {pavadinimas: Apie aplinkos tvarkymą, tipas: pastraipos}
      darbai:
        lentele: Atlikti darbai
        eilutes: {vardas: darbas, daugiausia: 20}
        stulpeliai:
          darbas: {pavadinimas: Darbas, tipas: tekstas}
          kiekis: {pavadinimas: Kartai, daiktavardis: kartas}
          suma: {pavadinimas: Išleista, vienetas: eur}
        is_viso: Iš viso
  lesos:
    antraste: Lėšos
    turinys:
      tekstas: {pavadinimas: Apie lėšas, tipas: pastraipos}
      saltiniai:
        lentele: Lėšos pagal šaltinius
        eilutes:
          savivaldybe: Savivaldybės biudžetas
          valstybe: Valstybės biudžetas
          is_viso: {pavadinimas: Iš viso, suma: visos}
        stulpeliai:
          gauta: {pavadinimas: Gauta, vienetas: eur}
          panaudota: {pavadinimas: Panaudota, vienetas: eur, ne_daugiau: gauta}
"""
_Rows = list[list[str]]


def elderate() -> tuple[dict[str, bytes], ReportKind]:
    """Return the parts of a municipality's one-page template, and its form."""
    document = _begun("{{ istaiga.kilmininkas|didziosiomis }} {{ metai }} METŲ ATASKAITA")
    places = _grid(
        "gyventojai.gyvenvietes",
        ["", "Deklaravo", "Gimė", "Mirė"],
        ("miesteliai Miesteliuose", "kaimai Kaimuose", _TOTAL),
        ("deklaravo", "gime", "mire"),
    )
    _section(document, "Gyventojai", "gyventojai.tekstas")
    _table(document, *places)
    document.add_paragraph(
        "Gyveno {{ gyventojai.gyvenvietes.is_viso.deklaravo|su_vienetu }}"
        "{% if gyventojai.gyvenvietes.is_viso.gime %}, gimė "
        "{{ gyventojai.gyvenvietes.is_viso.gime|galininku }}{% endif %}."
    )
    _section(document, "Aplinkos tvarkymas", "aplinka.tekstas")
    works = "aplinka.darbai"
    _table(
        document,
        ["Darbas", "Kartai", "Išleista, Eur"],
        [f"{{%tr for eilute in {works}.eilutes %}}"],
        ["{{ eilute.darbas }}", "{{ eilute.kiekis }}", "{{ eilute.suma }}"],
        ["{%tr endfor %}"],
        ["Iš viso", f"{{{{ {works}.is_viso.kiekis }}}}", f"{{{{ {works}.is_viso.suma }}}}"],
    )
    _section(document, "Lėšos", "lesos.tekstas")
    sources = _grid(
        "lesos.saltiniai",
        ["Biudžetas", "Gauta, Eur", "Panaudota, Eur"],
        ("savivaldybe Savivaldybės", "valstybe Valstybės", _TOTAL),
        ("gauta", "panaudota"),
    )
    _table(document, *sources)
    _signed(document)
    return _parts(document), kind_of_form(_FORM, "seniunija.yaml")


def museum() -> tuple[dict[str, bytes], ReportKind]:
    """Return the parts of a museum's template, laid out by the names of its form, and the form."""
    document = _begun("{{ istaiga.pavadinimas }}: {{ metai }} m. ataskaita")
    for heading, blocks in _MUSEUM:
        document.add_heading(heading, 1)
        for block in blocks:
            if isinstance(block, str):
                document.add_paragraph(block)
            else:
                _table(document, *block)
    _signed(document)
    return _parts(document), KINDS["muziejus"]


def _works(table: str, *rows: str) -> _Rows:
    """Return a table of works: what was planned, what came of it, who answers for it."""
    named = (one.split(" ", 1) for one in rows)
    head = ["Sritis", "Planuota", "Pasiekta", "Atsako"]
    return [head, *([label, *_worked(f"{table}.{key}")] for key, label in named)]


def _worked(row: str) -> Iterator[str]:
    yield from (
        f"{{{{p {row}.planuota }}}}",
        f"{{{{p {row}.pasiekta }}}}",
        f"{{{{ {row}.atsako }}}}",
    )


def _grid(table: str, head: list[str], rows: tuple[str, ...], columns: tuple[str, ...]) -> _Rows:
    """Return a table of known rows, each by its key and what it is called."""
    named = (one.split(" ", 1) for one in rows)
    cells = (
        [label, *(f"{{{{ {table}.{key}.{one} }}}}" for one in columns)] for key, label in named
    )
    return [head, *cells]


def _listed(table: str, head: list[str], columns: tuple[str, ...], total: list[str]) -> _Rows:
    """Return a table of as many rows as the data has."""
    cells = [f"{{{{ vienas.{one} }}}}" for one in columns]
    loop = [f"{{%tr for vienas in {table}.eilutes %}}"]
    last = [f"{{{{ {table}.is_viso.{one} }}}}" if one else "" for one in total[1:]]
    return [head, loop, cells, ["{%tr endfor %}"], [total[0], *last]]


def _begun(title: str) -> Document:
    document = docx.Document()
    document.add_heading(title, 0)
    document.add_paragraph("{%p if preambule %}")
    document.add_paragraph("{{p preambule }}")
    document.add_paragraph("{%p endif %}")
    return document


def _section(document: Document, heading: str, text: str) -> None:
    document.add_heading(heading, 1)
    document.add_paragraph(f"{{{{p {text} }}}}")


def _table(document: Document, *rows: list[str]) -> None:
    table = document.add_table(len(rows), len(rows[0]), "Table Grid")
    for cells, row in zip(table.rows, rows, strict=True):
        whole = cells.cells[0].merge(cells.cells[-1]) if len(row) == 1 else None
        for cell, said in zip((whole,) if whole else cells.cells, row, strict=True):
            cell.text = said
    document.add_paragraph()


def _signed(document: Document) -> None:
    document.add_paragraph("{%p if parasas %}")
    document.add_paragraph("{{ parasas.pareigos }}\t{{ parasas.vardas }}")
    document.add_paragraph("{%p endif %}")
    document.sections[0].footer.paragraphs[0].text = "{{ istaiga.pavadinimas }}, {{ metai }} m."


def _parts(document: Document) -> dict[str, bytes]:
    packed = io.BytesIO()
    document.save(packed)
    return dict(read_template(packed.getvalue(), "sablonas.docx")[0])


_TOTAL: Final = "is_viso Iš viso"
_STAFF: Final = "administracija Administracija", "muziejininkai Muziejininkai", "pagalbiniai Kiti"
_GAINED: Final = "dovanos Dovanos", "pirkimai Pirkimai", "ekspedicijos Rasta", "perduota Perduota"
_FUNDS: Final = "savivaldybe Savivaldybė", "valstybe Valstybė", "paslaugos Paslaugos"
_MORE_FUNDS: Final = "projektai Projektai", "parama Parama"
_OFFICE: Final = "taryba Taryba", "dokumentai Tvarkos", "kvalifikacija Kvalifikacija"
_MORE_OFFICE: Final = "projektai Projektai", "pastatai Pastatai"
_STOCK: Final = "komplektavimas Komplektavimas", "apskaita Apskaita", "saugojimas Saugojimas"
_MORE_STOCK: Final = "skaitmeninimas Skaitmeninimas", "konservavimas Konservavimas"
_DIGITISED: Final = (
    "Suinventorinta {{ rinkiniai.suinventorinta|su_vienetu }}, suskaitmeninta "
    "{{ rinkiniai.suskaitmeninta|su_vienetu }} (iš viso "
    "{{ rinkiniai.suskaitmeninta_is_viso|su_vienetu }}), restauruota "
    "{{ rinkiniai.restauruota|su_vienetu }}."
)
_VISITS: Final = "lankytojai.pagal_amziu"
_MUSEUM: Final[tuple[tuple[str, tuple[str | _Rows, ...]], ...]] = (
    (
        "Administracinė veikla",
        (
            "{{p administracine.tekstas }}",
            _works("administracine.darbai", *_OFFICE, *_MORE_OFFICE),
            _grid(
                "administracine.personalas",
                ["Darbuotojai", "Etatai", "Žmonės", "Aukštasis"],
                (*_STAFF, _TOTAL),
                ("etatai", "zmones", "aukstasis"),
            ),
        ),
    ),
    (
        "Rinkiniai",
        (
            "{{p rinkiniai.tekstas }}",
            _works("rinkiniai.darbai", *_STOCK, *_MORE_STOCK),
            _grid(
                "rinkiniai.eksponatai",
                ["Fondas", "Metų pradžioje", "Įsigyta", "Nurašyta", "Metų pabaigoje"],
                ("pagrindinis Pagrindinis", "pagalbinis Pagalbinis", _TOTAL),
                ("pradzia", "isigyta", "nurasyta", "pabaiga"),
            ),
            _grid(
                "rinkiniai.isigijimas",
                ["Įsigijimas", "Eksponatai", "Dalis, %", "Lėšos, Eur"],
                (*_GAINED, _TOTAL),
                ("kiekis", "dalis", "lesos"),
            ),
            _DIGITISED,
        ),
    ),
    (
        "Ekspozicijos ir parodos",
        (
            "{{p parodos.tekstas }}",
            _works(
                "parodos.darbai", "ekspozicijos Ekspozicijos", "parodos Parodos", "tyrimai Kita"
            ),
            _listed(
                "parodos.surengtos",
                ["Paroda", "Vieta", "Eksponatai", "Lankytojai"],
                ("paroda", "vieta", "eksponatai", "lankytojai"),
                ["Iš viso", "", "eksponatai", "lankytojai"],
            ),
        ),
    ),
    (
        "Lankytojai",
        (
            "{{p lankytojai.tekstas }}",
            _grid(
                _VISITS,
                ["Lankytojai", "Iš viso", "Pernai", "Nemokamai"],
                ("suauge Suaugusieji", "vaikai Vaikai", _TOTAL),
                ("lankytojai", "lankytojai.pernai", "nemokamai"),
            ),
        ),
    ),
    (
        "Edukacinė veikla ir renginiai",
        (
            "{{p edukacija.tekstas }}",
            _works(
                "edukacija.darbai", "programos Programos", "renginiai Renginiai", "viesinimas Kita"
            ),
            _listed(
                "edukacija.programos",
                ["Programa", "Užsiėmimai", "Dalyviai", "Vidurkis"],
                ("programa", "uzsiemimai", "dalyviai", "vidurkis"),
                ["Iš viso", "uzsiemimai", "dalyviai", "vidurkis"],
            ),
            "Surengta {{ edukacija.renginiai|su_vienetu }}.",
        ),
    ),
    (
        "Lėšos",
        (
            "{{p lesos.tekstas }}",
            _grid(
                "lesos.saltiniai",
                ["Šaltinis", "Planuota", "Gauta", "Panaudota"],
                (*_FUNDS, *_MORE_FUNDS, _TOTAL),
                ("planuota", "gauta", "panaudota"),
            ),
        ),
    ),
    ("Kitų metų darbai", ("{{p planai.tekstas }}",)),
)
