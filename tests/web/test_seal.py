"""A page that a person has changed is never written over.

Guards: word.page_seal, word.writing, word.owner, hall.pages.
"""

from pathlib import Path

import pytest

from ataskaita import FileError, load, render, write
from ataskaita.documents import render_html
from ataskaita.word.owner import institution_of

SMALL = Path("fixtures/maziausia/ataskaita.yaml")
OTHER = Path("fixtures/muziejus/ataskaita.yaml")


@pytest.fixture(scope="module")
def page() -> bytes:
    return render_html(load(SMALL))


class DescribeAWrittenPage:
    def it_is_replaced_while_nobody_has_changed_it(self, page: bytes, tmp_path: Path) -> None:
        place = tmp_path / "ataskaita.html"
        write(page, place)
        write(page, place)
        assert [one.name for one in tmp_path.iterdir()] == ["ataskaita.html"]

    @pytest.mark.parametrize("change", [(b"<h1>", b"<h1>Sava "), (b"</html>\n", b"</html>")])
    def it_stays_once_somebody_has(
        self, change: tuple[bytes, bytes], page: bytes, tmp_path: Path
    ) -> None:
        place = tmp_path / "ataskaita.html"
        own = page.replace(*change)
        place.write_bytes(own)
        with pytest.raises(FileError):
            write(page, place)
        assert place.read_bytes() == own
        assert (tmp_path / "ataskaita (nauja).html").read_bytes() == page

    def it_stays_where_it_is_another_institution_s(self, page: bytes, tmp_path: Path) -> None:
        place = tmp_path / "ataskaita.html"
        write(page, place)
        with pytest.raises(FileError):
            write(render_html(load(OTHER)), place, shared=True)
        assert place.read_bytes() == page

    def it_says_whose_it_is_by_a_digest_alone(self, page: bytes) -> None:
        assert len(institution_of(page)) == 64
        assert institution_of(b"<!DOCTYPE html><html></html>") == ""

    def it_goes_to_no_file_of_another_form(self, page: bytes, tmp_path: Path) -> None:
        with pytest.raises(FileError):
            write(page, tmp_path / "ataskaita.docx")
        with pytest.raises(FileError):
            write(render(load(SMALL)), tmp_path / "ataskaita.html")
        assert not list(tmp_path.iterdir())
