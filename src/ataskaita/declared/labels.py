"""What data paths are called, for a person."""

from typing import Final

from ataskaita.declared.declare import Declaration, declaration, declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.lithuanian import decline

_MOST: Final = 2_048
"""Labels that a kind keeps: items of long lists have paths of their own."""
_LABELS: Final = "labels"
_WHOLE: Final = "iš viso"
"""How the label of a total begins that says nothing of what it is the total of."""


def shown_label(label: str) -> str:
    """Return the label without what headings are filled with: the year, the institution."""
    return filled_label(label, "…", "…", "…").rstrip(":")


def filled_label(label: str, year: object, institution: str, genitive: str, head: str = "…") -> str:
    """Return the label with the year, the institution's name and its head's post in their places.

    `genitive` is the institution's, `head` the post in the genitive.
    """
    places = {
        "{year}": year,
        "{next_year}": year + 1 if isinstance(year, int) else year,
        "{institution}": institution,
        "{institution_genitive}": genitive,
        "{head_genitive}": head,
    }
    for place, what in places.items():
        label = label.replace(place, str(what))  # other braces are the label's own
    return label


def field_at(kind: ReportKind, name: str) -> tuple[tuple[Declaration, ...], Declaration]:
    """Return the declared field of that dotted name, after all fields of its owner."""
    *owners, last = name.split(".")
    model: type = kind.model
    for step in owners:
        model = declaration(model, step).type
    return declarations(model), declaration(model, last)


def is_rate(kind: ReportKind, name: str) -> bool:
    """Return whether the figure of that dotted name is for one of what another counts."""
    try:
        return field_at(kind, name)[1].per is not None
    except KeyError:  # the data's own, or one of a list
        return False


def label_of(kind: ReportKind, path: str) -> str:
    """Return the label of the field at the data path; of the nearest one above it that has one."""
    known: dict[str, str] = kind.known.setdefault(_LABELS, {})
    label = known.get(path)
    if label is None:
        if len(known) >= _MOST:
            known.clear()
        label = known[path] = _label_of(kind, path)
    return label


def told_label(kind: ReportKind, name: str, own: str) -> str:
    """Return what the figure is called; of a total, what it is the total of.

    `own` is its own label.
    """
    around = name.rpartition(".")[0]
    above = label_of(kind, around)
    if own.lower().startswith(_WHOLE):
        return above
    if above.lower().startswith(_WHOLE):
        table = label_of(kind, around.rpartition(".")[0])
        return f"{table}: {own[:1].lower()}{own[1:]}"
    return own


def _label_of(kind: ReportKind, path: str) -> str:
    model: type = kind.model
    label = path
    for step in path.split("."):
        try:
            one = declaration(model, step.partition("[")[0])
        except KeyError:
            continue  # the name of an item, not a field
        label = shown_label(one.label)
        if not one.holds_objects:
            break  # below stand names that the data gives: a group's share
        model = one.type
    return label


def plain_heading(label: str, kind: ReportKind) -> str:
    """Return a section's label without the year and the name that headings are filled with."""
    filled = filled_label(label, "", kind.noun.capitalize(), decline(kind.noun, "genitive"))
    return plain_label(filled.removeprefix(" m. ").removeprefix(" metų ").strip())


def plain_label(label: str) -> str:
    """Return a field's label as it stands alone."""
    plain = label.rstrip(":")
    return plain[:1].upper() + plain[1:]
