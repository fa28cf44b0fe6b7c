"""A template that somebody has changed in an ordinary way makes documents as sound as before."""

from functools import cache
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.hall.documents import standard_template
from ataskaita.hall.template import Template
from ataskaita.inspection import inspect_document
from ataskaita.word.package import read_package, write_package
from tests.documents import parts_of
from tests.rendered import COMPANIONS
from tests.template.identities import repeated
from tests.templates.changing import CHANGES, changed_in_all
from tests.test_validity import validated

TEMPLATES = ("ataskaita", *COMPANIONS)
SOUND = ("W501", "W502", "W503", "W504", "W505", "W570", "W571")


def parts_of_template(document: str) -> dict[str, bytes]:
    return dict(read_package(standard_template(document).read_bytes(), ""))


@cache
def report() -> at.Report:
    return at.load("fixtures/lazdijai-2020/ataskaita.yaml")


def made(parts: dict[str, bytes], document: str = "ataskaita") -> bytes:
    """Return the document of 2020 by this template."""
    template = Template.of_bytes(write_package(parts))
    return at.render(report(), template, document=document)


def faults(document: bytes) -> list[str]:
    """Return what is unsound, and what stands twice."""
    parts = parts_of(document)
    found = inspect_document(parts, "a.docx")
    return [one.message.code for one in found if one.message.code in SOUND] + repeated(parts)


class DescribeAChangedTemplate:
    @pytest.mark.parametrize("change", CHANGES)
    def it_makes_a_sound_document_promise_16(self, change: str) -> None:
        document = made(CHANGES[change](parts_of_template("ataskaita")))

        assert faults(document) == []

    @pytest.mark.parametrize("template", TEMPLATES)
    def it_makes_a_sound_document_with_all_changes_promise_16(self, template: str) -> None:
        document = made(changed_in_all(parts_of_template(template)), template)

        assert faults(document) == []

    @pytest.mark.slow
    @pytest.mark.parametrize("template", TEMPLATES)
    def it_passes_the_open_xml_validator_promise_16(self, template: str, tmp_path: Path) -> None:
        parts = changed_in_all(parts_of_template(template))

        assert validated(made(parts, template), "Microsoft365", tmp_path) == (0, [])
