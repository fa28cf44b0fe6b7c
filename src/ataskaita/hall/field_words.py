"""What the document of a template's names says beside them."""

from typing import Final

HOW: Final = (
    "Nukopijuokite žymę į šabloną, ir jos vietoje programa įrašys reikšmę. Stulpelyje „Pavyzdys“ – "
    "ką ji išspausdino pavyzdinėje ataskaitoje; jei langelis tuščias, ten tokios reikšmės nėra."
)
COLUMNS: Final = ("Ką spausdina", "Žymė", "Pavyzdys")
WAYS: Final = (
    ("Skaičius, pavadinimas, data", "{{ %s }}"),
    ("Praėjusių metų reikšmė", "{{ %s.pernai }}"),
    ("Kiek pakito", "{{ %s.pokytis }}"),
    ("Skaičius su filtru (filtrai – paskutiniame skyriuje)", "{{ %s|su_vienetu }}"),
    ("Visas tekstas; žymė pastraipoje viena", "{{p preambule }}"),
    ("Kas spausdinama, tik jei yra ką: prieš tai, atskiroje pastraipoje", "{%%p if %s %%}"),
    ("… ir po to, atskiroje pastraipoje", "{%p endif %}"),
    ("Kas lentelėje kartojama: prieš tai, atskiroje eilutėje", "{%tr for eilute in … %}"),
    ("… ir po to, atskiroje eilutėje", "{%tr endfor %}"),
)
"""Where `%s` stands, a figure's name is put."""
COUNTED: Final = {"skaicius": "Kiek jų", "sarasas": "Pavadinimai, išvardyti sakinyje"}
"""What a list says of itself."""
OF_ITEMS: Final = {"pavadinimas": "Pavadinimas", "kur": "Pavadinimo vietininkas (kur?)"}
"""What the names of items are called where no field declares them."""
CHARTS: Final = (
    "Diagramą nukopijuokite iš standartinio šablono ir jos pavadinimu parašykite žymę iš lentelės."
)
BY_HAND: Final = (
    "Jei visą skyrių išdėstote patys (tarp {%p for skyrius in skyriai %} ir {%p endfor %})"
)
BEGIN: Final = "Kartojimo pradžia"
END: Final = "Kartojimo pabaiga"
WHOLE: Final = "%s (visa lentelė)"
FILTERS: Final = {
    "su_vienetu": "Su vieneto ženklu",
    "su_zenklu": "Su pliusu, jei daugiau už nulį",
    "be_zenklo": "Be minuso",
    "vardininku": "Su žodžiu, kas skaičiuojama: (kas?)",
    "kilmininku": "(ko?)",
    "naudininku": "(kam?)",
    "galininku": "(ką?)",
    "inagininku": "(kuo?)",
    "vietininku": "(kur?)",
    "kaip_kito": "Kaip pakito",
    "kaip_kito_skaicius": "Kaip pakito po žodžio „skaičius“",
    "galune": "Dalyvio galūnė: „surengt…“",
}
