"""What a form of the page sends."""

from urllib.parse import urlencode

from httpx2 import Response
from starlette.testclient import TestClient


def send(browser: TestClient, address: str, *fields: tuple[str, str]) -> Response:
    """Send the fields of a form as a browser does."""
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    return browser.post(address, content=urlencode(fields), headers=kind)
