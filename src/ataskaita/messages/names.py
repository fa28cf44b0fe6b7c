"""Messages about names that stand in texts without quotes (D353)."""

from ataskaita.messages.message import Message

NAME_SPELT_TWICE = Message(
    "D353",
    "A name in two spellings",
    "“{found}” is written elsewhere as “{other}”.",
    "Write it in one way. If these are two names, accept the finding with its reason under "
    "“sutinku”.",
    "warning",
    remedy_in_cells="Write it in one way. If these are two names, write {code} and why in the "
    "table “Su kuo sutinkama ir kodėl”.",
    why="Names without quotes, of places, people and houses, are compared by their stems, so that "
    "cases of one name are one. Told is a name that stands there once and is a letter or a mark "
    "apart from one that the data declares or that stands there oftener.",
)
