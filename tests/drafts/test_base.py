"""A draft's manifest tells what it said when it was made, exactly, and which block each is.

Guards: drafts.base, word.base.
"""

from pathlib import Path

import pytest
from attrs import evolve

import ataskaita as at
from ataskaita import documents
from ataskaita.drafts.base import handed_out
from ataskaita.drafts.naming import named
from ataskaita.kinds.library.report import LibraryReport
from ataskaita.outline import Block, Outline
from ataskaita.word.manifest import read_manifest
from ataskaita.word.package import look_into, own_parts
from tests.drafts.outlines import base_of, outline_of
from tests.editors import EDITORS, saved
from tests.rendered import DOCUMENTS, rendered

LIBRARY = "lazdijai-2020"


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
