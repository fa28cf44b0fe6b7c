"""A listed row is quoted by what it is called, wherever it stands."""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.compose import compose_view, unprinted
from ataskaita.declared.names import names_of, quote
from ataskaita.declared.quantity import Quantity
from ataskaita.errors import DataErrors, TemplateErrors
from ataskaita.hall.workshop import check_template
from ataskaita.word.package import write_package
from tests.notation.forms import FORM, changed, put
from tests.template.making import compiled, line, paragraph, word_parts
from tests.test_additions import words_of

PLAN = "tekstas: Susitiksime"
TABLE = "veikla.susitikimai"
SONG = "{tema: Daina, kartai: 0, dalyviai: 0}"
MOVED = (
    "      - {tema: Knygos, kartai: 10, dalyviai: 120}\n",
    f"      - {SONG}\n      - {{tema: Knygos, kartai: 10, dalyviai: 120}}\n",
)


GIVEN = """\
  susitikimai:
    eilutes:
      - {tema: Knygos, kartai: 10, dalyviai: 120}
      - {tema: Filmai, kartai: 5, dalyviai: 80}
    is_viso: {kartai: 15, dalyviai: 200}
"""
ROWS_GONE = (GIVEN, "")
UNQUOTED = ("{{ veikla.susitikimai.is_viso.kartai|kilmininku }}", "kartą")


def said(path: Path, text: str) -> str:
    """Return what a paragraph of a template says of that data."""
    return line(text, **compose_view(at.load(path)).names)


def quoting(name: str) -> tuple[str, str]:
    """Return the change by which the data's plans quote that name."""
    return PLAN, f"tekstas: Pernai {{{{ {name} }}}}. Susitiksime"


def figure(path: Path, name: str) -> Quantity:
    """Return the figure that the name means in that data."""
    found = quote(names_of(at.load(path)), name)
    assert isinstance(found, Quantity)
    return found


def saved(path: Path, *names: str) -> Path:
    """Return a template that prints these names, each in a paragraph."""
    path.write_bytes(write_package(word_parts(*(f"{{{{ {one} }}}}" for one in names))))
    return path


class DescribeTheNameOfAListedRow:
    @pytest.mark.parametrize("name", [f"{TABLE}.filmai", f"{TABLE}.eilutes.filmai"])
    def it_is_quoted_in_prose(self, tmp_path: Path, name: str) -> None:
        path = put(tmp_path / "a", quoting(f"{name}.dalyviai"))

        assert "Pernai |80|. Susitiksime" in words_of(at.load(path))

    def it_goes_with_the_row(self, tmp_path: Path) -> None:
        path = put(tmp_path / "a", MOVED)

        assert figure(path, f"{TABLE}.filmai.kartai").value == 5

    def it_is_numbered_where_another_row_is_called_so_too(self, tmp_path: Path) -> None:
        path = put(tmp_path / "a", ("tema: Filmai", "tema: Knygos"))

        assert figure(path, f"{TABLE}.knygos_2.dalyviai").value == 80

    def it_leads_to_what_is_computed(self, tmp_path: Path) -> None:
        assert figure(put(tmp_path / "a"), f"{TABLE}.filmai.vidurkis").value == 16

    def it_is_quoted_by_own_tables(self, tmp_path: Path) -> None:
        own = (
            "savi_skyriai: {s: {pavadinimas: S, turinys: [{lentele: {stulpeliai: ["
            "{pavadinimas: A}, {pavadinimas: B, vienetas: asm, raktas: b}], "
            f'eilutes: [[Filmai, "{{{{ {TABLE}.filmai.dalyviai }}}}"]]}}}}]}}}}\n'
        )
        path = put(tmp_path / "a", ("nariai:\n  apie", f"{own}nariai:\n  apie"))

        assert figure(path, "savi_skyriai.s.lentele.filmai.b").value == 80

    def it_is_told_where_no_row_is_called_so(self, tmp_path: Path) -> None:
        with pytest.raises(DataErrors, match="D132"):
            at.load(put(tmp_path / "a", quoting(f"{TABLE}.filmukai.dalyviai")))


