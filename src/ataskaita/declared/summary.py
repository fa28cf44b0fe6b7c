"""The key figures of a report, for its one-page summary (ISO 2789, in the order of ISO 11620)."""

from ataskaita.records import frozen


@frozen
class KeyFigure:
    """A figure of the summary, by its name in the report.

    >>> from ataskaita.declaring import KeyFigure
    >>> KeyFigure("Lankytojai", "lankymas.lankytojai.is_viso").label
    'Lankytojai'
    """

    label: str
    """With `{unit}` where it says what is counted, `{label}` where the figure says it itself."""
    name: str
