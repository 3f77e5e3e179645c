"""Law 7: no word that could say who is concerned leaves the sealed part of a case.

A made-up surname stands in every field that people write in, a new one in each, in cases under all five policies. Then
everything that the program has written, said or shown to others is searched for them. People in the case do read them,
so a search that finds nothing has something to find.
"""

import base64
import datetime
import html
import itertools
import pathlib
import re
import urllib.parse
import urllib.request

import pytest

import letters
from visitor import Form, Visitor

TOP = pathlib.Path(__file__).parent.parent.parent
SURNAME = "Quillfeather"
NIA, CALLUM = "nia.pemberton", "callum.osei"
SCRUTINEER, BUSINESS_UNIT = "eleri.vaughandesai", "tomasz.greenhalgh"
ADVISER = "hester.lindqvist"
THEIR_LEAD = "sunita.karrgreaves"
OUR_LEAD = "bronwen.castellane"
PARTNERSHIP = [SCRUTINEER, BUSINESS_UNIT]
AREAS = {  # the area in which each policy holds
    "lambeth-2024": "marlhaven/Marlhaven Town", "lambeth-briefing": "eskerdale/Eskerdale",
    "croydon-2018": "thornwick/Thornwick", "bedfordshire-2018": "three-rivers/Aldermere", "general": "fenmoor/Fenmoor",
}
TODAY = datetime.date.today()
BORN = {"born-day": "3", "born-month": "4", "born-year": "2012"}


def on(name, days):
    """The three boxes of a date, so many days from today."""
    day = TODAY + datetime.timedelta(days)
    return {f"{name}-day": day.day, f"{name}-month": day.month, f"{name}-year": day.year}


class Stage:
    """Who plays, what was planted where, and what came of it."""

    def __init__(self, world):
        self.world, self.numbers = world, itertools.count(1)
        self.people = {person: Visitor(world.port).sign_in(person) for person in (NIA, CALLUM, SCRUTINEER)}
        self.planted = []  # (case or "", noun, field, word)
        self.cases = {}  # name: case id
        self.references = {}
        self.removed = []
        self.referred = ""

    def canary(self, case, noun, field):
        word = f"{SURNAME}-{next(self.numbers):04}"
        self.planted.append((case, noun, field, word))
        return word

    def raise_challenge(self, name, area, **choose):
        nia = self.people[NIA]
        choose = {"area": area, "person": "child", "danger": "no", "event": "none", "matter": "otherAgency",
                  "agencies": "social-care", "involved": "neither", "behalf": "no", "earlier": "no", **BORN, **choose}
        silent = choose.pop("silent", ())
        page = nia.read("/door/area")
        for _ in range(45):
            if "/challenges/" in page.path:
                break
            if "/signposts/" in page.path:
                page = nia.read(next(link for link in page.links if link.startswith("/door/ready")))
            if page.path.endswith("/check"):
                page = nia.read(page.path.replace("/check", "/preview"))
            page = nia.submit(
                page.path, lambda field: "" if field in silent else self.canary(name, "challenges", field), choose)
        self.cases[name] = page.path.split("/challenges/")[1].split("?")[0]
        self.references[name] = self.facts(name)["reference"]

    def act(self, name, who, noun, about="", **choose):
        path = f"/cases/{self.cases[name]}/{noun}" + (f"?about={about}" if about else "")
        self.people[who].submit(path, lambda field: self.canary(name, noun, field), choose)

    def attach(self, name, who):
        """A file with a canary in its name, in it, and in what is said of it."""
        word, note = self.canary(name, "attachments", "fileName"), self.canary(name, "attachments", "note")
        inside = f"{SURNAME}-inside "
        sent = self.people[who].attach(self.cases[name], word + ".txt", (inside * 9_000).encode(), note)
        assert sent.status == 303, sent.title
        found = self.people[who].read(f"{self.page(name)}/attachments/{self.last(name, 'attached')}")
        assert found.text == inside * 9_000

    def facts(self, name, who=NIA):
        return self.people[who].json(f"/cases/{self.cases[name]}")

    def last(self, name, kind):
        """The position of the newest entry of a kind."""
        return [entry["position"] for entry in self.facts(name)["entries"] if entry["kind"] == kind][-1]

    def offered(self, name, who, noun):
        """What an act on the case page is about."""
        found = re.search(rf'href="/cases/\w+/{noun}\?about=([^"]+)"', self.people[who].read(self.page(name)).text)
        assert found, f"nothing to do of {noun} in {name}"
        return html.unescape(found[1])

    def page(self, name):
        return f"/cases/{self.cases[name]}"


