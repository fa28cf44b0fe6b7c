"""A template looked at without data: all that is wrong with it, each with its place.

Guards: template/checking, declared/sampling, hall/workshop, hall/left_out, compose/hand_laid
"""

import re
from collections.abc import Callable
from functools import partial
from statistics import mean

import pytest
from jinja2 import nodes

from ataskaita.compose import compose_view
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.sampling import full_report
from ataskaita.errors import Fault
from ataskaita.hall.documents import DOCUMENTS, standard_template
from ataskaita.hall.template_faults import faults_of
from ataskaita.hall.workshop import check_template
from ataskaita.kinds import IMPLIED, KINDS
from ataskaita.notation import kind_of_form
from ataskaita.template.checking import Suggestions, judge_template
from ataskaita.template.checking.blocks import statement
from ataskaita.template.checking.dotted import dotted
from ataskaita.template.checking.standing import places_in, standing_tags
from ataskaita.template.code.environment import make_environment
from ataskaita.template.words.xml import parse
from ataskaita.view import Names
from benchmarks.checking_templates import rounds_of
from benchmarks.foreign_templates import elderate, museum
from benchmarks.template_slips import HAND_LAID, alarms, at_once, counted, sound, sources
from tests.documents import paragraphs_of
from tests.notation.forms import FORM, changed
from tests.template.making import DOCUMENT, paragraph, part, row, table

LEFT = ("S356", "S384", "S398")
"""What is told of a template as a whole, whatever stands in it."""
STYLES = part('<w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>', "styles")


def parts_of(*blocks: str) -> dict[str, bytes]:
    return {DOCUMENT: part("".join(blocks)), "word/styles.xml": STYLES}


def faults(*blocks: str) -> tuple[Fault, ...]:
    """Return what is wrong with a library's template of these blocks, but for what it leaves."""
    found = faults_of(parts_of(*blocks), IMPLIED, "šablonas.docx")
    return tuple(one for one in found if one.message.code not in LEFT)


def told(*blocks: str) -> list[tuple[str, str]]:
    """Return the code and the place of each."""
    return [(one.message.code, one.place.within) for one in faults(*blocks)]


class DescribeASoundTemplate:
    @pytest.mark.parametrize("form", KINDS)
    def it_has_nothing_wrong_for_any_form(self, form: str) -> None:
        for document in DOCUMENTS:
            assert check_template(standard_template(document, KINDS[form]), form) == ()

    def it_may_be_laid_out_by_hand(self) -> None:
        assert [one.what() for one in check_template(HAND_LAID)] == []

    def it_may_ask_what_only_some_items_of_a_list_have(self) -> None:
        loop = (
            "{%p for skyrius in skyriai %}",
            "{{ skyrius.fondas.likutis.is_viso }}",
            "{%p endfor %}",
        )

        assert told(*map(paragraph, loop)) == []

    def it_may_name_groups_that_only_the_data_knows(self) -> None:
        assert told(paragraph("{{ renginiai.grupes.vb.is_viso }}")) == []

    def it_may_ask_whether_a_name_is_there(self) -> None:
        assert (
            told(paragraph("{% if kazkas is defined %}x{% endif %}{{ kazkas|default('–') }}")) == []
        )


