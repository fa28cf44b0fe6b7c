"""Forms: data files that declare what a sort of institution reports, without Python.

`kind_of_form` gives the kind that a form declares, compiled once for each text; the newest few
are kept.
"""

from ataskaita.notation.forms import beginning_of, digest_of, former_key, kind_of_form

__all__ = ["beginning_of", "digest_of", "former_key", "kind_of_form"]
