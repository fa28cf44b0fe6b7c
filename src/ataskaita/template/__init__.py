"""A Word template, compiled once and filled many times; the only room that knows docxtpl."""

from ataskaita.template.anchors import Anchors
from ataskaita.template.compiling import compile_template
from ataskaita.template.rendering import CompiledTemplate

__all__ = ["Anchors", "CompiledTemplate", "compile_template"]
