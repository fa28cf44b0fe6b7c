"""Content controls with tags: what Word would show in their place, and where it takes that from.

Word takes the text of a bound control from a part of the package as it opens a document (17.5.2.6).
So the tags go there as well. Where that can't be, the control is bound no longer.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import field
from lxml import etree

from ataskaita.opc import relationships_of
from ataskaita.records import define
from ataskaita.template.reading.leftovers import UNBOUND, Told
from ataskaita.template.reading.notes import repeated_paragraphs
from ataskaita.template.words.own_parts import STYLES
from ataskaita.template.words.xml import RELATIONSHIPS, Element, parse, serialise, w

_STORIES: Final = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_ASKED: Final = (b"dataBinding", b"showingPlcHdr")
_PROPERTIES: Final = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": "docProps/core.xml",
    "{6668398D-A668-4E3E-A5EB-62B293D839F1}": "docProps/app.xml",
}
"""The stores that every document has ([MS-OI29500] 2.1.416)."""
_ITEM: Final = re.compile(r"customXml/item\d+\.xml")
_STORE: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"
_NEW_BINDING: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding"
_PREFIX: Final = re.compile(r"""xmlns:(\w+)\s*=\s*(?:'([^']*)'|"([^"]*)")""")
_PATH: Final = re.compile(r"(?:/(?:[\w.-]+:)?[\w.-]+(?:\[\d+\])?)+(?:/@(?:[\w.-]+:)?[\w.-]+)?")
"""A path as Word writes them; what else XPath can do takes as long as it likes."""
_OF_BLOCKS: Final = re.compile(r"\{[{%#](?:p|tr|tc|r)\s")
_PLACEHOLDER: Final = "placeholder text"


@define(eq=False)
class Controls:
    """What the controls with tags of one template need."""

    parts: dict[str, bytes]
    stores: set[str] = field(factory=set)
    """The parts that have got tags."""
    unbound: list[Told] = field(factory=list)
    """The controls that are bound no longer, to be told."""
    _roots: dict[str, Element] = field(factory=dict)
    _said: dict[Element | tuple[Element, str], str] = field(factory=dict)

    def settle(self, name: str) -> None:
        """Settle the controls of that part."""
        root = parse(self.parts[name])
        repeated = repeated_paragraphs(root)
        changed = [one for one in root.iter(w("sdt")) if self._settled(one, name, repeated)]
        if changed:
            self.parts[name] = serialise(root)

    def write(self) -> None:
        """Put the stores among the parts."""
        for name in sorted(self.stores):
            self.parts[name] = serialise(self._roots[name])

    def _settled(self, control: Element, name: str, repeated: set[Element]) -> bool:
        """Return whether the control has tags, and let it show what they print."""
        properties, content = control.find(w("sdtPr")), control.find(w("sdtContent"))
        if properties is None or content is None:
            return False
        said = "".join(one.text or "" for one in content.iter(w("t")))
        if "{{" not in said and "{%" not in said:
            return False
        self._show(properties, content)
        bindings = [one for one in properties if one.tag in (w("dataBinding"), _NEW_BINDING)]
        around = (*content.iter(w("p")), *control.iterancestors(w("p")))
        may = repeated.isdisjoint(around) and not _OF_BLOCKS.search(said)
        for binding in bindings:
            if not (may and self._told(binding, said, properties.find(w("text")) is not None)):
                properties.remove(binding)
                self.unbound.append((UNBOUND, name, said))
        return True

    def _show(self, properties: Element, content: Element) -> None:
        """Let what is printed be no placeholder, nor look like one."""
        for one in properties.findall(w("showingPlcHdr")):
            properties.remove(one)
            for style in [two for two in content.iter(w("rStyle")) if self._is_faint(two)]:
                owner = style.getparent()
                if owner is not None:
                    owner.remove(style)

    def _is_faint(self, style: Element) -> bool:
        named = parse(self.parts.get(STYLES, b"<nera/>")).iter(w("style"))
        names = {one.get(w("styleId")): one.find(w("name")) for one in named}
        name = names.get(style.get(w("val")))
        return name is not None and name.get(w("val"), "").lower() == _PLACEHOLDER

    def _told(self, binding: Element, said: str, is_text: bool) -> bool:  # noqa: FBT001 (one use)
        """Write the tags to where the control takes its text from; return whether that could be.

        What is no text there, such as a day, can only be what Word has written there itself.
        """
        identity = binding.get(w("storeItemID"), "")
        name = self._store_of(identity)
        if not name:  # Word looks into all stores, or shows what the control says itself
            return bool(identity)
        found = self._found(name, binding)
        if found is None or (isinstance(found, Element) and len(found)):
            return False
        if not is_text and _text(found) != said:
            return False
        if self._said.setdefault(found, said) != said:
            return False
        self.stores.add(name)
        if isinstance(found, tuple):
            found[0].set(found[1], said)
        else:
            found.text = said
        return True

    def _found(self, name: str, binding: Element) -> Element | tuple[Element, str] | None:
        """Return the element, or the attribute, that the control is bound to."""
        path, told = binding.get(w("xpath"), ""), binding.get(w("prefixMappings"), "")
        if not _PATH.fullmatch(path):
            return None
        spaces = {one[1]: one[2] or one[3] for one in _PREFIX.finditer(told)}
        try:
            root = self._roots.setdefault(name, parse(self.parts[name]))
            found = root.xpath(path, namespaces=spaces)
        except (etree.XPathError, etree.XMLSyntaxError, ValueError, TypeError):
            return None
        one: Any = found[0] if isinstance(found, list) and found else None
        if getattr(one, "is_attribute", False):
            return one.getparent(), str(one.attrname)
        return one if isinstance(one, Element) and isinstance(one.tag, str) else None

    def _store_of(self, identity: str) -> str:
        """Return the name of the part with that identity; nothing where there is none."""
        known = _PROPERTIES.get(identity.upper(), "")
        items = (one for one in sorted(self.parts) if _ITEM.fullmatch(one))
        found = next((one for one in items if identity.upper() in self._identities(one)), "")
        return known if known in self.parts else found

    def _identities(self, item: str) -> Iterator[str]:
        related = parse(self.parts.get(relationships_of(item), b"<nera/>"))
        for one in related.iter(f"{{{RELATIONSHIPS}}}Relationship"):
            target = f"customXml/{one.get('Target', '').rpartition('/')[2]}"
            if target in self.parts:
                yield parse(self.parts[target]).get(_STORE, "").upper()


def _text(found: Element | tuple[Element, str]) -> str:
    return found[0].get(found[1], "") if isinstance(found, tuple) else found.text or ""


def settle_controls(parts: Mapping[str, bytes]) -> Controls:
    """Return the parts with what controls that have tags need."""
    controls = Controls(dict(parts))
    for name in sorted(filter(_STORIES.fullmatch, parts)):
        if any(asked in parts[name] for asked in _ASKED):
            try:
                controls.settle(name)
            except etree.XMLSyntaxError:
                continue  # told where the part is compiled
    controls.write()
    return controls
