"""Why a tag failed, in words of ours where Python or Jinja has its own.

>>> reason_of(TypeError("'int' object is not iterable"))
'a list or a text is needed, and the value is neither'
>>> reason_of(ValueError("nėra tinklo"))
'nėra tinklo'
>>> reason_of(AttributeError())
"a value that it asks fails, and doesn't say why"
>>> why_unread(TemplateSyntaxError("expected token 'end of print statement', got 'os'", 1))
'a word, sign or bracket is missing or out of place'
"""

import re
from decimal import DecimalException
from typing import Final

from jinja2.exceptions import TemplateSyntaxError

from ataskaita.messages import Phrase

_DIVISION: Final = Phrase("division by zero")
_WITHOUT_END: Final = Phrase("it calls itself again and again, without end")
_NO_NUMBER: Final = Phrase("a number is needed, and the value is none")
_UNSAID: Final = Phrase("a value that it asks fails, and doesn't say why")
_BRACKETS: Final = Phrase("what stands in the brackets is too little, too much, or of another kind")
_REASONS: Final = (
    (r"could not convert string to|invalid literal for|cannot convert float", _NO_NUMBER),
    (r"(?:int|float)\(\) argument", _NO_NUMBER),
    (r"Exceeds the limit", Phrase("a number has thousands of digits")),
    (
        r"unsupported operand|can only concatenate|bad operand",
        Phrase("only numbers can be computed with; texts are joined by ~"),
    ),
    (
        r".+ not supported between instances",
        Phrase("values of different kinds, a text and a number perhaps, can't be compared"),
    ),
    (
        r".*(?:not iterable|must be iterable|not reversible|has no len|not subscriptable)",
        Phrase("a list or a text is needed, and the value is neither"),
    ),
    (r".*(?:positional argument|unexpected keyword|multiple values for)", _BRACKETS),
    (r".*(?:expected at (?:least|most)|no items for cycling|valid range for prec)", _BRACKETS),
    (
        r".*(?:slice indices|be interpreted as an integer|range\(\) arg|strip arg|int\(\) base)",
        _BRACKETS,
    ),
    (r"No (?:first|last|random) item", Phrase("the list has no items")),
    (
        r".*(?:has no attribute|only get item pairs)",
        Phrase("the filter is for values of another kind"),
    ),
    (r"No (?:filter|test) named", Phrase("there is no filter or test of that name")),
    (
        r".*values to unpack",
        Phrase("the list has more or fewer items than the tag has names for them"),
    ),
    (
        r"unhashable",
        Phrase("lists can't be grouped, nor told apart: name what is to be compared in them"),
    ),
)
"""How what Python and Jinja say begins, and what it means."""

MISPLACED: Final = Phrase("a word, sign or bracket is missing or out of place")
ELSE_IF: Final = Phrase("else stands alone: with a condition it is elif, in one word")
NOTHING_BEHIND: Final = Phrase("nothing may stand behind the first word of such a tag")
_WORDS: Final = "for|if|macro|call|filter|with|set|block|autoescape|raw"
_UNREAD: Final = (
    (
        rf"(?i)encountered unknown tag '(?=\w*(?-i:[A-Z]))(?:elif|else|(?:end)?(?:{_WORDS}))'",
        Phrase("a tag begins with a word in small letters, such as for, if, endif"),
    ),
    (
        rf"(?i)encountered unknown tag '(?:end(?:{_WORDS})|elif|else)'",
        Phrase("it closes or parts a block that isn't open there"),
    ),
    (
        r"(?i)encountered unknown tag",
        Phrase("no tag begins so: a tag begins with for, if, elif, else, set, endfor, endif"),
    ),
    (
        r".* got '='",
        Phrase("one sign of equality doesn't compare: two are needed, =="),
    ),
    (r"unexpected char", Phrase("it has a sign that a tag can't have")),
    (r"(?i)unexpected end|expected token .* got 'end of", Phrase("it ends too soon")),
    (r"(?i)unclosed|missing end", Phrase("it has no end")),
)
"""How what Jinja says of a tag that it can't read begins, and what it means."""
_INNERMOST: Final = re.compile(r"innermost block that needs to be closed is '(\w+)'")


_ACROSS: Final = Phrase("what begins in one paragraph, row or cell ends in another")
_NO_XML: Final = Phrase("it has a sign or an element where none may stand")


def why_unsound(told: str) -> Phrase:
    """Return why a part is no XML, of what lxml or expat says of it.

    >>> why_unsound("mismatched tag")
    'what begins in one paragraph, row or cell ends in another'
    """
    return _ACROSS if re.search(r"(?i)mismatch", told) else _NO_XML


def why_unread(error: TemplateSyntaxError) -> Phrase:
    """Return why a tag can't be read."""
    told = error.message or ""
    if isinstance(told, Phrase):
        return told
    named = next((ours for theirs, ours in _REASONS if re.match(theirs, told)), None)
    return named or next((ours for theirs, ours in _UNREAD if re.match(theirs, told)), MISPLACED)


def unclosed_block(error: TemplateSyntaxError) -> str:
    """Return the tag of the block that nothing closes; empty where the fault is another."""
    found = _INNERMOST.search(error.message or "")
    return f"{{% {found[1]} %}}" if found and "end of template" in str(error.message) else ""


def reason_of(error: Exception) -> str:
    """Return why the tag failed; a value's own words as they are."""
    own = error.args[0] if error.args else None
    if isinstance(own, Phrase):
        return own
    if isinstance(error, ZeroDivisionError):
        return _DIVISION
    if isinstance(error, RecursionError):
        return _WITHOUT_END
    if isinstance(error, DecimalException):
        return _NO_NUMBER
    told = str(error).removesuffix(".")
    if isinstance(error, TemplateSyntaxError):
        return why_unread(error)
    return next((ours for theirs, ours in _REASONS if re.match(theirs, told)), told or _UNSAID)
