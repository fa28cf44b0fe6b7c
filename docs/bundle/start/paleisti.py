"""Run the program that stands in `biblioteka` beside this file, whatever else this Python has.

Without words, as by a double click, its page in the browser opens; with a data file that was
dropped on it, that file's page.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LIBRARY = HERE / "biblioteka"
DATA = (".xlsx", ".xlsm", ".ods", ".yaml", ".yml", ".json")
NEEDED = (HERE / "python.txt").read_text(encoding="ascii").split()
"""Of which Python the compiled parts are: 3 13."""


def words(given: list[str]) -> list[str]:
    """Return what is asked of the program."""
    if not given:
        return ["langas", str(folder())]
    if len(given) == 1 and given[0].lower().endswith(DATA) and Path(given[0]).is_file():
        return ["langas", given[0]]
    return given


def folder() -> Path:
    """Return the person's own folder of reports, outside the program's: a new one replaces that."""
    from platformdirs import user_documents_path

    place = user_documents_path() / "Ataskaitos"
    place.mkdir(parents=True, exist_ok=True)
    return place


def refuse_other_python() -> None:
    """End where this Python is another than the one for which the parts were compiled."""
    here = [str(one) for one in sys.version_info[:2]]
    if here != NEEDED:
        told = f"Reikia „Python“ {'.'.join(NEEDED)}, o čia yra {'.'.join(here)}."
        sys.exit(f"{told}\nĮdiekite jį iš www.python.org ir paleiskite dar kartą.")


def run(given: list[str]) -> None:
    """Run the program's command line."""
    refuse_other_python()
    sys.path.insert(0, str(LIBRARY))
    sys.argv = ["ataskaita", *words(given)]
    from ataskaita.__main__ import main

    main()


if __name__ == "__main__":
    run(sys.argv[1:])
