"""What a section without a place in a template consists of: its pieces, with charts among them."""

from collections.abc import Sequence

from ataskaita.declared.kind import ReportKind
from ataskaita.records import frozen
from ataskaita.view import Chart, Names, Picture, Rows, below


@frozen
class Surroundings:
    """What a section's layout must know of the report around it."""

    kind: ReportKind
    year: int
    charts: object = None
    """The composed charts, by their keys."""
    written: frozenset[str] = frozenset()
    """Data paths that stand in the data: a choice has a value also where nobody made it."""


@frozen
class Piece:
    """A paragraph, a table, a chart or pictures."""

    about: tuple[str, ...]
    """Names of what it prints, or of what that stands below."""
    key: str = ""
    """By which prose refers to it."""
    text: object = None
    table: Names | None = None
    chart: Chart | None = None
    pictures: tuple[Picture, ...] = ()

    def names(self, before: "Piece | None") -> Names:
        """Return it as a template asks for it; a table right below a table needs room."""
        room = bool(self.table and before and before.table)
        return Names(
            {
                "raktas": self.key,
                "tekstas": self.text,
                "lentele": self.table,
                "diagrama": self.chart,
                "kelios_eiles": self.chart is not None and len(self.chart.series) > 1,
                "nuotraukos": Rows(self.pictures),
                "tarpas": room,
            },
            path="blokas",
        )


def in_order(pieces: Sequence[Piece]) -> Rows:
    """Return the blocks as a template loops over them."""
    before = (None, *pieces)
    return Rows(tuple(one.names(above) for one, above in zip(pieces, before, strict=False)))


def stands_in(path: str, above: str) -> bool:
    """Return whether the path is that other one, or stands below it."""
    return path == above or path.startswith((f"{above}.", f"{above}["))


def with_charts(pieces: list[Piece], section: str, around: Surroundings) -> list[Piece]:
    """Return the pieces, each chart of the section below what prints its figures, or at the end."""
    for declared in around.kind.charts:
        names = [one.name for one in declared.series]
        if not all(stands_in(name, section) for name in names):
            continue
        chart = below(around.charts, declared.key)
        if isinstance(chart, Chart) and chart:
            told = (place for place, one in enumerate(pieces, 1) if _tells(one, names))
            place = max(told, default=len(pieces))
            pieces.insert(place, Piece(tuple(names), declared.key, chart=chart))
    return pieces


def _tells(piece: Piece, names: Sequence[str]) -> bool:
    """Return whether the piece prints what one of the names stands for, or stands below."""
    return piece.text is None and any(
        stands_in(name, path) or stands_in(path, name) for name in names for path in piece.about
    )
