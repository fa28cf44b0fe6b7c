"""A script that was written for docxtpl says the same with one line changed.

Guards: docxtpl, cli.docxtpl, scripts.template, scripts.manners, scripts.keeping, scripts.asking,
scripts.failing, scripts.values, scripts.subdocuments, template.code.scripts,
template.code.bounding, template.code.manner, template.values.scripts.
"""

import io
import re
import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import jinja2
import pytest
from markupsafe import Markup

import ataskaita as at
from ataskaita.docxtpl import DocxTemplate, InlineImage, Listing, RichText
from ataskaita.messages import Message
from ataskaita.messages import scripts as messages
from benchmarks.texts import texts_of
from tests.pictures import photograph
from tests.scripts.writing import BOTH, both, filled, line, lines_of, saved, template

PAGE = (Path(__file__).parents[2] / "docs" / "docxtpl.md").read_text(encoding="utf-8")


class Invoice:
    """What a script of its own hands over."""

    number = 7

    def total(self, rate: float = 1.0) -> float:
        return 12.5 * rate

    def __str__(self) -> str:
        return "SF-7"


CONTEXT: dict[str, Any] = {
    "word": "Žodis",
    "amount": 1234.567,
    "exact": Decimal("2.50"),
    "whole": 12,
    "nothing": None,
    "yes": True,
    "day": date(2026, 11, 29),
    "moment": datetime(2026, 11, 29, 8, 5, 0, 120, tzinfo=UTC),
    "items": ["a", "b"],
    "mapping": {"a": 1},
    "named": "Petraitis &amp; Ko",
    "invoice": Invoice(),
    "shout": str.upper,
    "rows": [{"a": 1, "b": "x"}, {"a": 2, "b": "y"}],
}
TAGS = (
    "{{ word }}|{{ whole }}|{{ yes }}",
    "{{ amount }}|{{ exact }}|{{ nothing }}",
    "{{ day }}|{{ moment }}",
    "{{ items }}|{{ mapping }}",
    "{{ named }}|{{ named|e }}",
    "{{ absent }}|{% if absent %}a{% else %}b{% endif %}|{% for x in absent %}{{ x }}{% endfor %}|",
    "{{ mapping.absent }}|{{ mapping['a'] }}",
    "{{ '%.2f'|format(amount) }}|{{ '%05d' % whole }}|{{ '{:,.1f}'.format(amount) }}",
    "{{ amount|round(1) }}|{{ amount|int }}|{{ items|join(', ') }}|{{ word|replace('o', 'a') }}",
    "{{ word ~ nothing ~ exact }}|{{ word + '!' }}|{{ whole / 5 }}",
    "{{ invoice }}|{{ invoice.number }}|{{ invoice.total() }}|{{ invoice.total(rate=2) }}",
    "{{ shout(word) }}|{{ day.strftime('%d.%m.%Y') }}|{{ word.split('d')[0] }}|{{ word.title() }}",
    "{% set n = namespace(sum=0) %}{% for r in rows %}{% set n.sum = n.sum + r.a %}{% endfor %}|",
    "{% set n = namespace(a=1) %}{% set n.a = n.a + 1 %}{{ n.a }}",
    "{% macro m(x) %}<{{ x }}>{% endmacro %}{{ word|length }}{{ items|tojson }}",
    "{% for r in rows|sort(attribute='a', reverse=true) %}{{ r.b }}{{ loop.last }}{% endfor %}",
    "{{ word|center(20) }}|{{ 'a b c'|wordcount }}|{{ items|last }}|{{ absent|default('–„') }}",
    "{{ dict(a=1).a }}|{{ range(3)|list }}|{{ word is string }}|{{ absent is defined }}",
)


