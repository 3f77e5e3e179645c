"""The ways in, in a browser: the link, the password, the second step with its QR code, one's account, and the warning."""

import json
import re
import subprocess

from second_step import code, invitation
from steps import follow, heading, press, sign_in, write

PASSWORD = "purple otter ladder 42"


def enrol(page, world, name, sound=lambda page: None):
    """From the link to the recovery codes; answers the secret and the codes."""
    page.goto(world.address + invitation(world, name))
    sound(page)
    write(page, "New password", PASSWORD)
    write(page, "The same password again", PASSWORD)
    press(page, "Go on")
    assert heading(page) == "Set up your second step"
    sound(page)
    secret = page.locator("dd .number").inner_text()
    write(page, "The code that the app shows", code(secret))
    press(page, "Confirm the code")
    assert heading(page) == "Keep your recovery codes"
    sound(page)
    return secret, page.locator(".codes code").all_inner_texts()


def test_somebody_comes_in_for_the_first_time_and_again(both_ways, own_world, new_page, sound):
    page = both_ways
    secret, codes = enrol(page, own_world, "callum.osei", sound)
    assert len(set(codes)) == 10
    follow(page, "I have kept them")
    follow(page, "Your account")
    sound(page)
    assert "9 left" not in page.content() and "10 left" in page.content()
    press(page, "Sign out everywhere")
    page.goto(own_world.address + "/sign-in")
    write(page, "Sign-in name", "callum.osei")
    write(page, "Password", PASSWORD)
    press(page, "Sign in")
    assert heading(page) == "Enter your code"
    sound(page)
    write(page, "Enter your code", "000000")
    press(page, "Go on")
    assert "The code is not right" in page.content()
    sound(page)
    write(page, "Enter your code", code(secret, 30))
    press(page, "Go on")
    assert "Sign out" in page.content()
    page.goto(own_world.address + "/account")
    assert "Refused: a wrong code in the second step" in page.content()
    sound(page)


def test_the_picture_holds_what_stands_beside_it(page, own_world, tmp_path):
    page.goto(own_world.address + invitation(own_world, "callum.osei"))
    write(page, "New password", PASSWORD)
    write(page, "The same password again", PASSWORD)
    press(page, "Go on")
    picture = tmp_path / "qr.png"
    page.locator("svg.qr").screenshot(path=picture)
    read = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True, check=True).stdout.strip()
    secret = page.locator("dd .number").inner_text().replace(" ", "")
    assert read == f"otpauth://totp/Counterpart:callum.osei?secret={secret}&issuer=Counterpart"


def test_a_key_is_shown_once_and_opens_what_its_person_sees(both_ways, demo, sound):
    page = both_ways
    sign_in(page, "Nia Pemberton")
    page.goto("/account/tokens")
    sound(page)
    name = f"Reports {page.runs_script}"
    write(page, "What is the key for?", name)
    press(page, "Make the key")
    sound(page)
    token = page.locator(".codes code").inner_text()
    follow(page, "I have copied it")
    assert token not in page.content()
    sound(page)
    bearing = ["curl", "-s", "-H", f"Authorization: Bearer {token}"]
    case = page.request.get("/cases").text().split('href="/cases/')[1].split('"')[0]
    read = json.loads(subprocess.run([*bearing, f"{demo}/cases/{case}"], capture_output=True, text=True, check=True).stdout)
    assert read["reference"]
    press(page, f"End it for {name}")
    ended = subprocess.run([*bearing, "-o", "/dev/null", "-w", "%{http_code}", f"{demo}/cases/{case}"], capture_output=True, text=True, check=True)
    assert ended.stdout == "401"


def test_a_warning_comes_up_and_one_button_keeps_the_sign_in_and_the_page(new_page, sound):
    page = new_page()
    page.clock.install()
    sign_in(page, "Nia Pemberton")
    page.goto("/search")
    page.locator("#q, main input[name=q]").first.fill("typed and not sent")
    box = page.locator("#ending")
    assert box.is_hidden()
    page.clock.fast_forward("24:00")
    assert box.is_hidden()
    page.clock.fast_forward("01:05")
    box.get_by_text("Your sign-in ends in 5 minutes").wait_for()
    sound(page)
    with page.expect_response("**/account/stays") as answer:
        page.get_by_role("button", name="Stay signed in").click()
    assert answer.value.status == 204
    box.wait_for(state="hidden")
    assert page.locator("#q, main input[name=q]").first.input_value() == "typed and not sent"
    page.clock.fast_forward("31:00")
    box.get_by_text("Your sign-in has ended").wait_for()
    assert page.get_by_role("button", name="Stay signed in").count() == 0


def test_without_script_a_form_says_when_the_sign_in_ends(page_without_script):
    page = page_without_script
    sign_in(page, "Nia Pemberton")
    page.goto("/account/tokens")
    assert page.locator("#ending").is_hidden()
    page.goto("/door/area")
    assert re.search(r"Your sign-in ends at \d+(:\d\d)?[ap]m", page.content())
