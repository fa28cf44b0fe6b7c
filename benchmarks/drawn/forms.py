"""A whole form and a report of it, drawn by chance: the texts of both, and what is true of them."""

import random
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final

from attrs import evolve

from benchmarks.drawn.cells import Cell, Hold, Web, written
from benchmarks.drawn.drawing import Drawing, Drawn
from benchmarks.drawn.relating import compare, divide_otherwise, indicators
from benchmarks.drawn.tables import STATED, SUBTOTAL, TOTAL, known_table, listed_table
from benchmarks.drawn.texts import as_last_year, as_yaml
from benchmarks.drawn.words import PIECES, SECTIONS, UNITS

YEAR: Final = 2025
LAST_YEARS: Final = "pernai.yaml"
_HEAD: Final = {"forma": "bandymas", "istaiga": {"pavadinimas": "Beržų centras"}}
_LONG: Final = 100


def draw(chance: random.Random) -> Drawn:
    """Return a form and a report."""
    drawing = Drawing(chance)
    for number, label in enumerate(chance.sample(SECTIONS, chance.randint(1, 4))):
        _section(f"s{number}", label, drawing)
    divide_otherwise(drawing)
    compare(drawing)
    form = _form(drawing)
    lacking = _leave_out(drawing) if drawing.happens(0.1) else ""
    known = dict(_stated_before(drawing))
    how = chance.choice(("none", "stated" if known else "none", "file"))
    besides: Mapping[str, Any] = {
        "none": {},
        "stated": {"praejusieji_metai": known},
        "file": {"praeje": LAST_YEARS},
    }
    before = {**_HEAD, "metai": YEAR - 1, **as_last_year(drawing.data)}
    return Drawn(
        as_yaml(form),
        {**_HEAD, "metai": YEAR, **besides[how], **drawing.data},
        as_yaml(before) if how == "file" else "",
        tuple(drawing.cells),
        Web(drawing.holds),
        lacking,
    )


def _form(drawing: Drawing) -> Mapping[str, Any]:
    found = indicators(drawing)
    return {
        "forma": "bandymas",
        "laida": "2026",
        "pavadinimas": "Veiklos ataskaita",
        "istaiga": {"vardas": "centras"},
        "antraste": "{istaigos} {metai} metų ataskaita",
        "numeravimas": drawing.chance.choice(("ne", "1.", "1.1.", "I.", "I SKYRIUS")),
        "vienetai": UNITS,
        "skyriai": drawing.sections,
        **({"rodikliai": found} if found else {}),
        **({"rysiai": drawing.relations} if drawing.relations else {}),
    }


def _section(key: str, label: str, drawing: Drawing) -> None:
    contents, said = _contents(key, label, drawing)
    if drawing.happens(0.2):
        below, data = _contents(f"{key}.giliau", f"{label}: kita", drawing)
        contents["giliau"], said["giliau"] = {"antraste": "Plačiau", "turinys": below}, data
    if (board := _board(key, drawing)) is not None:
        contents["palyginimas"] = board
    contents["tekstas"], said["tekstas"] = {"tipas": "pastraipos"}, _prose(key, drawing)
    drawing.sections[key] = {"antraste": label, "turinys": contents}
    if drawing.happens(0.2):
        drawing.sections[key]["be_numerio"] = "taip"
    drawing.data[key] = said


