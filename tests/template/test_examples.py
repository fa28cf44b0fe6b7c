"""The examples at the head of the template's rooms are true."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

from ataskaita import template
from ataskaita.template.code.environment import sandbox
from ataskaita.template.code.filling import filling
from ataskaita.template.code.parsing import parsed, weighed
from ataskaita.template.reading.putting import written
from ataskaita.template.reading.skeleton import read_skeleton
from ataskaita.template.reading.tags import Tag, tags_in
from ataskaita.template.reading.texts import texts_with_braces
from ataskaita.template.settling.numbering import Numbers
from ataskaita.template.values.state import RenderState
from ataskaita.template.words.marks import named, unnamed
from ataskaita.template.words.own_parts import TemplateTexts
from ataskaita.template.words.xml import W, parse, w

AT_HAND = (
    *(sandbox, filling, parsed, weighed, Numbers, RenderState, named, unnamed, parse, w),
    *(read_skeleton, Tag, tags_in, texts_with_braces, TemplateTexts, written),
)
"""What the examples use beside their own module."""
WITH_EXAMPLES = (
    *("reading.tags", "reading.texts", "reading.reader", "reading.owners", "reading.lines"),
    *("reading.cells", "reading.looking", "reading.skeleton", "reading.marking", "reading.columns"),
    *("reading.leftovers", "reading.contents"),
    *("reading.repeating", "code.expressions", "code.plain", "code.whole_tables", "code.working"),
    *("code.wording", "code.bounding", "code.scripts", "values.scripts", "reasons"),
    *(
        "checking.asking",
        "checking.blocks",
        "checking.dotted",
        "checking.pairing",
        "checking.standing",
        "checking.styles",
    ),
    *(
        "settling.settle",
        "settling.breaking",
        "settling.tables",
        "settling.grids",
        "settling.sharing",
        "settling.sideways",
        "settling.laying",
        "settling.keeping",
        "settling.apart",
        "settling.entries",
        "settling.blocks",
    ),
    *("settling.widening", "settling.numbering", "settling.streaming", "settling.identities"),
    "values.label_formats",
    "values.pages",
    *("values.foreign", "values.identities", "values.rich", "values.sample_tables", "values.texts"),
    "words.marks",
)


class DescribeAnExample:
    @pytest.mark.parametrize("name", WITH_EXAMPLES)
    def it_prints_what_it_says(self, name: str) -> None:
        module = import_module(f"{template.__name__}.{name}")
        space = {**vars(module), "W": W, **{one.__name__: one for one in AT_HAND}}

        failed, tried = doctest.testmod(module, globs=space)

        assert tried
        assert not failed

    def it_stands_in_no_module_that_is_not_tried(self) -> None:
        found = walk_packages(template.__path__, f"{template.__name__}.")
        texts = {one.name: import_module(one.name).__doc__ or "" for one in found}
        with_examples = {name for name, text in texts.items() if ">>> " in text}

        assert with_examples <= {f"{template.__name__}.{name}" for name in WITH_EXAMPLES}
