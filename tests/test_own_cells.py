"""What an own table may show: headings over columns, paragraphs and lists in cells, decimals."""

import re
import tracemalloc
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.compose import compose_view
from ataskaita.data import save_data
from ataskaita.declared.names import names_of, quote
from ataskaita.declared.tree import Quantity
from ataskaita.errors import DataErrors
from ataskaita.records import Making, MakingSome
from ataskaita.view import Rows, TableRow, below
from benchmarks.own_table import data_of
from tests.own_tables import column, found, read, table
from tests.test_additions import parts_of

FUND = "{pavadinimas: Fondas, vienetas: fiz_vnt}"
HEADED = (
    column("Kalba"),
    f"{{pavadinimas: Gauta, stulpeliai: [{FUND}, {{pavadinimas: Lėšos, vienetas: eur}}]}}",
    f"{{pavadinimas: Nurašyta, stulpeliai: [{FUND}]}}",
)
ROWS = ("Lietuvių, 900, '250,3', 40", "Rusų, 100, 50, 10", "Iš viso, 1000, '300,3', 50")
TEXT = """Surengta nuo 2015-04-03.

- parodos
- **mokymai**

1. pirma
2. antra
"""


def rows_of(report: at.Report) -> list[str]:
    """Return the XML of each row of the report's last table."""
    main = parts_of(at.render(report))["word/document.xml"]
    return re.findall(r"<w:tr>.*?</w:tr>", main.rpartition("<w:tbl>")[2], re.DOTALL)


def cells_of(row: str) -> list[str]:
    """Return the words of each cell of a row, a bar between paragraphs."""
    cells = re.findall(r"<w:tc>.*?</w:tc>", row)
    return [re.sub("<[^>]+>", "", one.replace("</w:p><w:p>", "|")) for one in cells]


def shown_in(report: at.Report) -> list[TableRow]:
    """Return the rows of the report's table as a template gets them."""
    blocks = compose_view(report).names["savi_skyriai"]
    for step in ("kalbos", "turinys"):
        blocks = below(blocks, step)
    assert isinstance(blocks, Rows)
    shown = below(below(blocks.items[0], "lentele"), "eilutes")
    assert isinstance(shown, Rows)
    return [one for one in shown.items if isinstance(one, TableRow)]


def of_cell(folder: Path, text: str) -> at.Report:
    """Return a report with one own table, whose second cell has that text."""
    written = text.replace("\n", "\\n")
    return read(
        folder, table([column("Uždavinys"), column("Rezultatas")], [f'Skaitymas, "{written}"'])
    )


