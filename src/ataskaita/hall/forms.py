"""The hall of forms: what is to be said of one, and a new one to be filled in."""

from collections import defaultdict
from collections.abc import Iterator

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import shown_label
from ataskaita.errors import Finding, Place
from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.kinds import KindsFor, kind_of, text_of_form
from ataskaita.messages.notation import NOTHING_HOLDS
from ataskaita.notation import digest_of
from ataskaita.notation.compiling import read_form
from ataskaita.notation.held import loose_figures
from ataskaita.notation.writing import form_text


def check_form(path: PathArgument) -> tuple[Finding, ...]:
    """Return what is wrong with a form, and which of its figures nothing holds; raise FileError."""
    file = path_of(path)
    text = text_of_form(file)
    read = read_form(text, str(file), digest_of(text), KindsFor(file))
    loose = _loose(read.kind, Place(str(file))) if read.kind is not None else ()
    return (*read.findings, *loose)


def _loose(kind: ReportKind, place: Place) -> Iterator[Finding]:
    """Generate a note for each section with figures that nothing holds."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in loose_figures(kind):
        found[shown_label(one.labels[0])].append(one.name)
    for section, names in found.items():
        facts = {"section": section, "count": str(len(names)), "figures": ", ".join(names)}
        yield Finding(NOTHING_HOLDS, place, facts)


def new_form(base: str = "") -> str:
    """Return the text of a form to be filled in: an example, or one that builds on that kind."""
    return form_text(kind_of(base) if base else None)
