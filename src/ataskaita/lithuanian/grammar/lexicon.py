"""The nouns that a library's report counts and names.

Regular ones stand by their nominative; those whose genitive the ending doesn't settle, with it.
"""

from collections.abc import Iterator
from typing import Final

from ataskaita.lithuanian.grammar.cases import CASES, NUMBERS, Case, GrammaticalNumber
from ataskaita.lithuanian.grammar.nouns import Noun

_REGULAR: Final = """
adresas agentūra akcija aktas ansamblis aparatas apdovanojimas apklausa aprašas apsilankymas
apskaita aptarnavimas archyvas asociacija autorius bendrija bendruomenė biblioteka
bibliotekininkas bibliotekininkė biudžetas biuras brošiūra buhalteris buhalterė būrelis centas
centras ciklas dailininkas dalininkas dalyvavimas dalyvis dalyvė darbas darbuotoja darbuotojas
departamentas diena direktorius direktorė diskas diskusija dokumentas dovana draugija edukacija
egzempliorius ekskursija ekspozicija etapas etatas euras festivalis filialas filmas fondas
fotografija galerija gatvė gildija gimnazija grupė gyventoja gyventojas informacija iniciatyva
institucija institutas išdavimas išvyka jaunuolis jaunuolė kabinetas kaimas kalba kambarys
kandidatas kartas kartoteka katalogas kategorija kilometras klasė klausytojas klubas knyga
knygnešys kolegija kolektyvas komanda komisija komitetas kompiuteris komplektas koncertas
konferencija konkursas konsultacija kontora kursas kūrinys laikotarpis laikraštis lankytoja
lankytojas leidinys leidykla leidėjas lektorius lentelė lentyna lygis mašina medžiaga megabitas
mentorius meras merė metras miestas miestelis milijardas milijonas ministerija ministras minutė
mokinys mokinė mokykla mokytoja mokytojas muziejus mėnraštis narys narė nauda numeris nuoma
nuotrauka nurašymas objektas organizacija padalinys paketas paminklas paraiška paroda partneris
partnerė paslauga patalpa pavadinimas pavaduotoja pavaduotojas pertvarka plakatas planas plotas
popietė posėdis praktikantas praktikantė pranešimas premija prenumerata prezidentas prieiga
priemonė prizas procentas profesorius programa projektas protmūšis punktas rajonas rankraštis
raštas reglamentas renginys respondentas respublika rinkinys rodiklis salė sambūris savanoris
savanorė savivaldybė seansas seimas sekundė seminaras senelis seniūnas seniūnija serveris
skaitykla skaitytoja skaitytojas skaičius skundas skyrius specialistas specialistė spektaklis
spintelė sprendimas stotelė stovykla straipsnis studentas studentė stulpelis susirinkimas
susitikimas suvestinė svetainė sąjunga sąrašas sąskaita taisyklė takas talonas tarnyba taryba
taškas tekstas teritorija tinklas tomas turas turnyras tyrimas tūkstantis universitetas uždavinys
užklausa užsakymas užsiėmimas vadovas vadovė vaikas vaizdas vakaras vakaronė valanda valstybė
vartotoja vartotojas vedėja vedėjas veikla vertinimas vertybė vienetas vieta viktorina viršininkas
vykdytojas vyriausybė įmonė įranga įrankis įrašas įrenginys įsakymas įstaiga įstatymas šeima
šventė švyturys žaidimas žemėlapis žinutė žinynas žodis žodynas žurnalas
"""

_PLURAL_ONLY: Final = """
dirbtuvės durys išlaidos kopėčios kursai lenktynės lėšos metai mokymai natos nuostatai pajamos
pietūs pinigai rinkimai rūmai skaitymai varžybos žaidynės
"""

_THIRD: Final = """
apskritis/apskrities dalis/dalies išduotis/išduoties įtrauktis/įtraukties klėtis/klėties
mintis/minties naktis/nakties paskirtis/paskirties patirtis/patirties pilis/pilies
priežastis/priežasties sritis/srities sutartis/sutarties šalis/šalies širdis/širdies
užduotis/užduoties viltis/vilties
"""
"""With the genitive, which tells the third declension from the first."""

_GENITIVE_PLURAL: Final[tuple[Case, GrammaticalNumber]] = ("genitive", "plural")

_FIFTH: Final = "asmuo/asmens vanduo/vandens akmuo/akmens dėmuo/dėmens sesuo/sesers duktė/dukters"

_FORMS: Final[dict[str, tuple[str, str]]] = {
    "žmogus": (
        "žmogus žmogaus žmogui žmogų žmogumi žmoguje",
        "žmonės žmonių žmonėms žmones žmonėmis žmonėse",
    ),
    "mėnuo": (
        "mėnuo mėnesio mėnesiui mėnesį mėnesiu mėnesyje",
        "mėnesiai mėnesių mėnesiams mėnesius mėnesiais mėnesiuose",
    ),
    "svečias": (
        "svečias svečio svečiui svečią svečiu svetyje",
        "svečiai svečių svečiams svečius svečiais svečiuose",
    ),
    "šuo": (
        "šuo šuns šuniui šunį šuniu šunyje",
        "šunys šunų šunims šunis šunimis šunyse",
    ),
}
"""Singular and plural of nouns that are of no declension, by case."""

_GENITIVE_PLURALS: Final = {"durys": "durų", "naktis": "naktų"}
"""Nouns of which only the genitive plural is irregular."""


def _nouns() -> Iterator[Noun]:
    for nominative in _REGULAR.split():
        yield Noun(nominative)
    for nominative in _PLURAL_ONLY.split():
        yield Noun(nominative, _GENITIVE_PLURALS.get(nominative, ""), plural_only=True)
    for pair in f"{_THIRD} {_FIFTH}".split():
        nominative, genitive = pair.split("/")
        irregular = _GENITIVE_PLURALS.get(nominative)
        forms = {_GENITIVE_PLURAL: irregular} if irregular else {}
        yield Noun(nominative, genitive, forms=forms)
    for nominative, numbers in _FORMS.items():
        yield Noun(nominative, forms=dict(_listed(numbers)))


def _listed(
    numbers: tuple[str, str],
) -> Iterator[tuple[tuple[Case, GrammaticalNumber], str]]:
    for number, forms in zip(NUMBERS, numbers, strict=True):
        for case, form in zip(CASES, forms.split(), strict=True):
            yield (case, number), form


LEXICON: Final[tuple[Noun, ...]] = tuple(_nouns())
