"""Slips of a hand in a template beside its tags: a section taken out, a chart, a style."""

import random
import re
from collections.abc import Iterator, Mapping
from typing import Final

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import plain_heading
from ataskaita.hall.template_faults import faults_of
from ataskaita.template.checking.standing import places_in, style_names
from ataskaita.template.words.xml import Element, parse, serialise, w
from benchmarks.spoilt_tags import MAIN, Slip

_STYLES: Final = "word/styles.xml"
_REST: Final = "{%p for blokas in skyrius.numatytas %}"
"""Where a template prints what is left: who takes out a section takes it out, too."""
_IN_TURN: Final = re.compile(r"\{%p if skyrius\.(\w+) %\}")
_DESCRIBED: Final = "descr"
_USES: Final = (w("pStyle"), w("tblStyle"))


def spoilt_parts(
    parts: Mapping[str, bytes], kind: ReportKind, chance: random.Random
) -> dict[str, Iterator[Slip]]:
    """Return the slips of each kind, in an order of chance."""
    return {
        "section": _sections(parts, kind, chance),
        "chart": _charts(parts, chance),
        "style": _styles(parts, chance),
    }


def _sections(
    parts: Mapping[str, bytes], kind: ReportKind, chance: random.Random
) -> Iterator[Slip]:
    """Take out a section: its heading, texts, tables, charts."""
    labels = {one.key: plain_heading(one.label, kind) for one in kind.sections}
    base = _without(parts, _block_from(_REST, _body(parts)))
    told = faults_of(base, kind, "sablonas.docx")
    known = frozenset(one.what("lt") for one in told)
    keys = [key for key in labels if _blocks_of(key, _body(base), base)]
    for key in chance.sample(keys, len(keys)):
        whole = _without(base, _blocks_of(key, _body(base), base))
        yield Slip("section", labels[key], whole, ("S356",), labels[key], None, known)


def _without(parts: Mapping[str, bytes], blocks: list[Element]) -> dict[str, bytes]:
    """Return the parts without these blocks of one reading of the main part."""
    if not blocks:
        return dict(parts)
    root = blocks[0].getroottree().getroot()
    for one in blocks:
        root[0].remove(one)
    return {**parts, MAIN: serialise(root)}


def _body(parts: Mapping[str, bytes]) -> Element:
    return parse(parts[MAIN])[0]


def _blocks_of(key: str, body: Element, parts: Mapping[str, bytes]) -> list[Element]:
    """Return what the section stands in: from its `if`, or from its heading to the next one."""
    turns = {found[1]: found[0] for one in body if (found := _IN_TURN.fullmatch(_text(one)))}
    if turns:
        return _block_from(turns[key], body) if key in turns else []
    names = style_names(parts[_STYLES])
    chapters: list[list[Element]] = [[]]
    for one in body:
        style = one.find(f"{w('pPr')}/{w('pStyle')}")
        if style is not None and names[style.get(w("val"), "")] == "heading 1":
            chapters.append([])
        chapters[-1].append(one)
    own = re.compile(rf"[ ]{key}\.")
    return next((each for each in chapters[1:] if any(own.search(_text(b)) for b in each)), [])


def _block_from(opening: str, body: Element) -> list[Element]:
    """Return the blocks of the body from that tag to its end."""
    found: list[Element] = []
    depth = 0
    for one in body:
        said = _text(one) if one.tag == w("p") else ""
        if found or said == opening:
            found.append(one)
            depth += said.startswith(("{%p if", "{%p for")) - said.startswith("{%p end")
        if found and not depth:
            break
    return found


def _charts(parts: Mapping[str, bytes], chance: random.Random) -> Iterator[Slip]:
    """Lose a letter of what a chart is bound by, or describe it in words in its place."""
    number = sum(1 for _ in _described(parse(parts[MAIN])))
    for which in chance.sample(range(number), number):
        root = parse(parts[MAIN])
        places = places_in(root, MAIN, style_names(parts[_STYLES]))
        chart = list(_described(root))[which]
        was, place = chart.get(_DESCRIBED, ""), places.place_of(chart)
        name = was.strip("{} ").rpartition(".")[2]
        lost = chance.getrandbits(1)
        said = was.replace(f".{name}", f".{name[:2]}{name[3:]}") if lost else "Diagrama"
        chart.set(_DESCRIBED, said)
        whole = {**parts, MAIN: serialise(root)}
        if not lost:
            whole |= {part: one.replace(was.encode(), said.encode()) for part, one in _drawn(parts)}
        codes = ("S304", "S342", "S345") if lost else ("S340",)
        yield Slip("chart", was, whole, codes, name if lost else "diagramos.", place)


def _drawn(parts: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    return ((part, one) for part, one in parts.items() if part.startswith("word/charts/"))


def _described(root: Element) -> Iterator[Element]:
    return (one for one in root.iter() if "{{" in one.get(_DESCRIBED, ""))


def _styles(parts: Mapping[str, bytes], chance: random.Random) -> Iterator[Slip]:
    """Lose the definition of a style that the text uses."""
    root = parse(parts[MAIN])
    used = sorted({one.get(w("val"), "") for one in root.iter(*_USES)})
    for name in chance.sample(used, len(used)):
        styles = parse(parts[_STYLES])
        for one in [one for one in styles if one.get(w("styleId")) == name]:
            styles.remove(one)
        whole = {**parts, _STYLES: serialise(styles)}
        places = places_in(root, MAIN, style_names(whole[_STYLES]))
        place = next(places.place_of(one) for one in root.iter(*_USES) if one.get(w("val")) == name)
        yield Slip("style", name, whole, ("S385",), name, place)


def _text(block: Element) -> str:
    return "".join(one.text or "" for one in block.iter(w("t")))
