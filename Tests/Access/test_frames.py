"""The frame of every page that the program can show: language, one heading, a title of its own, a way to the main part.

Tests/Browser looks at the pages of each journey in a browser; here every GET route is asked, by whoever gets furthest.
"""

import pathlib
import re
import urllib.parse

import pytest

from second_step import code, invitation
from visitor import Visitor

TOP = pathlib.Path(__file__).parent.parent.parent
SOURCES = "\n".join(file.read_text() for file in sorted((TOP / "Sources/Web").rglob("*.swift")))
ROUTES = sorted(set(re.findall(r'\.get\("(/[^"]*)"', SOURCES)))
QUESTIONS = re.search(r"enum DoorQuestion.*?case ([^\n}]+?) *[\n}]", SOURCES, re.S)[1].split(", ")
MATTERS = re.search(r"enum Matter: .*?\{(.*?)\}", (
    TOP / "Sources/CaseRules/Policy/Routes.swift").read_text(), re.S)[1].replace("case", "").replace(",", "").split()
NOT_PAGES = r"/healthz|/readyz|/\.well-known/security\.txt|/icon\.svg|/styles/.*|/scripts/.*|/policies/:id/(ladder|timeline)\.svg|/looks/file|/partnerships/:id/years/:year/(file|pdf|word)|/partnerships/:id/imports/file/wrong|/cases/:id/record/:entry/:format|/cases/:id/record/:entry/redacted/:format|/cases/:id/attachments/:entry|/cases/:id/calendar/:entry"
LEADS_ON = {"/door/go-on", "/raise", "/support", "/partnerships/:id/years"}  # answers with another address, always
# Needs a link that was sent or an agency's own provider: Tests/SignIn and Tests/Browser have those.
ELSEWHERE = {"/sign-in/email/:token", "/sign-in/organisation", "/sign-in/organisation/:provider",
             "/sign-in/organisation/:provider/answer",
             "/case-links/:token", "/calendars/:token"}  # beside, in test_canary.py and test_feeds.py


MANAGER = "farida.mahmoodhale"


def faults(answer, title_of):
    """What does not hold for a page, whatever it says."""
    text, path = answer.text, urllib.parse.urlsplit(answer.path).path
    holds = {
        "lang is en": '<html lang="en">' in text,
        "one h1": len(re.findall(r"<h1[ >]", text)) == 1,
        "one main": len(re.findall(r"<main ", text)) == 1,
        "a skip link before everything else": re.search(r'<body>.*?<a class="([^"]*)" href="([^"]*)"', text, re.S)
        .groups() == ("skip", "#main") and '<main id="main"' in text,
        "the product's name after the title": answer.title.endswith(" – Counterpart") and len(answer.title) > 14,
        "Error: before it if and only if something is wrong":
        answer.title.startswith("Error: ") == ('class="problem"' in text),
        f"a title of its own, not that of {title_of.get(answer.title)}":
        title_of.setdefault(answer.title, path) == path,
    }
    return [rule for rule, so in holds.items() if not so]


def pattern(route):
    return re.compile(re.sub(r":\w+", "[^/]+", route))


@pytest.fixture(scope="module")
def pages(world):
    """Everything that one person can reach from the first page, with a draft half written; and what anybody can."""
    nia, found, cases = Visitor(world.port).sign_in("nia.pemberton"), {}, set()
    for matter in set(MATTERS) - {"otherAgency"}:
        through_the_door(nia, matter=matter)
    through_the_door(nia, danger="yes")
    through_the_door(nia, area="elsewhere")
    through_the_door(nia, area="thornwick/Thornwick", **{"gate-affects-decisions": "no"})
    sent, draft = through_the_door(nia), through_the_door(nia)
    sent = nia.submit(sent.replace("/check", "/preview"), str, {}).path
    waiting = {"/", "/posts", "/support", "/policies/general/dates", sent, draft, draft.replace("/check", "/preview")}
    waiting |= read_by(nia)
    while waiting:
        path = waiting.pop()
        route = urllib.parse.urlsplit(path).path
        case = re.match(r"/cases/\w+", route)
        is_another_draft = route.startswith("/raise/") and not route.startswith(draft.removesuffix("/check"))
        if route in found or is_another_draft or (case and len(cases | {case[0]}) > 3):
            continue
        cases |= {case[0]} if case else set()
        found[route] = nia.answer("GET", path)
        waiting |= found[route].links | ({found[route].location} - {""})
    for path, page in ways_in(world).items():
        found[path] = page
    anybody = Visitor(world.port)
    return [*found.values(), *kept(world), *(anybody.answer("GET", path) for path in ("/sign-in", "/signed-out"))]


