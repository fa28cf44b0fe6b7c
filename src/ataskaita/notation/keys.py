"""Which keys forms have, and where: the notation, key by key."""

from typing import Final

from ataskaita.declared.council import ExplanatoryNote
from ataskaita.declared.declare import Kind, declarations
from ataskaita.messages import Phrase
from ataskaita.notation.entries import Keys

LABEL: Final = "pavadinimas"

FORM: Final = Keys(
    Phrase("a form"),
    (
        *("forma", "laida", "pavadinimas", "istaiga", "antraste", "numeravimas"),
        *("vienetai", "rinkiniai", "skyriai", "rodikliai", "rysiai", "dokumentai"),
        *("remiasi", "praleisti", "pervadinti", "tvarka"),
        *("kieno", "parasai", "zodziai", "diagramos", "buvo", "titulinis"),
    ),
)
COVER: Final = Keys(Phrase("the title page"), ("parenge",))
INSTITUTION: Final = Keys(Phrase("the institution"), ("vardas", "darbuotojas"))
UNIT: Final = Keys(
    Phrase("a unit"),
    ("zenklas", "daiktavardis", "po_kablelio", "neigiamas", "sudedamas", "yra", "kartai"),
)
SECTION: Final = Keys(
    Phrase("a section"),
    (
        "antraste",
        "skirtukas",
        "turinys",
        "be_numerio",
        "pildo",
        "privaloma",
        "paaiskinimas",
        "buvo",
        "lapas",
    ),
)
SECTION_ON: Final = Keys(
    Phrase("a section of a kind"), ("prideti", "praleisti", "pervadinti", "tvarka")
)
SUBHEADING: Final = Keys(
    Phrase("a sub-heading"), ("antraste", "turinys", "paaiskinimas", "buvo", "lapas")
)
_OF_FIGURES: Final = (
    *("vienetas", "daiktavardis", "suma", "is_ju", "ne_daugiau", "formule"),
    *("po_kablelio", "neigiamas", "vienam"),
    *("tipas", "paaiskinimas", "variantai", "vaizdas", "siuloma"),
    *("ribos", "baze", "daugiausia", "buvo", "pildo", "plotis"),
)
FIELD: Final = Keys(Phrase("a field"), (LABEL, "punktas", "privaloma", "tesia", *_OF_FIGURES))
_OF_COLUMNS: Final = LABEL, *_OF_FIGURES
COLUMN: Final = Keys(Phrase("a column"), (*_OF_COLUMNS, "salia", "tesia"))
LISTED_COLUMN: Final = Keys(Phrase("a column of listed rows"), (*_OF_COLUMNS, "salia"))
COLUMN_GROUP: Final = Keys(Phrase("a header over columns"), (LABEL, "stulpeliai"))
TABLE: Final = Keys(
    Phrase("a table"),
    (
        *("lentele", "eilutes", "stulpeliai", "is_viso", "diagrama"),
        *("be_duomenu", "numeruoti", "kas", "privaloma", "paaiskinimas", "buvo", "pildo"),
        "lapas",
        "gulscia",
    ),
)
BOARD: Final = Keys(Phrase("a table of figures"), ("rodikliu_lentele", "rodo", "stulpeliai"))
NUMBERING: Final = Keys(Phrase("numbering"), ("skyriai", "punktai"))
SIGNATURE: Final = Keys(Phrase("who signs"), ("kas", "raktas", "po"))
YEARS: Final = Keys(Phrase("several years"), ("metai",))
FORM_TEXT: Final = Keys(Phrase("a text of the form"), ("tipas", "tekstas"))
ROW: Final = Keys(
    Phrase("a row"),
    (LABEL, "suma", "is_ju", "ne_daugiau", "formule", "po_kablelio", "paaiskinimas", "buvo"),
)
LISTED: Final = Keys(
    Phrase("listed rows"),
    ("vardas", "daugiausia", "maziausia", "is_pernai", "pradzia", "is"),
)
CHART: Final = Keys(Phrase("a chart"), (LABEL, "reiksmes"))
INDICATOR: Final = Keys(
    Phrase("an indicator"),
    (LABEL, "formule", "vienetas", "baze", "ribos", "po_kablelio", "buvo"),
)
DOCUMENTS: Final = Keys(Phrase("the documents"), ("sprendimas", "aiskinamasis_rastas"))
NOTE: Final = Keys(
    Phrase("the explanatory note"),
    tuple(one.key for one in declarations(ExplanatoryNote) if one.kind is Kind.PROSE),
)
DECISION: Final = Keys(Phrase("the decision"), ("antraste",))
