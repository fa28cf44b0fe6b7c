"""YAML as data files use it: no type is guessed, nothing is expanded, nothing crashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ataskaita.errors import FileError
from tests.library import read_report
from tests.sources.conftest import SMALLEST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ataskaita.errors import DataErrors
    from ataskaita.kinds.library import LibraryReport
    from ataskaita.kinds.library.collection import Collection
    from tests.sources.conftest import Read

    ErrorsOf = Callable[..., DataErrors]

LAUGHS = "a: &a [ha]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
DEEP = 100_000


class DescribeScalars:
    @pytest.mark.parametrize(
        "text",
        ["no thing", "12:30", "012", "0x1F", "1e5", "2024-01-01", ".inf", "1_000", "=", "<<"],
    )
    def they_stay_the_text_that_is_written(self, read: Read, text: str) -> None:
        report = read(f"antraste: {text}\n")

        assert report.title == text

    @pytest.mark.parametrize("word", ["no", "Yes", "on", "null", "True", "y"])
    def they_stay_words_in_quotes(self, read: Read, word: str) -> None:
        assert read(f'antraste: "{word}"\n').title == word


class DescribeKeys:
    @pytest.mark.parametrize(
        "key",
        [
            "is_viso",
            "Iš viso",
            "iš_viso",
            "IŠ VISO",
            '"Iš viso"',
            "is-viso",
            "Iš\u00a0viso",
            "iš viso ",
        ],
    )
    def they_are_read_with_diacritics_capitals_and_spaces(self, read: Read, key: str) -> None:
        collection = _collection(read(f"Fondas:\n  Gauta:\n    {key}: 12\n"))

        assert collection.additions is not None
        assert collection.additions.total == 12


class DescribeAFile:
    def it_may_begin_with_a_byte_order_mark(self, read: Read) -> None:
        assert read(b"\xef\xbb\xbf" + SMALLEST.encode(), whole=True).year == 2024

    @pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
    def its_lines_may_end_as_on_any_system(self, errors_of: ErrorsOf, line_end: str) -> None:
        data = f"{SMALLEST}fondas:\n  dovanos: daug\n".replace("\n", line_end)

        place = errors_of(data, whole=True).faults[0].place

        assert (place.line, place.column) == (6, 12)

    @pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\u0085"])
    def its_lines_end_where_editors_end_them(self, errors_of: ErrorsOf, sign: str) -> None:
        errors = errors_of(f"antraste: A{sign}B\nfondas:\n  dovanos: daug\n")

        assert [fault.place.line for fault in errors.faults] == [7]

    def it_may_have_tabs_after_a_colon(self, read: Read) -> None:
        assert _collection(read("fondas:\n  dovanos:\t12\n")).gifts == 12

    def its_columns_count_characters(self, errors_of: ErrorsOf) -> None:
        errors = errors_of("tvirtinimas: {numeris: „ąčę“ 🐦, data: vakar}\n")

        assert errors.faults[0].place.column == 39

    def it_may_be_one_document_between_its_marks(self, read: Read) -> None:
        assert read(f"%YAML 1.1\n---\n{SMALLEST}...\n", whole=True).year == 2024

    def it_says_why_it_can_not_be_read(self, tmp_path: Path) -> None:
        missing = tmp_path / "nera.yaml"

        with pytest.raises(FileError) as raised:
            read_report(missing)

        assert str(raised.value) == (
            f"{missing}: F403: “{missing}” can't be read: No such file or directory."
            " Check the name, and in which folder the file is."
        )


class DescribeHostileData:
    def it_is_not_expanded_promise_11(self, errors_of: ErrorsOf) -> None:
        faults = errors_of(LAUGHS).faults

        assert {fault.message.code for fault in faults} == {"D302", "D306"}
        assert len(faults) < 200

    @pytest.mark.parametrize(
        "data",
        [
            pytest.param("klubai: " + "[" * DEEP, id="lists in flow style"),
            pytest.param("klubai: " + "[" * DEEP + "]" * DEEP, id="closed lists in flow style"),
            pytest.param("klubai: " + "{a: " * DEEP, id="mappings in flow style"),
            pytest.param("klubai:\n" + "- " * DEEP + "a", id="lists in block style"),
            pytest.param("".join(f"{' ' * n}a:\n" for n in range(3000)), id="lines ever deeper"),
            pytest.param("? " * DEEP, id="keys"),
        ],
    )
    def it_is_an_error_however_deep_promise_11(self, errors_of: ErrorsOf, data: str) -> None:
        assert [one.message.code for one in errors_of(data).faults][-1] == "D307"

    def it_is_not_deep_for_being_long(self, errors_of: ErrorsOf) -> None:
        faults = errors_of("klubai:\n" + "- [[], {a: {}}]\n" * 60).faults

        assert "D307" not in {one.message.code for one in faults}

    @pytest.mark.parametrize(
        ("data", "told"),
        [
            ("antraste: &a A", ["&a"]),
            ("antraste: !!str A", ["!!str"]),
            ("antraste: !a A", ["!a"]),
            ("antraste: &a !b A", ["&a"]),
            ("fondas: &a {dovanos: !b 1}", ["&a", "!b"]),
            ("skyriu_tvarka: &a [!b fondas, *a]", ["&a", "!b", "*a"]),
            ("&a antraste: A", ["&a"]),
        ],
    )
    def it_has_its_anchors_aliases_and_tags_told(
        self, errors_of: ErrorsOf, data: str, told: list[str]
    ) -> None:
        faults = errors_of(f"{data}\n").faults

        assert [one.facts["found"] for one in faults if one.message.code == "D306"] == told

    def it_runs_nothing(self, errors_of: ErrorsOf, tmp_path: Path) -> None:
        errors_of('antraste: !!python/object/apply:os.system ["touch pateko"]\n')

        assert not (tmp_path / "pateko").exists()


class DescribeFaultsTogether:
    def they_are_all_told_in_the_order_of_lines(self, errors_of: ErrorsOf) -> None:
        errors = errors_of("fondas:\n  parama: 1,5\n  xyz: 1\n  dovanos: daug\nmetai: 2025\n")

        assert [(one.place.line, one.message.code) for one in errors.faults] == [
            (6, "D102"),
            (7, "D302"),
            (8, "D101"),
            (9, "D303"),
        ]


def _collection(report: LibraryReport) -> Collection:
    assert report.collection is not None
    return report.collection