class DescribeASpoiltTemplate:
    def it_is_told_whole_in_one_run(self) -> None:
        found = told(
            paragraph("Fondas", style="Heading1"),
            paragraph("{{ fondas.likuts.is_viso }} ir {{ metai|didziosiom }}"),
            paragraph("{%p if fondas %}"),
            table(row("{{ fondas.likutis.is_viso }}", "{{ mettai }}"), row("{{ a b }}", "x")),
        )

        assert found == [
            ("S304", "„Fondas“, 1 pastraipa"),
            ("S353", "„Fondas“, 1 pastraipa"),
            ("S304", "„Fondas“, 1 lentelė, 1 eilutė, 2 langelis"),
            ("S302", "„Fondas“, 1 lentelė, 2 eilutė, 1 langelis"),
            ("S350", "„Fondas“, 2 pastraipa"),
        ]

    def it_is_told_also_where_no_data_leads_yet(self) -> None:
        body = "{%p if not fondas %}", "{{ tvirtinimas.bduas }}", "{%p else %}", "{%p endif %}"

        (found,) = faults(*map(paragraph, body))

        assert found.facts == {"name": "tvirtinimas.bduas", "nearest": "tvirtinimas.budas"}

    def it_is_told_by_the_name_that_stands_there(self) -> None:
        body = (
            "{%p for grupe in renginiai.grupes %}",
            "{{ grupe.garsinniai }} {{ gruppe.garsiniai }}",
            "{%p endfor %}",
        )

        found = [one.facts for one in faults(*map(paragraph, body))]

        assert found == [
            {"name": "grupe.garsinniai", "nearest": "grupe.garsiniai"},
            {"name": "gruppe", "nearest": "grupe"},
        ]

    def it_is_told_which_block_stays_open_within_another(self) -> None:
        (found,) = faults(
            paragraph("{%p for eilute in antraste %}"),
            paragraph("{%p if eilute %}"),
            paragraph("{%p endfor %}"),
        )

        assert found.message.code == "S352"
        assert found.facts["block"] == "{% if eilute %}"
        assert found.facts["place"] == "2 pastraipa"
        assert found.place.within == "3 pastraipa"

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("{% endif %}", "S351"),
            ("{% else %}", "S351"),
            ("{% elif metai %}", "S351"),
            ("{% jei metai %}", "S302"),
            ("{{ metai", "S302"),
            ("{% include 'x' %}", "S302"),
            ("{% for x in fondas %}{% endfor %}", "S355"),
            ("{% if metai is didelis %}{% endif %}", "S354"),
        ],
    )
    def it_is_told_what_a_tag_lacks(self, text: str, code: str) -> None:
        assert [one for one, _ in told(paragraph(text))] == [code]

    @pytest.mark.parametrize(
        "body",
        [
            (row("{% for x in antraste %}"), row("{{ x }}"), row("{%tr endfor %}")),
            (row("{%tr for x in antraste %}"), "</w:tbl><w:tbl>", row("{%tr endfor %}")),
            (row("{%tc for x in antraste %}", "{{ x }}"), row("x", "{%tc endfor %}")),
            (row("{%p if metai %}"), row("{%p endif %}")),
        ],
    )
    def it_is_told_where_a_block_ends_in_another_place(self, body: tuple[str, ...]) -> None:
        assert [code for code, _ in told(table(*body))] == ["S357"]

    def it_is_told_in_its_header_too(self) -> None:
        header = part(paragraph("{{ mettai }}"), "hdr")
        parts = {**parts_of(paragraph("x")), "word/header1.xml": header}

        found = faults_of(parts, IMPLIED, "šablonas.docx")

        assert [(one.facts["name"], one.place.within) for one in found] == [
            ("mettai", "puslapio antraštė")
        ]

    def it_is_told_in_words_of_ours(self) -> None:
        tags = "{{ a b }}", "{% jei x %}", "{{ 'a }}", "{{ a ~ }}", "{{ ) }}", "{% for a b %}"

        for one in faults(*map(paragraph, tags)):
            said = f"{one.what('lt')} {one.remedy('lt')}".lower()
            assert not any(
                word in said for word in ("expected", "jinja", "token", "got ", "unexpected")
            )


