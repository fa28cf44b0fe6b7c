"""Pictures are read for print: upright, small enough, without what a camera says of a place."""

from pathlib import Path

import pytest
from PIL import Image

import ataskaita as at
from ataskaita.declared.pictures import Picture
from ataskaita.errors import Fault
from tests.library import read_report
from tests.pictures import opened, photograph

DATA = """\
metai: 2024
biblioteka: {{pavadinimas: Beržgirio biblioteka, kilmininkas: Beržgirio bibliotekos}}
fondas:
  nuotraukos:
    - failas: {file}
      pavadinimas: Naujos knygos
      aprasymas: Lentyna su knygomis.
"""


def picture(folder: Path, file: str) -> Picture:
    """Return the one picture of the data."""
    path = folder / "duomenys.yaml"
    path.write_text(DATA.format(file=file), encoding="utf-8")
    section = read_report(path).collection
    assert section is not None
    return section.pictures[0]


def told(folder: Path, file: str) -> str:
    """Return what is said of a picture that can't be used, without the data file's folder."""
    with pytest.raises(at.DataErrors) as raised:
        picture(folder, file)
    (fault,) = raised.value.faults
    return str(fault).replace(str(folder), "").removeprefix("/").removeprefix("\\")


class DescribeAPicture:
    def it_has_what_the_data_says_of_it(self, tmp_path: Path) -> None:
        photograph(tmp_path / "a.jpg")

        one = picture(tmp_path, "a.jpg")

        assert (one.caption, one.description) == ("Naujos knygos", "Lentyna su knygomis.")
        assert (one.image.name, one.image.suffix) == ("a.jpg", "jpeg")

    def it_tells_no_place(self, tmp_path: Path) -> None:
        source = photograph(tmp_path / "a.jpg")
        assert b"slapta" in source.read_bytes()

        image = picture(tmp_path, "a.jpg").image

        assert b"slapta" not in image.data
        assert not opened(image.data).getexif()
        assert b"Exif" not in image.data

    def it_stands_upright(self, tmp_path: Path) -> None:
        photograph(tmp_path / "a.jpg", (400, 300), turned=True)

        image = picture(tmp_path, "a.jpg").image

        assert (image.width, image.height) == (300, 400)

    def it_is_no_larger_than_print_needs(self, tmp_path: Path) -> None:
        photograph(tmp_path / "a.jpg", (4000, 3000))

        image = picture(tmp_path, "a.jpg").image

        assert (image.width, image.height) == (1430, 1073)
        assert opened(image.data).size == (1430, 1073)

    def it_is_never_made_larger(self, tmp_path: Path) -> None:
        photograph(tmp_path / "a.jpg", (40, 30))

        image = picture(tmp_path, "a.jpg").image

        assert (image.width, image.height) == (40, 30)

    @pytest.mark.parametrize("form", ["PNG", "GIF", "BMP", "TIFF", "WEBP"])
    def it_may_be_of_other_kinds(self, tmp_path: Path, form: str) -> None:
        Image.new("RGB", (60, 40), "navy").save(tmp_path / "a", form)

        assert picture(tmp_path, "a").image.suffix == "png"

    def it_stands_on_white_where_it_is_transparent(self, tmp_path: Path) -> None:
        Image.new("RGBA", (60, 40), (0, 0, 0, 0)).save(tmp_path / "a.png")

        image = picture(tmp_path, "a.png").image

        assert opened(image.data).convert("RGB").getpixel((5, 5)) == (255, 255, 255)

    def it_may_be_in_the_colours_of_print(self, tmp_path: Path) -> None:
        Image.new("CMYK", (60, 40)).save(tmp_path / "a.jpg")

        assert opened(picture(tmp_path, "a.jpg").image.data).mode in ("RGB", "P")

    def it_may_stand_in_a_folder_however_written(self, tmp_path: Path) -> None:
        (tmp_path / "nuotraukos").mkdir()
        photograph(tmp_path / "nuotraukos" / "a.jpg")

        assert picture(tmp_path, r"nuotraukos\a.jpg").image.width

    def it_is_the_same_each_time(self, tmp_path: Path) -> None:
        photograph(tmp_path / "a.jpg")

        first, second = picture(tmp_path, "a.jpg"), picture(tmp_path, "a.jpg")

        assert first == second


