"""Prose: the few signs of Markdown that people know, and quotations of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ataskaita.declared.prose import Block, BlockKind, Prose, Quotation, Run

if TYPE_CHECKING:
    from tests.sources.conftest import Read

PARAGRAPH, NUMBERED, BULLETED = BlockKind

TYPED = [
    "<b>a</b> &amp; &nbsp; & < > „a“ – €",
    "Nr.\u00a05, 10\u202f073",
    "# ne antraštė",
    "> ne citata",
    "---",
    "`ne kodas`",
    "| ne | lentelė |",
    "{% if ne %} {# šablonas #} { metai }}",
    "http://www.example.lt",
    "[ne nuoroda] (https://www.example.lt)",
    "2 * 3 * 4",
    "a * b",
    "pavardenis_vardas_2",
    "** ne paryškinta **",
    "**neuždaryta",
    "5.5 arba 2020 m.",
    "12345678901. ne sąrašas",
    "*",
    "-",
    "* * *",
    "- * -",
    "Lėšos: -",
    "Ženklas \ue000: -",
]


class DescribeAPlainText:
    @pytest.mark.parametrize("text", TYPED)
    def it_stays_as_it_is_typed(self, read: Read, text: str) -> None:
        assert _prose(read, text) == Prose((Block((Run(text),)),))

    @pytest.mark.parametrize(
        ("typed", "text"),
        [
            (r"\*a\*", "*a*"),
            (r"3\. Trečias", "3. Trečias"),
            (r"\- ne sąrašas", "- ne sąrašas"),
            (r"\{{ metai }}", "{{ metai }}"),
            (r"\{\{ met \}\}", "{{ met }}"),
            (r"C:\aplankas", r"C:\aplankas"),
            (r"a \\ b", r"a \ b"),
            ("    ne kodas", "ne kodas"),
        ],
    )
    def its_backslash_takes_a_sign_for_what_it_is(self, read: Read, typed: str, text: str) -> None:
        assert _text(_prose(read, typed)) == text


class DescribeParagraphs:
    def they_are_parted_by_an_empty_line(self, read: Read) -> None:
        assert _lines(_prose(read, "Viena\npastraipa.\n\n\nKita.")) == ["Viena pastraipa.", "Kita."]

    @pytest.mark.parametrize("end", ["\\", "  "])
    def they_may_have_lines_of_their_own(self, read: Read, end: str) -> None:
        assert _lines(_prose(read, f"Viena{end}\neilutė")) == ["Viena\neilutė"]

    def they_may_stand_in_any_style_of_yaml(self, read: Read) -> None:
        expected = Prose((Block((Run("Viena eilutė"),)),))

        for text in (">\n  Viena\n  eilutė", "Viena\n  eilutė", '"Viena eilutė"'):
            assert read(f"preambule: {text}\n").preamble == expected


class DescribeEmptyProse:
    @pytest.mark.parametrize("text", ["", "|", "|\n  \n  ", '""'])
    def it_is_none(self, read: Read, text: str) -> None:
        assert read(f"preambule: {text}\n").preamble is None


class DescribeLooks:
    @pytest.mark.parametrize(
        ("typed", "run"),
        [
            ("**a**", Run("a", bold=True)),
            ("__a__", Run("a", bold=True)),
            ("*a*", Run("a", italic=True)),
            ("_a_", Run("a", italic=True)),
            ("***a***", Run("a", bold=True, italic=True)),
            ("*„a“*", Run("„a“", italic=True)),
            ("[a](https://a.lt)", Run("a", link="https://a.lt")),
            ("[a](HTTP://a.lt)", Run("a", link="HTTP://a.lt")),
            ("[a](mailto:a@b.lt)", Run("a", link="mailto:a@b.lt")),
            ("[a](https://a.lt/ž)", Run("a", link="https://a.lt/%C5%BE")),
            ("[**a**](https://a.lt)", Run("a", bold=True, link="https://a.lt")),
        ],
    )
    def they_are_read(self, read: Read, typed: str, run: Run) -> None:
        assert _prose(read, typed) == Prose((Block((run,)),))

    def they_end_where_they_are_closed(self, read: Read) -> None:
        runs = _prose(read, "a **b *c*** d").blocks[0].runs

        assert runs == (
            Run("a "),
            Run("b ", bold=True),
            Run("c", bold=True, italic=True),
            Run(" d"),
        )


class DescribeLists:
    def they_have_items_of_a_kind_and_a_number_of_their_own(self, read: Read) -> None:
        blocks = _prose(read, "Darbai:\n\n1. a\n2. b\n\nKiti:\n\n- c\n- d\n\n1. e").blocks

        assert [(one.kind, one.list_number) for one in blocks] == [
            (PARAGRAPH, 0),
            (NUMBERED, 1),
            (NUMBERED, 1),
            (PARAGRAPH, 0),
            (BULLETED, 2),
            (BULLETED, 2),
            (NUMBERED, 3),
        ]

    @pytest.mark.parametrize("sign", ["-", "*", "+"])
    def they_may_have_any_bullet(self, read: Read, sign: str) -> None:
        assert _prose(read, f"{sign} a") == Prose((Block((Run("a"),), BULLETED, 1),))

    @pytest.mark.parametrize("sign", ["1.", "1)"])
    def they_may_be_numbered_with_a_point_or_a_bracket(self, read: Read, sign: str) -> None:
        assert _prose(read, f"{sign} a") == Prose((Block((Run("a"),), NUMBERED, 1),))

    def they_number_those_inside_them_as_one_list(self, read: Read) -> None:
        blocks = _prose(read, "1. a\n   - b\n   - c\n2. d").blocks

        assert [(_text(Prose((one,))), one.kind, one.list_number) for one in blocks] == [
            ("a", NUMBERED, 1),
            ("b", BULLETED, 1),
            ("c", BULLETED, 1),
            ("d", NUMBERED, 1),
        ]

    def they_keep_an_item_of_two_lines_whole(self, read: Read) -> None:
        assert _lines(_prose(read, "- a\n  b\n- c")) == ["a b", "c"]

    def they_lose_no_item_that_has_nothing_in_it(self, read: Read) -> None:
        assert _lines(_prose(read, "- a\n-\n- b")) == ["a", "-", "b"]

    def they_do_not_begin_in_the_midst_of_a_paragraph_with_a_year(self, read: Read) -> None:
        assert _lines(_prose(read, "Taip buvo\n2020. Dabar ne.")) == ["Taip buvo 2020. Dabar ne."]


class DescribeQuotations:
    @pytest.mark.parametrize(
        ("typed", "quotation"),
        [
            ("{{ metai }}", Quotation("metai")),
            ("{{metai}}", Quotation("metai")),
            ("{{ fondas.dovanos|be_zenklo }}", Quotation("fondas.dovanos", ("be_zenklo",))),
            ("{{ fondas.dovanos | su_vienetu }}", Quotation("fondas.dovanos", ("su_vienetu",))),
            ("{{ fondas.dovanos.pernai }}", Quotation("fondas.dovanos.pernai")),
            ("{{ fondas.dovanos.pokytis }}", Quotation("fondas.dovanos.pokytis")),
            ("**{{ metai }}**", Quotation("metai", bold=True)),
            ("*{{ metai }}*", Quotation("metai", italic=True)),
            ("[{{ metai }}](https://a.lt)", Quotation("metai", link="https://a.lt")),
        ],
    )
    def they_are_read(self, read: Read, typed: str, quotation: Quotation) -> None:
        figures = "fondas: {dovanos: 5}\npraejusieji_metai: {fondas.dovanos: 4}\n"

        report = read(f"{figures}preambule: |\n  {typed}\n")

        assert report.preamble == Prose((Block((quotation,)),))

    def they_stand_amid_text(self, read: Read) -> None:
        runs = _prose(read, "„{{ metai }}“-ųjų * {{ metai }}").blocks[0].runs

        assert runs == (Run("„"), Quotation("metai"), Run("“-ųjų * "), Quotation("metai"))

    @pytest.mark.parametrize(
        "name",
        [
            "biblioteka.pavadinimas",
            "praeje_metai",
            "padaliniai.skaicius",
            "padaliniai.sarasas",
            "tvirtinimas.data",
        ],
    )
    def they_name_texts_dates_and_lists_too(self, read: Read, name: str) -> None:
        report = read(f"tvirtinimas: {{data: 2024-01-01}}\npreambule: '{{{{ {name} }}}}'\n")

        assert report.preamble == Prose((Block((Quotation(name),)),))


def _prose(read: Read, text: str) -> Prose:
    indented = "".join(f"  {line}\n" for line in text.split("\n"))
    prose = read(f"preambule: |2\n{indented}").preamble
    assert prose is not None
    return prose


def _lines(prose: Prose) -> list[str]:
    return [_text(Prose((block,))) for block in prose.blocks]


def _text(prose: Prose) -> str:
    runs = [run for block in prose.blocks for run in block.runs]
    return "".join(run.text for run in runs if isinstance(run, Run))
