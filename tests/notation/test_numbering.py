"""How a form asks its sections to be headed: 1., I., I SKYRIUS; and those that have no number."""

from pathlib import Path

import pytest

import ataskaita as at
from tests.documents import headings_of, paragraphs_of
from tests.notation.forms import FORM, changed, mistakes, put

TITLED = "pavadinimas: Klubo veiklos ataskaita\n"


def headings(folder: Path, asked: str, *changes: tuple[str, str], data: str = "") -> list[str]:
    return headings_of(document(folder, asked, *changes, data=data))


def document(folder: Path, asked: str, *changes: tuple[str, str], data: str = "") -> bytes:
    form = changed(FORM, (TITLED, f"{TITLED}numeravimas: {asked}\n"), *changes)
    more = ("metai: 2025\n", f"metai: 2025\n{data}")
    return at.render(at.load(put(folder, more, form=form)))


class DescribeNumbering:
    @pytest.mark.parametrize(
        ("asked", "first"),
        [
            ("ne", "KLUBO NARIAI"),
            ("1.", "1.\u00a0KLUBO NARIAI"),
            ("1.1.", "1.\u00a0KLUBO NARIAI"),
            ("I.", "I.\u00a0KLUBO NARIAI"),
            ("I SKYRIUS", "I\u00a0SKYRIUS\nKLUBO NARIAI"),
        ],
    )
    def it_is_as_the_form_asks(self, tmp_path: Path, asked: str, first: str) -> None:
        assert first in headings(tmp_path, asked)

    def it_passes_a_section_that_has_no_number(self, tmp_path: Path) -> None:
        unnumbered = ("antraste: Klubo nariai", "antraste: Klubo nariai\n    be_numerio: taip")

        found = headings(tmp_path, "1.", unnumbered)

        assert {"KLUBO NARIAI", "1.\u00a02025\u00a0METŲ VEIKLA"} <= set(found)

    def it_may_be_another_in_the_data(self, tmp_path: Path) -> None:
        found = headings(tmp_path, "1.", data="isdestymas: {skyriai: didziosiomis}\n")

        assert "KLUBO NARIAI" in found

    @pytest.mark.parametrize("data", ["", "isdestymas: {numeruoti: taip}\n"])
    def it_heads_a_table_as_it_heads_a_text(self, tmp_path: Path, data: str) -> None:
        found = paragraphs_of(document(tmp_path, "1.1.", data=data))

        points = [text for style, text in found if style == "Heading2"]
        assert points[:2] == ["1.1.\u00a0Kas gali būti nariu", "1.2.\u00a0Narių sudėtis"]

    def it_is_told_where_there_is_none_such(self) -> None:
        (fault,) = mistakes((TITLED, f"{TITLED}numeravimas: a)\n"))

        assert (fault.message.code, fault.facts["found"]) == ("F433", "a)")
