"""A long list of a form says and prints what it would as a short one, in a tenth of the room.

Guards: declared.long_rows, declared.growing_rows, compose.long_tables, compose.shown_rows,
compose.cells.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.compose import compose_view, unprinted
from ataskaita.declared.names import figures_of, names_of, quote
from ataskaita.declared.quantity import Quantity
from ataskaita.documents import base_of
from tests.documents import parts_of, tables_of
from tests.template.making import compiled, paragraph

FORM = """\
forma: klubas
laida: "2026"
pavadinimas: Klubo veiklos ataskaita
istaiga: {vardas: klubas}
skyriai:
  veikla:
    antraste: "{metai} metų veikla"
    turinys:
      susitikimai:
        lentele: Susitikimai
        eilutes: {vardas: tema}
        stulpeliai:
          tema: {pavadinimas: Tema, tipas: tekstas}
          kas: {pavadinimas: Kas, tipas: vardas}
          diena: {pavadinimas: Diena, tipas: data}
          laikas: {pavadinimas: Laikas, tipas: laikotarpis}
          rusis: {pavadinimas: Rūšis, tipas: pasirinkimas, variantai: [vidaus, lauko]}
          vieta: {pavadinimas: Vieta, tipas: pasirinkimas, variantai: [a, b], vaizdas: langeliai}
          parasas: {pavadinimas: Parašas, vienetas: asm, pildo: kiti}
          ar: {pavadinimas: Mokamas, tipas: taip_ne}
          kartai:
            pavadinimas: Susitikimai
            daiktavardis: susitikimas
            salia: [pernai, siemet, pokytis, proc]
          nauji: {pavadinimas: Nauji, vienetas: asm}
          seni: {pavadinimas: Seni, vienetas: asm}
          visi: {pavadinimas: Visi, vienetas: asm, suma: [nauji, seni]}
          dalis: {pavadinimas: Naujų dalis, formule: dalis(nauji; visi), vienetas: proc}
          vidurkis: {pavadinimas: Vidurkis, formule: visi / kartai, po_kablelio: 1}
          kiek: {pavadinimas: Kiek, formule: visi / kartai}
          tukst: {pavadinimas: Tūkst., formule: lesos, vienetas: tukst_eur}
          puse: {pavadinimas: Pusė, formule: dalis / isvykos, vienetas: proc}
          lesos: {pavadinimas: Lėšos, vienetas: eur}
          tuscia: {pavadinimas: Niekas, vienetas: asm}
          pastaba: {pavadinimas: Pastaba, tipas: pastraipos}
        is_viso: Iš viso
      isvykos: {pavadinimas: Išvykos, daiktavardis: išvyka}
      tekstas: {tipas: pastraipos}
"""
HEAD = "forma: klubas\nmetai: 2025\nistaiga: {pavadinimas: Beržų klubas}\n"
COMMENTS = "word/comments.xml"
COUNT = 60
LAST = "praejusieji_metai: {veikla.susitikimai.tema_nr_3.kartai: 5, veikla.isvykos: 1}\n"
TEXT = "  tekstas: Atėjo {{ veikla.susitikimai.tema_nr_51.visi }} žm.\n"


def _row(number: int) -> str:
    given = {
        "tema": f"Tema nr. {number}" if number % 8 else f"Tema nr. {number} - 5 km",
        "kas": "Jonas" if number % 3 else "",
        "diena": f"2025-03-{number % 28 + 1:02}",
        "laikas": "2025-03-01 – 2025-05-31" if number % 5 else "",
        "rusis": ("vidaus", "lauko", "")[number % 3],
        "vieta": ("a", "b", "")[number % 3],
        "ar": ("taip", "ne")[number % 2],
        "kartai": str(number % 12 or "-"),
        "nauji": str(number * 37 % 2_000),
        "seni": "" if number == 7 else str(number),
        "dalis": "50,0" if number == 11 else "",
        "kiek": "38,0" if number == 10 else "",
        "tukst": "0,1" if number == 10 else "",
        "lesos": f"{number * 13},{number % 90 + 10}",
        "pastaba": "Pirma.\n\nAntra {{ veikla.isvykos }}." if number % 50 == 1 else "",
    }
    told = ", ".join(f"{key}: {_quoted(one)}" for key, one in given.items() if one or number < 5)
    return f"      - {{{told}}}\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\n", "\\n") + '"' if "\n" in text or "," in text else text


def data_of(count: int = COUNT) -> str:
    """Return the data of such a report, with so many rows."""
    rows = "".join(_row(number) for number in range(1, count + 1))
    return f"{HEAD}{LAST}veikla:\n  isvykos: 4\n{TEXT}  susitikimai:\n    eilutes:\n{rows}"


def _told(report: at.Report) -> list[str]:
    return [f"{one} {[(spot.path, spot.value) for spot in one.spots]}" for one in at.check(report)]


def _unsaid(report: at.Report, body: str) -> list[tuple[str, str, int]]:
    """Return what a template of one paragraph leaves out."""
    view = compose_view(report)
    compiled(paragraph(body)).render_parts(view.names)
    return [(one.path, one.label, one.count) for one in unprinted(report, [view])]


Load = Callable[..., at.Report]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Return what loads such data, its lists long or as short ones."""

    def loaded(data: str, *, long: bool = True, form: str = FORM) -> at.Report:
        (tmp_path / "forma.yaml").write_text(form, encoding="utf-8")
        path = tmp_path / "a.yaml"
        path.write_text(data, encoding="utf-8")
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("ataskaita.declared.long_rows.MANY", 20 if long else 10**6)
            return at.load(path)

    return loaded


