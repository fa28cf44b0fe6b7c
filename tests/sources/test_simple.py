"""Texts that are read without markdown-it are read as it would read them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ataskaita.errors import Place
from ataskaita.sources.markdown_blocks import markdown_blocks
from ataskaita.sources.nodes import Scalar
from ataskaita.sources.simple import simple_blocks

PROJECT = Path(__file__).parents[2]
PIECES = st.sampled_from(
    [
        *"\n\n\n\n   --+*_12.)([]{}|!\\<&a\u0105\u00a0\t\r\u2028\u3000\x0b",
        *("\n\n", "\n- ", "\n1. ", "\n2. ", "\n10. ", "\n+ ", "\n1) ", "\n  ", "\n   ", "\n    "),
        *("- ", "1. ", "{{ metai }}", "{{metai|su_vienetu}}", "{{ metai | nera }}", "{{", "}}"),
        *(
            "[a](http://a.lt)",
            "[b c](https://www.a.lt/b-c/)",
            "](http://a.lt/",
            "5 d.",
            "Nr.",
            "x y",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)


class DescribeASimpleText:
    @pytest.mark.slow
    @settings(max_examples=1500)
    @given(TEXTS)
    def it_says_what_markdown_would(self, text: str) -> None:
        blocks = simple_blocks(text)

        assert blocks is None or blocks == _marked(text)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "A b\nc {{ metai }} d.\n\nE [w](http://w.lt/a/).\n",
            "A:\n\n- b\n  c\n- d\n\nE:\n\n1. f\n2. g\n\nH.",
        ],
    )
    def it_has_paragraphs_flat_lists_quotations_and_links(self, text: str) -> None:
        assert simple_blocks(text) == _marked(text)

    @pytest.mark.parametrize("text", ["**a**", "a_b", "2. a", "- a\n  - b", "{{ a", "a  \nb"])
    def it_has_no_other_signs(self, text: str) -> None:
        assert simple_blocks(text) is None


class DescribeTheReportOf2020:
    def it_is_read_without_markdown_it(self) -> None:
        data = PROJECT / "fixtures/lazdijai-2020/ataskaita.yaml"
        code = (
            "import sys, pathlib; from tests.library import read_report;"
            f"read_report(pathlib.Path({str(data)!r})); sys.exit('markdown_it' in sys.modules)"
        )

        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _marked(text: str) -> tuple[object, ...]:
    return markdown_blocks(Scalar(text, Place("")))