class DescribeOneMistake:
    """Told once; what only follows from it isn't told, and what is wrong beside it is."""

    LOOP = "{%p for grupe in renginiai.grupes %}"
    USES = ("{{ grupe.pavadinimas }}", "{{ grupe.garsiniai }}")

    def it_leaves_the_blocks_around_a_wrong_end_as_they_are(self) -> None:
        body = (
            "{%p for skyrius in skyriai %}",
            "{%p if skyrius.fondas %}",
            "{%p endfor %}",
            "{{ skyrius.pavadinimas }}",
            "{%p endfor %}",
            "{{ mettai }}",
        )

        end, name = faults(*map(paragraph, body))

        assert (end.message.code, end.place.within) == ("S391", "3 pastraipa")
        assert end.facts["block"] == "{% if skyrius.fondas %}"
        assert end.facts["end"] == "{% endif %}"
        assert name.facts["name"] == "mettai"

    @pytest.mark.parametrize("word", ["jei", "kiekvienam", "fro"])
    def it_leaves_the_names_and_the_end_of_a_block_opened_by_another_word(self, word: str) -> None:
        loop = self.LOOP.replace("for", word, 1)

        body = map(paragraph, (loop, *self.USES, "{{ mettai }}", "{%p endfor %}"))

        assert told(*body) == [("S302", "1 pastraipa"), ("S304", "4 pastraipa")]

    def it_leaves_a_block_closed_whose_end_is_misspelt(self) -> None:
        body = map(paragraph, (self.LOOP, *self.USES, "{%p enfor %}", "{{ grupe.x }}"))

        assert told(*body) == [("S302", "4 pastraipa"), ("S304", "5 pastraipa")]

    def it_leaves_what_a_tag_opens_that_is_not_closed(self) -> None:
        body = map(paragraph, (self.LOOP.replace("%}", "}"), *self.USES, "{%p endfor %}"))

        assert told(*body) == [("S302", "1 pastraipa")]

    def it_names_the_loop_whose_opening_is_lost(self) -> None:
        (found,) = faults(*map(paragraph, (*self.USES, "{{ grupe }}", "{%p endfor %}")))

        assert (found.message.code, found.place.within) == ("S351", "4 pastraipa")
        assert "{% for grupe in renginiai.grupes %}" in found.remedy("lt")

    def it_is_told_at_the_first_tag_of_a_choice_whose_opening_is_lost(self) -> None:
        body = "x", "{%p else %}", "y", "{%p endif %}"

        assert told(*map(paragraph, body)) == [("S351", "2 pastraipa")]

    def it_is_one_where_two_ends_changed_places(self) -> None:
        body = "{%p if metai %}", self.LOOP, "x", "{%p endif %}", "{%p endfor %}"

        assert told(*map(paragraph, body)) == [("S352", "4 pastraipa")]

    def it_leaves_what_is_asked_below_a_wrong_name(self) -> None:
        body = (
            "{%p for grupe in renginiai.grupe %}",
            "{{ grupe.garsiniai|su_vienetu }} {{ grupe.zkas }}",
            "{%p endfor %}",
        )

        assert told(*map(paragraph, body)) == [("S304", "1 pastraipa")]

    def it_is_told_of_letters_with_the_tag_that_has_the_right_ones(self) -> None:
        body = "{%tr if metai %}", "x", "{%p endif %}", "{%p if metai %}", "{%p endif %}"

        (found,) = faults(*map(paragraph, body))

        assert (found.message.code, found.place.within) == ("S357", "3 pastraipa")
        assert found.facts["place"] == "1 pastraipa"

    def it_is_told_at_its_own_tag_where_others_say_the_same(self) -> None:
        rows = table(row("{%tr if metai %}"), row("x"), row("{%tr endif %}"))

        (found,) = faults(rows, paragraph("{%tr if metai %}"), paragraph("{%tr endif %}"))[:1]

        assert (found.message.code, found.place.within) == ("S302", "1 pastraipa")


class DescribeManyMistakes:
    def they_are_paired_in_time(self) -> None:
        body = [paragraph("{%p if metai %}"), paragraph("{%p endfor %}")] * 1000

        found = faults(*body)

        assert {one.message.code for one in found} == {"S391"}
        assert len(found) == 1000


class DescribeWhatIsLeftOut:
    BODY = (
        "{%p for skyrius in skyriai %}",
        "{%p if skyrius.fondas %}",
        "{{ fondas.likutis.is_viso }}",
        "{%p endif %}",
        "{%p endfor %}",
    )

    def it_is_told_of_a_template_that_lays_sections_out(self) -> None:
        found = faults_of(parts_of(*map(paragraph, self.BODY)), IMPLIED, "šablonas.docx")

        assert {(one.message.code, one.message.severity) for one in found} == {
            ("S356", "warning"),
            ("S384", "note"),
        }
        assert "„Bibliotekų prieinamumas“" in found[0].facts["names"]

    def its_remedy_names_the_lines_of_the_standard_template_that_print_it(self) -> None:
        found = faults_of(parts_of(*map(paragraph, self.BODY)), IMPLIED, "šablonas.docx")
        standard = str(paragraphs_of(standard_template().read_bytes()))

        for one in found:
            if one.message.code == "S356":
                tags = re.findall(r"\{%.*?%\}", one.remedy("lt"))
                assert tags == ["{%p for blokas in skyrius.blokai %}", "{%p endfor %}"]
                assert all(tag in standard for tag in tags)

    def it_is_told_of_whole_sections_at_once_and_of_parts_by_their_section(self) -> None:
        found = faults_of(parts_of(*map(paragraph, self.BODY)), IMPLIED, "šablonas.docx")

        told = [one.facts["begin"] for one in found if one.message.code == "S356"]

        assert told[1].startswith("„fondas.pradzia“, „fondas.gauta“")
        assert "„prieinamumas“" in told[0]
        assert len(told) == 2


