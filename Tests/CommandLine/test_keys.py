"""A new master key takes over while the demo is served; the change is killed on the way and finished."""

import os
import re
import shutil
import sqlite3
import subprocess

import pytest

from refusals import refused
from visitor import Visitor

PASSWORD = {**os.environ, "COUNTERPART_PASSWORD": "correct horse in marlhaven"}


def store(world, key):
    return ["--database", f"sqlite:{world.data}/counterpart.sqlite", "--key", key]


def exported(run, world, key):
    done = run("export", "--partnership", "marlhaven", "--as", "nia.pemberton", "--to", "-", *store(world, key),
               env=PASSWORD)
    # What the program records by itself meanwhile, such as that it told somebody, is not what is compared.
    return [line for line in done.stdout.splitlines() if '"type":"entry"' in line and '"person":"program"' not in line]


def begun_and_killed(counterpart, world, old, new):
    changing = subprocess.Popen(
        [counterpart, "keys", "rotate", *map(str, store(world, old)), "--new-key-file", new], stderr=subprocess.PIPE,
        text=True)
    assert "The change has begun." in changing.stderr.readline()
    changing.kill()
    assert changing.wait() < 0


def test_a_change_that_is_killed_and_finished_while_people_work(counterpart, run, own_world):
    old, new = own_world.data / "counterpart.key", own_world.home / "new.key"
    held = run("journal", "checkpoint", *store(own_world, old)).stdout.strip()
    visitor = Visitor(own_world.port).sign_in("nia.pemberton")
    case = sorted(visitor.listed())[0]
    label = visitor.ask("GET", f"/cases/{case}")[1]
    before = exported(run, own_world, old)
    for _ in range(3):
        begun_and_killed(counterpart, own_world, old, new)
        assert exported(run, own_world, old) == exported(run, own_world, new) == before and before
        assert visitor.ask("GET", f"/cases/{case}")[0] == 200
    other = own_world.home / "other.key"
    refused(run("keys", "rotate", *store(own_world, old), "--new-key-file", other),
            "another new master key was begun", "Name that key's file")
    assert not other.exists()
    done = run("keys", "rotate", *store(own_world, old), "--new-key-file", new)
    assert done.returncode == 0 and f"The master key is the one in {new} now" in done.stdout
    status, shown = visitor.ask("GET", f"/cases/{case}")
    assert status == 200 and words(shown) == words(label)
    assert exported(run, own_world, new) == before
    refused(run("journal", "verify", *store(own_world, old)), "is not the one that this database was made with")
    refused(run("keys", "rotate", *store(own_world, old), "--new-key-file", new), "is in force already", "--key")
    done = run("journal", "verify", *store(own_world, new), "--checkpoint", held)
    assert (done.returncode, done.stderr) == (0, "")
    assert "The master key is being changed. This program goes on" in own_world.log.read_text()
    assert new.stat().st_mode & 0o777 == 0o600


def words(page):
    """The first heading of a case page: what the people in it call it, which is sealed."""
    return page.split("<h1", 1)[1].split("</h1>")[0]


def test_a_rewritten_history_shows_after_a_change_too(run, own_world, tmp_path_factory):
    """The outsider's line of before the change still catches a store that lost the last entry it speaks of. The served
    world may have put more on record since."""
    old, new, folder = own_world.data / "counterpart.key", own_world.home / "new.key", tmp_path_factory.mktemp("copy")
    held = run("journal", "checkpoint", *store(own_world, old)).stdout.strip()
    assert run("keys", "rotate", *store(own_world, old), "--new-key-file", new).returncode == 0
    assert run("backup", *store(own_world, new), "--to", folder / "b").returncode == 0
    copy = ["--database", f"sqlite:{folder}/copy.sqlite", "--key", folder / "copy.key"]
    shutil.copy(new, folder / "copy.key")
    assert run("restore", "--from", folder / "b", *copy).returncode == 0
    with sqlite3.connect(folder / "copy.sqlite") as connection:
        for name, in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        last = int(re.search(r"events=(\d+)", held)[1])
        connection.execute("DELETE FROM journal WHERE sequence >= ?", [last])
        connection.execute("UPDATE counters SET value = ? WHERE name = 'events'", [last - 1])
        connection.execute("DELETE FROM checkpoints")
    done = run("journal", "verify", *copy, "--checkpoint", held)
    assert done.returncode != 0 and "it is not what it was at the held checkpoint" in done.stdout


def test_a_new_key_s_file_that_is_none(run, own_world):
    key, same = own_world.home / "bad.key", own_world.data / "counterpart.key"
    key.touch(0o600)
    key.write_text("abc\n")
    refused(run("keys", "rotate", *store(own_world, same), "--new-key-file", key),
            "has 3 characters and should have 64 hexadecimal digits")
    refused(run("keys", "rotate", *store(own_world, same), "--new-key-file", same), "has this master key already")