class DescribeDocxTemplate:
    def it_writes_values_as_docxtpl_does(self) -> None:
        theirs, ours = (lines_of(filled(one, TAGS, CONTEXT)) for one in BOTH)

        assert ours == theirs
        assert "{{" not in "".join(ours)

    def it_takes_what_the_environment_brings(self) -> None:
        environment = jinja2.Environment(autoescape=True, extensions=["jinja2.ext.do"])
        environment.filters["eur"] = lambda value, sign: f"{value:.2f} {sign}"
        environment.filters["upper"] = lambda value: f"<{value}>"
        environment.tests["dear"] = lambda value: value > 1000
        environment.globals["firm"] = "UAB & Ko"
        tags = "{{ amount|eur('€') }}|{{ word|upper }}|{{ amount is dear }}|{{ firm }}|{% do 1 %}"

        theirs, ours = both(tags, CONTEXT, environment)

        assert ours == theirs == "1234.57 €|<Žodis>|True|UAB & Ko|"

    def it_takes_a_filter_that_is_added_later(self) -> None:
        environment = jinja2.Environment(autoescape=True)
        line("{{ word }}", CONTEXT, environment)
        environment.filters["later"] = lambda value: f"{value}!"

        assert line("{{ word|later }}", CONTEXT, environment) == "Žodis!"

    def it_follows_the_script_in_unknown_names(self) -> None:
        strict = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True)
        chained = jinja2.Environment(undefined=jinja2.ChainableUndefined, autoescape=True)

        assert line("a{{ x.y.z }}b", {}, chained) == "ab"
        with pytest.raises(jinja2.UndefinedError) as raised:
            line("{{ wrod }}", {"word": 1}, strict)
        assert isinstance(raised.value, at.TemplateErrors)
        assert raised.value.faults[0].facts == {"name": "wrod", "nearest": "word"}

    def it_escapes_texts_as_they_are_where_the_script_asks_for_it(self) -> None:
        context = {"text": "a &amp; <b>"}

        assert line("{{ text }}", context) == "a & <b>"
        assert both("{{ text }}", context, autoescape=True) == ["a &amp; <b>"] * 2

    def it_makes_no_markup_of_a_text_promise_5(self) -> None:
        context = {"text": "</w:t></w:r><w:r><w:t>x"}

        with pytest.raises(at.TemplateErrors, match=r"markupsafe\.Markup"):
            line("{{ text }}", context)
        assert line("{{ text }}", context, autoescape=True) == context["text"]
        assert line("{{ text }}", {"text": Markup("<w:r><w:t>x</w:t></w:r>")}) == "x"

    def it_takes_docxtpls_own_values(self, tmp_path: Path) -> None:
        def made(module: Any) -> bytes:
            tpl = module.DocxTemplate(
                template("{{ rich }}", "{{ list }}", "{{r rich }}", "{{ p }}")
            )
            rich = module.RichText("žodis ", bold=True)
            rich.add("nuoroda", url_id=tpl.build_url_id("https://lrs.lt/?a=1&copy=2"))
            picture = module.InlineImage(tpl, str(photograph(tmp_path / "a.jpg", (30, 20))))
            tpl.render({"rich": rich, "list": module.Listing("a\nb\a<c>"), "p": picture})
            return saved(tpl)

        theirs, ours = map(made, BOTH)

        assert texts_of(ours) == texts_of(theirs)
        links = docx.Document(io.BytesIO(ours)).part.rels.values()
        assert "https://lrs.lt/?a=1&copy=2" in [one.target_ref for one in links if one.is_external]

    @pytest.mark.slow
    def it_prints_a_sub_document(self, tmp_path: Path) -> None:
        docx.Document(template("iš failo")).save(str(tmp_path / "kitas.docx"))

        def made(module: Any) -> bytes:
            tpl = module.DocxTemplate(template("{{p empty }}", "{{p other }}"))
            empty = tpl.new_subdoc()
            empty.add_paragraph("žodžiai").add_run(" storai").bold = True
            other = tpl.new_subdoc(str(tmp_path / "kitas.docx"))
            tpl.render({"empty": empty, "other": other})
            return saved(tpl)

        theirs, ours = map(made, BOTH)

        assert texts_of(ours) == texts_of(theirs)
        assert "žodžiai storai" in texts_of(ours)["word/document.xml"]

    def it_is_filled_again_and_again(self) -> None:
        tpl = DocxTemplate(template("{{ a }}"))
        told = []
        for number in range(3):
            tpl.render({"a": number})
            told.append(docx.Document(io.BytesIO(saved(tpl))).paragraphs[0].text)

        assert told == ["0", "1", "2"]

    def it_makes_the_same_bytes_each_time(self) -> None:
        made = []
        for _ in range(2):
            tpl = DocxTemplate(template("{{ a }}"))
            tpl.render({"a": 1})
            made.append(saved(tpl))

        assert made[0] == made[1]

    def it_renders_what_the_script_did_to_the_template(self) -> None:
        def made(module: Any) -> bytes:
            tpl = module.DocxTemplate(template("{{ a }}"))
            tpl.get_docx().add_paragraph("{{ a + 1 }} pridėta")
            tpl.render({"a": 1})
            return saved(tpl)

        assert [lines_of(made(one)) for one in BOTH] == [["1", "2 pridėta"]] * 2

    def it_saves_what_the_script_did_to_the_document(self) -> None:
        def made(module: Any) -> bytes:
            tpl = module.DocxTemplate(template("{{ a }}"))
            tpl.render({"a": 1})
            tpl.add_paragraph("po visko {{ a }}")
            return saved(tpl)

        assert [lines_of(made(one)) for one in BOTH] == [["1", "po visko {{ a }}"]] * 2
        assert made(BOTH[1]) == made(BOTH[1])

    def it_names_what_the_template_asks_for(self) -> None:
        tags = "{{ a }}{% for b in c %}{{ b.d }}{% endfor %}{{ range(2) }}"
        names = [
            one.DocxTemplate(template(tags)).get_undeclared_template_variables() for one in BOTH
        ]

        assert names[1] == names[0] == {"a", "c"}
        tpl = DocxTemplate(template(tags))
        assert tpl.get_undeclared_template_variables(context={"a": 1}) == {"c"}

    def it_saves_the_template_itself_where_nothing_was_rendered(self, tmp_path: Path) -> None:
        tpl = DocxTemplate(template("{% if %}"))
        with pytest.raises(jinja2.TemplateError) as raised:
            tpl.render({})
        tpl.save(tmp_path / "naujas" / "a.docx")

        assert isinstance(raised.value, at.TemplateErrors)
        assert docx.Document(str(tmp_path / "naujas" / "a.docx")).paragraphs[0].text == "{% if %}"

    def it_writes_over_what_stands_there_whole(self, tmp_path: Path) -> None:
        path = tmp_path / "a.docx"
        path.write_bytes(b"senas")
        tpl = DocxTemplate(template("{{ a }}"))
        tpl.render({"a": 1})
        tpl.save(str(path))

        assert docx.Document(str(path)).paragraphs[0].text == "1"
        assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]


