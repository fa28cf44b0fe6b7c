r"""A tag as Jinja reads it, alone: its own statement, whatever it opens or closes.

>>> from ataskaita.template.code.environment import make_environment
>>> environment = make_environment()
>>> one = statement("{% elif a.b %}", "elif", environment)
>>> type(one).__name__, one.test.attr
('If', 'b')
>>> statement("{{ a b }}", "", environment)
Traceback (most recent call last):
ataskaita.template.checking.blocks.TagError: a word, sign or bracket is missing or out of place
"""

import re
from functools import lru_cache
from typing import Any, Final

from jinja2 import Environment, TemplateSyntaxError, nodes

from ataskaita.messages import Phrase
from ataskaita.template.reasons import MISPLACED, why_unread

ENDS: Final = {
    **{one: f"end{one}" for one in ("for", "if", "macro", "call", "filter", "with", "set")},
    **{one: f"end{one}" for one in ("block", "autoescape", "raw")},
}
"""What opens a block, and what closes it."""
OPENED_BY: Final = {end: word for word, end in ENDS.items()}
BETWEEN: Final = {"elif": ("if",), "else": ("if", "for")}
"""What stands within a block, and in which."""
_NOT_HERE: Final = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
_OTHER_FILE: Final = Phrase("it asks for another file, and a template has none")
_MOST: Final = 4_096
"""Tags that are kept read; a large template has some hundred different ones."""
_ELIF: Final = re.compile(r"(\{%[-+]?\s*)elif\b")


class TagError(Exception):
    """Raised for a tag that nobody can read, with the reason."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason)
        self.reason = reason


@lru_cache(maxsize=_MOST)
def statement(said: str, word: str, environment: Environment) -> Any:
    """Return what the tag says: a statement, or the expression that it prints; raise TagError.

    What was read is kept: whoever mends a template checks it again. Nobody changes it.
    """
    source = _ELIF.sub(r"\1if", said)
    end = ENDS.get("if" if word == "elif" else word, "")
    whole = f"{source}{{% {end} %}}" if end and not _assigns(said, word) else source
    try:
        read = environment.parse(whole).body
    except TemplateSyntaxError as error:
        raise TagError(why_unread(error)) from None
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        raise TagError(MISPLACED) from None
    one = read[0] if read else None
    if isinstance(one, _NOT_HERE):
        raise TagError(_OTHER_FILE)
    return one.nodes[0] if isinstance(one, nodes.Output) else one


def opens(said: str, word: str) -> bool:
    """Return whether the tag opens a block: a `set` with its value does not."""
    return word in ENDS and not _assigns(said, word)


def _assigns(said: str, word: str) -> bool:
    return word == "set" and "=" in said
