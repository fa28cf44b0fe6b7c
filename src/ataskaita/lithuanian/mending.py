"""The steps in which prose is put right, each a pattern and what stands in its place.

Every pattern has few ways to match at a place, so that mending takes time linear in the text.
"""

import re
from collections.abc import Iterable
from typing import Final

from ataskaita.patterns import Pattern
from ataskaita.records import frozen
from ataskaita.signs import HELD

_NBSP: Final = "\u00a0"
_CAPITAL: Final = "A-ZĄČĘĖĮŠŲŪŽ"
_SMALL: Final = "a-ząčęėįšųūž"
_YEAR: Final = r"(?:1[5-9]|20)\d\d"
_DASH: Final = "[-–—]"
_GAP: Final = "[ \u00a0]?"

_UNITS: Final = "|".join(
    (
        *(r"fiz\.", r"vnt\.", r"egz\.", r"pavad\.", r"asm\.", r"proc\.", r"tūkst\.", r"mln\."),
        *(
            r"mlrd\.",
            r"val\.",
            r"min\.",
            r"mėn\.",
            r"d\.",
            r"m\.",
            r"p\.",
            r"psl\.",
            r"kab\.",
            r"kl\.",
        ),
        *("Eur", "EUR", "€", "ct", "%", "‰", "km", "kg", "cm", "mm", "m²", "MB", "GB", "Mb/s"),
        *("°C", "kWh", "MWh", "kW", "ha", "§", r"pav\.", r"lent\.", r"str\."),
    )
)
_GLUED: Final = (
    *("km", "kg", "cm", "mm", "m²", "MB", "GB", "kWh", "MWh", "kW", "°C", "val.", "min.", "vnt."),
    *("egz.", "asm.", "d.", "mėn.", "psl.", "m."),
)
"""Units that are often written without the space before them."""
_GLUED_ONES: Final = "|".join(map(re.escape, _GLUED))
_GLUED_BEGIN: Final = "".join(sorted({one[0] for one in _GLUED}))
_COUNTED: Final = (
    rf"{_UNITS}|kl\.|str\.|pav\.|lent\.|sav\.|eil\.|a\.|§|met|dien|valand|mėnes|klas|punkt|knyg"
    "|asmen|vaik|žmon|lentel|savait|kart|pamok|straipsn|puslap|lap|etap|grup|dalyv|reng|eur|metr"
    "|kilometr|minu|sekund|laipsn|aukšt|kambar|kurs|bal|egz|darbuot|lankyt|mokin|moksl|ekskurs"
    "|parod|susitik|užsiėm|žodž|eilut|padalin|bibliot|projekt|viet|proc|tūkst|semestr|ketvir"
)
"""What follows a range of numbers."""
_SIGNED: Final = "p|psl|str|žr|kab|pav|lent|sk"
"""Abbreviations after which a number stands, or several."""
_LISTED: Final = (
    "[Žž]urnal|[Ll]aikrašč|[Ll]eidin|[Pp]ried|[Ll]entel|[Ee]il|[Pp]aveiksl|[Nn]uotrauk|[Bb]iliet"
    "|[Kk]abinet|[Mm]aršrut|[Pp]unkt|[Dd]iagram"
)
"""What is numbered in a row; the number of a document may have a hyphen of its own."""
_PARTS: Final = "ketv|pusm|cikl|dal|skyri|sk\\.|amži|a\\.|tom|klas|turas|turo|etap"
"""What a Roman numeral counts."""
_MONTHS: Final = (
    "sausio|vasario|kovo|balandžio|gegužės|birželio"
    "|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio"
)


_DIGITS: Final = tuple("0123456789")
_DASHES: Final = tuple("-–—")


@frozen
class Step:
    """A pattern and what stands in its place."""

    pattern: Pattern[str]
    replacement: str
    needs: tuple[str, ...]
    """A text that has none of these can't match, and isn't searched."""

    def __call__(self, text: str) -> str:
        """Return the text with every match replaced."""
        if any(map(text.__contains__, self.needs)) and self.pattern.search(text):
            return self.pattern.sub(self.replacement, text)  # slower where nothing matches
        return text


def _step(pattern: str, replacement: str, *needs: str) -> Step:
    return Step(Pattern(pattern), replacement, needs)


def _pairs(firsts: Iterable[str], seconds: Iterable[str]) -> tuple[str, ...]:
    return tuple(first + second for first in firsts for second in seconds)


