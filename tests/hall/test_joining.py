"""Files of one report that several people filled apart become one, and nobody chooses for them.

Guards: sources.joining.
"""

import random
from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.declared.names import figures_of
from ataskaita.errors import DataErrors, FileError
from ataskaita.hall.joining import join_files
from ataskaita.sources.events import read_nodes
from ataskaita.sources.joining import joined
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series
from tests.batches import FIXTURES
from tests.cli.tool import run

HEAD = "metai: 2025\nbiblioteka: {pavadinimas: Beržų biblioteka}\n"
ROWS = """\
savi_skyriai:
  kalbos:
    pavadinimas: Kalbos
    turinys:
      - lentele:
          pavadinimas: Fondas
          stulpeliai: [{{pavadinimas: Kalba, vienetas: tekstas}}, {{pavadinimas: Egz., vienetas: vnt}}]
          eilutes: [{}]
"""  # noqa: E501 (a table in YAML)


def filled(folder: Path, name: str, body: str, head: str = HEAD) -> Path:
    """Write a data file."""
    file = folder / f"{name}.yaml"
    file.write_text(head + body, encoding="utf-8")
    return file


def said(folder: Path, *bodies: str) -> tuple[at.Report, list[str]]:
    """Return the report that files of these bodies make together, and in what they differ."""
    files = [filled(folder, f"f{place}", body) for place, body in enumerate(bodies)]
    target = folder / "visi.yaml"
    told = join_files(files, target)
    return at.load(target), [one.what("lt").replace("\u00a0", " ") for one in told]


def apart(node: Node, chance: random.Random) -> tuple[Node | None, Node | None]:
    """Return the node in two parts; what is no mapping stands in either, or in both."""
    if not isinstance(node, Mapping):
        whose = chance.randrange(3)
        return (node if whose != 1 else None), (node if whose != 0 else None)
    parts = {key: apart(value, chance) for key, value in node.values.items()}
    return _side(node, {key: one for key, (one, _) in parts.items() if one is not None}), _side(
        node, {key: one for key, (_, one) in parts.items() if one is not None}
    )


def _side(node: Mapping, values: dict[str, Node]) -> Mapping:
    return Mapping(values, {key: node.keys[key] for key in values}, node.place)


def plain(node: Node) -> object:
    """Return what the node says, whatever the order of its keys."""
    match node:
        case Scalar():
            return node.text
        case Series():
            return [plain(one) for one in node.items]
        case Mapping():
            return {key: plain(one) for key, one in node.values.items()}


