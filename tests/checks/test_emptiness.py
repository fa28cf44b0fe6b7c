"""D338: sections of which a report would print the heading alone.

Guards: checks.emptiness.
"""

from pathlib import Path

import pytest

import ataskaita as at
from tests.notation.forms import FORM, changed, put

HEAD = "metai: 2023\nbiblioteka: {pavadinimas: Ąžuolų biblioteka}\n"
TABLE = "{pavadinimas: L, stulpeliai: [{pavadinimas: A}, {pavadinimas: B, vienetas: vnt}]"


def lonely(path: Path) -> list[str]:
    """Return where a heading with nothing below it is told."""
    found = at.check(at.load(path))
    return [one.place.within for one in found if one.message.code == "D338"]


class DescribeAHeadingWithNothingBelowIt:
    @pytest.mark.parametrize(
        ("data", "path"),
        [
            ("krastotyra: {}", "krastotyra"),
            ("klubai: {pavadinimas: Būreliai}", "klubai"),
            ("renginiai: {is_viso: {}}", "renginiai"),
            ('personalas: {tekstas: ""}', "personalas"),
            ("savi_skyriai: {a: {pavadinimas: A}}", "savi_skyriai.a"),
            (
                f"savi_skyriai: {{a: {{pavadinimas: A, turinys: [{{lentele: {TABLE}}}}}]}}}}",
                "savi_skyriai.a",
            ),
        ],
    )
    def it_is_told(self, data: str, path: str, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        file.write_text(f"{HEAD}{data}\n", encoding="utf-8")

        assert lonely(file) == [path]

    @pytest.mark.parametrize(
        "data",
        [
            "renginiai: {is_viso: {is_viso: 0}}",
            "renginiai: {tekstas: }",
            "renginiai:",
            "krastotyra: {ivadas: Buvo.}",
            "krastotyra: {papildomai: [{tekstas: Buvo.}]}",
            "savi_skyriai: {a: {pavadinimas: A, turinys: [{tekstas: Buvo.}]}}",
        ],
    )
    def it_is_none_where_something_is_given_or_owed(self, data: str, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        file.write_text(f"{HEAD}{data}\n", encoding="utf-8")

        assert lonely(file) == []

    @pytest.mark.parametrize(
        "section",
        [
            "  priedai: {antraste: Priedai, turinys: {z: {tipas: formos_tekstas, tekstas: A}}}",
            "  priedai: {antraste: Priedai, pildo: kiti, turinys: {z: {tipas: pastraipos}}}",
        ],
    )
    def it_is_none_where_the_form_prints_something_itself(
        self, section: str, tmp_path: Path
    ) -> None:
        form = changed(FORM, ("rodikliai:\n", f"{section}\nrodikliai:\n"))

        assert lonely(put(tmp_path, form=form)) == []
