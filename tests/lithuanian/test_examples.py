import doctest
from types import ModuleType

import pytest

from ataskaita.lithuanian import dates, numbers, reading, sorting, wording


class DescribeExamplesInDocstrings:
    @pytest.mark.parametrize("module", [dates, numbers, reading, sorting, wording])
    def they_print_what_they_say(self, module: ModuleType) -> None:
        failed, tried = doctest.testmod(module)

        assert tried
        assert not failed
