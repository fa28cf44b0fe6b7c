"""A template looked at without data: its tags where they stand, and what of them can't work."""

from ataskaita.template.checking.asking import Suggestions
from ataskaita.template.checking.judging import judge_template
from ataskaita.template.checking.lacking import lacking_names

__all__ = ["Suggestions", "judge_template", "lacking_names"]
