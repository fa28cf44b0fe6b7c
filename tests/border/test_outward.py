"""Nothing active or outward goes out: one fixture for each technique (promise 10).

Guards: border.techniques, border.fields, border.addresses, border.clearing, inspection.outward.
"""

import re
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.border.addresses import is_harmless
from ataskaita.documents import inspect
from tests.border.second_opinion import suspicions
from tests.border.techniques import CANARY, HARMLESS, REFUSED, TAKEN_OUT
from tests.documents import parts_of
from tests.packages import MAIN, paragraph, word_package, zipped

ALL = {**TAKEN_OUT, **REFUSED}


def template_of(parts: dict[str, bytes]) -> at.Template:
    return at.Template.of_bytes(zipped(parts), "a.docx")


def made_of(parts: dict[str, bytes]) -> dict[str, bytes]:
    return parts_of(template_of(parts).render({"v": "Ąžuolas"}))


def codes_of(parts: dict[str, bytes], folder: Path) -> list[str]:
    path = folder / "a.docx"
    path.write_bytes(zipped(parts))
    return [one.message.code for one in inspect(path)]


class DescribeWhatIsTakenOut:
    @pytest.mark.parametrize("name", TAKEN_OUT)
    def it_keeps_promise_10_and_is_in_no_document(self, name: str) -> None:
        made = made_of(TAKEN_OUT[name]())

        whole = b" ".join(made.values()) + " ".join(made).encode()
        assert CANARY.encode() not in whole
        assert not re.search(rb"vbaProject|mailMerge|attachedTemplate|macroEnabled|Macro", whole)
        assert "Ąžuolas".encode() in made[MAIN]

    @pytest.mark.parametrize("name", TAKEN_OUT)
    def it_is_told(self, name: str) -> None:
        remarks = template_of(TAKEN_OUT[name]()).remarks

        assert {one.message.code for one in remarks} == {"S320"}
        assert all(one.severity == "warning" and one.place.within for one in remarks)

    def it_is_told_also_by_a_template_that_is_kept(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("ATASKAITA_CACHE", str(tmp_path / "k"))
        first, again = (template_of(TAKEN_OUT["mail merge"]()) for _ in range(2))

        assert first.remarks == again.remarks
        assert first.remarks

    @pytest.mark.parametrize("name", [one for one in TAKEN_OUT if "ink" in one or "LINK" in one])
    def its_text_stays(self, name: str) -> None:
        if "tekstas" in (before := TAKEN_OUT[name]()[MAIN].decode()):
            assert "tekstas" in made_of(TAKEN_OUT[name]())[MAIN].decode()
        assert "Ąžuolas" not in before

    def its_part_alone_is_changed(self) -> None:
        parts = TAKEN_OUT["attached template"]()

        made = made_of(parts)

        assert made["word/_rels/document.xml.rels"] == parts["word/_rels/document.xml.rels"]

    @pytest.mark.parametrize("name", TAKEN_OUT)
    def it_is_seen_in_a_draft(self, tmp_path: Path, name: str) -> None:
        assert "W561" in codes_of(TAKEN_OUT[name](), tmp_path)


class DescribeWhatIsRefused:
    @pytest.mark.parametrize("name", REFUSED)
    def it_keeps_promise_10(self, name: str) -> None:
        with pytest.raises(at.TemplateErrors) as raised:
            template_of(REFUSED[name]())

        assert {one.message.code for one in raised.value.faults} == {"S319"}
        assert all(one.place.within for one in raised.value.faults)

    @pytest.mark.parametrize("name", REFUSED)
    def it_is_seen_in_a_draft(self, tmp_path: Path, name: str) -> None:
        assert "W560" in codes_of(REFUSED[name](), tmp_path)

    def it_is_listed_all_at_once_with_words_nearby(self) -> None:
        parts = REFUSED["OLE, embedded"]()
        more = REFUSED["DDEAUTO"]()[MAIN].decode().partition("<w:body>")[2]
        body = parts[MAIN].decode().replace("<w:object>", "<w:t>Kaina:</w:t><w:object>")
        parts[MAIN] = body.replace("</w:body></w:document>", more).encode()

        with pytest.raises(at.TemplateErrors) as raised:
            template_of(parts)

        said = [(one.place.within, one.what("en")) for one in raised.value.faults]
        assert (MAIN, "The template has an object of another program (OLE): Kaina:.") in said
        assert any("DDEAUTO cmd.exe" in words for _, words in said)

    def its_message_has_a_remedy_in_lithuanian(self) -> None:
        with pytest.raises(at.TemplateErrors) as raised:
            template_of(REFUSED["sub-document"]())

        (fault, *_) = raised.value.faults
        assert "pagrindinio dokumento dalinis dokumentas" in fault.what("lt")
        assert fault.remedy("lt").startswith("Išimkite tai „Word“ programoje")


class DescribeWhatIsHarmless:
    @pytest.mark.parametrize("name", HARMLESS)
    def it_stays_as_it_is(self, tmp_path: Path, name: str) -> None:
        parts = HARMLESS[name]()

        made = made_of(parts)

        assert {one: made.get(one) for one in parts if one not in CHANGED} == {
            one: content for one, content in parts.items() if one not in CHANGED
        }
        assert not template_of(parts).remarks
        assert not {"W560", "W561", "W562"} & set(codes_of(parts, tmp_path))


CHANGED = (MAIN, "[Content_Types].xml", "_rels/.rels")
KINDS = {
    "docx": "openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "dotx": "openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "docm": "ms-word.document.macroEnabled.main+xml",
    "dotm": "ms-word.template.macroEnabledTemplate.main+xml",
}


class DescribeATemplateOfAnyKind:
    @pytest.mark.parametrize("kind", KINDS)
    def its_document_is_a_plain_one(self, tmp_path: Path, kind: str) -> None:
        parts = word_package(paragraph("{{ v }}"), main_type=f"application/vnd.{KINDS[kind]}")

        made = made_of(parts)["[Content_Types].xml"].decode()

        assert KINDS["docx"] in made
        assert not any(other in made for name, other in KINDS.items() if name != "docx")
        assert ("W562" in codes_of(parts, tmp_path)) == (kind != "docx")


class DescribeAnAddress:
    @pytest.mark.parametrize(
        ("address", "harmless"),
        [
            ("https://example.lt/a@b", True),
            ("HTTP://example.lt", True),
            ("mailto:a@example.lt", True),
            ("#vieta", True),
            ("", True),
            ("{{ adresas }}", True),
            ("https://a:b@example.lt", False),
            (" javascript:x", False),
            ("httpx://x", False),
            ("failas.docx", False),
            ("..\\failas.docx", False),
        ],
    )
    def it_may_be_linked_to_or_not(self, address: str, harmless: bool) -> None:  # noqa: FBT001 (a case)
        assert is_harmless(address) is harmless


class DescribeASecondOpinion:
    @pytest.mark.parametrize("name", [*TAKEN_OUT, *HARMLESS])
    def it_finds_nothing_in_what_goes_out(self, tmp_path: Path, name: str) -> None:
        parts = {**TAKEN_OUT, **HARMLESS}[name]()
        path = tmp_path / "a.docx"
        path.write_bytes(template_of(parts).render({"v": "Ąžuolas"}))

        assert suspicions(path) == []

    @pytest.mark.parametrize(
        ("name", "word"),
        [
            ("attached template", "attachedTemplate"),
            ("DDEAUTO", "DDEAUTO"),
            ("OLE, linked", "oleObject"),
        ],
    )
    def it_finds_what_the_fixtures_have(self, tmp_path: Path, name: str, word: str) -> None:
        path = tmp_path / "a.docx"
        path.write_bytes(zipped(ALL[name]()))

        assert any(word in one for one in suspicions(path))
