"""An item of a list keeps its path whatever stands before it.

Guards: declared.item_keys.
"""

from pathlib import Path

import pytest
from attrs import evolve

import ataskaita as at
from ataskaita.declared.item_keys import KeyedPaths
from ataskaita.kinds.library.report import LibraryReport
from tests.notation.forms import put

LIBRARY = Path("fixtures/lazdijai-2020/ataskaita.yaml")
OWN = """\
metai: 2025
biblioteka: {pavadinimas: Ąžuolpilio biblioteka}
savi_skyriai:
  muziejus:
    pavadinimas: Muziejus
    turinys:
      - tekstas: Muziejus veikia.
      - lentele:
          pavadinimas: Eksponatai
          stulpeliai: [{pavadinimas: Rūšis, vienetas: tekstas}, {pavadinimas: Iš viso}]
          eilutes: [[Audiniai, 3], [Knygos, 5], [Audiniai, 1]]
"""


@pytest.fixture(scope="module")
def report() -> LibraryReport:
    loaded = at.load(LIBRARY)
    assert isinstance(loaded, LibraryReport)
    return loaded


def own(folder: Path) -> KeyedPaths:
    path = folder / "a.yaml"
    path.write_text(OWN, encoding="utf-8")
    return KeyedPaths(at.load(path))


class DescribeAPathByKeys:
    @pytest.mark.parametrize(
        ("path", "keyed"),
        [
            ("fondas.likutis.is_viso", "fondas.likutis.is_viso"),
            ("projektai.sarasas[5].lesos", "projektai.sarasas[„Edukacijos terapija“].lesos"),
            (
                "projektai.sarasas[7].rezultatai#1",
                "projektai.sarasas[„Vasaroju bibliotekoje“].rezultatai#1",
            ),
            ("padaliniai[2]", "padaliniai[Avižienių]"),
            ("projektai.sarasas[70].lesos", "projektai.sarasas[70].lesos"),
            ("nieko.tokio[1].nera", "nieko.tokio[1].nera"),
        ],
    )
    def it_names_items_by_what_is_declared(
        self, report: LibraryReport, path: str, keyed: str
    ) -> None:
        assert KeyedPaths(report)(path) == keyed

    def it_stays_where_an_item_comes_before(self, report: LibraryReport) -> None:
        projects = report.projects
        assert projects is not None
        more = evolve(
            projects, projects=(evolve(projects.projects[0], title=None), *projects.projects)
        )

        before = KeyedPaths(report)("projektai.sarasas[3].lesos")
        after = KeyedPaths(evolve(report, projects=more))("projektai.sarasas[4].lesos")

        assert after == before

    def it_numbers_equal_ones_among_themselves(self, tmp_path: Path) -> None:
        keyed, rows = own(tmp_path), "savi_skyriai.muziejus.turinys[2].lentele.eilutes"

        told = [keyed(f"{rows}[{row}][2]") for row in (1, 2, 3)]

        assert [one.rpartition("eilutes")[2] for one in told] == [
            "[Audiniai][Iš viso]",
            "[Knygos][Iš viso]",
            "[Audiniai 2][Iš viso]",
        ]
        assert told[0].startswith("savi_skyriai.muziejus.turinys[Eksponatai].lentele")

    def it_knows_works_by_library_and_title(self, report: LibraryReport) -> None:
        (key,) = {KeyedPaths(report)("krastotyra.darbai[1].darbas")}

        assert report.local_history is not None
        work = report.local_history.works[0]

        assert key.startswith(f"krastotyra.darbai[{work.library}, {work.title}"[:58])
        assert len(key) < 70

    def it_knows_rows_of_a_form_by_their_first_text(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path))

        keyed = KeyedPaths(report)("veikla.susitikimai.eilutes[2].dalyviai")

        assert keyed == "veikla.susitikimai.eilutes[Filmai].dalyviai"