class DescribeHeadings:
    def they_stand_over_their_columns(self, tmp_path: Path) -> None:
        first, second, *_ = rows_of(read(tmp_path, table(HEADED, ROWS)))

        assert cells_of(first) == ["Kalba", "Gauta", "Nurašyta"]
        assert 'w:gridSpan w:val="2"' in first
        assert cells_of(second) == [
            "",
            "Fondas, fiz.\u00a0vnt.",
            "Lėšos, Eur",
            "Fondas, fiz.\u00a0vnt.",
        ]
        assert 'w:vMerge w:val="continue"' in second

    def they_may_stand_over_headings(self, tmp_path: Path) -> None:
        outer = f"{{pavadinimas: Per metus, stulpeliai: [{', '.join(HEADED[1:])}]}}"

        header = rows_of(read(tmp_path, table([HEADED[0], outer], ROWS)))[:3]

        assert [cells_of(one)[1:] for one in header] == [
            ["Per metus"],
            ["Gauta", "Nurašyta"],
            ["Fondas, fiz.\u00a0vnt.", "Lėšos, Eur", "Fondas, fiz.\u00a0vnt."],
        ]

    def they_tell_columns_alike_apart(self, tmp_path: Path) -> None:
        names = names_of(read(tmp_path, table(HEADED, ROWS)))

        figure = quote(names, "savi_skyriai.kalbos.fondas.rusu.nurasyta_fondas")

        assert isinstance(figure, Quantity)
        assert (figure.value, figure.label) == (10, "Rusų: Nurašyta – Fondas")

    def they_are_told_in_findings(self, tmp_path: Path) -> None:
        (one,) = found(tmp_path, table(HEADED, [*ROWS[:2], "Iš viso, 1000, '300,3', 51"]))

        assert one.facts["label"] == "Iš viso: Nurašyta – Fondas"

    @pytest.mark.slow
    @pytest.mark.parametrize("ending", ["xlsx", "json", "yaml"])
    def they_are_kept_in_every_sort_of_file(self, tmp_path: Path, ending: str) -> None:
        report = read(tmp_path, table(HEADED, ROWS))
        path = tmp_path / f"kitas.{ending}"

        save_data(report, path)

        assert at.load(path) == report

    def they_count_nothing_themselves(self, tmp_path: Path) -> None:
        unit = HEADED[2].replace("Nurašyta,", "Nurašyta, vienetas: asm,")

        with pytest.raises(DataErrors, match="vienetas"):
            read(tmp_path, table([*HEADED[:2], unit], ROWS))

    def they_stand_over_something(self, tmp_path: Path) -> None:
        with pytest.raises(DataErrors, match="D111"):
            read(tmp_path, table([*HEADED, "{pavadinimas: Kita, stulpeliai: []}"], ROWS))

    def they_lead_to_the_place_of_a_fault(self, tmp_path: Path) -> None:
        wrong = HEADED[1].replace("eur}", "eur, is_ju: nera}")

        with pytest.raises(DataErrors) as caught:
            read(tmp_path, table([HEADED[0], wrong, HEADED[2]], ROWS))

        (fault,) = caught.value.faults
        assert fault.place.within.endswith("lentele.stulpeliai[2].stulpeliai[2].is_ju")
        assert fault.place.column == 130


class DescribeATextInACell:
    def it_has_paragraphs_and_lists(self, tmp_path: Path) -> None:
        row = rows_of(of_cell(tmp_path, TEXT))[-1]

        paragraphs = ["Surengta nuo 2015\u201104\u201103.", "parodos", "mokymai", "pirma", "antra"]
        assert cells_of(row) == ["Skaitymas", "|".join(paragraphs)]
        assert len(set(re.findall(r'<w:numId w:val="(\d+)"', row))) == 2
        assert "<w:b/>" in row

    def it_begins_at_the_top(self, tmp_path: Path) -> None:
        assert '<w:vAlign w:val="top"/>' in rows_of(of_cell(tmp_path, TEXT))[-1]
        assert '<w:vAlign w:val="top"/>' in rows_of(of_cell(tmp_path, "ilgas " * 20))[-1]
        assert '<w:vAlign w:val="top"/>' not in rows_of(of_cell(tmp_path, "trumpas"))[-1]

    @pytest.mark.parametrize("text", ["1. Skaitykla", "- 5", "2015 m.\nrudenį", "- vienas"])
    def it_stays_as_it_is_where_it_has_one_paragraph(self, tmp_path: Path, text: str) -> None:
        row = rows_of(of_cell(tmp_path, text))[-1]

        assert "w:numPr" not in row
        assert cells_of(row)[1] == text.replace("\n", "").replace("2015 m.", "2015\u00a0m.")

    def its_dates_are_not_parted(self, tmp_path: Path) -> None:
        row = rows_of(of_cell(tmp_path, "Nuo 2015-04-03, Nr. 2015-04-03-7"))[-1]

        assert cells_of(row)[1] == "Nuo 2015\u201104\u201103, Nr.\u00a02015-04-03-7"

    @pytest.mark.slow
    @pytest.mark.parametrize("ending", ["xlsx", "json", "yaml"])
    def it_is_kept_in_every_sort_of_file(self, tmp_path: Path, ending: str) -> None:
        report = of_cell(tmp_path, TEXT)
        path = tmp_path / f"kitas.{ending}"

        save_data(report, path)

        assert at.load(path) == report


