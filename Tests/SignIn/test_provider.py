"""Signing in with the account of one's own organisation: the right way, and every forgery that is known."""

import base64
import contextlib
import hashlib
import hmac
import re
import subprocess
import time
import urllib.parse

import pytest
from joserfc import jwk

import providers
from conftest import served
from refusals import refused
from second_step import code, enrolled
from visitor import Visitor

START, NOT_BELIEVED = "Start again to sign in", "We could not check who you are"


@pytest.fixture(scope="module")
def provider():
    with providers.forger() as made:
        yield made


@pytest.fixture(scope="module")
def joined(counterpart, provider, tmp_path_factory):
    with joining(counterpart, provider, tmp_path_factory) as world:
        yield world


@pytest.fixture
def own_joined(counterpart, tmp_path_factory):
    """A world and a provider for one test alone: the keys of a provider stay known for a while."""
    with providers.forger() as provider, joining(counterpart, provider, tmp_path_factory) as world:
        provider.claims["email"] = world.emails["callum.osei"]
        yield world, provider


@contextlib.contextmanager
def joining(counterpart, provider, tmp_path_factory):
    """A world in which Callum's agency has a provider of its own, and its email addresses by name."""
    folder = tmp_path_factory.mktemp("provider")
    with served(counterpart, folder, "sqlite", "--local-providers") as world:
        bodies = "".join(body for body, in world.rows("SELECT body FROM directory_rows WHERE kind = 'person'"))
        world.emails = {found.split("@")[0]: found for found in re.findall(r'"email":"([^"]+)"', bodies)}
        world.agency = world.emails["callum.osei"].split("@")[1].removesuffix(".example.org")
        secret = tmp_path_factory.mktemp("secret") / "secret"
        secret.write_text("a secret:\n")
        secret.chmod(0o600)
        world.add = lambda *arguments: subprocess.run(
            [counterpart, "provider", "add", *arguments, "--local-providers", "--database", world.database, "--key",
             world.data / "counterpart.key"], capture_output=True, text=True, timeout=60)
        world.command = lambda *arguments: subprocess.run(
            [counterpart, "provider", *arguments, "--database", world.database, "--key",
             world.data / "counterpart.key"], capture_output=True, text=True, timeout=60)
        for name, more in (("city", []), ("trusted", ["--factor-mark", "mfa"]), ("fresh", ["--most-minutes", "5"])):
            done = world.add(name, "--agency", world.agency, "--issuer", provider.issuer, "--client", "counterpart",
                             "--secret-file", secret, *more)
            assert done.returncode == 0, done.stderr
        yield world


@pytest.fixture
def world(joined, provider):
    provider.reset()
    provider.claims["email"] = joined.emails["callum.osei"]
    return joined


def leave(visitor, to="", name="city"):
    """To the provider: what it is asked."""
    left = visitor.answer("GET", f"/sign-in/organisation/{name}" + (f"?to={to}" if to else ""))
    assert left.status == 303, left.text
    return urllib.parse.urlsplit(left.location).query


def come_back(visitor, answer, name="city"):
    return visitor.answer("GET", f"/sign-in/organisation/{name}/answer?{answer}")


def arrive(world, provider, visitor=None, to="", name="city"):
    visitor = visitor or Visitor(world.port)
    return come_back(visitor, provider.agree(leave(visitor, to, name)), name)


def refusal(answer, says):
    assert answer.status in (403, 503), answer.status
    assert f"<h1>{says}</h1>" in answer.text, re.search("<h1>.*?</h1>", answer.text)[0]


def test_somebody_signs_in_there_and_comes_back(world, provider):
    visitor = Visitor(world.port)
    assert "/sign-in/organisation" in visitor.read("/sign-in").links
    assert "/sign-in/organisation/city" in visitor.read("/sign-in/organisation").links
    entered = arrive(world, provider, visitor, "/account")
    assert (entered.status, entered.location) == (303, "/account")
    assert "your organisation’s account" in visitor.read("/account").text


def test_the_question_carries_what_it_must(world):
    asked = dict(urllib.parse.parse_qsl(leave(Visitor(world.port), name="fresh")))
    assert asked["response_type"] == "code" and asked["code_challenge_method"] == "S256"
    assert asked["redirect_uri"] == world.address + "/sign-in/organisation/fresh/answer"
    assert asked["scope"].split()[0] == "openid" and asked["max_age"] == "300"
    other = dict(urllib.parse.parse_qsl(leave(Visitor(world.port))))
    assert all(asked[name] != other[name] for name in ("state", "nonce", "code_challenge"))


