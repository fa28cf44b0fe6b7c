"""A draft's manifest tells what it said when it was made, exactly, and which block each is.

Guards: drafts.base, word.base.
"""

from pathlib import Path

import pytest
from attrs import evolve
from lxml import etree

import ataskaita as at
from ataskaita import documents
from ataskaita.drafts.base import handed_out
from ataskaita.drafts.naming import named
from ataskaita.kinds.library.report import LibraryReport
from ataskaita.outline import Block, Outline
from ataskaita.word import base as bases
from ataskaita.word.carried_base import SPACES
from ataskaita.word.manifest import read_manifest
from ataskaita.word.package import look_into, own_parts
from tests.drafts.outlines import base_of, outline_of
from tests.editors import EDITORS, saved
from tests.packages import paragraph, word_package, zipped
from tests.rendered import DOCUMENTS, rendered

LIBRARY = "lazdijai-2020"
STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"


def bare(outline: Outline) -> Outline:
    """Return the outline without what only a base knows."""
    blocks = tuple(evolve(one, identity="", anchor="", figures=()) for one in outline.blocks)
    return evolve(
        outline, blocks=blocks, tables=tuple(evolve(one, identity="") for one in outline.tables)
    )


def _as_read(block: Block) -> Block:
    return block if block.anchor else evolve(block, identity="")


class DescribeARendering:
    @pytest.mark.parametrize("name", DOCUMENTS)
    def it_tells_itself_what_its_base_tells(self, name: str) -> None:
        document = rendered(name)
        parts = own_parts(document, "")
        manifest = read_manifest(parts)
        assert manifest is not None

        assert parts == dict(look_into(document, ""))
        assert handed_out(outline_of(document), manifest.anchors) == base_of(document)


class DescribeABase:
    @pytest.mark.parametrize("name", DOCUMENTS)
    def it_says_what_the_document_says(self, name: str) -> None:
        document = rendered(name)
        base, read = base_of(document), outline_of(document)

        assert bare(base) == bare(read)
        assert named(read, base).blocks == tuple(map(_as_read, base.blocks))

    def it_says_it_also_where_there_are_comments(self) -> None:
        document = rendered("priestaravimai", commented=True)

        assert bare(base_of(document)) == bare(outline_of(document))

    @pytest.mark.parametrize("editor", EDITORS)
    def it_stays_as_it_was_whoever_saves(self, editor: str) -> None:
        document = rendered(LIBRARY)
        after = saved(document, editor)

        if editor != "Google Docs":  # which keeps no custom XML
            assert base_of(after) == base_of(document)

    @pytest.mark.parametrize("name", DOCUMENTS)
    def its_blocks_have_identities_of_their_own(self, name: str) -> None:
        blocks = base_of(rendered(name)).blocks

        told = [one.identity for one in blocks if one.identity]

        assert len(set(told)) == len(told)
        assert [one.text for one in blocks if not one.identity and one.text.strip()] == []

    def its_identities_stay_where_a_project_comes_first_and_years_change(self) -> None:
        report = at.load(f"fixtures/{LIBRARY}/ataskaita.yaml")
        assert isinstance(report, LibraryReport)
        projects = report.projects
        assert projects is not None
        more = evolve(
            projects,
            projects=(projects.projects[2], *projects.projects[:2], *projects.projects[3:]),
        )
        other = evolve(report, year=report.year + 1, projects=more)

        before = {one.identity for one in base_of(rendered(LIBRARY)).blocks}
        after = {one.identity for one in base_of(at.render(other, findings=())).blocks}

        assert len(before ^ after) < 6

    def its_figures_say_path_occurrence_and_value(self) -> None:
        spans = [one for block in base_of(rendered(LIBRARY)).blocks for one in block.figures]
        known = {(one.path, one.occurrence): one for one in spans}

        total = known["fondas.likutis.is_viso", 1]

        assert (total.text, total.value) == ("174\u00a0211", "174211")
        funds = known["projektai.sarasas[„Edukacijos terapija“].lesos", 1]
        assert (funds.text, funds.value) == ("568,00", "568.00")

    def it_is_what_the_public_call_returns(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(rendered(LIBRARY))

        assert documents.base_of(tmp_path / "a.docx") == base_of(rendered(LIBRARY))


OLD_PICTURE = (
    '<w:p><w:r><w:pict><v:shape id="_x0000_i1025"><v:imagedata r:id="rId1" o:title="herbas"/>'
    "</v:shape></w:pict></w:r></w:p>"
)
"""As Word 2007 writes one, and others after it: the prefix `o` stands in its part's root."""
PICTURE = ("rId1", "image", "media/herbas.png")
STYLE = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a" o:x="1"><w:name w:val="a"/></w:style>'
)


class DescribeABaseOfWhatOthersWrote:
    def it_has_an_old_picture_with_attributes_of_word_s_own(self, tmp_path: Path) -> None:
        body = OLD_PICTURE + paragraph("{{ metai }}")
        kinds = {"word/media/herbas.png": "image/png", "word/styles.xml": STYLES}
        styles = f'<w:styles {bound("w")} xmlns:o="urn:x">{STYLE}</w:styles>'
        more = {"word/media/herbas.png": b"\x89PNG", "word/styles.xml": styles.encode()}
        parts = word_package(
            body, PICTURE, ("rId2", "styles", "styles.xml"), more=more, kinds=kinds
        )
        (tmp_path / "a.docx").write_bytes(zipped(parts))

        document = at.render(at.load(f"fixtures/{LIBRARY}/ataskaita.yaml"), tmp_path / "a.docx")

        base = base_of(document)
        assert [one.objects[0][:8] for one in base.blocks if one.objects] == ["picture "]
        assert bare(base) == bare(outline_of(document))

    @pytest.mark.parametrize("prefix", ["o", "w14", "kita-1.a"])
    @pytest.mark.parametrize("said", ['{}:a="1"', " {}:a = '1'", '{}:ą="\'"'])
    @pytest.mark.parametrize("kept", ["v:imagedata", "a:blip", "wp:docPr", "w:sectPr", "c:chart"])
    def it_has_no_prefix_but_those_that_the_manifest_declares(
        self, prefix: str, said: str, kept: str
    ) -> None:
        own = ' r:id="rId1" xml:lang="lt"'
        told = bases.bare(f"<{kept} {said.format(prefix)}{own}/>".encode())

        name = kept.removeprefix("w:")
        assert told.decode() == f"<{name}{own}/>"
        etree.fromstring(f"<a {bound(*SPACES)}>{told.decode()}</a>")

    def it_tells_tracked_changes_apart_from_what_only_looks_so(self) -> None:
        gone = '<w:del w:id="1"><w:r><w:delText>a</w:delText></w:r></w:del>'
        plain = "<w:p><w:r><w:t>b</w:t></w:r></w:p>"

        assert bases.bare(plain.encode()) == b"<p><t>b</t></p>"
        assert bases.bare((plain + gone).encode()).endswith(b'<del w:id="1">a</del>')
        assert bases.bare((plain + gone).encode()).endswith(b'<del w:id="1">a</del>')
        assert bases.bare(plain.encode()) == b"<p><t>b</t></p>"


def bound(*prefixes: str) -> str:
    return " ".join(f'xmlns:{one}="{SPACES[one]}"' for one in prefixes)
