"""Keys that had another name in an earlier edition: old data, workbooks, last year's figures.

Guards: declared.renaming, sources.renaming.
"""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.declared.names import names_of
from ataskaita.declared.tree import Quantity, find
from tests.cli.tool import run
from tests.documents import paragraphs_of
from tests.notation.forms import DATA, FORM, changed, put

NEW = (
    ('laida: "2026"', 'laida: "2027"'),
    ("  nariai:\n    antraste: Klubo nariai\n", "  zmones:\n    buvo: nariai\n    antraste: N\n"),
    (
        "          suauge: Suaugusieji\n",
        "          kiti: {pavadinimas: Suaugusieji, buvo: suauge}\n",
    ),
    ("is_ju: suauge", "is_ju: kiti"),
    ("          kartai: {", "          kiek: {buvo: kartai, "),
    ("dalyviai / kartai", "dalyviai / kiek"),
    ("      isvykos: Išvykos\n", "      keliones: {pavadinimas: Kelionės, buvo: isvykos}\n"),
    ("suma: [isvykos", "suma: [keliones"),
    ("is_viso.kartai >= veikla.isvykos", "is_viso.kiek >= veikla.keliones"),
    ("  lesos_dalyviui:\n", "  lesos_zmogui:\n    buvo: lesos_dalyviui\n"),
)
LAST = """\
praejusieji_metai:
  nariai.sudetis.suauge.nariai: 29
  veikla.isvykos: 4
  rodikliai.lesos_dalyviui: 3
nariai:
"""


def edition(folder: Path, *changes: tuple[str, str], form: str = FORM) -> Path:
    """Write data of the older edition beside the form of the newer one."""
    return put(folder, *changes, form=changed(form, *NEW))


def value(report: at.Report, name: str) -> object:
    found = find(names_of(report), name)
    assert isinstance(found, Quantity)
    return found.value, found.earlier


class DescribeDataOfAnEarlierEdition:
    def it_is_read_by_the_names_of_today(self, tmp_path: Path) -> None:
        report = at.load(edition(tmp_path))

        assert report.kind.edition == "2027"
        assert value(report, "zmones.sudetis.kiti.nariai") == (30, None)
        assert value(report, "veikla.susitikimai.is_viso.kiek") == (15, None)
        assert value(report, "veikla.keliones") == (2, None)

    def it_quotes_figures_by_the_names_it_had(self, tmp_path: Path) -> None:
        old = ("ar daugiau.", "ar daugiau, ne {{ nariai.sudetis.suauge.nariai }}.")

        made = at.render(at.load(edition(tmp_path, old)))

        said = [text.replace("\u00a0", " ") for _, text in paragraphs_of(made)]
        assert "Susitiksime 15 susitikimų ar daugiau, ne 30." in said

    def it_has_last_years_figures_under_old_names(self, tmp_path: Path) -> None:
        report = at.load(edition(tmp_path, ("nariai:\n", LAST)))

        assert value(report, "zmones.sudetis.kiti.nariai") == (30, 29)
        assert value(report, "veikla.keliones") == (2, 4)
        assert report.earlier["rodikliai.lesos_zmogui"] == 3

    def it_is_told_where_both_names_stand(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(edition(tmp_path, ("  isvykos: 2", "  isvykos: 2\n  keliones: 3")))

        assert [one.facts["key"] for one in raised.value.faults] == ["isvykos"]


class DescribeAWorkbookOfAnEarlierEdition:
    def it_is_read_cell_by_cell(self, tmp_path: Path) -> None:
        before = at.load(put(tmp_path / "old"))
        save_data(before, tmp_path / "klubas.xlsx")
        (tmp_path / "forma.yaml").write_text(changed(FORM, *NEW), encoding="utf-8")

        report = at.load(tmp_path / "klubas.xlsx")

        assert value(report, "zmones.sudetis.kiti.nariai") == (30, None)
        assert value(report, "veikla.susitikimai.is_viso.kiek") == (15, None)
        assert value(report, "veikla.keliones") == (2, None)
        assert [one.message.code for one in at.check(report)] == []


class DescribeLastYearsReport:
    def its_figures_follow_the_new_names(self, tmp_path: Path) -> None:
        old = put(tmp_path / "old", ("isvykos: 2", "isvykos: 1"), ("viskas: 5", "viskas: 4"))
        path = edition(tmp_path, ("metai: 2025", "metai: 2026\npraeje: old/klubas.yaml"))

        report = at.load(path)

        assert report.previous is not None
        assert value(report, "veikla.keliones") == (2, 1)
        assert value(report, "zmones.sudetis.kiti.nariai") == (30, 30)
        assert old.exists()

    def it_begins_the_next_year(self, tmp_path: Path) -> None:
        path = edition(tmp_path)

        done = run("nauja", "--pagal", str(path), "--metai", "2026", "-o", str(tmp_path / "b.yaml"))

        assert done.code == 0
        assert at.load(tmp_path / "b.yaml").earlier["veikla.keliones"] == 2


class DescribeAFormThatHadAnotherKey:
    RENAMED = (*NEW, ("forma: klubas\n", "forma: bureliai\nbuvo: klubas\n"))

    def it_reads_data_of_that_key(self, tmp_path: Path) -> None:
        path = put(tmp_path, form=changed(FORM, *self.RENAMED))

        report = at.load(path)

        assert report.kind.key == "bureliai"
        assert value(report, "veikla.keliones") == (2, None)

    def its_last_year_may_be_of_that_key(self, tmp_path: Path) -> None:
        put(tmp_path / "old")
        path = put(tmp_path, form=changed(FORM, *self.RENAMED))
        new = changed(DATA, ("forma: klubas\nmetai: 2025", "forma: bureliai\nmetai: 2026"))
        path.write_text(f"{new}praeje: old/klubas.yaml\n", encoding="utf-8")

        assert value(at.load(path), "veikla.keliones") == (2, 2)


class DescribeAFieldThatStoodElsewhere:
    TRIPS = "      keliones: {pavadinimas: Kelionės, buvo: veikla.isvykos}\n"

    def it_is_found_by_its_whole_old_name(self, tmp_path: Path) -> None:
        moved = (
            ("      isvykos: Išvykos\n", ""),
            ("      ikurta: {", f"{self.TRIPS}      ikurta: {{"),
            ("      viskas: {pavadinimas: Išvykos ir renginiai, suma: [isvykos, renginiai]}\n", ""),
            (">= veikla.isvykos", ">= nariai.keliones"),
        )
        path = put(tmp_path, ("  viskas: 5\n", ""), form=changed(FORM, *moved))

        assert value(at.load(path), "nariai.keliones") == (2, None)