class DescribeTheSandboxOfScripts:
    @pytest.mark.parametrize(
        "tag",
        [
            "{{ invoice.__class__ }}",
            "{{ invoice.total.__globals__ }}",
            "{{ items.append(1) }}",
            "{{ ''.__class__.__mro__ }}",
            "{{ '{0.__class__}'.format(invoice) }}",
            "{{ whole.to_bytes(1000000, 'big')|length }}",
            "{{ word.encode()|length }}",
        ],
    )
    def it_reaches_nothing_private_promise_4(self, tag: str) -> None:
        with pytest.raises(at.TemplateErrors, match="S306"):
            line(tag, CONTEXT)
        assert CONTEXT["items"] == ["a", "b"]

    @pytest.mark.parametrize(
        "tag",
        [
            "{{ word|center(10000000) }}",
            "{{ word.ljust(10000000) }}",
            "{{ '%09999999d' % whole }}",
            "{{ '%*d' % (9999999, whole) }}",
            "{{ '%9999999d'|format(whole) }}",
            "{{ '{:9999999}'.format(whole) }}",
            "{{ '{:{}}'.format(whole, 9999999) }}",
            "{% for a in range(9999999) %}{% endfor %}",
            "{{ word * 9999999 }}",
            "{{ long|replace('a', long) }}",
            "{{ long.replace('a', long) }}",
        ],
    )
    def its_templates_end_promise_3(self, tag: str) -> None:
        with pytest.raises(at.TemplateErrors):
            line(tag, {**CONTEXT, "long": "a" * 10_000})