QUOTES: Final[tuple[Step, ...]] = (
    _step(r"‚‚(?=[^\s,‚])([^\"“”„‘’\n]{1,200}?)(?:[“”\"]|‘‘|’’)", r"„\1“", "‚‚"),
    _step(r"(?<![^\s(\[„–-])''(?=[^\s'])([^'\"“”„\n]{1,200}?)(?<!\s)''(?![^\W_'])", r"„\1“", "''"),
    _step(r",,(?=[^\s,])([^\"“”„\n]{1,200}?)(?:[“”\"]|'')", r"„\1“", ",,"),
    _step(
        r"(?<![^\s(\[„–-])[\"“”](?=[^\s\"“”])([^\"“”„\n]*)(?<!\s)[\"”“](?![^\W_])", r"„\1“", *'"“”'
    ),
    _step(r"„([^„“”\"\n]*)(?<!\s)[”\"](?![^\W_])", r"„\1“", "”", '"'),
    _step(
        r"(?<![^\s(\[„–-])\"(?=[^\s\"])((?:[^\"„“”\n]|„[^\"„“”\n]*“){1,200}?)(?<!\s)\"(?![^\W_])",
        r"„\1“",
        '"',
    ),
    _step(r"«([^«»\n]*)»", r"„\1“", "«"),
    _step(r"(?<=[„(\[])[ \u00a0]+(?=[^\s„“()\[\]])", "", *_pairs("„([", " \u00a0")),
    _step(r"(„[^„“”\"\n]{0,200}[^\s„“”\"(\[–])[ \u00a0]+“(?=[^\W\d_])", r"\1“ ", " “", "\u00a0“"),
    _step(r"(?<=[^\s„“(\[–])[ \u00a0]+(?=[“)\]])", "", *_pairs(" \u00a0", "“)]")),
)

RANGES: Final[tuple[Step, ...]] = (
    _step(rf"(?<![\w./-])({_YEAR})-({_YEAR})(?![\w/-]|[.,]\d)", r"\1–\2", "-"),
    _step(
        rf"(?<![\w./-])({_YEAR}){_GAP}{_DASH}{_GAP}({_YEAR})(?={_GAP}(?:m\.|met))",
        r"\1–\2",
        *_DASHES,
    ),
    _step(
        rf"(?<![\w,./–-])(\d{{1,3}}(?:,\d+)?){_GAP}{_DASH}{_GAP}(\d{{1,3}}(?:,\d+)?)"
        rf"(?={_GAP}(?:{_COUNTED}))",
        r"\1–\2",
        *_DASHES,
    ),
    _step(r"(?<![\w./-])(\d{1,2}[.:]\d\d)-(\d{1,2}[.:]\d\d)(?![\w/-]|[.,]\d)", r"\1–\2", "-"),
    _step(
        rf"(?<![\w.])((?:(?:{_SIGNED})\.|[§№]){_GAP}\d{{1,4}}){_GAP}{_DASH}{_GAP}(\d{{1,4}})(?![\w/–-]|[.,]\d)",
        r"\1–\2",
        *_DASHES,
    ),
    _step(rf"(?<![\w-])([IVXL]+)-([IVXL]+)(?={_GAP}(?:{_PARTS}))", r"\1–\2", "-"),
    _step(
        rf"(?<![\w,./–-])(\d{{1,3}}[ \u00a0]\d{{3}})-(\d{{1,3}}[ \u00a0]\d{{3}})"
        rf"(?={_GAP}(?:{_COUNTED}))",
        r"\1–\2",
        "-",
    ),
    _step(rf"(?<=\d)({_GAP}(?:%|proc\.))-(?=\d+(?:,\d+)?{_GAP}(?:%|proc\.))", r"\1–", "-"),
)

DASHES: Final[tuple[Step, ...]] = (
    _step(r"(?<=[^\s\d–-])[ \u00a0](?:--?|[—–―])([ \u00a0])(?=[^\s–-])", rf"{_NBSP}–\1", *"-—–―"),
    _step(r"(?<=[^\s–-])[ \u00a0](?:--?|[—–―])([ \u00a0])(?=[^\s\d–-])", rf"{_NBSP}–\1", *"-—–―"),
    _step(rf"(?<=[{_SMALL}{_CAPITAL}])[—―](?=[{_SMALL}{_CAPITAL}])", f"{_NBSP}– ", *"—―"),
    _step(rf"(?:(?<=[ \u00a0(])|^)-(?=\d[\d, \u00a0]*(?:{_UNITS}))", "−", "-"),
    _step(r"(?<=\()-(?=\d+(?:,\d+)?\))", "−", "(-"),
    _step(rf"(?<=[{_SMALL}][ \u00a0])-(?=\d+,\d)", "−", " -", "\u00a0-"),
)

