"""How Lithuanian writes numbers, dates and sentences, declines words and sorts them.

Names are fetched when they are first asked for: whoever fills a template declines no nouns.
"""

from typing import TYPE_CHECKING

from ataskaita.characters import strip_diacritics
from ataskaita.doors import door

if TYPE_CHECKING:
    from ataskaita.lithuanian.changes import describe_change, describe_number
    from ataskaita.lithuanian.dates import (
        DateStyle,
        format_date,
        format_date_range,
        format_month_range,
        format_quarter,
        format_year,
        format_years,
        parse_date,
    )
    from ataskaita.lithuanian.grammar.cases import Case, Gender, GrammaticalNumber
    from ataskaita.lithuanian.grammar.counting import (
        agree,
        count_noun,
        noun_after,
        participle_ending,
        plural_category,
    )
    from ataskaita.lithuanian.grammar.guessing import unsure_word
    from ataskaita.lithuanian.grammar.nouns import Noun
    from ataskaita.lithuanian.grammar.people import decline_person
    from ataskaita.lithuanian.grammar.phrases import decline
    from ataskaita.lithuanian.grammar.words import STANDARD as STANDARD_WORDS
    from ataskaita.lithuanian.grammar.words import Words
    from ataskaita.lithuanian.numbers import (
        format_large,
        format_money,
        format_number,
        format_percent,
    )
    from ataskaita.lithuanian.ordinals import format_ordinal, format_roman, parse_roman
    from ataskaita.lithuanian.reading import parse_number
    from ataskaita.lithuanian.sorting import SortKey, sort_key
    from ataskaita.lithuanian.typography import Correction, corrections, tidy, tidy_all
    from ataskaita.lithuanian.wording import capitals, first_capital, join_words

__all__ = [
    "STANDARD_WORDS",
    "Case",
    "Correction",
    "DateStyle",
    "Gender",
    "GrammaticalNumber",
    "Noun",
    "SortKey",
    "Words",
    "agree",
    "capitals",
    "corrections",
    "count_noun",
    "decline",
    "decline_person",
    "describe_change",
    "describe_number",
    "first_capital",
    "format_date",
    "format_date_range",
    "format_large",
    "format_money",
    "format_month_range",
    "format_number",
    "format_ordinal",
    "format_percent",
    "format_quarter",
    "format_roman",
    "format_year",
    "format_years",
    "join_words",
    "noun_after",
    "parse_date",
    "parse_number",
    "parse_roman",
    "participle_ending",
    "plural_category",
    "sort_key",
    "strip_diacritics",
    "tidy",
    "tidy_all",
    "unsure_word",
]

__getattr__, __dir__ = door(
    __name__,
    {
        "changes": ["describe_change", "describe_number"],
        "dates": [
            "DateStyle",
            "format_date",
            "format_date_range",
            "format_month_range",
            "format_quarter",
            "format_year",
            "format_years",
            "parse_date",
        ],
        "grammar.cases": ["Case", "Gender", "GrammaticalNumber"],
        "grammar.counting": [
            "agree",
            "count_noun",
            "noun_after",
            "participle_ending",
            "plural_category",
        ],
        "grammar.guessing": ["unsure_word"],
        "grammar.nouns": ["Noun"],
        "grammar.people": ["decline_person"],
        "grammar.phrases": ["decline"],
        "grammar.words": ["STANDARD_WORDS=STANDARD", "Words"],
        "numbers": ["format_large", "format_money", "format_number", "format_percent"],
        "ordinals": ["format_ordinal", "format_roman", "parse_roman"],
        "reading": ["parse_number"],
        "sorting": ["SortKey", "sort_key"],
        "typography": ["Correction", "corrections", "tidy", "tidy_all"],
        "wording": ["capitals", "first_capital", "join_words"],
    },
)
