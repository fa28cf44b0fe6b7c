"""The template that is chosen once for a folder: one way for one report, a batch and the page.

Guards: hall.chosen, messages.chosen.
"""

import re
from pathlib import Path
from typing import Final

import pytest

import ataskaita as at
from ataskaita.documents import Settings, draft_of
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.chosen import CHOSEN, choice_for, choose
from ataskaita.hall.draft_templates import made_with
from ataskaita.hall.web import web_editions
from ataskaita.word.manifest import read_manifest
from ataskaita.word.package import look_into, write_package
from tests.cli.tool import SMALLEST, run
from tests.template.making import word_parts

MAIN: Final = "word/document.xml"


@pytest.fixture(name="data")
def _data(tmp_path: Path) -> Path:
    """A folder's data, and two templates beside it."""
    data = tmp_path / "duomenys.yaml"
    data.write_bytes(Path(SMALLEST).read_bytes())
    for name in ("mano", "kitas"):
        made = write_package(word_parts(f"{name.upper()}: {{{{ metai }}}}"))
        (tmp_path / f"{name}.docx").write_bytes(made)
    return data


def say(folder: Path, text: str) -> None:
    (folder / CHOSEN).write_text(text, encoding="utf-8-sig")


def said(document: bytes) -> str:
    return re.sub("<[^>]+>", "", look_into(document, "a.docx")[MAIN].decode())


class DescribeAChosenTemplate:
    def it_makes_the_document_its_web_edition_and_those_of_a_batch(self, data: Path) -> None:
        say(data.parent, "# mūsų šablonas\n\nmano.docx\n")

        made = draft_of(data)
        page = web_editions(made.report, Settings())["ataskaita"]
        many = at.render_many(data.parent, data.parent / "isvestis")

        assert "MANO: 2024" in said(made.documents["ataskaita"])
        assert "MANO: 2024" in re.sub("<[^>]+>", "", page.decode())
        assert "MANO: 2024" in said(Path(many.outcomes[0].target).read_bytes())

    def it_is_said_by_the_commands(self, data: Path) -> None:
        say(data.parent, "biblioteka=mano.docx")

        one = run("rengti", str(data)).said
        many = run("paketas", str(data.parent)).said

        told = "Šablonas:    biblioteka – mano.docx, parinktas faile sablonas.txt"
        assert (told in one, told in many) == (True, True)

    def it_gives_way_to_what_is_asked_for(self, data: Path) -> None:
        say(data.parent, "mano.docx")

        other = draft_of(data, Settings(template=data.with_name("kitas.docx")))
        standard = draft_of(data, Settings(template="standartinis"))
        out = data.parent / "isvestis"
        many = at.render_many(data.parent, out, template="standartinis")

        assert "KITAS: 2024" in said(other.documents["ataskaita"])
        assert standard.documents["ataskaita"] == at.render(at.load(data))
        assert Path(many.outcomes[0].target).read_bytes() == standard.documents["ataskaita"]

    def it_is_that_of_its_form_before_that_of_all(self, data: Path) -> None:
        say(data.parent, "kitas.docx\nbiblioteka = mano.docx\nmuziejus=nera.docx")

        assert "MANO: 2024" in said(draft_of(data).documents["ataskaita"])

    def it_may_stand_in_the_folder_above_and_the_nearest_is_taken(self, data: Path) -> None:
        below = data.parent / "skyrius" / "duomenys.yaml"
        below.parent.mkdir()
        below.write_bytes(data.read_bytes())
        say(data.parent, "mano.docx")

        above = said(draft_of(below).documents["ataskaita"])
        say(below.parent, "../kitas.docx")

        assert "MANO: 2024" in above
        assert "KITAS: 2024" in said(draft_of(below).documents["ataskaita"])

    def it_may_be_a_pack_also_in_a_batch(self, data: Path) -> None:
        pack = data.parent / "rinkinys"
        pack.mkdir()
        for name in ("veiklos-ataskaita", "sprendimas"):
            made = write_package(word_parts(f"{name} {{{{ metai }}}}"))
            (pack / f"{name}.docx").write_bytes(made)
        say(data.parent, "rinkinys")
        wanted = ("ataskaita", "sprendimas")

        out = data.parent / "isvestis"
        chosen = at.render_many(data.parent, out, documents=wanted).outcomes[0]
        decision = said(Path(chosen.others["sprendimas"]).read_bytes())
        (data.parent / CHOSEN).unlink()
        asked = at.render_many(data.parent, out, documents=wanted, template=pack).outcomes[0]

        assert "sprendimas 2024" in decision
        assert "sprendimas 2024" in said(Path(asked.others["sprendimas"]).read_bytes())

    def it_is_what_a_draft_is_known_to_be_made_by(self, data: Path, tmp_path: Path) -> None:
        apart = tmp_path.with_name(f"{tmp_path.name}-bendri")
        apart.mkdir()
        data.with_name("mano.docx").rename(apart / "savas.docx")
        say(data.parent, f"../{apart.name}/savas.docx")
        made = draft_of(data)
        draft = data.parent / "isvestis" / "a.docx"
        at.write(made.documents["ataskaita"], draft)

        known = made_with(read_manifest(look_into(draft.read_bytes(), "")), draft, made.report)

        assert known.template is not None
        assert known.template.path.name == "savas.docx"

    def it_makes_a_batch_anew_once_it_is_chosen_or_changed(self, data: Path) -> None:
        out = data.parent / "isvestis"
        told = []
        for text in ("", "mano.docx", "mano.docx", "kitas.docx"):
            say(data.parent, text)
            told.append(at.render_many(data.parent, out).outcomes[0].status.value)
        data.with_name("kitas.docx").write_bytes(data.with_name("mano.docx").read_bytes())
        told.append(at.render_many(data.parent, out).outcomes[0].status.value)

        assert told == ["made", "made", "unchanged", "made", "made"]


class DescribeWhatCantBeChosen:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("nera.docx", "P644"),
            ("\nbibliotka=mano.docx", "P645"),
            ("mano.docx\nkitas.docx", "P646"),
            ("nera-tokio", "S369"),
        ],
    )
    def it_is_said_by_all_and_nothing_is_made(self, data: Path, text: str, told: str) -> None:
        say(data.parent, text)

        with pytest.raises(AtaskaitaError) as caught:
            draft_of(data)
        one, many = run("rengti", str(data)), run("paketas", str(data.parent))

        assert [fault.message.code for fault in caught.value.faults] == [told]
        assert (told in one.said, told in many.said) == (True, True)
        assert not (data.parent / "isvestis").exists()


class DescribeChoosing:
    def it_keeps_what_else_the_file_says(self, data: Path) -> None:
        report = at.load(data)
        say(data.parent, "# mūsų\nmuziejus=standartinis\nbiblioteka=kitas.docx\n")

        choose(data, report.kind, "mano.docx", data.parent)

        choice = choice_for(report)
        assert choice is not None
        assert (choice.called, choice.place.line) == ("mano.docx", 3)
        lines = (data.parent / CHOSEN).read_text(encoding="utf-8").splitlines()
        assert lines[:2] == ["# mūsų", "muziejus=standartinis"]
