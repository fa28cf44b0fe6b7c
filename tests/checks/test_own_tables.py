"""Own tables: what the data says of them is checked, what labels suggest is warned of."""

from pathlib import Path

import pytest

from ataskaita.checks import check_report
from ataskaita.declared.names import names_of, quote
from ataskaita.declared.tree import Quantity
from ataskaita.errors import DataErrors
from tests.own_tables import column, found, read, table, told

STOCK = (column("Turinys"), column("Fondas", "fiz_vnt"))
CONTENT = ("Grožinė, 5 909", "Kita, 10 775", "Periodika, 355")
YEARS = (
    column("Rodiklis"),
    column("2020 m.", "vnt"),
    column("2021 m.", "vnt"),
    column("+ arba –", "vnt"),
    column("Pokytis, proc.", "proc"),
)


class DescribeATotalRow:
    def it_is_guessed_by_its_label_and_told_with_what_settles_it(self, tmp_path: Path) -> None:
        (one,) = found(tmp_path, table(STOCK, (*CONTENT, "Iš viso, 10 847")))

        assert (one.message.code, one.severity) == ("D188", "warning")
        assert one.what("lt").replace("\xa0", " ") == (
            "„Iš viso: Fondas“ yra 10 847, bet jei tai suma, turėtų būti 17 039: "
            "„Grožinė“ 5 909 + „Kita“ 10 775 + „Periodika“ 355."
        )
        assert "„suma: ne“" in one.remedy("lt")
        assert one.spots[0].path.endswith("lentele.eilutes[4][2]")

    def it_is_silent_where_it_adds_up(self, tmp_path: Path) -> None:
        assert told(tmp_path, table(STOCK, (*CONTENT, "Iš viso, 17 039"))) == []

    def it_is_an_error_where_the_data_says_that_it_is_one(self, tmp_path: Path) -> None:
        rows = (*CONTENT, "Iš viso, 10 847")

        for said in ("suma: is_viso", "suma: {is_viso: [grozine, kita, periodika]}"):
            assert told(tmp_path, table(STOCK, rows, said)) == ["D201 [4][2]"]

    def it_is_left_alone_where_the_data_says_no(self, tmp_path: Path) -> None:
        rows = (*CONTENT, "Iš viso, 10 847")

        assert told(tmp_path, table(STOCK, rows, "suma: ne")) == []

    def it_is_computed_where_it_is_left_out(self, tmp_path: Path) -> None:
        report = read(tmp_path, table(STOCK, (*CONTENT, "Iš viso, ''"), "suma: is_viso"))

        found = quote(names_of(report), "savi_skyriai.kalbos.fondas.is_viso.fondas")

        assert isinstance(found, Quantity)
        assert (found.value, found.derived) == (17_039, True)

    def it_leaves_out_rows_of_these(self, tmp_path: Path) -> None:
        rows = ("Grožinė, 10", "iš jų vaikams, 4", "Kita, 5", "Iš viso, 15")

        assert told(tmp_path, table(STOCK, rows)) == []
        assert told(tmp_path, table(STOCK, rows, "suma: is_viso")) == []

    def it_says_which_part_is_missing(self, tmp_path: Path) -> None:
        rows = ("Grožinė, 10", "Kita, '-'", "Iš viso, ''")

        data = table(STOCK, rows, "suma: is_viso")

        assert [one.message.code for one in found(tmp_path, data)] == ["D182"]
        assert [one.message.code for one in found(tmp_path, data, final=True)] == ["D183"]


