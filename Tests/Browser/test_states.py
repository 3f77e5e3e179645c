"""The pages of a case in their states: empty, in error, filled, stale, doubled, forged, frozen, urgent, somebody else's."""

import re
import unicodedata

import pytest

import steps
from raising import raise_challenge
from test_main_job import CALLUM, ELERI, NIA, act, newest, visit

WHERE = ("Marlhaven Town", "A threshold was applied in a way that you disagree with")
EMPTY = {  # the act: what is wrong with it when nothing was filled in
    "answers": ["Choose where you stand", "Write your reasons"],
    "discussions": ["Choose how you talked", "Write what was said"],
    "meetings": ["Choose the agencies that came", "Write what was said"],
    "meetings-called": ["Enter a date", "Enter a time", "Choose one", "Write who chairs it"],
    "views": ["Write the risks you see", "Write the opportunities you see"],
    "inabilities": ["Write what stands between you"],
    "escalations": ["Write what is still open"],
    "earlier-dates": ["Enter a date", "Write why it cannot wait until then"],
    "outcomes": ["Write what is agreed", "Write how outstanding issues will be pursued"],
    "actions": ["Choose who will do it", "Enter a date", "Write what will be done"],
    "urgent-route": ["Write why it cannot wait"],
    "overrides": ["Choose one", "Write what you know, and how you know it"],
    "withdrawals": ["Write why you withdraw it"],
}
HOSTILE = {
    "combining": "Z͑ͫ̓ͪ̂ͫ̽a̴̵̞l \U0001f468\u200d\U0001f469\u200d\U0001f467 e\u0301",
    "markup": '<script>alert(1)</script><b onclick="x">bold</b> {{words}} {{{words}}}',
}


@pytest.fixture(scope="module")
def tabs(browser, demo):
    """One signed-in page for each person, for all tests of this module."""
    made = {}

    def of(person):
        if person not in made:
            context = browser.new_context(
                base_url=demo, viewport={"width": 360, "height": 740}, locale="en-GB", timezone_id="Europe/London")
            context.set_default_timeout(10_000)
            made[person] = context.new_page()
            made[person].runs_script = True
            steps.sign_in(made[person], person)
        return made[person]

    yield of
    for page in made.values():
        page.context.close()


@pytest.fixture(scope="module")
def case(tabs):
    """One case that the tests of forms share: they may add to what was said, and never move it."""
    return raise_challenge(tabs(NIA), *WHERE, label="A.B.")


def fresh(tabs):
    tabs(NIA).goto("/")
    return raise_challenge(tabs(NIA), *WHERE, label="C.D.")


def problems(page):
    return page.locator(".problem a").all_inner_texts()


@pytest.mark.parametrize("noun", EMPTY)
def test_an_empty_form_says_what_is_missing(noun, case, tabs, sound):
    page = tabs(CALLUM if noun == "answers" else NIA)
    page.goto(f"/cases/{case}/{noun}")
    sound(page)
    page.locator("main form button").first.click()
    sound(page)
    if noun in ("earlier-dates", "escalations"):
        assert set(EMPTY[noun]) <= set(problems(page)), problems(page)
    else:
        assert problems(page) == EMPTY[noun]
    assert page.evaluate("document.activeElement.matches('.problem')"), "the summary does not have the focus"
    steps.reach(page, page.locator(".problem a").last)
    page.keyboard.press("Enter")
    target = page.locator(".problem a").last.get_attribute("href")
    assert page.evaluate("target => document.activeElement.matches(target)", target), "the link leads to no field"


def test_what_was_typed_comes_back_with_the_error(case, tabs):
    page = tabs(CALLUM)
    page.goto(f"/cases/{case}/discussions")
    steps.choose(page, "By video")
    steps.write(page, "Who talked", "Nia and Callum")
    steps.write_date(page, "When did this happen?", 31, 2, 2026)
    steps.write(page, "What was said", "We agreed to meet.")
    steps.press(page, "Record the discussion")
    assert len(problems(page)) == 1, problems(page)
    assert page.get_by_label("By video").is_checked()
    assert page.get_by_label("What was said", exact=True).input_value() == "We agreed to meet."
    assert page.get_by_label("Day", exact=True).input_value() == "31"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(name, case, tabs, sound):
    page, heard = tabs(NIA), []
    page.on("dialog", lambda dialog: (heard.append(dialog), dialog.dismiss()))
    discuss(page, case, HOSTILE[name])
    assert "The discussion is recorded" in page.locator("main").inner_text()
    if "{{" not in HOSTILE[name]:
        sound(page)
    quote = page.locator("ol.timeline blockquote").first.inner_text()
    assert unicodedata.normalize("NFC", HOSTILE[name]) in unicodedata.normalize("NFC", quote)
    assert page.locator("main script, main b").count() == 0 and not heard


def test_text_that_turns_what_people_read_is_refused(case, tabs, sound):
    page, text = tabs(NIA), "left \u202eright\u202c and \u2066isolated\u2069"
    discuss(page, case, text)
    assert len(problems(page)) == 1 and problems(page)[0].startswith("Remove the hidden characters"), problems(page)
    assert page.get_by_label("What was said", exact=True).input_value() == (
        "left [U+202E]right[U+202C] and [U+2066]isolated[U+2069]"), "the hidden characters are not shown"
    sound(page)


