"""Which word of a phrase is declined by a guess: neither known, nor of an ending that settles it.

>>> unsure_word("viešoji biblioteka"), unsure_word("didelė spūstis"), unsure_word("antkirtis")
('', '', 'antkirtis')
"""

from typing import Final

from ataskaita.lithuanian.grammar.cases import VOCATIVE, Case
from ataskaita.lithuanian.grammar.nouns import Noun
from ataskaita.lithuanian.grammar.phrases import names_of_one, noun_of
from ataskaita.lithuanian.grammar.vocative import is_unsure
from ataskaita.lithuanian.grammar.words import STANDARD, Words

_FIRST: Final = """
ad am ar as b bl c ed eg ek em ev eš id ig ik im ir is iv iš j kl lg lk ls nk od og ol or ov p
rg rn rs rv rš sl tr ug uk ul ur už yd yg yk yl yn yr yv zd ėd ėg ėk ėl ės šk šl ūg ūk ūm ūn ūr ūv
ūž
"""
"""What stands before -is in nouns of the first declension, and in no other of the dictionary."""
_FIRST_OF_LONG: Final = """
ait an ant ašt but d en ent et g gut in k kot kut l ler ln m ner ost rot s sn ter ton un v yt š ž
"""
"""The same of nouns of so many letters."""
_LONG: Final = 8
_UNSETTLED: Final = ("is", "uo")
_DECLINED: Final = ("as", "ys", "us", "a", "ė", "i", "os", "ės", "ai")
"""Endings that settle it."""


def unsure_word(phrase: str, words: Words = STANDARD, case: Case = "genitive") -> str:
    """Return the word that the phrase's declension hangs on, if it is a guess; empty where not.

    What is no word, an abbreviation or a number, stays as it is: that is no guess. Of the vocative
    more is one: ask for it by `case`.
    """
    if both := names_of_one(phrase, words):
        return unsure_word(both[0], words, case) or unsure_word(both[1], words, case)
    word, noun = noun_of(phrase, words)
    is_known = _is_known(noun, words)
    if case == VOCATIVE and not noun.indeclinable and is_unsure(word, is_known=is_known):
        return word
    if words.find(phrase) or noun.indeclinable or noun.forms or is_known:
        return ""
    if word.endswith("ys") and (word[:1].isupper() or word.endswith("enys")):
        return word  # it may be a plural: Kaišiadorys, kepenys
    small = word.lower()
    if small.endswith(_UNSETTLED):
        return "" if _is_of_first(small) else word
    return "" if small.endswith(_DECLINED) else word


def _is_known(noun: Noun, words: Words) -> bool:
    return words.find(noun.nominative) is not None


def _is_of_first(word: str) -> bool:
    before = word.removesuffix("is")
    sure = (_FIRST + _FIRST_OF_LONG if len(word) >= _LONG else _FIRST).split()
    return before != word and before.endswith(tuple(sure))
