"""The same institution over two years: its branches and its groups."""

from collections.abc import Iterator

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.row_names import renamed_rows
from ataskaita.declared.institution import same_name
from ataskaita.errors import Finding
from ataskaita.messages.history import GONE_BRANCHES, OTHER_GROUPS


def branches_have_an_end(evidence: Evidence) -> Iterator[Finding]:
    """Find branches that were open last year and are told of no more."""
    previous, report = evidence.previous, evidence.report
    if previous is None or not report.branches:
        return
    present = {same_name(one.name) for one in report.branches}
    gone = [one.name for one in previous.branches if same_name(one.name) not in present]
    open_before = {one.name for one in previous.branches if one.closed is None}
    left = [name for name in gone if name in open_before]
    if left:
        names = ", ".join(f"„{name}“" for name in left)
        yield finding(GONE_BRANCHES, (evidence.spot("padaliniai"),), branches=names)


def names_are_kept(evidence: Evidence) -> Iterator[Finding]:
    """Find groups and rows that have other names than last year: nothing of them is compared."""
    yield from _groups(evidence)
    yield from renamed_rows(evidence)


def _groups(evidence: Evidence) -> Iterator[Finding]:
    previous, report = evidence.previous, evidence.report
    if previous is None:
        return
    gone = [key for key in previous.groups if key not in report.groups]
    new = [key for key in report.groups if key not in previous.groups]
    if gone and new:
        yield finding(
            OTHER_GROUPS,
            (evidence.spot(f"grupes.{new[0]}"),),
            before=", ".join(gone),
            now=", ".join(new),
        )
