"""Charts of a template as the programs in which people save it are known to write them."""

import re
from collections.abc import Callable
from typing import Final

Parts = dict[str, bytes]

_CHARTS: Final = re.compile(r"word/charts/(\w+)\.xml")
_DOCUMENT: Final = "word/document.xml"
_RELATIONSHIPS: Final = "word/_rels/document.xml.rels"


def by_libreoffice(parts: Parts) -> Parts:
    """LibreOffice 7.4: no alternative texts, all renumbered, names of cells lost."""
    saved = _renumbered(parts, "rId1", "{0}")
    saved[_DOCUMENT] = re.sub(
        rb'<wp:docPr id="(\d+)" name="[^"]*" descr="[^"]*"/>',
        rb'<wp:docPr id="\1" name="Object\1"/>',
        saved[_DOCUMENT],
    )
    return _rewritten(
        saved,
        (r"<c:f>[^<]*\$1</c:f>", "<c:f>label 0</c:f>"),
        (r"<c:f>[^<]*\$A[^<]*</c:f>", "<c:f>categories</c:f>"),
        (r"<c:f>Duomenys[^<]*</c:f>", "<c:f>0</c:f>"),
        (r"<c:autoUpdate[^>]*/>|<c:date1904[^>]*/>|<c:layout/>", ""),
        (r"</c:dLbls>", "<c:separator>; </c:separator></c:dLbls>"),
        (r"<c:showBubbleSize[^>]*/>", ""),
        (r"<a:endParaRPr[^>]*/>", ""),
    )


def by_word(parts: Parts) -> Parts:
    """Word: parts and ids renumbered, looks in parts of their own, words of titles split."""
    saved = _renumbered(parts, "rId3", "Microsoft_Excel_Worksheet{1}")
    for name in [one for one in saved if re.fullmatch(r"word/charts/_rels/.*", one)]:
        number = re.sub(r"\D", "", name)
        looks = "".join(
            f'<Relationship Id="rId{place}" Target="{look}{number}.xml" Type='
            f'"http://schemas.microsoft.com/office/2011/relationships/{kind}"/>'
            for place, look, kind in ((1, "style", "chartStyle"), (2, "colors", "chartColorStyle"))
        )
        saved[name] = saved[name].replace(b"</Relationships>", f"{looks}</Relationships>".encode())
        for look in ("style", "colors"):
            saved[f"word/charts/{look}{number}.xml"] = f"<{look}/>".encode()
    split = r"\1{{ \2</a:t></a:r><a:r><a:rPr/><a:t>\3\4"
    return _rewritten(saved, (r"(<a:t>)\{\{ (\w+\.)(\w+)( \}\}</a:t>)", split))


def by_another(parts: Parts) -> Parts:
    """One that keeps no alternative text and no workbook, remembers no data, has other prefixes."""
    saved = by_libreoffice(parts)
    for name in [one for one in saved if re.match(r"word/(embeddings|charts/_rels)/", one)]:
        del saved[name]
    return _rewritten(
        saved,
        (r"<c:externalData.*</c:externalData>|<c:externalData[^>]*/>", ""),
        (r"<c:(str|num)Cache>.*?</c:\1Cache>", ""),
        (r"(</?)c:", r"\1"),
        ("xmlns:c=", "xmlns="),
    )


PROGRAMS: Final[tuple[Callable[[Parts], Parts], ...]] = (by_libreoffice, by_word, by_another)


def _renumbered(parts: Parts, of_workbook: str, workbook: str) -> Parts:
    """Return the parts, charts called `chart1`, references to them `rId101`, their workbooks so."""
    saved = dict(parts)
    names = [found[1] for found in map(_CHARTS.fullmatch, sorted(parts)) if found]
    for number, name in enumerate(names, start=1):
        book = workbook.format(name, number).encode()
        rel = saved.pop(f"word/charts/_rels/{name}.xml.rels")
        saved[f"word/charts/chart{number}.xml"] = saved.pop(f"word/charts/{name}.xml").replace(
            b"rIdDuomenys", of_workbook.encode()
        )
        saved[f"word/charts/_rels/chart{number}.xml.rels"] = rel.replace(
            b"rIdDuomenys", of_workbook.encode()
        ).replace(f"{name}.xlsx".encode(), book + b".xlsx")
        saved[f"word/embeddings/{book.decode()}.xlsx"] = saved.pop(f"word/embeddings/{name}.xlsx")
        for part, old, new in (
            (_DOCUMENT, f'"rIdDiagrama_{name}"', f'"rId{100 + number}"'),
            (_RELATIONSHIPS, f'"rIdDiagrama_{name}"', f'"rId{100 + number}"'),
            (_RELATIONSHIPS, f"charts/{name}.xml", f"charts/chart{number}.xml"),
            ("[Content_Types].xml", f"charts/{name}.xml", f"charts/chart{number}.xml"),
        ):
            saved[part] = saved[part].replace(old.encode(), new.encode())
    return saved


def _rewritten(parts: Parts, *changes: tuple[str, str]) -> Parts:
    saved = dict(parts)
    for name in filter(_CHARTS.fullmatch, parts):
        text = parts[name].decode()
        for old, new in changes:
            text = re.sub(old, new, text, flags=re.DOTALL)
        saved[name] = text.encode()
    return saved
