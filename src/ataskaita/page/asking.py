"""What a request asks for: its fields, and the file that it names."""

from urllib.parse import parse_qs

from starlette.requests import Request

from ataskaita.page.desk import Desk
from ataskaita.page.making import Making

_LARGEST = 2**20


class TooLargeError(Exception):
    """Raised where a request brings more than a form of ours has."""


async def fields_of(request: Request) -> dict[str, list[str]]:
    """Return the fields of a form that was sent, each with all its values."""
    body = await body_of(request, _LARGEST)
    return parse_qs(body.decode("utf-8"), keep_blank_values=True, strict_parsing=bool(body))


async def body_of(request: Request, most: int) -> bytes:
    """Return what the request brings; raise TooLargeError where it is more than `most` bytes."""
    pieces = bytearray()
    async for piece in request.stream():
        pieces += piece
        if len(pieces) > most:
            raise TooLargeError
    return bytes(pieces)


def desk_of(request: Request) -> Desk:
    """Return the desk at which the page works."""
    desk: Desk = request.app.state.desk
    return desk


def making_of(request: Request) -> Making:
    """Return the run over the folder that this page has."""
    making: Making = request.app.state.making
    return making
