"""From a Report to a View: every figure, date and sentence as a template may print it."""

from ataskaita.compose.view import compose_view

__all__ = ["compose_view"]
