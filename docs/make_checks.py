"""Write docs/checks.md from the rules, messages and ranges: `python -m docs.make_checks`."""

from collections.abc import Iterator
from pathlib import Path

from ataskaita.checks import RULES
from ataskaita.checks.ratios import ratio_label
from ataskaita.kinds.library import LIBRARY
from ataskaita.lithuanian import format_number
from ataskaita.messages import Message, history, last_year, names, sentences
from ataskaita.messages.register import messages

PAGE = Path(__file__).with_name("checks.md")

_PAGE = """\
# Checks

Made from the rules by `python -m docs.make_checks`; a test holds the two together.

`at.check(report, previous=None, final=False)` returns a tuple of `at.Finding`, errors first. Each
has a `message` (code and words), a `severity`, a `place`, `facts`, and `spots`: every value that
takes part, with its data path and its place. `ataskaita tikrinti` shows them and exits with 1 where
one is an error; `ataskaita paaiskink D201` explains a code. `ataskaita rengti` refuses errors; with
`--vis-tiek` it makes the document with Word comments at the values, and with `--galutine` gaps are
errors too.

{rules} rules look at each report. What they find of the slips of a hand is measured on
[its own page](mutations.md), of true and false sentences [on another](sentences.md); what they find
in the published report of 2020, and what only a person can, stands in
[its fixture](../fixtures/lazdijai-2020-paskelbta/README.md).

Sentences are read clause by clause: a number, in figures or in words, with its unit and all its
words, what it is of (“iš N”, “visų …”, “vienam …”), which way it went and of which year. A clause
is about the figure whose labels, groups and units explain all its words, or about none, and then
nothing is told of it. What is told is a warning.

What comes of one cause is one finding. Totals, balances, formulas, ratios, parts and last year are
solved together: the value that explains most of what doesn't hold, and breaks nothing that does, is
the first of `spots`; `likely` says what was meant where one value explains it clearly better than
all others (by a slip of a hand, by last year), and `folded` has the findings that come of the same.
Where several values explain nearly as much, nothing is said to be meant, and that one is first for
which last year's figure, a rounder number or another table speaks a little; where none does, the
total, unless that mends less than its parts. What a text says of one value is heard with all that.
Where most of last year's figures that the data gives are others in last year's file, or the file is
another institution's, that file is the one finding.

`tikrinti` ends with how many figures nothing checks: no total that is stated, no balance, part,
ratio or last year would contradict them, were they wrong. `--visi` lists them, each with its label
and its cell or line: those are to be read twice.

## Codes

| code | severity | what is found |
|--|--|--|
{codes}

{whys}

## In the data

```yaml
sutinku:                      # accepted, with the reason; one that nothing needs is told (D281)
  D211: Biblioteka pusmetį buvo uždaryta remontui.
  D209:
    finansai.pajamos.projektai: Dalis lėšų gauta pernai.   # for one value only

tikrinimas:
  suolis: 5                   # how many times a figure may change in a year (D211)
  ribos:                      # from where to where a ratio is likely (D241)
    islaidos_gyventojui: {{nuo: 10, iki: 900}}

atsakingi:                    # who owes what is still to be filled (D271)
  fondas: Dokumentų komplektavimo ir tvarkymo skyrius
  finansai.islaidos: Buhalterija
```

## Ranges of ratios (D241)

They are wide on purpose: they are to catch a figure that is ten or a thousand times off.

| key | what | from | to | source |
|--|--|--|--|--|
{limits}

## JSON

Every command answers a program with `--json`: one object on standard output, of the shape that
[answer.schema.json](answer.schema.json) holds; a test validates each command's answer by it.

```json
{{
  "version": 1,
  "command": "tikrinti",
  "exit": 1,
  "findings": [
    {{
      "code": "D201",
      "severity": "error",
      "title": "…",
      "message": "…",
      "remedy": "…",
      "places": [
        {{
          "path": "fondas.likutis.is_viso", "value": 174214,
          "file": "ataskaita.yaml", "line": 118, "column": 14, "cell": null, "label": null
        }}
      ],
      "likely": {{"path": "fondas.likutis.is_viso", "meant": "174 211"}},
      "also": ["D206"]
    }}
  ],
  "summary": {{"errors": 1, "warnings": 0, "notes": 0}},
  "made": [],
  "said": [],
  "result": null
}}
```

`severity` is `error`, `warning` or `note`; `value` is a number, a text or null; `line` and
`column` count from 1 and are null where there is no file, `cell` and `label` are a workbook's.
Data that can't be read at all comes in the same shape, with the codes D1xx and D3xx, or F4xx.
`made` are the files that were written, `said` is what a person would read besides, `result` what
only this command says: a schema, a mapping, codes (`paaiskink`), remarks (`rasyba`), what became
of each file (`paketas`). Without `--json`, findings that were asked for (`tikrinti`, `patikra`,
`forma tikrinti`) go to standard output, all of them where that is no terminal; what stopped
another command goes to standard error, and so does progress.

## Rules of your own

A package brings a rule by an entry point:

```toml
[project.entry-points."ataskaita.rules"]
short_names = "our_checks:short_names"
```

```python
from collections.abc import Iterator

from ataskaita import Finding
from ataskaita.rules import Evidence, Message, finding

SHORT_NAME = Message("M001", "A short name", "“{{name}}” is short.", "Write it in full.", "note")


def short_names(evidence: Evidence) -> Iterator[Finding]:
    name = evidence.report.institution.name
    if len(name) < 9:
        yield finding(SHORT_NAME, [evidence.spot("biblioteka.pavadinimas", name)], name=name)
```

`evidence.figures` has every figure by name, `evidence.sums` every total with its parts,
`evidence.passages` every text. A rule that fails is a warning (D283) and stops nothing.
"""


def page() -> str:
    """Return the page: each code of the checks, why it is looked for, and the ranges."""
    return _PAGE.format(
        rules=len(RULES),
        codes="\n".join(_codes()),
        whys="\n".join(_whys()),
        limits="\n".join(_limits()),
    )


def _codes() -> Iterator[str]:
    for code, ways in messages().items():
        if _is_found(code):
            yield f"| {code} | {ways[0].severity} | {ways[0].title} |"


def _is_found(code: str) -> bool:
    """Return whether rules tell it, of figures, years or sentences."""
    values = [
        one for module in (history, last_year, names, sentences) for one in vars(module).values()
    ]
    return code.startswith("D2") or code in {one.code for one in values if isinstance(one, Message)}


def _whys() -> Iterator[str]:
    for code, ways in messages().items():
        if _is_found(code):
            yield f"**{code}** {ways[0].why}\n"


def _limits() -> Iterator[str]:
    for one in LIBRARY.indicators:
        if (likely := one.likely) is not None:
            ends = f"{format_number(likely.low)} | {format_number(likely.high)}"
            yield f"| `{likely.key or one.key}` | {ratio_label(one)} | {ends} | {likely.source} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