@pytest.mark.parametrize("claims, says", [
    ({"iss": "http://127.0.0.1:9"}, NOT_BELIEVED), ({"iss": None}, NOT_BELIEVED),
    ({"aud": "another"}, NOT_BELIEVED), ({"aud": []}, NOT_BELIEVED),
    ({"aud": ["counterpart", "another"]}, NOT_BELIEVED), ({"azp": "another"}, NOT_BELIEVED),
    ({"nonce": "another"}, NOT_BELIEVED), ({"nonce": None}, NOT_BELIEVED),
    ({"exp": int(time.time()) - 400}, NOT_BELIEVED), ({"exp": None}, NOT_BELIEVED),
    ({"iat": int(time.time()) + 4000}, NOT_BELIEVED), ({"iat": int(time.time()) - 4000}, NOT_BELIEVED),
    ({"nbf": int(time.time()) + 4000}, NOT_BELIEVED), ({"exp": "tomorrow"}, NOT_BELIEVED),
    ({"sub": None}, "Your organisation did not say who you are"), ({"email": None}, "Your organisation did not say who you are"),
    ({"email_verified": False}, "Your organisation did not say who you are"),
    ({"email": "robin.example@example.org", "sub": "subject-robin"}, "You are not in the directory yet"),
])
def test_a_token_with_wrong_claims_opens_nothing(world, provider, claims, says):
    provider.claims |= claims
    visitor = Visitor(world.port)
    refusal(arrive(world, provider, visitor), says)
    assert visitor.answer("GET", "/account").status == 303


@pytest.mark.parametrize("claims", [{"aud": ["counterpart", "another"], "azp": "counterpart"}, {"nbf": int(time.time()) + 30}])
def test_a_token_that_is_right_in_another_way_is_taken(world, provider, claims):
    provider.claims |= claims
    assert arrive(world, provider).status == 303


def other_key(kid):
    return jwk.RSAKey.generate_key(2048, {"kid": kid}, private=True)


def confused(provider, claims, secret):
    """The classic: the public key, which everybody has, as the secret of an HMAC."""
    text = providers.forged({"alg": "HS256", "kid": "one"}, claims)[:-1]
    made = hmac.new(secret, text.encode(), hashlib.sha256).digest()
    return text + "." + base64.urlsafe_b64encode(made).decode().rstrip("=")


@pytest.mark.parametrize("forge", [
    lambda provider, claims: providers.forged({"alg": "none"}, claims),
    lambda provider, claims: providers.forged({"alg": "None", "kid": "one"}, claims),
    lambda provider, claims: providers.forged({"alg": "RS256", "kid": "one"}, claims),
    lambda provider, claims: providers.forged({"alg": "RS256", "kid": "one"}, claims, b"\x01" * 256),
    lambda provider, claims: providers.forged({"alg": "ES256", "kid": "one"}, claims, b"\x00" * 64),
    lambda provider, claims: confused(provider, claims, provider.keys["one"].as_pem(private=False)),
    lambda provider, claims: confused(provider, claims, b""),
    lambda provider, claims: providers.forged({"alg": ["RS256"], "kid": "one"}, claims, b"\x01" * 256),
    lambda provider, claims: provider.rightly(claims).rsplit(".", 1)[0] + ".",
    lambda provider, claims: provider.rightly(claims).replace(".", ".AA", 1),
    lambda provider, claims: provider.rightly(claims) + "=",
    lambda provider, claims: provider.rightly(claims) + ".x",
    lambda provider, claims: "not a token",
    lambda provider, claims: "x." * 20_000,
    lambda provider, claims: setattr(provider, "key", other_key("one")) or provider.rightly(claims),
    lambda provider, claims: setattr(provider, "key", other_key("unknown")) or provider.rightly(claims),
    lambda provider, claims: provider.header.update(
        {"jwk": other_key("x").as_dict(private=False)}) or setattr(provider, "key", other_key("x")) or provider.rightly(claims),
], ids=["none", "None", "unsigned", "wrong", "zeros", "confused", "empty-secret", "list", "cut", "changed", "padded", "four",
        "words", "long", "other-key", "unknown-key", "own-key"])
def test_a_forged_token_opens_nothing(world, provider, forge):
    provider.sign = lambda claims: setattr(provider, "sign", None) or forge(provider, claims)
    visitor = Visitor(world.port)
    refusal(arrive(world, provider, visitor), NOT_BELIEVED)
    assert visitor.answer("GET", "/account").status == 303


def test_an_answer_works_once_and_in_one_browser(world, provider):
    visitor, other = Visitor(world.port), Visitor(world.port)
    answer = provider.agree(leave(visitor))
    leave(other)
    refusal(come_back(other, answer), START)
    refusal(come_back(Visitor(world.port), answer), START)
    kept = dict(visitor.cookies)
    refusal(come_back(visitor, answer, "trusted"), START)
    visitor.cookies = kept
    assert come_back(visitor, answer).status == 303
    visitor.cookies = kept
    refusal(come_back(visitor, answer), START)


@pytest.mark.parametrize("answer", [
    "", "code=x", "state=x", "code=x&state=", "code=&state=STATE", "state=STATE", "error=access_denied&state=STATE",
    "error=<script>alert(1)</script>&state=STATE", "code=x&state=STATE&error=x", "code=wrong&state=STATE",
    "code=" + "x" * 5000 + "&state=STATE"])
