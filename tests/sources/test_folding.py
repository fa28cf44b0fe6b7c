"""Of a long table a report keeps what its cells say and where they stand, and no tree.

Guards: sources.folding, sources.long_tables, sources.event_rows, sources.long_rows,
sources.plain_rows, sources.own_rows.
"""

import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ataskaita as at
from ataskaita.errors import Place
from ataskaita.sources.events import read_nodes
from ataskaita.sources.folding import Folded
from ataskaita.sources.long_tables import LONG, folded
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series
from ataskaita.sources.plain_rows import runs_of, without
from benchmarks.own_table import data_of
from tests.own_tables import HEAD

TABLE = "savi_skyriai.leidiniai.turinys[1].lentele"
ROWS = f"{TABLE}.eilutes"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> at.Report:
    """Return the report of a file with 150 rows; each takes a line, the first is the fourteenth."""
    path = tmp_path_factory.mktemp("lentele") / "lentele.yaml"
    path.write_text(data_of(150), encoding="utf-8")
    return at.load(path)


def nodes_of(node: Node) -> Iterator[Node]:
    """Generate the nodes of a tree."""
    yield node
    if isinstance(node, Mapping | Series):
        for one in node.items if isinstance(node, Series) else node.values.values():
            yield from nodes_of(one)


class DescribeALongTable:
    @pytest.mark.parametrize(
        ("path", "line", "column"),
        [
            (f"{ROWS}[1]", 14, 11),
            (f"{ROWS}[1][1]", 14, 12),
            (f"{ROWS}[120][1]", 133, 12),
            (f"{ROWS}[120][2]", 133, 30),
            (f"{ROWS}[151][3]", 164, 29),
            (f"{ROWS}[152][1]", 14, 9),
            (f"{ROWS}[1][4]", 14, 11),
            (f"{ROWS}[1][1][1]", 14, 12),
            (f"{TABLE}.stulpeliai[2].vienetas", 11, 42),
        ],
    )
    def it_knows_where_each_cell_stands(
        self, report: at.Report, path: str, line: int, column: int
    ) -> None:
        place = report.origin.place_of(path)

        assert (place.line, place.column, place.within) == (line, column, path)

    def it_knows_where_words_of_a_cell_stand(self, report: at.Report) -> None:
        place = report.origin.place_in(f"{ROWS}[120][1]", "nr. 120")

        assert (place.line, place.column) == (133, 21)

    def its_values_are_counted(self, report: at.Report) -> None:
        assert report.origin.values() == 2 + 1 + 1 + 5 + 151 * 3

    @pytest.mark.slow
    def it_leads_a_finding_to_its_cell(self, tmp_path: Path) -> None:
        path = tmp_path / "lentele.yaml"
        path.write_text(data_of(150).replace("Iš viso, 7", "Iš viso, 8"), encoding="utf-8")

        (found,) = at.check(at.load(path))

        assert found.place.line == 164

    def its_places_are_those_of_its_nodes(self) -> None:
        rows = tuple(_row(number) for number in range(1, 121))
        tree = Mapping({"a": Series(rows, Place("x", 1, 1, "a"))}, {}, Place("x", 1, 1, ""))

        kept = folded(tree)

        assert isinstance(kept, Mapping)
        table = kept.values["a"]
        assert isinstance(table, Series)
        assert isinstance(table.items, Folded)
        assert table.items == rows

    def it_takes_a_tenth_of_its_nodes_room(self, tmp_path: Path) -> None:
        path = tmp_path / "lentele.yaml"
        path.write_text(data_of(2_000), encoding="utf-8")
        at.load(path)
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]

        report = at.load(path)

        taken = tracemalloc.get_traced_memory()[0] - before
        tracemalloc.stop()
        assert report.own_sections
        assert taken / 2_000 < 550  # bytes of a row of three cells; its nodes would take 1 500


