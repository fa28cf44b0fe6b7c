"""Active past participles in -ęs: whose stem is soft, as of verbs in -yti, the ending doesn't tell.

>>> is_soft("apsilankęs"), is_soft("mokęs"), is_soft("dirbęs")
(True, False, False)
"""

from functools import cache
from typing import Final

from ataskaita.patterns import Pattern

_STEMS: Final = """
aikšt aiž ambr angl ard ark bad baid bak bald band baniut barst bast bel birž biz blaiv bland
blazgat blašk braid braiž bub bugd būgn ceremon cypd daig daigst dair dal dalbst dangst dant dar
dark daugian dauž daž devynian dien dievaž dild drabst draibst draik drask dribd drun drėgn dujošv
durst dvail dvil dvylikan dėst dūl dūm džiaust gaidr galab gan gaubst geln gelton giedr gild gimd
ginč glabst glaist glamž glaubst gliaud gliaum globst glost gnaib gniužd gobst graib graibst graiž
gramd gramozd grand gras grind griz grobst grumd grąž grėbst guld gund gvald gvild gyd gėd imst
irst jod jov jukd kalst kamš kand kapriz kapst karg karp kaul kaust kerš kild kink kirm kiurd
kivirč klaip klast kliud klost klupd klykd knaib knais kniubd konfūz kontuz kontūz kor kraik kraip
krakmol kramt krapšt krat kraust kriauš krien krikd krikšt krūm kulst kvapst kūn laid laig laik
laist laiž lakst lamd lamst lamž land lank lankst las lebed likd lipd liud lod lop lyk maig main
maiv maiš mald malž man mang mank markst marmal mast mat mazg meil migd mind mink mint mišrial
muil muist murd murgd murkd mąst mėlyn mėt mūr mūs nard narst narš niaukst niurd nov nuod pais
paist paiš paš pel peln penkian pild pilst pjaust pjud plaikst pleiš pliūr plukd plun plėn plūš
prapuld praš pražaid priešpastat pros pyd pykd pėr pūk pūkšt raik rait raiv raizg raiž ramd ramst
rang rant raudon raš rašk rikd rod rom ryd rąž rėkd rūd sagst saikst saist sak samd samst sarmat
siulpst siund siurbst siūl skab skaid skaidr skait skal skalamb skald skandal skard sklaid sklaist
sklamb skland sklast skraid skvarb slamb slank slap slapst slaug slugd smaig smaigst smukd snaig
spand spard spjaud springd sraig stabd staip stat stebeil stingd strigd stumd stvarst sulpst
sunkst supst suvaid svaid svarst sėtr sūd sūn taik taikst tais talamb talaž talkst talž tamp tard
tarst tarš taup tauz taš tašk temd terl tild tirpd traišk trald tramd trand trank triaun trikd
trukd trūn tupd turl tvan tvank tvankst tvard tvark tvarst tvat tvind tąs ugd vaid vaik vaip vais
val vald valg valkst vambr vamzd vanden vangst var vard varp varst vart varž viel vien vienal
vienn vilkst viln vimd virkd virš vykd zamb zambat zaun zurn čaiž čiulpst čiust įvairial šaip šakn
šald šaud šerkšn šild šlaist šlakst šluost šmaikšt šmaiž švaist ūkst žabald žagar žaim žangst žard
žarg žargd žargst žarst želd žergd žild žind žiod žlugd žnaib žud žvalg žvigd
"""
"""Of the dictionary's verbs in -yti without prefixes; not of those that another verb shares."""

_PREFIXES: Final = Pattern(
    r"(?:ne|be|te|tebe|nebe)?(?:ap|at|į|iš|nu|pa|par|per|pra|pri|su|už|ati|api|prie)?(?:si)?"
)


def is_soft(participle: str) -> bool:
    """Return whether the stem of a participle in the masculine nominative is soft."""
    stem = participle.removesuffix("ęs").removesuffix("ę")
    known = _stems()
    return any(stem[place:] in known for place in _begins(stem))


def _begins(stem: str) -> list[int]:
    """Return where the verb may begin, behind its prefixes or none."""
    return [place for place in range(len(stem)) if _PREFIXES.fullmatch(stem, 0, place)]


@cache
def _stems() -> frozenset[str]:
    return frozenset(_STEMS.split())
