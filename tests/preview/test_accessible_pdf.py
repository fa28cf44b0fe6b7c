"""The PDF of a document can be read by everybody, and kept: by a validator of its own."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import page
import pikepdf
import pytest

from ataskaita.hall.pages import make_pdf
from ataskaita.preview import find_libreoffice, mend_pdf
from tests.charts import charts_of
from tests.documents import parts_of
from tests.rendered import rendered

DOCUMENTS = (
    *("lazdijai-2020", "lazdijai-2020/sprendimas", "lazdijai-2020/aiskinamasis-rastas"),
    *("lazdijai-2020/santrauka", "lazdijai-2020/isdestyta", "kita-biblioteka"),
)


@pytest.fixture(scope="module")
def pdf_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Make the PDF of the document of that name; each once."""
    folder = tmp_path_factory.mktemp("pdf")

    @cache
    def make(name: str) -> Path:
        source = folder / f"{name.replace('/', '-')}.docx"
        source.write_bytes(rendered(name))
        make_pdf(source, source.with_suffix(".pdf"))
        return source.with_suffix(".pdf")

    return make


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice isn't on this machine")
class DescribeThePdf:
    @pytest.mark.parametrize("name", DOCUMENTS)
    def it_keeps_to_pdf_ua_promise_18(self, pdf_of: Callable[[str], Path], name: str) -> None:
        report = page.validate_pdf(str(pdf_of(name)), profile="ua1")

        assert [f"{one.rule_id}: {one.message}" for one in report.failures] == []

    @pytest.mark.parametrize("name", DOCUMENTS)
    def it_can_be_kept_in_an_archive(self, pdf_of: Callable[[str], Path], name: str) -> None:
        report = page.validate_pdf(str(pdf_of(name)), profile="2a")

        assert [f"{one.rule_id}: {one.message}" for one in report.failures] == []

    def it_says_what_its_charts_show(self, pdf_of: Callable[[str], Path]) -> None:
        charts = charts_of(parts_of(rendered("lazdijai-2020")))
        told = [one.description for one in charts]

        with pikepdf.open(pdf_of("lazdijai-2020")) as document:
            found = [str(one.Alt) for one in document.objects if _is_figure(one)]

        assert sorted(found) == sorted(told)


class DescribeAPdfOfAnotherProgram:
    def it_stays_as_it_is(self, tmp_path: Path) -> None:
        untagged = tmp_path / "a.pdf"
        with pikepdf.new() as made:
            made.add_blank_page()
            made.save(untagged)
        before = untagged.read_bytes()

        mend_pdf(untagged, ["Diagrama"])

        assert untagged.read_bytes() == before


def _is_figure(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"
