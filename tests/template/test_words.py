"""A template asks figures, names and plain texts for a case, as prose does."""

from pathlib import Path

import pytest
from docx import Document

import ataskaita as at
from tests.documents import paragraphs_of

DATA = """
metai: 2024
biblioteka: {pavadinimas: Beržgirio biblioteka, inagininkas: mūsų biblioteka}
fondas: {nurasymo_aktai: 41, dovanos: 2}
praejusieji_metai: {fondas.dovanos: 1}
parasas: {pareigos: Direktorė, vardas: Salomėja Nėris}
"""


@pytest.fixture
def template(tmp_path: Path) -> "Template":
    return Template(tmp_path)


class Template:
    """A template of one paragraph, rendered with the data above or a mapping."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def printed(self, text: str, names: dict[str, object] | None = None) -> str:
        document = Document()
        document.add_paragraph(text)
        document.save(str(self.folder / "a.docx"))
        template = at.Template(self.folder / "a.docx")
        made = at.render(self.report(), template) if names is None else template.render(names)
        return paragraphs_of(made)[0][1].replace("\u00a0", "~")

    def report(self) -> at.Report:
        (self.folder / "a.yaml").write_text(DATA, encoding="utf-8")
        return at.load(self.folder / "a.yaml")


class DescribeCaseFilters:
    @pytest.mark.parametrize(
        ("tag", "expected"),
        [
            ("{{ fondas.nurasymo_aktai|galininku }}", "41~nurašymo aktą"),
            ("{{ fondas.nurasymo_aktai|vietininku }}", "41~nurašymo akte"),
            ("parengt{{ fondas.nurasymo_aktai|galune }}", "parengtas"),
            ("{{ fondas.dovanos|kaip_kito }}", "padaugėjo 1 (2~kartus)"),
            (
                "dokumentų skaičius {{ fondas.dovanos|kaip_kito_skaicius }}",
                "dokumentų skaičius padidėjo 1 (2~kartus)",
            ),
            ("{{ fondas.parama|kaip_kito_skaicius }}", "–"),
            ("{{ fondas.dovanos.pokytis|su_zenklu }}", "+1"),
            ("{{ fondas.parama|galininku }}", "–"),
            ("{{ fondas.parama|galune }}", "–"),
            ("{{ fondas.parama|kaip_kito }}", "–"),
            ("{{ rodikliai.lankomumas|galininku }}", "–"),
            ("{{ biblioteka.pavadinimas|vietininku }}", "Beržgirio bibliotekoje"),
            ("{{ biblioteka.pavadinimas|inagininku }}", "mūsų biblioteka"),
            ("{{ biblioteka.inagininkas }}", "mūsų biblioteka"),
            ("{{ biblioteka.naudininkas }}", "Beržgirio bibliotekai"),
            ("{{ parasas.vardas|naudininku }}", "Salomėjai Nėriai"),
            ("{{ parasas.pareigos|naudininku|didziosiomis }}", "DIREKTOREI"),
        ],
    )
    def they_decline_what_they_are_given(self, template: Template, tag: str, expected: str) -> None:
        assert template.printed(tag) == expected

    def they_decline_plain_texts(self, template: Template) -> None:
        assert template.printed("{{ kas|kilmininku }}", {"kas": "nauja knyga"}) == "naujos knygos"

    def they_need_a_name_that_exists(self, template: Template) -> None:
        with pytest.raises(at.TemplateErrors, match="nieko"):
            template.printed("{{ nieko|kilmininku }}", {"kas": "knyga"})
