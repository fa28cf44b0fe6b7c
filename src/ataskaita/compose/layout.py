"""What the document as a whole needs: the title, the order of sections, columns that grow."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from ataskaita.compose.framing import framed
from ataskaita.compose.own import own_laid_out, with_additions
from ataskaita.compose.owners import filled_for, owner_genitive
from ataskaita.compose.pieces import Piece, Surroundings, in_order
from ataskaita.compose.placing import placed
from ataskaita.compose.points import Points
from ataskaita.compose.sections import laid_out
from ataskaita.compose.typography import line
from ataskaita.compose.unprinted import unsaid
from ataskaita.compose.years import figure_before
from ataskaita.declared import layout
from ataskaita.declared.declare import Declaration, declaration, declarations
from ataskaita.declared.layout import Layout
from ataskaita.declared.older import older_of
from ataskaita.declared.report import Report
from ataskaita.lithuanian import capitals, format_roman
from ataskaita.view import Lazily, Names, Picture, Rows, below

OWN = "savas"
"""What a section of the library's own is called in the loop."""
KIND = "rusis"
"""What an institution is: a library, a museum."""
STAFF = "darbuotojas"
"""What one is called who works there."""
DEFAULT = "numatytas"
"""The blocks of what a template has no place made for, without the section's pictures."""
BLOCKS = "blokai"
"""The same with them, last."""
PICTURES = "nuotraukos"
_Asked = Mapping[str, object]
"""What of a section a template has asked for."""
_HEADINGS = (declaration(Report, "layout").key, declaration(Layout, "headings").key)


def add_layout(report: Report, names: Mapping[str, object]) -> dict[str, object]:
    """Return `names` with those that only the document's layout needs."""
    made = {
        **names,
        "istaiga": _institution(report, names),
        "isdestymas": _settings(report),
        "antraste": Rows(report_title(report)),
        "tvirtinimas": _approval(report, names["tvirtinimas"]),
    }
    made = {**made, "ataskaita": framed(report, made)}
    for add in report.kind.layout:
        made |= add(report, made)
    points = Points(_points(report))
    around = _surroundings(report, made)
    steps = (_section(report, key, number, around, points) for key, number in _numbers(report))
    return {**made, "skyriai": Rows(tuple(steps))}


def _points(report: Report) -> str:
    """Return how points are numbered; those below sections only where these have numbers, 1."""
    how = report.kind.points
    return how if how == layout.THROUGH or _headings(report) == layout.DECIMAL else ""


def _numbers(report: Report) -> Iterator[tuple[str, int]]:
    """Generate the keys of the sections with their numbers, 0 for one that has none."""
    alone = {one.key for one in report.kind.sections if one.unnumbered}
    number = 0
    for key, _ in report.sections:
        number += key not in alone
        yield key, 0 if key in alone else number


def _institution(report: Report, names: Mapping[str, object]) -> Names:
    """Return who reports, by the name that templates of all kinds know, and what it is."""
    own = names[report.kind.institution.key]
    if not isinstance(own, Names):
        raise TypeError(own)
    asked = {**dict.fromkeys(own.names()), KIND: None, STAFF: None}
    return Names(Lazily(asked, lambda name, _: _asked(report, own, name)), path=own.path)


def _asked(report: Report, own: Names, name: str) -> object:
    said = {KIND: report.kind.noun, STAFF: report.kind.staff}
    return said[name] if name in said else own.ask(name)


def _settings(report: Report) -> Names:
    """Return what a template asks about the layout."""
    layout = report.layout or Layout()
    return Names({one.key: getattr(layout, one.name) for one in declarations(Layout)})


def report_title(report: Report) -> tuple[str, ...]:
    """Return the title's lines, in capitals: whose report, and of which year."""
    whose, usual = _title(report)
    own = _said(report, report.title) if report.title else line(usual)
    return capitals(whose or owner_genitive(report)), capitals(own)


def _title(report: Report) -> tuple[str, str]:
    """Return the two lines that the kind's title has, the first empty for the institution's."""
    first, year, second = report.kind.wording.title.partition("{year}")
    usual = f"{year}{second}" or first or "{year}\u00a0metų veiklos ataskaita"
    lines = (first if year else "", usual)
    whose, second = (filled_for(one, report) for one in lines)
    return whose.strip(), second.strip()