class DescribeAChange:
    def it_is_computed_again_between_two_years(self, tmp_path: Path) -> None:
        rows = ("Apsilankymai, 50 701, 50 073, -628, '-1,3'", "Renginiai, 60, 133, 77, '121,7'")

        assert told(tmp_path, table(YEARS, rows)) == ["D188 [1][5]", "D188 [2][4]"]

    def it_may_be_negative_and_a_count_not(self, tmp_path: Path) -> None:
        rows = ("Apsilankymai, 50 701, 50 073, -628, '-1,2'",)

        assert told(tmp_path, table(YEARS, rows)) == []
        with pytest.raises(DataErrors, match="D114"):
            read(tmp_path, table(YEARS, ("Apsilankymai, -5, 50 073, 1, '1,0'",)))

    def it_is_an_error_where_the_data_gives_its_formula(self, tmp_path: Path) -> None:
        columns = (*YEARS[:3], column("Skirtumas", "vnt", formule='"pokytis(2020_m; 2021_m)"'))

        assert told(tmp_path, table(columns, ("Renginiai, 60, 133, 77",))) == ["D180 [1][4]"]

    def it_may_be_left_out_of_the_rows_then(self, tmp_path: Path) -> None:
        columns = (*YEARS[:3], column("Skirtumas", "vnt", formule='"pokytis(2020_m; 2021_m)"'))
        report = read(tmp_path, table(columns, ("Renginiai, 60, 133",)))

        found = quote(names_of(report), "savi_skyriai.kalbos.fondas.renginiai.skirtumas")

        assert isinstance(found, Quantity)
        assert found.value == 73

    def it_isnt_checked_where_the_data_says_no(self, tmp_path: Path) -> None:
        columns = (*YEARS[:3], column("Pokytis", "vnt", formule="ne"))

        assert told(tmp_path, table(columns, ("Renginiai, 60, 133, 77",))) == []


class DescribeAPartOfARowOrColumn:
    def it_isnt_above_its_whole(self, tmp_path: Path) -> None:
        rows = ("Apsilankymai, 51 240", "iš jų vaikų, 61 240", "Renginiai, 5")

        assert told(tmp_path, table(STOCK, rows)) == ["D189 [2][2]"]
        assert told(tmp_path, table(STOCK, rows, "is_ju: ne")) == []
        said = "is_ju: {is_ju_vaiku: apsilankymai}"
        assert told(tmp_path, table(STOCK, rows, said)) == ["D203 [2][2]"]

    def it_is_a_column_too(self, tmp_path: Path) -> None:
        columns = (*STOCK, column("iš jų vaikams", "fiz_vnt"))

        assert told(tmp_path, table(columns, ("Grožinė, 10, 11",))) == ["D189 [1][3]"]

    def it_is_only_warned_of_where_it_may_be(self, tmp_path: Path) -> None:
        columns = (*STOCK, column("Išduota", "fiz_vnt", ne_daugiau="fondas"))

        assert told(tmp_path, table(columns, ("Grožinė, 10, 11",))) == ["D181 [1][3]"]


class DescribeAShare:
    COLUMNS = (*STOCK, column("Dalis", "proc"))
    ROWS = ("Grožinė, 25, '12,5'", "Kita, 75, '37,5'", "Periodika, 100, '50,0'")

    def it_is_guessed_where_most_rows_agree(self, tmp_path: Path) -> None:
        rows = (*self.ROWS, "Iš viso, 200, 100")

        assert told(tmp_path, table(self.COLUMNS, rows)) == []
        slipped = [one.replace("37,5", "35,7") for one in rows]
        assert told(tmp_path, table(self.COLUMNS, slipped)) == ["D188 [2][3]"]

    def it_is_said_by_a_formula_of_the_total(self, tmp_path: Path) -> None:
        columns = (*STOCK, column("Dalis", "proc", formule='"dalis(fondas; is_viso.fondas)"'))
        rows = ("Grožinė, 25, '12,5'", "Kita, 175, '87,4'", "Iš viso, 200, 100")

        assert told(tmp_path, table(columns, rows)) == ["D180 [2][3]"]


