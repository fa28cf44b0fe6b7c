"""A template that was stored is the one that was compiled, with all that either may be asked.

Guards: template.storing.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import pytest

from ataskaita.template import CompiledTemplate, compile_template
from ataskaita.template.storing import packed_template, unpacked_template
from ataskaita.word.package import read_package

STANDARD = sorted(Path("templates").glob("*.docx"))


def told(thing: object) -> object:
    """Return a value as plain ones: each class by its fields, what is made of them left out."""
    kind: Any = type(thing)
    if attrs.has(kind):
        names = [one.name for one in attrs.fields(kind) if one.init]
        return {name: told(getattr(thing, name)) for name in names}
    if isinstance(thing, Mapping):
        return {key: told(value) for key, value in thing.items()}
    if isinstance(thing, Sequence) and not isinstance(thing, str | bytes):
        return [told(one) for one in thing]
    return "…" if callable(thing) else thing


def kept(template: CompiledTemplate) -> CompiledTemplate:
    return unpacked_template(packed_template(template), template.static, template.file)


class DescribeAStoredTemplate:
    @pytest.mark.parametrize("file", STANDARD, ids=lambda one: one.stem)
    def it_has_every_field_of_the_compiled_one(self, file: Path) -> None:
        template = compile_template(read_package(file.read_bytes(), file.name), file.name)

        assert told(kept(template)) == told(template)

    def it_has_fields_to_compare(self) -> None:
        file = STANDARD[-1]
        template = compile_template(read_package(file.read_bytes(), file.name), file.name)

        assert template.looks.contents.rooms
        assert template.charts.by_reference
