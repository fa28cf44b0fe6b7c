"""Every text that people wrote is met once, by its path."""

import ataskaita as at
from ataskaita.declared.prose import Prose
from ataskaita.declared.walk import texts_of


class DescribeTextsOf:
    def they_have_the_paths_of_the_data(self) -> None:
        report = at.load("fixtures/lazdijai-2020/ataskaita.yaml")

        texts = dict(texts_of(report))

        assert texts["biblioteka.pavadinimas"] == report.institution.name
        assert isinstance(texts["projektai.sarasas[2].rezultatai"], Prose)
        assert texts["klubai.sarasas[1].pavadinimas"] == "Saviraiškos klubas „Lazdijų menė“"
        assert texts["renginiai.jaunimo_centras.veiklos.mokymai.pavadinimas"] == "mokymai"

    def they_are_no_figures_choices_or_settings(self) -> None:
        report = at.load("fixtures/lazdijai-2020/ataskaita.yaml")

        paths = [path for path, _ in texts_of(report)]

        assert not {"metai", "tvirtinimas.budas", "zodziai"} & set(paths)
        assert len(paths) == len(set(paths))
