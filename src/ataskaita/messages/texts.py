"""Messages about what texts say against the figures, the year and each other (D221–D265)."""

from ataskaita.messages.message import Message

TYPED_FIGURE = Message(
    "D221",
    "A figure that is typed, not quoted",
    "“{found}” is “{label}”.",
    "Write {{{{ {name} }}}} instead: then the text follows the figure.",
    "note",
    why="A number that is typed into a text stays as it is when the data changes; one that is "
    "quoted by name changes with it.",
)

STALE_FIGURE = Message(
    "D222",
    "Last year's figure in the text",
    "“{found}” is last year's “{label}”; this year it is {now}.",
    "Write {{{{ {name} }}}}, or {{{{ {name}.pernai }}}} if last year's is meant.",
    "warning",
    why="Texts are often taken over from last year with its numbers. A text that names last year, "
    "or says “pernai”, may quote it.",
)

SLIP = Message(
    "D223",
    "A number in a text that nearly is a figure",
    "“{found}” is nearly “{label}”, {now}.",
    "Write {{{{ {name} }}}} instead, if it is meant.",
    "warning",
    why="The typed number equals no figure of the report, but differs from one by a digit, two "
    "swapped digits, a digit lost or doubled, or a space in the wrong place.",
)

OTHER_FIGURE = Message(
    "D224",
    "A text and a table that disagree",
    "The text says “{found}”, but “{label}” is {now}.",
    "Write {{{{ {name} }}}} instead, or say in the text what else was counted.",
    "warning",
    why="A clause is read as a number with what it counts: all its words belong to that figure, or "
    "its unit to no other of the section. Of clauses that count something else nothing is said.",
)

WRONG_BASE = Message(
    "D232",
    "A percentage of something else",
    "“{found}” isn't the share of “{base_label}” ({base}), of which {number} is {right}; it is "
    "that of “{other_label}” ({other}).",
    "Name the right base in the text, or correct the percentage.",
    why="A percentage beside a number is recomputed from the base that the words name. Where it "
    "fits another figure of the report, the words name the wrong one.",
)

WRONG_SHARE = Message(
    "D233",
    "A percentage that doesn't follow",
    "“{found}” isn't the share of “{base_label}” ({base}), of which {number} is {right}.",
    "Correct the percentage, the number or the words.",
    "warning",
    why="A percentage beside a number is recomputed from the base that the words name.",
)

NOT_A_HUNDRED = Message(
    "D235",
    "Shares that don't add up to 100",
    "The shares of one whole add up to {sum} %.",
    "Correct one of them: {found}.",
    "warning",
    why="Shares of one and the same whole that come near to 100 % without reaching it are "
    "a slip; what rounding can do is let pass.",
)

SAME_YEAR = Message(
    "D251",
    "A year compared with itself",
    "“{found}”: the report is of {year}.",
    "Write {before}, or {{{{ praeje_metai }}}}.",
    why="A report compares its year with the one before. “Palyginti su”, “lyginant su”, “negu” and "
    "“nei” before the report's own year, or a later one, are a slip of the year.",
)

OTHER_YEAR = Message(
    "D252",
    "A heading of another year",
    "“{found}” names another year than the report's, {year}.",
    "Correct the year, or accept the finding if the heading is right.",
    "warning",
    remedy_in_cells="Correct the year; if the heading is right, write {code} and why in the table "
    "“Su kuo sutinkama ir kodėl”.",
    why="Headings and table titles are often taken over from last year.",
)

DATE_OUTSIDE = Message(
    "D253",
    "A date that doesn't fit the year",
    "“{label}”: {found}, and the report is of {year}.",
    "Correct the date.",
    "warning",
    why="A branch can't open after the year nor close before it; a report is approved after its "
    "year, within two years, under an act that is older, but not than the state.",
)

NUMBER_AGAINST_DATE = Message(
    "D254",
    "A document number of another date",
    "The document's date is {found}, but its number, {number}, says {written}.",
    "Find out which is right, and correct the other.",
    "warning",
    why="Where a document's number begins with a date, it is the document's date.",
)

