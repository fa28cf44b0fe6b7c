"""What a library adds itself: sections, tables, figures, the order, last year's values."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ataskaita.declared.institution import Institution
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.names import names_of, quote
from ataskaita.declared.tree import Quantity
from ataskaita.declared.units import PHYSICAL_UNITS
from ataskaita.kinds.library import LibraryReport
from ataskaita.kinds.library.collection import Collection
from tests.library import read_report

if TYPE_CHECKING:
    from pathlib import Path

    from ataskaita.declared.own import OwnTable
    from tests.sources.conftest import ErrorsOf, Read

TABLE = """\
savi_skyriai:
  vaikai:
    pavadinimas: Vaikams
    turinys:
      - lentele:
          stulpeliai:
            - pavadinimas: Veikla
            - pavadinimas: Dalyviai
              vienetas: asm
            - pavadinimas: Lėšos
              vienetas: eur
          eilutes:
"""


class DescribeATable:
    @pytest.mark.parametrize(
        ("row", "cells"),
        [
            ("[Skaitymai, 1 540, '12,50']", ("Skaitymai", 1540, Decimal("12.50"))),
            ("[Skaitymai, 540, 12 Eur]", ("Skaitymai", 540, Decimal(12))),
            ("[12:30, -, –]", ("12:30", None, None)),
            ("[no, '', '']", ("no", None, None)),
            ("['', 0, 0]", ("", 0, Decimal(0))),
        ],
    )
    def its_cells_are_read_by_their_columns(
        self, read: Read, row: str, cells: tuple[object, ...]
    ) -> None:
        assert _table(read, f"            - {row}\n").rows == (cells,)

    def it_may_have_no_rows_yet(self, read: Read) -> None:
        assert _table(read, "").rows == ()


class DescribeAFigure:
    @pytest.mark.parametrize(
        ("unit", "written", "value"),
        [
            ("", "12", 12),
            ("vienetas: val", "1,5", Decimal("1.5")),
            ("vienetas: proc", "-1,5 %", Decimal("-1.5")),
            ("vienetas: asm", "", None),
        ],
    )
    def it_is_read_in_its_unit(
        self, read: Read, unit: str, written: str, value: int | Decimal | None
    ) -> None:
        data = (
            f"papildomi_rodikliai:\n  x:\n    pavadinimas: X\n    reiksme: {written}\n    {unit}\n"
        )

        assert read(data).own_figures["x"].value == value

    def it_is_quoted_beside_last_year(self, read: Read) -> None:
        data = "papildomi_rodikliai: {x: {pavadinimas: X, reiksme: 12}}\n"
        data += "praejusieji_metai: {papildomi_rodikliai.x: 11}\n"

        report = read(f"{data}preambule: '{{{{ papildomi_rodikliai.x.pokytis }}}}'\n")

        assert quote(names_of(report), "papildomi_rodikliai.x.pokytis") == Quantity(
            "papildomi_rodikliai.x", "X", 1, PHYSICAL_UNITS
        )


class DescribeTheOrder:
    def it_names_standard_and_own_sections(self, read: Read) -> None:
        data = "fondas: {dovanos: 1}\nsavi_skyriai: {vaikai: {pavadinimas: A}}\n"

        report = read(f"{data}skyriu_tvarka: [Vaikai, fondas]\n")

        assert report.order == ("vaikai", "fondas")


class DescribeLastYear:
    def it_has_figures_by_name(self, read: Read) -> None:
        data = "praejusieji_metai:\n  fondas.dovanos: 1 234\n  finansai.pajamos.is_viso: 5,50\n"

        assert read(data).earlier == Keyed(
            {"finansai.pajamos.is_viso": Decimal("5.5"), "fondas.dovanos": 1234}
        )

    @pytest.mark.parametrize("none", ["", "–", "-"])
    def it_may_lack_a_figure(self, read: Read, none: str) -> None:
        assert read(f"praejusieji_metai:\n  fondas.dovanos: {none}\n").earlier == Keyed()

    def it_may_be_handed_in(self, tmp_path: Path, read: Read) -> None:
        read("fondas: {dovanos: 5}\npreambule: '{{ fondas.dovanos }}'\n")
        path = tmp_path / "duomenys.yaml"
        path.write_text(path.read_text("utf-8").replace("os }}", "os.pernai }}"), "utf-8")

        earlier = LibraryReport(
            year=2023, institution=Institution(name="A"), collection=Collection(gifts=4)
        )

        report = read_report(path, earlier)

        assert report.earlier["fondas.dovanos"] == 4
        assert report.previous is earlier


class DescribePlaces:
    @pytest.mark.parametrize(
        ("path", "line", "column"),
        [
            ("", 1, 1),
            ("biblioteka.pavadinimas", 3, 16),
            ("fondas.gauta.is_viso", 7, 14),
            ("padaliniai[2].vardas", 10, 13),
        ],
    )
    def they_lead_to_each_value(self, read: Read, path: str, line: int, column: int) -> None:
        data = "Fondas:\n  Gauta:\n    Iš viso: 5\npadaliniai:\n  - vardas: A\n  - vardas: B\n"

        place = read(data).origin.place_of(path)

        assert (place.file, place.line, place.column) == ("duomenys.yaml", line, column)


def _table(read: Read, rows: str) -> OwnTable:
    table = read(TABLE + rows).own_sections["vaikai"].blocks[0].table
    assert table is not None
    return table


class DescribeWhatIsAccepted:
    def it_is_a_code_or_a_code_and_a_path(self, read: Read) -> None:
        data = "sutinku:\n  d209: Tikrinta.\n  D231:\n    fondas.parama: Kitaip skaičiuota.\n"

        assert read(data).accepted == Keyed(
            {"D209": "Tikrinta.", "D231 fondas.parama": "Kitaip skaičiuota."}
        )

    @pytest.mark.parametrize(
        "data", ["sutinku: {D209: }\n", "sutinku: {D231: {fondas.parama: ' '}}\n"]
    )
    def it_has_a_reason(self, errors_of: ErrorsOf, data: str) -> None:
        assert [one.message.code for one in errors_of(data).faults] == ["D111"]

    def it_may_be_nothing(self, read: Read) -> None:
        assert read("sutinku:\n").accepted == Keyed()

    def it_is_no_list(self, errors_of: ErrorsOf) -> None:
        assert [one.message.code for one in errors_of("sutinku: [D209]\n").faults] == ["D304"]


class DescribeGaps:
    def they_are_keys_with_nothing_after_them(self, read: Read) -> None:
        data = (
            "fondas:\n  dovanos:\n  parama: -\n  gauta: {natos: }\nklubai:\n"
            "papildomi_rodikliai: {x: {pavadinimas: X, reiksme: }}\nantraste:\n"
        )

        assert read(data).gaps == {
            "fondas.dovanos",
            "fondas.gauta.natos",
            "klubai",
            "papildomi_rodikliai.x",
        }

    def they_are_owed_by_posts(self, read: Read) -> None:
        data = "atsakingi:\n  fondas: Fondo skyriaus vedėja\n  klubai:\n"

        assert read(data).owed == Keyed({"fondas": "Fondo skyriaus vedėja"})


class DescribeAnotherShape:
    """What is told to do where a text stands in the place of keys, a list, columns or a row."""

    TABLE = "savi_skyriai: {s: {pavadinimas: S, turinys: [{lentele: {%s}}]}}\n"

    @pytest.mark.parametrize(
        ("data", "remedy"),
        [
            (TABLE % "stulpeliai: 'Kas, kiek'", "„- pavadinimas: Kas“"),
            (TABLE % "stulpeliai: [Kas, Kiek]", "„- pavadinimas: Kas“"),
            (TABLE % "stulpeliai: [{pavadinimas: Kas}], eilutes: Viena", "pradėkite „- “"),
            (TABLE % "stulpeliai: [{pavadinimas: Kas}], eilutes: [Viena]", "„- [Viena, …]“"),
            ("savi_skyriai: {s: {pavadinimas: S, turinys: [Buvo]}}\n", "tekstas, lentele"),
            ("klubai: Du klubai\n", "pavadinimas, ivadas"),
            ("padaliniai: Miesto\n", "pradėkite „- “"),
            ("sutinku: D209\n", "„raktas: reikšmė“"),
            ("antraste: [a]\n", "vieną reikšmę"),
        ],
    )
    def it_says_how_to_write_it(self, errors_of: ErrorsOf, data: str, remedy: str) -> None:
        first = next(one for one in errors_of(data).faults if one.message.code == "D304")

        assert remedy in first.remedy("lt")
