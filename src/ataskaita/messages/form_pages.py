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
NO_SUCH_SHEET = Message(
    "F484",
    "A sheet that can't be called so",
    "No sheet of a section can be called “{name}”.",
    "Choose a name of {most} characters at most, without [ ] : * ? / \\, that none of the other "
    "sheets has.",
)
TWO_SHEETS = Message(
    "F485",
    "Two names of one sheet",
    "“lapas” and “skirtukas” both say what the section's sheet is called.",
    "Leave one: “skirtukas” for a sheet of its own, “lapas” for one that it shares.",
)
NO_ROOM_FOR_OTHERS = Message(
    "F482",
    "A workbook without room for what others fill",
    "The data gives {labels}, which others fill by hand: a workbook has no cell for it.",
    "Keep the data in a .yaml or .json file, or take it out first.",
)
