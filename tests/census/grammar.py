"""Texts with tags, by a grammar: most are sound and print something, a few are broken."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Final
from xml.sax.saxutils import escape

from tests.census.expressions import Expressions
from tests.census.verdicts import INERT

_WORDS: Final = ("žodis ", "A & B ", "<b> ", "„x“ ", "– ", "\u00a0", "{ ", "} ", "100 % ", "# ")
_CUT: Final = ("{{", "}}", "{%", "%}", "{#", "|", "(", "endfor", "endif", "'", "{", "}", "\u200b")
_TRIMMED: Final = (("{{ ", " }}"), ("{{ ", " }}"), ("{{", "}}"), ("{{- ", " }}"), ("{{ ", " -}}"))
_LOOKS: Final = ("", "", "", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:lang w:val="lt-LT"/></w:rPr>')
_CELLS: Final = ("{% vm %}", "{% hm %}", "{% colspan 2 %}", "{% cellbg 'ff0000' %}")
_RAW: Final = "{% raw %}{{ " + INERT + " }}{% endraw %}"


class Grammar(Expressions):
    """Makes texts with tags from chance, and spoils that share of them."""

    def __init__(self, random: Random, broken: float = 0) -> None:
        super().__init__(random)
        self._broken = broken
        self._marks = 900

    def blocks(self, count: int) -> str:
        """Return the XML of so many paragraphs, tables and what repeats them."""
        kinds = (self._paragraph, self._over_paragraphs, self._table)
        return "".join(self._chosen(kinds)() for _ in range(count))

    def paragraphs(self) -> str:
        """Return the XML of one or two paragraphs."""
        return "".join(self._paragraph() for _ in range(self._random.randint(1, 2)))

    def line(self, depth: int = 2) -> str:
        """Return a text with tags in it."""
        text = "".join(self._piece(depth) for _ in range(self._random.randint(1, 4)))
        return self._spoilt(text) if self._random.random() < self._broken else text

    def _paragraph(self) -> str:
        if self._random.random() < 0.1:
            kind = self._chosen(("p", "r"))
            return self._wrapped("{{" + kind + " " + self.expression(1) + " }}")
        return self._wrapped(self.line())

    def _over_paragraphs(self) -> str:
        if self._random.random() < 0.5:
            head, owner = self.loop("r")
            return self._alone(head) + self.within(owner, self.paragraphs) + self._alone("endfor")
        other = self._alone("else") + self.paragraphs() if self._random.random() < 0.5 else ""
        head = self._alone(f"if {self.condition()}")
        return head + self.paragraphs() + other + self._alone("endif")

    def _table(self) -> str:
        """Return a table, mostly with rows or cells that repeat."""
        head, owner = self.loop("r")
        repeated = self.within(owner, lambda: self._row(3))
        end = "endfor"
        if self._random.random() < 0.2:
            head, repeated, end = f"if {self.condition()}", self._row(3), "endif"
        tagged = (
            self._row_of("{%tr " + head + " %}", "", ""),
            self._row_of("{%tr " + end + " %}", "", ""),
        )
        rows = [self._row(3), tagged[0], repeated, tagged[1]]
        if self._random.random() < 0.3:
            rows.insert(0, self._columns())
        grid = '<w:gridCol w:w="1000"/>' * 3
        return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"

    def _columns(self) -> str:
        head, owner = self.loop("c")
        inner = self.within(owner, lambda: self.line(1))
        return self._row_of("{%tc " + head + " %}", inner, "{%tc endfor %}")

    def _row(self, count: int) -> str:
        return self._row_of(*(self.line(1) for _ in range(count)))

    def _row_of(self, *texts: str) -> str:
        return f"<w:tr>{''.join(map(self._cell, texts))}</w:tr>"

    def _cell(self, text: str) -> str:
        if text and self._random.random() < 0.03 and not text.startswith(("{%tr", "{%tc")):
            text = self._chosen(_CELLS) + text
        width = '<w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>'
        return f"<w:tc>{width}{self._wrapped(text)}</w:tc>"

    def _alone(self, tag: str) -> str:
        return self._wrapped("{%p " + tag + " %}")

    def _piece(self, depth: int) -> str:
        if self._random.random() < 0.3:
            return self._chosen(_WORDS)
        if depth == 0 or self._random.random() < 0.4:
            return self._printed()
        inner = depth - 1
        makers: Sequence[Callable[[], str]] = (
            lambda: "{% if " + self.condition() + " %}" + self.line(inner) + "{% endif %}",
            lambda: (
                "{% if " + self.condition() + " %}x{% else %}" + self.line(inner) + "{% endif %}"
            ),
            lambda: self._loop(inner),
            lambda: self._loop(inner),
            lambda: "{% set t = " + self.expression(1) + " %}{{ t }}",
            lambda: "{# " + self._chosen(_WORDS) + " #}",
            lambda: "{% set t %}" + self.line(inner) + "{% endset %}{{ t }}",
            lambda: _RAW,
        )
        return self._chosen(makers)()

    def _loop(self, depth: int) -> str:
        head, owner = self.loop(f"x{depth}")
        turn = self._chosen(("", "{{ loop.index }}", "{% if loop.last %}.{% endif %}"))
        inner = self.within(owner, lambda: self.line(depth))
        return "{% " + head + " %}" + turn + inner + "{% endfor %}"

    def _printed(self) -> str:
        left, right = self._chosen(_TRIMMED)
        return left + self.expression(1) + right

    def _spoilt(self, text: str) -> str:
        place = self._random.randint(0, len(text))
        cut = self._random.choice((0, 0, 1, 2, 3))
        return text[:place] + self._chosen(_CUT) + text[place + cut :]

    def _wrapped(self, text: str) -> str:
        """Return a paragraph of the text, spread over runs as Word spreads it."""
        return f"<w:p>{''.join(self._runs(text))}</w:p>"

    def _runs(self, text: str) -> list[str]:
        runs: list[str] = []
        while text:
            whole = self._random.random() < 0.6
            size = len(text) if whole else self._random.randint(1, len(text))
            said = f'<w:t xml:space="preserve">{escape(text[:size])}</w:t>'
            runs.append(f"<w:r>{self._chosen(_LOOKS)}{said}</w:r>")
            if self._random.random() < 0.05:
                runs.append(self._between())
            text = text[size:]
        return runs

    def _between(self) -> str:
        self._marks += 1
        ends = f'w:id="{self._marks}"'
        return self._chosen(
            (
                '<w:proofErr w:type="spellStart"/>',
                f'<w:bookmarkStart {ends} w:name="z{self._marks}"/><w:bookmarkEnd {ends}/>',
                "<w:r><w:tab/></w:r>",
                "<w:r><w:br/></w:r>",
                '<w:r><w:br w:type="page"/></w:r>',
            )
        )