def _contents(path: str, label: str, drawing: Drawing) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return tables and figures: what the form says of them, and the data."""
    form, said = _fields(path, drawing)
    for number in range(drawing.chance.randint(1, 3)):
        make = known_table if drawing.happens(0.6) else listed_table
        table = make(f"{path}.t{number}", f"{label} {number + 1}", drawing.chance)
        if drawing.happens(0.2):
            table.form["diagrama"] = table.columns[0].key
        if drawing.happens(0.2):
            table.form["be_duomenu"] = {"eilutes": "slepti"}
        form[f"t{number}"], said[f"t{number}"] = table.form, table.data
        drawing.take(table)
    return form, said


def _fields(path: str, drawing: Drawing) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return single figures: two, their sum, a part of one, what share that is, a loose one."""
    chance = drawing.chance
    if drawing.happens(0.4):
        return {}, {}
    label = chance.choice(("Išvykos", "Paskaitos", "Mokymai"))
    form: dict[str, Any] = {
        "a": {"pavadinimas": label, "daiktavardis": "renginys"},
        "b": f"Kiti: {label.lower()}",
        "ab": {"pavadinimas": "Iš viso renginių", "suma": ["a", "b"]},
        "d": {"pavadinimas": "iš jų vaikams", "is_ju": "a"},
        "dalis": {"pavadinimas": "Vaikams, dalis", "formule": "dalis(d; a)", "po_kablelio": 1},
        "laisvas": {"pavadinimas": "Susitarimai"},
    }
    a, b = chance.randint(2, 900), chance.randint(2, 900)
    d = chance.randint(1, a)
    loose = chance.randint(1, 99)
    values: tuple[int | Fraction, ...] = (a, b, a + b, d, Fraction(d * 100, a), loose)
    made = {
        key: Cell(f"{path}.{key}", f"{path}.{key}", Fraction(value), PIECES)
        for key, value in zip(form, values, strict=True)
    }
    made["dalis"].measure = evolve(PIECES, decimals=1)
    for key in ("ab", "dalis"):
        made[key].stated = drawing.happens(STATED)
    drawing.cells += made.values()
    drawing.holds += (
        Hold("sum", made["ab"], (made["a"], made["b"])),
        Hold("part", made["d"], (made["a"],)),
        Hold("formula", made["dalis"], (made["d"], made["a"])),
    )
    return form, dict(made)


def _board(section: str, drawing: Drawing) -> dict[str, Any] | None:
    names = [one.name for one in drawing.cells if not one.listed]
    if not names or drawing.happens(0.6):
        return None
    shown = drawing.chance.sample(names, min(len(names), drawing.chance.randint(1, 4)))
    sides = drawing.chance.choice((["pernai", "siemet", "pokytis", "proc"], ["siemet"]))
    return {"rodikliu_lentele": f"Palyginimas {section}", "rodo": shown, "stulpeliai": sides}


def _prose(section: str, drawing: Drawing) -> str:
    """Return sentences that quote figures of the section, and one that says a figure in digits."""
    own = [one for one in drawing.cells if one.name.startswith(f"{section}.") and one.given]
    quoted = [one for one in own if not one.listed]
    chosen = drawing.chance.sample(quoted, min(2, len(quoted)))
    sentences = ["Dirbta kaip numatyta."]
    sentences += [f"Rodiklis šiemet – {{{{ {one.name} }}}}." for one in chosen]
    long = [one for one in own if not one.decimals and one.stated and one.value >= _LONG]
    if long and drawing.happens(0.5):
        sentences.append(f"Tai yra {drawing.chance.choice(long).text}.")
    drawing.quoted.update(one.name for one in chosen)
    return " ".join(sentences)


def _leave_out(drawing: Drawing) -> str:
    """Let somebody forget one part of a total; return the path of its table."""
    sums = [one for one in drawing.holds if one.sort == "sum" and len(one.parts) > 1]
    needed = _needed(drawing)
    parts = [
        cell
        for one in sums
        for cell in one.parts
        if cell.stated and cell.name not in needed and not _is_total(cell)
    ]
    if not parts:
        return ""
    forgotten = drawing.chance.choice(parts)
    forgotten.given = False
    return next((one.path for one in drawing.tables if forgotten in one.cells.values()), "s")


def _needed(drawing: Drawing) -> set[str]:
    """Return the figures that texts quote, and all that those follow from which nobody states."""
    needed, known = set(drawing.quoted), 0
    while known < len(needed):
        known = len(needed)
        for one in drawing.holds:
            if one.result.name in needed and not one.result.stated:
                needed.update(part.name for part in one.parts)
    return needed


def _is_total(cell: Cell) -> bool:
    return cell.name.split(".")[-2] in (SUBTOTAL, TOTAL)


def _stated_before(drawing: Drawing) -> Iterator[tuple[str, str]]:
    for one in drawing.cells:
        if one.before is not None and not one.listed and one.stated:
            yield one.name, written(one.before, one.decimals)
