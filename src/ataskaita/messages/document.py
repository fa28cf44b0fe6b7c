"""Messages about a Word document: what makes it unsound, or unreadable for some (W5xx)."""

from ataskaita.messages.message import Message

EMPTY_CELL = Message(
    "W501",
    "A cell without a paragraph",
    "A table cell doesn't end with a paragraph; Word calls such a document unreadable.",
    "Put an empty paragraph into the cell.",
)
UNKNOWN_STYLE = Message(
    "W502",
    "A style that isn't there",
    "The style “{style}” is used, but not defined.",
    "Define it in the template, or use another.",
)
DANGLING_REFERENCE = Message(
    "W503",
    "A reference to nothing",
    "The reference “{reference}” leads nowhere.",
    "Insert the picture or link again.",
)
TWICE_NUMBERED = Message(
    "W504",
    "Two things of one number",
    "“{number}” is given twice ({what}).",
    "Delete one of them and insert it again.",
)
OPEN_RANGE = Message(
    "W505",
    "A range without an end",
    "“{number}” begins ({what}), but doesn't end.",
    "Delete the bookmark or comment and insert it again.",
)
NO_TITLE = Message(
    "W511",
    "The document has no title",
    "The title isn't among the document's properties; a reading program says it first.",
    "In Word: File, Info, Title.",
    "warning",
)
NO_LANGUAGE = Message(
    "W512",
    "The language isn't said",
    "The document doesn't say its language; a reading program would read it as another.",
    "In Word: select all, then Review, Language, Set Proofing Language.",
    "warning",
)
SKIPPED_LEVEL = Message(
    "W513",
    "A heading that skips a level",
    "“{text}” is of level {level}, after level {before}.",
    "Give it the style of the level in between.",
    "warning",
)
EMPTY_HEADING = Message(
    "W514",
    "An empty heading",
    "A paragraph has a heading's style and no text.",
    "Delete it, or give it another style.",
    "warning",
)
LONELY_HEADING = Message(
    "W595",
    "A heading with nothing below it",
    "Below “{text}” stands neither text nor a table.",
    "Write what belongs there, or delete the heading.",
    "warning",
)
NO_ALTERNATIVE = Message(
    "W515",
    "A picture without words",
    "“{name}” has no alternative text.",
    "In Word: right-click the picture, Edit Alt Text.",
    "warning",
)
NO_HEADER_ROW = Message(
    "W516",
    "A table without a header row",
    "No row of the table is marked as its header.",
    "In Word: Table Layout, Repeat Header Rows.",
    "warning",
)
NO_TABLE_TITLE = Message(
    "W517",
    "A table without a title",
    "The table has no title for reading programs.",
    "In Word: Table Properties, Alt Text.",
    "warning",
)
TYPED_LIST = Message(
    "W518",
    "A list that is typed",
    "“{text}” begins with a typed dash or number.",
    "Make it a list: Word's bullets or numbering.",
    "warning",
)
BARE_LINK = Message(
    "W519",
    "A link that doesn't say where it leads",
    "The words of the link are “{text}”.",
    "Write what the link leads to.",
    "warning",
)
FAINT_TEXT = Message(
    "W520",
    "Text that doesn't stand out",
    "“{text}” is in the colour {colour}, too near that of its ground.",
    "Choose a darker colour.",
    "warning",
)
FLOATING_TEXT = Message(
    "W521",
    "Text in a floating box",
    "“{text}” stands in a box that floats over the page.",
    "Put it into the text itself.",
    "warning",
)
LEFT_TAG = Message(
    "W570",
    "A tag that is left",
    "“{near}” looks like a tag of a template that nobody has filled ({part}).",
    "In a template nothing need be done. In a document: write what belongs there, or make it anew.",
    "warning",
)
LEFT_MERGE_FIELD = Message(
    "W571",
    "A field of a mail merge",
    "The field “{near}” waits for a mail merge of Word's ({part}).",
    "Write what belongs there, or put a tag in its place: {{{{ name }}}}.",
    "warning",
)
SAMPLE_CHART = Message(
    "W575",
    "A chart that shows a sample",
    "The chart “{name}” shows the sample of a template, not data.",
    "Delete it, or make the document anew of a template whose chart has its tag.",
)
UNFILLED_CHART = Message(
    "W576",
    "A chart that waits for its data",
    "The chart “{name}” still has its tag, and the sample of a template.",
    "In a template nothing need be done. In a report: make it anew, or delete the chart.",
    "warning",
)
MANY_FINDINGS = Message(
    "W506",
    "The same again and again",
    "{code} was found {count} times; the rest of the document wasn't searched for it.",
    "Mend what is shown, and look at the document anew.",
    "warning",
)
