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
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, Final

from jinja2 import Environment, TemplateSyntaxError, nodes

from ataskaita.messages import Phrase
from ataskaita.template.checking.dotted import dotted
from ataskaita.template.checking.pairing import Bracket, Level
from ataskaita.template.reading.cells import cell_tag
from ataskaita.template.reading.tags import Tag
from ataskaita.template.reasons import ELSE_IF, MISPLACED, NOTHING_BEHIND, why_unread

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
_WITHOUT_END: Final = ("do", "include", "import", "from", "extends", "break", "continue")
_LIKELY: Final = ("for", "if")
_FIRST_WORD: Final = re.compile(r"[-+]?\s*\w+")
_NAMES: Final = re.compile(r"(?<![\w.|])[^\W\d]\w*(?:\.\w+)*")
_STRINGS: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_WORDS: Final = frozenset(("in", "not", "and", "or", "is", "if", "else", "elif", *ENDS, *OPENED_BY))
"""What in a tag is no name."""
_ELIF: Final = re.compile(r"(\{%[-+]?\s*)elif\b")
_ALONE: Final = re.compile(r"\{%[-+]?\s*\w+\s*[-+]?%\}")
_WITHOUT_MORE: Final = frozenset((*OPENED_BY, "else")) - {"endblock", "endraw"}
"""What says nothing but its word."""
_ELSE_IF: Final = re.compile(r"\{%[-+]?\s*else\s+if\b")


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
    if (one := dotted(said)) is not None:
        return one
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


def bracket_of(tag: Tag, level: Level) -> Bracket | None:
    """Return what the tag opens or closes; None where it does neither, whoever reads it."""
    word = tag.word
    if word in OPENED_BY:
        return Bracket(OPENED_BY[word], opens=False, level=level)
    if word in ENDS:
        return Bracket(word, opens=True, level=level) if opens(tag.said, word) else None
    if not word or word in BETWEEN or word in _WITHOUT_END or cell_tag(tag):
        return None
    near = get_close_matches(word.lower(), (*OPENED_BY, *ENDS), n=1)
    if not near:
        return Bracket("", opens=None, level=level, told=True)
    is_end = near[0] in OPENED_BY
    return Bracket(OPENED_BY.get(near[0], near[0]), opens=not is_end, level=level, told=True)


def why_not_alone(said: str, word: str) -> Phrase | None:
    """Return what is wrong with the end of a block, or an `else`, that says more; None where not.

    >>> why_not_alone("{% endif metai %}", "endif"), why_not_alone("{%- else -%}", "else")
    ('nothing may stand behind the first word of such a tag', None)
    """
    if not (word in _WITHOUT_MORE and said.endswith("%}")) or _ALONE.fullmatch(said):
        return None
    return ELSE_IF if _ELSE_IF.match(said) else NOTHING_BEHIND


def likely_statements(said: str, word: str) -> Iterator[tuple[str, str]]:
    """Generate what a tag may say that can't be read, with its word: closed, with another word.

    `word` is that of the block that its partner closes; empty where it has none.

    >>> list(likely_statements("{% jei a in b %}", ""))
    [('{% for a in b %}', 'for'), ('{% if a in b %}', 'if')]
    >>> list(likely_statements("{{ a }", ""))
    [('{{ a }}', '')]
    """
    within = said[2:].strip("{}%# ")
    if said.startswith("{{"):
        yield f"{{{{ {within} }}}}", ""
    elif said.startswith("{%"):
        own = _FIRST_WORD.match(within)
        for one in (word,) if word else _LIKELY:
            yield f"{{% {one} {within[own.end() if own else 0 :].strip()} %}}", one


def names_in(said: str) -> Iterator[str]:
    """Generate the dotted names in a tag that can't be read; no filters."""
    return (one[0] for one in _NAMES.finditer(_STRINGS.sub(" ", said)) if one[0] not in _WORDS)


def _assigns(said: str, word: str) -> bool:
    return word == "set" and "=" in said
