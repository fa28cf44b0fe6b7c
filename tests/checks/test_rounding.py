"""Thousands that were rounded one by one: what can't be told apart from right isn't wrong."""

from decimal import Decimal
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.declared.names import figures_of
from tests.notation.forms import FORM, changed

UNIT = "  tukst: {zenklas: tūkst. Eur, yra: eur, kartai: 1000, po_kablelio: 1}\nrinkiniai:\n"
ROUNDED = changed(
    FORM,
    ("rinkiniai:\n", UNIT),
    ("gauta: {pavadinimas: Gauta, vienetas: eur}", "gauta: {pavadinimas: Gauta, vienetas: tukst}"),
    ("Panaudota, vienetas: eur", "Panaudota, vienetas: tukst"),
    ("Liko, vienetas: eur", "Liko, vienetas: tukst"),
    ("rysiai:\n", "rysiai:\n  - veikla.lesos.is_viso.gauta = veikla.skirta\n"),
    ("      isvykos: Išvykos\n", "      skirta: {pavadinimas: Skirta, vienetas: eur}\n"),
    ("suma: [isvykos, renginiai]", "suma: [renginiai]"),
    ("\n  - veikla.susitikimai.is_viso.kartai >= veikla.isvykos", ""),
)


def told(folder: Path, parama: str, nariu: str, is_viso: str = "", *more: str) -> list[str]:
    """Return what is found in money so written: `gauta: '12,3'`.

    12 340,40 + 45 640,40 = 57 980,80 Eur is 12,3 + 45,6 = 58,0 in thousands.
    """
    return [one.message.code for one in at.check(report_of(folder, parama, nariu, is_viso, *more))]


def report_of(folder: Path, parama: str, nariu: str, is_viso: str, *more: str) -> at.Report:
    """Return the report of such money, with more lines in its section."""
    rows = {"parama": parama, "nariu": nariu, **({"is_viso": is_viso} if is_viso else {})}
    lines = [f"    {key}: {{{one}}}" for key, one in rows.items()]
    data = "forma: klubas\nmetai: 2025\nistaiga: {pavadinimas: Beržų klubas}\nveikla:\n"
    (folder / "forma.yaml").write_text(ROUNDED, encoding="utf-8")
    path = folder / "a.yaml"
    path.write_text(data + "\n".join([*more, "  lesos:", *lines, ""]), encoding="utf-8")
    return at.load(path)


class DescribeRoundedThousands:
    @pytest.mark.parametrize(
        ("total", "found"), [("58,0", []), ("57,9", []), ("58,1", ["D201"]), ("59,0", ["D201"])]
    )
    def they_add_up_as_near_as_rounding_allows(
        self, tmp_path: Path, total: str, found: list[str]
    ) -> None:
        assert told(tmp_path, "gauta: '12,3'", "gauta: '45,6'", f"gauta: '{total}'") == found

    def they_are_printed_as_they_are_stated(self, tmp_path: Path) -> None:
        report = report_of(tmp_path, "gauta: '12,3'", "gauta: '45,6'", "gauta: '58,0'")

        assert figures_of(report)["veikla.lesos.is_viso.gauta"] == Decimal("58.0")

    @pytest.mark.parametrize(("left", "found"), [("6,8", []), ("6,6", []), ("6,9", ["D180"])])
    def they_give_what_a_formula_gave_before_they_were_rounded(
        self, tmp_path: Path, left: str, found: list[str]
    ) -> None:
        row = f"gauta: '12,3', panaudota: '5,6', liko: '{left}'"

        assert told(tmp_path, row, "gauta: 1, panaudota: 1") == found

    def they_let_what_a_formula_gave_be_printed_as_it_is_stated(self, tmp_path: Path) -> None:
        report = report_of(tmp_path, "gauta: '12,3', panaudota: '5,6', liko: '6,8'", "gauta: 1", "")

        assert figures_of(report)["veikla.lesos.parama.liko"] == Decimal("6.8")

    @pytest.mark.parametrize(
        ("stated", "found"), [("57 980,80", []), ("57 999,90", []), ("58 150,00", ["D184"])]
    )
    def their_sum_is_as_near_to_euros_as_all_of_them_allow(
        self, tmp_path: Path, stated: str, found: list[str]
    ) -> None:
        more = f"  skirta: {stated}"

        assert told(tmp_path, "gauta: '12,3'", "gauta: '45,6'", "", more) == found

    def they_let_a_part_be_above_what_they_add_up_to(self, tmp_path: Path) -> None:
        rows = "gauta: '12,3', panaudota: '12,3'", "gauta: '45,6', panaudota: '45,6'"

        assert told(tmp_path, *rows, "panaudota: '58,0'") == []

    def they_let_no_part_be_above_a_whole_that_was_rounded_alike(self, tmp_path: Path) -> None:
        assert told(tmp_path, "gauta: '12,3', panaudota: '12,4'", "gauta: 1, panaudota: 1") == [
            "D181"
        ]
