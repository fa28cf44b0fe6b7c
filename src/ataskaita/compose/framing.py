"""What stands around the sections, as whole lines: marks, title, legal basis, signature."""

from collections.abc import Iterator, Mapping

from ataskaita.compose.owners import owner_genitive, signatures_of
from ataskaita.compose.typography import line
from ataskaita.declared.report import Report
from ataskaita.lithuanian import capitals
from ataskaita.view import Askable, Lazily, Names, PageEnd, Rows

_RULE = "_" * 17
_GENITIVE = "istaiga.kilmininkas"
_TITLE = " ataskaita"
"""How the title of a report ends."""
FRAME, COVER = "ataskaita", "titulinis"
"""What templates call these lines, and those of the title page among them."""
_COVER = ("istaiga", "antraste", "parenge", "vieta", "pabaiga")
"""What stands on a title page, from top to bottom."""
PREPARED = "parenge"
"""The key of who prepared the report."""


def framed(report: Report, names: Mapping[str, object]) -> Names:
    """Return the lines by what they are; what the report doesn't have is empty."""
    covered: list[str] = []
    making = {
        COVER: lambda: _cover(report, names, covered),
        "zyma": lambda: "\n".join(_marks(names)),
        "antraste": lambda: "" if covered else _title(names),  # it stands on the title page
        "pagrindas": lambda: _basis(report, names),
        "parasas": lambda: "\n".join(_signatures(report, names)),
        "pabaiga": lambda: _end(report, names),
    }
    return Names(Lazily(making, lambda _, make: make()), path=FRAME)


def _cover(report: Report, names: Mapping[str, object], covered: list[str]) -> Names:
    """Return the lines of the title page, empty where the form asks for none; tell that it has."""
    by = report.kind.wording.cover
    said: dict[str, object] = dict.fromkeys(_COVER, "")
    if by:
        covered.append(by)
        prepared = _said(names, PREPARED)
        lines = (
            capitals(report.institution.name),
            _title(names),
            f"{by}\n{prepared}" if prepared else "",
            ", ".join(filter(None, (report.institution.town, _written(report)))),
            PageEnd(),
        )
        said = dict(zip(_COVER, lines, strict=True))
    return Names(said, path=f"{FRAME}.{COVER}")


def _written(report: Report) -> str:
    """Return in which year the report was written: that of its approval, else the next one."""
    approved = report.approval.date if report.approval else None
    return str(approved.year if approved else report.year + 1)


def _said(names: Mapping[str, object], name: str) -> str:
    """Return what the dotted name says; nothing where it isn't given."""
    first, *steps = name.split(".")
    thing: object = names.get(first)
    for step in steps:
        thing = thing.ask(step) if thing and isinstance(thing, Askable) else None
    return str(thing) if thing else ""


def _title(names: Mapping[str, object]) -> str:
    lines = names["antraste"]
    return "\n".join(map(str, lines)) if isinstance(lines, Rows) else ""


def _marks(names: Mapping[str, object]) -> Iterator[str]:
    """Generate the lines of the mark of approval, or of the annex of the act that approves."""
    if not _said(names, "tvirtinimas.zyma"):
        return
    annex = bool(_said(names, "tvirtinimas.priedas"))
    if not annex:
        yield capitals(_said(names, "tvirtinimas.budas"))
    if whose := _said(names, "tvirtinimas.institucija"):
        yield whose
    act = _said(names, "tvirtinimas.akto" if annex else "tvirtinimas.aktas")
    day, number = (_said(names, f"tvirtinimas.{one}") for one in ("data", "numeris"))
    yield " ".join(filter(None, (day, act, f"Nr.\u00a0{number}")))
    if annex:
        yield "priedas"


def _basis(report: Report, names: Mapping[str, object]) -> str:
    """Return by which act the report is made.

    With a point one acts by it (instrumental), without one one keeps to the act (genitive).
    """
    act, point = act_of(names), _said(names, "teisinis_pagrindas.punktas")
    if not act:
        return ""
    whose = owner_genitive(report) if report.kind.wording.whose else _said(names, _GENITIVE)
    said = (
        f"{whose} {line(of_what(report))} ataskaita parengta ir teikiama",
        "vadovaujantis" if point else "laikantis",
        act,
        f"{point}\u00a0punktu" if point else "",
    )
    return " ".join(filter(None, said)) + "."


def of_what(report: Report) -> str:
    """Return what stands between the institution's name and “ataskaita”: the report's own title.

    A title in capitals is in small letters within a sentence.
    """
    title = (report.title or "").strip()
    title = title.lower() if title.isupper() else title
    own = title[: -len(_TITLE)] if title.lower().endswith(_TITLE) else ""
    return own or f"{report.year} metų veiklos"


def act_of(names: Mapping[str, object]) -> str:
    """Return the act by which reports are made, in the genitive, with the decision on it.

    That stands in brackets in the nominative: so nothing has to agree with the act's gender.
    """
    act, by, day, number = (
        _said(names, f"teisinis_pagrindas.{one}")
        for one in ("aktas", "patvirtino", "data", "numeris")
    )
    decision = (by, day, "sprendimas", number and f"Nr.\u00a0{number}")
    return f"{act} ({' '.join(filter(None, decision))})" if act and (by or number) else act


def _signatures(report: Report, names: Mapping[str, object]) -> Iterator[str]:
    """Generate the lines of who signs: as the data says, then by the posts of the form.

    Who signs in the data alone does so in the place of the form's first post.
    """
    own = tuple(_said(names, f"parasas.{one}") for one in ("pareigos", "vardas"))
    first, *others = tuple(signatures_of(report)) or (("", ""),)
    lines = (own, *((first,) if first[1] or not any(own) else ()), *others)
    for said in ("\t".join(filter(None, one)) for one in lines):
        if said:
            yield f"{said[:1].upper()}{said[1:]}"


def _end(report: Report, names: Mapping[str, object]) -> str:
    """Return the rule with which a report ends that another act approves, and nobody signs."""
    signed = any(_signatures(report, names))
    return _RULE if _said(names, "tvirtinimas.zyma") and not signed else ""
