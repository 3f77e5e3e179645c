"""docs/requirements.md: complete, without repeats, and true about the tests that it names."""

import pathlib
import re

import pytest

TOP = pathlib.Path(__file__).parents[2]
COUNTS = {"A": 26, "B": 30, "C": 48, "D": 31, "E": 16}
EXPECTED = [f"{letter}-{n:02}" for letter, last in COUNTS.items() for n in range(1, last + 1)]
EXPECTED += [f"W{n}" for n in range(1, 8)] + [f"G{n}" for n in (1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 15, 16)]
EXPECTED += [f"Acc{n}" for n in range(1, 10)] + [f"Des{n}" for n in range(1, 11)]
EXPECTED += [f"Sec{n}" for n in (1, 2, 3, 4, 5, 6, 7, 8, 9)] + ["DP4", "DP5", "DP6", "DP8", "DP9", "P1"]
ISSUES = range(3, 7)
SAYS = "Tests/CommandLine/test_sources.py"  # one id has as many rows there as it needs


def read(text):
    rows = re.findall(r"^\| ([A-E]-\d\d|(?:W|G|Sec|Acc|Des|DP|P)\d+) \| (.+?) \| (.+?) \|$", text, re.MULTILINE)
    return [(name, words, [place.strip() for place in where.split(";")]) for name, words, where in rows]


ROWS = read((TOP / "docs/requirements.md").read_text(encoding="utf-8"))


def fault(place, top=TOP):
    """What is wrong with one place of the last column, or None."""
    if re.fullmatch(r"reason: .{10,}", place):
        return None
    if issue := re.match(r"issue (\d+)\b", place):
        return None if int(issue[1]) in ISSUES else "there is no such issue"
    if not (test := re.fullmatch(r"`(Tests/[\w/.-]+): (.+)`", place)):
        return "neither a test, nor an issue, nor a reason"
    file = top / test[1]
    if not file.is_file():
        return f"{test[1]} does not exist"
    found = times(test[2], file.read_text(encoding="utf-8"))
    if found == 0:
        return f"{test[1]} has no test or row that is called {test[2]}"
    return None if found == 1 or test[1] == SAYS else f"{test[1]} has {found} that are called {test[2]}"


def times(name, text):
    """How often a text defines a test of this name, or has it as the whole name of a row."""
    word = re.escape(name)
    return len(re.findall(rf'\b(?:func|def) {word}\(|"{word}"|\'{word}\'', text))


def test_every_id_stands_once():
    assert sorted(name for name, _, _ in ROWS) == sorted(EXPECTED)


@pytest.mark.parametrize("name, words, places", ROWS, ids=[row[0] for row in ROWS])
def test_each_place_is_real(name, words, places):
    assert [fault(place) for place in places if fault(place)] == []


@pytest.mark.parametrize("place", [
    "open", "somewhere", "issue 99", "reason: no", "`Tests/Docs/missing.py: x`",
    "`Tests/Docs/test_requirements.py: " + "zz" * 3 + "`", "`Tests/Docs/test_requirements.py: test_each_place_is`",
    "`Tests/Docs/test_requirements.py: places`", "`Tests/Docs/test_requirements.py: encoding`",
])
def test_a_false_place_is_found(place):
    assert fault(place)


def test_a_name_is_met_whole_and_counted():
    text = "def abc(): ...\nROWS = [\"abc\", \"abc d\", 'ab']\n"
    assert [times(name, text) for name in ("abc", "ab", "abc d", "d")] == [2, 1, 1, 0]
