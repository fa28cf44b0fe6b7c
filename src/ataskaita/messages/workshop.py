"""Messages about templates that are looked at without data.

S347, S35x, S37x, S384–S385, S391–S399.
"""

from ataskaita.messages.message import Message

OPEN_BLOCK = Message(
    "S350",
    "A block without its end",
    "{tag} opens a block that nothing closes.",
    "Write {end} where the block is to end: of a paragraph or row in a tag of its own.",
)
NO_BLOCK = Message(
    "S351",
    "A tag without its block",
    "{tag} belongs to a block, and none is open here.",
    "Write {block} before it, or take it out.",
)
CROSSED_BLOCK = Message(
    "S352",
    "Blocks that cross",
    "{tag} closes a block within which {block} is still open ({place}).",
    "Close first what was opened last: write {end} before it.",
)
OTHER_END = Message(
    "S391",
    "An end of another block",
    "{tag} stands where {block} ({place}) ends, and is the end of another.",
    "Write {end} in its place.",
)
BLOCK_APART = Message(
    "S357",
    "A block that ends elsewhere",
    "{end} closes {tag} ({place}), but not with the same letters, or not in the same table, "
    "row or cell.",
    "Open and close it alike: {{%p … %}} in paragraphs beside each other, {{%tr … %}} in rows of "
    "one table, {{%tc … %}} in cells of one row.",
)
NO_FILTER = Message(
    "S353",
    "No such filter",
    "There is no filter “{name}”.",
    "The guide (docs/guide.md) lists all filters that a template may use.",
)
NO_FILTER_NEAREST = Message(
    "S353",
    "No such filter",
    "There is no filter “{name}”.",
    "Perhaps you meant “{nearest}”?",
)
CALLED_BY_FILTER = Message(
    "S386",
    "Something that can't be called",
    "“{name}()” can't be called in a template.",
    "Write it as a filter: “{below}”.",
)
NOT_CALLED = Message(
    "S386",
    "Something that can't be called",
    "“{name}()” can't be called in a template.",
    "A template prints, compares and repeats; ~ joins texts, and |skaicius writes numbers.",
)
NO_TEST = Message(
    "S354",
    "No such question",
    "“is {name}” can't be asked of a value.",
    "Compare it instead: ==, !=, <, > or in.",
)
NOT_A_LIST = Message(
    "S355",
    "Nothing to repeat for",
    "“{name}” is no list: a block can't be repeated for each of it.",
    "Ask for a list below it, or print it without for.",
)
NO_PLAIN_VALUE = Message(
    "S392",
    "A comparison that never holds",
    "“{name}” is more than a number or a text: it can't be compared with one.",
    "Compare what is written of it: {name}.{below}.",
)
NO_SUCH_VALUE = Message(
    "S392",
    "A comparison that never holds",
    "“{name}” is more than a number or a text: it can't be compared with one.",
    "Compare something that stands below it, or ask only whether it is there: {{% if {name} %}}.",
)
UNLIKE_KINDS = Message(
    "S393",
    "A comparison of different kinds",
    "“{name}” is {kind}, and “{other}” is {other_kind}: they can't be compared.",
    "Compare a number with a number, written without quotes, and a text with a text in quotes.",
)
SEVERAL_VALUES = Message(
    "S395",
    "A name for several values",
    "“{name}” stands for several values, and a tag prints one.",
    "Print one that stands below it, such as {name}.{below}, or repeat over them with for.",
)
SEVERAL_ITEMS = Message(
    "S395",
    "A name for several values",
    "“{name}” stands for several values, and a tag prints one.",
    "Repeat over them: {{% for … in {name} %}}.",
)
NOT_COMPUTED = Message(
    "S396",
    "Computed with what is no number",
    "“{name}” is more than a number or a text: it can't be computed with.",
    "Compute with what is written of it: {name}.{below}. Texts are joined by ~.",
)
NEVER_COMPUTED = Message(
    "S396",
    "Computed with what is no number",
    "“{name}” is more than a number or a text: it can't be computed with.",
    "Compute with a number that stands below it. Texts are joined by ~.",
)
QUOTED_NAME = Message(
    "S397",
    "A name in quotes",
    "“{name}” stands in quotes, so that these letters are printed, and not what it means.",
    "To print what it means, take the quotes away: {{{{ {name} }}}}.",
    "warning",
)
NOTHING_OF_BLOCKS = Message(
    "S398",
    "What sections have, and nothing prints",
    "The template goes through what sections have, and prints of it nowhere: {names}. That is "
    "missing in each report.",
    "Copy the tag, a table with the rows below it, out of a new template (ataskaita sablonas "
    "naujas) to where it is to stand.",
    "warning",
)
EXTRA_BRACE = Message(
    "S399",
    "A brace beside a tag",
    "“{near}” has a brace more than a tag has: it is printed beside what the tag gives.",
    "Take the brace away if it isn't to be printed.",
    "note",
)
NO_KEY_NEAREST = Message(
    "S394",
    "A key that nothing of the form has",
    "No section, text, table or chart of the form has the key “{key}”.",
    "Perhaps you meant “{nearest}”?",
    "warning",
)
NO_KEY = Message(
    "S394",
    "A key that nothing of the form has",
    "No section, text, table or chart of the form has the key “{key}”.",
    "Nothing need be done where the data's own table has it. Else print {{{{ {name} }}}} there to"
    " see the key that is meant.",
    "note",
)
LAID_BY_HAND = Message(
    "S347",
    "A table whose form has no say",
    "The template itself lays out the table “{label}”, cell by cell: what the form says of it by "
    "{lost} has no effect there.",
    "Set the widths and the page in Word, or delete the table from the template: the loop over "
    "“skyrius.blokai” lays it out then.",
    "note",
)
NOWHERE_PRINTED = Message(
    "S356",
    "A part of the form that is printed nowhere",
    "Whatever the data gives of it, the template prints nothing of {names}.",
    "Put its names into the template, or keep in it the lines from "
    "“{{%p for blokas in skyrius.blokai %}}” to their “{{%p endfor %}}”: they print what is left "
    "of a section.",
    "warning",
)
NOT_PRINTED = Message(
    "S356",
    "A part of the form that is printed nowhere",
    "Whatever the data gives of it, the template prints nothing of {names}.",
    "Put its names into the template, they begin with {begin}: “ataskaita sablonas laukai” lists "
    "them. What isn't to be printed, take out of the form.",
    "warning",
)
NO_PLACE_FOR = Message(
    "S384",
    "What data may have beside its form, and the template prints nowhere",
    "The template has no place for {names}: any data may have them, whatever its form.",
    "Put their names into the template where they are used; filling it tells of all that the "
    "data gives and no document says.",
    "note",
)
UNDEFINED_STYLE = Message(
    "S385",
    "A style that the template doesn't have",
    "The style “{style}” is used here, and the template doesn't have it: Word shows it as ordinary "
    "text.",
    "Give it a style that there is, or copy a paragraph that has it from the template it came "
    "from: Word brings the style along.",
    "warning",
)
NOT_A_NAME = Message(
    "S371",
    "No names that begin so",
    "A template can't ask for anything called “{name}”.",
    "Perhaps you meant “{nearest}”?",
)
NOT_TAKEN = Message(
    "S372",
    "What of a letterhead isn't taken",
    "The template now has the letterhead's looks, but not {what}.",
    "Where it is needed, put it into the template in Word.",
    "note",
)
