"""The lists of a package say what they must, or it is refused (promise 6). Guards: border.graph."""

from collections.abc import Callable

import pytest

from ataskaita.border.admitting import admitted
from ataskaita.border.refusing import RefusedError
from tests.packages import Parts, related, word_package, zipped

TYPES = "[Content_Types].xml"
ROOT = "_rels/.rels"


def changed(name: str, old: str, new: str) -> Callable[[], Parts]:
    """Return a maker of a sound package one of whose lists is changed."""

    def made() -> Parts:
        parts = word_package()
        content = parts[name].decode()
        assert old in content
        return {**parts, name: content.replace(old, new).encode()}

    return made


class DescribeAList:
    @pytest.mark.parametrize(
        "made",
        [
            changed(TYPES, " ContentType=", " Kind="),
            changed(TYPES, " PartName=", " Part="),
            changed(TYPES, " Extension=", " Ending="),
            changed(TYPES, "<Default ", "<Usual "),
            changed(TYPES, "content-types", "other-types"),
            changed(TYPES, "Types", "Kinds"),
            changed(
                TYPES, "</Types>", "<Override PartName='/a' ContentType='b'><c/></Override></Types>"
            ),
            changed(
                TYPES,
                "</Types>",
                "<Override PartName='/Word/document.xml' ContentType='b'/></Types>",
            ),
            changed(TYPES, "</Types>", "<Default Extension='XML' ContentType='b'/></Types>"),
            changed(ROOT, "</Rel", "<Relationship Id='rId1' Type='a/b' Target='c'/></Rel"),
            changed(ROOT, " Id=", " Identity="),
            changed(ROOT, " Target=", " Aim="),
            changed(ROOT, " Type=", " Kind="),
            changed(ROOT, "Relationships", "Relations"),
        ],
    )
    def it_is_refused_where_it_lacks_what_makes_it_one_promise_6(
        self, made: Callable[[], Parts]
    ) -> None:
        with pytest.raises(RefusedError, match="a list of its parts is broken"):
            admitted(zipped(made()))

    def it_is_read_whatever_part_it_belongs_to_promise_6(self) -> None:
        lists = "word/_rels/footnotes.xml.rels"
        broken = related(("rId1", "image", "media/a.png")).replace(b" Id=", b" Name=")
        parts = word_package(more={"word/footnotes.xml": b"<a/>", lists: broken})

        with pytest.raises(RefusedError, match="a list of its parts is broken"):
            admitted(zipped(parts))

    def it_may_have_comments(self) -> None:
        parts = word_package()
        for name in (TYPES, ROOT):
            parts[name] = parts[name].replace(b"</", b"<!-- a --></")

        assert dict(admitted(zipped(parts))) == parts


class DescribeANamespace:
    def it_has_no_brace_in_its_name_promise_6(self) -> None:
        more = {"word/b.xml": b'<a:a xmlns:a="urn:}b"/>'}

        with pytest.raises(RefusedError, match="no well-formed XML"):
            admitted(zipped(word_package(more=more)))
