"""Messages about packs of templates (S348, S369–S370)."""

from ataskaita.messages.message import Message

UNKNOWN_PACK = Message(
    "S369",
    "No template and no pack of templates of that name",
    "There is no file “{name}”, and no package that brings templates called so; known: {known}.",
    "Write the template's whole name, mano.docx, or the name of a pack: "
    "ataskaita sablonas rinkiniai lists them.",
)
NOT_A_PACK = Message(
    "S348",
    "A folder without templates",
    "The folder “{folder}” has none of the templates that a pack may have: {names}.",
    "Name the template's file, or give the templates in the folder these names.",
)
BROKEN_PACK = Message(
    "S370",
    "A pack of templates that can't be used",
    "The pack “{name}” ({where}) can't be used: {reason}.",
    "Whoever made the package must mend it; until then name the template's file.",
)