class DescribeALongList:
    def it_knows_where_each_value_stands(self, tmp_path: Path) -> None:
        rows = "".join(f"  - {{pavadinimas: P {n}, lesos: {n}}}\n" for n in range(1, 131))
        path = tmp_path / "a.yaml"
        path.write_text(f"{HEAD}projektai:\n  sarasas:\n{rows}", encoding="utf-8")
        origin = at.load(path).origin

        found = [
            origin.place_of(f"projektai.sarasas{step}")
            for step in ("[130]", "[130].lesos", "[130].aprasymas", "[131].lesos")
        ]

        assert [(one.line, one.column) for one in found] == [(134, 5), (134, 33), (134, 5), (5, 3)]
        assert origin.place_in("projektai.sarasas[7].pavadinimas", "7").column == 21
        assert origin.values() == 2 + 130 * 2
        kept = getattr(origin, "nodes")["projektai.sarasas"]  # noqa: B009
        assert isinstance(kept.items, Folded)


ODD: dict[str, tuple[str, ...]] = {
    "texts alone": (),
    "a row of other keys": ("- {a: 1, d: 2, c: 3}", "- {}", "- {a: 1}"),
    "a row with a list in it": ("- {a: [1, 2], b: 2, c: 3}",),
    "a row that is no row": ("- tekstas", "- [1, 2]", "-"),
    "keys that stand twice": ("- {a: 1, A: 2, c: 3}",),
    "texts on several lines": ("- a: |", "    pirma", "    antra", "  b: -", "  c: x"),
    "quotes, and nothing in them": ("- {a: '', b: \"ą\\tb\", c: }",),
    "what data files don't use": ("- {a: !!str 1, b: &c 2, c: *c}", "- !x {a: 1, b: 2, c: 3}"),
}


class DescribeTheReadingOfALongTable:
    @pytest.mark.parametrize("case", ODD)
    def it_gives_the_nodes_that_short_ones_are_read_as(self, case: str) -> None:
        usual = [f"- {{a: {n}, B ą: 'x', c: -}}" for n in range(1, 121)]
        lines = [*usual[:LONG], *ODD[case], *usual[LONG:]]

        (long, told), (short, expected) = (_read(lines, many) for many in (True, False))

        assert isinstance(long, Series)
        assert isinstance(long.items, Folded)
        assert long == short
        assert told == expected
        for ours, theirs in zip(nodes_of(long), nodes_of(short), strict=True):
            if isinstance(ours, Scalar) and isinstance(theirs, Scalar):
                assert list(ours.lines) == list(theirs.lines)


SIGNS = "aĄ1 -–.:,#'\"[]{}%_|*&!?\\"
MANY = 60
"""Rows that stand between odd ones, and above the first and below the last."""
ROW_SORTS = {
    "lists": "- [Leidinys nr. {n}, {n}, 1 2{n}0 (ą – „b“)]",
    "entries": "- {{a: Leidinys nr. {n}, B ą: {n}, c2: 1.5}}",
    "lists further in": "   - [a{n}]",
}
BETWEEN: dict[str, tuple[str, ...]] = {
    "nothing": (),
    "a comment and an empty line": ("# - [a, 1, 2]", ""),
    "a comment behind a row": ("- [a, 1, 2] # c",),
    "a text of many lines that look like rows": (
        "- |",
        *(f"    - [a, {n}, 2]" for n in range(LONG * 2)),
    ),
    "a text in quotes of many such lines": (
        '- "',
        *(f"    - [a, {n}, 2]" for n in range(LONG * 2)),
        '    "',
    ),
    "a list in the list": ("-", *(f"    - [a, {n}, 2]" for n in range(LONG * 2))),
    "what looks like lists only": ("- [a: 1]", "- [a, b]]"),
    "keys that stand twice": ("- {a: 1, A: 2, c: 3}",),
    "a lone dash": ("- {a: 1, b: -, c: 3}", "- [-, 1]"),
    "quotes": ("- ['a, b', \"c\", d]",),
    "signs that YAML has": ("- [a:b, c#d, *e]", "- [&f g]", "- [!!str h, ]", "- [? i]"),
    "no YAML": ("- [a, b",),
}