def talk(stage, name):
    stage.act(name, CALLUM, "acknowledgements")
    stage.act(name, CALLUM, "answers", answer="need")
    stage.act(name, NIA, "information")
    stage.act(name, CALLUM, "answers", answer="keep")
    stage.act(name, NIA, "discussions", means="phone")
    stage.act(name, NIA, "meetings", attended=["health", "social-care"])
    meet(stage, name)
    stage.act(name, NIA, "meetings-not-held")
    stage.act(name, NIA, "views")
    stage.act(name, CALLUM, "views")
    stage.act(name, NIA, "corrections", stage.last(name, "discussed"))
    stage.attach(name, NIA)
    stage.act(name, CALLUM, "discussions", means="video")
    words = [word for case, noun, _, word in stage.planted if (case, noun) == (name, "discussions")]
    stage.removed += words[len(words) // 2:]
    stage.act(name, CALLUM, "removals", stage.last(name, "discussed"))


def meet(stage, name):
    agencies = ["health", "social-care"]
    for _ in range(2):
        stage.act(name, NIA, "meetings-called", invited=agencies, means="video", startsAt="2pm", **on("day", 3))
    called = stage.last(name, "meetingCalled")
    stage.act(name, NIA, "meetings-cancelled", called)
    meeting = called - 1
    stage.act(name, NIA, "meetings-moved", meeting, startsAt="3pm", **on("day", 4))
    stage.act(name, CALLUM, "meeting-replies", meeting, coming="apologies")
    status, calendar = stage.people[CALLUM].ask("GET", f"{stage.page(name)}/calendar/{meeting}")
    assert status == 200 and "BEGIN:VEVENT" in calendar
    assert not any(word in calendar for _, _, _, word in stage.planted), "a calendar names nobody"
    stage.act(name, NIA, "meetings", meeting, attended=agencies, **on("review", 30))
    stage.act(name, NIA, "minutes", meeting)
    stage.act(name, CALLUM, "minutes-corrections", stage.last(name, "minutesWritten"))
    stage.act(name, NIA, "minutes", meeting)
    stage.act(name, CALLUM, "minutes-confirmed", stage.last(name, "minutesWritten"))


def go_on(stage, name):
    stage.act(name, NIA, "inabilities")
    stage.act(name, NIA, "escalations", because="unresolved")
    stage.act(name, NIA, "actions", **on("day", 3))
    action = stage.last(name, "actionAgreed")
    stage.act(name, NIA, "completions", action)
    stage.act(name, CALLUM, "checks", action)
    stage.act(name, CALLUM, "actions-reopened", action)
    stage.act(name, NIA, "completions", action)
    stage.act(name, NIA, "learning", what="practiceChanged", theme="drift")


def agree(stage, name):
    stage.act(name, CALLUM, "outcomes")
    stage.act(name, NIA, "disputes", stage.last(name, "outcomeProposed"))
    stage.act(name, CALLUM, "outcomes")
    stage.act(name, NIA, "confirmations", stage.last(name, "outcomeProposed"))
    stage.act(name, NIA, "duties-done", stage.offered(name, NIA, "duties-done"))


def override(stage, name):
    stage.act(name, NIA, "urgent-route")
    stage.act(name, NIA, "overrides")
    stage.act(name, NIA, "resumptions")


def keep(stage, name):
    """The record of a case that has ended: how long it is kept, and a hold that comes and goes."""
    stage.people[OUR_LEAD] = Visitor(stage.world.port).sign_in_by_password(OUR_LEAD)
    stage.act(name, OUR_LEAD, "retention", rule="long", **on("until", 5))
    stage.act(name, OUR_LEAD, "holds")
    stage.act(name, OUR_LEAD, "holds-lifted")
    stage.act(name, OUR_LEAD, "disclosures-judged", stage.last(name, "disclosureReported"), judgement="reported")


def take_out(stage, name):
    """What is taken out of a record for somebody outside, and a second person who looks."""
    case = stage.page(name)
    record = stage.people[NIA].submit(
        case + "/records", lambda field: stage.canary(name, "records", field),
        {"purpose": "court", "basis": "legalObligation"}).path
    lead, manager = stage.people[OUR_LEAD], Visitor(stage.world.port).sign_in("farida.mahmoodhale")
    hidden = stage.taken_out = [stage.canary("", "redactions", "hiddenWords")]
    page = lead.read(record + "/redaction").text
    sentence = re.search(r'name="(p-\d+-\w+)" value="([\d-]+)"', page)
    field = sentence[1].removeprefix("p-")
    lead.submit(record + "/redaction", lambda field: hidden[0],
                {"do": "send", sentence[1]: sentence[2], f"why-{field}": "harm"})
    manager.submit(record + "/redaction/review", lambda field: stage.canary(name, "redactions-reviewed", field), {})


def to_the_top(stage, name):
    """Cases that the scrutineer may read, from their referral on; begun without an outcome sought."""
    stage.raise_challenge(name, AREAS["lambeth-2024"], silent=["outcomeSought"])
    stage.act(name, NIA, "requests")
    for _ in range(5):
        assert stage.people[SCRUTINEER].ask("GET", stage.page(name))[0] == 404, "read before it was referred"
        stage.act(name, NIA, "escalations", because="unresolved")


def hand_round(stage):
    """An adviser comes and goes; the receiving side says that it is not theirs, and then whoever held it holds it no
    more."""
    stage.raise_challenge("governed elsewhere", AREAS["lambeth-2024"])
    stage.act("governed elsewhere", NIA, "partnerships", partnership="eskerdale")
    stage.raise_challenge("handed round", AREAS["lambeth-2024"])
    stage.act("handed round", NIA, "advisers", post="health-designated-doctor")
    stage.people[ADVISER] = Visitor(stage.world.port).sign_in_by_password(ADVISER)
    stage.act("handed round", ADVISER, "advice-given")
    invite(stage, "handed round")
    stage.act("handed round", NIA, "advisers-released", stage.offered("handed round", NIA, "advisers-released"))
    for noun in ("not-ours", "not-me"):
        stage.act("handed round", CALLUM, noun)
    stage.raise_challenge("given away", AREAS["lambeth-2024"])
    stage.act("given away", CALLUM, "reassignments")


def invite(stage, name):
    """Somebody without an account comes and goes. The page that shows the code is an answer, not another address."""
    nia, path = stage.people[NIA], stage.page(name) + "/guests"

    def write(field):
        return stage.canary(name, "guests", field) + ("@example.org" if field == "guestAddress" else "")

    body = urllib.parse.urlencode(Form(nia.read(path).text).filled(write, {}))
    shown = nia.answer("POST", path, body)
    assert shown.status == 200
    code, = re.findall(r"<li><code>([^<]+)</code>", shown.text)
    guest = stage.people["guest"] = Visitor(stage.world.port)
    link = letters.way_in(stage.world)
    page = guest.submit(link, lambda field: "", {"code": code})
    assert page.path == stage.page(name)
    stage.act(name, "guest", "discussions", means="phone")
    for noun in ("guests-renewed", "guests-ended"):
        stage.act(name, NIA, noun, stage.offered(name, NIA, noun))
    assert guest.ask("GET", stage.page(name))[0] != 200


def bring_in(stage):
    """A log of past challenges: who is concerned in a column that is left out, in one that nobody reads, and as a
    reference. The row that is right is brought in."""
    team = stage.people[BUSINESS_UNIT] = Visitor(stage.world.port).sign_in(BUSINESS_UNIT)
    path = "/partnerships/marlhaven/imports"
    name, story = (stage.canary("", "imports", field) for field in ("name", "story"))
    rows = f"A1,3/4/2025,agreed,{name},{story}\r\n{SURNAME} J,4/4/2025,agreed,,\r\nA3,5/4/2025,Sorted,,\r\n"
    form = (f'--zZ\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{team.secret(path)}\r\n'
            '--zZ\r\nContent-Disposition: form-data; name="file"; filename="log.csv"\r\n\r\n'
            f"Ref,Date raised,Outcome,Child's name,What happened\r\n{rows}\r\n--zZ--\r\n")
    sent = team.answer("POST", path, form, kind="multipart/form-data; boundary=zZ")
    assert sent.location == path + "/file", sent.title
    page = team.read(sent.location)
    assert "1 row can be brought in" in page.text and "2 rows can’t be brought in" in page.text
    form = Form(page.text)
    columns = {field["name"]: "" for field in form.fields if field["kind"] == "select"}
    columns |= {"column-reference": "Ref", "column-raised": "Date raised", "column-outcome": "Outcome"}
    body = urllib.parse.urlencode([*form.filled(str, columns), ("do", "apply")])
    assert team.answer("POST", form.action, body).status == 303
    assert "1 row at" in team.read(path).text


def leave_unsent(stage):
    """A draft, a form that is refused and one that is forged: none of them becomes an entry."""
    nia, case = stage.people[NIA], stage.page("general")
    form = Form(nia.read(case + "/discussions").text)
    words = [stage.canary("", "unsent", field) for field in form.written]
    csrf = dict(form.filled(str, {}))["csrf"]
    refused, _ = nia.ask("POST", case + "/discussions", f"csrf={csrf}&account={words[0]}")
    forged, _ = nia.ask("POST", case + "/discussions", f"csrf=forged&account={words[1]}")
    odd, _ = nia.ask("POST", case + "/discussions", '{"account": "' + words[1], kind="application/json")
    assert (refused, forged) == (422, 403) and odd >= 400
    choose = {"area": AREAS["general"], "person": "child", "danger": "no", "event": "none", "matter": "otherAgency",
              "earlier": "no", **BORN}
    page = nia.read("/door/area")
    while not page.path.endswith("/ground"):
        page = nia.submit(page.path, lambda field: stage.canary("", "draft", field), choose)


@pytest.fixture(scope="module")
def stage(world):
    stage = Stage(world)
    stage.raise_challenge("lambeth-2024", AREAS["lambeth-2024"], earlier="yes", sentAt="10am", **on("sent", -1))
    for policy in ("lambeth-briefing", "croydon-2018", "bedfordshire-2018"):
        stage.raise_challenge(policy, AREAS[policy])
    stage.raise_challenge("general", AREAS["general"], person="adult", behalf="yes")
    stage.raise_challenge("within the agency", AREAS["bedfordshire-2018"], matter="ownAgency", stage="safeguarding-lead")
    for policy in AREAS:
        talk(stage, policy)
    stage.act("lambeth-2024", NIA, "earlier-dates", **on("day", 1))
    stage.act("croydon-2018", NIA, "refusals-to-escalate", "3")
    stage.act("bedfordshire-2018", NIA, "advice")
    stage.act("bedfordshire-2018", NIA, "proposed-dates", stage.offered("bedfordshire-2018", NIA, "proposed-dates"),
              **on("day", 5))
    stage.act("lambeth-briefing", NIA, "forms", "escalation-form")
    for policy in AREAS:
        go_on(stage, policy)
    override(stage, "lambeth-2024")
    for policy in AREAS:
        agree(stage, policy)
    stage.act("bedfordshire-2018", NIA, "referrals")
    for policy in ("lambeth-2024", "lambeth-briefing"):
        stage.act(policy, NIA, "reopenings")
    stage.act("lambeth-briefing", NIA, "policy-moves")
    stage.act("lambeth-briefing", NIA, "disclosures", stage.last("lambeth-briefing", "raised"), what="words")
    stage.act("lambeth-briefing", NIA, "withdrawals")
    stage.raise_challenge("mistaken", AREAS["lambeth-2024"])
    stage.act("mistaken", NIA, "mistaken")
    keep(stage, "lambeth-briefing")
    stage.act("lambeth-2024", NIA, "overrides")
    stage.act("lambeth-2024", NIA, "closures")
    to_the_top(stage, "top")
    stage.act("top", SCRUTINEER, "decisions")
    to_the_top(stage, "decided by another")
    stage.act("decided by another", SCRUTINEER, "arbiters")
    hand_round(stage)
    for policy in AREAS:
        stage.act(policy, CALLUM, "records", purpose="court", basis="legalObligation")
    take_out(stage, "croydon-2018")
    bring_in(stage)
    leave_unsent(stage)
    return stage


def canaries(text):
    return sorted(set(re.findall(rf"{SURNAME}[-\w]*", text, re.I)))


def test_every_field_that_people_write_in_holds_a_canary(stage):
    source = (TOP / "Sources/Web/Cases/ActForm+Writing.swift").read_text()
    owed = {(noun, field) for noun, fields in re.findall(r'\("([a-z-]+)", \[(\(.*?\))\]\)', source)
            for field in re.findall(r'"(\w+)"', fields)}
    raising = re.search(r"private var words: Words \{(.*?)return", (
        TOP / "Sources/Web/Raising/ChallengeOrder.swift").read_text(), re.S)[1]
    owed |= {("challenges", field) for field in re.findall(r'"(\w+)"', raising)}
    owed |= {("challenges", "personName"), ("challenges", "localReference")}
    assert len(owed) > 50
    assert owed - {(noun, field) for _, noun, field, _ in stage.planted} == set()


@pytest.mark.parametrize("name", [*AREAS, "top", "within the agency"])
def test_people_in_the_case_read_every_word(stage, name):
    nia, text, page = stage.people[NIA], "", 1
    while page == 1 or f"page={page}" in text:
        text += nia.read(f"{stage.page(name)}?page={page}").text
        page += 1
    planted = {word for case, _, _, word in stage.planted if case == name}
    assert len(planted) > 8
    assert planted - set(canaries(text)) == planted & set(stage.removed)


def test_what_is_taken_out_is_told_to_nobody_who_reads_the_case(stage):
    page, (word,) = stage.page("croydon-2018"), stage.taken_out
    for person in (NIA, CALLUM, OUR_LEAD):
        text = stage.people[person].read(page).text
        assert "Said what is taken out of the record" in text and word not in canaries(text)


def test_where_a_guest_is_written_to_is_read_by_the_inviting_side_alone(stage):
    address, = [word for case, _, field, word in stage.planted if case == "handed round" and field == "guestAddress"]
    page = stage.page("handed round")
    assert address in canaries(stage.people[NIA].read(page).text)
    theirs = Visitor(stage.world.port).sign_in(THEIR_LEAD).answer("GET", page)  # whoever held it there holds it no more
    assert theirs.status == 200 and "Invited somebody without an account" in theirs.text and address not in canaries(theirs.text)


def test_no_removed_word_is_shown_to_anyone(stage):
    assert len(stage.removed) > 5
    for name in AREAS:
        for person in (NIA, CALLUM):
            shown = canaries(stage.people[person].read(stage.page(name)).text)
            assert not set(shown) & set(stage.removed)


def test_who_is_concerned_is_found_by_name_and_birth_date(stage):
    """What is typed here is looked for in all that is kept, in the log and in every address, by the tests below."""
    names = [(case, word) for case, _, field, word in stage.planted if field == "personName" and case in stage.cases]
    assert len(names) >= len(AREAS)
    for case, word in names:
        assert stage.page(case) in found(stage.people[NIA], "", personName=word.upper(), **BORN)
        assert "/cases/" not in found(stage.people[NIA], "", personName=word, **{**BORN, "born-day": "4"})
        assert "/cases/" not in found(Visitor(stage.world.port).sign_in(BUSINESS_UNIT), "", personName=word, **BORN)


def test_nothing_that_is_kept_holds_one(stage):
    kept = stage.world.kept()
    stored = "data/counterpart.sqlite-wal" if stage.world.database.startswith("sqlite:") else "server"
    assert {stored, "log"} <= set(kept) and len(kept[stored]) > 100_000
    shapes = {SURNAME.lower().encode(), SURNAME.encode().hex().encode(), SURNAME.encode("utf-16-le").lower(),
              *(base64.b64encode(b"x" * shift + SURNAME.encode())[4:-4].lower() for shift in range(3))}
    for name, held in kept.items():
        assert not [shape for shape in shapes if shape in held.lower()], f"{name} holds a word of a case"
        assert SURNAME.lower() not in name.lower()


def test_the_log_has_a_line_for_each_act_and_no_word_of_it(stage):
    log = stage.world.log.read_text()
    assert log.count('"route":"/cases/{id}/{noun}"') > 100
    assert canaries(log) == []


def test_no_log_line_and_no_metric_says_who_or_which_case(stage):
    with urllib.request.urlopen(f"http://127.0.0.1:{stage.world.metrics_port}/metrics") as answer:
        metrics = answer.read().decode()
    assert 'counterpart_commands_total{command="challenges",outcome="recorded"}' in metrics
    assert metrics.count("counterpart_requests_total{") > 50
    identities = [NIA, CALLUM, SCRUTINEER, BUSINESS_UNIT, "Pemberton", "Osei", *stage.cases.values(),
                  *stage.references.values()]
    log = stage.world.log.read_text()
    assert [line for line in log.splitlines() if '"message":"request"' in line and "127.0.0.1" in line] == []
    for text in (metrics, log):
        assert canaries(text) == []
        assert [word for word in identities if word.lower() in text.lower()] == []


def test_no_address_or_title_holds_one(stage):
    answers = [answer for visitor in stage.people.values() for answer in visitor.answers]
    assert sum(len(answer.addresses) for answer in answers) > 5_000
    for answer in answers:
        assert canaries(answer.title) == [], answer.path
        assert canaries(" ".join(answer.addresses)) == [], answer.path


@pytest.mark.parametrize("person", PARTNERSHIP)
def test_the_partnership_s_own_people_read_none(stage, person):
    """The scrutineer reads the one case that was referred, and of all these words its own alone."""
    visitor = Visitor(stage.world.port).sign_in(person)
    may_read = {word for case, _, _, word in stage.planted if case == "top"} if person == SCRUTINEER else set()
    pages = everything(visitor)
    assert len(pages) > 80
    for answer in pages:
        assert set(canaries(answer.text)) <= may_read, answer.path


@pytest.mark.parametrize("person", PARTNERSHIP)
def test_the_partnership_s_own_people_find_none(stage, person):
    """Search looks at who a case is about, of the cases that one may open; what is sought is in no address."""
    visitor = Visitor(stage.world.port).sign_in(person)
    hidden = {name for name in stage.cases if name != "top" or person == BUSINESS_UNIT}
    labels = [word for case, noun, field, word in stage.planted if field == "label" and case in hidden]
    assert len(labels) > 5
    for sought in labels + [stage.references[name] for name in hidden]:
        assert "/cases/" not in found(visitor, sought), sought


def test_people_in_the_case_find_it_by_whom_it_is_about(stage):
    for case, _, field, word in stage.planted:
        if field == "label" and case in stage.cases:
            assert stage.page(case) in found(stage.people[NIA], word)
            assert stage.page(case) in found(stage.people[NIA], stage.references[case])


def found(visitor, sought, **known):
    """The list that a search leads to."""
    body = urllib.parse.urlencode({"csrf": visitor.secret("/search"), "q": sought, **known})
    answer = visitor.answer("POST", "/search", body)
    assert answer.status == 200 and answer.addresses[0] == "/search"
    return answer.text[answer.text.index("<main"):]


def everything(visitor):
    """What every page that leads to another says, from the first page on, as HTML and as JSON."""
    waiting, pages, seen = {"/", "/cases", "/owe", "/owed", "/search", "/door"}, [], set()
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            pages += [visitor.answer("GET", path), visitor.answer("GET", path, accept="application/json")]
            waiting |= pages[-2].links
    return pages


def test_the_business_unit_finds_no_case_of_anybody(stage):
    """Nor of the demo world's own cases: what is agreed is done by those who hold the case."""
    assert Visitor(stage.world.port).sign_in(BUSINESS_UNIT).listed() == set()


@pytest.mark.parametrize("person", PARTNERSHIP)
def test_to_the_partnership_the_cases_are_not_found(stage, person):
    visitor = Visitor(stage.world.port).sign_in(person)
    nouns = {noun for _, noun, _, _ in stage.planted} - {"challenges", "unsent", "draft"}
    hidden = [name for name in stage.cases if name != "top" or person == BUSINESS_UNIT]
    for name in hidden:
        paths = [stage.page(name), f"/challenges/{stage.cases[name]}"]
        for path in paths + [f"{paths[0]}/{noun}" for noun in nouns]:
            for accept in ("text/html", "application/json"):
                status, text = visitor.ask("GET", path, accept=accept)
                assert status == 404 and canaries(text) == [], path
