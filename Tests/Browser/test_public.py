"""The pages that anyone may open: sound in each state, on a phone and a desk, in the dark, and without script."""

import urllib.error
import urllib.parse
import urllib.request

import pytest

import steps

START = "?from=2025-04-17T15:00"
PAGES = ["/", "/about", "/policies", "/guidance", "/help", "/guidance/support", "/cookies", "/accessibility", "/hidden",
         "/guidance/complaint", "/policies/lambeth-2024", "/policies/lambeth-2024/ladder", "/policies/lambeth-2024/dates"]
POLICIES = ["lambeth-2024", "lambeth-briefing", "croydon-2018", "bedfordshire-2018", "general"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_sound_on_a_phone(both_ways, sound, path):
    assert both_ways.goto(path).status == 200
    sound(both_ways)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_sound_on_a_desk_in_the_dark(new_page, sound, path):
    page = new_page(width=1280, dark=True)
    page.goto(path)
    sound(page)


@pytest.mark.parametrize("policy", POLICIES)
def test_every_policy_and_its_dates_are_sound(page, sound, policy):
    for path in (f"/policies/{policy}", f"/policies/{policy}/dates{START}"):
        page.goto(path)
        page.evaluate("() => document.querySelectorAll('details').forEach(e => e.open = true)")
        sound(page)


def test_the_keyboard_works_out_the_dates(both_ways, sound):
    both_ways.goto("/policies/lambeth-2024")
    steps.write_date(both_ways, "On which day does the challenge start?", 17, "April", 2025)
    steps.write(both_ways, "At what time?", "3pm")
    steps.press(both_ways, "Show the dates")
    assert both_ways.get_by_role("heading", name="If it starts at 3pm on Thursday 17 April 2025").is_visible()
    row = both_ways.get_by_role("row").filter(has_text="By the end of Monday 28 April 2025").first
    why = row.locator("summary")
    steps.reach(both_ways, why)
    both_ways.keyboard.press("Enter")
    assert "Good Friday" in row.locator("details").inner_text()
    sound(both_ways)


def test_a_date_that_does_not_exist_stays_in_the_form(both_ways, sound):
    both_ways.goto("/policies/croydon-2018/dates")
    steps.write_date(both_ways, "On which day does the challenge start?", 31, 2, 2025)
    steps.write(both_ways, "At what time?", "late")
    steps.press(both_ways, "Show the dates")
    assert both_ways.title().startswith("Error: ")
    assert both_ways.get_by_label("Day", exact=True).input_value() == "31"
    assert both_ways.get_by_label("At what time?").input_value() == "late"
    sound(both_ways)


def test_a_link_to_dates_can_be_sent(page):
    page.goto("/policies/general/dates?from-day=17&from-month=4&from-year=2025&at=3pm")
    steps.follow(page, "A link to these dates")
    assert page.url.endswith("/policies/general/dates" + START)
    assert page.get_by_role("heading", name="If it starts at 3pm on Thursday 17 April 2025").is_visible()


@pytest.mark.parametrize("policy", POLICIES)
def test_the_picture_prints_on_one_sheet(page, policy):
    page.goto(f"/policies/{policy}/ladder")
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1


def test_nobody_gets_a_cookie_for_reading(page):
    for path in PAGES:
        page.goto(path)
    assert page.context.cookies() == []


def test_the_cookies_page_lists_what_signing_in_sets(page):
    page.goto("/sign-in")
    page.locator("form[action='/demo/sign-ins'] button").first.click()
    names = {cookie["name"] for cookie in page.context.cookies()}
    page.goto("/cookies")
    listed = set(page.locator("tbody th").all_inner_texts())
    assert names and names <= listed


def test_hiding_the_screen_shows_nobody(page, sound):
    page.goto("/sign-in")
    page.locator("form[action='/demo/sign-ins'] button").first.click()
    name = page.locator(".acting-name").inner_text()
    steps.follow(page, "Hide this screen")
    assert steps.heading(page) == "Nothing on this screen"
    assert name not in page.content()
    sound(page)


def test_no_link_is_dead(page, demo):
    """Follows every link of our own from the front page as somebody who is not signed in."""
    waiting, seen, titles = ["/"], set(), {}
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        status, kind = answer(demo + path)
        assert status == 200, f"{path} answers {status}"
        if kind != "text/html":
            continue
        page.goto(path)
        if urllib.parse.urlsplit(page.url).path == "/sign-in":
            continue
        assert page.title() not in titles, f"{path} and {titles[page.title()]} have one title"
        titles[page.title()] = path
        links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
        waiting += [link.split("#")[0] for link in links if link.startswith("/")]
    assert len(titles) > 25


def answer(address):
    request = urllib.request.Request(address, headers={"Accept": "text/html,*/*"})
    try:
        with urllib.request.urlopen(request, timeout=10) as found:
            return found.status, found.headers.get_content_type()
    except urllib.error.HTTPError as refused:
        return refused.code, ""