class DescribeWhatIsRefused:
    def it_tells_what_an_environment_may_not_set(self) -> None:
        environment = jinja2.Environment(variable_start_string="<<", autoescape=True)

        with pytest.raises(at.TemplateErrors, match=r"S373.*variable_start_string"):
            line("<< a >>", {}, environment)

    @pytest.mark.parametrize(
        ("call", "code"), [("patch_xml", "S374"), ("get_xml", "S374"), ("rendr", "S375")]
    )
    def it_tells_of_calls_that_there_are_none_of(self, call: str, code: str) -> None:
        tpl = DocxTemplate(template("a"))

        assert not hasattr(tpl, call)
        with pytest.raises(at.TemplateErrors, match=f"{code}.*{call}"):
            getattr(tpl, call)

    def it_tells_of_wrong_values(self) -> None:
        tpl: Any = DocxTemplate(template("a"))

        with pytest.raises(at.TemplateErrors, match=r"S379.*list"):
            tpl.render([1])
        with pytest.raises(at.TemplateErrors, match=r"S380.*int"):
            DocxTemplate(3)  # type: ignore[arg-type]
        with pytest.raises(at.TemplateErrors, match=r"S381.*str"):
            DocxTemplate(io.StringIO("a")).render({})  # type: ignore[arg-type]
        with pytest.raises(at.TemplateErrors, match=r"S382.*file:"):
            tpl.build_url_id("file:///etc/passwd")
        with pytest.raises(at.FileError):
            DocxTemplate("/nera/sablonas.docx").render({})

    def it_tells_that_sub_documents_need_a_package(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delattr("docxtpl.Subdoc")

        with pytest.raises(at.TemplateErrors, match=r"S383.*pip install docxcompose"):
            DocxTemplate(template("a")).new_subdoc()


class DescribeTheCommand:
    @pytest.mark.slow
    def it_makes_a_document_of_json(self, tmp_path: Path) -> None:
        (tmp_path / "s.docx").write_bytes(template("{{ a }}").getvalue())
        (tmp_path / "d.json").write_text('{"a": [1, 2]}')
        own = [sys.executable, "-m", "ataskaita.docxtpl", "s.docx", "d.json", "r.docx", "-o", "-q"]

        done = subprocess.run(own, cwd=tmp_path, capture_output=True, text=True, check=False)

        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert docx.Document(str(tmp_path / "r.docx")).paragraphs[0].text == "[1, 2]"


class DescribeThePage:
    def its_script_runs(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        exec(re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)[0], {})  # noqa: S102 (our page)

        assert (tmp_path / "dokumentas.docx").is_file()

    def it_names_each_call_that_there_is(self) -> None:
        calls = {one for one in dir(DocxTemplate) if not one.startswith("_")}

        assert calls <= set(re.findall(r"\w+", PAGE))

    def it_names_each_refusal_of_its_own(self) -> None:
        codes = {one.code for one in vars(messages).values() if isinstance(one, Message)}

        assert codes - {"S383"} <= set(re.findall(r"S\d+", PAGE))


def it_reads_nothing_heavy_until_it_is_asked() -> None:
    code = "import sys; import ataskaita.docxtpl; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert not re.findall(r"\b(?:lxml|jinja2|docx|docxtpl)(?=\s)", done.stdout.replace(".", "_"))


def it_has_docxtpls_names() -> None:
    assert (InlineImage.__module__, Listing.__name__, RichText.__name__) == (
        "docxtpl.inline_image",
        "Listing",
        "RichText",
    )
