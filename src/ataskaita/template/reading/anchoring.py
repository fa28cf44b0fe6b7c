"""Let tags know the looks of their runs, and parts the prefixes of what values bring."""

import re
from copy import deepcopy
from typing import Final

from lxml import etree

from ataskaita.template.reading.skeleton import Skeleton
from ataskaita.template.words.own_parts import NOTES
from ataskaita.template.words.tag_names import (
    ANCHOR_FILTER,
    PROSE_FILTER,
    RUN_FILTER,
    with_filter,
)
from ataskaita.template.words.xml import Element, R, w

_W15: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
_MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_NOTES: Final = tuple(map(w, NOTES))
_CHANGES: Final = frozenset(map(w, ("rPrChange", "ins", "del", "moveFrom", "moveTo")))
_ROOT: Final = re.compile(r"<w:document[^>]*>")
_ANY_ROOT: Final = re.compile(r"<w:\w+[^>]*>")
_IGNORABLE: Final = re.compile(r'mc:Ignorable="([^"]*)"')
_SPACES: Final = re.compile(r' xmlns(?::\w+)?="[^"]*"')


def tag_figures(skeleton: Skeleton) -> list[str]:
    """Let every printing tag in a text know the look of its run; return the looks."""
    looks: dict[str, int] = {}
    for number, text, attribute in skeleton.places:
        run = None if attribute or text.tag != w("t") else text.getparent()
        tag = skeleton.tags[number]
        if run is None or run.tag != w("r") or not _is_figure(tag) or _is_held(run):
            continue
        look = looks.setdefault(_look(run), len(looks))
        skeleton.tags[number] = with_filter(tag, f"{ANCHOR_FILTER}({look})")
    return list(looks)


def declare_anchors(source: str) -> str:
    """Let the main part's root know the prefix of the hidden appearance, as one to be ignored."""
    return _ROOT.sub(lambda root: _declared(root[0]), source, count=1)


def declare_links(source: str) -> str:
    """Let a part's root know the prefix of relationships, where a value may bring a link."""
    if not any(f")|{one}" in source for one in (PROSE_FILTER, RUN_FILTER)):
        return source
    return _ANY_ROOT.sub(lambda root: _known_links(root[0]), source, count=1)


def _known_links(root: str) -> str:
    return root if "xmlns:r=" in root else f'{root[:-1]} xmlns:r="{R}">'


def _is_figure(tag: str) -> bool:
    return tag.startswith("{{") and bool(tag[2:-2].strip("- "))


def _is_held(run: Element) -> bool:
    """Return whether the run stands in a note, or in a control of plain text or bound data."""
    if next(run.iterancestors(*_NOTES), None) is not None:
        return True
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
    if any(one.tag in _CHANGES for one in properties):  # they belong to the template's own run
        properties = deepcopy(properties)
        properties[:] = [one for one in properties if one.tag not in _CHANGES]
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
