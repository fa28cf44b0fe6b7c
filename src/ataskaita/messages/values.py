"""Messages about single values: numbers, dates and texts in the data (D1xx)."""

from ataskaita.messages.message import Message

NOT_A_NUMBER = Message(
    "D101",
    "Not a number",
    "A number belongs here, but “{found}” is written.",
    "Write the figure alone, for example 300; put remarks into the prose.",
)
NOT_WHOLE = Message(
    "D102",
    "Not a whole number",
    "A whole number belongs here, but “{found}” is written.",
    "Write a number without decimals.",
)
NOT_A_DATE = Message(
    "D103",
    "Not a date",
    "The date “{found}” isn't recognised.",
    "Write year-month-day, for example 2020-12-31.",
)
DECIMAL_POINT = Message(
    "D104",
    "A decimal point",
    "“{found}” is written with a point.",
    "Lithuanian writes a decimal comma: {first}.",
)
TWO_READINGS = Message(
    "D105",
    "Two readings",
    "“{found}” can be read in two ways.",
    "Write {first} or {second}.",
)
WRONG_GROUPING = Message(
    "D112",
    "Misplaced space in a number",
    "In “{found}” the digits aren't grouped by three.",
    "Check the figure: perhaps {first}?",
)
TOO_MANY_DECIMALS = Message(
    "D113",
    "Too many decimals",
    "“{found}” has more decimals than its unit, {unit}.",
    "Write at most {decimals} after the comma.",
)
NEGATIVE = Message(
    "D114",
    "A negative number",
    "A count can't be negative, but “{found}” is written.",
    "Write zero or a positive number.",
)
TOO_LONG_NUMBER = Message(
    "D115",
    "A number too long",
    "The number has {length} digits.",
    "Check it: no figure of a report has more than 15 digits.",
)
YAML_WORD = Message(
    "D109",
    "A word that YAML reads as a value",
    "“{found}” without quotes is no text in YAML.",
    'If you mean the word, write it in quotes: "{found}".',
)
FORBIDDEN_CHARACTER = Message(
    "D110",
    "A character that Word can't hold",
    "Character {number} of this text is {code}, which a Word document can't hold.",
    "Delete it; it often comes along when text is copied from a PDF.",
)
EMPTY_TEXT = Message(
    "D111",
    "An empty value",
    "This value is required, but it is empty.",
    "Write it, or delete the key if the whole entry isn't needed.",
    remedy_in_cells="Write it into this cell.",
)
NOT_YES_OR_NO = Message(
    "D116",
    "Neither yes nor no",
    "“{found}” is neither “taip” nor “ne”.",
    "Write taip or ne.",
)
NOT_A_CHOICE = Message(
    "D117",
    "Not one of the choices",
    "“{found}” isn't among the choices.",
    "Write one of these: {choices}.",
)
NOT_A_YEAR = Message(
    "D118",
    "Not a year",
    "“{found}” isn't a year.",
    "Write the year with four digits, for example 2025.",
)
WRONG_SIGN = Message(
    "D119",
    "Another unit's sign",
    "“{found}” bears a sign that doesn't go with “{unit}”.",
    "Write the number alone, or correct the unit.",
)
