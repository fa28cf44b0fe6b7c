"""What amounts are said to be in: thousands and litai where the report prints euros.

A unit is declared where no number and no word of quantity stands before it (`vienetas – tūkst.
Eur`, not `keli tūkst. eurų`); an amount is said wrong where its number is the report's own in
euros.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.declared.own import OwnTable
from ataskaita.declared.units import EURO
from ataskaita.errors import Finding
from ataskaita.lithuanian.punctuation import GROUP_SPACES
from ataskaita.messages.consistency import WRONG_THOUSANDS
from ataskaita.patterns import Pattern

_SPACE: Final = rf"[{GROUP_SPACES}]*"
_EUROS: Final = r"€|(?:eur|eur(?:ų|ai|ais|us|ams|o|as))\b"
_LITAI: Final = r"(?-i:Lt)\b|lit(?:ų|ai|ais|us|ams|as)\b"
_THOUSANDS: Final = (
    rf"(?<![\w.])(?:tūkst\.|tūkstanči(?:ai|ų|ais|us|ams)\b){_SPACE}(?:{_EUROS}|{_LITAI})"
)
_WRONG_UNIT: Final = Pattern(rf"{_THOUSANDS}|(?<![\w.@/])(?:{_LITAI})", re.IGNORECASE)
"""Thousands of a currency, or a currency that is no more."""
_BEFORE_EUROS: Final = Pattern(r"\b(?:19\d\d|200\d|201[0-4])\b")
"""A year in which amounts were in litai."""
_WRONG_AMOUNT: Final = Pattern(
    rf"(?<![\w.,])(\d{{1,3}}(?:[{GROUP_SPACES}]\d{{3}})+(?:,\d\d)?|\d+,\d\d){_SPACE}{_THOUSANDS}",
    re.IGNORECASE,
)
_THOUSAND: Final = "tūkst"
_QUANTITY: Final = Pattern(
    r"(?:\d|\b(?:kel\w+|por\w{1,3}|pus\w*|daug\w*|dešim\w*|šimt\w*|\w+lika\w*|\w+likos|vien\w*|du|dvi\w*"
    r"|dv[ie]j\w*|tr[iy]\w*|ketur\w*|penk\w*|šeš\w*|septyn\w*|aštuon\w*|devyn\w*|tiek))\s*$",
    re.IGNORECASE,
)
"""How the words end before a unit that says how much there is of something."""
_LONGEST: Final = 24
"""Letters of such a word."""
_LEAST: Final = 1000
"""Amounts from which on a number is hardly another's by chance."""


def amounts_are_in_euros(evidence: Evidence) -> Iterator[Finding]:
    """Find headings and texts that say thousands of euros, or litai, where euros are printed."""
    for passage in evidence.passages:
        found = wrong_unit(passage.text) if passage.section in evidence.kind.in_euros else ""
        if found or (found := _wrong_amount(passage.text, evidence)):
            yield finding(WRONG_THOUSANDS, (evidence.quoted(passage, found),), words=found)
    for key, section in evidence.report.own_sections.items():
        for number, block in enumerate(section.blocks, start=1):
            for label in _labels_in_euros(block.table) if block.table else ():
                if found := wrong_unit(label):
                    path = f"savi_skyriai.{key}.turinys[{number}].lentele"
                    yield finding(WRONG_THOUSANDS, (evidence.spot(path, label),), words=found)


def wrong_unit(text: str) -> str:
    """Return where a text declares a unit that isn't euros; empty where it doesn't.

    >>> wrong_unit("Lentelių vienetas – tūkst. Eur."), wrong_unit("Reikia keli tūkst. eurų.")
    ('tūkst. Eur', '')
    """
    for found in _WRONG_UNIT.finditer(text):
        before = text[max(found.start() - _LONGEST, 0) : found.start()]
        if not (_QUANTITY.search(before) or _BEFORE_EUROS.search(text)):
            return found[0]
    return ""


def _wrong_amount(text: str, evidence: Evidence) -> str:
    """Return an amount of the report's own that is said in thousands; empty where none is."""
    for found in _WRONG_AMOUNT.finditer(text) if _THOUSAND in text else ():
        value = Decimal(re.sub(rf"[{GROUP_SPACES}]", "", found[1]).replace(",", "."))
        if value >= _LEAST and value in _amounts(evidence):
            return found[0]
    return ""


def _amounts(evidence: Evidence) -> frozenset[Decimal]:
    figures = evidence.figures.values()
    return frozenset(Decimal(one.value or 0) for one in figures if one.unit is EURO)


def _labels_in_euros(table: OwnTable) -> Iterator[str]:
    """Generate what is said of the table's amounts in euros: its title, its columns."""
    columns = [one for one in table.columns if one.unit is EURO]
    if columns and table.title:
        yield table.title
    yield from (one.whole_label for one in columns)
