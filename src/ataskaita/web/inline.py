"""What stands in a paragraph → HTML: words with their looks, links, figures, notes, drawings."""

from collections.abc import Callable, Mapping
from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.web.drawing import drawn
from ataskaita.web.fields import Field
from ataskaita.web.markup import escaped, quoted, safe_address
from ataskaita.web.writing import Page
from ataskaita.wordml.elements import WORDS_THROUGH, Element, chosen, is_on, said
from ataskaita.wordml.names import COMPATIBLE, MATH, R, W

_NAME: Final = f"{W}name"
_UNSAID: Final = ("page", "column")
"""Breaks that say nothing."""
_LOOKS: Final = {"b": "strong", "i": "em", "u": "u", "strike": "s"}
_RAISED: Final = {"superscript": "sup", "subscript": "sub"}
_TEXT: Final = f"{W}t"
_CONTENT: Final = f"{W}sdtContent"
_RUN_LOOKS: Final = f"{W}rPr"
_TAB: Final = '<span class="tab">\t</span>'


@define(eq=False)
class Line:
    """The pieces of one paragraph."""

    page: Page
    pieces: list[str] = field(factory=list)
    _figure: str = ""
    """The figure whose bookmark has just begun."""
    _in_link: bool = False
    bold: bool = False
    """Whether all of it is bold by itself, so that its words need not say so."""

    def html(self) -> str:
        """Return what has been written."""
        return "".join(self.pieces)

    def inline(self, element: Element) -> None:
        """Write what stands in a paragraph, or in what is looked through."""
        for one in element:
            if act := _ACTS.get(one.tag):
                act(self, one)

    def write(self, html: str) -> None:
        """Write what a field doesn't hide."""
        if not self.page.fields.open or not self.page.fields.hidden:
            self.pieces.append(html)

    def run(self, run: Element) -> None:
        """Write a run with its looks."""
        first = run[0] if len(run) else run
        if first.tag == _TEXT and len(run) == 1:
            _text(self, first)  # most runs are nothing else
            return
        looks = first if first.tag == _RUN_LOOKS and len(first) else None
        tags = [] if looks is None else _tags(looks, bold=self.bold)
        if not tags or run.find(f"{W}fldChar") is not None:
            self.inline(run)
            return
        at = len(self.pieces)
        self.inline(run)
        if "".join(self.pieces[at:]).strip():
            self.pieces.insert(at, "".join(f"<{one}>" for one in tags))
            self.pieces.append("".join(f"</{one.split()[0]}>" for one in reversed(tags)))

    def begin_mark(self, one: Element) -> None:
        """Begin a bookmark: a figure's, or a place that links lead to."""
        name = one.get(_NAME, "")
        if name in self.page.known:
            self._figure = self.page.known[name]
        elif place := self.page.targets.get(name):
            self.write(f'<span id="{place}"></span>')

    def control(self, one: Element) -> None:
        """Write what stands in a content control; a figure leads to its explanation."""
        last, key = one[-1] if len(one) else one, self._figure
        content = last if last.tag == _CONTENT else one.find(_CONTENT)
        self._figure = ""
        if content is None:
            return
        if not key or self._in_link:
            self.inline(content)
            return
        at = len(self.pieces)
        self._in_link = True
        self.inline(content)
        self._in_link = False
        if len(self.pieces) > at:
            place, explained = self.page.figure(key)
            self.pieces.insert(at, f'<a class="rodiklis" id="{place}" href="#{explained}">')
            self.pieces.append("</a>")

    def link(self, one: Element) -> None:
        """Write a link; only its words where a page may not lead there."""
        address = safe_address(self.page.related.links.get(one.get(f"{R}id", ""), ""))
        anchor = one.get(f"{W}anchor", "")
        end = self._open_link(address, anchor)
        self.inline(one)
        self._close_link(end)

    def _open_link(self, address: str, anchor: str) -> str:
        place = self.page.targets.get(anchor, "")
        target = f"{address}#{anchor}" if address and anchor else address or (place and f"#{place}")
        if not target or self._in_link or self.page.fields.hidden:
            return ""
        self.write(f'<a href="{quoted(target)}">')
        self._in_link = True
        return "</a>"

    def _close_link(self, end: str) -> None:
        if end:
            self.pieces.append(end)
            self._in_link = False

    def field_character(self, one: Element) -> None:
        """Take a field's beginning, middle or end."""
        kind, told = self.page.fields.meet(one)
        if told is None:
            return
        if kind == "separate":
            told.end = self._open_field(told)
        elif told.end:
            self._close_link(told.end)

    def _open_field(self, told: Field) -> str:
        address, anchor = told.target()
        return self._open_link(safe_address(address), anchor)

    def simple_field(self, one: Element) -> None:
        """Write a field's result."""
        told = Field([one.get(f"{W}instr", "")], in_code=False)
        self.page.fields.open.append(told)
        end = self._open_field(told)
        self.inline(one)
        self._close_link(end)
        self.page.fields.open.pop()


