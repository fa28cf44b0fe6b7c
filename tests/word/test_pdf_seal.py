"""A PDF of ours is known again until somebody changes it; readers pass over its seal."""

import pytest

from ataskaita.word.owner import institution_of
from ataskaita.word.pdf_seal import is_untouched_pdf, sealed_pdf

MADE = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
SEALED = sealed_pdf(MADE, "Beržgirio biblioteka")


class DescribeASealedPdf:
    def it_is_known_again(self) -> None:
        assert is_untouched_pdf(SEALED)
        assert institution_of(SEALED)
        assert institution_of(SEALED) != institution_of(sealed_pdf(MADE, "Kita biblioteka"))

    def it_ends_and_counts_as_before(self) -> None:
        assert SEALED.endswith(b"startxref\n9\n%%EOF\n")
        assert SEALED.startswith(MADE[: MADE.index(b"startxref")])

    @pytest.mark.parametrize(
        "changed",
        [
            MADE,
            b"",
            b"%PDF-",
            SEALED[:-1],
            SEALED + b"2 0 obj\nendobj\nstartxref\n300\n%%EOF\n",
            SEALED.replace(b"<<>>", b"<<1>", 1),
            SEALED + b" ",
            MADE.replace(b"startxref", b""),
        ],
    )
    def it_is_no_more_where_anybody_changed_it(self, changed: bytes) -> None:
        assert not is_untouched_pdf(changed)

    def it_is_left_as_it_is_where_it_has_no_table(self) -> None:
        assert sealed_pdf(b"%PDF-", "") == b"%PDF-"
