"""What somebody who changes a template in Word gets wrong: told in its place, or right.

Guards: template.checking.dotted, template.checking.troubles, template.reading.contents,
template.reading.leftovers, compose.unshown.
"""

from pathlib import Path

import pytest

from ataskaita.errors import Fault
from ataskaita.hall.documents import DOCUMENTS, standard_template
from ataskaita.hall.template_faults import faults_of
from ataskaita.hall.workshop import check_template
from ataskaita.kinds import IMPLIED
from tests.in_libreoffice import saved_with
from tests.template.making import (
    DOCUMENT,
    filled,
    paragraph,
    part,
    row,
    run,
    table,
    texts_of,
    values_of,
)

_OF_WHOLE = ("S356", "S384")
_STYLES = part('<w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>', "styles")


def faults(*blocks: str) -> tuple[Fault, ...]:
    """Return what is wrong with a library's template of these blocks, under a heading."""
    body = "".join((paragraph("Fondas", style="Heading1"), *blocks))
    found = faults_of({DOCUMENT: part(body), "word/styles.xml": _STYLES}, IMPLIED, "a.docx")
    return tuple(one for one in found if one.message.code not in _OF_WHOLE)


def told(*blocks: str) -> list[tuple[str, str]]:
    return [
        (one.message.code, one.place.within.removeprefix("„Fondas“, ")) for one in faults(*blocks)
    ]


def field(instruction: str, *runs: str) -> str:
    sorts = [
        f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "separate", "end")
    ]
    asked = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return f"{sorts[0]}{asked}{sorts[1]}{''.join(runs)}{sorts[2]}"