class DescribeFilesThatAreJoined:
    def they_say_together_what_each_says(self, tmp_path: Path) -> None:
        report, told = said(
            tmp_path, "fondas: {dovanos: 3}\n", "fondas: {parama: 4}\npreambule: Tekstas.\n"
        )

        assert told == []
        given = figures_of(report)
        assert (given["fondas.dovanos"], given["fondas.parama"]) == (3, 4)

    def they_agree_where_they_say_the_same(self, tmp_path: Path) -> None:
        body = 'fondas: {{dovanos: "{}", lesos_gyventojui: {{is_viso: "{}"}}}}\n'

        _, told = said(tmp_path, body.format("1 500", "2,10"), body.format("1500", "2,1"))

        assert told == []

    def they_leave_to_be_filled_what_they_say_differently(self, tmp_path: Path) -> None:
        bodies = (f"fondas:\n  dovanos: {count}\n" for count in (3, 5, 5))

        report, told = said(tmp_path, *bodies)

        values = ("3 (f0.yaml, 4 eilutė)", "5 (f1.yaml, 4 eilutė)", "5 (f2.yaml, 4 eilutė)")
        assert told == [f"„Gauta dovanų“ įrašyta nevienodai: {'; '.join(values)}."]
        assert report.gaps == {"fondas.dovanos"}

    def they_prefer_a_value_to_a_gap(self, tmp_path: Path) -> None:
        report, told = said(tmp_path, "fondas:\n  dovanos:\n", "fondas:\n  dovanos: 5\n")

        assert (told, report.gaps) == ([], frozenset())

    def they_join_rows_by_their_names(self, tmp_path: Path) -> None:
        first = ROWS.format("[Lietuvių, 5], [Lenkų, 1]")
        second = ROWS.format("[Lenkų, 2], [Rusų, 7]")

        report, told = said(tmp_path, first, second)

        (block,) = report.own_sections["kalbos"].blocks
        assert block.table is not None
        assert block.table.rows == (("Lietuvių", 5), ("Lenkų", None), ("Rusų", 7))
        assert len(told) == 1

    def they_keep_rows_of_one_name(self, tmp_path: Path) -> None:
        rows = ROWS.format("[Lenkų, 1], [Lenkų, 2]")

        report, told = said(tmp_path, rows, rows)

        (block,) = report.own_sections["kalbos"].blocks
        assert block.table is not None
        assert block.table.rows == (("Lenkų", 1), ("Lenkų", 2))
        assert told == []

    def they_tell_a_text_that_two_have_written(self, tmp_path: Path) -> None:
        report, told = said(tmp_path, "preambule: Viena.\n", "preambule: Kita.\n")

        assert told == [
            "„Preambulė“ įrašyta nevienodai: Viena. (f0.yaml, 3 eilutė); Kita. (f1.yaml, 3 eilutė)."
        ]
        assert report.preamble is None

    @pytest.mark.parametrize(
        "head",
        [
            HEAD.replace("2025", "2024"),
            HEAD.replace("Beržų", "Eglių"),
            "forma: muziejus\nmetai: 2025\nistaiga: {pavadinimas: Beržų biblioteka}\n",
        ],
    )
    def they_are_of_one_report(self, tmp_path: Path, head: str) -> None:
        files = [filled(tmp_path, "a", ""), filled(tmp_path, "b", "", head)]

        with pytest.raises(DataErrors) as raised:
            join_files(files, tmp_path / "c.yaml")

        assert [one.message.code for one in raised.value.faults] == ["F509"]
        assert not (tmp_path / "c.yaml").exists()

    def they_are_never_written_over_a_file(self, tmp_path: Path) -> None:
        files = [filled(tmp_path, one, "") for one in "ab"]

        with pytest.raises(FileError):
            join_files(files, files[0])

    @pytest.mark.slow
    def they_keep_the_way_to_last_years_file(self, tmp_path: Path) -> None:
        (tmp_path / "f").mkdir()
        filled(tmp_path, "pernai", "fondas: {dovanos: 7}\n", HEAD.replace("2025", "2024"))
        body = "praeje: ../pernai.yaml\n"
        files = [filled(tmp_path / "f", one, body) for one in "ab"]

        join_files(files, tmp_path / "c" / "visi.xlsx")

        assert at.load(tmp_path / "c" / "visi.xlsx").earlier["fondas.dovanos"] == 7

    @pytest.mark.parametrize("name", ["lazdijai-2020", "muziejus", "kulturos-centras"])
    @pytest.mark.parametrize("seed", range(4))
    def they_lose_nothing_whoever_filled_what(self, name: str, seed: int) -> None:
        text = (FIXTURES / name / "ataskaita.yaml").read_text(encoding="utf-8")
        node, _ = read_nodes(text, "a.yaml")
        assert node is not None
        chance = random.Random(seed)  # noqa: S311 (of a test)
        parts = [one for one in apart(node, chance) if one is not None]

        made, differences = joined(parts)

        assert differences == ()
        assert plain(made) == plain(node)


class DescribeWorkbooksThatAreJoined:
    @pytest.mark.slow
    def they_are_told_by_label_and_cell(self, tmp_path: Path) -> None:
        first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
        save_data(at.load(filled(tmp_path, "d", "fondas: {dovanos: 3, parama: 2}\n")), first)
        book = load_workbook(first)
        ((sheet, cell),) = book.defined_names["at.fondas.dovanos"].destinations
        spot = f"{sheet}!{cell.replace('$', '')}"
        book[sheet][cell.replace("$", "")].value = 4
        book.save(second)

        done = run("duomenys", "sujungti", str(first), str(second), "-o", str(tmp_path / "c.xlsx"))

        assert done.code == 1
        told = " ".join(done.said.split())
        assert f"„Gauta dovanų“ įrašyta nevienodai: 3 (a.xlsx, {spot}); 4 (b.xlsx, {spot})" in told
        report = at.load(tmp_path / "c.xlsx")
        assert report.gaps == {"fondas.dovanos"}

    @pytest.mark.slow
    def they_tell_what_stands_where_nothing_is_read(self, tmp_path: Path) -> None:
        files = [tmp_path / f"{one}.xlsx" for one in "ab"]
        for one in files:
            save_data(at.load(filled(tmp_path, "d", "fondas: {dovanos: 3}\n")), one)
        book = load_workbook(files[1])
        book["Fondas"]["B200"].value = "pastaba"
        book.save(files[1])

        told = join_files(files, tmp_path / "c.xlsx")

        assert [(one.place.file, one.place.cell) for one in told] == [
            (str(files[1]), "Fondas!B200")
        ]

    def they_are_two_at_least(self, tmp_path: Path) -> None:
        assert run("duomenys", "sujungti", "a.xlsx", "-o", str(tmp_path / "c.xlsx")).code == 2
