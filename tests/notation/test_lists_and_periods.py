"""Lists of texts, periods from a day to a day, and other sides of figures in listed rows.

Guards: compose.columns, sources.listing, sources.periods.
"""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.hall.files import save_data
from ataskaita.inspection import inspect_document
from tests.documents import paragraphs_of, parts_of, tables_of
from tests.notation.forms import FORM, changed, codes, mistakes, put

DAY = "tipas: data"
LIST = ("{punktas: Kas gali būti nariu, tipas: pastraipos", "{punktas: Kas, tipas: tekstai")
TEXTS = """\
  apie:
    - Vaikai nuo {{ veikla.isvykos }} metų.
    - Suaugusieji
      iš miestelio.
"""
ABOUT = "  apie: Nariu gali būti kiekvienas.\n"


def listed(folder: Path, about: str = TEXTS) -> Path:
    return put(folder, (ABOUT, about), form=changed(FORM, LIST))


def said(made: bytes) -> list[str]:
    return [text.replace("\u00a0", " ") for _, text in paragraphs_of(made)]


class DescribeAListOfTexts:
    def it_is_printed_item_by_item(self, tmp_path: Path) -> None:
        made = at.render(at.load(listed(tmp_path)))

        words = said(made)
        place = words.index("Kas")
        assert words[place + 1 : place + 3] == [
            "Vaikai nuo 2 metų.",
            "Suaugusieji iš miestelio.",
        ]
        styles = {text: style for style, text in paragraphs_of(made)}
        assert "List" in styles["Suaugusieji iš miestelio."]
        assert inspect_document(parts_of(made), "a.docx") == ()

    @pytest.mark.parametrize("about", ["Vieni.", "|\n    Vieni.\n    Kiti.", "|\n    - Vieni."])
    def it_may_be_one_text_or_lines(self, tmp_path: Path, about: str) -> None:
        made = said(at.render(at.load(listed(tmp_path, f"  apie: {about}\n"))))

        assert "Vieni." in made

    def it_comes_back_from_every_file(self, tmp_path: Path) -> None:
        report = at.load(listed(tmp_path))

        for name in ("a.xlsx", "b.yaml", "c.json"):
            save_data(report, tmp_path / name)
            assert at.load(tmp_path / name) == report

    def it_quotes_what_there_is(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(listed(tmp_path, TEXTS.replace("isvykos", "isvykas")))

        assert [one.place.line for one in raised.value.faults] == [6]

    def it_is_no_table(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors):
            at.load(listed(tmp_path, "  apie: [{a: b}]\n"))


class DescribeAPeriod:
    FORM = changed(FORM, (DAY, "tipas: laikotarpis"))

    @pytest.mark.parametrize(
        "written",
        ["1998-05-12 – 1998-06-01", "1998-05-12–1998-06-01", "{nuo: 1998-05-12, iki: 1998-06-01}"],
    )
    def it_is_from_one_day_to_another(self, tmp_path: Path, written: str) -> None:
        path = put(tmp_path, ("ikurta: 1998-05-12", f"ikurta: {written}"), form=self.FORM)

        cells = str(tables_of(at.render(at.load(path))))

        assert r"1998-05-12\xa0– 1998-06-01" in cells

    def it_is_quoted_in_words(self, tmp_path: Path) -> None:
        path = put(
            tmp_path,
            ("ikurta: 1998-05-12", "ikurta: 1998-05-12 – 1998-06-01"),
            ("ar daugiau.", "ar daugiau, {{ nariai.ikurta }}."),
            form=self.FORM,
        )

        words = " ".join(said(at.render(at.load(path))))

        assert "1998 m. gegužės 12 d. – 1998 m. birželio 1 d." in words

    def it_comes_back_from_every_file(self, tmp_path: Path) -> None:
        change = ("ikurta: 1998-05-12", "ikurta: 1998-05-12 – 1998-06-01")
        report = at.load(put(tmp_path, change, form=self.FORM))

        for name in ("a.xlsx", "b.yaml"):
            save_data(report, tmp_path / name)
            assert at.load(tmp_path / name) == report

    @pytest.mark.parametrize(
        "written", ["1998-05-12", "1998-06-01 – 1998-05-12", "pavasarį", "{nuo: 1998-05-12}"]
    )
    def it_is_told_where_it_is_none(self, tmp_path: Path, written: str) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(put(tmp_path, ("ikurta: 1998-05-12", f"ikurta: {written}"), form=self.FORM))

        assert [one.message.code for one in raised.value.faults] == ["F470"]


class DescribeSidesInListedRows:
    COLUMN = ("{pavadinimas: Dalyviai,", "{salia: [pernai, pokytis], pavadinimas: Dalyviai,")
    EARLIER = """\
praejusieji_metai:
  veikla.susitikimai.knygos.dalyviai: 100
  veikla.susitikimai.is_viso.dalyviai: 160
nariai:
"""

    def they_are_those_of_last_years_row_of_that_name(self, tmp_path: Path) -> None:
        path = put(tmp_path, ("nariai:\n", self.EARLIER), form=changed(FORM, self.COLUMN))

        (table,) = [one for one in tables_of(at.render(at.load(path))) if "Knygos" in str(one.rows)]

        heads = [cell.text for cell in table.rows[table.headers - 1]]
        assert heads[2:5] == ["2024\u00a0m.", "2025\u00a0m.", "Pokytis"]
        assert table.body[0][2:5] == ["100", "120", "+20"]
        assert table.body[1][2:5] == ["–", "80", "–"]
        assert table.body[2][2:5] == ["160", "200", "+40"]

    def they_are_no_data(self, tmp_path: Path) -> None:
        path = put(tmp_path, ("nariai:\n", self.EARLIER), form=changed(FORM, self.COLUMN))
        report = at.load(path)

        save_data(report, tmp_path / "a.xlsx")

        assert at.load(tmp_path / "a.xlsx") == report
        assert codes(path) == []

    def they_are_told_where_there_are_none_such(self) -> None:
        (fault,) = mistakes((self.COLUMN[0], self.COLUMN[1].replace("pernai", "vakar")))

        assert fault.message.code == "F433"


class DescribeADateInACell:
    TIME = (
        "tema: {pavadinimas: Tema, tipas: tekstas}",
        "{0}\n          laikas: {{pavadinimas: Laikas, {1}}}",
    )

    @pytest.mark.parametrize(
        ("sort", "given", "printed"),
        [
            ("tipas: data", "2025-04-03", "2025‑04‑03"),
            ("tipas: laikotarpis", "2025-03-01 – 2025-05-31", "2025‑03‑01\u00a0– 2025‑05‑31"),
            ("tipas: tekstas", "nuo 2025-03-01", "nuo 2025‑03‑01"),
            ("tipas: pastraipos", "(2025-03-01–2025-05-31)", "(2025‑03‑01\u00a0– 2025‑05‑31)"),
        ],
    )
    def it_is_never_parted(self, tmp_path: Path, sort: str, given: str, printed: str) -> None:
        old, new = self.TIME
        form = changed(FORM, (old, new.format(old, sort)))
        row = ("{tema: Knygos,", f'{{tema: Knygos, laikas: "{given}",')

        assert tables_of(at.render(at.load(put(tmp_path, row, form=form))))[2].body[0][1] == printed

    def it_is_as_it_was_typed_where_the_data_says_so(self, tmp_path: Path) -> None:
        old, new = self.TIME
        form = changed(FORM, (old, new.format(old, "tipas: tekstas")))
        rows = (
            ("{tema: Knygos,", '{tema: Knygos, laikas: "nuo 2025-03-01",'),
            ("metai: 2025\n", "metai: 2025\ntvarkyti_tekstus: ne\n"),
        )

        made = at.render(at.load(put(tmp_path, *rows, form=form)))
        assert tables_of(made)[2].body[0][1] == "nuo 2025-03-01"