class DescribeATemplateOfAnotherOffice:
    """Laid out by hand for a form of three sections; a note says what any data may have beside."""

    @pytest.mark.parametrize("make", [elderate, museum])
    def it_has_nothing_wrong(self, make: Callable[[], tuple[dict[str, bytes], ReportKind]]) -> None:
        parts, kind = make()

        found = faults_of(parts, kind, "seniunija.docx")

        assert [(one.message.code, one.message.severity) for one in found] == [("S384", "note")]
        assert "„Įvadas“, „Nuotraukos“" in found[0].facts["names"]

    def it_is_told_of_a_section_that_was_taken_out(self) -> None:
        parts, kind = elderate()
        whole = parts[DOCUMENT].decode()
        begin, end = (whole.index(f">{one}<") for one in ("Aplinkos tvarkymas", "Lėšos"))
        begin, end = (whole.rindex("<w:p>", 0, one) for one in (begin, end))
        parts = {**parts, DOCUMENT: (whole[:begin] + whole[end:]).encode()}

        found = faults_of(parts, kind, "seniunija.docx")

        assert [one.what("lt") for one in found if one.message.code == "S356"] == [
            "Kad ir kas būtų duomenyse, šablonas niekur nespausdina: „Aplinkos tvarkymas“."
        ]
        assert "„aplinka“" in found[0].remedy("lt")

    def it_is_told_of_a_row_that_was_taken_out_by_its_names(self) -> None:
        parts, kind = elderate()
        lost = parts[DOCUMENT].replace(b"{{ lesos.saltiniai.valstybe.gauta }}", b"")

        (left, _) = faults_of({**parts, DOCUMENT: lost}, kind, "seniunija.docx")

        assert left.facts == {
            "names": "„Gauta“ (Lėšos – Lėšos pagal šaltinius – Valstybės biudžetas)",
            "begin": "„lesos.saltiniai“",
        }


class DescribeATableLaidOutByHand:
    """Of a form that says how wide its columns are, and that the table lies on its side."""

    CELLS = (paragraph("{{ nariai.sudetis.vaikai.nariai }}"),)
    LOOP = tuple(
        map(
            paragraph,
            (
                "{%p for skyrius in skyriai %}",
                "{%p for blokas in skyrius.blokai %}",
                "{{ blokas.lentele }}",
                "{%p endfor %}",
                "{%p endfor %}",
            ),
        )
    )

    SIDEWAYS = ("lentele: Narių sudėtis", "lentele: Narių sudėtis\n        gulscia: taip")
    WIDE = ("nariai: {pavadinimas: Nariai,", "nariai: {pavadinimas: Nariai, plotis: 20,")
    PLAIN = ("Narių sudėtis", "Narių sudėtis")

    @pytest.mark.parametrize(
        ("change", "blocks", "lost"),
        [
            (SIDEWAYS, CELLS, ["„gulscia“"]),
            (WIDE, CELLS, ["„plotis“"]),
            (PLAIN, CELLS, []),
            (SIDEWAYS, LOOP, []),
            (SIDEWAYS, (*LOOP, *CELLS), []),
        ],
    )
    def it_is_told_what_of_the_form_has_no_say(
        self, change: tuple[str, str], blocks: tuple[str, ...], lost: list[str]
    ) -> None:
        kind = kind_of_form(changed(FORM, change), "forma.yaml")

        found = faults_of(parts_of(*blocks), kind, "šablonas.docx")

        assert [one.facts["lost"] for one in found if one.message.code == "S347"] == lost


class DescribeTheFullReport:
    @pytest.mark.parametrize("form", KINDS)
    def it_has_every_section_of_its_kind(self, form: str) -> None:
        report = full_report(KINDS[form])

        keys = [one.key for one in KINDS[form].sections]
        assert [key for key, _ in report.sections][: len(keys)] == keys
        assert compose_view(report).names["metai"]


@pytest.mark.slow
class DescribeSlipsOfAHand:
    """In the templates of a library, a municipality and a museum: a draw of 200 is on the page."""

    def they_are_told_with_place_and_remedy(self) -> None:
        drawn = counted(13, 3)

        assert drawn.made.total() == 13
        assert [(slip.kind, slip.was) for slip, _ in drawn.missed] == []

    def they_are_told_of_one_template_all_in_one_run(self) -> None:
        for source in sources():
            spoilt, told = at_once(source, 3)

            assert len(spoilt) == 5
            assert told == spoilt

    @pytest.mark.slow
    def they_are_told_of_every_kind_in_ninety_five_of_a_hundred(self) -> None:
        drawn = counted(90, 5)

        assert drawn.made.total() == 90
        assert len(drawn.made) == 13
        assert drawn.told.total() >= 0.95 * 90
        assert mean(drawn.faults) <= 1.3
        assert max(drawn.faults) <= 3

    @pytest.mark.slow
    def they_are_all_that_is_told_of_seven_sound_templates(self) -> None:
        assert len(sound()) == 7
        assert alarms() == []


