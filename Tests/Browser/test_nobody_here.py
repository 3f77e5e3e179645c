"""A challenge to an agency that nobody of uses Counterpart: raised, answered and settled through somebody invited."""

import pytest

import guests
import raising
import steps

AGENCY, ADDRESS = "Duckpond Playgroup", "leader@duckpond.example.org"
GROUND = "A threshold was applied in a way that you disagree with"


@pytest.mark.parametrize("javascript", [True, False])
def test_somebody_invited_answers_and_settles_it(own_world, new_page, sound, javascript):
    nia = new_page(javascript=javascript, address=own_world.address)
    steps.sign_in(nia, "Nia Pemberton")
    case = raising.raise_challenge(nia, "Marlhaven Town", GROUND, agency=AGENCY, seen=sound)
    steps.follow(nia, "Open the case")
    sound(nia)
    assert "Nobody invited yet" in nia.locator("main").inner_text()
    steps.follow(nia, "Invite somebody without an account")
    code = guests.invite(
        nia, case, "Jo Example, playgroup leader", ADDRESS, "They do not use Counterpart.", side=AGENCY, seen=sound)
    guest = new_page(javascript=javascript, address=own_world.address)
    guests.come(guest, own_world, ADDRESS, code, seen=sound)
    assert "Duckpond Playgroup" in guest.locator("body").inner_text()
    steps.follow(guest, "Answer the challenge")
    steps.choose(guest, "I agree, and I will change the decision")
    steps.write(guest, "Your reasons", "We should have rung you.")
    steps.press(guest, "Send the answer")
    sound(guest)
    nia.goto(f"/cases/{case}/outcomes")
    steps.write(nia, "What is agreed", "The leader rings the health visitor every Friday.")
    steps.write(nia, "How outstanding issues will be pursued", "By telephone.")
    steps.press(nia, "Send it for confirmation")
    guest.goto(f"/cases/{case}")
    sound(guest)
    steps.follow(guest, "Confirm the outcome")
    steps.press(guest, "Confirm")
    sound(guest)
    assert steps.heading(guest) == "This case has ended: both sides agreed"
    for path in ("/", "/cases", "/search", "/contacts", f"/cases/{case}/escalations", f"/cases/{case}/looks"):
        assert guest.request.get(path).status == 404, path
