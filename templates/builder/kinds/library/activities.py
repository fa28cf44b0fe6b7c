"""Clubs, projects, local history, public relations and training: tables T8 to T11."""

from collections.abc import Iterator

from attrs import evolve

from ataskaita.kinds.library.activities import (
    LocalHistory,
    LocalHistoryWork,
    PartnerProject,
    Project,
)
from ataskaita.kinds.library.resources import Training
from ataskaita.kinds.library.tables import table
from templates.builder.blocks import (
    Block,
    Cell,
    Paragraph,
    Row,
    Table,
    each,
    figure,
    header_row,
    heading,
    prose,
    row,
    rows_each,
    tabled,
    text_cell,
    when,
)
from templates.builder.grid import number_row
from templates.builder.styles import CELL_TEXT, FIGURE, LIST_BULLET
from templates.builder.wording import YEAR, label, labels


def clubs() -> Iterator[Block]:
    """Generate the section on informal clubs."""
    yield prose("klubai.ivadas")
    yield from each(
        "klubas in klubai.sarasas",
        Paragraph(
            "{{ klubas.pavadinimas }}{% if klubas.vieta %} ({{ klubas.vieta }}){% endif %}",
            LIST_BULLET,
        ),
    )


def projects() -> Iterator[Block]:
    """Generate the section on the library's own projects."""
    yield prose("projektai.ivadas")
    yield from tabled("projektai", _projects())
    yield prose("projektai.tekstas")


def partnerships() -> Iterator[Block]:
    """Generate the section on other institutions' projects."""
    yield prose("partneryste.ivadas")
    yield from tabled("partneryste", _partner_projects())


def local_history() -> Iterator[Block]:
    """Generate the section on local history and catalogues."""
    yield prose("krastotyra.ivadas")
    yield from tabled("krastotyra", _works())
    yield from when(
        "krastotyra.katalogai",
        heading(label(LocalHistory, "katalogai")),
        prose("krastotyra.katalogai"),
    )


def public_relations() -> Iterator[Block]:
    """Generate the section on public relations."""
    yield prose("viesieji_rysiai.ivadas")
    yield prose("viesieji_rysiai.tekstas")


def staff_training() -> Iterator[Block]:
    """Generate the section on training of staff."""
    yield prose("kvalifikacija.ivadas")
    yield from tabled("mokymai", _trainings())
    yield prose("kvalifikacija.tekstas")


def _projects() -> Table:
    """T8: the library's projects, their money and what came of them."""
    described = _text_cells("projektas", "pavadinimas", "saltinis")
    return Table(
        title=table("projektai").title,
        description="Bibliotekos projektai: pavadinimas, šaltinis, lėšos ir rezultatai.",
        widths=(40, 38, 20, 72),
        rows=(
            header_row(*labels(Project).values()),
            number_row(4),
            *rows_each(
                "projektas in projektai.sarasas",
                _long_row(
                    *described,
                    figure("projektas.lesos", FIGURE),
                    *_text_cells("projektas", "rezultatai"),
                ),
            ),
        ),
    )


def _partner_projects() -> Table:
    """T9: other institutions' projects in which the library takes part."""
    return Table(
        title=table("partneryste").title,
        description="Kitų institucijų projektai, kurių partnerė yra biblioteka.",
        widths=(50, 45, 75),
        rows=(
            header_row(*labels(PartnerProject).values()),
            number_row(3),
            *rows_each(
                "projektas in partneryste.sarasas",
                _long_row(*_text_cells("projektas", *labels(PartnerProject))),
            ),
        ),
    )


def _works() -> Table:
    """T10: works on local history."""
    return Table(
        title=table("krastotyra").title,
        description="Bibliotekos ir jų parengti kraštotyros darbai.",
        widths=(50, 120),
        rows=(
            header_row(
                label(LocalHistoryWork, "biblioteka"),
                f"{YEAR} parengti kraštotyros darbai",
            ),
            *rows_each(
                "darbas in krastotyra.darbai",
                row(text_cell("{{ darbas.biblioteka }}"), text_cell("{{ darbas.darbas }}")),
            ),
        ),
    )


def _trainings() -> Table:
    """T11: training events and how many of the staff attended."""
    return Table(
        title=table("mokymai").title,
        description="Kvalifikacijos tobulinimo renginiai ir juose dalyvavusių darbuotojų skaičius.",
        widths=(145, 25),
        rows=(
            header_row(*labels(Training).values()),
            *rows_each(
                "mokymas in kvalifikacija.mokymai",
                row(
                    text_cell("{{ mokymas.pavadinimas }}"),
                    figure("mokymas.darbuotojai", FIGURE),
                ),
            ),
        ),
    )


def _text_cells(item: str, *names: str) -> tuple[Cell, ...]:
    return tuple(Cell((prose(f"{item}.{name}", CELL_TEXT),)) for name in names)


def _long_row(*cells: Cell) -> Row:
    return evolve(row(*cells), top=True)