def _tags(looks: Element, *, bold: bool) -> list[str]:
    """Return the elements that give words their looks."""
    tags = [
        tag
        for name, tag in _LOOKS.items()
        if is_on(looks, name)
        and not (name == "b" and bold)
        and said(looks, name) != "none"
        and not (name == "u" and said(looks, "rStyle") == "Hyperlink")
    ]
    if raised := _RAISED.get(said(looks, "vertAlign")):
        tags.append(raised)
    if said(looks, "highlight") not in ("", "none"):
        tags.append("mark")
    language = said(looks, "lang")
    if language and not language.casefold().startswith("lt"):
        tags.insert(0, f'span lang="{quoted(language)}"')
    return tags


def _text(line: Line, one: Element) -> None:
    if one.text:
        line.write(escaped(one.text))


def _break(line: Line, one: Element) -> None:
    if one.get(f"{W}type") not in _UNSAID:
        line.write("<br>")


def _code(line: Line, one: Element) -> None:
    line.page.fields.say(one.text or "")


def _drawing(line: Line, one: Element) -> None:
    if not line.page.fields.hidden:
        within, below = drawn(line.page, one)
        line.pieces.append(within)
        line.page.below += below


def _note(line: Line, one: Element) -> None:
    sort = "footnote" if one.tag == f"{W}footnoteReference" else "endnote"
    line.page.referred.append(f"{sort} {one.get(f'{W}id', '')}")
    number = len(line.page.referred)
    line.write(
        f'<sup><a id="nuoroda-{number}" href="#isnasa-{number}" '
        f'aria-label="{number} išnaša">{number}</a></sup>'
    )


def _formula(line: Line, one: Element) -> None:
    line.write(f"<i>{escaped(''.join(map(str, one.itertext())))}</i>")


def _symbol(line: Line, one: Element) -> None:
    """Write a sign of a font: Word keeps it among private characters (ISO/IEC 29500-1, 17.3.3.30).

    What it looks like only the font knows; of the usual ones it is known here.
    """
    code = int(one.get(f"{W}char", "0"), 16) & 0xFF
    line.write(_SYMBOLS.get(code, "▪"))


_SYMBOLS: Final = {0xFC: "✓", 0xFB: "✗", 0xA8: "☐", 0xFE: "☑", 0xFD: "☒", 0xE0: "→", 0xB7: "•"}


def _alternative(line: Line, one: Element) -> None:
    shown = chosen(one)
    if shown is not None:
        line.inline(shown)


def _saying(html: str) -> Callable[[Line, Element], None]:
    return lambda line, _: line.write(html)


_ACTS: Final[Mapping[object, Callable[[Line, Element], None]]] = {
    **{f"{W}{name}": Line.inline for name in WORDS_THROUGH},
    f"{W}r": Line.run,
    f"{W}hyperlink": Line.link,
    _TEXT: _text,
    f"{W}tab": _saying(_TAB),
    f"{W}ptab": _saying(_TAB),
    f"{W}br": _break,
    f"{W}cr": _saying("<br>"),
    f"{W}noBreakHyphen": _saying("\u2011"),
    f"{W}softHyphen": _saying("\u00ad"),
    f"{W}sym": _symbol,
    f"{W}sdt": Line.control,
    f"{W}bookmarkStart": Line.begin_mark,
    f"{W}fldChar": Line.field_character,
    f"{W}fldSimple": Line.simple_field,
    f"{W}instrText": _code,
    f"{W}drawing": _drawing,
    f"{W}pict": _drawing,
    f"{W}object": _drawing,
    f"{W}footnoteReference": _note,
    f"{W}endnoteReference": _note,
    f"{MATH}oMath": _formula,
    f"{MATH}oMathPara": _formula,
    f"{COMPATIBLE}AlternateContent": _alternative,
}
"""What is done with each element of a paragraph; with any other nothing."""