def _section(report: Report, key: str, number: int, around: Surroundings, points: Points) -> Names:
    """Return one step of the loop over sections: true under the name of its own section only.

    `blokai` is what a template has not asked for: all of a section, or what it leaves out;
    `numatytas` the same without its pictures.
    """
    declared = {one.key: one for one in report.kind.sections}
    name = key if key in declared else OWN
    shown = around.names[key] if key in declared else below(around.names["savi_skyriai"], key)

    def by_default(asked: _Asked) -> Rows:
        return in_order(pieces(asked), numbered=around.numbered)

    def whole(asked: _Asked) -> Rows:
        found = () if PICTURES in asked else _pictures(shown)
        shows = (Piece((), pictures=found),) if found else ()
        return in_order((*pieces(asked), *shows), numbered=around.numbered)

    def pieces(asked: _Asked) -> Sequence[Piece]:
        if name == OWN:
            return () if name in asked else own_laid_out(shown, key)
        made = _pieces(report, declared[key], shown, around, asked=name in asked)
        made = with_additions(made, key, shown)
        return points.numbered(key, number, made)

    steps: dict[str, object] = {
        **dict.fromkeys((*declared, OWN)),
        name: shown,
        "raktas": key,
        "pavadinimas": _heading(report, declared.get(key), key, number),
        PICTURES: lambda _: below(shown, PICTURES),
        DEFAULT: by_default,
        BLOCKS: whole,
    }
    return Names(_Steps(steps), path="skyrius")


class _Steps(Lazily):
    """What one step of the loop answers; what it makes is told what of it has been asked for.

    Nothing that it holds holds it: all figures of a view go as soon as nobody needs the view.
    """

    __slots__ = ()

    def __init__(self, steps: Mapping[str, object]) -> None:
        super().__init__(steps, _given)

    def __missing__(self, name: str) -> object:
        """Make what answers to the name; raise KeyError where nothing does."""
        value = super().__missing__(name)
        made = self[name] = value(self) if callable(value) else value
        return made


def _given(_: str, value: object) -> object:
    return value


def _pieces(
    report: Report, section: Declaration, shown: object, around: Surroundings, *, asked: bool
) -> Sequence[Piece]:
    """Return the pieces of a section; where a template has `asked` for it, of what it left out.

    What stands in none of the places that the kind has for it follows by its declaration.
    """
    left = unsaid(report, section, shown, around.charts) if asked else ()
    places = report.kind.places.get(section.key)
    if asked and not left:
        return ()
    if places is None:
        return laid_out(section, shown, around, left)
    pieces = list(placed(places, around, left))
    left = unsaid(report, section, shown, around.charts)
    return [*pieces, *laid_out(section, shown, around, left)] if left else pieces


def _pictures(shown: object) -> tuple[Picture, ...]:
    found = below(shown, PICTURES)
    items = found.items if isinstance(found, Rows) else ()
    return tuple(one for one in items if isinstance(one, Picture))


def _surroundings(report: Report, names: Mapping[str, object]) -> Surroundings:
    asked = report.layout or Layout()
    written, kind = report.origin.paths(), report.kind
    return Surroundings(
        kind,
        report.year,
        names["diagramos"],
        written,
        names,
        asked.numbered,
        asked.empty,
        report.tidied,
        bool(older_of(report)),
        partial(figure_before, report),
    )


def _numbered(report: Report, number: int, heading: str) -> str:
    """Return the heading as the layout asks: with a Roman numeral, or below its chapter's."""
    match _headings(report) if number else layout.CAPITALS:
        case layout.DECIMAL:
            return f"{number}.\u00a0{heading}"
        case layout.NUMBERED:
            return f"{format_roman(number)}.\u00a0{heading}"
        case layout.CHAPTERS:
            return f"{format_roman(number)}\u00a0SKYRIUS\n{heading}"
        case _:
            return heading


def _headings(report: Report) -> str:
    """Return how sections are headed: as the data says, else as the kind does."""
    said = (report.layout or Layout()).headings
    written = ".".join(_HEADINGS) in report.origin.paths()
    return said if written or said != layout.CAPITALS else report.kind.headings


def _heading(report: Report, declared: Declaration | None, key: str, number: int) -> str:
    """Return what stands above the section, in capitals, as it is numbered."""
    if declared is None:
        heading = _said(report, report.own_sections[key].heading)
    elif own := getattr(report, declared.name).heading:
        heading = _said(report, own)
    else:
        heading = line(filled_for(declared.label, report))
    return _numbered(report, number, capitals(heading))


def _said(report: Report, own: str) -> str:
    """Return a heading of the data's own put right, unless the data wants it as it is."""
    return line(own) if report.tidied else own


def _approval(report: Report, names: object) -> Names:
    approval = report.approval
    adopted = bool(approval and approval.date and approval.number)
    act = (approval.act if approval else None) or ""
    if not isinstance(names, Names):
        raise TypeError(names)
    return names.with_more({"zyma": adopted, "akto": f"{act.removesuffix('u')}o" if act else ""})
