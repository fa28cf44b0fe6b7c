"""The nouns that a library's report counts and names.

Regular ones stand by their nominative; those whose genitive the ending doesn't settle, with it.
"""

from collections.abc import Iterator
from typing import Final

from ataskaita.lithuanian.grammar.cases import (
    CASES,
    NUMBERS,
    VOCATIVE,
    Case,
    Gender,
    GrammaticalNumber,
)
from ataskaita.lithuanian.grammar.nouns import Noun

_REGULAR: Final = """
abonementas abonentas administracija adresas agentūra akcija aktas anketa ansamblis aparatas
apdovanojimas apklausa aplankas aprašas apsilankymas apskaita aptarnavimas archyvas asociacija
ataskaita atvejis auka autorius bazė bendradarbiavimas bendrija bendrovė bendruomenė bibliografas
bibliografė biblioteka bibliotekininkas bibliotekininkė biudžetas biuras brošiūra buhalterė
buhalteris bukletas būrelis centas centras ciklas dailininkas dalyba dalininkas dalyvavimas dalyvė
dalyvis darbas darbuotoja darbuotojas darželis departamentas dešimtmetis dėžė diena direktorė
direktorius diskas diskusija dokumentas dovana draugas draugija duomenynas edukacija egzempliorius
ekonomistas ekonomistė ekskursija ekspozicija etapas etatas euras festivalis filialas filmas fondas
fonoteka forma fotografija galerija gatvė gildija gimnazija gyventoja gyventojas grupė įmonė
informacija iniciatyva institucija institutas inžinierius įranga įrankis įrašas įrenginys įsakymas
įstaiga įstatymas išdavimas išvyka įvykis jaunuolė jaunuolis kabinetas kaimas kaimynas kalba
kambarys kandidatas kartas kartoteka katalogas kategorija kavinė kelias ketvirtadalis ketvirtis
kilometras klasė klausytojas klubas knyga knygnešys kolegija kolektyvas komanda komisija komitetas
kompiuteris komplektas koncertas konferencija konkursas konsultacija kontora kultūra kūrėja kūrėjas
kūrinys kursas laikotarpis laikraštis lankytoja lankytojas lankstinukas lapas leidėjas leidykla
leidimas leidinys lektorius lentelė lentyna lygis ligoninė literatūra lopšelis mašina mediateka
medis medžiaga megabitas mėnraštis mentorius meras merė metas metodininkas metodininkė metras
metraštis miestas miestelis milijardas milijonas ministerija ministras minutė mokykla mokinė
mokinys mokytoja mokytojas moksleivė moksleivis mugė muziejus muzika narė narys nauda norma numeris
nuoma nuotrauka nurašymas objektas organizacija padalinys pagalba paketas paminklas paraiška parama
parapija pareiga paroda partnerė partneris paslauga patalpa pavadinimas pavaduotoja pavaduotojas
penktadalis pensininkas pertvarka plakatas planas plokštelė plotas poetas poetė popietė posėdis
praktikantas praktikantė pranešimas premija prenumerata prenumeratorius prezidentas prieiga
priemonė prizas procentas profesorius programa programuotojas projektas protmūšis punktas pusė
puslapis pusmetis rajonas rankraštis rašytoja rašytojas raštas redaktorė redaktorius reglamentas
reikšmė rėmėja rėmėjas renginys respondentas respublika rinka rinkinys rodiklis sąjunga salė
sambūris sąrašas sąskaita savaitė savaitgalis savanorė savanoris savivaldybė seansas segtuvas
seimas sekretorė sekretorius sekundė seminaras senelis seniūnas seniūnija senjoras senjorė serveris
sykis sistema skaičius skaitykla skaitytoja skaitytojas skaitmeninimas skyrius skundas spauda
spaudinys specialistas specialistė spektaklis spintelė sprendimas stendas stotelė stovykla
straipsnis studentas studentė stulpelis suma susirinkimas susitikimas suvestinė svetainė šeima
šventė švietimas švyturys taisyklė takas talonas taryba tarnyba taškas tekstas teritorija tinklas
tyrimas tomas trečdalis tūkstantis turas turnyras turtas ugdymas universitetas uždavinys užklausa
užsakymas užsiėmimas vadovas vadovė vaikas vairuotojas vaizdas vakaras vakaronė valanda valytoja
valstybė vartotoja vartotojas vedėja vedėjas veikla vertė vertybė vertinimas vienetas vieta
vykdytojas viktorina vyriausybė viršininkas žaidimas žemė žemėlapis žinynas žinutė žodynas žodis
žurnalas
"""

_PLURAL_ONLY: Final = """
derybos dirbtuvės išlaidos kopėčios kursai lenktynės lėšos metai mokymai natos
nuostatai pajamos pietūs pinigai rinkimai rūmai skaitymai vaišės varžybos žaidynės
"""

_THIRD: Final = "išduotis/išduoties įtrauktis/įtraukties"
"""With the genitive, which tells the third declension from the first; `classes` has the others."""

_INDECLINABLE: Final[dict[Gender, str]] = {
    "masculine": "ateljė egz. Eur foje interviu km meniu mlrd. mln. proc. taksi tūkst. vnt. žiuri",
    "feminine": "esė min. val.",
}
"""Also abbreviations, with the gender of the word they stand for."""

_FIFTH: Final = "sesuo/sesers duktė/dukters"

_FORMS: Final[dict[str, tuple[str, str]]] = {
    "žmogus": (
        "žmogus žmogaus žmogui žmogų žmogumi žmoguje",
        "žmonės žmonių žmonėms žmones žmonėmis žmonėse",
    ),
    "mėnuo": (
        "mėnuo mėnesio mėnesiui mėnesį mėnesiu mėnesyje",
        "mėnesiai mėnesių mėnesiams mėnesius mėnesiais mėnesiuose",
    ),
    "petys": (
        "petys peties pečiui petį pečiu petyje",
        "pečiai pečių pečiams pečius pečiais pečiuose",
    ),
    "svečias": (
        "svečias svečio svečiui svečią svečiu svetyje",
        "svečiai svečių svečiams svečius svečiais svečiuose",
    ),
    "šuo": (
        "šuo šuns šuniui šunį šunimi šunyje",
        "šunys šunų šunims šunis šunimis šunyse",
    ),
}
"""Singular and plural of nouns that are of no declension, by case."""

_CALLED: Final = {
    "žmogus": "žmogau",
    "mėnuo": "mėnesi",
    "petys": "petie",
    "svečias": "svety",
    "šuo": "šunie",
}
"""And how they are called."""


def _nouns() -> Iterator[Noun]:
    for nominative in _REGULAR.split():
        yield Noun(nominative)
    for nominative in _PLURAL_ONLY.split():
        yield Noun(nominative, plural_only=True)
    for pair in f"{_THIRD} {_FIFTH}".split():
        nominative, genitive = pair.split("/")
        yield Noun(nominative, genitive)
    for gender, indeclinable in _INDECLINABLE.items():
        yield from (Noun(word, gender=gender, indeclinable=True) for word in indeclinable.split())
    for nominative, numbers in _FORMS.items():
        called = {(VOCATIVE, NUMBERS[0]): _CALLED[nominative]}
        yield Noun(nominative, forms={**dict(_listed(numbers)), **called})


def _listed(
    numbers: tuple[str, str],
) -> Iterator[tuple[tuple[Case, GrammaticalNumber], str]]:
    for number, forms in zip(NUMBERS, numbers, strict=True):
        for case, form in zip(CASES, forms.split(), strict=True):
            yield (case, number), form


LEXICON: Final[tuple[Noun, ...]] = tuple(_nouns())