def kept(world):
    """The pages of those who keep the directory, one of each kind, of a safeguarding lead and of a manager."""
    keeper, team = (Visitor(world.port).sign_in(name) for name in ("gwilym.ashdownoke", "tomasz.greenhalgh"))
    lead = Visitor(world.port).sign_in("sunita.karrgreaves")
    health, nia = "/agencies/health", "/people/nia.pemberton"
    paths = ["", "/record", "/import", "/posts/new", "/posts/health-head", "/people/new", nia, nia + "/leaving",
             "/tiers/director", "/intake", nia + "/invitation", "/people", "/posts", "/invitations"]
    manager = Visitor(world.port).sign_in(MANAGER)
    overview = lead.read("/overview")
    owing = next(link for link in sorted(overview.links) if link.startswith("/overview/"))
    holder = Visitor(world.port).sign_in("nia.pemberton")
    case = f"/cases/{sorted(holder.listed())[0]}"
    record = holder.submit(case + "/records", lambda field: "For the file.", {"purpose": "ownFile", "basis": "publicTask"})
    left = for_somebody_outside(world)
    forms = team.read("/partnerships/thornwick/forms")
    sent = next(link for link in sorted(forms.links) if link.startswith("/partnerships/thornwick/forms/"))
    return [*left, overview, lead.read(owing), forms, team.read(sent), team.read("/partnerships/marlhaven/late"), holder.read(record.path),
            keeper.read("/undelivered"), team.read("/partnerships/marlhaven/closed-days"), team.read("/partnerships/marlhaven/reminders"), team.read("/partnerships/marlhaven/retention"),
            team.read("/partnerships/marlhaven/imports"), waiting_log(team),
            team.read("/partnerships/marlhaven/years/2025"), team.read("/partnerships/marlhaven/years/2025/frozen"),
            lead.read("/records-to-review"), lead.read("/disclosures"), lead.read("/subject-access"), lead.read("/looks"), manager.read("/openings"), team.read("/arbiters"), keeper.read("/agencies"), team.read("/gaps"), team.read("/sign-in-help"), team.read("/agencies/larkrise/administrators"),
            *(keeper.read(health + path) for path in paths)]


def for_somebody_outside(world):
    """A record for the person concerned: what is taken out, looked at by a second person, and what goes."""
    holder, second = (Visitor(world.port).sign_in(name) for name in ("nia.pemberton", MANAGER))
    first = Visitor(world.port).sign_in_by_password("bronwen.castellane")
    case = f"/cases/{sorted(holder.listed() & second.listed())[0]}"
    record = holder.submit(case + "/records", lambda field: "She asked.", {"purpose": "personConcerned", "basis": "publicTask"}).path
    choosing = first.read(record + "/redaction")
    first.submit(record + "/redaction", lambda field: "Nobody Known", {"do": "send"})
    looking = second.read(record + "/redaction/review")
    second.submit(record + "/redaction/review", lambda field: "", {})
    return [choosing, looking, second.read(record + "/redacted")]


def waiting_log(team):
    """The page of a file that waits to be brought in."""
    path = "/partnerships/marlhaven/imports"
    form = (f'--zZ\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{team.secret(path)}\r\n'
            '--zZ\r\nContent-Disposition: form-data; name="file"; filename="log.csv"\r\n\r\n'
            'Ref,Date raised,Outcome\r\nA1,3/4/2025,Sorted\r\n\r\n--zZ--\r\n')
    sent = team.answer("POST", path, form, kind="multipart/form-data; boundary=zZ")
    assert sent.location == path + "/file"
    return team.read(sent.location)


