"""All that is wrong with a template, where it fails: as its check tells it, not the first alone."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ataskaita.errors import Fault, TemplateErrors
from ataskaita.messages.template import BROKEN_TAG, FAILED_TAG
from ataskaita.messages.workshop import NO_PLAIN_VALUE, NOT_COMPUTED, SEVERAL_VALUES

if TYPE_CHECKING:
    from ataskaita.declared.kind import ReportKind


_FAIL_WHEN_FILLED: Final = {one.code for one in (NO_PLAIN_VALUE, NOT_COMPUTED, SEVERAL_VALUES)}


@contextmanager
def judged(path: Path | None, kind: "ReportKind") -> Iterator[None]:
    """Raise TemplateErrors of all that is wrong with the template, where what is done raises one.

    Each fault then has its paragraph, or table, row and cell. What the check can't see, because
    this data alone leads there, is told as it was met.
    """
    try:
        yield
    except TemplateErrors as error:
        raise TemplateErrors(_all(error.faults, path, kind)) from error.__cause__


def _all(met: Sequence[Fault], path: Path | None, kind: "ReportKind") -> tuple[Fault, ...]:
    if path is None:
        return tuple(met)
    from ataskaita.hall.template_faults import faults_at  # noqa: PLC0415 (after errors alone)

    found = [one for one in faults_at(path, kind) if one.message.severity == "error"]
    told = {one.message.code for one in found}
    if told:
        told.add(BROKEN_TAG.code)  # what compiling calls by it, the check has by its own name
    if told & _FAIL_WHEN_FILLED:
        told.add(FAILED_TAG.code)  # what filling says of them
    return (*found, *(one for one in met if one.message.code not in told))
