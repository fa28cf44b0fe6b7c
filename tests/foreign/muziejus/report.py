"""What a museum reports: its collections, its visitors, its education."""

from attrs import frozen

from ataskaita.declaring import (
    PERSONS,
    PIECES,
    Prose,
    Report,
    Section,
    Total,
    figure,
    items,
    part,
    prose,
    section,
    text,
)


@frozen
class ItemCounts:
    """Museum pieces by fund."""

    stated_total: int | None = figure(
        "is_viso", "Eksponatai. Iš viso", PIECES, of=("main", "auxiliary"), noun="eksponatas"
    )
    total = Total[int]("stated_total")
    main: int | None = figure("pagrindinis", "Pagrindinis fondas", PIECES, noun="eksponatas")
    auxiliary: int | None = figure("pagalbinis", "Pagalbinis fondas", PIECES, noun="eksponatas")


@frozen
class Collections(Section):
    """What the museum keeps."""

    opening: ItemCounts | None = part("pradzia", "Metų pradžioje")
    added: ItemCounts | None = part("gauta", "Gauta")
    withdrawn: ItemCounts | None = part("nurasyta", "Nurašyta")
    closing: ItemCounts | None = part("pabaiga", "Metų pabaigoje")
    text: Prose | None = prose("tekstas", "Tekstas apie rinkinius")


@frozen
class Visitors:
    """Who came."""

    stated_total: int | None = figure(
        "is_viso", "Lankytojai. Iš viso", PERSONS, of=("adults", "children"), noun="lankytojas"
    )
    total = Total[int]("stated_total")
    adults: int | None = figure("suauge", "Suaugę", PERSONS, noun="lankytojas")
    children: int | None = figure("vaikai", "Vaikai", PERSONS, noun="vaikas")


@frozen
class Visiting(Section):
    """Exhibitions and their visitors."""

    visitors: Visitors | None = part("lankytojai", "Lankytojai")
    exhibitions: int | None = figure("parodos", "Parodos", PIECES, noun="paroda")
    text: Prose | None = prose("tekstas", "Tekstas apie lankymą")


@frozen
class Programme:
    """An educational programme."""

    name: str = text("pavadinimas", "Programa", required=True)
    participants: int | None = figure("dalyviai", "Dalyviai", PERSONS, noun="dalyvis")


@frozen
class Education(Section):
    """Educational programmes."""

    stated_participants: int | None = figure(
        "dalyviai", "Dalyviai. Iš viso", PERSONS, of=("programmes.participants",), noun="dalyvis"
    )
    participants = Total[int]("stated_participants")
    programmes: tuple[Programme, ...] = items("programos", "Programos", noun="programa")


@frozen
class MuseumReport(Report):
    """A year's activity report of a museum."""

    collections: Collections | None = section(
        "rinkiniai", "{institution_genitive} rinkiniai", "Rinkiniai"
    )
    visiting: Visiting | None = section("lankymas", "Parodos ir lankytojai", "Lankymas")
    education: Education | None = section("edukacija", "Edukacija")
