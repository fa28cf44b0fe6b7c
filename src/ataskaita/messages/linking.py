"""Messages about a mapping: which cells of another workbook hold which figures (D16x)."""

from ataskaita.messages.message import Message

UNKNOWN_FIGURE = Message(
    "D161",
    "A figure that reports don't have",
    "“{name}” is no single figure of a report.",
    "The glossary (docs/glossary.md) lists all names.",
)
UNKNOWN_FIGURE_NEAREST = Message(
    "D161",
    "A figure that reports don't have",
    "“{name}” is no single figure of a report.",
    "Perhaps you meant “{nearest}”?",
)
NOT_A_CELL = Message(
    "D162",
    "Not a cell",
    "“{found}” is no cell of a workbook.",
    "Write the sheet and the cell, for example Lapas1!C12.",
)
NO_SHEET = Message(
    "D163",
    "A sheet that isn't there",
    "The workbook has no sheet “{sheet}”.",
    "Its sheets: {sheets}.",
)
EMPTY_CELL = Message(
    "D164",
    "An empty cell",
    "The cell {cell} for “{name}” is empty.",
    "Correct the cell in the mapping, or delete its line.",
)
