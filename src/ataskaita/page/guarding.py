"""Who may ask: the browser of whoever started the program, from our own page, and nobody else.

A page in another tab can send requests to this computer too. It doesn't know the key, its browser
names where it comes from (Origin, Sec-Fetch-Site), and a name that leads here by a trick of DNS
isn't the one that is asked for (Host). Each request is held against all three.
"""

from collections.abc import Mapping
from hmac import compare_digest
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ataskaita.errors import Fault, Place
from ataskaita.messages.page import REFUSED
from ataskaita.page.desk import Desk
from ataskaita.page.leaves import leaf

HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
"""What every answer says to the browser: nothing from outside, nothing kept, no frame around it."""
POLICY: Final = "Content-Security-Policy"
SEEN: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
    "base-uri 'none'; frame-ancestors 'self'"
)
"""What the report says that is shown within our page: it has its style and pictures in itself, and
no script."""
_READING: Final = frozenset(("GET", "HEAD"))
_OURS: Final = frozenset(("same-origin", "none"))
"""Where a request comes from: our own page, or what a person types or opens."""


class Guard:
    """Lets through what comes from our own page with the key."""

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        """Stand before the application."""
        self._app = app
        self._desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, or refuse it."""
        if scope["type"] == "websocket":  # the page has none, and no guard would stand before it
            await send({"type": "websocket.close", "code": 1008})
        if scope["type"] != "http":
            return
        answer = self._instead(scope)
        await (answer or self._app)(scope, receive, _with_headers(send))

    def _instead(self, scope: Scope) -> Response | None:
        """Return what is answered in place of the page; None for who may have it."""
        headers = Headers(scope=scope)
        if not self._comes_from_here(scope["method"], headers):
            return _refused()
        given = parse_qs(scope["query_string"].decode("latin-1")).get("raktas", [""])[0]
        if scope["path"] == "/" and given and self._is_key(given):
            return self._let_in()
        kept = cookie_parser(headers.get("cookie", "")).get(self._desk.cookie, "")
        return None if self._is_key(kept) else _refused()

    def _comes_from_here(self, method: str, headers: Headers) -> bool:
        origin = headers.get("origin")
        changes = method not in _READING
        if headers.getlist("host") != [self._desk.host]:
            return False
        if origin != self._desk.origin and (changes or origin is not None):
            return False
        return headers.get("sec-fetch-site", "none") in _OURS

    def _is_key(self, given: str) -> bool:
        return compare_digest(given.encode(), self._desk.token.encode())

    def _let_in(self) -> Response:
        """Give the key to the browser to keep, and take it out of the address."""
        answer = RedirectResponse(self._desk.entrance, 303)
        answer.set_cookie(self._desk.cookie, self._desk.token, httponly=True, samesite="strict")
        return answer


def _refused() -> Response:
    return HTMLResponse(leaf("refused", faults=[Fault(REFUSED, Place(""))]), 403)


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            is_seen = headers.get(POLICY) == SEEN
            headers.update(HEADERS)
            if is_seen:
                headers[POLICY] = SEEN
        await send(message)

    return sending
