"""A form that builds on a kind: what it adds, leaves out, renames, puts in another order."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.declared.declare import declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.errors import DataErrors, Fault
from ataskaita.kinds import KINDS
from ataskaita.notation import kind_of_form
from benchmarks.forms import REPORT, made, through_a_form
from tests.cli.tool import PROJECT, run
from tests.documents import headings_of
from tests.notation.forms import FORM, changed

ON_LIBRARY = """\
forma: antroji
laida: "2026"
remiasi: biblioteka
pavadinimas: Viešosios bibliotekos veiklos ataskaita
skyriai:
  fondas:
    prideti:
      pagal_kalba:
        po: likutis
        lentele: Fondas pagal kalbas
        eilutes:
          lietuviu: Lietuvių
          kitos: Kitos
          is_viso: {pavadinimas: Iš viso, suma: visos}
        stulpeliai:
          fondas: {pavadinimas: Fondas, vienetas: fiz_vnt}
          dalis: {pavadinimas: Dalis, formule: dalis(fondas; is_viso.fondas), po_kablelio: 1}
    pervadinti: {dovanos: Dovanos ir kita parama}
  skaitykla:
    po: renginiai
    antraste: Skaitykla
    turinys:
      vietos: {pavadinimas: Vietos, vienetas: vnt}
tvarka: [vartotojai, fondas]
praleisti: [klubai]
pervadinti: {renginiai: Kultūros renginiai}
rysiai:
  - fondas.pagal_kalba.is_viso.fondas = fondas.likutis.is_viso
"""


def built(*changes: tuple[str, str]) -> ReportKind:
    return kind_of_form(changed(ON_LIBRARY, *changes), "forma.yaml", KINDS)


def told(*changes: tuple[str, str]) -> list[Fault]:
    with pytest.raises(DataErrors) as raised:
        built(*changes)
    return list(raised.value.faults)


def keys_of(section: str, kind: ReportKind) -> list[str]:
    (found,) = (one for one in kind.sections if one.key == section)
    return [one.key for one in declarations(found.type)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A library's data, of the form that builds on the library's."""
    form = changed(ON_LIBRARY, ("praleisti: [klubai]\n", ""))
    (tmp_path / "forma.yaml").write_text(form, encoding="utf-8")
    library = PROJECT / "fixtures" / "miestelis" / "ataskaita.yaml"
    path = tmp_path / "a.yaml"
    path.write_text(f"forma: antroji\n{library.read_text('utf-8')}", encoding="utf-8")
    return path


class DescribeAFormThatBuildsOnAKind:
    def it_has_the_kinds_sections_in_the_order_that_it_asks_for(self) -> None:
        found = [one.key for one in built().sections]

        assert found[:4] == ["vartotojai", "fondas", "prieinamumas", "renginiai"]
        assert "klubai" not in found
        assert len(found) == len(KINDS["biblioteka"].sections)

    def it_adds_up_what_it_adds(self, data: Path) -> None:
        more = "      d1: {pavadinimas: A}\n      d2: {pavadinimas: B}\n"
        total = "      d: {pavadinimas: C, suma: [d1, d2]}\n    pervadinti: {dov"
        path = data.with_name("forma.yaml")
        text = path.read_text("utf-8")
        path.write_text(changed(text, ("    pervadinti: {dov", more + total)), encoding="utf-8")
        added = ("fondas:\n", "fondas:\n  d1: 1\n  d2: 2\n  d: 4\n")
        data.write_text(changed(data.read_text("utf-8"), added), encoding="utf-8")

        (found,) = (one for one in at.check(at.load(data)) if one.message.code == "D201")

        assert [one.path for one in found.spots] == ["fondas.d", "fondas.d1", "fondas.d2"]

    def it_has_what_it_adds_where_it_says(self) -> None:
        keys, sections = keys_of("fondas", built()), [one.key for one in built().sections]

        assert keys[keys.index("likutis") + 1] == "pagal_kalba"
        assert sections[sections.index("renginiai") + 1] == "skaitykla"

    def it_calls_things_otherwise(self) -> None:
        labels = {one.key: one.label for one in built().sections}

        assert labels["renginiai"] == "Kultūros renginiai"
        assert KINDS["biblioteka"].known is not built().known

    def it_leaves_the_kind_as_it_was(self) -> None:
        built()

        assert "pagal_kalba" not in keys_of("fondas", KINDS["biblioteka"])
        assert KINDS["biblioteka"].model.kind is KINDS["biblioteka"]

    def it_keeps_what_the_kind_checks(self) -> None:
        before, now = KINDS["biblioteka"], built()

        assert now.indicators == before.indicators
        assert now.relations.balances == before.relations.balances
        assert len(now.relations.formulas) == 1
        assert now.institution.key == "biblioteka"

    def it_reads_the_kinds_data(self, data: Path) -> None:
        assert at.load(data).kind.key == "antroji"
        assert [one for one in at.check(at.load(data)) if one.severity == "error"] == []

    def its_document_is_made(self, data: Path) -> None:
        done = run("rengti", str(data), "-o", str(data.with_name("a.docx")))

        assert done.code == 0
        made = headings_of(data.with_name("a.docx").read_bytes())
        assert made.index("VARTOTOJŲ APTARNAVIMAS") < made.index("BIBLIOTEKOS DOKUMENTŲ FONDAS")

    def it_checks_what_it_adds(self, data: Path) -> None:
        stock = "    lietuviu: {fondas: 10}\n    kitos: {fondas: 5}\n"
        table = ("fondas:\n", f"fondas:\n  pagal_kalba:\n{stock}")
        data.write_text(changed(data.read_text("utf-8"), table), "utf-8")

        found = [one for one in at.check(at.load(data)) if "fondas.pagal_kalba" in str(one.spots)]

        assert found

    def it_may_build_on_a_form_beside_it(self, tmp_path: Path) -> None:
        (tmp_path / "klubas.forma.yaml").write_text(FORM, encoding="utf-8")
        more = "forma: vaikai\nremiasi: klubas\npavadinimas: Vaikų klubas\npraleisti: [nariai]\n"
        (tmp_path / "vaikai.forma.yaml").write_text(more, encoding="utf-8")
        (tmp_path / "a.yaml").write_text(
            "forma: vaikai\nmetai: 2025\nistaiga: {pavadinimas: A}\nveikla: {isvykos: 2}\n", "utf-8"
        )

        kind = at.load(tmp_path / "a.yaml").kind

        assert [one.key for one in kind.sections] == ["veikla"]

    def it_is_another_when_what_it_builds_on_changes(self) -> None:
        more = "forma: vaikai\nremiasi: klubas\npavadinimas: Vaikų klubas\n"
        forms = [kind_of_form(text, "a") for text in (FORM, changed(FORM, ("Klubo nariai", "N")))]

        kinds = [kind_of_form(more, "b", {"klubas": one}) for one in forms]

        assert [one.sections[0].label for one in kinds] == ["Klubo nariai", "N"]


