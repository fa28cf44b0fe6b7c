"""Messages about forms: data files that declare what a sort of institution reports (F43x–F45x)."""

from ataskaita.messages.message import Message

UNKNOWN_ENTRY = Message(
    "F430",
    "A key that forms don't have",
    "“{key}”: {where} has no such key.",
    "Known here: {known}.",
)
UNKNOWN_ENTRY_NEAREST = Message(
    "F430",
    "A key that forms don't have",
    "“{key}”: {where} has no such key.",
    "Perhaps you meant “{nearest}”?",
)
MISSING_ENTRY = Message(
    "F432",
    "A key that a form must have",
    "Here “{key}” is missing: {where} must have it.",
    "Add a line “{key}: …”.",
)
UNKNOWN_WORD = Message(
    "F433",
    "A word that forms don't know",
    "“{found}” is no {what}.",
    "There are: {known}.",
)
UNKNOWN_WORD_NEAREST = Message(
    "F433",
    "A word that forms don't know",
    "“{found}” is no {what}.",
    "Perhaps you meant “{nearest}”? There are: {known}.",
)
WRONG_ENTRY = Message(
    "F434",
    "Another shape of a form",
    "“{label}” must be {expected}, but {found} is written.",
    "Write one text after “{label}:”.",
)
NO_KEYS = Message(
    "F434",
    "Another shape of a form",
    "“{label}” must be {expected}, but {found} is written.",
    "Below “{label}:” write “key: value”, each on a line of its own, two spaces further in.",
)
NO_LIST = Message(
    "F434",
    "Another shape of a form",
    "“{label}” must be {expected}, but {found} is written.",
    "Below “{label}:” write “- text”, each on a line of its own, two spaces further in.",
)
NOT_SAID = Message(
    "F435",
    "Neither yes nor no",
    "“{key}” is yes or no, but “{found}” is written.",
    "Write “taip” or “ne”.",
)
NOT_COUNTED = Message(
    "F436",
    "Not a whole number",
    "“{key}” is a whole number, but “{found}” is written.",
    "Write digits alone.",
)
UNKNOWN_PART = Message(
    "F437",
    "A part that isn't there",
    "“{name}” is to be a part here, and nothing beside it is called so.",
    "There are: {known}.",
)
UNKNOWN_PART_NEAREST = Message(
    "F437",
    "A part that isn't there",
    "“{name}” is to be a part here, and nothing beside it is called so.",
    "Perhaps you meant “{nearest}”?",
)
OWN_SUM = Message(
    "F438",
    "A total of itself",
    "“{name}” is added up from itself: {ring}.",
    "Leave one of these out of the other's “suma”.",
)
UNADDABLE = Message(
    "F439",
    "Units that don't go together",
    "“{label}” is in “{unit}” and “{name}” in “{other}”: they can't be added up or compared.",
    "Give both the same unit, or name other parts.",
)
TAKEN_KEY = Message(
    "F440",
    "A key that can't be used",
    "“{key}” can't be a key here: it means something else already, or has other signs than "
    "letters, digits and _.",
    "Choose another; taken are {known}.",
)
NOTHING_TO_FILL = Message(
    "F441",
    "Nothing to fill",
    "“{label}” has nothing to be filled.",
    "Declare a field, a table or rows there, or leave it out.",
)
TWO_FORMS = Message(
    "F442",
    "Two forms of one name",
    "Beside the data stand two forms “{key}” of one edition: {files}.",
    "Keep one of them, or give them different editions (“laida”).",
)
OTHER_FORM = Message(
    "F443",
    "Data of another form",
    "The data says that it is of the form “{found}”, and “{form}” was handed over.",
    "Hand over the form that the data is of, or none.",
)
NO_SUCH_FIGURE = Message(
    "F444",
    "A name of nothing",
    "“{where}” names “{name}”, and the form has no such figure.",
    "A figure is named by its row, by another row, or from its section: “skyrius.laukas”.",
)
NO_SUCH_FIGURE_NEAREST = Message(
    "F444",
    "A name of nothing",
    "“{where}” names “{name}”, and the form has no such figure.",
    "Perhaps you meant “{nearest}”?",
)
NO_RELATION = Message(
    "F445",
    "No formula",
    "“{found}” is no formula: {reason} (sign {column}).",
    "Write two sums of names with “=”, “<=” or “>=” between them: "
    "“skyrius.laukas + skyrius.kitas >= kitas_skyrius.laukas”.",
)
NO_FORMULA = Message(
    "F445",
    "No formula",
    "“{found}” is no formula: {reason} (sign {column}).",
    "Write a sum, a ratio of two sums, or “dalis(x; viso)”, “pokytis(buvo; yra)”, "
    "“proc(buvo; yra)”, “vidurkis(x; kiek)”.",
)
NOT_A_RATIO = Message(
    "F446",
    "An indicator that is no ratio",
    "“{found}” isn't a ratio of two figures, and an indicator is.",
    "Write “a / b”, or “dalis(a; b)” for per cents; sums belong into a figure's “formule”.",
)
NOT_A_NUMBER_HERE = Message(
    "F447",
    "Limits that are no two numbers",
    "“{key}” has other things than two numbers.",
    "Write the least and the greatest: [0, 200].",
)
TWO_ALIKE = Message(
    "F448",
    "Two of one name",
    "Two things here are called “{label}”: a reader can't tell them apart.",
    "Call one of them otherwise.",
    "warning",
)
NOTHING_HOLDS = Message(
    "F449",
    "Figures that nothing holds",
    "In “{section}” nothing holds these figures ({count}): {figures}.",
    "A slip in them can't be found: add a total (“suma”), a part (“is_ju”), a formula or a "
    "relation (“rysiai”) where there is one.",
    "note",
)
NOTHING_LIKE_IT = Message(
    "F450",
    "Nothing of that name in what the form builds on",
    "“{owner}” has no “{key}” (nearest: {nearest}).",
    "There are: {known}.",
)
STILL_NEEDED = Message(
    "F451",
    "Something that is left out and still needed",
    "“{key}” is left out, and it is needed by {users}.",
    "Leave these out too: praleisti: [{also}].",
)
RING_OF_FORMS = Message(
    "F452",
    "A form that builds on itself",
    "The form builds on “{key}”, which builds on it.",
    "Let one of the forms build on none.",
)
LOST_CELL = Message(
    "F453",
    "A filled cell that today's form doesn't know",
    "“{name}” is filled, but the form “{form}” has no such entry: the workbook is of its edition "
    "“{before}”, found is “{now}”.",
    "Put the form's own edition beside the data, or move what is filled and empty the cell.",
)
QUOTED_IN_FORM = Message(
    "F454",
    "A form's own text that quotes figures",
    "A form's own text can't quote figures.",
    "Ask for a text (“tipas: pastraipos”) in which data may quote them.",
)
NOT_FIRST = Message(
    "F455",
    "Rows that are called by a later column",
    "Rows are called by “{name}”, but the first column of texts is “{first}”.",
    "Put the column that says what a row is first.",
)
TOO_MANY_ROWS = Message(
    "F456",
    "More rows than the form has room for",
    "“{label}” has {count} rows; the form asks for {most} at most.",
    "Join rows, or ask whoever made the form (“daugiausia”).",
    "warning",
)
IDLE_ENTRY = Message(
    "F457",
    "A key that means nothing of this type",
    "“{key}” means nothing of the type “{type}”.",
    "Leave it out, or give the field another type.",
)
