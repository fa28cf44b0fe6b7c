"""Many values are made without a look for rings, which comes afterwards all the same."""

import gc

from ataskaita.records import at_once


class DescribeAtOnce:
    def it_looks_for_rings_afterwards_also_where_something_fails(self) -> None:
        seen: list[bool] = []

        @at_once()
        def made() -> None:
            seen.append(gc.isenabled())
            with at_once():
                raise ValueError

        try:
            made()
        except ValueError:
            seen.append(gc.isenabled())

        assert seen == [False, True]

    def it_leaves_off_what_was_off(self) -> None:
        gc.disable()
        try:
            with at_once():
                pass

            assert not gc.isenabled()
        finally:
            gc.enable()
