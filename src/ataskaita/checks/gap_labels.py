"""What a gap is called: a cell of an own table by its row and column, an own figure by its name."""

from typing import Final

from ataskaita.declared.labels import label_of
from ataskaita.declared.names import ledgers_of
from ataskaita.declared.owning import OWN_FIGURES, OWN_SECTIONS
from ataskaita.declared.report import Report
from ataskaita.patterns import Pattern

_CELL: Final = Pattern(r"(.+)\.eilutes\[(\d+)\]\[(\d+)\]")


def gap_label(report: Report, path: str) -> str:
    """Return what the gap at the path is called by whoever is to fill it."""
    return _of_cell(report, path) or own_label(report, path, label_of(report.kind, path))


def own_label(report: Report, path: str, label: str) -> str:
    """Return the label; of what the data adds itself what it calls it, for all labels are alike."""
    first, _, rest = path.partition(".")
    if first == OWN_FIGURES and rest in report.own_figures:
        return report.own_figures[rest].label
    if first == OWN_SECTIONS and path.endswith(".tekstas"):
        section = report.own_sections.get(rest.partition(".")[0])
        return label if section is None else f"{section.heading}: {label}"
    return label


def _of_cell(report: Report, path: str) -> str:
    """Return the labels of a cell's row and column; nothing where it is no cell of an own table."""
    found = _CELL.fullmatch(path)
    if found is None:
        return ""
    row, column = (int(found[n]) - 1 for n in (2, 3))
    tables = (one for one in ledgers_of(report) if one.path == found[1])
    return next((one.label(row, column) for one in tables), "")
