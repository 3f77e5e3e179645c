"""The main job in a phone-sized window with the keyboard alone, with and without JavaScript, under each of the five
policies: raise, answer, escalate, agree, close, and what is owed afterwards. With JavaScript the cases are kept on the
embedded database, without on PostgreSQL. And once to a decision at the top."""

import dataclasses
import datetime
import re

import holidays
import pytest

import raising
import steps
from raising import raise_challenge

NIA, CALLUM, FARIDA, ELERI = "Nia Pemberton", "Callum Osei", "Farida Mahmood-Hale", "Eleri Vaughan-Desai"
BRONWEN = "Bronwen Castellane"
UNRESOLVED = "We could not resolve it at this stage"


@dataclasses.dataclass
class Journey:
    policy: str
    area: str
    ground: str
    stages: list[str]
    """As the case page names them, from the first to the one where the two sides agree."""
    first: str
    """What the case asks for at first, and by when: words, with the number of working days from today."""
    days: int = 0
    why: str = ""
    agrees_dates: bool = False
    form_at: str = ""


JOURNEYS = [
    Journey(
        "lambeth-2024", "Marlhaven Town", "A threshold was applied in a way that you disagree with",
        ["Stage 1 of 6: professional engagement and challenge", "Stage 2 of 6: line managers",
         "Stage 3 of 6: agency safeguarding leads"],
        "Talk and resolve it by the end of", 5, "5 working days after"),
    Journey(
        "lambeth-briefing", "Eskerdale", "A decision by another agency",
        ["Stage 1 of 5: professional to professional", "Stage 2 of 5: manager to manager",
         "Stage 3 of 5: senior manager to senior manager", "Stage 4 of 5: director to director",
         "Stage 5 of 5: resolution by the partnership"],
        "Talk it over by the end of", 0, "Working day 1, where the clock started on"),
    Journey(
        "croydon-2018", "Thornwick", "A decision that is not adequate or not safe",
        ["Stage 1 of 5: discussion between front-line workers", "Stage 2 of 5: discussion between front-line managers",
         "Stage 3 of 5: operational managers or named or designated safeguarding leads"],
        "Talk and resolve it by the end of", 7, "7 working days after",
        form_at="Stage 3 of 5"),
    Journey(
        "bedfordshire-2018", "Aldermere", "Nobody has answered a referral",
        ["Level 1 of 3: practitioners", "Level 2 of 3: managers", "Level 3 of 3: senior managers, where they are needed"],
        "", agrees_dates=True),
    Journey(
        "general", "Fenmoor", "A referral was rejected and you disagree",
        ["Step 1 of 4: informal resolution", "Step 2 of 4: first-line managers", "Step 3 of 4: senior managers"],
        "", agrees_dates=False),
]


@pytest.fixture
def people(new_page):
    """`people(NIA)` is Nia's page, signed in, in a window of her own."""

    def company(javascript, address=None):
        pages = {}

        def page_of(person):
            if person not in pages:
                pages[person] = new_page(javascript=javascript, address=address)
                steps.sign_in(pages[person], person)
            return pages[person]

        return page_of

    return company


@pytest.mark.parametrize("javascript", [True, False], ids=["script-sqlite", "no-script-postgresql"])
@pytest.mark.parametrize("journey", JOURNEYS, ids=[j.policy for j in JOURNEYS])
def test_from_the_first_concern_to_a_written_agreement(journey, javascript, people, sound, worlds):
    look = sound if javascript else (lambda page: None)
    as_ = people(javascript) if javascript else people(javascript, worlds("postgresql").address)
    case = raised(journey, as_(NIA), look)
    answered(journey, case, as_(CALLUM), look)
    if journey.agrees_dates:
        date_agreed(case, as_(NIA), as_(CALLUM), look)
    for stage in journey.stages[1:]:
        escalated(case, stage, as_(NIA), look)
        if stage == journey.stages[1]:
            assert reference(as_(NIA)) in owes(as_(FARIDA))
        if journey.form_at and stage.startswith(journey.form_at):
            form_sent(case, as_(BRONWEN), look)
    agreed(case, as_(CALLUM), as_(NIA), look)
    for person in (NIA, CALLUM):
        done_afterwards(case, as_(person), look)


