"""New data brought into the drafts that people of an institution edited: the worker's part of it.

What nobody has edited is made anew, as in any batch.
"""

from collections.abc import Mapping
from pathlib import Path

from attrs import evolve

from ataskaita.batch.outcomes import Outcome, Trouble
from ataskaita.declared.report import Report
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.drafts import Refreshed, Refreshing, Settings
from ataskaita.hall.rebuilding import missing_template
from ataskaita.hall.refreshing import refresh
from ataskaita.hall.telling import findings_of
from ataskaita.messages import Language
from ataskaita.word.seal import is_untouched

Places = Mapping[str, str]
"""Where drafts stand, by what they are."""


def refreshed_in(
    report: Report, how: Refreshing, settings: Settings, places: Places
) -> dict[str, Refreshed]:
    """Return the drafts that people edited with what the data changed in them; write nothing.

    Raise FileError for one that isn't of this report, or doesn't tell from what it was made.
    """
    own = {name: settings.own(name) for name in places}
    return {
        name: refresh(place, report, evolve(how, template=own[name], document=name))
        for name, place in places.items()
        if _is_edited(Path(place))
    }


def _is_edited(place: Path) -> bool:
    return place.is_file() and not is_untouched(file_bytes(place))


def told_of(
    outcome: Outcome,
    report: Report,
    drafts: Mapping[str, Refreshed],
    places: Places,
    language: Language,
) -> Outcome:
    """Return the outcome with what was brought in, and what was left to people."""
    conflicts = (
        evolve(Trouble.of(found, language), label=found.place.within)
        for name, one in drafts.items()
        for found in findings_of(one.conflicts, report, Path(places[name]))
    )
    missing = (
        Trouble.of(found, language)
        for name, one in drafts.items()
        for found in missing_template(Path(places[name]), one.missing)
    )
    changes = sum(len(one.applied) for one in drafts.values())
    remarks = (*outcome.remarks, *missing)
    return evolve(outcome, changes=changes, conflicts=tuple(conflicts), remarks=remarks)


def as_sent(one: Refreshed) -> Refreshed:
    """Return it as it travels from a worker: what was told of it stands in the outcome."""
    return evolve(one, applied=(), conflicts=())