class DescribeALongList:
    def it_says_what_a_short_one_would(self, load: Load) -> None:
        long, short = load(data_of()), load(data_of(), long=False)

        assert figures_of(long) == figures_of(short)
        for name in ("tema_nr_3.kartai", "tema_nr_11.dalis", "tema_nr_9.puse", "tema_nr_7.visi"):
            found = [quote(names_of(one), f"veikla.susitikimai.{name}") for one in (long, short)]
            assert found[0] == found[1]
        earlier = quote(names_of(long), "veikla.susitikimai.tema_nr_3.kartai")
        assert isinstance(earlier, Quantity)
        assert earlier.earlier == 5

    def it_is_found_wrong_where_a_short_one_would_be(self, load: Load) -> None:
        long, short = load(data_of()), load(data_of(), long=False)

        told = _told(long)

        assert told == _told(short)
        assert sum("D2" in one for one in told) > 1
        assert any("eilutes[11].dalis" in one for one in told)

    @pytest.mark.slow
    @pytest.mark.parametrize("numbered", [False, True])
    def it_is_printed_as_a_short_one(self, load: Load, numbered: bool) -> None:  # noqa: FBT001
        kept = "        lentele: Susitikimai\n"
        form = FORM.replace(kept, f"{kept}        numeruoti: 1.\n") if numbered else FORM
        long, short = (load(data_of(), long=one, form=form) for one in (True, False))

        found, expected = (at.render(one, findings=at.check(one)) for one in (long, short))

        assert tables_of(found) == tables_of(expected)
        assert parts_of(found)[COMMENTS] == parts_of(expected)[COMMENTS]

    def it_leaves_out_rows_and_columns_that_nobody_has(self, load: Load) -> None:
        rows = "".join(f"      - {{tema: T{n}, kartai: {n}}}\n" for n in range(1, COUNT))
        data = data_of(0).replace(TEXT, "").replace(LAST, "") + rows + "      - {tuscia: -}\n"
        form = "\n".join(one for one in FORM.split("\n") if " ar: " not in one)
        form = form.replace(", vaizdas: langeliai", "")
        long, short = load(data, form=form), load(data, long=False, form=form)

        (found, *_), (expected, *_) = (tables_of(at.render(one)) for one in (long, short))

        assert found == expected
        assert len(found.body) == COUNT - 1

    def its_figures_have_no_anchors_but_their_total_has(self, load: Load, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(at.render(load(data_of())))
        base = base_of(tmp_path / "a.docx")
        assert base

        figures = [span for one in base.blocks for span in one.figures]
        paths = {one.path for one in figures if "susitikimai" in one.path}

        assert "veikla.susitikimai.is_viso.nauji" in paths
        assert not any(one.endswith("].nauji") for one in paths)

    def its_rows_that_a_template_leaves_out_are_told(self, load: Load) -> None:
        body = (
            "{% for one in veikla.susitikimai.eilutes %}{% if one.nauji.verte != 37 %}"
            "{{ one.tema }}{% endif %}{% endfor %}"
        )
        found = [_unsaid(load(data_of(), long=one), body) for one in (True, False)]

        assert found[0] == found[1]
        assert found[0]

    @pytest.mark.parametrize("long", [False, True])
    def its_texts_say_what_they_quote(self, load: Load, long: bool) -> None:  # noqa: FBT001
        keys = re.findall(r"^ {10}(\w+):", FORM, re.MULTILINE)
        printed = "".join(f"{{{{ one.{key} }}}}" for key in keys)
        report = load(data_of().replace(TEXT, ""), long=long)

        body = f"{{% for one in veikla.susitikimai.eilutes %}}{printed}{{% endfor %}}"

        assert not any(path == "veikla.isvykos" for path, _, _ in _unsaid(report, body))
