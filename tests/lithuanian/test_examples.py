import doctest
from types import ModuleType

import pytest

from ataskaita.lithuanian import (
    changes,
    dates,
    numbers,
    ordinals,
    reading,
    sorting,
    typography,
    wording,
)

MODULES = [changes, dates, numbers, ordinals, reading, sorting, typography, wording]


class DescribeExamplesInDocstrings:
    @pytest.mark.parametrize("module", MODULES)
    def they_print_what_they_say(self, module: ModuleType) -> None:
        failed, tried = doctest.testmod(module)

        assert tried
        assert not failed
