"""Words by which texts name a library's figures."""

from typing import Final

BASES: Final = (
    ("nurašyt", "fondas.nurasyta.is_viso"),
    ("fond", "fondas.likutis.is_viso"),
    ("gyventoj", "vartotojai.gyventojai"),
    ("vartotoj", "vartotojai.uzregistruoti.is_viso"),
    ("skaitytoj", "vartotojai.uzregistruoti.is_viso"),
    ("apsilankym", "vartotojai.apsilankymai.is_viso"),
    ("lankytoj", "vartotojai.apsilankymai.is_viso"),
    ("rengin", "renginiai.is_viso.is_viso"),
    ("išduo", "vartotojai.isduotis.is_viso"),
    ("užklaus", "vartotojai.uzklausos.gauta"),
    ("išlaid", "finansai.islaidos.is_viso"),
    ("lėš", "finansai.pajamos.is_viso"),
    ("darbuotoj", "personalas.is_viso.darbuotojai"),
)
"""How words after a percentage begin that name what it is of."""