def control(content: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def in_paragraph(*pieces: str) -> str:
    return f"<w:p>{''.join(pieces)}</w:p>"


def box(content: str) -> str:
    """Return a text box as Word writes it: once for new programs, once more for old ones."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = f'<mc:Choice Requires="wps">{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback>'
    return in_paragraph(
        f'<w:r><mc:AlternateContent xmlns:mc="{mc}">{both}</mc:AlternateContent></w:r>'
    )


_HERE = "1 pastraipa"
_PARTS = {
    "it stands in a text box": box(paragraph("{{ mettai }}")),
    "it stands in a content control": in_paragraph(control(run("{{ mettai }}"))),
    "its paragraph stands in one": control(paragraph("{{ mettai }}")),
    "it stands in a link": in_paragraph(
        f'<w:hyperlink w:anchor="a">{run("{{ mettai }}")}</w:hyperlink>'
    ),
    "half of it is typed while changes are tracked": in_paragraph(
        f'<w:ins w:id="1" w:author="a">{run("{{ met")}</w:ins>', run("tai }}")
    ),
    "a field asks by it": in_paragraph(field(' IF {{ mettai }} = 2020 "a" "b" ', run("a"))),
    "it stands in a caption beside a number": in_paragraph(
        run("Lentelė "), field(" SEQ Lentele ", run("1")), run("{{ mettai }}")
    ),
    "it is spread over runs": in_paragraph(run("{{ me"), run("tt"), run("ai }}")),
    "it is hidden": in_paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>{{ mettai }}</w:t></w:r>"),
    "its spaces don't break": paragraph("{{\u00a0mettai\u00a0}}"),
    "its line is broken": in_paragraph("<w:r><w:t>{{</w:t><w:br/><w:t>mettai }}</w:t></w:r>"),
}


class DescribeAMisspeltName:
    @pytest.mark.parametrize("where", _PARTS)
    def it_is_told_once_in_its_place_wherever_it_stands(self, where: str) -> None:
        (found,) = faults(_PARTS[where])

        assert (found.message.code, found.place.within) == ("S304", f"„Fondas“, {_HERE}")
        assert "„metai“" in found.remedy("lt")

    def it_is_known_in_capitals(self) -> None:
        (found,) = faults(paragraph("{{ METAI }}"))

        assert "„metai“" in found.remedy("lt")

    def it_is_not_taken_for_the_name_of_a_whole(self) -> None:
        loop = "{% for grupe in fondas.isigijimas.grupes %}{{ grupe.dovanos }}{% endfor %}"
        (found,) = faults(paragraph(loop))

        assert found.facts == {"name": "grupe.dovanos", "nearest": ""}

    def its_paragraph_is_counted_behind_a_content_control(self) -> None:
        block = control(paragraph("x") + paragraph("y"))

        assert told(block, paragraph("{{ mettai }}")) == [("S304", "3 pastraipa")]


_SEEMING = (
    *("{ metai }}", "{ { metai } }", "{metai}", "[[ metai ]]", "${metai}", "«metai»"),
    *("｛｛ metai ｝｝", "{ %p if metai %}", "&lt;&lt;metai&gt;&gt;"),
)


class DescribeWhatLooksLikeATag:
    @pytest.mark.parametrize("text", _SEEMING)
    def it_is_told_where_it_stands(self, text: str) -> None:
        assert told(table(row("x", f"Metai: {text}"), grid=(1, 1))) == [
            ("S337", "1 lentelė, 1 eilutė, 2 langelis")
        ]

    @pytest.mark.parametrize("text", ["{kita}", "«knyga»", "[1]", "a } b", "{{ metai }}, {1; 2}"])
    def its_like_in_a_text_is_not(self, text: str) -> None:
        assert told(paragraph(text)) == []


class DescribeABraceBesideATag:
    @pytest.mark.parametrize("text", ["Metai: {{ metai }}}.", "{% if metai %}}x{% endif %}"])
    def it_is_told_where_nothing_opens_it(self, text: str) -> None:
        assert told(table(row("x", text), grid=(1, 1))) == [
            ("S399", "1 lentelė, 1 eilutė, 2 langelis")
        ]

    @pytest.mark.parametrize("text", ["{žr. {{ metai }}}", "{{ metai }} }", "{ {{ metai }}}"])
    def it_is_a_persons_own_where_one_does(self, text: str) -> None:
        assert told(paragraph(text)) == []


_REASONS = {
    "{% if metai = 2020 %}x{% endif %}": "lygybės",
    "{% If metai %}x{% endif %}": "mažosiomis",
    "{% if metai %}x{% Endif %}": "mažosiomis",
    "{% if metai %}x{% else if fondas %}y{% endif %}": "elif",
    "{% if metai %}x{% endif metai %}": "nieko nerašoma",
    "{% if metai %}x{% else metai %}y{% endif %}": "nieko nerašoma",
}


class DescribeATagThatCantBeRead:
    @pytest.mark.parametrize("text", _REASONS)
    def it_is_told_once_with_its_reason(self, text: str) -> None:
        (found,) = faults(paragraph(text))

        assert (found.message.code, found.place.within) == ("S302", f"„Fondas“, {_HERE}")
        assert _REASONS[text] in found.what("lt")

    def it_begins_as_no_tag_does_where_its_end_is_none(self) -> None:
        (found,) = faults(paragraph("{% if metai %}x{% end if %}"))

        assert "neprasideda jokia žymė" in found.what("lt")


_FAILING = {
    "{{ fondas.likutis }}": ("S395", "fondas.likutis.is_viso"),
    "{{ skyriai }}": ("S395", "for … in skyriai"),
    "{{ metai + 1 }}": ("S396", "metai.verte"),
    "{{ -metai }}": ("S396", "metai.verte"),
    "{% if metai * 2 %}x{% endif %}": ("S396", "metai.verte"),
    "{{ “metai” }}": ("S397", "{{ metai }}"),
}


class DescribeATagThatCantBeFilled:
    @pytest.mark.parametrize("text", _FAILING)
    def it_is_told_before_anybody_fills_it(self, text: str) -> None:
        code, remedy = _FAILING[text]

        (found,) = faults(paragraph(text))

        assert (found.message.code, found.place.within) == (code, f"„Fondas“, {_HERE}")
        assert remedy in found.remedy("lt")

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "{{ metai.verte + 1 }}",
                "{{ 'a' + 'b' }}",
                "{{ '%s' % metai }}",
                "{{ metai ~ ' m.' }}",
            ),
            *(
                "{{ papildomi_rodikliai.lankytojai }}",
                "{{ savi_skyriai.a.b.c.d }}",
                "{{ 'žodis' }}",
            ),
        ],
    )
    def its_like_that_can_be_is_not(self, text: str) -> None:
        assert told(paragraph(text)) == []

    def its_slip_is_told_once(self) -> None:
        assert told(paragraph("{{ fondas-likutis }}")) == [("S304", _HERE)]


_IN_TURN = (
    "{%p for skyrius in skyriai %}",
    "{%p for blokas in skyrius.blokai %}",
    *("{{p blokas.poskyris }}", "{{p blokas.tekstas }}", "{{p blokas.pastaba }}"),
    "{%p for nuotrauka in blokas.nuotraukos %}",
    *("{{ nuotrauka }}", "{%p endfor %}"),
    "{%p if blokas.lentele %}",
    *("{{ blokas.lentele.pavadinimas }}", "{%p endif %}", "{%p endfor %}", "{%p endfor %}"),
)
_TABLES = ("{%p if blokas.lentele %}", "{{ blokas.lentele }}")


class DescribeATemplateThatGoesThroughAllSections:
    def its_tables_are_missed_where_no_tag_prints_them(self) -> None:
        (found,) = faults(*map(paragraph, _IN_TURN))

        assert (found.message.code, found.message.severity) == ("S398", "warning")
        assert found.facts == {"names": "„blokas.lentele“"}

    def it_misses_nothing_where_one_does(self) -> None:
        whole = "\n".join(_IN_TURN).replace(*(_TABLES[0], "\n".join(_TABLES))).split("\n")

        assert "S398" not in [code for code, _ in told(*map(paragraph, whole))]


class DescribeABookmarkThatLibreOfficeSaved:
    def its_tag_has_its_spaces_again(self) -> None:
        marked = '<w:bookmarkStart w:id="0" w:name="_Ref_{{_metai_}}"/><w:bookmarkEnd w:id="0"/>'

        assert told(in_paragraph(marked, run("x"))) == []
        made = filled(in_paragraph(marked, run("x")), metai=2020)
        assert values_of(made, "bookmarkStart", "name") == ["_Ref_2020"]

    @pytest.mark.slow
    @pytest.mark.parametrize("document", DOCUMENTS)
    def its_template_stays_sound(self, document: str, tmp_path: Path) -> None:
        file = tmp_path / f"{document}.docx"
        file.write_bytes(saved_with("", standard_template(document), tmp_path))

        found = check_template(file)

        assert [one.what("lt") for one in found if one.message.severity == "error"] == []


class DescribeAnOldTableOfContents:
    def its_entries_are_no_template(self) -> None:
        entry = run("{{ skyrius.pavadinimas }}")
        contents = in_paragraph(field(r' TOC \o "1-3" ', entry))

        assert told(contents) == []
        assert texts_of(filled(contents + paragraph("{{ metai }}"), metai=2020)) == ["", "2020"]
