"""What a section without a place in a template consists of: its pieces, with charts among them."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from attrs import evolve, field

from ataskaita.declared.kind import ReportKind
from ataskaita.records import frozen
from ataskaita.view import Askable, Chart, Figure, Names, Picture, Prose, Rows, Table, below

_NO_CHART: Final = Chart("")


@frozen
class Surroundings:
    """What a section's layout must know of the report around it."""

    kind: ReportKind
    year: int
    charts: object = None
    """The composed charts, by their keys."""
    written: AbstractSet[str] = frozenset()
    """Data paths that stand in the data: a choice has a value also where nobody made it."""
    names: Mapping[str, object] = field(factory=dict)
    """All that the view shows, by name."""
    numbered: bool = False
    """Whether tables and charts have captions with numbers."""
    whole: bool = False
    """Whether tables have all their rows and columns, also those that nobody has a figure of."""
    tidied: bool = True
    """Whether dates in cells are kept whole, as what else people typed is put right."""
    older: bool = False
    """Whether the data itself gives years before last."""
    before: Callable[[str, int], Figure | None] = lambda _name, _ago: None
    """Returns the figure of that name so many years ago; None where nobody gives it."""

    def value(self, name: str) -> object:
        """Return what the view shows under a dotted name; None where it has nothing there."""
        first, *steps = name.split(".")
        return asked_below(self.names.get(first), steps)


def asked_below(thing: object, steps: Sequence[str]) -> object:
    """Return what these names lead to below the thing; None where it has nothing there."""
    for step in steps:
        try:
            thing = thing.ask(step) if isinstance(thing, Askable) else None
        except KeyError:
            return None
    return thing


@frozen
class Piece:
    """A paragraph, a table, a chart, pictures, or what stands above or below one."""

    about: tuple[str, ...]
    """Names of what it prints, or of what that stands below."""
    key: str = ""
    """By which prose refers to it."""
    heading: str = ""
    """What stands above it as a heading within the section."""
    text: object = None
    table: Table | None = None
    captioned: bool = True
    """Whether the table has a caption where tables have any."""
    chart: Chart | None = None
    note: str = ""
    pictures: tuple[Picture, ...] = ()

    def names(self, before: "Piece | None", *, numbered: bool) -> Names:
        """Return it as a template asks for it; a table right below a table needs room."""
        room = bool(self.table and before and before.table)
        table, captioned = self.table, numbered and self.captioned
        headed = bool(table and table.heading and not numbered)
        close = room or _ends_in_a_list(before)
        if table and close and not (self.heading or headed or captioned):
            table = evolve(table, apart=True)
        return Names(
            {
                "raktas": self.key,
                "poskyris": self.heading or None,
                "tekstas": self.text,
                "lentele": table,
                "lenteles_numeris": bool(table) and captioned,
                "lenteles_antraste": table.heading if table and headed else None,
                "tarpas": room,
                "pastaba": self.note or None,
                "diagrama": self.chart,
                "nuotraukos": Rows(self.pictures),
                **_charted(self.chart),
            },
            path="blokas",
        )


def _ends_in_a_list(piece: Piece | None) -> bool:
    """Return whether it is a text whose last line is an item, below which no room is."""
    text = piece.text if piece else None
    return isinstance(text, Prose) and bool(text) and text.paragraphs[-1].list_number > 0


def _charted(chart: Chart | None) -> Mapping[str, object]:
    """Return the chart by how its bars stand; the other names draw nothing."""
    if chart is None:
        return _NOT_CHARTED
    several = chart.has_several
    stacked = several and chart.stacked
    drawn = chart
    return {
        "kelios_eiles": several,
        "juostos": _NO_CHART if several else drawn,
        "stulpeliai": drawn if several and not stacked else _NO_CHART,
        "sukrauti": drawn if stacked else _NO_CHART,
    }


_NOT_CHARTED: Final = {
    "kelios_eiles": False,
    **dict.fromkeys(("juostos", "stulpeliai", "sukrauti"), _NO_CHART),
}


def in_order(pieces: Sequence[Piece], *, numbered: bool = False) -> Rows:
    """Return the blocks as a template loops over them."""
    before = (None, *pieces)
    return Rows(
        tuple(
            one.names(above, numbered=numbered) for one, above in zip(pieces, before, strict=False)
        )
    )


def stands_in(path: str, above: str) -> bool:
    """Return whether the path is that other one, or stands below it."""
    return path == above or path.startswith((f"{above}.", f"{above}["))


def touches(path: str, left: Sequence[str]) -> bool:
    """Return whether something there, or all of it, is among what is left."""
    return any(stands_in(one, path) or stands_in(path, one) for one in left)


def with_charts(pieces: list[Piece], section: str, around: Surroundings) -> list[Piece]:
    """Return the pieces, each chart of the section below what prints its figures, or at the end."""
    for declared in around.kind.charts:
        names = [one.name for one in declared.series]
        if not stands_in(names[0], section):  # what it draws of other sections, it draws here
            continue
        if chart := chart_of(declared.key, around):
            told = (place for place, one in enumerate(pieces, 1) if _tells(one, names))
            place = max(told, default=len(pieces))
            pieces.insert(place, Piece(tuple(names), declared.key, chart=chart))
    return pieces


def chart_of(key: str, around: Surroundings) -> Chart | None:
    """Return the chart of that key; None where it has nothing to show."""
    chart = below(around.charts, key)
    return chart if isinstance(chart, Chart) and chart else None


def _tells(piece: Piece, names: Sequence[str]) -> bool:
    """Return whether the piece prints what one of the names stands for, or stands below."""
    return piece.text is None and any(
        stands_in(name, path) or stands_in(path, name) for name in names for path in piece.about
    )
