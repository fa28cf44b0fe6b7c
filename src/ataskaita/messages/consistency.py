"""Messages about figures that contradict each other (D201–D219, D231–D249, D284–D289)."""

from ataskaita.messages.message import Message

WRONG_TOTAL = Message(
    "D201",
    "A total that doesn't add up",
    "“{label}” is stated as {stated}, but its parts give {computed} (difference {difference}).",
    "Correct the total or a part of it: {parts}. Left out, the total is computed.",
    why="Each total that the data states is compared with the sum of its parts, in rows and in "
    "columns, at every level. Which parts belong to a total is declared with the field and stands "
    "in the table's header by column numbers.",
)

MISSING_PART = Message(
    "D202",
    "A total with a part that isn't given",
    "“{label}” is stated as {stated}, but {parts} isn't given; the other parts give {given}.",
    "Write the missing part; 0 if there were none.",
    "warning",
    why="A total can't be checked while one of its parts is missing. An empty place and zero are "
    "two things: 0 says that there were none.",
)

PART_ABOVE_WHOLE = Message(
    "D203",
    "A part above its whole",
    "{parts} is {part}, above “{label}”, {whole}, which it is a part of.",
    "Correct the part or the whole.",
    why="A figure under “of these” can't be above what it is a part of: children among users, "
    "answered among received, titles among copies.",
)

IMPOSSIBLE_TITLES = Message(
    "D205",
    "A number of titles that can't be",
    "“{label}” is stated as {stated}, but it must be from {low}, the greatest part, to {high}, "
    "the sum of the parts.",
    "Correct the total or a part of it: {parts}.",
    why="The same title may be in several libraries, so titles don't add up over them (ISO 2789, "
    "6.3): together there are at least as many as in the richest library, at most as many as in "
    "all of them added.",
)

OUTSIDE_TOTAL = Message(
    "D284",
    "A total that its parts don't allow",
    "“{label}” is stated as {stated}, but of such parts only {low} to {high} can come.",
    "Correct the total or a part of it: {parts}.",
    why="What doesn't add up is an average of its parts, so not below the least of them, or a "
    "count in which one and the same may stand several times, so not above their sum.",
)

BROKEN_BALANCE = Message(
    "D206",
    "A stock that doesn't balance",
    "“{label}”: {opening} at the start + {added} added − {withdrawn} withdrawn = {computed}, but "
    "the stock at the end is {closing} (difference {difference}).",
    "Correct one of the four figures.",
    why="For each kind of documents the stock at the start of the year, with what was added and "
    "without what was withdrawn, is the stock at the end (ISO 2789, 6.3). Where the data gives no "
    "opening stock, last year's closing stock stands for it.",
)

WRONG_OPENING = Message(
    "D207",
    "An opening stock that isn't last year's closing stock",
    "“{label}” is {opening} at the start of the year, but was {closing} at the end of last year "
    "(difference {difference}).",
    "Correct the opening stock, or last year's figure if that was wrong.",
    why="What the year ended with is what the next one starts with.",
)

TWO_ANSWERS = Message(
    "D208",
    "One figure, two answers",
    "“{first_label}” ({first}) is {first_value}, but “{second_label}” ({second}) is "
    "{second_value}; they are one and the same (difference {difference}).",
    "Correct the one that is wrong.",
    why="Some figures stand in two tables: what was added to the stock is what the table of new "
    "documents adds up to.",
)

UNLIKE_PAIR = Message(
    "D209",
    "Two figures that usually agree",
    "“{first_label}” ({first}) is {first_value}, but “{second_label}” ({second}) is "
    "{second_value} (difference {difference}).",
    "Check both. If both are right, accept the finding with its reason under “sutinku”.",
    "warning",
    remedy_in_cells="Check both. If both are right, write {code} and why in the table “Su kuo "
    "sutinkama ir kodėl”.",
    why="The funds of all projects are usually the grants in the table of income, and the causes "
    "of withdrawal usually account for all withdrawals. They may differ, but a reader will ask.",
)

