"""Cases as JSON Lines, for a person who may see them, and on record."""

import json
import os
import sqlite3

import pytest

from refusals import refused

PASSWORD = {**os.environ, "COUNTERPART_PASSWORD": "correct horse in marlhaven"}


@pytest.fixture
def export(run, world):
    options = ["--database", f"sqlite:{world.data}/counterpart.sqlite", "--key", world.data / "counterpart.key"]
    return lambda *arguments, env=PASSWORD: run("export", *arguments, *options, env=env)


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def looks(world):
    with sqlite3.connect(world.data / "counterpart.sqlite") as connection:
        return connection.execute(
            "SELECT case_id FROM access_log WHERE act = 'export' AND person = 'nia.pemberton' ORDER BY sequence"
        ).fetchall()


def test_a_partnership_s_cases_with_their_words(export, world, tmp_path):
    before, file = len(looks(world)), tmp_path / "marlhaven.jsonl"
    done = export("--partnership", "marlhaven", "--as", "nia.pemberton", "--to", file)
    assert (done.returncode, done.stdout) == (0, "") and file.stat().st_mode & 0o777 == 0o600
    exported = lines(file.read_text())
    cases = [line for line in exported if line["type"] == "case"]
    entries = [line for line in exported if line["type"] == "entry"]
    assert exported[-1] == {"type": "end", "cases": len(cases), "entries": len(entries)}
    assert len(cases) > 2 and {case["partnership"] for case in cases} == {"marlhaven"}
    for case in cases:
        own = [entry for entry in entries if entry["case"] == case["case"]]
        assert [entry["position"] for entry in own] == list(range(1, case["entries"] + 1))
        assert own[0]["kind"] == "raised" and own[0]["by"]["name"]
        assert own[0]["facts"]["reference"] == case["reference"] and own[0]["routing"]["byPerson"]
    assert any(entry["words"] and entry["words"].get("concern") for entry in entries)
    assert [case for case, in looks(world)[before:]] == [case["case"] for case in cases]


def test_one_case(export):
    some = lines(export("--partnership", "marlhaven", "--as", "nia.pemberton", "--to", "-").stdout)[0]["reference"]
    exported = lines(export("--case", some.lower(), "--as", "nia.pemberton", "--to", "-").stdout)
    assert [line["reference"] for line in exported if line["type"] == "case"] == [some]


def test_whoever_may_not_see_a_case_exports_none(export, tmp_path):
    some = lines(export("--partnership", "marlhaven", "--as", "nia.pemberton", "--to", "-").stdout)[0]["reference"]
    done = export("--case", some, "--as", "tomasz.greenhalgh", "--to", tmp_path / "x")
    refused(done, f"There is no case “{some}” that tomasz.greenhalgh may see")
    done = export("--partnership", "marlhaven", "--as", "tomasz.greenhalgh", "--to", tmp_path / "x")
    refused(done, "There is no case of “marlhaven” that tomasz.greenhalgh may see")
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_password_exports_nothing(export, tmp_path):
    done = export("--partnership", "marlhaven", "--as", "nia.pemberton", "--to", tmp_path / "x",
                  env={**PASSWORD, "COUNTERPART_PASSWORD": "wrong horse"})
    refused(done, "The sign-in name and the password do not belong together.", "Type")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_not_written_over(export, tmp_path):
    (tmp_path / "x").write_text("mine")
    refused(export("--partnership", "marlhaven", "--as", "nia.pemberton", "--to", tmp_path / "x"),
            f"There is a file at {tmp_path}/x already")
    assert (tmp_path / "x").read_text() == "mine"
