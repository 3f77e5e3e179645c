"""Duties in a calendar program: what other people's software (PyPI's icalendar) reads at a secret address, and whose
address is none any more."""

import datetime
import re
import urllib.parse

import icalendar

from visitor import Visitor

NIA, PATH = "nia.pemberton", "/account/calendar"


def make(visitor, what="mine"):
    """The path of a new address, as it is shown once."""
    answer = visitor.answer("POST", PATH, urllib.parse.urlencode({"csrf": visitor.secret(PATH), "what": what}))
    assert answer.status == 200, answer.title
    return re.search(r"<code>https?://[^/]+(/calendars/[0-9a-f]{64})</code>", answer.text)[1]


def events(world, path):
    answer = Visitor(world.port).answer("GET", path, accept="text/calendar")
    assert answer.status == 200, f"{path} answers {answer.status}"
    calendar = icalendar.Calendar.from_ical(answer.text)
    assert all(len(line.encode()) <= 75 for line in answer.text.split("\r\n"))
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def test_duties_stand_by_their_dates_and_name_nobody(own_world):
    nia = Visitor(own_world.port).sign_in(NIA)
    found = events(own_world, make(nia))
    dues = own_world.rows("SELECT case_id, key, owes, due_day FROM dues WHERE due_at IS NOT NULL")
    posts = {owes for _, _, owes, _ in dues if any(f"-{owes}@" in uid for uid in found)}
    expected = {f"{case}-{key}-{owes}@counterpart": day for case, key, owes, day in dues if owes in posts}
    assert expected.keys() == found.keys() and found
    for uid, event in found.items():
        start = event["DTSTART"].dt
        if expected[uid] == "None":
            assert start.tzinfo == datetime.timezone.utc or str(start.tzinfo) == "UTC"
        else:
            assert start == datetime.date(1970, 1, 1) + datetime.timedelta(int(expected[uid]))
            assert event["DTEND"].dt - start == datetime.timedelta(1)
        assert int(event["SEQUENCE"]) >= 1 and "/cases/" in str(event["URL"])
    labels = {row[0] for row in own_world.rows("SELECT reference FROM cases")}
    assert all(str(event["SUMMARY"]).rsplit(", ", 1)[1] in labels for event in found.values())


def test_an_address_made_anew_or_ended_is_not_found(own_world):
    nia = Visitor(own_world.port).sign_in(NIA)
    first, second = make(nia), make(nia)
    stranger = Visitor(own_world.port)
    assert stranger.ask("GET", first)[0] == 404
    assert stranger.ask("GET", second)[0] == 200
    assert second.rsplit("/", 1)[1] not in nia.read(PATH).text
    assert second.rsplit("/", 1)[1].encode() not in b"".join(own_world.kept().values())
    ended = nia.answer("POST", f"{PATH}/mine/ends", f"csrf={nia.secret(PATH)}")
    assert ended.status == 303
    assert stranger.ask("GET", second) == stranger.ask("GET", "/calendars/" + "0" * 64)
    assert stranger.ask("GET", second)[0] == 404


def test_a_leavers_calendar_ends(own_world):
    nia = Visitor(own_world.port).sign_in(NIA)
    mine, posts = make(nia), make(nia, "health-visitor")
    for path in (mine, posts):
        assert events(own_world, path)
    gwilym = Visitor(own_world.port).sign_in("gwilym.ashdownoke")
    gwilym.submit(f"/agencies/health/people/{NIA}/leaving", write=lambda field: "She left.", choose={})
    for path in (mine, posts):
        assert Visitor(own_world.port).ask("GET", path)[0] == 404
