"""Last year's report is read once, and kept in this year's."""

from collections import Counter
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.sources import reading
from ataskaita.sources.form import Kinds

LIBRARY = "biblioteka: {pavadinimas: Pavyzdžio viešoji biblioteka}"


def write(folder: Path, year: int, *lines: str) -> Path:
    """Write a year's data file, which names that of the year before; return its path."""
    path = folder / f"{year}.yaml"
    text = "\n".join((f"metai: {year}", LIBRARY, *lines))
    path.write_text(text + "\n", encoding="utf-8")
    return path


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Return how often each file has been read."""
    counted: Counter[str] = Counter()
    read = reading.written_in  # the one place where data files are read

    def counting(path: Path, kinds: Kinds) -> object:
        counted[path.name] += 1
        return read(path, kinds)

    monkeypatch.setattr(reading, "written_in", counting)
    return counted


class DescribeLastYearsReport:
    def it_is_read_once(self, tmp_path: Path, readings: Counter[str]) -> None:
        write(tmp_path, 2024, "praeje: 2023.yaml")
        path = write(tmp_path, 2025, "praeje: 2024.yaml")

        report = at.load(path)
        at.check(report)

        assert readings == {"2025.yaml": 1, "2024.yaml": 1}
        assert report.previous is not None
        assert report.previous.year == 2024

    def it_is_the_one_that_is_handed_in(self, tmp_path: Path, readings: Counter[str]) -> None:
        other = write(tmp_path, 2020)
        path = write(tmp_path, 2025, "praeje: 2024.yaml")

        report = at.load(path, at.load(other))

        assert readings == {"2025.yaml": 1, "2020.yaml": 1}
        assert report.previous is not None
        assert report.previous.year == 2020

    def it_is_found_where_windows_wrote_its_way(self, tmp_path: Path) -> None:
        (tmp_path / "pernai").mkdir()
        write(tmp_path / "pernai", 2024)

        report = at.load(write(tmp_path, 2025, "praeje: pernai\\2024.yaml"))

        assert report.previous is not None

    def it_may_quote_the_year_before_it(self, tmp_path: Path) -> None:
        write(tmp_path, 2023, "fondas: {dovanos: 4}")
        quoting = 'preambule: "Buvo {{ fondas.dovanos.pernai }}."'
        write(tmp_path, 2024, "praeje: 2023.yaml", quoting, "fondas: {dovanos: 5}")

        report = at.load(write(tmp_path, 2025, "praeje: 2024.yaml"))

        assert report.earlier["fondas.dovanos"] == 5

    def it_is_told_of_where_it_is_wrong(self, tmp_path: Path) -> None:
        write(tmp_path, 2024, "fondas: {dovanos: daug}")

        with pytest.raises(at.DataErrors, match=r"2024\.yaml"):
            at.load(write(tmp_path, 2025, "praeje: 2024.yaml"))

    def it_is_compared_with_by_whoever_checks(self, tmp_path: Path) -> None:
        write(tmp_path, 2024, "klubai: {sarasas: [{pavadinimas: Menė}]}")

        found = at.check(at.load(write(tmp_path, 2025, "praeje: 2024.yaml")))

        assert [(one.message.code, one.facts["label"]) for one in found] == [
            ("D212", "Bibliotekose veikiantys neformalūs klubai")
        ]
