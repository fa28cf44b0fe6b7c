"""The next version of the standard template, brought into an institution's copy of it.

It is the refresh of a draft: the base is what the template said that the copy was made from.

read → find the base → find blocks → decide → apply → comment → tell its new origin
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from ataskaita.declared.kind import ReportKind
from ataskaita.drafts.deciding import decide
from ataskaita.drafts.reading import read_draft, read_outline
from ataskaita.drafts.sides import Sides, sides_of
from ataskaita.errors import Fault, FileError, Place
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.documents import REPORT
from ataskaita.hall.drafts import Refreshed
from ataskaita.hall.kinds import kind_of
from ataskaita.hall.merging import Merging
from ataskaita.hall.template_copies import known_versions, telling, template_parts, told_base
from ataskaita.hall.template_faults import faults_of
from ataskaita.hall.workshop import begun_from
from ataskaita.lithuanian import join_words
from ataskaita.messages.upgrading import EDGES, NEAREST, NOT_A_COPY, TODAYS
from ataskaita.outline import Outline, folded
from ataskaita.records import frozen
from ataskaita.word.package import look_into, read_template, write_package

UPGRADED: Final = " (atnaujintas)"
"""Behind the name of a template that stands beside the one that was read."""
_ENOUGH: Final = 0.3
"""Which share of what one of them says two templates have in common at least."""


@frozen
class Upgrading:
    """How a copy is brought to the next version."""

    document: str = REPORT
    form: PathArgument = ""
    base: PathArgument | None = None
    """The template from which it was made, where the copy doesn't tell."""
    of: PathArgument = ""
    """The pack whose template it is a copy of, where that isn't the standard one."""
    tracked: bool = False
    """Whether each change is a tracked one."""


@frozen
class Upgraded:
    """A copy with what the standard template changed, and what was left to people."""

    done: Refreshed
    remarks: tuple[Fault, ...] = ()
    """What is to be known beside that: how the base was found, what isn't brought in."""


def upgrade(path: PathArgument, how: Upgrading = Upgrading()) -> Upgraded:  # noqa: B008 (frozen)
    """Return a copy of a standard template with all that this has gained; write nothing.

    The institution's changes stay; where both changed the same, with a comment. Raise FileError
    for what is no copy of it, TemplateErrors.
    """
    file, kind = path_of(path), kind_of(how.form)
    standard = begun_from(how.of, how.document, how.form)
    ours, parts = template_parts(standard), _as_it_is(file)
    edited, new = read_draft(parts), read_draft(ours)
    base, remarks = _base(file, standard, edited.outline, how)
    sides = sides_of(base, edited.outline, new.outline, hangs_together=True)
    merging = Merging(parts, telling(ours, ours), edited, new)
    done, left = _merged(file_bytes(file), merging, sides, how)
    return Upgraded(done, (*remarks, *_edges(file, left), *_new_faults(done, file, kind)))


def _as_it_is(file: Path) -> Mapping[str, bytes]:
    """Return the parts of a template with all that people and the program have told in it."""
    template_parts(file)
    return look_into(file_bytes(file), str(file))


def _merged(
    data: bytes, merging: Merging, sides: Sides, how: Upgrading
) -> tuple[Refreshed, tuple[str, ...]]:
    """Return the copy as it is now, and the headers and footers for which it has no section."""
    decisions = merging.described(decide(sides), sides)
    if decisions.told or not decisions.are_none:
        merging.merge(decisions, sides, None, tracked=how.tracked)
    left = merging.merge_edges(sides.base, tracked=how.tracked)
    if not merging.applied and not merging.conflicts:
        return Refreshed(data, (), (), data, decisions.agreed), left
    told = tuple(merging.applied), tuple(merging.conflicts)
    return Refreshed(write_package(merging.parts), *told, data, decisions.agreed), left


def _base(
    file: Path, standard: Path, said: Outline, how: Upgrading
) -> tuple[Outline, tuple[Fault, ...]]:
    """Return what the template said from which the copy was made, and how that is known."""
    if how.base is not None:
        return read_outline(template_parts(how.base)), ()
    if (told := told_base(file)) is not None:
        return told, ()
    nearest = max(known_versions(standard), key=lambda one: _in_common(one.said, said)[1])
    if _in_common(nearest.said, said)[0] < _ENOUGH:
        facts = {"file": str(file), "standard": standard.name}
        raise FileError([Fault(NOT_A_COPY, Place(str(file)), facts)])
    facts = {"file": file.name, "nearest": f"„{nearest.name}“" if nearest.name else TODAYS}
    return nearest.said, (Fault(NEAREST, Place(str(file)), facts),)


def _in_common(one: Outline, other: Outline) -> tuple[float, float]:
    """Return which share of the texts of the shorter the other says too, and of both together."""
    first, second = ({folded(block.text) for block in each.blocks} - {""} for each in (one, other))
    both = len(first & second)
    return both / (min(len(first), len(second)) or 1), both / (len(first | second) or 1)


def _new_faults(done: Refreshed, file: Path, kind: ReportKind) -> tuple[Fault, ...]:
    """Return what is wrong with the template that wasn't before: both may fit badly together."""
    if done.is_same:
        return ()
    before, after = (
        faults_of(read_template(one, str(file))[0], kind, str(file))
        for one in (done.read, done.document)
    )
    known = set(map(_kind_of, before))
    errors = (one for one in after if one.message.severity == "error")
    return tuple(one for one in errors if _kind_of(one) not in known)


def _kind_of(one: Fault) -> tuple[str, str]:
    return one.message.code, one.what("lt")


def _edges(file: Path, left: Sequence[str]) -> Iterator[Fault]:
    """Generate a remark of the headers and footers for which the copy has no section."""
    if left:
        yield Fault(EDGES, Place(str(file)), {"names": join_words(left)})
