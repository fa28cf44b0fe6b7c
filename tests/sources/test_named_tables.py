"""Rows in a file of their own (.csv), named in the data: read as if they stood there."""

from pathlib import Path
from typing import Final

import jsonschema
import pytest
import yaml

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.kinds.library import LIBRARY
from ataskaita.sources.schema import data_schema

HEAD: Final = "metai: 2025\nbiblioteka: {pavadinimas: Beržų biblioteka}\n"
LISTED: Final = HEAD + "projektai: {sarasas: {is: projektai.csv}}\n"
OWN: Final = (
    HEAD
    + """\
savi_skyriai:
  kalbos:
    pavadinimas: Kalbos
    turinys:
      - lentele:
          stulpeliai:
            - {pavadinimas: Kalba}
            - {pavadinimas: Fondas, vienetas: fiz_vnt, raktas: turima}
            - {pavadinimas: Gauta, vienetas: fiz_vnt}
            - {pavadinimas: Kartu, vienetas: fiz_vnt, formule: turima + gauta}
          eilutes: ROWS
"""
)
FROM_FILE: Final = OWN.replace("ROWS", "{is: kalbos.csv}")
IN_PLACE: Final = OWN.replace("ROWS", "[[Lietuvių, 1 200, 5], [Anglų, 30, 7]]")


def report_of(folder: Path, data: str, name: str, table: bytes | str) -> at.Report:
    """Return the report of data that stands beside that table."""
    content = table if isinstance(table, bytes) else table.encode()
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    (folder / "a.yaml").write_text(data, encoding="utf-8")
    return at.load(folder / "a.yaml")


def faults_of(folder: Path, data: str, name: str, table: bytes | str) -> list[tuple[str, ...]]:
    """Return where it is wrong, and what is."""
    with pytest.raises(at.DataErrors) as raised:
        report_of(folder, data, name, table)
    return [
        (one.message.code, Path(one.place.file).name, one.place.cell, one.what("lt"))
        for one in raised.value.faults
    ]


class DescribeRowsOfAFile:
    @pytest.mark.parametrize("mark", [";", "\t", ","])
    @pytest.mark.parametrize("ends", ["\n", "\r\n"])
    def they_are_read_as_if_they_stood_in_the_data(
        self, tmp_path: Path, mark: str, ends: str
    ) -> None:
        lines = (
            ("Projekto pavadinimas", '"Lėšos, Eur"', "saltinis"),
            ('"Knyga; kita, „trečia“"', '"1 200,50"', "LKT"),
            ("Antras", "100", ""),
            ("", "", ""),
        )
        table = ends.join(mark.join(one) for one in lines) + ends

        rows = (
            "[{pavadinimas: 'Knyga; kita, „trečia“', lesos: '1 200,50', saltinis: LKT},"
            " {pavadinimas: Antras, lesos: 100}]"
        )
        (tmp_path / "b.yaml").write_text(
            LISTED.replace("{is: projektai.csv}", rows), encoding="utf-8"
        )

        report = report_of(tmp_path, LISTED, "projektai.csv", table)

        assert report == at.load(tmp_path / "b.yaml")

    def they_are_cells_of_an_own_table_by_the_names_of_its_columns(self, tmp_path: Path) -> None:
        table = "Gauta;Kalba;turima\n5;Lietuvių;1 200\n7;Anglų;30\n"
        (tmp_path / "b.yaml").write_text(IN_PLACE, encoding="utf-8")

        report = report_of(tmp_path, FROM_FILE, "kalbos.csv", table)

        assert report == at.load(tmp_path / "b.yaml")

    @pytest.mark.parametrize(
        ("said", "encoding"),
        [
            ("", "utf-8"),
            ("", "utf-8-sig"),
            ("", "utf-16"),
            (", koduote: UTF-8", "utf-8"),
            (", koduote: Windows-1257", "cp1257"),
        ],
    )
    def they_are_in_the_encoding_that_the_data_says(
        self, tmp_path: Path, said: str, encoding: str
    ) -> None:
        data = FROM_FILE.replace("kalbos.csv", f"kalbos.csv{said}")
        table = "Kalba;Fondas;Gauta\nLietuvių;1 200;5\nAnglų;30;7\n".encode(encoding)
        (tmp_path / "b.yaml").write_text(IN_PLACE, encoding="utf-8")

        assert report_of(tmp_path, data, "kalbos.csv", table) == at.load(tmp_path / "b.yaml")

    def they_are_named_in_json_too_and_may_stand_in_a_folder_below(self, tmp_path: Path) -> None:
        (tmp_path / "lent").mkdir()
        (tmp_path / "lent" / "p.csv").write_text("pavadinimas\nA\n", encoding="utf-8")
        (tmp_path / "a.json").write_text(
            '{"metai": 2025, "biblioteka": {"pavadinimas": "Beržų biblioteka"},'
            '"projektai": {"sarasas": {"is": "lent\\\\p.csv"}}}',
            encoding="utf-8",
        )

        report = at.load(tmp_path / "a.json")

        assert report == report_of(tmp_path, LISTED, "projektai.csv", "pavadinimas\nA\n")
        assert report.origin.tables == ("lent\\p.csv",)

    @pytest.mark.slow
    def they_are_written_out_where_the_data_is_saved_in_another_form(self, tmp_path: Path) -> None:
        report = report_of(tmp_path, LISTED, "projektai.csv", "pavadinimas\nA\n")

        save_data(report, tmp_path / "b.xlsx")

        assert at.load(tmp_path / "b.xlsx") == report

    def they_may_be_of_a_form_s_listed_table(self, tmp_path: Path) -> None:
        source = Path("fixtures/kulturos-centras/ataskaita.yaml").read_text(encoding="utf-8")
        rows = yaml.safe_load(source)["kolektyvai"]["sarasas"]["eilutes"]
        heads = ("Kolektyvas", "Sritis", "Dalyviai", "vaikai", "Pasirodymai")
        lines = [";".join(heads), *(";".join(map(str, one.values())) for one in rows)]
        begin = source.index("    eilutes:\n      - {kolektyvas")
        end = source.index("    is_viso: {dalyviai: 115")
        data = f"{source[:begin]}    eilutes: {{is: k.csv}}\n{source[end:]}"
        for one in Path("fixtures/kulturos-centras").iterdir():
            (tmp_path / one.name).write_bytes(one.read_bytes())

        report = report_of(tmp_path, data, "k.csv", "\n".join(lines))

        assert report == at.load(tmp_path / "ataskaita.yaml")

    def their_cells_are_where_faults_stand(self, tmp_path: Path) -> None:
        table = "pavadinimas;lesos\nA;100\nB;apie 300\n"

        assert faults_of(tmp_path, LISTED, "projektai.csv", table) == [
            ("D101", "projektai.csv", "B3", "Čia turi būti skaičius, o įrašyta „apie 300“."),
        ]