class DescribeTheTimeItTakes:
    @pytest.mark.slow
    def it_reads_no_tag_twice(self) -> None:
        faults_of(sources()[0].parts, IMPLIED, "x.docx")
        before = statement.cache_info().misses

        faults_of(sources()[0].parts, IMPLIED, "x.docx")

        assert statement.cache_info().misses == before

    @pytest.mark.slow
    def it_is_under_a_third_of_a_second_on_a_busy_machine(self) -> None:
        """On a quiet one 150 ms are asked for: `python -m benchmarks.checking_templates`."""
        library = sources()[0]

        taken = rounds_of(partial(faults_of, library.parts, library.kind, "x.docx"), 7)

        assert min(taken) < 300


class DescribeATagThatIsNotClosed:
    def it_is_told_alone_of_its_paragraph_with_what_is_missing(self) -> None:
        found = faults(paragraph("{{ mettai }} ir {{ metai } ir {{ metai|didziosiom }}"))

        assert [(one.message.code, one.facts.get("near")) for one in found] == [
            ("S304", None),
            ("S302", "{{ metai } ir"),
            ("S353", None),
        ]
        assert "trūksta „}}“" in found[1].what("lt")


class DescribeAHeadingWithTags:
    def it_names_places_by_its_words(self) -> None:
        title = "{{ istaiga.kilmininkas }} {{ metai }} m. ataskaita"

        assert told(paragraph(title, style="Heading1"), paragraph("{{ mettai }}")) == [
            ("S304", "„… m. ataskaita“, 1 pastraipa")
        ]


class DescribeAStyleThatIsNotThere:
    def it_is_told_once_where_it_is_used_first(self) -> None:
        blocks = ("x", "Pastaba"), ("y", "Heading1"), ("z", "Pastaba")

        (found,) = faults(*(paragraph(text, style=style) for text, style in blocks))

        assert (found.message.code, found.message.severity) == ("S385", "warning")
        assert (found.facts["style"], found.place.within) == ("Pastaba", "1 pastraipa")


_FILTERED = "".join(f"|{one}" for one in ("didziosiomis", "upper"))
_DOTTED = (
    *("{{ metai }}", "{{a.b}}", "{{ a.in.if }}", f"{{{{ a.b{_FILTERED} }}}}"),
    *("{% if a %}", "{% if a.b.c %}", "{% elif a.b %}", "{% for x in a.b %}"),
)
_NOT_DOTTED = (
    *("{{ true }}", "{{ none|upper }}", "{{ ą.b }}", "{{ a.1 }}", "{{ 1.a }}", "{{ a|d(1) }}"),
    *("{{- a }}", "{{ a b }}", "{{ a. b }}", "{% if not %}", "{% if not a %}", "{% for in in a %}"),
    *("{% for a, b in c %}", "{% for x in a if x %}", "{% for true in a %}", "{{ }}", "{% if %}"),
)


class DescribeADottedTag:
    @pytest.mark.parametrize("said", _DOTTED)
    def it_is_read_as_jinja_reads_it(self, said: str) -> None:
        whole = said.replace("elif", "if")
        closed = whole + "".join(f"{{% end{one} %}}" for one in ("if", "for") if one in whole[:6])
        (read,) = make_environment().parse(closed).body

        assert dotted(said) == (read.nodes[0] if isinstance(read, nodes.Output) else read)

    @pytest.mark.parametrize("said", _NOT_DOTTED)
    def its_like_is_not_taken_for_one(self, said: str) -> None:
        assert dotted(said) is None

    def it_is_what_most_tags_of_a_template_laid_out_by_hand_are(self) -> None:
        root = parse(sources()[0].parts[DOCUMENT])
        said = [one.tag for one in standing_tags(root, places_in(root, DOCUMENT, {}))]
        read = [one for one in said if one.word in ("", "if", "for")]

        assert sum(dotted(one.said) is not None for one in read) / len(read) > 0.9


class DescribeSuggestions:
    def they_count_nothing_as_printed(self) -> None:
        view = compose_view(full_report(IMPLIED))
        parts = parts_of(paragraph("{{ mettai }}"))

        known = Suggestions(lambda: compose_view(full_report(IMPLIED)).names)
        judge_template(parts, view.names, known, "x.docx")

        stock = view.names["fondas"]
        assert isinstance(stock, Names)
        assert not stock.children
