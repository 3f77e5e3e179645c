"""Where a second step is asked of everybody: who has none yet sets it up after a link by email or their agency's
provider, and never after a password alone."""

import contextlib
import email
import email.policy
import re
import subprocess
import time
import urllib.request

import pytest

import mailbox
import providers
from conftest import free_port, served, stop
from second_step import code
from visitor import Visitor

NAME, PASSWORD = "callum.osei", "correct horse in marlhaven"


@pytest.fixture(scope="module")
def real(counterpart, tmp_path_factory):
    """The people of a demo world, served as a real partnership is. Messages go to a folder."""
    home = tmp_path_factory.mktemp("real")
    with served(counterpart, home, "sqlite") as world, providers.forger() as provider:
        address = re.search(rf'"email":"({NAME}@[^"]+)"', "".join(
            body for body, in world.rows("SELECT body FROM directory_rows WHERE kind = 'person'")))[1]
        place = ["--database", world.database, "--key", world.data / "counterpart.key"]
        secret = home / "secret"
        secret.write_text("a secret:\n")
        secret.chmod(0o600)
        subprocess.run(
            [counterpart, "provider", "add", "city", "--agency", address.split("@")[1].removesuffix(".example.org"), "--issuer",
             provider.issuer, "--client", "counterpart", "--secret-file", secret, "--local-providers", *place],
            check=True, capture_output=True, timeout=60)
        world.port, world.mail, world.provider, world.email = free_port(), home / "mail", provider, address
        with serving(counterpart, world, *place):
            yield world


@contextlib.contextmanager
def serving(counterpart, world, *place):
    world.mail.mkdir()
    command = [counterpart, "serve", "--port", str(world.port), "--site", world.address, "--mail-folder", world.mail,
               "--local-providers", *place]
    with (world.home / "served").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env={"PATH": "/usr/bin:/bin", "HOME": str(world.home)})
    try:
        end = time.monotonic() + 60
        while True:
            assert server.poll() is None and time.monotonic() < end, (world.home / "served").read_text()
            with contextlib.suppress(OSError):
                urllib.request.urlopen(world.address + "/healthz", timeout=5).close()
                break
            time.sleep(0.1)
        yield
    finally:
        stop(server)


def by_email(world, visitor):
    known = set(world.mail.iterdir())
    secret = visitor.secret("/sign-in/email")
    assert visitor.answer("POST", "/sign-in/email", f"csrf={secret}&email={world.email}&to=/account").status == 200
    end = time.monotonic() + 20
    while not (new := {file for file in world.mail.iterdir() if file.suffix == ".eml"} - known):
        assert time.monotonic() < end, "no message came"
        time.sleep(0.1)
    path = mailbox.link(email.message_from_bytes(new.pop().read_bytes(), policy=email.policy.default))
    return visitor.answer("POST", path, f"csrf={visitor.secret(path)}")


def by_provider(world, visitor):
    world.provider.claims["email"] = world.email
    left = visitor.answer("GET", "/sign-in/organisation/city?to=/account")
    answer = world.provider.agree(left.location.split("?", 1)[1])
    return visitor.answer("GET", f"/sign-in/organisation/city/answer?{answer}")


def test_who_has_none_sets_it_up_on_the_way_in_and_is_asked_for_it_from_then_on(real):
    visitor = Visitor(real.port)
    refused = visitor.answer("POST", "/sign-in", f"csrf={visitor.secret('/sign-in')}&name={NAME}&password={PASSWORD.replace(' ', '+')}")
    assert refused.status == 403 and "Your second step is not set up" in refused.text
    assert visitor.answer("GET", "/sign-in/second-factor").location == "/sign-in"

    # Both ways lead there; the secrets differ, because one of two sign-ins may be a thief's.
    thief, owner = Visitor(real.port), Visitor(real.port)
    for visitor, way in ((thief, by_email), (owner, by_provider)):
        assert way(real, visitor).location == "/sign-in/second-factor?to=%2Faccount"
    seen, secret = (shown(visitor) for visitor in (thief, owner))
    assert seen != secret
    done = confirm(owner, secret)
    assert done.status == 200 and 'href="/account"' in done.text
    assert "your organisation’s account and a code from an app" in owner.read("/account").text

    # The other's half of the way ends there.
    assert thief.answer("GET", "/sign-in/second-factor").location == "/sign-in"
    assert thief.answer("GET", "/account").status == 303
    for way in (by_email, by_provider):
        visitor = Visitor(real.port)
        asked = way(real, visitor)
        assert asked.status == 200 and "Enter your code" in asked.text
        assert visitor.answer("GET", "/sign-in/second-factor").location == "/sign-in"


def shown(visitor):
    return visitor.read("/sign-in/second-factor?to=/account").text.split('class="number">')[1].split("<")[0]


def confirm(visitor, secret):
    path = "/sign-in/second-factor?to=/account"
    return visitor.answer("POST", path, f"csrf={visitor.secret(path)}&code={code(secret)}")
