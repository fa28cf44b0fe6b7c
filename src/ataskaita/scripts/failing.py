"""Our errors, also as those that a docxtpl script catches: Jinja's, Python's."""

from typing import NoReturn

from jinja2.exceptions import TemplateError, UndefinedError

from ataskaita.errors import AtaskaitaError, Fault, Place, TemplateErrors
from ataskaita.messages.message import Message
from ataskaita.messages.scripts import ABSENT_PICTURE, INNER_CALL, UNKNOWN_CALL
from ataskaita.messages.template import UNKNOWN_NAME, UNKNOWN_NAME_NEAREST


class ScriptErrors(TemplateErrors, TemplateError):
    """Raised when a template is wrong; a script catches it as jinja2.TemplateError, too."""

    @property
    def message(self) -> str:
        """What is wrong, as Jinja's own errors have it."""
        return str(self)

    @property
    def docx_context(self) -> list[str]:
        """The words near each fault."""
        return [fault.place.within for fault in self.faults if fault.place.within]


class UnknownNameErrors(ScriptErrors, UndefinedError):
    """Raised when a template asks for a name in vain; jinja2.UndefinedError, too."""


class UnknownCallError(TemplateErrors, AttributeError):
    """Raised for a call that isn't taken over; AttributeError, too."""


class AbsentPictureError(TemplateErrors, ValueError):
    """Raised for a picture that the template doesn't have; ValueError, too."""


def as_script_errors(error: AtaskaitaError) -> AtaskaitaError:
    """Return the error as one that a script may catch as Jinja's; others as they are."""
    if not isinstance(error, TemplateErrors) or isinstance(error, ScriptErrors):
        return error
    names = (UNKNOWN_NAME.code, UNKNOWN_NAME_NEAREST.code)
    unknown = any(fault.message.code in names for fault in error.faults)
    made = (UnknownNameErrors if unknown else ScriptErrors)(error.faults)
    made.__cause__ = error.__cause__
    return made


def refuse_call(name: str, *, inner: bool) -> NoReturn:
    """Raise UnknownCallError for a call that there is none of here."""
    message = INNER_CALL if inner else UNKNOWN_CALL
    raise UnknownCallError([Fault(message, Place("DocxTemplate"), {"name": name})])


def refuse_pictures(names: list[str], file: str) -> NoReturn:
    """Raise AbsentPictureError for pictures that the template doesn't have."""
    faults = [Fault(ABSENT_PICTURE, Place(file), {"name": name}) for name in names]
    raise AbsentPictureError(faults)


def refuse(message: Message, place: str, **facts: str) -> NoReturn:
    """Raise TemplateErrors of one fault."""
    raise TemplateErrors([Fault(message, Place(place), facts)])
