"""A list of texts, as data writes it: a list, or a text with an item to a line."""

from ataskaita.declared.declare import Declaration
from ataskaita.sources.nodes import Node, Scalar, Series, is_blank
from ataskaita.sources.values import scalar

SIGN = "- "


def as_list(node: Node, declared: Declaration) -> Scalar:
    """Return the text that has the items of the list, as Markdown; raise FaultyError."""
    if isinstance(node, Series):
        texts = [scalar(one, declared.label).text.replace("\n", " ") for one in node.items]
    else:
        one = scalar(node, declared.label)
        if is_blank(one):
            return one
        texts = one.text.split("\n")
    items = (text.strip().removeprefix(SIGN).strip() for text in texts)
    return Scalar("\n".join(f"{SIGN}{text}" for text in items if text), node.place)
