"""Single figures: found by their declarations, set by their names."""

from decimal import Decimal

from ataskaita.declared.figures import single_figures, with_figures
from ataskaita.declared.institution import Institution
from ataskaita.declared.names import figures_of
from ataskaita.kinds.library import LIBRARY, LibraryReport

REPORT = LibraryReport(year=2025, institution=Institution(name="Beržgirio biblioteka"))


class DescribeSingleFigures:
    def they_have_names_that_the_report_knows(self) -> None:
        values = {one.name: 1 for one in single_figures(LIBRARY)}

        found = figures_of(with_figures(REPORT, values))

        assert set(values) <= set(found)

    def they_have_their_sections_label_first(self) -> None:
        labels = {one.name: one.labels for one in single_figures(LIBRARY)}

        assert labels["vartotojai.isduotis.i_namus"] == (
            "Vartotojų aptarnavimas",
            "Dokumentų išduotis",
            "Išduotis į namus",
        )


class DescribeFiguresSetByName:
    def they_leave_the_others(self) -> None:
        first = with_figures(REPORT, {"fondas.gauta.natos": 3})

        second = with_figures(
            first, {"fondas.gauta.kiti": 4, "finansai.islaidos.kitos": Decimal("1.5")}
        )

        figures = figures_of(second)
        assert figures["fondas.gauta.natos"] == 3
        assert figures["fondas.gauta.kiti"] == 4
        assert figures["finansai.islaidos.kitos"] == Decimal("1.5")