def ways_in(world):
    """The pages of one person's second step and invitation, which no link leads to."""
    callum = Visitor(world.port)
    link = invitation(world, "callum.osei")
    chosen = f"csrf={callum.secret(link)}&password=purple+otter+ladder+42&password-again=purple+otter+ladder+42"
    pages = {link: callum.answer("GET", link)}
    assert callum.answer("POST", link, chosen).location == "/sign-in/second-factor"
    page = pages["/sign-in/second-factor"] = callum.answer("GET", "/sign-in/second-factor")
    secret = re.search(r'class="number">([A-Z2-7 ]+)<', page.text)[1]
    sent = callum.answer("POST", "/sign-in/second-factor", f"csrf={callum.secret('/sign-in/second-factor')}&code={code(secret)}")
    assert "recovery codes" in sent.text
    pages["/account/recovery-codes"] = callum.answer("GET", "/account/recovery-codes")
    again = Visitor(world.port)
    again.answer("POST", "/sign-in", f"csrf={again.secret('/sign-in')}&name=callum.osei&password=purple+otter+ladder+42")
    pages["/sign-in/code"] = again.answer("GET", "/sign-in/code")
    return pages


def through_the_door(nia, **otherwise):
    """As far as it goes: to check answers, or to a page that says where the matter belongs."""
    choose = {"area": "marlhaven/Marlhaven Town", "person": "child", "danger": "no", "event": "none",
              "matter": "otherAgency", "agencies": "social-care", "involved": "neither", "behalf": "no",
              "earlier": "no", "born-day": "3", "born-month": "4", "born-year": "2012", **otherwise}
    page = nia.read("/door/area")
    while not re.search("/check$|/signposts/", page.path):
        page = nia.submit(page.path, lambda field: "Something about it", choose)
    return page.path


def read_by(visitor):
    return {answer.path for answer in visitor.answers if answer.status == 200}


def test_every_route_is_asked(pages):
    asked = {urllib.parse.urlsplit(answer.path).path for answer in pages if answer.status == 200}
    owed = [route for route in ROUTES if not re.fullmatch(NOT_PAGES, route) and route not in LEADS_ON | ELSEWHERE]
    assert len(owed) > 25
    assert [route for route in owed if not any(pattern(route).fullmatch(path) for path in asked)] == []
    assert [question for question in QUESTIONS if f"/door/{question}" not in asked] == ["way"]


def test_every_page_has_its_frame_and_a_title_of_its_own(pages):
    titles = {}
    # Where no program makes a file, its page comes instead, under its own title.
    html = [answer for answer in pages if "<html" in answer.text and answer.status != 503]
    assert len(html) > 80
    wrong = {answer.path: found for answer in html if (found := faults(answer, titles))}
    assert wrong == {}


@pytest.mark.parametrize("path, body", [
    ("/cases/{}/discussions", "account="), ("/cases/{}/answers", ""), ("/cases/{}/actions", "day-day=31&day-month=2"),
    ("/door/area", ""), ("/sign-in", "name=&password="),
])
def test_a_page_with_errors_says_so_first(world, path, body):
    callum = Visitor(world.port).sign_in("callum.osei")
    path = path.format(sorted(callum.listed())[0])
    answer = callum.answer("POST", path, f"csrf={callum.secret('/door/area')}&{body}")
    assert answer.status == 422 and answer.title.startswith("Error: ")
    assert faults(answer, {}) == []


def test_a_page_that_is_not_there_has_its_frame_too(world):
    for path in ("/nothing", "/cases/nobody"):
        answer = Visitor(world.port).sign_in("nia.pemberton").answer("GET", path)
        assert answer.status == 404 and faults(answer, {}) == []


@pytest.mark.parametrize("old, new", [
    ('lang="en"', 'lang="cy"'), ("<h1", "<h1></h1><h1"), ('class="skip"', 'class="jump"'), (" – Counterpart", ""),
    ("<title>", "<title>Error: "), ("<main ", "<div "),
])
def test_a_planted_fault_is_found(world, old, new):
    answer = Visitor(world.port).answer("GET", "/about")
    assert faults(answer, {}) == []
    assert old in answer.text
    answer.text = answer.text.replace(old, new, 1)
    assert faults(answer, {})
