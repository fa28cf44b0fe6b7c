"""Messages about what forms say of pages and sheets, and of what others fill there (F48x)."""

from ataskaita.messages.message import Message

FILLED_BY_OTHERS = Message(
    "F481",
    "A key that means nothing of what others fill",
    "“{key}” means nothing of what others fill by hand.",
    "Leave it out, or “pildo”: then whoever writes the report fills it.",
)
NO_SUCH_WIDTH = Message(
    "F483",
    "A width that no column has",
    "“{found}” is no width of a column.",
    "Write millimetres, from {least} to {most}: “plotis: 25”.",
)
NO_ROOM_FOR_OTHERS = Message(
    "F482",
    "A workbook without room for what others fill",
    "The data gives {labels}, which others fill by hand: a workbook has no cell for it.",
    "Keep the data in a .yaml or .json file, or take it out first.",
)