class DescribeANumberInACell:
    @pytest.mark.parametrize(
        ("label", "unit", "typed", "printed"),
        [
            ("Dalis", "proc", "41,2", "41,2"),
            ("Lėšos", "tukst_eur", "250,3", "250,3"),
            ("Lėšos", "eur", "250,3", "250,3"),
            ("Lėšos", "eur", "12", "12"),
            ("Pokytis", "fiz_vnt", "-15", "−15"),
            ("Pokytis", "eur", "-15", "−15"),
        ],
    )
    def it_is_printed_as_it_was_written(
        self, tmp_path: Path, label: str, unit: str, typed: str, printed: str
    ) -> None:
        report = read(tmp_path, table([column("Rūšis"), column(label, unit)], [f"A, '{typed}'"]))

        assert cells_of(rows_of(report)[-1])[1] == printed

    def it_has_as_many_decimals_of_money_as_its_column(self, tmp_path: Path) -> None:
        columns = [column("Rūšis"), column("Lėšos", "eur")]

        rows = rows_of(read(tmp_path, table(columns, ["A, '12,50'", "B, 3", "Iš viso, '15,5'"])))

        assert [cells_of(one)[1] for one in rows[1:]] == ["12,50", "3,00", "15,50"]


class DescribeARowOfAnOwnTable:
    def it_looks_as_what_it_is(self, tmp_path: Path) -> None:
        rows = ["Lietuvių, 9", "iš jų vaikams, 3", "Rusų, 1", "Iš viso, 10"]

        report = read(tmp_path, table([column("Kalba"), column("Fondas", "fiz_vnt")], rows))

        assert [one.sort for one in shown_in(report)] == ["eilute", "is_ju", "eilute", "is_viso"]


class DescribeALongOwnTable:
    @pytest.mark.slow
    def it_is_written_with_little_more_room_than_its_document_takes(self, tmp_path: Path) -> None:
        path = tmp_path / "a.yaml"
        path.write_text(data_of(4_000), encoding="utf-8")
        report = at.load(path)
        size = len(parts_of(at.render(report))["word/document.xml"])
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]

        at.render(report)

        most = tracemalloc.get_traced_memory()[1] - before
        tracemalloc.stop()
        assert most < 3.5 * size  # while a step makes it anew, the last one's is still there

    def its_rows_are_made_as_they_are_asked_for(self) -> None:
        rows = Making(600, lambda n: n * 2)

        assert (len(rows), rows[1], rows[-1], rows[:2]) == (600, 2, 1198, (0, 2))
        assert list(rows)[-1] == 1198

    def they_are_made_many_at_a_time(self) -> None:
        asked: list[range] = []

        def made(places: range) -> list[int]:
            asked.append(places)
            return [place * 2 for place in places]

        rows = MakingSome(450, made)

        assert list(rows) == [place * 2 for place in range(450)]
        assert asked == [range(200), range(200, 400), range(400, 450)]
        assert (len(rows), rows[1], rows[-1], rows[1:4:2]) == (450, 2, 898, (2, 6))

    def its_cells_are_those_of_a_short_one(self, tmp_path: Path) -> None:
        columns = [column("Leidinys"), column("Pokytis", "vnt"), column("Dalis", "proc")]
        texts = ("Knyga - 2019-2020 m.", 'Iš jų: "Rytas" 2024-05-06', "{{ metai }} m.", "")
        rows = [f"'{text}', {n}000, '{n},5'" for n, text in enumerate(texts, start=1)]

        short, long = (shown_in(read(tmp_path, table(columns, rows * n))) for n in (1, 200))

        cells = [tuple(map(str, one.items)) for one in short]
        assert cells[:2] == [
            ("Knyga\u00a0– 2019–2020\u00a0m.", "1\u00a0000", "1,5"),
            ("Iš\u00a0jų: „Rytas“ 2024\u201105\u201106", "2\u00a0000", "2,5"),
        ]
        assert [(tuple(map(str, one.items)), one.sort) for one in long] == [
            (row, one.sort) for row, one in zip(cells, short, strict=True)
        ] * 200
