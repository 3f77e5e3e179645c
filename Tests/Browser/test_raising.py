"""Raising a challenge with the keyboard alone, on a phone, with JavaScript on and off, under policies that differ."""

import pytest

from steps import choose, follow, heading, press, sign_in, write, write_date

RAISER = "Nia Pemberton"
OTHER_SIDE = "Brightwater Children's Trust (children's social care)"
WRITTEN = {
    "decision": ("The decision that is challenged", "You closed the referral without speaking to the school."),
    "concern": ("What worries you?", "J. has come to school hungry on six days out of ten."),
    "evidence": ("How do you know?", "Her teacher noted it on 2 and 9 March."),
    "risk": ("What could happen if nothing changes?", "She could be left alone over the holiday."),
    "tried": ("What has been tried already?", "I rang the duty manager on 4 March."),
    "own-manager": ("What did you and your own manager think?", "We agreed to ask again."),
    "outcome": ("What do you ask them to do?", "Reopen the referral and see J. before Friday."),
}


def step(page):
    return page.url.split("?")[0].rsplit("/", 1)[-1]


def through_the_door(page, area, person, look=lambda page: None):
    follow(page, "Raise a challenge")
    look(page)
    follow(page, "Start")
    answers = {
        "area": area, "person": person, "danger": "No. There is time to talk", "event": "None of these",
        "matter": "A disagreement with another agency", "gate": "Yes"}
    while step(page) != "ready":
        look(page)
        choose_starting(page, answers[step(page)])
        press(page, "Go on")
    look(page)
    press(page, "Begin")


def choose_starting(page, text):
    choose(page, page.locator("main label", has_text=text).first.inner_text())


def first_choice(page):
    choose(page, page.locator("main .choice label").first.inner_text())


def answer(page):
    name = step(page)
    if name in WRITTEN:
        write(page, *WRITTEN[name])
    if name == "person":
        label = page.locator("main label").first.inner_text()
        write(page, label, "J.R.")
    elif name == "decision":
        write_date(page, "When was it?", 3, "March", 2026)
    elif name == "agencies":
        choose(page, OTHER_SIDE)
    elif name == "involved":
        choose(page, "Neither")
    elif name in ("behalf", "earlier"):
        choose(page, "No")
    elif name in ("board", "ground", "priority", "family", "stage"):
        first_choice(page)


def fill(page, look=lambda page: None):
    while step(page) != "check":
        look(page)
        answer(page)
        press(page, "Save and go on")


def test_raised_with_the_keyboard(both_ways, sound, keep_picture):
    page = both_ways
    sign_in(page, RAISER)

    def look(page):
        sound(page)
        keep_picture(page, "raising-" + step(page))

    through_the_door(page, "Marlhaven Town", "A child", look)
    fill(page, look)
    assert heading(page) == "Check your answers"
    look(page)
    follow(page, "Read it as they will")
    look(page)
    press(page, "Send the challenge")
    assert heading(page) == f"Your challenge is with {OTHER_SIDE}"
    look(page)
    follow(page, "Open the case")
    sound(page)


@pytest.mark.parametrize("area, person", [
    ("Eskerdale", "A child"), ("Thornwick", "A child"), ("Aldermere", "A child"), ("Fenmoor", "An adult")])
def test_raised_under_every_policy(page, area, person):
    sign_in(page, RAISER)
    through_the_door(page, area, person)
    fill(page)
    follow(page, "Read it as they will")
    press(page, "Send the challenge")
    assert heading(page).startswith("Your challenge is with")


def test_saved_and_found_again(page, sound):
    sign_in(page, RAISER)
    through_the_door(page, "Marlhaven Town", "A child")
    write(page, page.locator("main label").first.inner_text(), "K.T.")
    press(page, "Save and come back")
    assert heading(page) == "Your challenge about K.T."
    sound(page)
    page.goto("/")
    follow(page, "About K.T.")
    follow(page, "What worries you?")
    press(page, "Save and go on")
    assert page.locator(".problem").is_visible()
    sound(page)
    write(page, "What worries you?", "She is hungry.")
    press(page, "Save and go on")
    assert heading(page) == "How do you know?"


def test_what_is_not_a_challenge_goes_elsewhere(page, sound):
    sign_in(page, RAISER)
    follow(page, "Raise a challenge")
    follow(page, "Start")
    for words in ("Marlhaven Town", "A child", "No. There is time to talk", "None of these", "A complaint about an agency"):
        choose_starting(page, words)
        press(page, "Go on")
    assert heading(page) == "This sounds like a complaint"
    sound(page)


def test_danger_first(page, sound):
    sign_in(page, RAISER)
    follow(page, "Raise a challenge")
    follow(page, "Start")
    for words in ("Marlhaven Town", "A child", "Yes. Somebody could be hurt soon"):
        choose_starting(page, words)
        press(page, "Go on")
    assert heading(page) == "Make it safe first"
    sound(page)
    follow(page, "Go on and record the challenge as urgent")
    assert heading(page) == "Has any of these happened?"
