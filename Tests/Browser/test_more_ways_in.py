"""The other ways in, in a browser: a link by email, one's organisation's account, an administrator's invitation."""

import email
import email.policy
import pathlib
import re
import subprocess

import pytest

import letters
import providers
import steps
from conftest import served
from second_step import code
from steps import follow, heading, press, write

ADMINISTRATOR = "Gwilym Ashdown-Oke"


def email_of(world, name):
    people = "".join(body for body, in world.rows("SELECT body FROM directory_rows WHERE kind = 'person'"))
    return re.search(rf'"email":"({re.escape(name)}@[^"]+)"', people)[1]


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
    path = letters.way_in(own_world)
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
    page.goto(agency + "/people/new")
    write(page, "Name", "Ana Lee")
    write(page, "Sign-in name", "ana.lee")
    write(page, "Email address", "ana.lee@health.example.org")
    steps.choose(page, "Health visitor")
    press(page, "Save")
    follow(page, "Ana Lee")
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
    follow(page, "Ana Lee")
    follow(page, "Invite to sign in")
    steps.choose(page, page.get_by_label(re.compile("^By email to ")))
    press(page, "Make the link")
    assert "The invitation is on its way by email" in page.locator("main").inner_text()
    sound(page)
    invited.goto(link)
    assert heading(invited) == "This link does not work any more"
    invited.goto(own_world.address + letters.way_in(own_world))
    assert heading(invited) == "Choose a password"
    # Somebody who has a way in already gets a link in their own mailbox, and nobody else is shown it.
    page.goto(agency + "/people/nia.pemberton/invitation")
    assert "the link goes to nobody but Nia Pemberton" in page.locator("main").inner_text()
    assert not page.get_by_label("I pass it on myself").count()
    sound(page)


def test_two_hundred_people_are_brought_in_and_one_of_them_signs_in(own_world, new_page, sound):
    page = new_page(address=own_world.address)
    steps.sign_in(page, ADMINISTRATOR)
    page.goto("/agencies/millrace/import")
    lines = [f"n{n},Nurse {n},Nurse N{n},nurse.{n},nurse.{n}@millrace.example.org" for n in range(200)]
    write(page, "Or its text", "post,title,person,sign_in_name,person_email\n" + "\n".join(lines) + "\n")
    press(page, "Show what would change")
    assert "Mail for Nurse N7 goes to nurse.7@millrace.example.org." in page.locator("main").inner_text()
    press(page, "Make these changes")
    assert heading(page) == "Invite everybody who has not signed in yet"
    sound(page)
    page.set_default_timeout(120_000)
    press(page, re.compile(r"^Invite all \d+ of them$"))
    assert "The invitations are on their way by email" in page.locator("main").inner_text()
    assert "people have never signed in" in page.locator("main").inner_text()
    follow(page, re.compile(r"^All \d+ people$"))
    write(page, "Name, sign-in name or post", "nurse.77")
    press(page, "Show")
    assert page.locator("main .row-name").all_inner_texts() == ["Nurse N77"]
    sound(page)
    came = [email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            for file in pathlib.Path(own_world.data, "mail").glob("*.eml")]
    sent = [letter for letter in came if letter["To"].startswith("nurse.")]
    assert len(sent) == 200 and all("Nurse" not in str(letter.get_body(("plain",))) for letter in sent)
    invited = new_page(address=own_world.address)
    invited.goto(own_world.address + letters.way_in(own_world, "nurse.77@"))
    write(invited, "New password", "purple otter ladder 42")
    write(invited, "The same password again", "purple otter ladder 42")
    press(invited, "Go on")
    write(invited, "The code that the app shows", code(invited.locator("dd .number").inner_text()))
    press(invited, "Confirm the code")
    invited.goto("/account")
    assert "Nurse N77" in invited.locator("body").inner_text()