def raised(journey, nia, look):
    case = raise_challenge(nia, journey.area, journey.ground, seen=look)
    steps.follow(nia, "Open the case")
    look(nia)
    body = nia.locator("main").inner_text()
    assert journey.stages[0] in body
    assert newest(nia) in ("The clock started", "Raised the challenge")
    if journey.first:
        assert steps.heading(nia).startswith(journey.first), steps.heading(nia)
    if journey.days:
        assert in_words(working_days_from_today(journey.days)) in steps.heading(nia)
    if journey.why:
        steps.unfold(nia, "Why this date?")
        assert journey.why in nia.locator("details.why[open]").first.inner_text()
    return case


def answered(journey, case, callum, look):
    before = owes(callum)
    code = callum_reference(callum, case)
    assert code in before, "what the one who is asked owes does not list the case"
    act(callum, case, "Acknowledge the challenge", "Acknowledge", "You acknowledged the challenge", look=look)
    assert newest(callum) == "Acknowledged the challenge"
    steps.follow(callum, "Answer the challenge")
    look(callum)
    assert raising.ASKED in callum.locator("main").inner_text()
    steps.choose(callum, "I keep the decision, and here is why")
    steps.write(callum, "Your reasons", "The family is known to early help and has been seen by its worker.")
    steps.press(callum, "Send the answer")
    look(callum)
    assert "Your answer is recorded" in callum.locator("main").inner_text()
    assert newest(callum) == "Answered: keeps the decision"
    assert "Answer" not in duties_about(callum, code)


def date_agreed(case, nia, callum, look):
    day = working_days_from_today(3)
    act(nia, case, "Propose a date", "Propose this date", "Your proposed date is recorded", look=look,
        fill=lambda page: steps.write_date(page, "The date", day.day, day.month, day.year))
    act(callum, case, "Agree to the proposed date", "Agree to this date", "Both sides agree to the date", look=look)
    assert in_words(day) in callum.locator("main").inner_text()
    assert newest(callum).startswith("Agreed to the date")


def escalated(case, stage, page, look):
    def fill(page):
        steps.choose(page, page.get_by_role("radio").first)
        steps.choose(page, UNRESOLVED)
        steps.write(page, "What is still open", "We differ on whether the baby must be seen this week.")

    act(page, case, "Escalate", "Escalate", "The case has gone to the next stage", fill=fill, look=look)
    assert stage in page.locator("main").inner_text()
    assert newest(page).startswith("Escalated to ")


def form_sent(case, page, look):
    """By the raising side's safeguarding lead: whom this policy names. It says of nobody who they are."""

    def fill(page):
        for text in page.locator("main textarea").all()[:3]:
            steps.write(page, text, "We asked for a visit, and were told that none is needed.")

    act(page, case, re.compile("^Send the (policy’s )?form"), "Send the form", "The form is recorded", fill=fill, look=look)
    assert newest(page).startswith("Submitted a form")


def agreed(case, writer, reader, look):
    def outcome(page):
        steps.write(page, "What is agreed", "A social worker and the health visitor see K.T. together on Thursday.")
        steps.write(page, "How outstanding issues will be pursued", "The team managers speak again on Friday.")

    def objection(page):
        steps.write(page, "What is wrong, and what would put it right", "It does not say who writes the plan.")

    visit(writer, case)
    act(writer, case, "Write what you agreed", "Send it for confirmation",
        "The outcome waits for the other side to confirm it", fill=outcome, look=look)
    act(reader, case, "Say what is wrong with the outcome", "Send it back",
        "It is recorded what is wrong with the outcome", fill=objection, look=look)
    act(writer, case, "Write what you agreed", "Send it for confirmation",
        "The outcome waits for the other side to confirm it", fill=outcome, look=look)
    act(reader, case, "Confirm the outcome", "Confirm", "You confirmed the outcome", look=look)
    assert steps.heading(reader) == "This case has ended: both sides agreed"
    assert newest(reader) == "The case closed: both sides agreed"


