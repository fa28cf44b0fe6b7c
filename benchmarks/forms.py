"""How long a form takes to become a kind: `python -m benchmarks.forms`.

The peers are reading its file as nodes, and the same classes made by attrs alone, each with a
comparison and a `repr` of its own. Then the library's report of 2020, loaded, checked and rendered
through a form that changes nothing; the peer is the same report through Python's own kind. All in
processor time, the best of several rounds.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

import attrs

import ataskaita as at
from ataskaita.notation.compiling import compile_form
from ataskaita.sources.events import read_nodes

_ROUNDS = 9
REPORT = Path(__file__).parents[1] / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
_NOTHING_CHANGED = """\
forma: sava
laida: "1"
remiasi: biblioteka
pavadinimas: Bibliotekos veiklos ataskaita
"""
_HEAD = """\
forma: didele
laida: "1"
pavadinimas: Didelės įstaigos veiklos ataskaita
skyriai:
"""


def main() -> None:
    """Print milliseconds of forms without tables and with, and of their peers."""
    for name, text, classes in (
        ("40 sections, 400 fields", form_of(40, tables=False), 41),
        ("the same with 40 tables", form_of(40, tables=True), 121),
    ):
        compiling = best(partial(compile_form, text, "forma.yaml", "", {}))
        reading = best(partial(read_nodes, text, "forma.yaml"))
        making = best(partial(by_attrs_alone, classes))
        print(f"{name:28}{compiling * 1000:8.1f} ms")
        print(f"    reading the file alone  {reading * 1000:8.1f} ms")
        print(f"    {classes:3} classes of attrs     {making * 1000:8.1f} ms")
    with TemporaryDirectory() as folder:
        own, formed = REPORT, through_a_form(Path(folder))
        if made(own) != made(formed):
            raise AssertionError
        pairs = [(best(partial(made, own), 1), best(partial(made, formed), 1)) for _ in range(12)]
        python, form = (min(one) for one in zip(*pairs, strict=True))
    print(f"the report of 2020           {python * 1000:8.1f} ms")
    print(f"    through a form           {form * 1000:8.1f} ms  {form / python:.3f}")


def through_a_form(folder: Path) -> Path:
    """Write a form that changes nothing of the library's kind, and the report's data for it."""
    (folder / "forma.yaml").write_text(_NOTHING_CHANGED, encoding="utf-8")
    path = folder / "ataskaita.yaml"
    path.write_text(f"forma: sava\n{REPORT.read_text('utf-8')}", encoding="utf-8")
    return path


def made(path: Path) -> bytes:
    """Return the text of the document of a data file that has been checked."""
    report = at.load(path)
    document = at.render(report, findings=at.check(report))
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return package.read("word/document.xml")


def form_of(sections: int, *, tables: bool) -> str:
    """Return the text of a form with ten fields a section, and a table in each if asked for."""
    return _HEAD + "".join(line for n in range(sections) for line in _section(n, tables=tables))


def _section(number: int, *, tables: bool) -> Iterator[str]:
    yield f"  s{number}:\n    antraste: Skyrius {number}\n    turinys:\n"
    for field in range(10):
        yield f"      k{field}: {{pavadinimas: Rodiklis {number} {field}, vienetas: vnt}}\n"
    if tables:
        yield f"      lentele:\n        lentele: Lentelė {number}\n        eilutes:\n"
        yield f"          a: Pirma {number}\n          b: Antra\n          c: Trečia\n"
        yield "          is_viso: {pavadinimas: Iš viso, suma: visos}\n        stulpeliai:\n"
        for column in range(3):
            yield f"          v{column}: {{pavadinimas: Stulpelis {number} {column}}}\n"


def by_attrs_alone(classes: int) -> list[type]:
    """Return so many classes of ten fields, as attrs makes them."""
    return [_class(number) for number in range(classes)]


def _class(number: int) -> type:
    fields = {f"f{field}": attrs.field(default=None) for field in range(10)}
    return attrs.make_class(f"S{number}", fields, frozen=True, slots=True)


def best(call: Callable[[], Any], rounds: int = _ROUNDS) -> float:
    """Return the seconds of the quickest round, in processor time."""
    times = []
    for _ in range(rounds):
        started = process_time()
        call()
        times.append(process_time() - started)
    return min(times)


if __name__ == "__main__":
    main()
