"""What the document as a whole needs: the title, the order of sections, columns that grow."""

from collections.abc import Iterable, Mapping
from typing import Any

from ataskaita.compose.words import words_of
from ataskaita.declared import layout
from ataskaita.declared.declare import declaration, declarations
from ataskaita.declared.layout import Layout
from ataskaita.declared.report import Report, section_declarations
from ataskaita.kinds.library.services import EventCounts
from ataskaita.lithuanian import capitals, decline, format_roman
from ataskaita.view import Names, Rows

_TOTALS = ("stated_total", "spoken", "visual")
"""What stands in the first columns of the table of events; two columns of each group follow."""
_FIRST_GROUP_COLUMN = len(_TOTALS) + 1
_PARTS = declaration(EventCounts, "stated_total").of


def add_layout(report: Report, names: Mapping[str, object]) -> dict[str, object]:
    """Return `names` with those that only the document's layout needs."""
    return {
        **names,
        "isdestymas": _settings(report),
        "antraste": Rows(report_title(report)),
        "tvirtinimas": _approval(report, names["tvirtinimas"]),
        "renginiai": _with(names["renginiai"], **_event_columns(report)),
        "skyriai": Rows(
            tuple(
                _section(report, key, names, number)
                for number, (key, _) in enumerate(report.sections, start=1)
            )
        ),
    }


def _settings(report: Report) -> Names:
    """Return what a template asks about the layout."""
    layout = report.layout or Layout()
    return Names({one.key: getattr(layout, one.name) for one in declarations(Layout)})


def report_title(report: Report) -> tuple[str, ...]:
    """Return the title's lines, in capitals: whose report, and of which year."""
    second = report.title or f"{report.year} metų veiklos ataskaita"
    return capitals(library_genitive(report)), capitals(second)


def _section(report: Report, key: str, names: Mapping[str, object], number: int) -> Names:
    """Return one step of the loop over sections: true under the name of its own section only."""
    steps: dict[str, object] = {one.key: None for one in section_declarations()}
    steps["savas"] = None
    if key in steps:
        steps[key] = names[key]
    else:
        own = names["savi_skyriai"]
        steps["savas"] = own.ask(key) if isinstance(own, Rows) else None
    heading = _numbered(report, number, _heading(report, key))
    shown = steps[key] if key in steps else steps["savas"]
    pictures = shown.children["nuotraukos"] if isinstance(shown, Names) else None
    about = {"raktas": key, "pavadinimas": heading, "nuotraukos": pictures}
    return Names({**steps, **about}, path="skyrius")


def _numbered(report: Report, number: int, heading: str) -> str:
    """Return the heading as the layout asks: with a Roman numeral, or below its chapter's."""
    match (report.layout or Layout()).headings:
        case layout.NUMBERED:
            return f"{format_roman(number)}.\u00a0{heading}"
        case layout.CHAPTERS:
            return f"{format_roman(number)}\u00a0SKYRIUS\n{heading}"
        case _:
            return heading


def _heading(report: Report, key: str) -> str:
    section: Any = dict(report.sections)[key]
    if section.heading:
        return capitals(section.heading)
    pattern = next(one.label for one in section_declarations() if one.key == key)
    library, genitive = report.library.name, library_genitive(report)
    return capitals(pattern.format(year=report.year, library=library, library_genitive=genitive))


def library_genitive(report: Report) -> str:
    """Return the library's name in the genitive."""
    return decline(report.library.name, "genitive", words=words_of(report))


def _approval(report: Report, names: object) -> Names:
    approval = report.approval
    adopted = bool(approval and approval.date and approval.number)
    act = (approval.act if approval else None) or ""
    return _with(names, zyma=adopted, akto=f"{act.removesuffix('u')}o" if act else "")


def _event_columns(report: Report) -> dict[str, object]:
    """Return the numbers of the event table's columns, and its formulas by column number."""
    groups = len(report.events.groups) if report.events else 0
    after = _FIRST_GROUP_COLUMN + 2 * groups
    spoken = range(_FIRST_GROUP_COLUMN, after, 2)
    visual = range(_FIRST_GROUP_COLUMN + 1, after, 2)
    formulas: dict[str, object] = {
        "is_viso": _formula(_TOTALS.index(part) + 1 for part in _PARTS),
        "garsiniai": _formula(spoken),
        "vaizdiniai": _formula(visual),
    }
    return {
        "formules": Names(formulas),
        "plotis": 2 * groups + 1,
        "stulpeliai": Rows(tuple(range(1, after + 1))),
    }


def _formula(columns: Iterable[int]) -> str:
    numbers = "+".join(map(str, columns))
    return f"({numbers})" if numbers else ""


def _with(names: object, **more: object) -> Names:
    if not isinstance(names, Names):
        raise TypeError(names)
    return Names({**names.children, **more}, names.present, names.path)
