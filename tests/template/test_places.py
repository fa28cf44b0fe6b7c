"""Tags are filled wherever a reader of the document sees them; what isn't filled is told.

Guards: template.reading.controls, template.reading.leftovers.
"""

import io

import pytest
from lxml import etree

from ataskaita.hall.template import Template
from ataskaita.opc import OFFICE, Related, add_content_types, add_relationships, relationships_of
from ataskaita.template import CompiledTemplate, compile_template
from ataskaita.template.storing import packed_template, unpacked_template
from ataskaita.word.package import write_package
from ataskaita.word.seal import is_untouched
from tests.documents import parts_of
from tests.template.identities import package, root, things
from tests.template.making import DOCUMENT, FILE, paragraph, row, run, table, texts_of

STORE = "{11111111-1111-1111-1111-111111111111}"
CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
ITEM = "customXml/item7.xml"
SPACES = "xmlns:n='urn:x'"
DIAGRAM = "word/diagrams/data1.xml"
PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006"


def bound(
    said: str, path: str = "/n:root[1]/n:a[1]", store: str = STORE, kind: str = "<w:text/>"
) -> str:
    """Return a control that is bound to that path of a store."""
    binding = (
        f'<w:dataBinding w:prefixMappings="{SPACES}" w:xpath="{path}" w:storeItemID="{store}"/>'
    )
    content = f"<w:sdtContent>{run(said)}</w:sdtContent>"
    return f"<w:sdt><w:sdtPr>{binding}{kind}</w:sdtPr>{content}</w:sdt>"


def with_store(body: str) -> dict[str, bytes]:
    parts = package(body)
    parts[ITEM] = b'<root xmlns="urn:x" b="sena"><a>sena</a><c>liko</c></root>'
    parts["customXml/itemProps7.xml"] = (
        f'<ds:datastoreItem ds:itemID="{STORE}" xmlns:ds="{PROPERTIES}/customXml"/>'.encode()
    )
    related = Related("rId1", f"{OFFICE}/customXmlProps", "itemProps7.xml")
    parts[relationships_of(ITEM)] = add_relationships(None, (related,))
    return parts


def compiled(parts: dict[str, bytes]) -> CompiledTemplate:
    return compile_template(parts, FILE)


def told(template: CompiledTemplate) -> list[tuple[str, str, object]]:
    """Return the remarks: the code, the part, the words."""
    return [(one.message.code, one.place.within, one.facts["near"]) for one in template.remarks]


