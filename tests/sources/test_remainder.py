"""Faults that need the whole report are told in the same run as faults of single values."""

from collections.abc import Callable

from ataskaita.errors import DataErrors
from ataskaita.messages import Called

Errors = Callable[..., DataErrors]


def codes(errors: DataErrors) -> list[str]:
    return [fault.message.code for fault in errors.faults]


class DescribeAFileWithFaultsOfAllKinds:
    def it_tells_wrong_values_and_unknown_figures_in_one_run(self, errors_of: Errors) -> None:
        errors = errors_of(
            "fondas:\n  dovanos: daug\n  ivadas: Gauta {{ fondas.dovana }}.\n"
            "preambule: Buvo {{ fondas.nera }}.\n"
            "savi_skyriai:\n  fondas: {pavadinimas: Kitas}\n"
            "skyriu_tvarka: [fondas, klubas]\n"
        )

        assert codes(errors) == ["D101", "D132", "D132", "D342", "D312"]

    def it_blames_no_order_for_a_section_that_is_still_to_be_filled(
        self, errors_of: Errors
    ) -> None:
        errors = errors_of(
            "preambule: Buvo {{ fondas.nera }}.\ntvirtinimas: {data: vakar}\n"
            "renginiai:\nskyriu_tvarka: [renginiai]\n"
        )

        assert codes(errors) == ["D132", "D103"]

    def it_tells_all_that_is_wrong_in_one_text(self, errors_of: Errors) -> None:
        errors = errors_of("preambule: |\n  {{ metai }\n\n  {{ fondas.nera }}\n")

        assert codes(errors) == ["D130", "D132"]

    def it_tells_unknown_keys_with_unknown_groups(self, errors_of: Errors) -> None:
        errors = errors_of("fondos: 1\nrenginiai:\n  grupes:\n    vb: {garsiniai: 1}\n")

        assert codes(errors) == ["D302", "D302"]

    def it_blames_nothing_that_only_quotes_what_is_wrong(self, errors_of: Errors) -> None:
        errors = errors_of(
            "grupes:\n  vb: {pavadinimas: A}\n"
            "renginiai:\n  grupes:\n    vb: {garsiniai: 1}\n"
            "fondas:\n  dovanos: daug\n"
            "  nurasymo_priezastys:\n    a: {pavadinimas: B, kiekis: x}\n"
            "preambule: >-\n"
            "  {{ fondas.dovanos }} {{ fondas.nurasymo_priezastys.a.kiekis }}\n"
            "  {{ renginiai.grupes.vb.garsiniai }}\n"
        )

        assert codes(errors) == ["D301", "D101", "D101"]

    def it_tells_what_it_can_where_too_little_is_left(self, errors_of: Errors) -> None:
        errors = errors_of("preambule: '{{ fondas.nera }}'\nmetai: x\n", whole=True)

        assert codes(errors) == ["D301", "D118"]

    def it_calls_sections_without_a_place_by_their_headings_in_a_workbook(
        self, errors_of: Errors
    ) -> None:
        errors = errors_of(
            "fondas: {dovanos: 5}\nsavi_skyriai:\n  kalbos: {pavadinimas: Kalbos kitaip}\n"
            "skyriu_tvarka: [fondas, kita]\n"
        )

        unplaced, unknown = (
            [one.in_cells for one in fault.facts.values() if isinstance(one, Called)]
            for fault in errors.faults
        )
        assert codes(errors) == ["D313", "D312"]
        assert unplaced == ["Kalbos kitaip (kalbos)"]
        assert unknown[0].endswith(", Kalbos kitaip")
