"""Towns and villages with libraries, and the countries and cities that a report names.

One of its names tells a town's declension, except where two declensions share an ending: those
whose name is a plural, and the plurals in -ys, are listed apart.
"""

from typing import Final

from ataskaita.lithuanian.grammar.nouns import Noun

_SINGULAR: Final = """
Vilnius Kaunas Klaipėda Panevėžys Alytus Marijampolė Utena Tauragė Visaginas Jonava Kretinga
Palanga Plungė Rokiškis Kupiškis Radviliškis Vilkaviškis Joniškis Jurbarkas Kelmė Pasvalys
Pakruojis Birštonas Ignalina Varėna Ukmergė Skuodas Šilutė Šilalė Akmenė Neringa Kalvarija
Rietavas Lentvaris Naujamiestis Vievis Nemenčinė Kulautuva Kapčiamiestis Šventežeris Rudamina
Krosna Viktarinas Būdvietis Dumblis Leipalingis Merkinė Simnas Liškiava Punia Jieznas Kačerginė
Vandžiogala Šėta Truskava Dotnuva Ramygala Pandėlys Juodupė Kavarskas Antalieptė Salakas Dūkštas
Tverečius Pabradė Seda Venta Linkuva Žeimelis Šeduva Užventis Ariogala Viduklė Šiluva Kvėdarna
Pajūris Laukuva Rusnė Juodkrantė Nida Priekulė Mosėdis Virbalis Gelgaudiškis Griškabūdis
Liudvinavas Sasnava Igliauka Lietuva Latvija Estija Lenkija Ukraina Europa Vokietija Suomija
Švedija Norvegija Danija Prancūzija Italija Ispanija Gruzija Aukštaitija Žemaitija Dzūkija
Suvalkija Sūduva Ryga Varšuva Talinas Kijevas Berlynas Briuselis Punskas Krokuva Nemunas
"""

_PLURAL: Final = """
Lazdijai Veisiejai Seirijai Šeštokai Teizai Stebuliai Varnėnai Avižieniai Kučiūnai Noragėliai
Seiliūnai Verstaminai Meteliai Šiauliai Mažeikiai Kėdainiai Telšiai Druskininkai Raseiniai Prienai
Elektrėnai Molėtai Biržai Šakiai Zarasai Trakai Anykščiai Pagėgiai Šalčininkai Gargždai Kybartai
Žiežmariai Širvintos Grigiškės Eišiškės Krakės Dusetos Stakliškės Daugai Josvainiai Obeliai
Kamajai Svėdasai Troškūnai Švenčionėliai Žeimiai Viekšniai Tytuvėnai Kražiai Nemakščiai Kaltinėnai
Veiviržėnai Darbėnai Salantai Barstyčiai Ylakiai Lenkimai Pilviškiai Kriūkai Lukšiai Barzdai
Suvalkai Seinai Mikniškiai
"""

_PLURAL_WITH_I: Final = """
Bezdonys Butrimonys Kaišiadorys Krikštonys Marcinkonys Nemaitonys Poškonys Skiemonys Sužionys
Švenčionys Tribonys
"""
"""In -ys, -ių: the third declension."""


def _towns() -> tuple[Noun, ...]:
    return (
        *(Noun(name) for name in _SINGULAR.split()),
        *(Noun(name, plural_only=True) for name in _PLURAL.split()),
        *(
            Noun(name, name.removesuffix("ys") + "ių", gender="masculine", plural_only=True)
            for name in _PLURAL_WITH_I.split()
        ),
        Noun("Linkmenys", "Linkmenų", gender="masculine", plural_only=True),
        Noun("Neris", "Neries", gender="feminine"),
    )


TOWNS: Final[tuple[Noun, ...]] = _towns()
"""Names of one word; those of several are phrases: `Naujoji Akmenė`, `Kazlų Rūda`."""