class DescribeABoundControl:
    @pytest.mark.parametrize(
        ("path", "element", "attribute"),
        [("/n:root[1]/n:a[1]", "A & B", "sena"), ("/n:root[1]/@b", "sena", "A & B")],
    )
    def it_has_its_text_in_its_store_too(self, path: str, element: str, attribute: str) -> None:
        template = compiled(with_store(f"<w:p>{bound('{{ v }}', path)}</w:p>"))

        made = template.render_parts({"v": "A & B"})

        store = etree.fromstring(made[ITEM])
        assert b"dataBinding" in made[DOCUMENT]
        assert texts_of(etree.fromstring(made[DOCUMENT])) == ["A & B"]
        assert (store[0].text, store[1].text, store.get("b")) == (element, "liko", attribute)
        assert told(template) == []

    def it_may_be_a_day_where_word_has_kept_the_tag_itself(self) -> None:
        parts = with_store(f"<w:p>{bound('{{ v }}', kind='<w:date/>')}</w:p>")
        parts[ITEM] = parts[ITEM].replace(b"<a>sena", b"<a>{{ v }}")
        template = compiled(parts)

        made = template.render_parts({"v": "2026-01-02"})

        assert b"<a>2026-01-02</a>" in made[ITEM]
        assert b"dataBinding" in made[DOCUMENT]
        assert told(template) == []

    def it_may_be_bound_to_the_document_s_properties(self) -> None:
        path = "/cp:coreProperties[1]/dc:title[1]"
        control = bound("{{ v }}", path, CORE).replace(SPACES, f"xmlns:dc='{DC}' xmlns:cp='{CP}'")
        parts = package(f"<w:p>{control}</w:p>")
        parts["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{CP}" xmlns:dc="{DC}"><dc:title>x</dc:title>'
            "</cp:coreProperties>"
        ).encode()

        made = compiled(parts).render_parts({"v": "Reikšmė"})

        assert "<dc:title>Reikšmė</dc:title>" in made["docProps/core.xml"].decode()

    @pytest.mark.parametrize(
        "body",
        [
            paragraph("{%p for v in eil %}")
            + f"<w:p>{bound('{{ v }}')}</w:p>"
            + paragraph("{%p endfor %}"),
            f"<w:p>{bound('{{ v }}', kind='<w:date/>')}</w:p>",
            f"<w:p>{bound('{{ v }}', '//n:a')}</w:p>",
            f"<w:p>{bound('{{ v }}', '/n:root[1]/n:nera[1]')}</w:p>",
            f"<w:p>{bound('{{ v }}', '/n:root[1]')}</w:p>",
        ],
        ids=["in a loop", "of a date", "by a search", "to nothing", "to what holds others"],
    )
    def it_is_bound_no_longer_where_its_store_can_t_say_it(self, body: str) -> None:
        template = compiled(with_store(body))

        made = template.render_parts({"v": "a", "eil": "bc"})

        assert b"dataBinding" not in made[DOCUMENT]
        assert made[ITEM] == with_store("")[ITEM]
        assert told(template) == [("S335", DOCUMENT, "{{ v }}")]

    def it_is_bound_no_longer_where_another_says_something_else(self) -> None:
        body = f"<w:p>{bound('{{ v }}')}{bound('{{ v }} m.')}{bound('{{ v }}')}</w:p>"

        template = compiled(with_store(body))

        made = template.render_parts({"v": "a"})
        assert made[DOCUMENT].count(b"dataBinding") == 2
        assert told(template) == [("S335", DOCUMENT, "{{ v }} m.")]

    def it_is_left_alone_without_tags(self) -> None:
        parts = with_store(f"<w:p>{bound('tekstas')}</w:p>" + paragraph("{{ v }}"))

        made = compiled(parts).render_parts({"v": "a"})

        assert made[ITEM] == parts[ITEM]
        assert b"dataBinding" in made[DOCUMENT]


class DescribeAPlaceholder:
    def it_is_none_any_more_when_it_is_filled(self) -> None:
        faint = '<w:r><w:rPr><w:rStyle w:val="Blankus"/></w:rPr><w:t>{{ v }}</w:t></w:r>'
        control = (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{faint}</w:sdtContent>"
            "</w:sdt>"
        )
        parts = package(f"<w:p>{control}</w:p>")
        style = (
            '<w:style w:type="character" w:styleId="Blankus"><w:name w:val="Placeholder Text"/>'
            "</w:style></w:styles>"
        )
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", style.encode())

        made = compiled(parts).render_parts({"v": "a"})[DOCUMENT]

        assert b"showingPlcHdr" not in made
        assert b"Blankus" not in made
        assert b">a</w:t>" in made


DC = "http://purl.org/dc/elements/1.1/"
CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
APP = (
    f'<Properties xmlns="{PROPERTIES}/extended-properties"><Company>{{{{ v }}}}</Company>'
    "<Manager>{{ v }}</Manager></Properties>"
)
CUSTOM = (
    f'<Properties xmlns="{PROPERTIES}/custom-properties" xmlns:vt="{PROPERTIES}/docPropsVTypes">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Nr">'
    "<vt:lpwstr>{{ v }}</vt:lpwstr></property></Properties>"
)
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"
SMART = (
    f'<dgm:dataModel xmlns:dgm="urn:d" xmlns:a="{DRAWN}"><dgm:t><a:p>'
    "<a:r><a:t>Iš {{ v</a:t></a:r><a:r><a:t> }} m.</a:t></a:r></a:p></dgm:t></dgm:dataModel>"
)


