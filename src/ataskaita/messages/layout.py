"""Messages about a document's layout, by the rules of docs/layout.md (W53x, W54x)."""

from ataskaita.messages.message import Message

NOT_A4 = Message(
    "W531",
    "Paper of another size",
    "The page is {found} mm; documents are on A4, 210 × 297 mm.",
    "In Word: Layout, Size, A4.",
    "warning",
)
NARROW_MARGIN = Message(
    "W532",
    "A narrow margin",
    "The {side} margin is {found} mm; documents have at least {asked} mm.",
    "In Word: Layout, Margins.",
    "warning",
)
NO_PAGE_NUMBERS = Message(
    "W533",
    "Pages without numbers",
    "The document has several pages, and no page number in its header.",
    "In Word: Insert, Page Number, Top of Page, in the middle; not on the first page.",
    "warning",
)
UNCENTRED_PAGE_NUMBER = Message(
    "W534",
    "A page number aside",
    "The page number doesn't stand in the middle of the top margin.",
    "Centre it.",
    "warning",
)
OTHER_FONT = Message(
    "W535",
    "Another font",
    "“{text}” is in {font}; documents are in Times New Roman.",
    "Change the font in the style, not in the text alone.",
    "warning",
)
OTHER_SIZE = Message(
    "W536",
    "Running text of another size",
    "“{text}” is of {size} points; the text of documents is of 12.",
    "Change the size in the style.",
    "warning",
)
NOT_JUSTIFIED = Message(
    "W537",
    "Text that isn't justified",
    "“{text}” isn't set to both margins.",
    "In Word: Ctrl+J, better in the style.",
    "warning",
)
DEEP_INDENT = Message(
    "W538",
    "A first line too deep",
    "The first line of “{text}” begins {found} mm from the margin; at most 22 are usual.",
    "Change the indent in the style.",
    "warning",
)
UNEVEN_INDENTS = Message(
    "W539",
    "First lines that don't agree",
    "The first line of “{text}” begins {found} mm from the margin, most others {usual} mm.",
    "Give all paragraphs of text one style.",
    "warning",
)
NOT_IN_CAPITALS = Message(
    "W540",
    "A title with small letters",
    "“{text}” isn't in capitals.",
    "Write titles and headings of chapters in capitals.",
    "warning",
)
MIXED_HEADINGS = Message(
    "W541",
    "Chapters headed in two ways",
    "“{text}” is numbered in another way than “{first}”.",
    "Number all chapters alike, or none.",
    "warning",
)
MARK_ON_THE_LEFT = Message(
    "W542",
    "A mark in the left half",
    "“{text}” stands in the left half of the page.",
    "Marks of approval, annex and draft stand in the right half: indent them.",
    "warning",
)
LONELY_SIGNATURE = Message(
    "W543",
    "A signature that may stand alone",
    "“{text}” could go to a new page without any text.",
    "In Word: Paragraph, Line and Page Breaks, Keep with next, for the paragraph above.",
    "warning",
)
WIDE_TABLE = Message(
    "W544",
    "A table wider than the text",
    "The table is {found} cm wide, the text {width} cm.",
    "In Word: Table Layout, AutoFit, AutoFit Window.",
    "warning",
)
ODD_SIZE_IN_TABLE = Message(
    "W545",
    "Text of an odd size in a table",
    "“{text}” is of {size} points; in tables 9 to 12 are read well.",
    "Change the size in the style.",
    "warning",
)
SPLIT_ROWS = Message(
    "W546",
    "Rows that may break",
    "Rows of the table may break over two pages.",
    "In Word: Table Properties, Row; turn off that rows may break across pages.",
    "warning",
)
NUMBERS_ASKEW = Message(
    "W547",
    "Numbers that don't stand below each other",
    "“{text}” isn't set to the right of its cell, and so not below the others by its units.",
    "Set numbers to the right, better in the style.",
    "warning",
)
