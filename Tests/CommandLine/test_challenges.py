"""A log of past challenges on the command line: looked at, brought in, listed, taken back."""

import random

import pytest

from refusals import refused

HEAD = "Reference;Date raised;Raising agency;Receiving agency;Outcome;Date resolved;Child's name\r\n"


@pytest.fixture
def challenges(run, own_world):
    options = ["--database", f"sqlite:{own_world.data}/counterpart.sqlite", "--key", own_world.data / "counterpart.key"]

    def command(name, *arguments):
        return run("challenges", name, *arguments, "--partnership", "marlhaven", *options)

    command.run = lambda *arguments: run(*arguments, *options)
    return command


@pytest.fixture
def log(tmp_path):
    def write(text, encoding="cp1252"):
        made = tmp_path / "log.csv"
        made.write_bytes(text.encode(encoding))
        return made

    return write


def test_it_is_looked_at_brought_in_once_and_taken_back(challenges, log):
    file = log(HEAD + "A1;3 Apr 2025;Larkrise Primary School;Queen Adela Hospital NHS trust;agreed;08/04/2025;Jay Smith\r\n"
               "A2;46115;;;Sorted;;Kim Jones\r\nA3;31/02/2025;;;;;Lee\r\n")
    dry = challenges("import", file, "--dry-run")
    assert "Line 2: Raised 3 April 2025 by Larkrise Primary School" in dry.stdout and "(3 working days)" in dry.stdout
    assert "log.csv:3: “How it ended” is “Sorted”, which is not known here." in dry.stderr
    assert "log.csv:4: “Date raised” is “31/02/2025”, which is no date." in dry.stderr
    assert "is not read: it seems to say who is concerned" in dry.stderr and "Smith" not in dry.stdout + dry.stderr
    assert challenges("list").stdout == ""
    done = challenges("import", file, "--value", "outcome:agreed=sorted", "--wrong", file.parent / "wrong.csv")
    assert "2 rows were brought in." in done.stdout and done.returncode != 0
    wrong = (file.parent / "wrong.csv").read_text(encoding="utf-8-sig")
    assert "A3,31/02/2025" in wrong and "Lee" not in wrong
    again = challenges("import", file, "--value", "outcome:agreed=sorted")
    assert "0 rows were brought in. 2 rows were in already." in again.stdout
    batch = challenges("list").stdout.split()[0]
    assert "2 rows" in challenges("list").stdout
    assert "is taken back" in challenges("take-back", batch).stdout
    assert "Taken back" in challenges("list").stdout
    refused(challenges("take-back", batch), "Nothing that counts was brought in", "challenges list")
    assert challenges.run("journal", "verify").returncode == 0


def test_what_cannot_be_is_said(challenges, log, run):
    refused(challenges("import", log("a;b\r\n")), "has no rows", "names the columns")
    refused(challenges("import", log("When;What\r\n1/4/2025;x\r\n")), "when a challenge was raised", "--column")
    there = log(HEAD.replace(";Child's name", "") + "A1;1/4/2025;;;;\r\n")
    refused(challenges("import", there, "--column", "raised=Day"), "no column “Day”", "Date raised")
    assert "none.csv: there is no such file." in challenges("import", there.parent / "none.csv").stderr


def test_fifty_thousand_rows_with_four_hundred_mistakes(challenges, log):
    draw = random.Random(7)
    wrong = set(draw.sample(range(50_000), 400))
    rows = (f"R{number};{'someday' if number in wrong else f'{number % 28 + 1}/{number % 12 + 1}/2024'};;;agreed;;\r\n"
            for number in range(50_000))
    done = challenges("import", log(HEAD + "".join(rows)))
    assert "49,600 rows can be brought in. 400 rows can’t be brought in." in done.stdout
    assert "49,600 rows were brought in." in done.stdout
    assert "And 300 more." in done.stderr and done.stderr.count("someday") == 100
