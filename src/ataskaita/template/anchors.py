"""Anchors around what the data gives: a hidden content control between bookmarks of one identity.

Word keeps both while people edit, LibreOffice the bookmarks; so a later rendering can find what it
once wrote. The controls are bound to no data: LibreOffice empties bound ones (ISO/IEC 29500-1,
17.5.2; [MS-DOCX] 2.5.3.1 for the appearance).
"""

import re
from functools import partial
from hashlib import sha1
from typing import Final

from attrs import define, field, frozen
from lxml import etree
from markupsafe import escape

from ataskaita.template.tags import ANCHOR_FILTER, PRINTING_TAG
from ataskaita.template.xml import Element, w

_LONGEST: Final = 64
"""Characters that Word takes for a control's title or tag."""
_W15: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
_MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ROOT: Final = re.compile(r"<w:document[^>]*>")
_IGNORABLE: Final = re.compile(r'mc:Ignorable="([^"]*)"')
_SPACES: Final = re.compile(r' xmlns(?::\w+)?="[^"]*"')
_EMPTY_RUN: Final = re.compile(
    r'<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve"></w:t></w:r>'
)
"""A run that held a tag alone; a field's own empty result has no `xml:space`."""


@frozen
class Anchor:
    """What stands where: the bookmark's name, the data path, the text as it was written."""

    bookmark: str
    path: str
    text: str


@define
class Anchors:
    """The anchors of one rendering; none where it sets none."""

    wanted: bool = False
    set: list[Anchor] = field(factory=list)
    _times: dict[str, int] = field(factory=dict)

    def around(self, runs: str, path: str, label: str, text: str) -> str:
        """Return the runs in a hidden control between bookmarks; as they are where not wanted."""
        if not self.wanted or not path:
            return runs
        name = self._name(path)
        self.set.append(Anchor(name, path, text))
        number = len(self.set)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:sdt><w:sdtPr>'
            f'<w:alias w:val="{_short(label or path)}"/><w:tag w:val="{_short(path)}"/>'
            f'<w:id w:val="{number}"/><w15:appearance w15:val="hidden"/></w:sdtPr>'
            f'<w:sdtContent>{runs}</w:sdtContent></w:sdt><w:bookmarkEnd w:id="{number}"/>'
        )

    def _name(self, path: str) -> str:
        """Return the name of the bookmark there: the path's, and which of its places this is."""
        times = self._times[path] = self._times.get(path, 0) + 1
        identity = f"at_{sha1(path.encode(), usedforsecurity=False).hexdigest()[:16]}"
        return identity if times == 1 else f"{identity}_{times}"


def tag_figures(root: Element) -> list[str]:
    """Let every printing tag in a text know the look of its run; return the looks."""
    looks: list[str] = []
    for text in root.iter(w("t")):
        run = text.getparent()
        if run is None or run.tag != w("r") or "{{" not in (text.text or "") or _is_held(run):
            continue
        look = _look(run)
        if look not in looks:
            looks.append(look)
        call = f"{ANCHOR_FILTER}({looks.index(look)})"
        text.text = PRINTING_TAG.sub(partial(_tagged, call=call), text.text or "")
    return looks


def declare_anchors(source: str) -> str:
    """Let the main part's root know the prefix of the hidden appearance, as one to be ignored."""
    return _ROOT.sub(lambda root: _declared(root[0]), source, count=1)


def without_empty_runs(xml: str) -> str:
    """Return the part without the runs that anchors have left empty beside them."""
    return _EMPTY_RUN.sub("", xml)


def _tagged(tag: re.Match[str], call: str) -> str:
    """Return the tag with our filter; tags of whole paragraphs and runs stay as they are."""
    if re.match(r"[pr]\s", tag[1]) or not tag[1].strip():
        return tag[0]
    return f"{{{{ ({tag[1]})|{call} }}}}"


def _is_held(run: Element) -> bool:
    """Return whether the run stands in a control that holds plain text only, or bound data."""
    controls = (one.find(w("sdtPr")) for one in run.iterancestors(w("sdt")))
    return any(
        one is not None
        and (one.find(w("text")) is not None or one.find(w("dataBinding")) is not None)
        for one in controls
    )


def _look(run: Element) -> str:
    properties = run.find(w("rPr"))
    if properties is None:
        return ""
    return _SPACES.sub("", etree.tostring(properties, encoding="unicode", with_tail=False))


def _declared(root: str) -> str:
    more = "".join(
        f' xmlns:{prefix}="{space}"'
        for prefix, space in (("w15", _W15), ("mc", _MC))
        if f"xmlns:{prefix}=" not in root
    )
    if known := _IGNORABLE.search(root):
        ignored = f"{known[1]} w15" if "w15" not in known[1].split() else known[1]
        root = root.replace(known[0], f'mc:Ignorable="{ignored}"')
    else:
        more += ' mc:Ignorable="w15"'
    return f"{root[:-1]}{more}>"


def _short(text: str) -> str:
    shortened = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return escape(shortened)
