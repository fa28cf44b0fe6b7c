"""A form that builds on a kind is laid out as that kind, with what is added in its place.

Guards: notation.placing.
"""

from pathlib import Path

import ataskaita as at
from ataskaita.declared.places import Counted, Drawn, Laid, Tabled, Words
from ataskaita.kinds.library import LIBRARY
from tests.documents import tables_of
from tests.notation.test_building import built

DATA = Path("fixtures/antroji-biblioteka/ataskaita.yaml")
LOANS = "  fondas:\n    prideti:"
LEFT_OUT = "  vartotojai: {praleisti: [tarpbibliotekinis]}\n"


class DescribeTheLayoutOfAFormOnAKind:
    def it_has_the_kind_s_tables_with_their_headers(self) -> None:
        made = tables_of(at.render(at.load(DATA)))
        headers = [cell.text for one in made for cell in one.rows[0]]

        stock = "Dokumentų fondas. Iš\u00a0viso: (4+5+6+7+8+9+10"
        assert [one for one in headers if one.startswith(stock)]
        assert "Registruotų vartotojų skaičius" in headers

    def it_has_what_is_added_behind_what_it_stands_after(self) -> None:
        places = built().places["fondas"]

        assert places[1:4] == (
            Tabled("fondo_suvestine"),
            Drawn("fondo_judejimas"),
            Laid("fondas.pagal_kalba"),
        )

    def it_lays_a_section_of_its_own_out_by_its_declarations(self) -> None:
        assert "skaitykla" not in built().places

    def it_keeps_the_places_of_the_other_sections(self) -> None:
        kept = built().places

        assert kept["perspektyva"] == LIBRARY.places["perspektyva"]
        assert "klubai" not in kept

    def it_has_no_column_of_what_is_left_out(self) -> None:
        kind = built((LOANS, LEFT_OUT + LOANS))

        (table,) = (one for one in kind.tables if one.key == "uzklausos")
        assert [one.name for one in table.columns if "tarpbibliotekinis" in one.name] == []
        assert len(table.columns) == 5
        assert table.widths == ()

    def it_has_no_place_of_what_is_left_out(self) -> None:
        gone = "  vartotojai: {praleisti: [pabaiga, lankomumo_tekstas]}\n"
        places = built((LOANS, gone + LOANS)).places["vartotojai"]

        assert Words("vartotojai.pabaiga") not in places
        assert Words("vartotojai.lankomumo_tekstas") not in places
        assert any(isinstance(one, Counted) for one in places)