class DescribeAPictureThatCannotBeUsed:
    def it_is_told_when_there_is_none(self, tmp_path: Path) -> None:
        assert told(tmp_path, "nera.jpg") == (
            "duomenys.yaml:5:15 (fondas.nuotraukos[1].failas): D151: "
            "The picture “nera.jpg” can't be read: No such file or directory. "
            "Check the name; the picture stands beside the data file or in a folder there."
        )

    @pytest.mark.parametrize("content", [b"", b"tekstas", b"\xff\xd8\xff\xe0"])
    def it_is_told_when_it_is_none(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "a.jpg").write_bytes(content)

        assert "D153: “a.jpg” is no picture that can be opened" in told(tmp_path, "a.jpg")

    def it_is_told_when_it_is_cut_off(self, tmp_path: Path) -> None:
        path = photograph(tmp_path / "a.jpg")
        path.write_bytes(path.read_bytes()[:9_000])

        assert "D153" in told(tmp_path, "a.jpg")

    def it_is_told_when_it_has_too_many_pixels(self, tmp_path: Path) -> None:
        Image.new("1", (12_001, 10_001)).save(tmp_path / "a.png")

        assert "D154: The picture “a.png” has 120022001\u00a0px" in told(tmp_path, "a.png")

    @pytest.mark.slow
    def it_is_told_when_it_would_fill_the_memory(self, tmp_path: Path) -> None:
        Image.new("1", (30_000, 30_000)).save(tmp_path / "a.png")

        assert "D154" in told(tmp_path, "a.png")

    def it_is_told_when_its_file_is_too_large(self, tmp_path: Path) -> None:
        with (tmp_path / "a.jpg").open("wb") as file:
            file.truncate(41 * 2**20)

        assert "has 41\u00a0MB, and at most 40\u00a0MB can be read" in told(tmp_path, "a.jpg")

    @pytest.mark.parametrize("file", ["../a.jpg", "/etc/a.jpg", r"..\a.jpg"])
    def it_is_told_when_it_stands_elsewhere(self, tmp_path: Path, file: str) -> None:
        assert "D152" in told(tmp_path, file)
        assert "Copy it there, and write its name: a.jpg." in told(tmp_path, file)

    def it_is_told_when_a_link_leads_elsewhere(self, tmp_path: Path) -> None:
        (tmp_path / "a.jpg").symlink_to("/etc/hostname")

        assert "D152" in told(tmp_path, "a.jpg")

    def it_is_told_when_it_is_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "a.jpg").mkdir()

        assert "D151" in told(tmp_path, "a.jpg")

    def it_is_told_when_it_has_no_words(self, tmp_path: Path) -> None:
        path = tmp_path / "duomenys.yaml"
        path.write_text(
            DATA.format(file="a.jpg").rpartition("aprasymas")[0].rstrip(), encoding="utf-8"
        )

        with pytest.raises(at.DataErrors, match="aprasymas"):
            read_report(path)


class DescribeAPictureThatManyPlacesName:
    def it_is_told_once_with_the_places(self, tmp_path: Path) -> None:
        first, second = faults_of(tmp_path, "a", "b", "a", "a")

        assert (first.message.code, first.place.within) == ("D374", "fondas.nuotraukos[1].failas")
        assert first.facts["count"] == "3"
        assert first.facts["places"] == "fondas.nuotraukos[3].failas, fondas.nuotraukos[4].failas"
        assert (second.message.code, second.facts["file"]) == ("D151", "b.jpg")

    def it_is_told_with_the_first_of_very_many(self, tmp_path: Path) -> None:
        [told] = faults_of(tmp_path, *["a"] * 100)

        assert (told.facts["count"], told.facts["places"][-1]) == ("100", "…")


def faults_of(folder: Path, *names: str) -> tuple[Fault, ...]:
    """Return what is said of data that names pictures which aren't there."""
    path = folder / "duomenys.yaml"
    head = DATA.format(file="").partition("    - failas")[0]
    photos = "".join(
        f"    - {{failas: {one}.jpg, pavadinimas: A, aprasymas: A}}\n" for one in names
    )
    path.write_text(head + photos, encoding="utf-8")
    with pytest.raises(at.DataErrors) as raised:
        read_report(path)
    return raised.value.faults
