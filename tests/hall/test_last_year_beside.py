"""Last year's file is taken where it lies beside: by whoever loads a report.

Guards: ataskaita.sources.last_year, ataskaita.messages.last_year.
"""

import json
from pathlib import Path
from unittest.mock import Mock

import pytest

import ataskaita as at
from ataskaita.sources import last_year

LIBRARY = "Pavyzdžio viešoji biblioteka"
QUOTED = "VšĮ „Beržų klubas“"
ESCAPED = r"""metai: "2024"
biblioteka:
  pavadinimas: "VšĮ \"Ber\u017E\u0173
    klubas\""
"""


def write(folder: Path, name: str, year: int, *lines: str, library: str = LIBRARY) -> Path:
    """Write a data file of that year; return its path."""
    path = folder / name
    text = "\n".join((f"metai: {year}", f"biblioteka: {{pavadinimas: {library}}}", *lines))
    path.write_text(text + "\n", encoding="utf-8")
    return path


def year_before(path: Path) -> int | None:
    """Return of which year the report is that is taken for last year's; None of none."""
    report = at.load(path)
    return report.previous.year if report.previous else None


def told(path: Path) -> list[str]:
    """Return the codes of what is told."""
    return [one.message.code for one in at.check(at.load(path))]


class DescribeTheFileBeside:
    @pytest.mark.parametrize(
        ("before", "now"),
        [
            ("berzai-2024.yaml", "berzai-2025.yaml"),
            ("duomenys 2024 m. galutiniai.yml", "duomenys-2025.yaml"),
            ("pernai.yaml", "ataskaita.yaml"),
        ],
    )
    def it_is_taken_by_its_name_or_by_what_it_says(
        self, tmp_path: Path, before: str, now: str
    ) -> None:
        write(tmp_path, before, 2024, "fondas: {dovanos: 4}")
        path = write(tmp_path, now, 2025)

        report = at.load(path)

        assert report.earlier["fondas.dovanos"] == 4
        assert report.previous is not None

    def it_is_read_whole_only_where_its_first_lines_say_whose_it_is(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(tmp_path, "pernai.yaml", 2024)
        write(tmp_path, "kaimynai.yaml", 2024, library="Kaimynų viešoji biblioteka")
        path = write(tmp_path, "ataskaita.yaml", 2025)
        whole = Mock(side_effect=last_year._read)  # noqa: SLF001 (what is read isn't told)
        monkeypatch.setattr(last_year, "_read", whole)

        assert year_before(path) == 2024
        assert [one.args[0].name for one in whole.call_args_list] == ["pernai.yaml"]

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("pernai.json", json.dumps({"metai": 2024, "biblioteka": {"pavadinimas": QUOTED}})),
            ("pernai.yaml", "biblioteka:\n  pavadinimas: VŠĮ 'BERŽŲ  Klubas'\nmetai: 2024\n"),
            (
                "pernai.yaml",
                ESCAPED,
            ),
        ],
    )
    def it_may_write_the_institutions_name_otherwise(
        self, tmp_path: Path, name: str, text: str
    ) -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")

        assert year_before(write(tmp_path, "ataskaita.yaml", 2025, library=f"'{QUOTED}'")) == 2024

    def it_is_told_in_a_note_at_the_year(self, tmp_path: Path) -> None:
        write(tmp_path, "berzai-2024.yaml", 2024)
        (found,) = at.check(at.load(write(tmp_path, "berzai-2025.yaml", 2025)))

        assert (found.message.code, found.severity) == ("D347", "note")
        assert found.facts["file"] == "berzai-2024.yaml"
        assert found.spots[0].place.line == 1

    def it_contradicts_an_opening_stock_that_it_did_not_close_with(self, tmp_path: Path) -> None:
        write(tmp_path, "b-2024.yaml", 2024, "fondas: {likutis: {knygos_ir_serialiniai: 41}}")
        now = write(tmp_path, "b-2025.yaml", 2025, "fondas: {pradzia: {knygos_ir_serialiniai: 14}}")

        assert "D207" in told(now)

    def it_is_refused_by_false(self, tmp_path: Path) -> None:
        write(tmp_path, "berzai-2024.yaml", 2024)
        path = write(tmp_path, "berzai-2025.yaml", 2025)

        assert at.load(path, previous=False).previous is None
        assert at.check(at.load(path, previous=False)) == ()

    def it_is_not_sought_where_the_data_names_another(self, tmp_path: Path) -> None:
        write(tmp_path, "berzai-2024.yaml", 2024, "fondas: {dovanos: 4}")
        write(tmp_path, "geri.yaml", 2024, "fondas: {dovanos: 5}")
        path = write(tmp_path, "berzai-2025.yaml", 2025, "praeje: geri.yaml")

        assert at.load(path).earlier["fondas.dovanos"] == 5
        assert "D347" not in told(path)

    @pytest.mark.parametrize(
        ("name", "year", "library"),
        [
            ("berzai-2024.yaml", 2023, LIBRARY),
            ("berzai-2024.yaml", 2024, "Kitos vietos biblioteka"),
        ],
    )
    def it_is_told_why_a_file_of_that_name_is_not_taken(
        self, tmp_path: Path, name: str, year: int, library: str
    ) -> None:
        write(tmp_path, name, year, library=library)
        path = write(tmp_path, "berzai-2025.yaml", 2025)

        assert year_before(path) is None
        assert told(path) == ["D350"]

    def it_is_of_the_same_institution_in_a_folder_of_many(self, tmp_path: Path) -> None:
        for name in ("Beržų", "Liepų", "Uosių"):
            write(tmp_path, f"{name} galutinė 2024.yaml", 2024, library=f"{name} biblioteka")
        path = write(tmp_path, "liepos-2025.yaml", 2025, library="Liepų biblioteka")

        before = at.load(path).previous

        assert before is not None
        assert before.institution.name == "Liepų biblioteka"

    def it_is_none_of_two_that_differ(self, tmp_path: Path) -> None:
        write(tmp_path, "a-2024.yaml", 2024, "fondas: {dovanos: 4}")
        write(tmp_path, "b-2024.yaml", 2024, "fondas: {dovanos: 5}")
        path = write(tmp_path, "dabar.yaml", 2025)

        assert year_before(path) is None
        assert told(path) == ["D348"]
        assert at.check(at.load(path))[0].facts["file"] == "a-2024.yaml, b-2024.yaml"

    def it_may_lie_there_twice(self, tmp_path: Path) -> None:
        write(tmp_path, "a-2024.yaml", 2024)
        write(tmp_path, "b-2024.yaml", 2024)

        assert year_before(write(tmp_path, "dabar.yaml", 2025)) == 2024

    def it_is_told_of_where_it_can_not_be_read(self, tmp_path: Path) -> None:
        write(tmp_path, "berzai-2024.yaml", 2024, "fondas: {dovanos: daug}")
        path = write(tmp_path, "berzai-2025.yaml", 2025)

        (found,) = at.check(at.load(path))

        assert (found.message.code, found.facts["code"]) == ("D349", "D101")

    @pytest.mark.parametrize("name", ["forma.yaml", "b (klaidos).yaml", "~$b-2024.yaml"])
    def it_is_no_file_that_is_no_data(self, tmp_path: Path, name: str) -> None:
        path = write(tmp_path, "dabar.yaml", 2025)
        write(tmp_path, "b (klaidos)-2024.yaml" if "klaidos" in name else name, 2024)

        assert told(path) == []

    def it_is_sought_by_name_alone_among_very_many(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(last_year, "_MOST", 2)
        for name in "abc":
            write(tmp_path, f"{name}-2024.yaml", 2024, library=f"{name} biblioteka")

        assert year_before(write(tmp_path, "x.yaml", 2025, library="b biblioteka")) is None
        assert year_before(write(tmp_path, "b-2025.yaml", 2025, library="b biblioteka")) == 2024


class DescribeABatch:
    def it_takes_the_same_file_and_remembers_it(self, tmp_path: Path) -> None:
        data = tmp_path / "duomenys"
        data.mkdir()
        write(data, "berzai-2024.yaml", 2024, "fondas: {dovanos: 4}")
        write(data, "berzai-2025.yaml", 2025, "fondas: {dovanos: 5}")

        result = at.render_many(data, tmp_path / "isvestis", processes=1)

        inputs = {one.name: set(one.inputs) for one in result.outcomes}
        assert inputs["berzai-2025.yaml"] == {"berzai-2025.yaml", "berzai-2024.yaml"}
        assert inputs["berzai-2024.yaml"] == {"berzai-2024.yaml"}

    def it_takes_none_that_only_lies_beside_where_so_told(self, tmp_path: Path) -> None:
        data = tmp_path / "duomenys"
        data.mkdir()
        write(data, "berzai-2024.yaml", 2024)
        write(data, "berzai-2025.yaml", 2025)

        result = at.render_many(data, tmp_path / "isvestis", processes=1, alone=True)

        assert all(set(one.inputs) == {one.name} for one in result.outcomes)
