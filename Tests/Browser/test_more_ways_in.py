"""The other ways in, in a browser: a link by email, one's organisation's account, an administrator's invitation."""

import email
import email.policy
import pathlib
import re
import subprocess
import time

import pytest

import mailbox
import providers
import steps
from conftest import served
from steps import follow, heading, press, write

ADMINISTRATOR = "Gwilym Ashdown-Oke"


def email_of(world, name):
    people = "".join(body for body, in world.rows("SELECT body FROM directory_rows WHERE kind = 'person'"))
    return re.search(rf'"email":"({re.escape(name)}@[^"]+)"', people)[1]


def newest_link(world):
    """The path of the link in the newest message of the demo's folder."""
    end = time.monotonic() + 20
    while not (found := sorted(pathlib.Path(world.data, "mail").glob("*.eml"))) and time.monotonic() < end:
        time.sleep(0.1)


    message = email.message_from_bytes(found[-1].read_bytes(), policy=email.policy.default)
    path = mailbox.link(message)
    for file in found:
        file.unlink()
    return path


@pytest.mark.parametrize("javascript", [True, False])
def test_a_link_by_email_signs_somebody_in(own_world, new_page, sound, javascript):
    page = new_page(javascript=javascript, address=own_world.address)
    page.goto("/sign-in")
    sound(page)
    follow(page, "Sign in with a link by email")
    sound(page)
    press(page, "Send me a link")
    assert "Enter your email address" in page.locator("main").inner_text()
    sound(page)
    write(page, "Your email address", email_of(own_world, "callum.osei"))
    press(page, "Send me a link")
    assert heading(page) == "Look into your email"
    sound(page)
    path = newest_link(own_world)
    other = new_page(javascript=javascript, address=own_world.address)
    other.goto(path)
    assert heading(other) == "Open the link where you asked for it"
    sound(other)
    page.goto(path)
    assert heading(page) == "Go on signing in"
    sound(page)
    press(page, "Go on")
    page.goto("/account")
    assert "a link by email" in page.locator("main").inner_text()
    page.goto(path)
    press(page, "Go on") if page.get_by_role("button", name="Go on").count() else None
    assert heading(page) != "Your account"


@pytest.mark.parametrize("javascript", [True, False])
def test_an_organisations_account_signs_somebody_in(counterpart, tmp_path, new_page, sound, javascript):
    with served(counterpart, tmp_path, "sqlite", "--local-providers") as world:
        email = email_of(world, "callum.osei")
        secret = tmp_path / "secret"
        secret.write_text("any")
        secret.chmod(0o600)
        with providers.real_provider({"callum": {"email": email}}) as issuer:
            subprocess.run(
                [counterpart, "provider", "add", "city", "--agency", email.split("@")[1].removesuffix(".example.org"),
                 "--issuer", issuer, "--client", "counterpart", "--secret-file", secret, "--local-providers",
                 "--database", world.database, "--key", world.data / "counterpart.key"],
                check=True, capture_output=True, timeout=60)
            page = new_page(javascript=javascript, address=world.address)
            page.goto("/sign-in")
            follow(page, "Sign in with your organisation’s account")
            sound(page)
            page.locator("main ul a").first.click()
            page.locator("button[name=sub], input[type=submit], button").first.wait_for()
            assert page.url.startswith(issuer)
            page.locator("[name=sub][value=callum]").first.click()
            page.wait_for_url(world.address + "/**")
            assert page.url == world.address + "/"
            page.goto("/account")
            assert "your organisation’s account" in page.locator("main").inner_text()
            page.goto("/sign-in/organisation/city/answer?error=access_denied&state=x")
            assert heading(page) == "Start again to sign in"
            sound(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_an_administrator_invites_somebody(own_world, new_page, sound, javascript):
    page = new_page(javascript=javascript, address=own_world.address)
    steps.sign_in(page, ADMINISTRATOR)
    agency = "/agencies/" + email_of(own_world, "nia.pemberton").split("@")[1].removesuffix(".example.org")
    page.goto(agency)
    follow(page, "Nia Pemberton")
    sound(page)
    follow(page, "Invite to sign in")
    sound(page)
    steps.choose(page, "I pass it on myself")
    press(page, "Make the link")
    assert heading(page) == "The link is made"
    sound(page)
    link = page.locator(".codes code").inner_text()
    assert link.startswith(own_world.address + "/invitations/")
    invited = new_page(javascript=javascript, address=own_world.address)
    invited.goto(link)
    assert heading(invited) == "Choose a password"
    page.goto(agency)
    follow(page, "Nia Pemberton")
    follow(page, "Invite to sign in")
    steps.choose(page, page.get_by_label(re.compile("^By email to ")))
    press(page, "Make the link")
    assert "The invitation is on its way by email" in page.locator("main").inner_text()
    sound(page)
    invited.goto(link)
    assert heading(invited) == "This link does not work any more"
    invited.goto(own_world.address + newest_link(own_world))
    assert heading(invited) == "Choose a password"