class DescribeTheNameOfAListedRowInATemplate:
    @pytest.mark.parametrize("table", [TABLE, f"{TABLE}.eilutes"])
    @pytest.mark.parametrize("many", [20, 0])
    def it_says_the_row(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, many: int
    ) -> None:
        monkeypatch.setattr("ataskaita.declared.long_rows.MANY", many)
        tag = f"{{{{ {table}.filmai.dalyviai }}}}, {{{{ {table}.filmai.vidurkis }}}}"
        condition = f"{{% if {table}.filmai %}}buvo{{% endif %}}"

        assert said(put(tmp_path / "a"), f"{tag} {condition}") == "80, 16,0 buvo"

    def it_is_a_dash_and_false_where_this_data_has_no_such_row(self, tmp_path: Path) -> None:
        tag = f"{{{{ {TABLE}.daina.dalyviai }}}}{{{{ {TABLE}.daina.tema }}}}"
        condition = f"{{% if {TABLE}.daina %}}buvo{{% else %}}nebuvo{{% endif %}}"
        path, none = put(tmp_path / "a"), put(tmp_path / "b", ROWS_GONE, UNQUOTED)

        assert said(path, f"{tag} {condition}") == "– nebuvo"
        assert said(none, f"{tag} {condition}") == "– nebuvo"

    def it_still_has_last_years(self, tmp_path: Path) -> None:
        folder, song = tmp_path / "a", "{tema: Daina, kartai: 7, dalyviai: 70}"
        moved = MOVED[0], MOVED[1].replace(SONG, song)
        before = put(folder, moved, ("metai: 2025", "metai: 2024")).rename(folder / "2024.yaml")
        path = put(folder, ("metai: 2025", f"metai: 2025\npraeje: {before.name}"))

        tag = f"{{{{ {TABLE}.daina.dalyviai }}}} {{{{ {TABLE}.daina.dalyviai.pernai }}}}"

        assert said(path, tag) == "– 70"

    @pytest.mark.parametrize(
        ("name", "meant"),
        [
            (f"{TABLE}.is_vso.kartai", f"{TABLE}.is_viso”"),
            (f"{TABLE}.filmai.dalyvai", ""),
            (f"{TABLE}.daina.dalyvai", ""),
            (f"{TABLE}.skaicus", ""),
            (f"{TABLE}.Filmai.dalyviai", ""),
        ],
    )
    def it_is_told_where_it_can_be_no_row(self, tmp_path: Path, name: str, meant: str) -> None:
        with pytest.raises(TemplateErrors, match=meant or name):
            said(put(tmp_path / "a"), f"{{{{ {name} }}}}")

    @pytest.mark.parametrize("table", [TABLE, f"{TABLE}.eilutes"])
    @pytest.mark.parametrize("slip", ["filmaii", "fimai", "filmia", "fil_mai"])
    def it_is_told_with_the_nearest_where_it_is_a_slip(
        self, tmp_path: Path, table: str, slip: str
    ) -> None:
        template = saved(tmp_path / "s.docx", f"{table}.{slip}.kartai")

        with pytest.raises(TemplateErrors) as caught:
            at.render(at.load(put(tmp_path / "a")), template)

        (fault,) = caught.value.faults
        assert fault.message.code == "S304"
        assert fault.facts["nearest"] == f"{table}.filmai"

    @pytest.mark.parametrize("other", ["filmai_2", "filmai_vaikams", "fondai"])
    def it_is_no_slip_that_is_another_word_or_number(self, tmp_path: Path, other: str) -> None:
        assert said(put(tmp_path / "a"), f"{{{{ {TABLE}.{other}.kartai }}}}") == "–"

    def it_is_no_slip_that_was_a_row_last_year(self, tmp_path: Path) -> None:
        folder, film = tmp_path / "a", ("tema: Filmai", "tema: Filmas")
        before = put(folder, film, ("metai: 2025", "metai: 2024")).rename(folder / "2024.yaml")
        path = put(folder, ("metai: 2025", f"metai: 2025\npraeje: {before.name}"))

        assert said(path, f"{{{{ {TABLE}.filmas.kartai }}}}") == "–"

    def it_counts_as_printed(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path / "a"))
        view = compose_view(report)
        template = compiled(paragraph(f"{{{{ {TABLE}.filmai.dalyviai }}}}"))
        template.render_parts(view.names)

        paths = [one.path for one in unprinted(report, [view]) if TABLE in one.path]

        assert f"{TABLE}.eilutes[2].kartai" in paths
        assert f"{TABLE}.eilutes[2].dalyviai" not in paths


class DescribeTheRowsWithWhichAFormBegins:
    BEGUN = ("daugiausia: 3}", "daugiausia: 3, pradzia: [Filmai, Filmas]}")

    def they_are_known_to_templates_without_data(self, tmp_path: Path) -> None:
        form = tmp_path / "forma.yaml"
        form.write_text(changed(FORM, self.BEGUN), encoding="utf-8")
        names = (f"{TABLE}.{one}.kartai" for one in ("filmai", "filmas", "filmaii"))

        faults = check_template(saved(tmp_path / "s.docx", *names), form)

        slips = [one for one in faults if one.message.severity == "error"]
        assert [(one.message.code, one.facts.get("nearest")) for one in slips] == [
            ("S304", f"{TABLE}.filmai")
        ]

    def they_are_dashes_where_this_data_lacks_them(self, tmp_path: Path) -> None:
        path = put(tmp_path / "a", form=changed(FORM, self.BEGUN))

        assert said(path, f"{{{{ {TABLE}.filmas.kartai }}}}") == "–"


class DescribeTheNameOfAnOwnFigure:
    OWN = (
        "papildomi_rodikliai: {lankytojai: {pavadinimas: Lankytojai, reiksme: 7}}\nnariai:\n  apie"
    )

    def it_is_told_where_it_is_a_slip(self, tmp_path: Path) -> None:
        path = put(tmp_path / "a", ("nariai:\n  apie", self.OWN))

        with pytest.raises(TemplateErrors, match=r"papildomi_rodikliai\.lankytojai”"):
            said(path, "{{ papildomi_rodikliai.lankytojjai }}")
        assert said(path, "{{ papildomi_rodikliai.savanoriai }}") == "–"


class DescribeLastYearOfAListedRow:
    def it_is_that_of_the_row_called_so(self, tmp_path: Path) -> None:
        folder = tmp_path / "a"
        before = put(folder, MOVED, ("metai: 2025", "metai: 2024")).rename(folder / "2024.yaml")
        path = put(folder, ("metai: 2025", f"metai: 2025\npraeje: {before.name}"))

        found = figure(path, f"{TABLE}.knygos.dalyviai.pernai")

        assert found.value == 120
        assert figure(path, f"{TABLE}.filmai.kartai.pokytis").value == 0

    def it_may_be_said_by_name(self, tmp_path: Path) -> None:
        said = "praejusieji_metai:\n  veikla.susitikimai.filmai.kartai: 3\nnariai:\n  apie"
        path = put(tmp_path / "a", ("nariai:\n  apie", said))

        assert figure(path, f"{TABLE}.filmai.kartai.pokytis").value == 2