MAY_DIFFER = Message(
    "D210",
    "Two figures that may differ",
    "“{first_label}” ({first}) is {first_value}, “{second_label}” ({second}) is {second_value} "
    "(difference {difference}).",
    "Nothing to do where both are right.",
    "note",
    why="Income and expenditure need not balance: the statistics form says so. The difference is "
    "told, since most libraries' do.",
)

JUMP = Message(
    "D211",
    "A jump since last year",
    "“{label}” is {now}, last year {before}.",
    "Check both figures. If both are right, accept the finding with its reason under “sutinku”.",
    "warning",
    remedy_in_cells="Check both. If both are right, write {code} and why in the table “Su kuo "
    "sutinkama ir kodėl”.",
    why="A figure of fifty and more that grows or falls several times in a year is more often "
    "a slip (a lost digit, a shifted comma) than a fact. How many times is set by "
    "“tikrinimas: suolis”, 3 by default.",
)

GONE_SECTION = Message(
    "D212",
    "A section that is gone",
    "Last year's report had the section “{label}”, this one hasn't.",
    "Add the section, or accept the finding with its reason under “sutinku”.",
    "warning",
    remedy_in_cells="Fill its sheet, or write {code} and why in the table “Su kuo sutinkama ir "
    "kodėl”.",
    why="A section that is missing is seldom left out on purpose.",
)

GONE_SECTIONS = Message(
    "D290",
    "No section of last year's is begun",
    "Last year's report had sections that this one hasn't yet, not one of {count}: “{first}” "
    "and the others.",
    "Fill them, or accept the finding with its reason under “sutinku”.",
    "warning",
    remedy_in_cells="Fill their sheets, or write {code} and why in the table “Su kuo sutinkama ir "
    "kodėl”.",
    why="A new year's file has none of them yet: that is told once, and each one (D212) as soon as "
    "some are there.",
)

CHANGED_DEFINITION = Message(
    "D213",
    "A figure that is counted in another way",
    "“{label}” was “{before}” last year and is “{now}” now.",
    "Say in the text that the figures of the two years can't be compared, or restore the wording.",
    "warning",
    why="When the base, unit or name of a figure changes, its two years say different things.",
)

FAR_NEIGHBOUR = Message(
    "D214",
    "A value far from its neighbours",
    "{value} stands in “{label}”, whose other values lie about {middle}.",
    "Check whether the value is in the same unit as its neighbours.",
    "warning",
    why="A value a thousand times greater or smaller than the middle one of its column is usually "
    "in another unit: thousands of euros among euros, a shifted comma.",
)

OTHER_BASE = Message(
    "D231",
    "A ratio that its figures don't give",
    "“{label}” is stated as {stated}, but “{numerator}” by “{denominator}” gives {computed}.",
    "Correct the figure, or say from what it was counted ({remedy}).",
    "warning",
    why="A share or an average is recomputed from the report's own figures. Where it was counted "
    "from another base, the report must say from which.",
)

OUTSIDE_PARTS = Message(
    "D234",
    "A share outside the range of its parts",
    "“{label}” is {stated}, but its parts go from {low} to {high}.",
    "Correct the whole or one of the parts.",
    why="The share of the whole network is an average of its libraries': never below the smallest "
    "nor above the greatest.",
)

UNLIKELY_RATIO = Message(
    "D241",
    "A ratio that is hardly possible",
    "“{label}” would be {value}; from {low} to {high} is likely.",
    "Check both figures and their units: {parts}.",
    "warning",
    why="Some ratios give a wrong unit away: wages for one post, expenditure for one resident, "
    "documents for one resident. The ranges and their sources stand in docs/checks.md; a report "
    "sets its own by “tikrinimas: ribos”.",
)

MEGABYTES = Message(
    "D243",
    "A speed in bytes",
    "“{found}”: the speed of a connection is measured in bits.",
    "Write megabits a second (“megabitai per sekundę”, Mb/s).",
    "warning",
    why="A byte is eight bits, and connections are sold and measured in megabits a second.",
)

WRONG_THOUSANDS = Message(
    "D242",
    "Thousands of euros that are euros",
    "“{words}” stands here, but the report's amounts are in euros.",
    "Write “Eur” as the unit.",
    why="The report prints money in euros and cents. A heading that says thousands makes every "
    "amount a thousand times greater.",
)
