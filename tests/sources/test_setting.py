"""A tree of nodes with other values in it says what a file with them would.

Guards: sources.setting.
"""

import pytest

from ataskaita.sources.events import read_nodes
from ataskaita.sources.nodes import Node, Scalar
from ataskaita.sources.setting import (
    NoPlaceError,
    given_at,
    keys_at,
    node_at,
    size_at,
    text_at,
    with_values,
)

TEXT = "a: {b: 1}\nc:\n- {d: 2}\ne:\nf: [x]\n"


def tree(text: str = TEXT) -> Node:
    node, faults = read_nodes(text, "a.yaml")
    assert node is not None
    assert faults == []
    return node


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if hasattr(node, "values"):
        return {key: plain(one) for key, one in node.values.items()}
    return [plain(one) for one in node.items]


class DescribeValuesPutIntoATree:
    @pytest.mark.parametrize(
        ("path", "written"),
        [
            ("a.b", "a: {b: 9}\nc:\n- {d: 2}\ne:\nf: [x]\n"),
            ("a.g.h", "a: {b: 1, g: {h: 9}}\nc:\n- {d: 2}\ne:\nf: [x]\n"),
            ("c[1].d", "a: {b: 1}\nc:\n- {d: 9}\ne:\nf: [x]\n"),
            ("c[2].d", "a: {b: 1}\nc:\n- {d: 2}\n- {d: 9}\ne:\nf: [x]\n"),
            ("e.i", "a: {b: 1}\nc:\n- {d: 2}\ne: {i: 9}\nf: [x]\n"),
            ("e", "a: {b: 1}\nc:\n- {d: 2}\ne: 9\nf: [x]\n"),
            ("j[1].k", f"{TEXT}j:\n- {{k: 9}}\n"),
        ],
    )
    def they_stand_as_if_the_file_had_them(self, path: str, written: str) -> None:
        changed = with_values(tree(), {path: "9"})

        assert plain(changed) == plain(tree(written))
        found = node_at(changed, path)
        assert found is not None
        assert found.place.within == path

    def they_add_nothing_and_leaves_a_gap(self) -> None:
        assert with_values(tree(), {"a.g.h": "", "c[2].d": ""}) == tree()
        assert plain(with_values(tree(), {"a.b": ""})) == plain(tree(TEXT.replace("1", "")))

    def they_leave_a_gap_in_a_row_of_cells(self) -> None:
        assert plain(with_values(tree(), {"f[2]": "", "f[3]": "y"})) == plain(
            tree(TEXT.replace("[x]", "[x, '', y]"))
        )

    def they_are_keyed_by_their_whole_names_in_older_years(self) -> None:
        path = "ankstesni_metai.2022.a.b"

        assert plain(with_values(tree(), {path: "7"})) == plain(
            tree(f"{TEXT}ankstesni_metai: {{2022: {{a.b: 7}}}}\n")
        )

    @pytest.mark.parametrize("path", ["a", "c", "a.b.c", "c[3].d", "f.x"])
    def they_never_stand_where_something_else_does(self, path: str) -> None:
        with pytest.raises(NoPlaceError):
            with_values(tree(), {path: "9"})

    def they_leave_the_tree_as_it_was(self) -> None:
        before = tree()
        with_values(before, {"a.b": "9"})

        assert before == tree()


class DescribeWhatStandsThere:
    def it_is_told_with_its_names_and_its_number(self) -> None:
        assert (text_at(tree(), "a.b"), text_at(tree(), "a.x"), text_at(tree(), "a")) == (
            "1",
            "",
            None,
        )
        assert (keys_at(tree(), "a"), keys_at(tree(), "c")) == (("b",), ())
        assert (size_at(tree(), "c"), size_at(tree(), "x"), size_at(tree(), "a")) == (1, 0, 1)


LONG = "".join(f"- {{a: {n}, b: x}}\n" for n in range(1, 401))


class DescribeALongTable:
    @pytest.mark.parametrize(
        ("path", "old", "new"),
        [
            ("c[7].b", "- {a: 7, b: x}\n", "- {a: 7, b: 9}\n"),
            ("c[7].e", "- {a: 7, b: x}\n", "- {a: 7, b: x, e: 9}\n"),
            ("c[400].a", "- {a: 400, b: x}\n", "- {a: 9, b: x}\n"),
            ("c[401].a", "- {a: 400, b: x}\n", "- {a: 400, b: x}\n- {a: 9}\n"),
        ],
    )
    def it_is_changed_row_by_row_as_a_short_one(self, path: str, old: str, new: str) -> None:
        before = tree(f"c:\n{LONG}")

        changed = with_values(before, {path: "9"})

        assert plain(changed) == plain(tree(f"c:\n{LONG.replace(old, new)}"))
        assert text_at(changed, path) == "9"
        assert size_at(changed, "c") == 400 + (path == "c[401].a")
        assert before == tree(f"c:\n{LONG}")

    def it_is_changed_in_several_rows_at_once(self) -> None:
        changed = with_values(
            tree(f"c:\n{LONG}"), {"c[401].a": "9", "c[402].a": "8", "c[7].a": "5", "c[7].b": ""}
        )

        assert plain(changed) == plain(
            tree(f"c:\n{LONG.replace('{a: 7, b: x}', '{a: 5, b: }')}- {{a: 9}}\n- {{a: 8}}\n")
        )
        assert given_at(changed, "c") == 400 * 2 - 1 + 2

    def it_has_no_row_beyond_the_next_one(self) -> None:
        with pytest.raises(NoPlaceError):
            with_values(tree(f"c:\n{LONG}"), {"c[402].a": "9"})
