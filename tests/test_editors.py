"""A template that other editors have opened and saved says what it said before."""

import re
import subprocess
from functools import cache
from pathlib import Path
from random import Random

import pytest
from attrs import evolve
from lxml import etree

import ataskaita as at
from ataskaita.declaring import Layout
from benchmarks.texts import texts_of
from tests.census.grammar import Grammar
from tests.census.kinds.names import NAMES
from tests.census.lively import BODY, PLACES, lively_parts
from tests.census.packages import zipped
from tests.census.verdicts import faults_of
from tests.documents import parts_of
from tests.editors import A_YEAR, EDITORS, saved
from tests.test_validity import required_tool, validated

REPORTS = ("lazdijai-2020", "kita-biblioteka", "maziausia")
TEMPLATES = {
    "ataskaita": "veiklos-ataskaita",
    "sprendimas": "sprendimas",
    "aiskinamasis-rastas": "aiskinamasis-rastas",
    "santrauka": "santrauka",
}
WAYS = {**{one: (one,) for one in EDITORS}, "a year": A_YEAR}
KEEP_CHARTS = ("Word", "Word for the web", "LibreOffice", "a year")
GRAMMARS = (2, 4, 5, 6, 7, 8, 9, 11, 12, 13)
"""Seeds of templates that can be filled: a third of what is drawn is refused."""


def said(document: bytes) -> list[str]:
    """Return the texts of all parts, whatever their names."""
    return sorted(texts_of(document).values())


@cache
def changed(template: bytes, way: str) -> bytes:
    return saved(template, *WAYS[way])


def drawn(document: bytes) -> list[list[str]]:
    """Return the values of each chart, in the order of the document."""
    parts = parts_of(document)
    charts = [name for name in parts if re.fullmatch(r"word/charts/[^/]+\.xml", name)]
    values = [
        [one.text or "" for one in etree.fromstring(parts[name]).iter("{*}v")] for name in charts
    ]
    return sorted(values)


@cache
def original_of(name: str) -> bytes:
    return Path(f"templates/{name}.docx").read_bytes()


@cache
def filled(template: bytes, report: str, document: str, *, all_charts: bool = False) -> bytes:
    loaded = at.load(f"fixtures/{report}/ataskaita.yaml")
    if all_charts:
        loaded = evolve(loaded, layout=evolve(loaded.layout or Layout(), all_charts=True))
    return at.render(loaded, at.Template.of_bytes(template), document=document)


@pytest.mark.parametrize("way", WAYS)
class DescribeAStandardTemplate:
    @pytest.mark.parametrize("document", TEMPLATES)
    def it_says_the_same_when_others_have_saved_it(self, document: str, way: str) -> None:
        original = original_of(TEMPLATES[document])
        rewritten = changed(original, way)

        for report in REPORTS:
            made = filled(rewritten, report, document)
            assert said(made) == said(filled(original, report, document))
            assert set(faults_of(parts_of(made))) <= set(faults_of(parts_of(rewritten)))

    def it_draws_the_same_charts(self, way: str) -> None:
        if way not in KEEP_CHARTS:
            pytest.skip("Google Docs makes pictures of charts")
        original = original_of("veiklos-ataskaita")

        made, expected = (
            filled(one, "lazdijai-2020", "ataskaita", all_charts=True)
            for one in (changed(original, way), original)
        )

        assert drawn(made) == drawn(expected)
        assert len(drawn(made)) == 6


@cache
def drawn_template(seed: int) -> tuple[bytes, bytes]:
    """Return a template with tags in every place, and what it makes."""
    grammar = Grammar(Random(seed))
    given = {one: grammar.paragraphs() for one in PLACES[:4] + PLACES[5:]}
    original = zipped(lively_parts({BODY: grammar.blocks(3), **given}))
    return original, at.Template.of_bytes(original).render(NAMES)


@pytest.mark.parametrize("way", WAYS)
class DescribeATemplateOfEveryPlace:
    @pytest.mark.parametrize("seed", GRAMMARS)
    def it_says_the_same_when_others_have_saved_it(self, seed: int, way: str) -> None:
        original, expected = drawn_template(seed)

        made = at.Template.of_bytes(saved(original, *WAYS[way])).render(NAMES)

        assert said(made) == said(expected)


class DescribeAnEditor:
    @pytest.mark.parametrize("editor", EDITORS)
    def it_changes_nothing_of_what_is_said(self, editor: str) -> None:
        original = Path("templates/veiklos-ataskaita.docx").read_bytes()

        rewritten = saved(original, editor)

        assert _unquoted(said(rewritten)) == _unquoted(said(original))
        assert rewritten != original

    @pytest.mark.slow
    @pytest.mark.parametrize("editor", EDITORS)
    def it_makes_what_the_validator_takes(self, editor: str, tmp_path: Path) -> None:
        original = Path("templates/sprendimas.docx").read_bytes()

        assert validated(saved(original, editor), "Microsoft365", tmp_path) == (0, [])


def _unquoted(texts: list[str]) -> list[str]:
    return [re.sub("[„“']", "'", one) for one in texts]


@pytest.mark.slow
class DescribeATemplateThatLibreOfficeHasSaved:
    @pytest.mark.parametrize("document", TEMPLATES)
    def it_says_the_same_with_all_charts(self, document: str, tmp_path: Path) -> None:
        original = Path(f"templates/{TEMPLATES[document]}.docx").absolute()
        office = required_tool("soffice", "LibreOffice")
        profile = f"-env:UserInstallation={(tmp_path / 'profilis').as_uri()}"
        form = ("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path))
        subprocess.run(
            [office, profile, "--headless", *form, str(original)],
            check=True,
            capture_output=True,
            timeout=120,
        )

        template = (tmp_path / original.name).read_bytes()
        made = filled(template, "lazdijai-2020", document, all_charts=True)

        expected = filled(original.read_bytes(), "lazdijai-2020", document, all_charts=True)
        assert _without_page(made) == _without_page(expected)
        assert drawn(made) == drawn(expected)


def _without_page(document: bytes) -> list[list[str]]:
    """Return the texts without the number that a page field printed: LibreOffice counts anew."""
    texts = texts_of(document)
    return sorted(
        one.split()
        for name, one in texts.items()
        if not ("header" in name and one.strip().isdecimal())
    )