SPACES: Final[tuple[Step, ...]] = (
    _step(r"(?<=\d)[\u2007\u2009\u202f](?=\d{3}(?!\d))", _NBSP, *"\u2007\u2009\u202f"),
    _step(r"(?<=\S) {2,}(?=\S)", " ", "  "),
    _step(r"(?<=\S)(?: +\u00a0|\u00a0[ \u00a0])[ \u00a0]*(?=\S)", _NBSP, _NBSP),
    _step(r"(?<=[^\s–—-])[ \u00a0](?=[,;:!?.](?:[\s“)]|$))", "", *_pairs(" \u00a0", ",;:!?.")),
    _step(rf"(?<=[{_SMALL}]{{2}})([,;])(?=[{_SMALL}]{{2}})", r"\1 ", *",;"),
    _step(
        rf"(?<=[{_SMALL}]{{2}})[ \u00a0]([,;])(?=[{_SMALL}]{{2}})", r"\1 ", *_pairs(" \u00a0", ",;")
    ),
    _step(rf"(?<=[{_SMALL}]{{2}})[ \u00a0]\.(?=[{_CAPITAL}][{_SMALL}])", ". ", " .", "\u00a0."),
    _step(r"(?<=[^\W\d_])\.\.(?!\.)", ".", ".."),
    _step(r"(?<!\.)\.{3}(?!\.)", "…", "..."),
)

NO_BREAK_SPACES: Final[tuple[Step, ...]] = (
    _step(r"(?<![\w.,/+-])(\d{1,3}) (?=\d{3}(?!\d))", rf"\1{_NBSP}", *_pairs(_DIGITS, " ")),
    _step(r"(?<=\u00a0\d{3}) (?=\d{3}(?!\d))", _NBSP, _NBSP),
    _step(rf" (?<=\d )(?=(?:{_UNITS})(?!\w))", _NBSP, " "),
    _step(
        r"(?<=\d)(?=(?:%|‰|€|proc\.|Eur\b|EUR\b|tūkst\.|mln\.))",
        _NBSP,
        *("%", "‰", "€", "proc.", "Eur", "EUR", "tūkst.", "mln."),
    ),
    _step(
        rf"(?<![\w,.–-])(\d{{1,4}}(?:,\d{{1,4}})?)(?=(?:{_GLUED_ONES})(?!\w))",
        rf"\1{_NBSP}",
        *_GLUED,
    ),
    _step(rf"(?<=\d[ \u00a0]m\.)(?=(?:{_MONTHS})\b)", " ", "m."),
    _step(
        r"(?<!\w)(tūkst\.|mln\.|mlrd\.) (?=Eur\b|EUR\b|€|eur|lit|Lt\b)",
        rf"\1{_NBSP}",
        *("tūkst.", "mln.", "mlrd."),
    ),
    _step(
        rf"\b({_MONTHS}) (?=\d{{1,2}}(?:–\d{{1,2}})?[ \u00a0]d\.|mėn\.)",
        rf"\1{_NBSP}",
        *(" d.", f"{_NBSP}d.", "mėn."),
    ),
    _step(
        rf"(?<!\w)((?:Nr|{_SIGNED}|g|pr|al)\.|[§№]) (?=\d)",
        rf"\1{_NBSP}",
        *(f"{one} " for one in ("r.", "p.", "l.", "g.", "b.", "v.", "t.", "k.", "§", "№")),
    ),
    _step(rf"(?<!\w)(Nr\.) (?=[\w{HELD}])", rf"\1{_NBSP}", "Nr."),
    _step(rf"(?<!\w)((?:{_SIGNED})\.|№)(?=\d)", rf"\1{_NBSP}", *_pairs(".", _DIGITS), "№"),
    _step(rf"(?<!\w)(Nr\.|§)(?=\d|[{_CAPITAL}]{{1,3}}-?\d)", rf"\1{_NBSP}", "Nr.", "§"),
    _step(
        rf"([{_CAPITAL}]\.)(?<![\w.]..)[ ]?(?=[{_CAPITAL}](?:\.|[{_SMALL}]{{2}}))",
        rf"\1{_NBSP}",
        ".",
    ),
    _step(
        rf"(?<=\u00a0)([{_CAPITAL}]\.)[ ]?(?=[{_CAPITAL}](?:\.|[{_SMALL}]{{2}}))",
        rf"\1{_NBSP}",
        _NBSP,
    ),
    _step(r"(?<!\w)([Tt]\.) ?(?=[ytp]\.)", rf"\1{_NBSP}", "y.", "t.", "p."),
    _step(r"(?<!\w)(m\.) ?(?=e\.)", rf"\1{_NBSP}", "e."),
    _step(r"(?<!\w)(pr\.) ?(?=Kr\.)", rf"\1{_NBSP}", "Kr."),
    _step(r"(?<!\w)(a\.) ?(?=a\.)", rf"\1{_NBSP}", "a.a.", "a. a."),
    _step(r"(?<!\w)(a\.) ?(?=k\.)", rf"\1{_NBSP}", "k."),
    _step(r"(?<!\w)([Ff]iz\.) ?(?=vnt\.)", rf"\1{_NBSP}", "iz."),
    _step(r"(?<!\w)([mš]\.) ?(?=m\.)", rf"\1{_NBSP}", *_pairs("mš", (".m.", ". m."))),
    _step(
        rf"(?<![\w.,-])({_YEAR}) (?=(?i:met(?:ai|ų|ams|us|ais|uose))(?!\w))",
        rf"\1{_NBSP}",
        *(" met", " Met", " MET"),
    ),
    _step(r"(?<!\w)(ir) (?=(?:kt|pan)\.|t\.\u00a0)", rf"\1{_NBSP}", "ir kt.", "ir pan.", "ir t."),
    _step(r"(?<!\w)(UAB|AB|MB|VšĮ|IĮ|BĮ) (?=„)", rf"\1{_NBSP}", " „"),
    _step(
        rf"(?<!\w)((?:[Dd]r|[Pp]rof|[Dd]oc|[Kk]un)\.) (?=[{_CAPITAL}])",
        rf"\1{_NBSP}",
        *("Dr. ", "dr. ", "rof. ", "oc. ", "un. "),
    ),
    _step(rf"(?<![\w.-])([IVXL]+) (?=(?:{_PARTS}))", rf"\1{_NBSP}", *_pairs("IVXL", " ")),
)

