"""Every night: figures from the municipality's database, a draft for each of its libraries."""

import json
import sqlite3
import sys
from pathlib import Path
from typing import Any

import ataskaita as at

FIGURES = "SELECT key, figure FROM figures WHERE institution = ? AND year = ? ORDER BY key"


def data_of(database: sqlite3.Connection, name: str, year: int) -> dict[str, Any]:
    """Return a library's data: its figures under the names of the glossary, a level for a dot."""
    data: dict[str, Any] = {"metai": year, "biblioteka": {"pavadinimas": name}}
    for key, figure in database.execute(FIGURES, (name, year)):
        *sections, last = key.split(".")
        place = data
        for section in sections:
            place = place.setdefault(section, {})
        place[last] = figure
    return data


def write_data(database: sqlite3.Connection, folder: Path, year: int) -> None:
    """Write the data file of each library of that year."""
    folder.mkdir(parents=True, exist_ok=True)
    libraries = "SELECT DISTINCT institution FROM figures WHERE year = ?"
    for (name,) in database.execute(libraries, (year,)):
        data = json.dumps(data_of(database, name, year), ensure_ascii=False, indent=2)
        (folder / f"{name}.json").write_text(data, encoding="utf-8")


def main(database: str, folder: str, year: str) -> int:
    """Make the drafts; say what failed, and return how many did."""
    write_data(sqlite3.connect(database), Path(folder), int(year))
    result = at.render_many(folder, Path(folder) / "isvestis")
    for one in result.failed:
        print(f"{one.name}: {one.troubles[0].what}", file=sys.stderr)
    print(f"{len(result.outcomes) - len(result.failed)} made; {result.summary}")
    return len(result.failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
