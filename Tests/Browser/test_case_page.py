"""The case page as something to read: its timeline, filtered with and without script, and printed."""

import re
import subprocess

import pytest

import steps

CALLUM = "Callum Osei"
QUOTING = "ol.timeline > li.entry:has(blockquote)"


@pytest.fixture
def long_case(request):
    """Opens, in a page, the case of the demo world with the longest timeline that more than one agency wrote in."""

    def open_as(page, person=CALLUM):
        steps.sign_in(page, person)
        longest, most = "", 0
        page.goto("/cases")
        for path in page.locator("main a[href^='/cases/']").evaluate_all("all => all.map(a => a.getAttribute('href'))"):
            page.goto(path)
            if len(set(agencies(page, QUOTING))) > 1 and len(entries(page)) > most:
                longest, most = path, len(entries(page))
        assert most > 6
        page.goto(longest)
        return longest

    return open_as


def entries(page):
    return page.locator("ol.timeline > li.entry").evaluate_all("all => all.map(e => e.id)")


PROGRAM = "Counterpart"


def agencies(page, of="ol.timeline > li.entry"):
    """The agency of each entry: who wrote it stands as "Name, post, agency", and names of posts may hold a comma. What
    the program did by itself stands as "Counterpart, by itself"."""
    written = page.locator(of + " .entry-who").all_inner_texts()
    return [PROGRAM if words.startswith(PROGRAM + ",") else words.split(", ")[-1] for words in written]


def kinds(page):
    return page.locator("ol.timeline h3").all_inner_texts()


def choices(page, label):
    return [words for words in page.get_by_label(label, exact=True).locator("option").all_inner_texts() if words != "All"]


def filtered(page, label, choice):
    steps.pick(page, label, choice)
    steps.press(page, "Show")
    assert page.get_by_label(label, exact=True).locator("option:checked").inner_text() == choice
    return entries(page)


def test_the_timeline_says_who_as_what_for_which_agency_and_when_newest_first(page, long_case):
    long_case(page)
    numbers = [int(name[1:]) for name in entries(page)]
    assert numbers == sorted(numbers, reverse=True) and numbers[-1] == 1
    for entry in page.locator("ol.timeline > li.entry").all():
        who = entry.locator(".entry-who").inner_text()
        assert re.fullmatch(rf"{PROGRAM}, [^,]+|[^,]+, .+, .+", who), who
        assert re.match(r"\w+day \d+ \w+ \d{4}, ", entry.locator("time").inner_text())
        assert re.match(r"\d{4}-\d\d-\d\dT", entry.locator("time").get_attribute("datetime"))
        link = entry.locator(".entry-when a").get_attribute("href")
        assert link.endswith("#" + entry.get_attribute("id"))


def test_each_agency_has_its_own_entries(both_ways, long_case, sound):
    page, path = both_ways, None
    path = long_case(page)
    everything = entries(page)
    wrote = agencies(page)
    shown = []
    for choice in choices(page, "By agency"):
        shown += filtered(page, "By agency", choice)
        assert set(agencies(page)) <= {choice}
        sound(page)
    assert sorted(shown) == sorted(everything), "an entry that no agency of the filter shows"
    assert len(set(wrote)) > 1
    page.goto(path)
    assert entries(page) == everything


def test_each_kind_of_event_has_its_own_entries(both_ways, long_case):
    page = both_ways
    long_case(page)
    everything, shown = entries(page), []
    for choice in choices(page, "What happened"):
        some = filtered(page, "What happened", choice)
        assert some and len(some) < len(everything)
        shown += some
    assert sorted(shown) == sorted(everything)


def test_both_filters_together(both_ways, long_case):
    page = both_ways
    long_case(page)
    agency = choices(page, "By agency")[0]
    by_agency = filtered(page, "By agency", agency)
    kind = choices(page, "What happened")[0]
    both = filtered(page, "What happened", kind)
    assert set(both) < set(by_agency)
    assert page.get_by_label("By agency", exact=True).locator("option:checked").inner_text() == agency
    assert both or "No entry fits this choice" in page.locator("main").inner_text()


def test_an_agency_corrects_what_it_wrote_itself(page, long_case):
    long_case(page)
    offered = agencies(page, "ol.timeline > li.entry:has(a[href*='/corrections'])")
    own = [agency for agency in agencies(page, QUOTING) if agency.startswith("Brightwater")]
    assert 0 < len(own) < len(agencies(page, QUOTING))
    assert offered == own


def test_the_printed_case_holds_what_is_read_and_nothing_to_press(page, long_case, tmp_path):
    long_case(page)
    quotes = page.locator("ol.timeline blockquote p").all_inner_texts()
    what, who = kinds(page), page.locator("ol.timeline .entry-who").all_inner_texts()
    sides = page.locator(".positions :is(.side-role, h3, p)").all_inner_texts()
    presses = page.locator("button, nav a, .next-step a, .next-step summary, .foot a").all_inner_texts()
    heading = page.locator("h1").inner_text().split("\n")
    printed = printed_words(page, tmp_path)
    missing = [words for words in [*quotes, *what, *who, *sides, *heading] if squeezed(words) not in printed]
    assert missing == []
    assert len(quotes) > 5 and len(sides) > 4
    assert len(presses) > 10
    # What is owed, and the heading, may be called what their button is called.
    read = page.locator("h1").inner_text() + page.locator(".clocks").inner_text()
    pressed = [words for words in [*[words for words in presses if words not in read], "Correct this entry",
                                   "Skip to the main part"]
               if len(words) > 4 and squeezed(words) in printed]
    assert pressed == [], "paper cannot press it"


def printed_words(page, folder):
    """What a person reads on the sheets, without any white space: lines break elsewhere on paper."""
    file = folder / "case.pdf"
    page.pdf(path=file, format="A4")
    return squeezed(subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout)


def squeezed(words):
    return re.sub(r"\s|\u00ad", "", words)