class DescribeAPartOfTheDocument:
    @pytest.mark.parametrize(
        ("name", "content", "said"),
        [
            ("docProps/app.xml", APP, ("<Company>A &amp; B</", "<Manager>A &amp; B</")),
            ("docProps/custom.xml", CUSTOM, ("<vt:lpwstr>A &amp; B</",)),
            (DIAGRAM, SMART, ("<a:t>Iš A &amp; B</a:t>", "<a:t> m.</a:t>")),
            ("word/diagrams/drawing1.xml", SMART, ("<a:t>Iš A &amp; B</a:t>",)),
        ],
    )
    def it_is_filled(self, name: str, content: str, said: tuple[str, ...]) -> None:
        template = compiled({**package(paragraph("{{ v }}")), name: content.encode()})

        made = template.render_parts({"v": "A & B"})[name].decode()

        assert all(one in made for one in said)
        assert told(template) == []

    @pytest.mark.parametrize("rows", [1, 900])
    def it_is_sealed_with_the_properties_that_were_filled(self, rows: int) -> None:
        body = table(row("{%tr for v in eil %}"), row("{{ v }}"), row("{%tr endfor %}"))
        parts = {**package(body + paragraph("x")), "docProps/custom.xml": CUSTOM.encode()}
        kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
        types = {"docProps/custom.xml": kind}
        parts["[Content_Types].xml"] = add_content_types(parts["[Content_Types].xml"], types)
        stream = io.BytesIO()

        Template.of_bytes(write_package(parts)).write({"v": "a", "eil": iter("x" * rows)}, stream)

        assert is_untouched(stream.getvalue())
        assert b"<vt:lpwstr>a</" in parts_of(stream.getvalue())["docProps/custom.xml"]

    def it_is_filled_on_both_sides_of_a_text_box(self) -> None:
        box = things(1, "{{ v }}")["text box"]

        made = compiled(package(box)).render_parts({"v": "a"})[DOCUMENT]

        assert made.count(b">a</w:t>") == 2


class DescribeWhatLooksLikeATag:
    @pytest.mark.parametrize("text", ["{ { v } }", "[[ v ]]", "${v}", "{ % if v % }"])
    def it_is_told(self, text: str) -> None:
        template = compiled(package(paragraph("Iš ", text) + paragraph("{{ v }}")))

        assert told(template) == [("S337", DOCUMENT, text)]

    @pytest.mark.parametrize("text", ["[1]", "a[0][1]", "{ a }", "$5", "{{ [[1]] }}"])
    def it_is_not_told_where_it_doesn_t(self, text: str) -> None:
        assert "S337" not in {one for one, *_ in told(compiled(package(paragraph(text))))}

    def it_is_told_of_a_field_of_a_mail_merge(self) -> None:
        field = '<w:fldSimple w:instr=" MERGEFIELD Vardas ">' + run("«Vardas»") + "</w:fldSimple>"

        template = compiled(package(f"<w:p>{field}</w:p>"))

        assert told(template) == [("S337", DOCUMENT, "MERGEFIELD Vardas")]

    def it_is_told_where_tags_are_not_filled(self) -> None:
        parts = package(paragraph("{{ v }}"), hdr9=paragraph("x"))
        parts["word/settings.xml"] = root("settings", '<w:x w:val="a"/>{{ v }}')

        template = compiled(parts)

        assert told(template) == [("S336", "word/settings.xml", "{{ v }}")]

    def it_is_still_told_by_a_template_that_was_kept(self) -> None:
        template = compiled(package(paragraph("[[ v ]]")))

        kept = unpacked_template(packed_template(template), template.static, FILE)

        assert kept.remarks == template.remarks
        assert len(kept.remarks) == 1
