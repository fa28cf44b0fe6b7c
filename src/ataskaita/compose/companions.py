"""What the documents beside the report say: the council's decision, the note, the summary."""

from collections.abc import Iterator, Mapping

from ataskaita.compose.figures import compose_figure, compose_name
from ataskaita.compose.framing import act_of, of_what
from ataskaita.compose.inserting import text_of
from ataskaita.compose.owners import filled_for
from ataskaita.compose.typography import line
from ataskaita.compose.wording import FigureWording
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Name, Part, Quantity, find
from ataskaita.declared.unit_words import with_unit_told
from ataskaita.declared.vocabulary import words_of
from ataskaita.lithuanian import Words, capitals, decline, first_capital, join_words
from ataskaita.view import Lazily, Names, Rows, children_of, overlaid

_APPEAL = (
    "Šis sprendimas gali būti skundžiamas Lietuvos Respublikos administracinių bylų teisenos "
    "įstatymo nustatyta tvarka."
)
_SIGNATORY = "Savivaldybės meras"
_AGREED = "pritarta"
_NOTE = "aiskinamasis_rastas"
_OF, _REPORT = "dėl ", " ataskaitos"
"""How the title of a decision on a report begins and ends."""


def add_companions(
    report: Report, names: Mapping[str, object], tree: Part, genitive: str
) -> dict[str, object]:
    """Return `names` with what the decision, the note and the summary ask for.

    `genitive` is whose report it is; `tree` gives the key figures.
    """
    words, kept = words_of(report), report.kind.summary
    given = children_of(names["sprendimas"])
    decision = overlaid(given, _decision(report, names, genitive, words))
    return {
        **names,
        "sprendimas": Names(decision, path="sprendimas"),
        **_note(report, names),
        "santrauka": Names(
            Lazily({"rodikliai": kept}, lambda *_: Rows(tuple(_key_figures(report, tree, words)))),
            any(_key_quantity(tree, one.name) is not None for one in kept),
            "santrauka",
        ),
    }


def _note(report: Report, names: Mapping[str, object]) -> dict[str, object]:
    """Return the explanatory note with the kind's texts where the data has none of its own."""
    own = report.kind.wording.note
    if not own:
        return {}
    given = children_of(names[_NOTE])
    usual = {key: text_of(one) for key, one in own.items() if not given.get(key)}
    return {_NOTE: Names(overlaid(given, usual), path=_NOTE)}


def companion_titles(report: Report, genitive: str) -> dict[str, str]:
    """Return the titles of the documents beside the report, for their properties."""
    about = _about(report, genitive)
    return {
        "sprendimas": f"Sprendimas dėl {about}",
        "aiskinamasis-rastas": f"Aiškinamasis raštas dėl {about}",
        "santrauka": f"{genitive} {of_what(report)} ataskaitos santrauka",
    }


def _agreed(report: Report) -> bool:
    """Return whether the council is to agree to the report, rather than to approve it."""
    return report.approval is not None and report.approval.manner == _AGREED


def _about(report: Report, genitive: str) -> str:
    whose = f"{genitive} {of_what(report)}"
    return (
        f"pritarimo {whose} ataskaitai" if _agreed(report) else f"{whose} ataskaitos patvirtinimo"
    )


def _whose(report: Report, genitive: str) -> str:
    """Return whose report of which year it is, as the decision's own title has it."""
    own = _titled(report, genitive)
    if report.kind.wording.decision and own.startswith(_OF) and own.endswith(_REPORT):
        return own.removeprefix(_OF).removesuffix(_REPORT)
    return f"{genitive} {of_what(report)}"


def _titled(report: Report, genitive: str) -> str:
    """Return what the decision is about, in the words of the kind where it has its own."""
    own = report.kind.wording.decision
    if own:
        return filled_for(own, report)
    return f"dėl {_about(report, genitive)}"


def _decision(
    report: Report, names: Mapping[str, object], genitive: str, words: Words
) -> dict[str, object]:
    given = report.decision
    council = _council(report, words)
    whose = _whose(report, genitive)
    proposed = (
        f"pritarti {whose} ataskaitai" if _agreed(report) else f"patvirtinti {whose} ataskaitą"
    )
    return {
        "taryba": compose_name(Name(council), words) if council else None,
        "antraste": capitals(line(_titled(report, genitive))),
        "nusprendziama": first_capital(line(proposed)),
        "siuloma": line(proposed),
        "pagrindas": join_words(list(_basis(report, names))),
        "metai": str(report.year + 1),
        "isretintai": given is None or given.spaced,
        "apskundimas": (given and given.appeal) or _APPEAL,
        "pasiraso": (given and given.signatory) or _SIGNATORY,
    }


def _council(report: Report, words: Words) -> str:
    """Return who decides: as the data says, or the council of the municipality."""
    if report.decision is not None and report.decision.council:
        return report.decision.council
    municipality = report.institution.municipality
    return f"{decline(municipality, 'genitive', words=words)} taryba" if municipality else ""


def _basis(report: Report, names: Mapping[str, object]) -> Iterator[str]:
    """Generate by which points the council decides, in the instrumental."""
    if report.decision is not None and report.decision.basis:
        yield report.decision.basis
    basis = report.legal_basis
    if basis is not None and basis.point:
        yield f"{act_of(names)} {basis.point}\u00a0punktu"


def _key_figures(report: Report, tree: Part, words: Words) -> Iterator[Names]:
    """Generate the key figures that the report gives."""
    for one in report.kind.summary:
        found = _key_quantity(tree, one.name)
        if found is not None:
            label = one.label.format(unit="{unit}", label=found.label)
            label = line(with_unit_told(label, found.unit))
            yield Names(_key_figure(label, found, words), path="santrauka")


def _key_quantity(tree: Part, name: str) -> Quantity | None:
    """Return the figure of that name; None where the report doesn't give it."""
    found = find(tree, name)
    return found if isinstance(found, Quantity) and found.value is not None else None


def _key_figure(label: str, figure: Quantity, words: Words) -> Lazily:
    """Return what a template may ask of a key figure: how it changed, few ask."""
    bare = label.partition(" (")[0]
    making = {
        "pavadinimas": lambda: label,
        "vardas": lambda: bare,
        "kaip_kito": lambda: FigureWording(figure, words).sentence(bare) if figure.change else "",
        "rodiklis": lambda: compose_figure(figure, words),
    }
    return Lazily(making, lambda _, make: make())
