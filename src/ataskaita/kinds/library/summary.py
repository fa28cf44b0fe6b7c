"""A library's key figures (ISO 2789, in the order of ISO 11620)."""

from ataskaita.declared.summary import KeyFigure

KEY_FIGURES: tuple[KeyFigure, ...] = (
    KeyFigure("Gyventojai", "vartotojai.gyventojai"),
    KeyFigure("Registruoti vartotojai", "vartotojai.uzregistruoti.is_viso"),
    KeyFigure("Apsilankymai", "vartotojai.apsilankymai.is_viso"),
    KeyFigure("Dokumentų išduotis ({unit})", "vartotojai.isduotis.is_viso"),
    KeyFigure("Dokumentų fondas metų pabaigoje ({unit})", "fondas.likutis.is_viso"),
    KeyFigure("Gauta dokumentų ({unit})", "fondas.gauta.is_viso"),
    KeyFigure("Nurašyta dokumentų ({unit})", "fondas.nurasyta.is_viso"),
    KeyFigure("Renginiai", "renginiai.is_viso.is_viso"),
    KeyFigure("Darbuotojai", "personalas.is_viso.darbuotojai"),
    KeyFigure("Gautos lėšos ({unit})", "finansai.pajamos.is_viso"),
    KeyFigure("Išlaidos ({unit})", "finansai.islaidos.is_viso"),
    KeyFigure("{label} ({unit})", "rodikliai.gyventoju_dalis"),
    KeyFigure("{label}", "rodikliai.apsilankymai_gyventojui"),
    KeyFigure("{label}", "rodikliai.skaitomumas"),
    KeyFigure("{label} ({unit})", "rodikliai.islaidos_gyventojui"),
)
