"""The worked dates of the sources, through `policy timeline --json` on the binary."""

import pytest

A, B, C = "2025-09-10T10:00", "2025-04-17T15:00", "2025-12-19T16:30"
SATURDAY, FRIDAY_EVENING = "2025-09-13T10:00", "2025-09-12T17:30"

BRIEFING_DAYS = {
    A: "2025-09-10 2025-09-12 2025-09-16 2025-09-18 2025-09-23",
    B: "2025-04-17 2025-04-23 2025-04-25 2025-04-29 2025-05-02",
    C: "2025-12-19 2025-12-23 2025-12-29 2025-12-31 2026-01-06",
    SATURDAY: "2025-09-15 2025-09-17 2025-09-19 2025-09-23 2025-09-26",
}
BRIEFING_WARNINGS = {
    A: "2025-09-10 2025-09-12 2025-09-14 2025-09-16 2025-09-19",
    B: "2025-04-17 2025-04-19 2025-04-21 2025-04-23 2025-04-26",
    C: "2025-12-19 2025-12-21 2025-12-23 2025-12-25 2025-12-28",
}
CROYDON_STAGES = {
    A: "2025-09-19 2025-09-30 2025-10-09 2025-10-20 2025-10-29",
    B: "2025-04-30 2025-05-12 2025-05-21 2025-06-02 2025-06-11",
    C: "2026-01-02 2026-01-13 2026-01-22 2026-02-02 2026-02-11",
}
LAMBETH_CHAIN = {  # stage 1 resolve; stage 2 hand-over and resolve; stage 3 hand-over; stage 5 hand-over
    A: "2025-09-17 2025-09-18T17:00:00+01:00 2025-09-25 2025-09-26T17:00:00+01:00 2025-10-03",
    B: "2025-04-28 2025-04-29T17:00:00+01:00 2025-05-07 2025-05-08T17:00:00+01:00 2025-05-15",
    C: "2025-12-30 2025-12-31T17:00:00+00:00 2026-01-08 2026-01-09T17:00:00+00:00 2026-01-16",
}


def when(due):
    return due.get("day") or due.get("at") or due["kind"]


@pytest.fixture
def dates(timeline):
    def read(policy, start, wanted, field="due"):
        """The dates of (stage, duty) pairs on the ladder."""
        found = timeline(policy, start)["obligations"]
        ladder = [o for o in found if o["route"] == "ladder" and o["when"] != "immediate risk"]
        return [when(next(o for o in ladder if (o["stage"], o["duty"]) == pair)[field]) for pair in wanted]

    return read


@pytest.mark.parametrize("start", BRIEFING_DAYS)
@pytest.mark.parametrize("first", ["discuss", "handOver"])
def test_the_briefing_counts_working_days_from_day_one(dates, start, first):
    stages = [("1", "discuss")] + [(stage, first) for stage in "234"] + [("5", "handOver")]
    assert dates("lambeth-briefing", start, stages) == BRIEFING_DAYS[start].split()


@pytest.mark.parametrize("start", BRIEFING_WARNINGS)
def test_the_briefing_warns_of_the_calendar_dates(dates, start):
    stages = [("1", "discuss"), ("2", "discuss"), ("3", "discuss"), ("4", "discuss"), ("5", "handOver")]
    assert dates("lambeth-briefing", start, stages, "warn") == BRIEFING_WARNINGS[start].split()


@pytest.mark.parametrize("start", LAMBETH_CHAIN)
def test_lambeth_2024_in_a_chain_with_every_limit_used_in_full(dates, start):
    chain = [("1", "resolve"), ("2", "handOver"), ("2", "resolve"), ("3", "handOver"), ("5", "handOver")]
    assert dates("lambeth-2024", start, chain) == LAMBETH_CHAIN[start].split()


@pytest.mark.parametrize(("start", "day"), [(A, "2025-09-10"), (B, "2025-04-17"), (C, "2025-12-19")])
def test_lambeth_2024_at_immediate_risk_is_due_at_the_close_of_the_day(timeline, start, day):
    found = timeline("lambeth-2024", start)["obligations"]
    urgent = [o for o in found if o["when"] == "immediate risk"]
    assert urgent and all(o["due"] == {"kind": "day", "day": day} for o in urgent)


@pytest.mark.parametrize("start", [SATURDAY, FRIDAY_EVENING])
def test_lambeth_2024_at_immediate_risk_out_of_hours_is_at_once(timeline, start):
    found = timeline("lambeth-2024", start)["obligations"]
    urgent = [o for o in found if o["when"] == "immediate risk"]
    assert urgent and all(o["due"] == {"kind": "immediately"} for o in urgent)


@pytest.mark.parametrize(
    ("start", "at"),
    [(A, "2025-09-11T10:00:00+01:00"), (B, "2025-04-18T15:00:00+01:00"), (C, "2025-12-20T16:30:00+00:00")],
)
def test_24_hours_when_the_inability_is_recorded_at_the_trigger_itself(timeline, hours_policy, start, at):
    """The first stage counts its 24 hours from the inability, which at the first stage is the trigger."""
    found = timeline(hours_policy, start)["obligations"]
    first = next(o for o in found if (o["stage"], o["duty"]) == ("1", "resolve"))
    assert first["due"] == {"kind": "instant", "at": at}


@pytest.mark.parametrize("start", CROYDON_STAGES)
def test_croydon_five_stages_each_at_its_limit(dates, start):
    stages = [(stage, "resolve") for stage in "12345"]
    assert dates("croydon-2018", start, stages) == CROYDON_STAGES[start].split()


def test_croydon_on_a_friday_evening_the_hour_does_not_matter(dates):
    assert dates("croydon-2018", FRIDAY_EVENING, [("1", "resolve")]) == ["2025-09-23"]


@pytest.mark.parametrize("start", [A, B, C])
def test_bedfordshire_never_invents_a_date(timeline, start):
    found = timeline("bedfordshire-2018", start)["obligations"]
    resolves = [o for o in found if o["duty"] == "resolve" and o["route"] == "ladder"]
    assert resolves and all(o["due"] == {"kind": "unknown"} for o in resolves)
    assert not any(o["due"]["kind"] in ("day", "instant") for o in found)


@pytest.mark.parametrize("start", [A, B, C])
def test_general_leaves_its_dates_to_the_parties(timeline, start):
    found = timeline("general", start)["obligations"]
    assert "agreedByParties" in {o["due"]["kind"] for o in found}
    assert not any(o["due"]["kind"] in ("day", "instant") for o in found)


def test_a_date_says_how_it_was_worked_out(timeline):
    found = timeline("lambeth-2024", B)["obligations"]
    resolve = next(o for o in found if (o["stage"], o["duty"]) == ("1", "resolve"))
    assert resolve["why"].startswith("5 working days after Thursday 17 April 2025, the start of the clock.")
    assert "18 April Good Friday and 21 April Easter Monday do not count." in resolve["why"]


def test_scotland_has_no_easter_monday(run_json):
    found = run_json("policy", "timeline", "lambeth-2024", "--from", B, "--division", "scotland")["obligations"]
    resolve = next(o for o in found if (o["stage"], o["duty"]) == ("1", "resolve"))
    assert resolve["due"]["day"] == "2025-04-25"
