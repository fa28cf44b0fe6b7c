"""One slip of a typing hand: a digit, two swapped, one lost or doubled."""

from collections.abc import Iterator


def is_slip(typed: str, meant: str) -> bool:
    """Return whether the digits `typed` are `meant` with one slip.

    >>> is_slip("174214", "174211"), is_slip("1452", "1425"), is_slip("145", "1452")
    (True, True, True)
    """
    if typed == meant:
        return False
    if len(typed) == len(meant):
        wrong = [place for place, (a, b) in enumerate(zip(typed, meant, strict=True)) if a != b]
        return len(wrong) == 1 or _is_swap(typed, meant, wrong)
    shorter, longer = sorted((typed, meant), key=len)
    return len(longer) - len(shorter) == 1 and shorter in _without_one(longer)


def _is_swap(typed: str, meant: str, wrong: list[int]) -> bool:
    return (
        len(wrong) == 2  # noqa: PLR2004 (two digits that changed places)
        and wrong[1] == wrong[0] + 1
        and typed[wrong[0]] == meant[wrong[1]]
        and typed[wrong[1]] == meant[wrong[0]]
    )


def _without_one(digits: str) -> Iterator[str]:
    return (digits[:place] + digits[place + 1 :] for place in range(len(digits)))
