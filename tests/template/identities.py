"""Templates with everything that may stand only once in a document, and what of it stands twice."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from lxml import etree

from ataskaita.opc import OFFICE, Related, add_content_types, add_relationships
from tests.template.making import DOCUMENT, NAMESPACES, W, paragraph, run, word_parts

_WORDS: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MICROSOFT: Final = "http://schemas.microsoft.com/office"
SPACES: Final = {
    **NAMESPACES,
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "a16": f"{_MICROSOFT}/drawing/2014/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "v": "urn:schemas-microsoft-com:vml",
    "w14": f"{_MICROSOFT}/word/2010/wordml",
    "w15": f"{_MICROSOFT}/word/2012/wordml",
    "wp14": f"{_MICROSOFT}/word/2010/wordprocessingDrawing",
    "wps": f"{_MICROSOFT}/word/2010/wordprocessingShape",
}
BY: Final = 'w:author="A" w:date="2026-01-01T00:00:00Z"'


def root(name: str, inner: str) -> bytes:
    """Return a part with the prefixes that Word gives its parts."""
    spaces = " ".join(f'xmlns:{key}="{space}"' for key, space in SPACES.items())
    return f'<w:{name} {spaces} mc:Ignorable="w14 w15 wp14">{inner}</w:{name}>'.encode()


def _box(number: int, said: str) -> str:
    """Return a text box as Word writes it, with what older Words read."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:inline distT="0" distB="0" distL="0" distR="0" wp14:anchorId="1234ABCD"'
        f' wp14:editId="1234ABCE"><wp:extent cx="900000" cy="300000"/><wp:docPr id="{number}"'
        ' name="Laukas"><a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}">'
        f'<a16:creationId id="{{00000000-0008-0000-0000-0000000000{number:02d}}}"/></a:ext>'
        "</a:extLst></wp:docPr>"
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData"
        f' uri="{SPACES["wps"]}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect">'
        f'<a:avLst/></a:prstGeom></wps:spPr><wps:txbx id="{number}"><w:txbxContent>'
        f"{paragraph(said)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
        "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shapetype id="_x0000_t{number}" coordsize="21600,21600" o:spt="202" path="m,l,21600"/>'
        f'<v:shape id="_x0000_s{number}" o:spid="_x0000_s{number}" type="#_x0000_t{number}"'
        ' style="width:70pt;height:24pt"><v:textbox><w:txbxContent>'
        f"{paragraph(said)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def _range(name: str, number: int, said: str, more: str = "") -> str:
    return f'<w:{name}Start w:id="{number}"{more}/>{run(said)}<w:{name}End w:id="{number}"/>'


def things(number: int, said: str) -> dict[str, str]:
    """Return a paragraph with each thing that has an identity, which says that text."""
    move = f' {BY} w:name="move{number}"'
    changed = f'<w:rPrChange w:id="{number + 400}" {BY}><w:rPr/></w:rPrChange>'
    left, came, put = number + 100, number + 200, number + 300
    reference = '<w:r><w:{}Reference w:id="{}"/></w:r>'
    inner = {
        "text box": _box(number, said),
        "bookmark": _range("bookmark", number, said, f' w:name="b{number}"'),
        "permission": _range("perm", number, said, ' w:edGrp="everyone"'),
        "insertion": f'<w:ins w:id="{number + 500}" {BY}>{run(said)}</w:ins>',
        "look": f"<w:r><w:rPr><w:b/>{changed}</w:rPr><w:t>{said}</w:t></w:r>",
        "move": (
            f'<w:moveFromRangeStart w:id="{number}"{move}/><w:moveFrom w:id="{left}" {BY}>'
            f'{run("x")}</w:moveFrom><w:moveFromRangeEnd w:id="{number}"/>'
            f'<w:moveToRangeStart w:id="{came}"{move}/><w:moveTo w:id="{put}" {BY}>'
            f'{run(said)}</w:moveTo><w:moveToRangeEnd w:id="{came}"/>'
        ),
        "control": (
            f'<w:sdt><w:sdtPr><w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{run(said)}'
            "</w:sdtContent></w:sdt>"
        ),
        "comment": _range("commentRange", number, said) + reference.format("comment", number),
        "footnote": run(said) + reference.format("footnote", number),
        "endnote": run(said) + reference.format("endnote", number),
    }
    whole = {name: f"<w:p>{one}</w:p>" for name, one in inner.items()}
    whole["paragraph"] = (
        f'<w:p w14:paraId="0000{number:04d}" w14:textId="77777777">{run(said)}</w:p>'
    )
    return whole