class DescribeRowsOfMereWords:
    @pytest.mark.parametrize("sort", ROW_SORTS)
    @pytest.mark.parametrize("case", BETWEEN)
    @pytest.mark.parametrize("ends", ["\n", "\r\n"])
    def they_are_the_nodes_that_they_would_be_otherwise(
        self, sort: str, case: str, ends: str
    ) -> None:
        row = ROW_SORTS[sort]
        before = " " * row.index("-")
        usual = [row.format(n=n) for n in range(LONG + MANY)]
        text = ends.join([*usual, *(before + one for one in BETWEEN[case]), *usual, *usual])

        _assert_same(text)

    @settings(max_examples=40, deadline=None, derandomize=True)
    @given(words=st.lists(st.text(SIGNS, min_size=1), min_size=1, max_size=4))
    def they_are_so_whatever_stands_in_them(self, words: list[str]) -> None:
        usual = [f"- [a, {n}]" for n in range(LONG + MANY)]
        drawn = [f"- [{one}, b {one} c, {one}d]" for one in words]

        _assert_same("\n".join([*usual, *drawn, *usual, *drawn]))

    def they_are_seldom_given_to_yaml(self) -> None:
        lines = [ROW_SORTS["lists"].format(n=n) for n in range(1_000)]
        runs = runs_of("\n".join(lines), lines, LONG + 1)

        assert sum(len(one.lines) for one in runs.values()) == 1_000 - LONG - 2
        assert len(without(runs, lines).split()) == len(" ".join(lines[: LONG + 2]).split())


def _assert_same(text: str) -> None:
    """Look that all is read as if there were no long tables: nodes, places, lines, faults."""
    (long, told), (short, expected) = (_read_text(text, many) for many in (True, False))
    assert long == short
    assert told == expected
    if long is not None and short is not None:
        for ours, theirs in zip(nodes_of(long), nodes_of(short), strict=True):
            if isinstance(ours, Scalar) and isinstance(theirs, Scalar):
                assert list(ours.lines) == list(theirs.lines)


def _read_text(text: str, many: bool) -> tuple[Node | None, list[object]]:  # noqa: FBT001 (one of two)
    """Return the tree of a text and its faults; read so that no list is long, where asked."""
    with pytest.MonkeyPatch.context() as patched:
        if not many:
            patched.setattr("ataskaita.sources.events.LONG", len(text))
        node, faults = read_nodes(text, "x.yaml")
    return node, list(faults)


def _read(lines: list[str], many: bool) -> tuple[Node, list[object]]:  # noqa: FBT001 (one of two)
    node, faults = _read_text("\n".join(lines), many)
    assert node is not None
    return node, faults


class DescribeATableFromAnotherFile:
    def it_knows_its_cells_in_json_too(self, tmp_path: Path) -> None:
        rows = [[f"Leidinys {n}", str(n)] for n in range(1, 131)]
        table = {"stulpeliai": [{"pavadinimas": "A"}, {"pavadinimas": "B", "vienetas": "asm"}]}
        section = {"pavadinimas": "S", "turinys": [{"lentele": {**table, "eilutes": rows}}]}
        data = {"metai": 2024, "biblioteka": {"pavadinimas": "B"}, "savi_skyriai": {"s": section}}
        path = tmp_path / "a.json"
        path.write_text(json.dumps(data, indent=1), encoding="utf-8")

        place = at.load(path).origin.place_of("savi_skyriai.s.turinys[1].lentele.eilutes[130][2]")

        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines[(place.line or 0) - 1].strip() == '"130"'


def _row(number: int) -> Series:
    path = f"a[{number}]"
    cells = [
        Scalar(str(n), Place("x", number, n, f"{path}[{n}]")) for n in range(1, number % 4 + 1)
    ]
    return Series(tuple(cells), Place("x", number, 1, path))