def done_afterwards(case, page, look):
    """Feedback, filing and telling: whatever the case page still asks for first, until it asks for nothing."""
    visit(page, case)
    for _ in range(20):
        main = page.locator(".next-step .buttons a")
        if not main.count():
            break
        name = main.first.inner_text()
        steps.follow(page, name)
        if "duties-done" not in page.url:
            raise AssertionError(f"an ended case asks for “{name}”")
        look(page)
        steps.write(page, "How it was done", "By email to the two of them today; filed in our own system.")
        steps.press(page, "It is done")
        assert "It is recorded as done" in page.locator("main").inner_text()
    assert page.locator(".next-step .buttons a").count() == 0
    assert reference(page) not in owes(page)


def test_to_a_decision_at_the_top(people, sound):
    as_ = people(True)
    journey = JOURNEYS[0]
    nia, eleri = as_(NIA), as_(ELERI)
    case = raise_challenge(nia, journey.area, journey.ground)
    for number in range(2, 7):
        escalated(case, f"Stage {number} of 6", nia, lambda page: None)
    code = reference(nia)
    assert code in owes(eleri)

    def decision(page):
        steps.choose(page, "Decide the matter")
        steps.write(page, "The decision", "Children’s social care sees K.T. by Wednesday.")
        steps.write(page, "Reasons", "Nobody has seen the baby awake since May.")
        steps.write(page, "How outstanding issues will be pursued", "The two leads report to the scrutineer on Friday.")

    act(eleri, case, "Decide", "Record the decision", "The decision is recorded", fill=decision, look=sound)
    visit(nia, case)
    sound(nia)
    assert steps.heading(nia) == "This case has ended: it was decided at the top"
    assert "Children’s social care sees K.T. by Wednesday." in nia.locator("main").inner_text()
    assert code not in owes(eleri)


def act(page, case, name, button, notice, fill=lambda page: None, look=lambda page: None):
    """One act from the case page: wherever it stands there, with its form looked at before and the page after."""
    visit(page, case)
    link = page.get_by_role("link", name=name, exact=True)
    if not link.first.is_visible():
        steps.unfold(page, "Other things you can do")
    steps.follow(page, name)
    look(page)
    fill(page)
    steps.press(page, button)
    assert notice in page.locator("main").inner_text(), page.locator("main").inner_text()[:600]
    look(page)


def visit(page, case):
    page.goto(f"/cases/{case}")


def newest(page):
    return page.locator("ol.timeline h3").first.inner_text()


def reference(page):
    return page.locator("h1 .caption").inner_text().split(" · ")[0]


def callum_reference(page, case):
    page.goto(f"/cases/{case}")
    return reference(page)


def owes(page):
    """All that somebody owes, page after page: the home page shows the first few and leads here."""
    return "\n".join(page.locator("main").inner_text() for _ in pages_of_duties(page))


def duties_about(page, code):
    """The verbs of what this person owes in one case."""
    back = page.url
    verbs = [verb for _ in pages_of_duties(page)
             for verb in page.locator(".duty", has_text=code).locator(".duty-what").all_inner_texts()]
    page.goto(back)
    return " ".join(verbs)


def pages_of_duties(page):
    page.goto("/owe")
    yield
    while (onward := page.get_by_role("link", name="Next", exact=True)).count():
        with page.expect_navigation(wait_until="load"):
            onward.click()
        yield


def working_days_from_today(count):
    day, off = datetime.date.today(), holidays.UnitedKingdom(subdiv="ENG")
    while count:
        day += datetime.timedelta(1)
        count -= day.weekday() < 5 and day not in off
    return day


def in_words(day):
    return f"{day:%A} {day.day} {day:%B %Y}"
