"""Who guesses learns nothing: what is there and not theirs reads as what is not there, and takes as long. What is too
large or makes no sense is refused in a sentence and is never a fault."""

import re
import statistics
import time
import urllib.parse

import pytest

from visitor import Visitor

OUTSIDER = "tomasz.greenhalgh"
NONE = "0" * 26
ROUNDS = 60
# What a busy machine adds to one page of several; interleaving keeps it from one side.
NOISE = 0.003


@pytest.fixture(scope="module")
def hidden(world):
    """A case and its reference, of which the outsider sees nothing."""
    return world.rows("SELECT case_id, reference FROM cases ORDER BY case_id DESC LIMIT 1")[0]


def without_ids(text):
    text = re.sub(r'name="(csrf|once)" value="[^"]*"', "", text)
    return re.sub(r"data-(idle|last)=\"\d+\"", "", text)


def searched(visitor, secret, **typed):
    return visitor.ask("POST", "/search", urllib.parse.urlencode({"csrf": secret, **typed}))


def test_a_hidden_case_reads_as_none(world, hidden):
    visitor = Visitor(world.port).sign_in(OUTSIDER)
    for rest in ("", "/looks", "/answers", "/nonsense"):
        there, none = (visitor.ask("GET", f"/cases/{case}{rest}") for case in (hidden[0], NONE))
        assert there[0] == none[0] == 404
        assert without_ids(there[1]).replace(hidden[0], NONE) == without_ids(none[1])


def test_a_hidden_reference_reads_as_none(world, hidden):
    visitor = Visitor(world.port).sign_in(OUTSIDER)
    secret = visitor.secret("/search")
    there, none = searched(visitor, secret, q=hidden[1]), searched(visitor, secret, q="ZZZZ-9999")
    assert there[0] == none[0] == 200
    assert without_ids(there[1]).replace(hidden[1], "ZZZZ-9999") == without_ids(none[1])


def difference(first, second):
    """How much longer the one takes than the other, in the middle of many rounds that take turns."""
    times = ([], [])
    for number in range(2 * ROUNDS):
        ask = (first, second)[number % 2]
        start = time.perf_counter()
        ask()
        times[number % 2].append(time.perf_counter() - start)
    return abs(statistics.median(times[0]) - statistics.median(times[1]))


def test_a_hidden_case_takes_as_long_as_none(world, hidden):
    visitor = Visitor(world.port).sign_in(OUTSIDER)
    assert difference(lambda: visitor.ask("GET", f"/cases/{hidden[0]}"), lambda: visitor.ask("GET", f"/cases/{NONE}")) < NOISE


def test_a_hidden_reference_takes_as_long_as_none(world, hidden):
    visitor = Visitor(world.port).sign_in(OUTSIDER)
    secret = visitor.secret("/search")
    assert difference(lambda: searched(visitor, secret, q=hidden[1]), lambda: searched(visitor, secret, q="ZZZZ-9999")) < NOISE


@pytest.mark.parametrize("query", [
    "agency=" + "a" * 4_000, "person=" + "%00" * 50, "stage=%ff%fe", "after=" + "9" * 3_000, "from=" + "1" * 500,
    "&".join(f"status=open{n}" for n in range(300)), "status=open&status=closed", "after=-1.x", "page=-9999999999999999999",
])
def test_a_list_survives_what_it_is_asked(world, query):
    visitor = Visitor(world.port).sign_in("nia.pemberton")
    for accept in ("text/html", "application/json"):
        status, text = visitor.ask("GET", "/cases?" + query, accept=accept)
        assert status in (200, 400, 414, 422, 431), f"{status}: {text[:300]}"


@pytest.mark.parametrize("field", ["q", "nhsNumber", "personName", "born-day", "born-year", "born"])
@pytest.mark.parametrize("typed", ["9" * 100_000, "\0", "\u202e", "'; DROP TABLE cases; --", "{{csrf}}", "<script>", "=1+1", "𝟡" * 30])
def test_a_search_survives_what_is_typed(world, field, typed):
    visitor = Visitor(world.port).sign_in("nia.pemberton")
    status, text = searched(visitor, visitor.secret("/search"), **{field: typed})
    assert status in (200, 413, 422), f"{status}: {text[:300]}"
    assert "<script>" not in text.replace('<script src="/scripts', "")
