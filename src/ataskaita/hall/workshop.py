"""The hall of templates: one to change, what it may ask for, and all that is wrong with it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import label_of, shown_label
from ataskaita.declared.names import names_of
from ataskaita.declared.sampling import KEY, full_report
from ataskaita.declared.tree import Quantity, leaves
from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.documents import REPORT, standard_template
from ataskaita.hall.files import MARKED, write_new
from ataskaita.hall.kinds import kind_of
from ataskaita.hall.packs import template_file
from ataskaita.hall.template import Template
from ataskaita.hall.template_copies import telling, template_parts
from ataskaita.hall.template_faults import faults_at
from ataskaita.messages import Language
from ataskaita.messages.workshop import NOT_A_NAME, NOT_TAKEN
from ataskaita.opc import text_of
from ataskaita.signs import free_signs
from ataskaita.sources.nearest import nearest_of
from ataskaita.word.package import read_template, write_package
from ataskaita.word.seal import sealed_package
from ataskaita.word.writing import write_draft

ANY_KEY: Final = "RAKTAS"
"""What stands for a name that each institution's data gives itself."""


class Field(NamedTuple):
    """A name that a template may ask for."""

    name: str
    label: str
    unit: str = ""


def check_template(path: PathArgument, form: PathArgument = "") -> tuple[Fault, ...]:
    """Return all that is wrong with a template for reports of that form, in one run.

    A template without errors is compiled, and what of it takes longer is told. Raise FileError, or
    TemplateErrors for what is no template.
    """
    return faults_for(_file_of(path), kind_of(form))


def faults_for(document: Path, kind: ReportKind) -> tuple[Fault, ...]:
    """Return the same of a template's file for reports of that kind."""
    found = faults_at(document, kind)
    if any(one.message.severity == "error" for one in found):
        return found
    return (*found, *Template(document).remarks)


def write_template(
    target: PathArgument,
    document: str = REPORT,
    form: PathArgument = "",
    letterhead: PathArgument | None = None,
    of: PathArgument = "",
) -> tuple[Fault, ...]:
    """Write a copy of the standard template, to be changed in Word; in a letterhead's looks.

    `of` is a pack whose template is copied in place of the standard one. The copy tells what it is
    one of, so that `upgrade` knows what was changed. Return what of a letterhead it doesn't have.
    Raise FileError for a target that is there.
    """
    standard = template_parts(begun_from(of, document, form))
    if letterhead is None:
        write_new(write_package(telling(standard, standard)), path_of(target))
        return ()
    from ataskaita.word.letterhead import dressed  # noqa: PLC0415 (needs python-docx)

    parts, left = dressed(standard, template_parts(letterhead))
    write_new(write_package(telling(parts, standard)), path_of(target))
    return tuple(Fault(NOT_TAKEN, Place(str(letterhead)), {"what": one}) for one in left)


def begun_from(of: PathArgument, document: str, form: PathArgument) -> Path:
    """Return the template that copies are made of: the pack's, or the standard one."""
    return (template_file(of, document) if of else None) or standard_template(
        document, kind_of(form)
    )


def _file_of(template: PathArgument) -> Path:
    return template_file(template) or path_of(template)


def write_pointed_copy(path: PathArgument, faults: Sequence[Fault], language: Language) -> Path:
    """Write a copy of a template with its faults as comments; return where it stands.

    It replaces an earlier one, unless somebody has changed that: then FileError says where it is.
    """
    from ataskaita.template.checking.pointing import pointed  # noqa: PLC0415 (needs lxml)
    from ataskaita.word.comments import add_comments  # noqa: PLC0415 (the same)

    source = path_of(path)
    parts, _ = read_template(file_bytes(source), str(source))
    told = _told(faults, language)
    texts = [text_of(one) for name, one in parts.items() if name.endswith((".xml", ".rels"))]
    signs = dict(zip(told, free_signs(texts), strict=False))
    marked = pointed(parts, signs)
    comments = {signs[place]: "\n".join(lines) for place, lines in told.items()}
    target = source.with_name(f"{source.stem} ({MARKED}){source.suffix}")
    write_draft(sealed_package(add_comments(marked, comments)), target)
    return target


def _told(faults: Sequence[Fault], language: Language) -> dict[str, list[str]]:
    """Return what comments say, by the place of what they are about."""
    told: dict[str, list[str]] = {}
    for one in faults:
        said = f"{one.message.code}. {one.what(language)} {one.remedy(language)}"
        told.setdefault(one.place.within, []).append(said)
    return told


def fields_of(form: PathArgument = "", below: str = "") -> tuple[Field, ...]:
    """Return the names that a template may ask for, with what they mean; those `below` a name.

    Raise TemplateErrors where none begins so.
    """
    report = full_report(kind_of(form))
    named = leaves(names_of(report))
    found = tuple(_field(path, leaf, report.kind) for path, leaf in named if path.startswith(below))
    if not found:
        raise unknown_name(below, (path for path, _ in named))
    return found


def unknown_name(name: str, known: Iterable[str]) -> TemplateErrors:
    """Return what refuses a name that no template may ask for: with the nearest of the known."""
    steps = (path.split(".") for path in known)
    whole = dict.fromkeys(".".join(one[:n]) for one in steps for n in range(1, len(one) + 1))
    facts = {"name": name, "nearest": nearest_of(name, whole) or next(iter(whole))}
    return TemplateErrors([Fault(NOT_A_NAME, Place(""), facts)])


def _field(path: str, leaf: object, kind: ReportKind) -> Field:
    """Return the name with what it means: the labels that lead to it, from its section down."""
    steps = [one for one in path.split(".") if one != KEY]
    labels = [label_of(kind, ".".join(steps[:number])) for number in range(1, len(steps) + 1)]
    told = " – ".join(shown_label(one) for one in dict.fromkeys(labels))
    unit = leaf.unit.symbol if isinstance(leaf, Quantity) else ""
    return Field(path.replace(f".{KEY}", f".{ANY_KEY}"), told, unit)