def notes(kind: str, said: Mapping[int, str]) -> bytes:
    """Return a part of notes or comments, each with its number and what it says."""
    more = f' {BY} w:initials="A"' if kind == "comment" else ""
    inner = "".join(
        f'<w:{kind} w:id="{number}"{more}><w:p w14:paraId="0001{number:04d}">{run(one)}</w:p>'
        f"</w:{kind}>"
        for number, one in said.items()
    )
    special = (
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return root(f"{kind}s", ("" if kind == "comment" else "".join(special)) + inner)


def package(body: str, said: Mapping[int, str] | None = None, **more: str) -> dict[str, bytes]:
    """Return the parts of a template with that body and notes, and these other stories."""
    parts = word_parts()
    end = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    parts[DOCUMENT] = root("document", f"<w:body>{body}{end}</w:body>")
    for kind in ("footnote", "endnote", "comment"):
        parts[f"word/{kind}s.xml"] = notes(kind, said or {})
    entries = "".join(
        f'<w15:commentEx w15:paraId="0001{number:04d}" w15:done="0"/>' for number in said or ()
    )
    spaces = f'xmlns:w15="{SPACES["w15"]}"'
    parts["word/commentsExtended.xml"] = (
        f"<w15:commentsEx {spaces}>{entries}</w15:commentsEx>".encode()
    )
    for name, inner in more.items():
        parts[f"word/{name}.xml"] = root("hdr", inner)
    _register(parts, more)
    return parts


def _register(parts: dict[str, bytes], more: Iterable[str]) -> None:
    kinds = {one: f"{_WORDS}.{one}+xml" for one in ("footnotes", "endnotes", "comments")}
    kinds["commentsExtended"] = f"{_WORDS}.commentsExtended+xml"
    kinds.update(dict.fromkeys(more, f"{_WORDS}.header+xml"))
    types = {f"word/{name}.xml": kind for name, kind in kinds.items()}
    parts["[Content_Types].xml"] = add_content_types(parts["[Content_Types].xml"], types)
    name = "word/_rels/document.xml.rels"
    related = (
        Related(
            f"rIdT{place}",
            "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
            if one == "commentsExtended"
            else f"{OFFICE}/{'header' if one in more else one}",
            f"{one}.xml",
        )
        for place, one in enumerate(kinds)
    )
    parts[name] = add_relationships(parts[name], related)


_KINDS: Final = {
    "change": re.compile(r"\{\S+\}(ins|del|move(From|To)(RangeStart)?|[a-zA-Z]+Change)$"),
    "bookmark": re.compile(r"\{\S+\}bookmarkStart$"),
    "bookmark end": re.compile(r"\{\S+\}bookmarkEnd$"),
    "permission": re.compile(r"\{\S+\}permStart$"),
    "permission end": re.compile(r"\{\S+\}permEnd$"),
    "range of a comment": re.compile(r"\{\S+\}commentRangeStart$"),
    "end of a comment": re.compile(r"\{\S+\}commentRangeEnd$"),
    "reference to a comment": re.compile(r"\{\S+\}commentReference$"),
    "reference to a footnote": re.compile(r"\{\S+\}footnoteReference$"),
    "reference to an endnote": re.compile(r"\{\S+\}endnoteReference$"),
    **{kind: re.compile(rf"\{{\S+\}}{kind}$") for kind in ("footnote", "endnote", "comment")},
}
_NAMED: Final = {
    "shape": re.compile(r"\{urn:schemas-microsoft-com:vml\}\w+$"),
    "drawing": re.compile(r"\{\S+\}docPr$"),
    "box": re.compile(r"\{\S+\}txbx$"),
    "creation": re.compile(r"\{\S+\}creationId$"),
}
_W14: Final = f"{{{SPACES['w14']}}}"


def repeated(parts: Mapping[str, bytes]) -> list[str]:
    """Return what stands twice of what may stand once in its part, or has no pair."""
    faults: list[str] = []
    roots = {
        name: etree.fromstring(content)
        for name, content in parts.items()
        if name.startswith("word/") and name.endswith(".xml")
    }
    for name, tree in roots.items():
        found = _identities(tree)
        faults += [f"{name}: {one}" for one, times in found.items() if times > 1]
        faults += [f"{name}: {one} alone" for one in _unpaired(found)]
    return faults + _without_notes(roots)


def _identities(tree: etree._Element) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for one in tree.iter(etree.Element):
        for kinds, attribute in ((_KINDS, f"{W}id"), (_NAMED, "id")):
            told = one.get(attribute)
            found.update(
                (kind, told)
                for kind, pattern in kinds.items()
                if told is not None and pattern.match(str(one.tag))
            )
        if (paragraph_id := one.get(f"{_W14}paraId")) is not None:
            found["paragraph", paragraph_id] += 1
        if one.tag == f"{W}bookmarkStart":
            found["name", one.get(f"{W}name", "")] += 1
        if one.tag == f"{W}id":
            found["control", one.get(f"{W}val", "")] += 1
    return found


def _unpaired(found: Counter[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    for start, end in (
        ("bookmark", "bookmark end"),
        ("permission", "permission end"),
        ("range of a comment", "end of a comment"),
    ):
        begun = {one for kind, one in found if kind == start}
        ended = {one for kind, one in found if kind == end}
        yield from ((start, one) for one in begun ^ ended)


def _without_notes(roots: Mapping[str, etree._Element]) -> list[str]:
    """Return the references that lead to no note."""
    faults = []
    for kind in ("footnote", "endnote", "comment"):
        references = {one.get(f"{W}id") for one in roots[DOCUMENT].iter(f"{W}{kind}Reference")}
        known = {
            one.get(f"{W}id")
            for root in (roots.get(f"word/{kind}s.xml"),)
            for one in (() if root is None else root.iter(f"{W}{kind}"))
            if not one.get(f"{W}type")
        }
        faults += [f"{kind} {one}" for one in references - known]
    return faults