class DescribeACellThatQuotes:
    FIGURE = "papildomi_rodikliai: {renginiai: {pavadinimas: Renginiai, reiksme: 133}}\n"

    def it_is_the_figure_that_it_names(self, tmp_path: Path) -> None:
        rows = ('Renginiai, 60, "{{ papildomi_rodikliai.renginiai }}", 77, "121,7"',)

        assert told(tmp_path, self.FIGURE + table(YEARS, rows)) == ["D188 [1][4]"]

    @pytest.mark.parametrize(
        ("name", "code"),
        [
            ("papildomi_rodikliai.renginys", "D132"),
            ("biblioteka", "D132"),
            ("biblioteka.pavadinimas", "D187"),
        ],
    )
    def it_names_a_figure_that_there_is(self, tmp_path: Path, name: str, code: str) -> None:
        rows = (f'Renginiai, 60, "{{{{ {name} }}}}", 77, "121,7"',)

        with pytest.raises(DataErrors) as caught:
            read(tmp_path, self.FIGURE + table(YEARS, rows))

        assert [one.message.code for one in caught.value.faults] == [code]

    def it_may_quote_itself_in_a_ring_and_is_nothing_then(self, tmp_path: Path) -> None:
        name = "savi_skyriai.kalbos.fondas.grozine.fondas"

        with pytest.raises(DataErrors, match="D133"):
            read(tmp_path, table(STOCK, (f'Grožinė, "{{{{ {name} }}}}"',)))


class DescribeWhatATableNames:
    @pytest.mark.parametrize(
        ("columns", "said"),
        [
            (STOCK, "suma: {is_viso: [grozine, nera]}"),
            (STOCK, "is_ju: {nera: grozine}"),
            ((*STOCK, column("D", "proc", formule="fondas / nera")), "raktas: fondas"),
            ((*STOCK, column("D", "vnt", is_ju="nera")), "raktas: fondas"),
        ],
    )
    def it_must_be_there(self, tmp_path: Path, columns: tuple[str, ...], said: str) -> None:
        row = "Grožinė, 5" if len(columns) == 2 else "Grožinė, 5, 5"

        with pytest.raises(DataErrors) as caught:
            read(tmp_path, table(columns, (row, row.replace("Grožinė", "Iš viso")), said))

        assert {one.message.code for one in caught.value.faults} == {"D186"}
        assert {one.facts["name"] for one in caught.value.faults} == {"nera"}

    def it_must_be_a_formula(self, tmp_path: Path) -> None:
        with pytest.raises(DataErrors, match=r"D185.*column 8"):
            read(tmp_path, table((*STOCK, column("D", "vnt", formule='"fondas *"')), ("A, 5, 5",)))


class DescribeAnOwnFigure:
    def it_may_follow_from_others(self, tmp_path: Path) -> None:
        data = (
            "papildomi_rodikliai:\n  a: {pavadinimas: A, reiksme: 60}\n"
            "  b: {pavadinimas: B, reiksme: 133}\n"
            "  c: {pavadinimas: C, reiksme: 77, formule: pokytis(a; b)}\n"
            "  d: {pavadinimas: D, suma: [a, b]}\n"
        )

        report = read(tmp_path, data)

        assert [one.message.code for one in check_report(report)] == ["D180"]
        total = quote(names_of(report), "papildomi_rodikliai.d")
        assert isinstance(total, Quantity)
        assert total.value == 193

    def it_isnt_above_what_it_is_a_part_of(self, tmp_path: Path) -> None:
        data = (
            "papildomi_rodikliai:\n  a: {pavadinimas: A, reiksme: 60}\n"
            "  b: {pavadinimas: B, reiksme: 61, is_ju: a}\n"
        )

        assert [one.message.code for one in check_report(read(tmp_path, data))] == ["D203"]
        assert check_report(read(tmp_path, data.replace("61", "59"))) == ()


class DescribeATotalOfMany:
    def it_is_no_neighbour_of_what_it_adds_up(self, tmp_path: Path) -> None:
        rows = (*(f"Leidinys {n}, 10" for n in range(400)), "Iš viso, 4 000")

        assert [str(one) for one in check_report(read(tmp_path, table(STOCK, rows)))] == []


class DescribeATableOfIndicators:
    def its_rows_are_no_neighbours(self, tmp_path: Path) -> None:
        columns = (column("Rodiklis"), column("Kiek", "vnt"))
        rows = ("Eksponatai, 105 200", "Nurašyta, 12", "Parodos, 15", "Restauruota, 20")

        found = check_report(read(tmp_path, table(columns, rows)))

        assert [one.message.code for one in found] == []
