"""A challenge in which every question that may be left empty was left empty, under each of the five policies: what a
policy wants on record is asked where it is needed, so that the case starts, goes on and closes."""

import pytest

import steps
from raising import raise_challenge, then
from test_main_job import CALLUM, JOURNEYS, NIA, UNRESOLVED, act, agreed, people  # noqa: F401 (a fixture)

MAY_BE_EMPTY = [
    "How do you know\\?", "What could happen if nothing changes\\?", "What has been tried already\\?",
    "What did you and your own manager think\\?", "What do you ask them to do\\?",
]


@pytest.mark.parametrize("journey", JOURNEYS, ids=[journey.policy for journey in JOURNEYS])
def test_what_was_left_empty_is_asked_later(journey, people, sound):  # noqa: F811
    as_ = people(True)
    nia, callum = as_(NIA), as_(CALLUM)
    empty = {question: then("Save and go on") for question in MAY_BE_EMPTY}
    case = raise_challenge(nia, journey.area, journey.ground, asked="Nothing specific is asked for yet.", **empty)
    nia.goto(f"/cases/{case}")
    assert "The clock starts" in nia.locator("main").inner_text()
    act(nia, case, "Add what is missing", "Add it and start the clock", "The clock has started", fill=write_all,
        look=sound)
    act(nia, case, "Escalate", "Escalate", "The case has gone to the next stage", fill=escalation, look=sound)
    assert journey.stages[1] in nia.locator("main").inner_text()
    agreed(case, callum, nia, lambda page: None)


def escalation(page):
    steps.choose(page, page.get_by_role("radio").first)
    steps.choose(page, UNRESOLVED)
    write_all(page)


def write_all(page):
    """Something in every text of the form that can be seen; what is folded away stays empty."""
    for area in page.locator("main form textarea").all():
        if area.is_visible():
            area.fill("Said when it was asked for.")
