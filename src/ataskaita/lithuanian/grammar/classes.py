"""Nouns whose declension their ending doesn't tell, as the Hunspell dictionary has them.

A test holds the lists to the dictionary's flags. Where a noun may be of two declensions there, one
that a report may say is listed here; an unlisted one in -is is of the first.

>>> noun = classed("moteris")
>>> noun and (noun.form("genitive"), noun.form("genitive", "plural"))
('moters', 'moterų')
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, TypeAlias

from ataskaita.lithuanian.grammar.cases import Case, Gender, GrammaticalNumber
from ataskaita.lithuanian.grammar.nouns import Noun

FEMININE: Final = """
aikštis akis aklatis aminorūgštis angis anglis ankštis Antarktis antis apgautis apgintis
apibrėžtis apimtis apsiaustis apskritis apsuptis aptartis Arktis ašis ateitis atimtis atitiktis
atmintis atremtis atskirtis atspirtis autostotis avis baigtis bendratis bjaurastis bjauratis
blandis blužnis brandis budis buitis bukstis būtis dabartis dalis dėtis dieveris dingstis dobstis
drumstis džiūtis gaišatis gaištis garankštis gentis gintis gyvastis gyvuonis grandis graužatis
grindis griūtis grūstis grūžtis ielakštis ielaktis ietis ilgatis iltis imtis išeitis išimtis
išmintis išpažintis išskirtis ištiktis ištremtis išvestis išvyktis įgimtis įkeltis Įpiltis įtartis
įvestis jaunatis jungtis kamšatis kandis karšatis kartis kibirkštis kiltis kirkšnis kirmis klėtis
klintis kliūtis klotis kreiptis kryptis krosnis krūsnis kulkšnis kulnis kulšis Laktis landuonis
lemtis liaudis liūtis lygtis lytis lūšis magztis maišatis makštis Mėrnastis mintis mirtis nebūtis
nerimastis Neris nertis netektis neviltis nytis nosis nutartis omenis padėtis paleistis paliūtis
paltis papjūtis parengtis parinktis pasirinktis paskirtis paslaptis paspirtis Pašalčis patartis
pateiktis patirtis pažastis pažintis pentis pilis pilnatis pintis pirtis pjūtis plėnis praeitis
pragaištis prakeiktis prakurtis prapultis pražūtis priežastis prigimtis pusnis rakštis rimtis
ropuonis rungtis rūdis rūgštis rūšis sagtis sausatis savastis senatis Siesartis skiltis skirtis
skrytis skverbtis slaptis slinktis smiltis sotis sprūstis spūstis sritis stotis Stotis sudėtis
sugaištis suimtis sukaktis sumaištis sutaptis sutartis suteptis sutrauktis svirtis šalis šalvis
Šeimatis šerdis širdis šlitis šlytis šūsnis tartis tošis trandis tremtis triktis trintis tulžis
ugnis uolektis usnis užduotis užgrobtis užmarštis užmirštis užpiltis Užšustis užtartis užuomarštis
valtis verpatis vienatis vilktis vilnis viltis vinis virdis votis žebenkštis žiauberis žūtis
"""
"""In -ies, and -ių in the plural: kryptis, krypties, krypčių."""

FEMININE_HARD: Final = """
ausis geležis krūtis moteris naktis obelis pušis pušnis šaknis šlaunis žąsis žuvis
"""
"""In -ies, and -ų in the plural."""

MASCULINE: Final = """
deguonis delsuonis dvarionis ėduonis geluonis karuonis pirmuonis skenduonis tėvonis vagis žvėris
"""
"""In -ies and -ių, yet masculine."""

MASCULINE_HARD: Final = "dantis debesis"
"""In -ies and -ų, masculine."""

FIFTH: Final = """
akmuo armuo asmuo atitikmuo augmuo aumuo baigmuo dalmuo daugmuo dėmuo dubuo duomuo juosmuo kaitmuo
kryžmuo lenkmuo liemuo lygmuo matmuo maumuo momuo nešmuo piemuo plaukmuo pradmuo puošmuo putmuo
rašmuo raumuo reikmuo rėmuo riedmuo rodmuo ruduo sekmuo sėdmuo skaitmuo skersmuo skiemuo sodmuo
spaudmuo spėmuo sprogmuo sraumuo statmuo stormuo stuomuo svarmuo šaudmuo šelmuo taikmuo tarmuo
teikmuo tešmuo vaidmuo vanduo važmuo veikmuo vežmuo viešmuo želmuo žiomuo žymuo
"""
"""In -ens."""

PLURAL: Final = "nytys piršys sultys suodys trūnys žiotys"
"""Feminines that have no singular, with -ių."""

PLURAL_HARD: Final = "durys gelmenys grindys kepenys smegenys šermenys"
"""The same with -ų."""

PLURAL_MASCULINE: Final = """
ašmenys audmenys duomenys ėdmenys metaduomenys metmenys nešmenys riedmenys sėmenys žiodmenys
"""
"""Masculines that have no singular, with -ų."""

_Class: TypeAlias = tuple[str, Gender, str]
"""Its nouns, their gender, and their ending in the genitive plural where it isn't -ių."""

_SINGULARS: Final[tuple[_Class, ...]] = (
    (FEMININE, "feminine", ""),
    (FEMININE_HARD, "feminine", "ų"),
    (MASCULINE, "masculine", ""),
    (MASCULINE_HARD, "masculine", "ų"),
)
_PLURALS: Final[tuple[_Class, ...]] = (
    (PLURAL, "feminine", ""),
    (PLURAL_HARD, "feminine", "ų"),
    (PLURAL_MASCULINE, "masculine", "ų"),
)
_GENITIVE_PLURAL: Final[tuple[Case, GrammaticalNumber]] = ("genitive", "plural")


_SHORT: Final[Mapping[str, Mapping[tuple[Case, GrammaticalNumber], str]]] = {
    "moteris": {("genitive", "singular"): "moters"}
}
"""Forms that people write, beside those in -ies."""


def classed(lemma: str) -> Noun | None:
    """Return the noun of that nominative; None for one whose ending tells its declension."""
    return _classed().get(lemma)


@cache
def _classed() -> Mapping[str, Noun]:
    return {noun.nominative: noun for noun in _nouns()}


def _nouns() -> Iterator[Noun]:
    for lemma in FIFTH.split():
        yield Noun(lemma, lemma.removesuffix("uo") + "ens")
    for lemmas, gender, ending in _SINGULARS:
        yield from (_third(lemma, gender, ending) for lemma in lemmas.split())
    for lemmas, gender, ending in _PLURALS:
        for lemma in lemmas.split():
            genitive = lemma.removesuffix("ys") + ending if ending else ""
            yield Noun(lemma, genitive, gender, plural_only=True)


def _third(lemma: str, gender: Gender, ending: str) -> Noun:
    stem = lemma.removesuffix("is")
    forms = {_GENITIVE_PLURAL: stem + ending} if ending else {}
    return Noun(lemma, f"{stem}ies", gender, forms={**forms, **_SHORT.get(lemma, {})})
