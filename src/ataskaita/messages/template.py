"""Messages about Word templates (S3xx)."""

from ataskaita.messages.message import Message

NOT_A_WORD_FILE = Message(
    "S310",
    "Not a Word document",
    "The template isn't a readable .docx file: {reason}.",
    "Open it in Word and save it as a Word document (.docx).",
)
OTHER_FORMAT = Message(
    "S318",
    "A file of another format",
    "A Word document (.docx) belongs here, but this is {format}.",
    "{do}.",
)
HOSTILE_PACKAGE = Message(
    "S311",
    "A Word file that isn't safe to open",
    "The file was refused: {reason}.",
    "Ask for the template from a source that you trust, or save it anew in Word.",
)
BROKEN_TAG = Message(
    "S302",
    "A tag that can't be read",
    "Near “{near}”: {reason}.",
    "Mend the tag in Word; compare it with the standard template.",
)
TOO_MANY_TAGS = Message(
    "S325",
    "Too many tags",
    "{part} has more than {most} tags, or longer ones than can be read in time.",
    "Let a loop print what repeats ({{%tr for … %}}), or part the template in several.",
)
UNCLOSED_BLOCK = Message(
    "S301",
    "An unclosed block",
    "A block is opened and never closed: {reason}.",
    "Every for needs its endfor, every if its endif, in a paragraph or row of its own.",
)
UNKNOWN_NAME = Message(
    "S304",
    "No such name",
    "The template asks for “{name}”, which the report doesn't have.",
    "The glossary (docs/glossary.md) lists all names that a template may use.",
)
UNKNOWN_NAME_NEAREST = Message(
    "S304",
    "No such name",
    "The template asks for “{name}”, which the report doesn't have.",
    "Perhaps you meant “{nearest}”?",
)
FORBIDDEN_CODE = Message(
    "S306",
    "A tag that isn't allowed",
    "The template asks for something it may not do: {reason}.",
    "A template may print, compare and repeat; it can't call programs.",
)
FAILED_TAG = Message(
    "S307",
    "A tag that doesn't work",
    "The template can't be filled: {reason}.",
    "Check the tags and filters of the template against the guide.",
)
MARKUP_FILTER = Message(
    "S334",
    "A filter over more than words",
    "The filter {filter} can't work on a text with line breaks, links or looks of its own.",
    "Put the filter on each value by itself, such as {{{{ pavadinimas|trim }}}}.",
)
UNFIT_VALUE = Message(
    "S308",
    "A value that Word can't hold",
    "The value {path} has {code}, a character that a Word document can't hold.",
    "Remove the character from the value.",
)
BROKEN_RESULT = Message(
    "S309",
    "The tags break the document",
    "With its tags filled, {part} is no well-formed document: {reason}.",
    "A {{%p … %}} tag must stand alone in its paragraph, a {{%tr … %}} tag in its row.",
)
TOO_LONG = Message(
    "S312",
    "The template makes too much text",
    "A repetition in the template makes more text than a document may have.",
    "Check the loops of the template.",
)
UNKNOWN_REFERENCE = Message(
    "S313",
    "A reference to what isn't there",
    "The text refers to a table or chart that the document doesn't have: {name}.",
    "Let the template print it with a number, or leave the reference out.",
)
SLOWER_TAG = Message(
    "S314",
    "A tag that takes longer",
    "Near “{near}” a tag does more than print, choose and repeat, so that its part is filled"
    " several times slower.",
    "Nothing need be done. For thousands of documents, let the data say what the tag computes.",
    "note",
)
READ_AGAIN = Message(
    "S315",
    "A block over several cells or paragraphs",
    "In {part} a block begins in one cell or paragraph and ends in another, so that each document"
    " is read once more, which takes longer.",
    "Nothing need be done. Quicker is a block that begins and ends in one cell or paragraph, or a"
    " {{%tr … %}} or {{%p … %}} tag around whole ones.",
    "note",
)
UNBOUND_CONTROL = Message(
    "S335",
    "A content control that is bound no longer",
    "A content control says “{near}”, and is bound to where that tag can't be filled: Word would"
    " show the tag. In the draft it is bound no longer.",
    "Nothing need be done.",
    "note",
)
UNFILLED_TAG = Message(
    "S336",
    "A tag where none is filled",
    "“{near}” stands where no tag is filled, and stays as it is.",
    "Put it into the document's text, a header, a footer, a note, or the document's properties.",
    "warning",
)
SEEMING_TAG = Message(
    "S337",
    "What looks like a tag",
    "“{near}” looks like a tag, but is none, and is printed as it is.",
    "If it is to be filled, write it as {{{{ name }}}}.",
    "note",
)
UNPRINTED = Message(
    "S316",
    "Data that isn't printed",
    "The data gives what the document doesn't say: {names}.",
    "Let the template print it, quote it in a text, or take it out of the data.",
    "note",
)
FINAL_UNPRINTED = Message(
    "S317",
    "Data that the final report doesn't print",
    "The data gives what the final report doesn't say: {names}.",
    "Let the template print it, quote it in a text, or take it out of the data. Or make a draft,"
    " without “--galutine”.",
)
UNPRINTABLE = Message(
    "S330",
    "A value that can't be printed",
    "The value {path} ({kind}) can't be printed: {reason}.",
    "Give the template a text, a number or a date in its place, or let the tag ask for one that it"
    " has.",
)
FAILED_VALUE = Message(
    "S331",
    "A value that fails",
    "Near “{near}” a value of the script's own fails: {reason} ({kind}).",
    "Mend the value; the error that it raised is told as the cause.",
)
LOST_CHART = Message(
    "S340",
    "A chart that has lost its data",
    "The chart “{name}” shows the template's sample: nothing says whose data it is to have.",
    "In Word, write its tag as its title, such as {{{{ diagramos.islaidos }}}}: the glossary"
    " (docs/glossary.md) has all of them. Or delete the chart.",
)
UNREADABLE_CHART = Message(
    "S341",
    "A chart that can't be read",
    "The chart “{name}” can't be read: {reason}.",
    "Delete it in Word, and copy the chart anew from the standard template.",
)
TWICE_NAMED_CHART = Message(
    "S342",
    "A chart with two names",
    "The alternative text and the title of the chart “{name}”, or its data, name different data:"
    " {tags}.",
    "Leave one of the tags; where it stands in several places, let it be the same.",
)
UNFILLABLE_CHART = Message(
    "S343",
    "A chart that can't be filled",
    "The chart “{name}” can't get its data: {reason}.",
    "Copy a chart of the standard template into the text of the document.",
)
UNKNOWN_SAMPLE = Message(
    "S345",
    "A sample table with an unknown row",
    "A sample table shows no row `pavyzdys.eilute`, or one that no table has: {name}.",
    "Let its rows begin with {{{{ pavyzdys.NAME }}}}, one of these: {known}.",
)
UNNAMED_SAMPLE = Message(
    "S346",
    "A sample table that prints nothing",
    "Nothing says which tables are to look like a sample table.",
    "Copy its first row, with the tag {{{{ blokas.lentele }}}}, anew from the standard template.",
)
REACHES_OUT = Message(
    "S319",
    "A template that reaches out or runs",
    "The template has {what}: {near}.",
    "Take it out in Word, or put in a picture or a text of it. The page of borders "
    "(docs/borders.md) lists all that a template may not have.",
)
FILLED_REACHES_OUT = Message(
    "S321",
    "A filled text that reaches out or runs",
    "Filled with these data, the document has {what}: {near}.",
    "Let an address that a tag fills begin with http://, https:// or mailto:; write other fields "
    "into the template itself.",
)
TAKEN_OUT = Message(
    "S320",
    "What documents don't get from the template",
    "The template has {what}, which no document gets: {near}.",
    "Nothing need be done. To be told no more, take it out of the template in Word.",
    "warning",
)
