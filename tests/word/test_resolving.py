"""Comments of the program that people have resolved go; what people wrote stays.

Guards: word.resolving.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ataskaita.word.comments import existing
from ataskaita.word.package import read_package, write_package
from ataskaita.word.resolving import open_comments, without_resolved
from tests.cli.tool import run
from tests.edited_draft import DATA, DRAFT, edit

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
ANSWER = (
    '<w:comment w:id="900" w:author="Pavaduotoja"><w:p w14:paraId="0000000B"><w:r><w:t>Taip'
    "</w:t></w:r></w:p></w:comment>"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft with a figure left to people, as a comment of ours."""
    monkeypatch.chdir(tmp_path)
    written(12)
    assert run("rengti", "a.yaml").code == 0
    edit(">12<", ">13<")
    written(15)
    assert run("rengti", "a.yaml", "--sulieti", "--vietoje").code == 6


def written(gifts: int) -> None:
    data = DATA.replace("dovanos: 12", f"dovanos: {gifts}")
    Path("a.yaml").write_text(data, encoding="utf-8")


def resolved(*, answered: bool = False) -> dict[str, bytes]:
    """Resolve our comment, as Word writes it; return the parts of the draft."""
    parts = dict(read_package(DRAFT.read_bytes(), "a.docx"))
    told = parts["word/comments.xml"].decode()
    told = re.sub(r"<w:p>", f'<w:p xmlns:w14="{W14}" w14:paraId="0000000A">', told, count=1)
    entries = '<w15:commentEx w15:paraId="0000000A" w15:done="1"/>'
    if answered:
        answer = ANSWER.replace("<w:p ", f'<w:p xmlns:w14="{W14}" ')
        told = told.replace("</w:comments>", f"{answer}</w:comments>")
        entries += '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="1"/>'
    extended = f'<w15:commentsEx xmlns:w15="{W15}">{entries}</w15:commentsEx>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
    types = parts["[Content_Types].xml"].decode()
    entry = f'<Override PartName="/word/commentsExtended.xml" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = types.replace("</Types>", entry).encode()
    parts["word/comments.xml"] = told.encode()
    parts["word/commentsExtended.xml"] = extended.encode()
    DRAFT.write_bytes(write_package(parts))
    return parts


class DescribeResolvedComments:
    def they_are_no_longer_open(self) -> None:
        before = open_comments(read_package(DRAFT.read_bytes(), "a.docx"))

        assert (before, open_comments(resolved())) == (1, 0)

    def they_go_with_their_marks(self) -> None:
        parts = without_resolved(resolved())

        assert len(existing(parts)) == 0
        assert b"commentRange" not in parts["word/document.xml"]
        assert b"commentEx " not in parts["word/commentsExtended.xml"]

    def they_stay_where_somebody_has_answered(self) -> None:
        parts = resolved(answered=True)

        made = without_resolved(parts)

        assert len(existing(made)) == 2
        assert open_comments(made) == 0

    def they_go_in_a_refresh(self) -> None:
        resolved()
        data = Path("a.yaml").read_text(encoding="utf-8")
        Path("a.yaml").write_text(data.replace("500", "512"), encoding="utf-8")

        assert run("rengti", "a.yaml", "--sulieti", "--vietoje").code == 0

        assert len(existing(read_package(DRAFT.read_bytes(), "a.docx"))) == 0


class DescribeOpenComments:
    def they_stay_in_a_refresh(self) -> None:
        data = Path("a.yaml").read_text(encoding="utf-8")
        Path("a.yaml").write_text(data.replace("500", "512"), encoding="utf-8")

        run("rengti", "a.yaml", "--sulieti", "--vietoje")

        assert len(existing(read_package(DRAFT.read_bytes(), "a.docx"))) == 1
