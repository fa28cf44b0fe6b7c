"""What stands around the sections: the approval mark, the title, the legal basis, the signature."""

from collections.abc import Iterator

from templates.builder.blocks import Block, Contents, Paragraph, each, prose, when
from templates.builder.styles import CONTENTS_HEADING, END_RULE, MARK, SIGNATURE, TITLE

_LEGAL_BASIS = (
    "{{ istaiga.kilmininkas }} {{ metai }}\u00a0metų veiklos ataskaita parengta ir teikiama "
    "{% if teisinis_pagrindas.punktas %}vadovaujantis{% else %}laikantis{% endif %} "
    "{{ teisinis_pagrindas.aktas }}"
    "{% if teisinis_pagrindas.patvirtino or teisinis_pagrindas.numeris %} ("
    "{% if teisinis_pagrindas.patvirtino %}{{ teisinis_pagrindas.patvirtino }} {% endif %}"
    "{% if teisinis_pagrindas.data %}{{ teisinis_pagrindas.data }} {% endif %}"
    "sprendimas"
    "{% if teisinis_pagrindas.numeris %} Nr.\u00a0{{ teisinis_pagrindas.numeris }}{% endif %}"
    "){% endif %}"
    "{% if teisinis_pagrindas.punktas %} {{ teisinis_pagrindas.punktas }}\u00a0punktu{% endif %}."
)
"""With a point one acts by it (instrumental), without one one keeps to the act (genitive).

The decision stands in brackets in the nominative: so nothing has to agree with the act's gender.
"""


def opening() -> Iterator[Block]:
    """Generate what stands before the first section."""
    yield from when("tvirtinimas.zyma", *_approval_mark())
    yield from each("eilute in antraste", Paragraph("{{ eilute }}", TITLE))
    yield from when("isdestymas.turinys", Paragraph("TURINYS", CONTENTS_HEADING), Contents())
    yield from when("teisinis_pagrindas", Paragraph(_LEGAL_BASIS))
    yield prose("preambule")


def closing() -> Iterator[Block]:
    """Generate what stands after the last section.

    A report that another act approves carries no signature and ends with a rule.
    """
    position = "{{ parasas.pareigos }}"
    yield from when(
        "parasas",
        *when("parasas.vardas", Paragraph(f"{position}\t{{{{ parasas.vardas }}}}", SIGNATURE)),
        *when("not parasas.vardas", Paragraph(position, SIGNATURE)),
    )
    yield from when("tvirtinimas.zyma and not parasas", Paragraph("_" * 17, END_RULE))


def _approval_mark() -> Iterator[Block]:
    """Generate the approval mark, or that of the annex of the act that approves."""
    yield from when("tvirtinimas.priedas", *_annex_mark())
    yield from when("not tvirtinimas.priedas", *_mark_of_approval())


def _annex_mark() -> Iterator[Block]:
    yield from when("tvirtinimas.institucija", Paragraph("{{ tvirtinimas.institucija }}", MARK))
    yield Paragraph(
        "{{ tvirtinimas.data }} {% if tvirtinimas.akto %}{{ tvirtinimas.akto }} {% endif %}"
        "Nr.\u00a0{{ tvirtinimas.numeris }}",
        MARK,
    )
    yield Paragraph("priedas", MARK)


def _mark_of_approval() -> Iterator[Block]:
    yield Paragraph("{{ tvirtinimas.budas|didziosiomis }}", MARK)
    yield from when("tvirtinimas.institucija", Paragraph("{{ tvirtinimas.institucija }}", MARK))
    yield Paragraph(
        "{{ tvirtinimas.data }} {% if tvirtinimas.aktas %}{{ tvirtinimas.aktas }} {% endif %}"
        "Nr.\u00a0{{ tvirtinimas.numeris }}",
        MARK,
    )