class DescribeATableThatCannotBeRead:
    @pytest.mark.parametrize(
        ("named", "table", "fault"),
        [
            (
                "is: nera.csv",
                "",
                "tokio failo arba aplanko nėra.",
            ),
            (
                "is: ../a.csv",
                "",
                "ji ne duomenų failo aplanke.",
            ),
            (
                "is: kalbos.xlsx",
                "",
                "tai ne lentelė tekstu (.csv).",
            ),
            (
                "is: kalbos.csv",
                "Kalba;Gauta\nLietuvių;5\n".encode("cp1257"),
                "ji įrašyta kita koduote.",
            ),
            (
                "is: kalbos.csv, koduote: cp775",
                "",
                "tokios koduotės nėra.",
            ),
            (
                "is: kalbos.csv, skirtukas: tab",
                "",
                "prie „is“ gali būti tik „koduote“.",
            ),
            (
                "is: kalbos.csv",
                ";;\n",
                "pirmoje jos eilutėje nėra stulpelių pavadinimų.",
            ),
            (
                "is: kalbos.csv",
                "x" * 200_000,
                "jos kabutės neužvertos arba langelis per ilgas.",
            ),
            (
                "is: kalbos.csv",
                "x\n" * 3_000_000,
                "ji didesnė kaip 5 MB.",
            ),
        ],
    )
    def it_is_told_where_the_data_names_it(
        self, tmp_path: Path, named: str, table: bytes | str, fault: str
    ) -> None:
        data = FROM_FILE.replace("is: kalbos.csv", named)

        ((code, file, _, what),) = faults_of(tmp_path, data, "kalbos.csv", table)

        assert (code, file) == ("D299", "a.yaml")
        assert what.endswith(f"“ perskaityti nepavyko: {fault}")

    @pytest.mark.parametrize(
        ("table", "expected"),
        [
            (
                "Kalba;Fondas;Gautta\n",
                [("D302", "C1", "„Gautta“ čia įrašyti negalima."), ("D299", "A1", "„Gauta“")],
            ),
            (
                "Kalba;Fondas;;Gauta\nA;1;x;2\n",
                [("D302", "C1", "„“ čia įrašyti negalima.")],
            ),
            (
                "Kalba;Fondas;Gauta;fondas\n",
                [("D303", "D1", "pirmą kartą – langelyje B1")],
            ),
            ("Kalba;Fondas\nA;1\n", [("D299", "A1", "joje nėra stulpelio „Gauta“")]),
            (
                "Kalba;Fondas;Gauta\nA;1;2\nB;1;2;3\n",
                [("D299", "D3", "eilutėje daugiau langelių negu stulpelių")],
            ),
        ],
    )
    def it_is_told_at_its_cell(
        self, tmp_path: Path, table: str, expected: list[tuple[str, str, str]]
    ) -> None:
        found = faults_of(tmp_path, FROM_FILE, "kalbos.csv", table)

        assert [(code, cell) for code, _, cell, _ in found] == [one[:2] for one in expected]
        for (_, file, _, what), (_, _, part) in zip(found, expected, strict=True):
            assert file == "kalbos.csv"
            assert part in what


class DescribeTheSchema:
    @pytest.mark.parametrize("data", [LISTED, FROM_FILE, IN_PLACE])
    def it_knows_files_of_rows(self, data: str) -> None:
        jsonschema.validate(yaml.safe_load(data), data_schema(LIBRARY))

    def it_knows_nothing_else_beside_them(self) -> None:
        data = LISTED.replace("is: projektai.csv", "is: projektai.csv, kas: x")

        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(yaml.safe_load(data), data_schema(LIBRARY))
