"""Messages about the shape of the data: files, keys, lists, prose (D3xx, D13x)."""

from ataskaita.messages.message import Message

MISSING_KEY = Message(
    "D301",
    "A required entry is missing",
    "“{key}” ({label}) is missing here.",
    "Add a line “{key}: …”.",
    what_in_cells="“{label}” is empty in this row.",
    remedy_in_cells="Fill it, or empty the row.",
)
UNKNOWN_KIND = Message(
    "D315",
    "A form of reports that isn't known",
    "There is no form of reports “{found}”.",
    "Known here: {known}.",
)
UNSAID_KIND = Message(
    "D367",
    "Of which form the report is isn't said",
    "The data doesn't say “forma”, so it is of the form “{form}”, which has “{right}” for “{key}”.",
    "If the report is of another form, write the line “forma: …” (known: {known}); if of this one, "
    "“{right}” in place of “{key}”.",
    what_in_cells="The workbook doesn't say of which form it is, and its cells are of another one "
    "than “{form}”.",
    remedy_in_cells="Copy what is filled into a new workbook (`ataskaita nauja`), or say the form "
    "by the option --forma. Known: {known}.",
)
OTHERS_KEY = Message(
    "D368",
    "The institution stands under another form's key",
    "Data of the form “{form}” calls its institution “{right}”; here it is “{key}”.",
    "Write “{right}” in place of “{key}”, or correct “forma”.",
    what_in_cells="The workbook says that it is of the form “{form}”, and its cells are of another "
    "one.",
    remedy_in_cells="Copy what is filled into a new workbook (`ataskaita nauja`).",
)
OTHER_KIND = Message(
    "D316",
    "Last year's report is of another form",
    "Last year's report is of the form “{found}”, this one of “{form}”.",
    "Name a report of the same form, or none.",
)
UNKNOWN_KEY = Message(
    "D302",
    "An unknown key",
    "No entry “{key}” exists here.",
    "Known here: {known}.",
    what_in_cells="“{key}” can't be written here.",
    remedy_in_cells="Here may stand: {known}.",
)
UNKNOWN_KEY_NEAREST = Message(
    "D302",
    "An unknown key",
    "No entry “{key}” exists here.",
    "Perhaps you meant “{nearest}”?",
    what_in_cells="“{key}” can't be written here.",
)
DUPLICATE_KEY = Message(
    "D303",
    "A key written twice",
    "“{key}” stands here again; it was first written on line {first}.",
    "Keep one of the two.",
    what_in_cells="“{key}” stands here again; it was first written in {first}.",
)
WRONG_SHAPE = Message(
    "D304",
    "Another shape of data",
    "“{label}” must be {expected}, but {found} is written.",
    "Compare with the sample data file.",
    what_in_cells="Here must be {expected}, but {found} is written.",
    remedy_in_cells="Empty this row, or write it like the other rows of the table.",
)
NO_KEYS = Message(
    "D304",
    "Another shape of data",
    "“{label}” must be {expected}, but {found} is written.",
    "Write “key: value” here, each on a line of its own, two spaces further in.",
)
NO_KNOWN_KEYS = Message(
    "D304",
    "Another shape of data",
    "“{label}” must be {expected}, but {found} is written.",
    "Write keys with values here ({known}), each on a line of its own.",
)
NO_LIST = Message(
    "D304",
    "Another shape of data",
    "“{label}” must be {expected}, but {found} is written.",
    "Begin each item with “- ”, on a line of its own.",
)
NO_ROW = Message(
    "D304",
    "Another shape of data",
    "“{label}” must be {expected}, but {found} is written.",
    "Write a row's cells in brackets, one for each column: “- [{written}, …]”.",
)
NO_COLUMN = Message(
    "D304",
    "Another shape of data",
    "“{label}” must be {expected}, but {found} is written.",
    "Write each column on a line of its own: “- pavadinimas: {first}”; one of figures has a line "
    "“vienetas: …” below that too.",
)
NO_TEXT = Message(
    "D304",
    "Another shape of data",
    "“{label}” must be {expected}, but {found} is written.",
    "Write one value here; a text with brackets or braces in quotes.",
)
NOT_YAML = Message(
    "D305",
    "The file can't be read as YAML",
    "Reading stops here: {reason}.",
    "Check quotes, colons and indentation of this line and the one before it.",
)
ANCHOR_OR_TAG = Message(
    "D306",
    "An alias, anchor or tag of YAML",
    "“{found}” is an alias, anchor or tag, which data files don't use.",
    "Write the value out; put text that begins with & * or ! in quotes.",
)
TOO_DEEP = Message(
    "D307",
    "Nested too deeply",
    "The data is nested more than {limit} levels deep.",
    "Compare with the sample data file.",
)
TOO_LARGE = Message(
    "D308",
    "The file is too large",
    "The file has {size} MB.",
    "A data file may have at most {limit} MB: is it the right file?",
)
NOT_UTF8 = Message(
    "D309",
    "Not a UTF-8 file",
    "The file isn't written in UTF-8.",
    "Save it as UTF-8 in your editor (Notepad: Save as, Encoding, UTF-8).",
)
BAD_NAME = Message(
    "D310",
    "A name that can't be used",
    "“{key}” can't be a name here.",
    "Write letters, digits and _, a letter first; skaicius, sarasas (sections: savas) are taken.",
)
NAME_OF_A_SECTION = Message(
    "D342",
    "A name that a section of the form has",
    "“{key}” is the name of “{section}”, a section of the form.",
    "Call your own something else: {proposed}. What belongs there may stand in it: {place}.",
)
WRONG_WIDTH = Message(
    "D311",
    "A row of another width",
    "The row has {found} cells, the table has {expected} columns.",
    "Write one value for each column; - stands for none.",
)
WIDER_BY_A_COMMA = Message(
    WRONG_WIDTH.code,
    WRONG_WIDTH.title,
    WRONG_WIDTH.what,
    "Between brackets a comma begins the next cell: write the number in quotes, '{whole}'.",
)
PARTED = Message(
    "D328",
    "A number parted at its comma",
    "Between braces a comma begins the next entry: {whole} is read as two.",
    "Write the number in quotes, '{whole}', or on a line of its own.",
)
UNKNOWN_SECTION = Message(
    "D312",
    "An unknown section",
    "The order of sections names “{key}”, which the data doesn't have.",
    "Sections in the data: {known}.",
)
UNORDERED_SECTION = Message(
    "D313",
    "A section without a place",
    "The order of sections leaves out “{key}”, which the data has.",
    "Add it to the list, or delete the whole list.",
)
TWO_DOCUMENTS = Message(
    "D314",
    "Two documents in one file",
    "A second YAML document begins here.",
    "Keep one report in one file; delete the line ---.",
)
UNCLOSED_QUOTATION = Message(
    "D130",
    "An unclosed quotation",
    "“{found}” opens a quotation of a figure that isn't closed.",
    "Write {{{{ name }}}}, with both braces on each side, on one line.",
)
BROKEN_QUOTATION = Message(
    "D131",
    "A quotation that can't be read",
    "“{found}” isn't the name of a figure.",
    "Write a dotted name, and a filter if needed: {{{{ skyrius.rodiklis|be_zenklo }}}}.",
)
UNKNOWN_FIGURE = Message(
    "D132",
    "No such figure",
    "The text quotes “{name}”, which doesn't exist.",
    "The glossary (docs/glossary.md) lists all names that a text may quote.",
)
UNKNOWN_FIGURE_NEAREST = Message(
    "D132",
    "No such figure",
    "The text quotes “{name}”, which doesn't exist.",
    "Perhaps you meant “{nearest}”?",
)
UNKNOWN_NAME = Message(
    "D324",
    "A name that no figure has",
    "No figure is called “{name}”.",
    "The glossary (docs/glossary.md) lists all names that a text may quote.",
)
UNKNOWN_NAME_NEAREST = Message(
    "D324",
    "A name that no figure has",
    "No figure is called “{name}”.",
    "Perhaps you meant “{nearest}”?",
)
FIGURE_NOT_GIVEN = Message(
    "D133",
    "A figure that isn't given",
    "The text quotes “{name}” ({label}), but the data doesn't give it.",
    "Give the figure, or leave it out of the text.",
    what_in_cells="The text quotes {{{{ {name} }}}}, “{label}”, but that isn't filled in.",
    remedy_in_cells="Fill in “{label}”, or what it is computed from; or leave it out of the text.",
)
EARLIER_NOT_GIVEN = Message(
    "D370",
    "Last year's figure that isn't given",
    "The text quotes “{name}”, and the data doesn't give last year's figure ({label}).",
    "Give it under “praejusieji_metai”, or name last year's file by “praeje”; or leave it out of "
    "the text.",
    what_in_cells="The text quotes {{{{ {name} }}}}, but last year's “{label}” isn't filled in.",
    remedy_in_cells="Fill in the grey cell of last year beside or below “{label}”; or leave it out "
    "of the text.",
)
UNKNOWN_FILTER = Message(
    "D134",
    "No such filter",
    "The text asks for “{found}” of a figure.",
    "Known: {known}.",
)
MISFIT_FILTER = Message(
    "D137",
    "A filter that doesn't fit",
    "“{filter}” can't be asked of “{name}”.",
    "Leave the filter out, or ask it of a figure that counts something, or of a name.",
    what_in_cells="The filter “{filter}” can't be asked of “{label}”.",
)
LIST_START = Message(
    "D135",
    "A list that doesn't begin with 1",
    "A numbered list begins with {found}.",
    "Begin it with 1; for a sentence that begins with a number, write {found}\\.",
)
UNSAFE_LINK = Message(
    "D136",
    "A link that isn't allowed",
    "The link leads to “{found}”.",
    "Links lead to http://, https:// or mailto: addresses.",
)
