"""The documents beside the report: the council's decision, the explanatory note, the summary."""

from collections.abc import Callable, Iterator

from ataskaita.declared.council import ExplanatoryNote
from templates.builder.blocks import (
    Block,
    Drawing,
    Paragraph,
    Table,
    each,
    figure,
    header_row,
    prose,
    row,
    rows_each,
    text_cell,
    when,
)
from templates.builder.styles import (
    CELL_TEXT,
    CENTRED,
    DRAFT,
    FIGURE,
    HEADING_1,
    SIGNATURE,
    TITLE,
)
from templates.builder.wording import LAST_YEAR, YEAR, label

_NUMBER = "{% if tvirtinimas.numeris %}\u00a0{{ tvirtinimas.numeris }}{% endif %}"
_DATE_LINE = (
    "{% if tvirtinimas.data %}{{ tvirtinimas.data }}"
    "{% else %}{{ sprendimas.metai }}\u00a0m.\u2003\u2003\u2003\u2003\u00a0d.{% endif %}"
    f" Nr.{_NUMBER}"
)
"""The day and number of the decision; room for both where they aren't known yet."""
_OPERATIVE = (
    "{% if sprendimas.pagrindas %}Vadovaudamasi {{ sprendimas.pagrindas }}, {% endif %}"
    "{% if sprendimas.taryba %}{{ sprendimas.taryba }}{% else %}taryba{% endif %} "
    "{% if sprendimas.isretintai %}[[nusprendžia]]{% else %}nusprendžia{% endif %}:"
)
_NOTE = "aiskinamasis_rastas"
_USUAL = {
    "tikslai": (
        "Sprendimo projektu siūloma {{ sprendimas.siuloma }}. Tikslas\u00a0– atsiskaityti už "
        "{{ istaiga.kilmininkas }} veiklą ir viešai paskelbti jos rezultatus."
    ),
    "reguliavimas": (
        "{% if teisinis_pagrindas.punktas %}Ataskaitą teikti įpareigoja "
        "{{ teisinis_pagrindas.aktas }} {{ teisinis_pagrindas.punktas }}\u00a0punktas."
        "{% else %}Ataskaita teikiama teisės aktų nustatyta tvarka.{% endif %}"
    ),
    "rezultatai": (
        "Bus įvertinta {{ istaiga.kilmininkas }} {{ metai }}\u00a0metų veikla, o gyventojai "
        "sužinos, kaip veikė {{ istaiga.rusis }}."
    ),
    "lesos": "Sprendimui įgyvendinti lėšų nereikės.",
    "kita": (
        "{% if santrauka %}Pagrindiniai ataskaitos rodikliai:{% else %}Kitų paaiškinimų nėra."
        "{% endif %}"
    ),
}
"""What the note says under each heading where the data says nothing of its own."""


def decision() -> Iterator[Block]:
    """Generate the council's draft decision."""
    yield from when("not tvirtinimas.zyma", Paragraph("Projektas", DRAFT))
    yield from when("sprendimas.taryba", Paragraph("{{ sprendimas.taryba|didziosiomis }}", TITLE))
    yield Paragraph("SPRENDIMAS", TITLE)
    yield Paragraph("{{ sprendimas.antraste }}", TITLE)
    yield Paragraph(_DATE_LINE, CENTRED)
    yield from when("istaiga.vieta", Paragraph("{{ istaiga.vieta }}", CENTRED))
    yield Paragraph(_OPERATIVE)
    yield Paragraph("{{ sprendimas.nusprendziama }} (pridedama).")
    yield Paragraph("{{ sprendimas.apskundimas }}")
    yield from _signature("sprendimas.pasiraso", "sprendimas.vardas")


def note() -> Iterator[Block]:
    """Generate the explanatory note on the draft decision."""
    yield Paragraph("AIŠKINAMASIS RAŠTAS", TITLE)
    yield Paragraph("DĖL SPRENDIMO „{{ sprendimas.antraste }}“ PROJEKTO", TITLE)
    yield Paragraph("{{ sprendimas.metai }}\u00a0m.\u2003\u2003\u2003\u2003\u00a0d.", CENTRED)
    yield from when("istaiga.vieta", Paragraph("{{ istaiga.vieta }}", CENTRED))
    for number, (key, usual) in enumerate(_USUAL.items(), start=1):
        name = f"{_NOTE}.{key}"
        yield Paragraph(f"{number}. {label(ExplanatoryNote, key)}", HEADING_1)
        yield prose(name)
        yield from when(f"not {name}", Paragraph(usual))
    yield from when("santrauka", _key_figures())
    yield from when(f"{_NOTE}.rengejas", *_signature(f"{_NOTE}.rengejas", f"{_NOTE}.vardas"))
    yield from when(
        f"not {_NOTE}.rengejas and parasas", *_signature("parasas.pareigos", "parasas.vardas")
    )


def summary(charts: Callable[[], Iterator[Block]]) -> Iterator[Block]:
    """Generate the report's one-page summary: key figures, changes, and its charts."""
    yield from each("eilute in antraste", Paragraph("{{ eilute }}", TITLE))
    yield Paragraph("SANTRAUKA", TITLE)
    yield from when("santrauka", _key_figures())
    yield from each(
        "rodiklis in santrauka.rodikliai",
        *when(
            "rodiklis.kaip_kito and loop.index < 8",
            Paragraph("{{ rodiklis.kaip_kito }}"),
        ),
    )
    yield from charts()


def first_charts() -> Iterator[Block]:
    """Generate the first two charts of the report, whatever they show."""
    yield from each(
        "diagrama in diagramos",
        *when("loop.index < 3 and diagrama.kelios_eiles", Drawing("stulpeliai", "diagrama")),
        *when("loop.index < 3 and not diagrama.kelios_eiles", Drawing("juostos", "diagrama")),
    )


def _key_figures() -> Table:
    names = (
        "rodiklis.rodiklis",
        "rodiklis.rodiklis.pernai",
        "rodiklis.rodiklis.pokytis|su_zenklu",
    )
    return Table(
        title="Pagrindiniai rodikliai",
        description="Pagrindiniai metų rodikliai, praėjusių metų rodikliai ir pokytis.",
        widths=(70, 40, 30, 30),
        rows=(
            header_row("Rodiklis", YEAR, LAST_YEAR, "Pokytis"),
            *rows_each(
                "rodiklis in santrauka.rodikliai",
                row(
                    text_cell("{{ rodiklis.pavadinimas }}", CELL_TEXT),
                    [figure(one, FIGURE) for one in names],
                ),
            ),
        ),
    )


def _signature(position: str, name: str) -> Iterator[Block]:
    yield Paragraph(
        f"{{{{ {position} }}}}{{% if {name} %}}\t{{{{ {name} }}}}{{% endif %}}", SIGNATURE
    )
