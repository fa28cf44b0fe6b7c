"""Words of sentences and labels by what they have in common, whatever their case or form."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ataskaita.lithuanian import strip_diacritics
from ataskaita.patterns import Pattern

_WORD: Final = Pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*|[0-9]+")
_NAME: Final = Pattern(r"„[^“]*“")
_LETTERS: Final = Pattern(r"[^\W_]")
_BY_NAME: Final = "kitavard"
"""How the word begins that stands for a name in quotes."""
_PREFIXES: Final = ("už", "api", "su", "iš", "at", "ap", "pa")
"""Those that make another aspect of the same deed: surengta, padovanota, užregistruota."""
_LONGEST: Final = 7
_SHORTEST: Final = 3
_ENDINGS_LISTED: Final = """
iuosiuose uosiuose iesiems iosiose osiomis osioms osiose uosius ajame iomis iuose osios ajam asis
emis iais iaji iams ieji imis ioje iojo ioms iose iuje iuju omis uoju uose ysis usis ais aji ame ams
eje ems ese iai ias ies ims ios iui ius oje oji ojo oms ose uje uju yje yse ai am as es ia io is
iu os ui us ys a e i o u y
"""
_ENDINGS: Final = tuple(_ENDINGS_LISTED.split())
"""How words end by case and number, without diacritics: the longest first."""
_FAMILIES: Final = (
    *(
        ("silank", "lank"),
        ("aplank", "lank"),
        ("lank", "lank"),
        ("dovan", "dovan"),
        ("registr", "registr"),
    ),
    *(("restaur", "restaur"), ("inventor", "inventor"), ("skaitmen", "skaitmen")),
    *(("sidev", "sidev"), ("dalyv", "dalyv"), ("mokym", "mokym"), ("mokyt", "mokym")),
    *(("nuras", "nuras"), ("isigy", "gaut"), ("isigij", "gaut"), ("zmog", "zmon")),
    *(("leist", "laid"), ("leid", "laid"), ("duot", "duot"), ("dav", "duot")),
    *(("isdav", "duot"), ("isduo", "duot")),
    *(("ivykd", "ivykd"), ("naujai", "nauj"), ("pajam", "gaut"), ("klausim", "klaus")),
    *(("klaus", "klaus"), ("suaug", "suaug"), ("patenkin", "tenkin"), ("tenkin", "tenkin")),
    *(("kainav", "laid"), ("kainuo", "laid"), ("islaid", "laid"), ("perskait", "duot")),
    *(("siregistr", "registr"), ("skaitytoj", "vartotoj"), ("papildyt", "gaut")),
)
"""How stems begin of words that say the same in reports, and the one for all of them."""
_DEEDS: Final = {"papild": "gaut"}
"""Stems that say the same only as they are: papildė, but not papildomai."""
_SOFT: Final = (("dz", "d"), ("c", "t"))
"""How stems end before -io and -iui, and before -is: užmokesčio, užmokestis."""
_APART: Final = ("leidin", "klausim", "klausytoj", "mokytoj")
"""How words begin that would else be of another family: leidinys, klausytojas."""


def marked(text: str) -> str:
    """Return the text with one word for each name in quotes: only the same name is that word.

    >>> marked("choras „Vyturys ir ko“")
    'choras  kitavardvyturysirko '
    """
    return _NAME.sub(lambda found: f" {_BY_NAME}{''.join(_LETTERS.findall(found[0]))} ", text)


def words_of(text: str) -> Iterator[tuple[int, int, str]]:
    """Generate the words of a text in small letters, and from where to where they stand."""
    for match in _WORD.finditer(text):
        yield match.start(), match.end(), match[0].lower()


def stems_of(text: str) -> frozenset[str]:
    """Return the stems of a label's words.

    >>> sorted(stems_of("Garsiniai renginiai"))
    ['garsin', 'rengin']
    """
    return _stems(text)


@lru_cache(maxsize=2048)
def _stems(text: str) -> frozenset[str]:
    words = text.replace("_", " ")
    return frozenset(stem for _, _, word in words_of(words) if (stem := stem_of(word)))


@lru_cache(maxsize=8192)
def stem_of(word: str) -> str:
    """Return what the word has in common with its other forms; empty for the shortest words.

    >>> stem_of("užregistruota") == stem_of("registruotų"), stem_of("renginiuose")
    (True, 'rengin')
    """
    small = word.lower()
    apart = next((one for one in _APART if small.startswith(one)), "")
    if apart or small.isdigit():
        return apart or small
    plain = strip_diacritics(small)
    ending = next((one for one in _ENDINGS if _ends(plain, one)), "")
    stem = _without_prefix(small, _hard(plain.removesuffix(ending)))
    family = next((one for begins, one in _FAMILIES if stem.startswith(begins)), stem)
    family = _DEEDS.get(family, family)
    return family if len(family) >= _SHORTEST else ""


def _hard(stem: str) -> str:
    """Return the stem as it ends in all cases."""
    bare = stem.rstrip("i") if len(stem) > _SHORTEST + 1 else stem
    soft, hard = next((pair for pair in _SOFT if bare.endswith(pair[0])), ("", ""))
    return bare.removesuffix(soft) + hard


def _without_prefix(word: str, stem: str) -> str:
    """Return the stem without its prefix, in short words with it: in all their cases alike."""
    prefix = next((one for one in _PREFIXES if word.startswith(one)), "")
    return stem[len(prefix) :] if len(stem) - len(prefix) >= _LONGEST - 2 else stem


def _ends(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= _SHORTEST
