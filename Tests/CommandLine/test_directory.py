"""The directory on the command line: who is who, what is missing, a file brought in, a leaver closed, the record checked."""

import sqlite3
import time

import pytest

from refusals import refused


@pytest.fixture
def directory(run, own_world):
    options = ["--database", f"sqlite:{own_world.data}/counterpart.sqlite", "--key", own_world.data / "counterpart.key"]
    return lambda *arguments: run("directory", *arguments, *options)


@pytest.fixture
def file(tmp_path):
    def write(text, name="posts.csv"):
        made = tmp_path / name
        made.write_text(text, encoding="utf-8", newline="")
        return made

    return write


def test_who_is_who_and_what_is_missing(directory):
    agencies = directory("show").stdout
    assert "larkrise  Larkrise Primary School: 3 posts, in " in agencies
    posts = directory("show", "--agency", "larkrise").stdout
    assert "larkrise-head  Headteacher\n  Held by Dorothy Amankwah.\n" in posts
    gaps = directory("gaps", "--partnership", "marlhaven").stdout
    assert "2 schools have no deputy for their lead." in gaps and "3 schools have no administrator." in gaps
    refused(directory("gaps", "--partnership", "nowhere"), "There is no partnership “nowhere”", "marlhaven")
    refused(directory("show", "--agency", "larkrize"), "There is no agency “larkrize”", "“larkrise”")


def test_a_partnership_begins_with_rows(run, file, tmp_path):
    place = ["--database", f"sqlite:{tmp_path}/new.sqlite", "--key", tmp_path / "new.key"]
    rows = file("""{"kind":"partnership","row":{"id":"vale","name":"Vale","areas":["Vale"],"adoptions":[],"closures":[],\
"support":"","arbiterPost":"","teamPost":"unit-team"}}
{"kind":"agency","row":{"id":"unit","name":"Unit","partnerships":["vale"],"administrators":["unit-team"],"later":1}}
{"kind":"post","row":{"id":"unit-team","agency":"unit","title":"Team"}}
""".replace("\\\n", ""), "rows.jsonl")
    refused(run("directory", "record", rows, *place), "There is no database at")
    assert "3 lines of 3 would change something." in run("directory", "record", rows, "--new", "--dry-run", *place).stdout
    assert "3 lines of 3" in run("directory", "record", rows, "--reason", "We begin", *place).stdout
    assert "unit  Unit: 1 posts, in vale" in run("directory", "show", *place).stdout
    assert "Nothing would change." in run("directory", "record", rows, *place).stdout
    assert run("directory", "check", *place).returncode == 0
    refused(run("directory", "record", file('{"kind":"zoo","row":{"id":"x"}}'), *place), "posts.csv:1", "partnership, agency")
    wrong = run("directory", "record", file('\n{"kind":"post","row":{"id":"x","agency":"none","title":"X"}}'), *place)
    assert "posts.csv:2: There is no agency “none”" in wrong.stderr and wrong.returncode != 0


def test_a_dry_run_changes_nothing_and_the_import_all(directory, file):
    new = file('post,title,tiers,person,sign_in_name\r\noffice,"Office, mornings",,Siân Roe,sian\r\n')
    before = directory("show", "--agency", "larkrise").stdout
    dry = directory("import", new, "--agency", "larkrise", "--dry-run")
    assert dry.returncode == 0
    assert "Line 2: Adds the post “Office, mornings”. Adds Siân Roe as “Office, mornings”." in dry.stdout
    assert directory("show", "--agency", "larkrise").stdout == before
    assert directory("import", new, "--agency", "larkrise").returncode == 0
    assert "larkrise-office  Office, mornings\n  Held by Siân Roe." in directory("show", "--agency", "larkrise").stdout
    assert "Nothing would change." in directory("import", new, "--agency", "larkrise").stdout
    assert directory("check").stdout == "The directory is what its record says.\n"


def test_every_mistake_is_said_with_its_line_and_nothing_is_changed(directory, file):
    wrong = file('post,title,tiers,deputy\na,A,boss,\n"b\nc",B,,\nc,,,\nd,D,,nobody\ne,E,,\n')
    done = directory("import", wrong, "--agency", "larkrise")
    said = [line.replace(str(wrong), "") for line in done.stderr.splitlines()]
    assert done.returncode != 0 and done.stdout == ""
    assert [line.split(": ")[0] for line in said] == [":2", ":3", ":5", ":6", "Error"]
    assert said[-1].startswith("Error: 4 things are wrong, so nothing was changed.")
    assert "larkrise-e" not in directory("show", "--agency", "larkrise").stdout
    assert directory("import", "/nowhere.csv", "--agency", "larkrise").stderr == "Error: /nowhere.csv: there is no such file.\n"


def test_a_region_s_file_answers_in_seconds(directory, file):
    lines = ["post,title,tiers,phone,person,sign_in_name"]
    for number in range(1, 50_001):
        tier = "boss" if number % 166 == 0 and number <= 300 * 166 else "practitioner"
        lines.append(f"p{number},Post {number},{tier},01632 960001,Person {number},person{number}")
    region = file("\r\n".join(lines))
    start = time.monotonic()
    done = directory("import", region, "--agency", "larkrise", "--dry-run")
    took = time.monotonic() - start
    said = done.stderr.splitlines()
    assert len(said) == 301 and said[-1].startswith("Error: 300 things are wrong")
    assert [int(line.split(":")[1]) for line in said[:-1]] == [166 * n + 1 for n in range(1, 301)]
    print(f"50,000 lines with 300 mistakes: {took:.1f} s")
    assert took < 20


def test_a_leaver_is_closed_and_on_record(directory, own_world):
    done = directory("leave", "ravi.sinclair", "--reason", "Retired")
    assert "Ravi Sinclair is signed out and cannot sign in." in done.stdout and "larkrise-deputy" in done.stdout
    assert "Nobody holds it now." in directory("show", "--agency", "larkrise").stdout
    refused(directory("leave", "ravi.sinclair"), "has left")
    refused(directory("leave", "nobody"), "Nobody signs in as “nobody”")
    entry = own_world.rows("SELECT person, act, reason FROM directory_record ORDER BY number DESC LIMIT 1")
    assert entry == [("operator", "left", "Retired")]


def test_somebody_who_changes_a_row_behind_its_back_is_found(directory, own_world):
    with sqlite3.connect(own_world.data / "counterpart.sqlite") as connection:
        with pytest.raises(sqlite3.DatabaseError):
            connection.execute("DELETE FROM directory_record")
        connection.execute("UPDATE directory_rows SET body = replace(body, 'Headteacher', 'Boss') WHERE id = 'larkrise-head'")
    done = directory("check")
    assert done.returncode != 0
    assert "The directory's post “larkrise-head” is not what its newest entry says." in done.stderr
