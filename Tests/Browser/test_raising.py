"""Raising a challenge with the keyboard alone, on a phone, with JavaScript on and off: every page sound in every state."""

import re

from raising import ADULT, area_of, door, questions, raise_challenge
from steps import choose, follow, heading, press, sign_in, write

RAISER = "Nia Pemberton"
GROUND = "A threshold was applied in a way that you disagree with"
CHILD = "A child or young person under 18"
NO_DANGER = "No. There is time to talk"


def at_the_door(page, *choices):
    follow(page, "Raise a challenge")
    follow(page, "Start")
    area_of("Marlhaven Town")(page)
    press(page, "Go on")
    for words in choices:
        choose(page, words)
        press(page, "Go on")


def begin(page):
    follow(page, "Raise a challenge")
    follow(page, "Start")
    answers = {**door("Marlhaven Town", CHILD), **questions("L.W.", GROUND, "Brightwater Children's Trust")}
    while heading(page) != "Who is the child concerned?":
        next(answers[asked] for asked in answers if re.fullmatch(asked, heading(page)))(page)


def test_every_page_on_the_way_is_sound(both_ways, sound, keep_picture):
    page = both_ways
    sign_in(page, RAISER)
    count = iter(range(1, 100))

    def look(page):
        sound(page)
        keep_picture(page, f"raising-{next(count):02d}")

    raise_challenge(page, "Marlhaven Town", GROUND, seen=look)
    follow(page, "Open the case")
    sound(page)


def test_saved_and_found_again(page, sound):
    sign_in(page, RAISER)
    begin(page)
    write(page, "Initials or a reference", "L.W.")
    press(page, "Save and come back")
    assert heading(page) == "Your challenge about L.W."
    sound(page)
    page.goto("/")
    follow(page, "About L.W.")
    follow(page, "What worries you?")
    press(page, "Save and go on")
    assert page.locator(".problem").is_visible()
    sound(page)
    write(page, "What worries you?", "She is hungry.")
    press(page, "Save and go on")
    assert heading(page) == "How do you know?"
    page.goto("/")
    follow(page, "About L.W.")
    follow(page, "Throw this draft away")
    sound(page)
    press(page, "Throw it away")
    assert page.get_by_role("link", name="About L.W.").count() == 0


def test_what_is_not_a_challenge_goes_elsewhere(page, sound):
    sign_in(page, RAISER)
    at_the_door(page, CHILD, NO_DANGER, "None of these", "A complaint about an agency")
    assert heading(page) == "This sounds like a complaint"
    sound(page)


def test_a_policy_for_children_does_not_take_an_adult(page, sound):
    sign_in(page, RAISER)
    at_the_door(page, ADULT)
    assert heading(page) == "This area’s policy is for others"
    sound(page)


def test_danger_first(page, sound):
    sign_in(page, RAISER)
    at_the_door(page, CHILD, "Yes. Somebody could be hurt soon")
    assert heading(page) == "Make it safe first"
    sound(page)
    follow(page, "Go on and record the challenge as urgent")
    assert heading(page) == "Has any of these happened?"
    choose(page, "A child has died")
    press(page, "Go on")
    assert heading(page) == "Report what has happened"
    sound(page)
