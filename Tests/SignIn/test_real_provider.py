"""The way through a provider of other people, as a browser goes it."""

import re
import subprocess
import urllib.parse
import urllib.request

import providers
from conftest import served
from visitor import Visitor


def test_a_provider_of_other_people_signs_somebody_in(counterpart, tmp_path):
    with served(counterpart, tmp_path, "sqlite", "--local-providers") as world:
        bodies = "".join(body for body, in world.rows("SELECT body FROM directory_rows WHERE kind = 'person'"))
        email = re.search(r'"email":"(callum\.osei@[^"]+)"', bodies)[1]
        with providers.real_provider({"callum": {"email": email, "name": "Somebody"}}) as issuer:
            secret = tmp_path / "secret"
            secret.write_text("any")
            secret.chmod(0o600)
            subprocess.run(
                [counterpart, "provider", "add", "city", "--agency", email.split("@")[1].removesuffix(".example.org"),
                 "--issuer", issuer, "--client", "counterpart", "--secret-file", secret, "--local-providers", "--database", world.database,
                 "--key", world.data / "counterpart.key"], check=True, capture_output=True, timeout=60)
            visitor = Visitor(world.port)
            asked = visitor.answer("GET", "/sign-in/organisation/city?to=/account").location
            agreed = urllib.request.Request(asked, b"sub=callum", {"Content-Type": "application/x-www-form-urlencoded"})
            back = open_without_following(agreed)
            assert back.startswith(world.address + "/sign-in/organisation/city/answer?")
            entered = visitor.answer("GET", back.removeprefix(world.address))
            assert (entered.status, entered.location) == (303, "/account")
            assert "your organisation’s account" in visitor.read("/account").text


def open_without_following(request):
    """Where an answer leads."""
    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_):
            return None

    try:
        urllib.request.build_opener(Stay).open(request, timeout=20)
    except urllib.error.HTTPError as answer:
        return answer.headers["Location"]
    raise AssertionError("the provider did not send anybody back")
