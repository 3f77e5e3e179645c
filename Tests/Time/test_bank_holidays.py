"""Bank holidays, published and projected, against the package `holidays`, 2000 to 2040, three divisions."""

from datetime import date

import holidays
import pytest

FIRST, LAST = 2000, 2040
SUBDIVISIONS = {"england-and-wales": "ENG", "scotland": "SCT", "northern-ireland": "NIR"}

# Days of the package that were no bank holidays, each with the reason. Nothing else may differ.
THEIRS_ONLY = {
    # The St Andrew's Day Bank Holiday (Scotland) Act 2007 received assent on 15 January 2007: the first was kept in 2007.
    ("scotland", date(2006, 11, 30)),
}


@pytest.fixture(scope="module")
def ours(probe):
    """(division, day) to (status, name)."""
    lines = [line.split(" ", 3) for line in probe("holidays", FIRST, LAST)]
    return {(division, date.fromisoformat(day)): (status, name) for division, day, status, name in lines}


def theirs(division):
    """The weekdays only: a weekend is no working day whether or not it is also a holiday."""
    found = holidays.country_holidays("GB", subdiv=SUBDIVISIONS[division], years=range(FIRST, LAST + 1))
    return {day for day in found if day.weekday() < 5 and FIRST <= day.year <= LAST}


@pytest.mark.parametrize("year", range(FIRST, LAST + 1))
@pytest.mark.parametrize("division", SUBDIVISIONS)
def test_the_same_days(ours, division, year):
    mine = {day for place, day in ours if place == division and day.year == year}
    package = {day for day in theirs(division) if day.year == year}
    assert mine - package == set()
    assert package - mine == {day for place, day in THEIRS_ONLY if place == division and day.year == year}


def test_wales_has_the_days_of_england():
    england, wales = (
        {day for day in holidays.country_holidays("GB", subdiv=code, years=range(FIRST, LAST + 1)) if day.weekday() < 5}
        for code in ("ENG", "WLS")
    )
    assert england == wales


def test_later_years_say_that_they_are_projected(ours):
    published = {day.year for (_, day), (status, _) in ours.items() if status == "published"}
    projected = {day.year for (_, day), (status, _) in ours.items() if status == "projected"}
    assert published == set(range(FIRST, 2028))
    assert projected == set(range(2028, LAST + 1))


@pytest.mark.parametrize(
    "division, day, word",
    [
        ("england-and-wales", date(2020, 5, 8), "VE day"),
        ("northern-ireland", date(2022, 9, 19), "State Funeral"),
        ("scotland", date(2023, 5, 8), "Coronation"),
        ("scotland", date(2026, 6, 15), "World Cup"),
        ("scotland", date(2022, 1, 4), "2nd January (substitute day)"),
        ("northern-ireland", date(2020, 7, 13), "Battle of the Boyne"),
        ("england-and-wales", date(2022, 12, 27), "Christmas Day (substitute day)"),
    ],
)
def test_a_day_is_named(ours, division, day, word):
    assert word in ours[(division, day)][1]