def test_a_text_that_is_too_long_is_kept_and_refused(case, tabs):
    page = tabs(NIA)
    discuss(page, case, "A long day. " * 8_400)
    assert len(problems(page)) == 1, problems(page)
    assert len(page.get_by_label("What was said", exact=True).input_value()) > 100_000


def discuss(page, case, text):
    page.goto(f"/cases/{case}/discussions")
    page.get_by_label("By phone").check()
    page.get_by_label("What was said", exact=True).fill(text)
    page.get_by_role("button", name="Record the discussion").click()


def test_two_people_at_once(tabs, sound):
    nia, callum = tabs(NIA), tabs(CALLUM)
    case = fresh(tabs)
    nia.goto(f"/cases/{case}/withdrawals")
    steps.write(nia, "Why you withdraw it", "It was settled by phone.")
    act(callum, case, "Acknowledge the challenge", "Acknowledge", "You acknowledged the challenge")
    steps.press(nia, "Withdraw the challenge")
    sound(nia)
    assert "one new entry" in problems(nia)[0]
    assert nia.get_by_label("Why you withdraw it").input_value() == "It was settled by phone."
    steps.press(nia, "Withdraw the challenge")
    assert steps.heading(nia) == "This case has ended: it was withdrawn"
    sound(nia)


def test_a_double_click_records_once(case, tabs):
    page = tabs(NIA)
    page.goto(f"/cases/{case}/views")
    page.get_by_label("The risks you see").fill("Twice pressed")
    page.get_by_label("The opportunities you see").fill("Once recorded")
    form = page.evaluate("""() => new URLSearchParams(new FormData(document.querySelector('main form'))).toString()""")
    sent = [page.request.post(f"/cases/{case}/views", data=form, max_redirects=0, headers=headers(page)) for _ in "12"]
    assert [answer.status for answer in sent] == [303, 303]
    page.goto(f"/cases/{case}")
    assert page.locator("ol.timeline").inner_text().count("Twice pressed") == 1


def headers(page):
    origin = "/".join(page.url.split("/")[:3])
    return {"Content-Type": "application/x-www-form-urlencoded", "Origin": origin}


@pytest.mark.parametrize("change", [lambda form: re.sub("csrf=[^&]*", "csrf=forged", form),
                                    lambda form: re.sub("csrf=[^&]*&", "", form)], ids=["forged", "missing"])
def test_a_forged_form_changes_nothing(change, case, tabs):
    page = tabs(NIA)
    page.goto(f"/cases/{case}/withdrawals")
    page.get_by_label("Why you withdraw it").fill("Forged")
    form = page.evaluate("() => new URLSearchParams(new FormData(document.querySelector('main form'))).toString()")
    answer = page.request.post(f"/cases/{case}/withdrawals", data=change(form), headers=headers(page), max_redirects=0)
    assert answer.status == 403
    page.goto(f"/cases/{case}")
    assert "Forged" not in page.content()


@pytest.mark.parametrize("path", ["", "/answers", "/discussions"])
def test_another_s_case_is_not_found(path, case, tabs, sound):
    page = tabs(ELERI)
    assert page.goto(f"/cases/{case}{path}").status == 404
    assert "A.B." not in page.content()
    sound(page)
    assert page.goto("/cases/thereisnosuchcase").status == 404


def test_an_empty_list_says_what_will_stand_there(tabs, sound):
    page = tabs("Tomasz Greenhalgh")
    page.goto("/search")
    page.get_by_label("Reference, initials or local reference").fill("nothing-like-it")
    page.locator("main").get_by_role("button", name="Search").click()
    assert page.url.endswith("/search")
    assert "Nothing found" in page.locator("main").inner_text()
    sound(page)


def test_an_override_stops_the_clocks(tabs, sound):
    page, case = tabs(NIA), fresh(tabs)

    def fill(page):
        steps.choose(page, "A child has died")
        steps.write(page, "What you know, and how you know it", "The hospital rang at 9am.")

    act(page, case, "Report an override", "Report it", "The override is recorded and the clocks are stopped", fill=fill,
        look=lambda page: (sound(page), shows_999(page)) if "/overrides" in page.url else sound(page))
    assert "An override has stopped the clocks" in page.locator("main").inner_text()
    assert "Clock stopped" in page.locator(".clocks").inner_text()
    assert newest(page) == "Reported an override: a child has died"
    page.goto(f"/cases/{case}/escalations")
    for question in ("to", "because"):
        page.locator(f"input[name={question}]").first.check()
    page.get_by_label("What is still open").fill("It cannot wait.")
    page.get_by_role("button", name="Escalate").click()
    assert problems(page) == [
        "An override has stopped this case. Record that it goes on, or close it, before you do this."]
    act(page, case, "Record that the case goes on", "Let the case go on", "The case goes on",
        fill=lambda page: steps.write(page, "Why the case goes on", "The agencies asked for it."), look=sound)
    assert "Clock stopped" not in page.locator(".clocks").inner_text()


def test_the_urgent_route_says_999_first(tabs, sound):
    page, case = tabs(NIA), fresh(tabs)
    act(page, case, "Take the urgent route", "Record the urgent route", "The urgent route is recorded",
        fill=lambda page: (shows_999(page), steps.write(page, "Why it cannot wait", "The baby is alone.")), look=sound)
    shows_999(page)
    visit(page, case)
    assert "Protect first" in page.locator("main").inner_text()


def shows_999(page):
    assert "999" in page.locator("main").inner_text(), "999 is not on the page"
