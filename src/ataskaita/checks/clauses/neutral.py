"""Words of sentences that say nothing of what is counted, and those that say when and which way."""

from typing import Final

from ataskaita.checks.clauses.stems import stem_of
from ataskaita.patterns import Pattern

PER_ONE: Final = "vien"
"""The stem of what an average is for: vienam gyventojui."""
_NEUTRAL: Final = """
anketoje apie apytiksliai apžiūrėjo ar arba arti asmenys asmenų asmuo ataskaitiniai ataskaitiniais
ataskaitinis atliko atlikta atėjo bei bendra bendrai bendras bent bet beveik biblioteka
bibliotekai bibliotekoje bibliotekos bibliotekose buvo buvusių būta centras centre centro dainavo
dainuoja dalies dalis dalyvavo dar dirba dirbo dirbta duomenimis dydis dydžio dėl egz esanti eurų
fiksuota fiz gavo groja gyvena gyveno iki ir iš išnuomota išnuomotos išplatino išplatinta
išsilavinimas išsilavinimo išsilavinimą išvykose jau jie jiems joje joms jos jose juose jų kad
kaip kartai kartus kartą kartų kasmet kaupiama kiekis kone kurie kuris laikoma likutis likučio
lyginant lėšos lėšų matė maždaug metai metais metus metų mieste miestelio miestelyje miesto mokosi
mokykla mokykloje mokyklos mokėsi muziejaus muziejuje muziejus muziejų naudojosi ne negu nei nuo o
pabaiga pabaigoje padėjo pagal palyginti palyginus parašyta parašė pareigybių parengta parengtas
parengė pasinaudota pasirodė paskelbta paskelbė pateikta patvirtinta patvirtinti per po prie
priklauso prisijungė priskaičiuota pritraukta pritraukė proc rajone rajono reikmėms rengiama
rengta rengė rodyta rodyti saugoma savivaldybėje savivaldybės siekia siekė skaičiaus skaičius
skelbta skirta skirti stebėjo su sudarant sudaro sudaryta sudarytas sudarė sukaupta sukauptas
sukaupė sulaukta sulaukė suma surengta surengė susirinko suskaičiuota suteikta tai taip teikta
teikė teko tenka tik tuomet turi turima turintys turinčių turėjo už užfiksuota užima užimta
užregistruota vaidina veikia veikta veikė vesta vidutinis vienetų virš visi viso visos visus visų
vnt vykdoma vykdyta vykdė vyko yra į įgyvendino įgyvendinta įstaiga įstaigoje įstaigos įvyko įėjo
šiemet šoka žiūrėjo žmonių žmonės
"""
NEUTRAL: Final = frozenset(stem for word in _NEUTRAL.split() if (stem := stem_of(word)))
"""Stems of words that may stand in a clause about any figure."""

_NO_HALF: Final = r"(?! (?:kaip|nei|negu) (?:pus|trečdal|ketvirtadal|penktadal))"
"""What doesn't stand behind a word of growth: daugiau kaip pusė says a share."""
_RISE: Final = Pattern(
    r"\b(?:padidėj\w*|padaugėj\w*|pagausėj\w*|išaug\w*|paaug\w*|pakil\w*|ūgtelėj\w*"
    rf"|daugiau{_NO_HALF})\b"
)
_FALL: Final = Pattern(
    rf"\b(?:sumažėj\w*|mažėj(?!a\b)\w*|nukrit\w*|krito|smuko|sumenko|mažiau{_NO_HALF})\b"
)
COMPARED: Final = Pattern(r"\b(?:daugiau|mažiau)\b")
_TREND: Final = Pattern(r"\b(?:auga|augo|didėja|daugėja|gausėja|mažėja)\b")
"""Words of what goes on for years: they say no change of this year's."""
_LAST_YEAR: Final = Pattern(
    r"\b(?:pernai|pernykšč\w*|praėjusi\w* met\w*|praeitais metais|ankstesni\w* met\w*)"
)
_BEGINNING: Final = "pradž"


def direction_of(text: str) -> int:
    """Return 1 where the words say that something grew, −1 that it fell, 0 for neither."""
    rise, fall = bool(_RISE.search(text)), bool(_FALL.search(text))
    return rise - fall


def without_directions(text: str) -> str:
    """Return the text with blanks for words of growth and of last year: they count nothing."""
    for pattern in (_RISE, _FALL, _TREND, _LAST_YEAR):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


def says_last_year(text: str, year: int) -> bool:
    """Return whether words of last year, or its number, stand in the text."""
    return bool(_LAST_YEAR.search(text)) or f"{year - 1} m" in text


def says_beginning(text: str) -> bool:
    """Return whether the text is of the year's beginning."""
    return _BEGINNING in text