def test_whatever_comes_back_gets_a_page(world, answer):
    visitor = Visitor(world.port)
    asked = dict(urllib.parse.parse_qsl(leave(visitor)))
    done = come_back(visitor, answer.replace("STATE", asked["state"]))
    assert done.status == 403 and "<script>alert" not in done.text and "/sign-in" in done.links


def test_only_people_of_that_agency_are_let_in(world, provider):
    provider.claims |= {"email": world.emails["nia.pemberton"], "sub": "subject-nia"}
    refusal(arrive(world, provider), "You are not in the directory yet")


def test_whose_name_was_used_before_is_not_taken_over(world, provider):
    assert arrive(world, provider).status == 303
    provider.claims["sub"] = "subject-2"
    refusal(arrive(world, provider), "This account belongs to somebody else here")
    provider.claims |= {"sub": "subject-1", "email": "a.new.name@example.org"}
    assert arrive(world, provider).status == 303, "whoever is joined stays so when the address changes"


def test_several_factors_there_count_where_they_are_trusted(world, provider):
    secret = enrolled(world, "callum.osei")
    provider.claims["amr"] = ["pwd", "mfa"]
    asked = arrive(world, provider)
    assert asked.status == 200 and "Enter your code" in asked.text
    visitor = Visitor(world.port)
    assert arrive(world, provider, visitor, name="trusted").status == 303
    assert "your organisation’s account and its second step" in visitor.read("/account").text
    provider.claims["amr"] = ["pwd"]
    visitor = Visitor(world.port)
    asked = arrive(world, provider, visitor, name="trusted")
    assert asked.status == 200 and "Enter your code" in asked.text
    typed = re.search(r'name="csrf" value="([^"]+)"', asked.text)[1]
    assert visitor.answer("POST", "/sign-in/code", f"csrf={typed}&code={code(secret, 30)}").status == 303


def test_how_long_ago_somebody_proved_themselves_counts_where_it_is_asked(world, provider):
    refusal(arrive(world, provider, name="fresh"), NOT_BELIEVED)
    provider.claims["auth_time"] = int(time.time()) - 400
    refusal(arrive(world, provider, name="fresh"), NOT_BELIEVED)
    provider.claims["auth_time"] = int(time.time()) - 200
    assert arrive(world, provider, name="fresh").status in (200, 303)


def test_a_provider_that_is_away_or_strange_is_said(world, provider):
    provider.status = 500
    refusal(arrive(world, provider), "Your organisation’s sign-in does not answer")


def test_the_operator_sees_and_checks_and_removes(world, provider):
    listed = world.command("list")
    assert "city" in listed.stdout and provider.issuer in listed.stdout and "a secret" not in listed.stdout
    assert world.command("check", "city", "--local-providers").returncode == 0
    refused(world.command("check", "nowhere"), "There is no provider")
    refused(world.command("remove", "nowhere"), "There is no provider")
    assert "Forgotten" in world.command("unlink", "callum.osei").stdout
    assert b"a secret:" not in b"".join(world.kept().values()), "the provider's secret is stored in plain text"


@pytest.mark.parametrize("arguments, says", [
    (["A B"], "can’t stand in an address"), (["x", "--agency", "nowhere"], "There is no agency"),
    (["x", "--issuer", "ftp://x"], "begins with https://"), (["x", "--issuer", "http://127.0.0.1:9"], "can’t be reached"),
    (["x", "--most-minutes", "0"], "from 1 to 1440"), (["city"], "already"),
])
def test_what_stops_a_provider_is_said(world, provider, arguments, says):
    given = dict(zip(arguments[1::2], arguments[2::2]))
    more = {"--agency": world.agency, "--issuer": provider.issuer, "--client": "counterpart", **given}
    done = world.add(arguments[0], *(word for pair in more.items() for word in pair))
    assert done.returncode != 0 and says in done.stderr, done.stderr


def test_a_provider_in_the_name_of_another_is_refused(world, provider):
    provider.document["issuer"] = "https://login.example.org"
    done = world.add("other", "--agency", world.agency, "--issuer", provider.issuer, "--client", "x")
    refused(done, "calls itself https://login.example.org")


def test_new_keys_are_taken_and_old_ones_end(own_joined):
    world, provider = own_joined
    assert arrive(world, provider).status == 303
    before = provider.keys["one"]
    provider.keys = {"two": jwk.ECKey.generate_key("P-256", {"kid": "two", "use": "sig", "alg": "ES256"}, private=True)}
    end = time.monotonic() + 45
    while (answer := arrive(world, provider)).status == 403 and time.monotonic() < end:
        time.sleep(3)
    assert answer.status == 303, "a new key was not fetched"
    fetched = provider.key_fetches
    provider.key = before
    for _ in range(4):
        refusal(arrive(world, provider), NOT_BELIEVED)
    assert provider.key_fetches <= fetched + 1, "every unknown key is asked for"
