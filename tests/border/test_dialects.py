"""Strict files and foreign prefixes come in as Word writes them."""

import re
from pathlib import Path

import pytest
from lxml import etree

import ataskaita as at
from ataskaita.border.admitting import admitted
from ataskaita.border.dialects import as_transitional, with_words_prefixes
from ataskaita.forms import workbook_of
from ataskaita.hall.copies import write_marked_copy
from ataskaita.kinds.library import LIBRARY
from tests.documents import parts_of
from tests.packages import MAIN, SPACES, W, paragraph, word_package, zipped
from tests.template.making import cell, row, table
from tests.workbooks import SMALLEST, loaded, opened

PURL = "http://purl.oclc.org/ooxml"
STRICT = {
    "http://schemas.openxmlformats.org/officeDocument/2006/": f"{PURL}/officeDocument/",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/": f"{PURL}/wordprocessingml/",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/": f"{PURL}/spreadsheetml/",
    "http://schemas.openxmlformats.org/drawingml/2006/": f"{PURL}/drawingml/",
    "extended-properties": "extendedProperties",
    "custom-properties": "customProperties",
}
ROWS = [{"a": "1"}, {"a": "2"}]
BODY = (
    paragraph("{{ v }} {{ v }}")
    + table(row("{%tr for e in eilutes %}"), row(cell("{{ e.a }}")), row("{%tr endfor %}"))
    + paragraph("{%p if v %}")
    + paragraph("yra")
    + paragraph("{%p endif %}")
)


def strict(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return a package as Word writes it where it is asked for Strict."""
    made = {}
    for name, content in parts.items():
        text = content.decode()
        if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml":
            for ours, theirs in STRICT.items():
                text = text.replace(ours, theirs)
        made[name] = text.replace("<w:document ", '<w:document w:conformance="strict" ').encode()
    return made


def made_of(parts: dict[str, bytes]) -> str:
    template = at.Template.of_bytes(zipped(parts), "a.docx")
    return parts_of(template.render({"v": "Ąžuolas", "eilutes": ROWS}))[MAIN].decode()


class DescribeAStrictTemplate:
    def it_makes_the_same_document(self) -> None:
        parts = word_package(BODY, ("rId1", "hyperlink", "https://example.lt/"))

        assert PURL.encode() in strict(parts)[MAIN]
        assert made_of(strict(parts)) == made_of(parts)

    def its_texts_may_name_the_standard(self) -> None:
        text = f"<a>{PURL}/officeDocument/relationships</a>".encode()

        assert as_transitional(text) == text

    def it_alone_is_changed(self) -> None:
        content = word_package()[MAIN]

        assert as_transitional(content) is content

    def it_may_be_in_utf_16(self) -> None:
        content = f'<a xmlns="{PURL}/wordprocessingml/main"/>'.encode("utf-16")

        assert W.encode() in as_transitional(content)


class DescribeAStrictWorkbook:
    @pytest.mark.slow
    def it_is_read_as_any_other(self, tmp_path: Path) -> None:
        data = workbook_of({**SMALLEST, "fondas": {"dovanos": "7"}}, LIBRARY, 2025)
        parts = parts_of(data)

        again = loaded(tmp_path, zipped(strict(parts)))

        assert again == loaded(tmp_path, data)

    @pytest.mark.slow
    def it_gets_a_marked_copy_as_any_other(self, tmp_path: Path) -> None:
        parts = parts_of(workbook_of({**SMALLEST, "fondas": {"dovanos": "daug"}}, LIBRARY, 2025))
        path = tmp_path / "a.xlsx"
        path.write_bytes(zipped(strict(parts)))
        with pytest.raises(at.DataErrors) as raised:
            at.load(path)

        copy = write_marked_copy(path, raised.value.faults, "lt")

        assert copy is not None
        marked, own = opened(copy.read_bytes()), opened(zipped(parts))
        assert marked.sheetnames == ["Klaidos", *own.sheetnames]
        assert marked["Fondas"].max_row == own["Fondas"].max_row


class DescribeForeignPrefixes:
    @pytest.mark.parametrize("prefix", ["ns0", "x", ""])
    def they_make_the_same_text(self, prefix: str) -> None:
        parts = word_package(BODY)
        text = parts[MAIN].decode()
        mark = f"{prefix}:" if prefix else ""
        text = re.sub(r"(</?)w:", rf"\1{mark}", text)
        attribute = prefix or "q"
        text = re.sub(r" w:(\w+=)", rf" {attribute}:\1", text)
        spaces = f'xmlns:{attribute}="{W}" ' + (f'xmlns="{W}"' if not prefix else "")
        text = text.replace(f'xmlns:w="{W}"', spaces, 1)

        assert words_of(made_of(parts | {MAIN: text.encode()})) == words_of(made_of(parts))

    def they_may_be_declared_within(self) -> None:
        inner = paragraph("{{ v }}").replace("<w:p>", f'<n:p xmlns:n="{W}">', 1)
        inner = inner.replace("</w:p>", "</n:p>")

        assert words_of(made_of(word_package(inner))) == "Ąžuolas"

    def they_are_renamed_where_they_may_be_ignored(self) -> None:
        word_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
        compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
        content = (
            f'<n:document xmlns:n="{W}" xmlns:k="{word_2010}" xmlns:own="urn:x"'
            f' xmlns:m="{compatible}" m:Ignorable="k own"/>'
        ).encode()

        assert b'mc:Ignorable="w14 own"' in with_words_prefixes(content)

    def they_alone_are_changed(self) -> None:
        content = f"<w:document {SPACES}/>".encode()

        assert with_words_prefixes(content) is content
        assert admitted(zipped(word_package()))[MAIN] == word_package()[MAIN]

    def they_mean_what_they_meant_where_word_means_another_by_them(self) -> None:
        old, mc = "urn:old-wordml", "http://schemas.openxmlformats.org/markup-compatibility/2006"
        content = (
            f'<w:settings xmlns:w="{W}" xmlns:w14="{old}" xmlns:mc="{mc}" mc:Ignorable="w14">'
            f'<w14:docId w14:val="1"/><w:a xmlns:q="{old}" mc:Ignorable="q"/></w:settings>'
        ).encode()

        root = etree.fromstring(with_words_prefixes(content))

        ignorable = f"{{{mc}}}Ignorable"
        assert [root.nsmap[one.get(ignorable, "")] for one in (root, root[1])] == [old, old]
        assert (root[0].tag, dict(root[0].attrib)) == (f"{{{old}}}docId", {f"{{{old}}}val": "1"})


def words_of(xml: str) -> str:
    return "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml))