WRONG_COUNT = Message(
    "D261",
    "A count that its list doesn't have",
    "“{found}” says {stated}, but {counted} are listed: {items}.",
    "Correct the count or the list.",
    why="A number, in figures or in words, right before a list of names is compared with the "
    "names; a name that stands twice counts once.",
)

TWICE = Message(
    "D262",
    "The same thing twice",
    "“{found}” stands twice in one list.",
    "Delete one of them, or write what was meant.",
    "warning",
    why="A name that is listed twice is usually another one, or one too many.",
)

UNSORTED = Message(
    "D263",
    "A list that isn't in alphabetical order",
    "“{found}” should stand before “{before}”.",
    "Print sorts the branches; put them in order in the data for whoever reads it.",
    "note",
    why="Branches are listed in the order of the Lithuanian alphabet, as the standard sorts it: "
    "ą with a, č after c, y with i.",
)

TWO_SPELLINGS = Message(
    "D264",
    "One name, two spellings",
    "„{found}“ is also written as „{other}“.",
    "Write it in one way.",
    "warning",
    why="Names in quotes that differ only in marks, capitals, hyphens or a word are usually one.",
)

UNPAIRED_QUOTES = Message(
    "D265",
    "Quotes without their pair",
    "In “{found}” one of the quotes „ and “ has no pair.",
    "Add the missing quote, or delete the other.",
    "warning",
    why="Each „ is closed by a “.",
)

TWO_KINDS = Message(
    "D266",
    "One name, two things",
    "“{found}” is also “{other}”.",
    "Call it the same everywhere, if it is one.",
    "warning",
    why="One and the same name is called a club here and a company there, or one library's club "
    "here and another's there.",
)

GUESSED_WORD = Message(
    "D267",
    "A word declined by a guess",
    "The program doesn't know “{word}” and would write its genitive as “{genitive}”.",
    "If that is wrong, give the word with its genitive among the report's words (zodziai).",
    "note",
    remedy_in_cells="If that is wrong, write the word with its genitive into the table “Žodžiai” "
    "of the sheet “Kita”.",
    why="What is counted and who reports stands in sentences in every case; of most words the "
    "ending tells how, of some only a dictionary does.",
)

CHANGED_NETWORK = Message(
    "D255",
    "A change that the text denies",
    "On {day} something changed for the branch “{branch}”, but the text says “{found}”.",
    "Say in the text what changed, or correct the date.",
    "warning",
    why="A text that says that the network didn't change is compared with the dates on which "
    "branches opened and closed.",
)

OTHER_FILE = Message(
    "D256",
    "Last year's data of another year",
    "The data given as last year's is of {found}; last year was {year}.",
    "Give the file of {year}, or correct the year in one of the two.",
    "warning",
    why="What is printed as last year's must be of the year before the report's.",
)

TAG_IN_TEXT = Message(
    "D288",
    "A name in a text that quotes nothing",
    "“{found}” would be printed as it is: this text quotes no names.",
    "Write it in words; names are quoted in paragraphs and cells of own tables.",
    why="Titles, headings and other short texts are printed as they are written.",
)

CONDITION_IN_TEXT = Message(
    "D292",
    "A tag of a template in a text",
    "“{found}” would be printed as it is: a text has names in double braces, and no conditions.",
    "Write the sentence as it is to read; conditions belong into the template.",
    why="Texts of the data are printed as they are written, but for the figures that they quote.",
)

HEADING_MARK = Message(
    "D289",
    "A mark of a heading in a text",
    "“{found}” would be printed with its marks: a text has no headings of its own.",
    "In an own section or under “papildomai”, write the words after “poskyris” above the text that "
    "they head; elsewhere write them in bold: **…**.",
    "warning",
    remedy_in_cells="Write those words in bold: **…**.",
    why="Elsewhere “#” makes a heading; here it is printed as it is.",
)
