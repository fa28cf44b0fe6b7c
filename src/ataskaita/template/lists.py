"""Lists of a template: which styles number, and a new w:num for each list that prose brings."""

from attrs import frozen

from ataskaita.template.content import RenderState
from ataskaita.template.xml import Element, parse, serialise, w

STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"


@frozen
class ListStyles:
    """What a template offers for lists."""

    number_style: str = ""
    """Style id of List Number, where it numbers; empty otherwise."""
    number_definition: str = ""
    """The w:abstractNumId behind it."""
    bullet_style: str = ""
    bullet_list: int = 0
    next_list: int = 1

    def new_state(self) -> RenderState:
        """Return the state that a rendering starts with."""
        return RenderState(
            number_style=self.number_style,
            bullet_style=self.bullet_style,
            bullet_list=self.bullet_list,
            next_list=self.next_list,
        )


def read_list_styles(parts: dict[str, bytes]) -> ListStyles:
    """Return the list styles of a template; empty ones where it has no numbering."""
    if STYLES not in parts or NUMBERING not in parts:
        return ListStyles()
    styles = {_name(one): one for one in parse(parts[STYLES]).iter(w("style"))}
    numbering = parse(parts[NUMBERING])
    number_style, number_list = _numbered(styles.get("list number"))
    bullet_style, bullet_list = _numbered(styles.get("list bullet"))
    definition = _definition(numbering, number_list)
    numbers = [int(one.get(w("numId"), "0")) for one in numbering.iter(w("num"))]
    return ListStyles(
        number_style=number_style if definition else "",
        number_definition=definition,
        bullet_style=bullet_style,
        bullet_list=int(bullet_list or 0),
        next_list=max(numbers, default=0) + 1,
    )


def add_lists(numbering: bytes, definition: str, numbers: list[int]) -> bytes:
    """Return the numbering part with a list for each of `numbers`, each starting at 1."""
    root = parse(numbering)
    after = list(root.iter(w("num")))[-1]
    for number in reversed(numbers):
        after.addnext(_restarting_list(root, definition, number))
    return serialise(root)


def _restarting_list(root: Element, definition: str, number: int) -> Element:
    one = root.makeelement(w("num"), {w("numId"): str(number)})
    one.append(root.makeelement(w("abstractNumId"), {w("val"): definition}))
    override = root.makeelement(w("lvlOverride"), {w("ilvl"): "0"})
    override.append(root.makeelement(w("startOverride"), {w("val"): "1"}))
    one.append(override)
    return one


def _name(style: Element) -> str:
    name = style.find(w("name"))
    return "" if name is None else name.get(w("val"), "").lower()


def _numbered(style: Element | None) -> tuple[str, str]:
    """Return the style's id and its w:numId; empty where it isn't bound to a list."""
    number = None if style is None else style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
    if style is None or number is None:
        return "", ""
    return style.get(w("styleId"), ""), number.get(w("val"), "")


def _definition(numbering: Element, number: str) -> str:
    for one in numbering.iter(w("num")):
        definition = one.find(w("abstractNumId"))
        if one.get(w("numId")) == number and definition is not None:
            return definition.get(w("val"), "")
    return ""
