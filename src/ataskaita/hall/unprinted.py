"""What of the data none of the documents says, as a remark; of a final report, as an error."""

from collections.abc import Sequence
from typing import Final

from ataskaita.compose import Unprinted, unprinted
from ataskaita.declared.report import Report
from ataskaita.errors import Finding, Spot
from ataskaita.lithuanian import join_words
from ataskaita.messages.template import FINAL_UNPRINTED, UNPRINTED
from ataskaita.view import View

_MOST: Final = 4
"""Names that are told; of more, how many there are."""


def unprinted_remarks(
    report: Report, views: Sequence[View], *, final: bool = False
) -> tuple[Finding, ...]:
    """Return one finding for all that none of the documents says that these views have filled."""
    lost = unprinted(report, views)
    if not lost:
        return ()
    spots = tuple(Spot(one.path, None, report.origin.place_of(one.path)) for one in lost)
    message = FINAL_UNPRINTED if final else UNPRINTED
    return (Finding(message, spots[0].place, {"names": named(lost)}, spots),)


def named(lost: Sequence[Unprinted]) -> str:
    """Return what people call the first of them, and how many more there are."""
    told = [with_place(one) for one in lost[:_MOST]]
    more = len(lost) - len(told)
    return join_words([*told, f"dar {more}"] if more else told)


def with_place(one: Unprinted) -> str:
    """Return what people call it, with what it stands in."""
    place = " – ".join(one.within)
    return f"„{one.label}“ ({place})" if place else f"„{one.label}“"