class DescribeWhatItLeavesOut:
    def it_may_not_be_needed_by_what_stays(self) -> None:
        found = told(("praleisti: [klubai]", "praleisti: [klubai, vartotojai]"))

        (fault,) = (one for one in found if one.message.code == "F451")
        assert "rodikliai.islaidos_vartotojui" in fault.facts["also"]
        assert "diagramos.isduotis" not in fault.facts["also"]

    def it_may_go_with_all_that_needs_it(self) -> None:
        (fault,) = told(
            ("praleisti: [klubai]", "praleisti: [klubai, personalas]"),
        )
        also = fault.facts["also"]

        kind = built(("praleisti: [klubai]", f"praleisti: [klubai, personalas, {also}]"))

        assert "personalas" not in [one.key for one in kind.sections]
        assert "issilavinimas" not in [one.key for one in kind.charts]

    def its_parts_are_told_too(self) -> None:
        (fault,) = told(("    pervadinti: {dov", "    praleisti: [gauta]\n    pervadinti: {dov"))

        assert fault.facts["key"] == "fondas.gauta"
        assert "rysiai.fondas.pradzia" in fault.facts["also"]

    def its_own_relations_are_told_too(self) -> None:
        found = told(("    pervadinti: {dov", "    praleisti: [likutis]\n    pervadinti: {dov"))

        assert {one.message.code for one in found} == {"F444", "F450", "F451"}


class DescribeItsMistakes:
    @pytest.mark.parametrize(
        ("old", "new", "code", "facts"),
        [
            ("remiasi: biblioteka", "remiasi: bibliotek", "F433", {"nearest": "biblioteka"}),
            ("praleisti: [klubai]", "praleisti: [klubas]", "F450", {"nearest": "klubai"}),
            ("praleisti: [klubai]", "praleisti: [rodikliai.x]", "F450", {"key": "rodikliai.x"}),
            ("{renginiai: Kult", "{renginys: Kult", "F450", {"nearest": "renginiai"}),
            ("po: likutis", "po: likuciai", "F450", {"nearest": "likutis"}),
            ("tvarka: [vartotojai", "tvarka: [vartotojas", "F450", {"nearest": "vartotojai"}),
            ("      pagal_kalba:", "      dovanos:", "F440", {"key": "dovanos"}),
            ("    prideti:", "    turinys:", "F430", {"key": "turinys"}),
        ],
    )
    def they_are_told_with_what_was_meant(
        self, old: str, new: str, code: str, facts: dict[str, str]
    ) -> None:
        found = [one for one in told((old, new)) if one.message.code == code]

        assert {key: found[0].facts.get(key) for key in facts} == facts

    def they_tell_a_change_of_nothing(self) -> None:
        found = told(("remiasi: biblioteka\n", ""))

        assert "F432" in [one.message.code for one in found]

    def they_tell_forms_that_build_on_each_other(self, tmp_path: Path) -> None:
        for own, other in (("a", "b"), ("b", "a")):
            text = f"forma: {own}\nremiasi: {other}\npavadinimas: A\n"
            (tmp_path / f"{own}.forma.yaml").write_text(text, encoding="utf-8")

        done = run("forma", "tikrinti", str(tmp_path / "a.forma.yaml"))

        assert done.code == 1
        assert "F452" in done.said


class DescribeAFormThatChangesNothing:
    def it_makes_the_same_document(self, tmp_path: Path) -> None:
        assert made(through_a_form(tmp_path)) == made(REPORT)
