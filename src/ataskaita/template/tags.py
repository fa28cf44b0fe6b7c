"""Make the tags of a template plain before docxtpl patches them.

Word's Lithuanian autocorrect writes „ “ – and no-break spaces inside tags, and spreads a tag
over several runs; docxtpl fails on the first and mends the second.
"""

import re
from collections.abc import Iterator

from ataskaita.template.xml import Element, w

PROSE_FILTER = "_prose"
"""Our own filter, put on `{{p … }}` tags with the style of their paragraph."""

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_PROSE_TAG = re.compile(r"\{\{p\s+(.+?)\s*\}\}", re.DOTALL)
_PLAIN = str.maketrans(
    {
        "„": '"',
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "–": "-",
        "—": "-",
        "\u00a0": " ",
        "\u202f": " ",
    }
)


def prepare_tags(root: Element) -> None:
    """Make every tag below `root` plain, and give prose tags their paragraph's style."""
    for paragraph in root.iter(w("p")):
        texts = list(_own_texts(paragraph))
        whole = "".join(one.text or "" for one in texts)
        if "{" not in whole:
            continue
        plain = _TAG.sub(lambda tag: tag[0].translate(_PLAIN), whole)
        _spread(plain, texts)
        if match := _PROSE_TAG.fullmatch(plain.strip()):
            _write_prose_tag(paragraph, texts, match[1])


def _own_texts(paragraph: Element) -> Iterator[Element]:
    """Generate the paragraph's texts, without those of text boxes inside it."""
    for text in paragraph.iter(w("t")):
        owner = next(text.iterancestors(w("p")))
        if owner is paragraph:
            yield text


def _spread(plain: str, texts: list[Element]) -> None:
    """Write `plain`, as long as the texts together, back over them."""
    start = 0
    for one in texts:
        end = start + len(one.text or "")
        one.text = plain[start:end]
        start = end


def _write_prose_tag(paragraph: Element, texts: list[Element], expression: str) -> None:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    name = "" if style is None else style.get(w("val"), "")
    in_table = next(paragraph.iterancestors(w("tc")), None) is not None
    call = f'{PROSE_FILTER}("{name}", {in_table})'
    texts[0].text = f"{{{{p ({expression})|{call} }}}}"
    for rest in texts[1:]:
        rest.text = ""
