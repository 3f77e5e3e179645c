"""The clock without a zone database against tzdata, at every half hour of 1996 to 2037."""

import zoneinfo
from datetime import datetime, timedelta, timezone

import pytest

FIRST, LAST = 1996, 2037
HALF_HOUR = 1800
START = int(datetime(FIRST, 1, 1, tzinfo=timezone.utc).timestamp())
END = int(datetime(LAST + 1, 1, 1, tzinfo=timezone.utc).timestamp())
HALF_HOURS = range(START, END, HALF_HOUR)


@pytest.fixture(scope="module")
def london():
    """From the package tzdata, not from this machine."""
    zoneinfo.reset_tzpath(to=[])
    zoneinfo.ZoneInfo.clear_cache()
    return zoneinfo.ZoneInfo("Europe/London")


def expand(lines):
    """Runs of "second value" become one value for each half hour."""
    runs = [tuple(map(int, line.split())) for line in lines]
    values = []
    for (first, value), (following, _) in zip(runs, [*runs[1:], (END, 0)]):
        values += [value] * ((following - first) // HALF_HOUR)
    return values


def tzdata_offset(second, london):
    return int(datetime.fromtimestamp(second, london).utcoffset().total_seconds())


def earlier_instant(second, london):
    """The earlier of the two readings, fold 0 and 1, of a wall-clock time that a change skips or repeats."""
    wall = datetime(1970, 1, 1) + timedelta(seconds=second)
    return min(int(wall.replace(tzinfo=london, fold=fold).timestamp()) for fold in (0, 1))


def test_every_half_hour_is_covered():
    assert len(HALF_HOURS) == 736_368


@pytest.mark.parametrize("mode", ["offsets", "shown"])
def test_the_clock_shows_what_tzdata_shows(probe, london, mode):
    ours = expand(probe(mode, FIRST, LAST))
    assert len(ours) == len(HALF_HOURS)
    wrong = [second for second, offset in zip(HALF_HOURS, ours) if offset != tzdata_offset(second, london)]
    assert wrong == []


def test_a_wall_clock_time_is_the_earlier_instant_that_tzdata_allows(probe, london):
    ours = expand(probe("instants", FIRST, LAST))
    assert len(ours) == len(HALF_HOURS)
    wrong = [second for second, ahead in zip(HALF_HOURS, ours) if second - ahead != earlier_instant(second, london)]
    assert wrong == []


def test_a_wrong_rule_would_be_noticed(probe, london):
    """An hour's error at one change is enough to fail the comparison."""
    ours = expand(probe("offsets", FIRST, LAST))
    change = next(index for index in range(1, len(ours)) if ours[index] != ours[index - 1])
    ours[change] = ours[change - 1]
    assert ours[change] != tzdata_offset(HALF_HOURS[change], london)