NUMBERED: Final = _step(
    rf"(?<!\w)((?:{_LISTED})\w*\.?[ \u00a0]Nr\.{_GAP}\d{{1,4}}){_GAP}{_DASH}{_GAP}(\d{{1,4}})"
    r"(?![\w/–-]|[.,]\d)",
    r"\1–\2",
    "Nr.",
)
"""Taken before numbers of documents are held as they are."""

STEPS: Final[tuple[Step, ...]] = (NUMBERED, *SPACES, *QUOTES, *RANGES, *DASHES, *NO_BREAK_SPACES)
"""In the order in which they are taken."""

_ALONE: Final = '"”«—―\u2007\u2009\u202f'
"""Signs by themselves."""

_SIGNS: Final = (
    Pattern(rf"[{_ALONE},;„(\[](?:(?<=[{_ALONE}])|(?<=[,;])[{_SMALL},]|(?<=[„(\[])[ \u00a0])"),
    Pattern(r"“(?<![^\s(\[„–-]“)"),
    Pattern("\u00a0[ \u00a0,;:!?.“)\\]-]"),
    Pattern(r"-(?:(?<![^\d\u00a0 (%.]-)\d|(?<=[\d\u00a0 ]-)[\u00a0 -]|(?<=[IVXL]-)[IVXL])"),
    Pattern(r"–(?:(?<=\d\u00a0–)[\u00a0 ]?|(?<=\d–)[\u00a0 ])\d"),
    Pattern(rf"\d(?:[%‰€pEtm]|(?=[{_GLUED_BEGIN}])(?:{_GLUED_ONES})(?!\w))"),
    Pattern(r"[§№] ?\d"),
    Pattern("''|‚‚"),
    Pattern(
        rf"\.(?:\.| ?(?:y|k|vnt|t|a|Kr)\.|(?<=[tT]\.) ?p\.|(?<=m\.) ?e\.|(?<=[mš]\.) ?m\."
        rf"|(?<=[tnd]\.) (?:€|E[uU]|eur|lit|Lt)"
        rf"|(?<=[rplgbvtk]\.) ?\d|(?<=Nr\.)[\d {_CAPITAL}]|(?<=m\.)(?:{_MONTHS})"
        rf"|(?<=[{_CAPITAL}]\.) ?[{_CAPITAL}]|(?<=[rfcn]\.) [{_CAPITAL}])"
    ),
    Pattern(r" (?:[ \u00a0,;:!?.“)\]–-]|\d\d?(?:–\d\d?)?[ \u00a0]d\.|mėn\.|kt\.|pan\.|t\.)"),
    Pattern(
        rf" (?<=[\dBĮIVXL] )(?:(?<=\d )(?:\d{{3}}|{_UNITS}|(?<={_YEAR} )(?i:met))|(?<=[BĮ] )„"
        rf"|(?<=[IVXL] )(?:{_PARTS}))"
    ),
)
"""Each begins with one of few characters, for which a text is searched fast."""


def may_be_mended(text: str) -> bool:
    r"""Return whether a step could change the text; what a careful writer types has no sign of it.

    >>> may_be_mended("Fonde\u00a0– 12\u00a0tūkst."), may_be_mended("Fonde - 12 tūkst.")
    (False, True)
    """
    return any(sign.search(text) for sign in _SIGNS)
