"""A store moves from one engine to the other and back: every row, and every chain."""

import subprocess

from conftest import new_database


def told(counterpart, *arguments):
    done = subprocess.run([counterpart, *map(str, arguments)], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def history(counterpart, database, key):
    """What a checkpoint says of all entries: how many there are, and one digest over the heads of every case."""
    status, said = told(counterpart, "journal", "checkpoint", "--database", database, *key)
    assert status == 0, said
    return said.strip().split(" signed=")[0]


def test_from_a_file_to_a_server_and_back(counterpart, world, tmp_path):
    key = ["--key", world.data / "counterpart.key"]
    server, file = new_database(), f"sqlite:{tmp_path}/back.sqlite"
    kept = [history(counterpart, world.database, key)]
    for number, (origin, target) in enumerate([(world.database, server), (server, file)]):
        backup = tmp_path / f"{number}.backup"
        status, said = told(counterpart, "backup", "--database", origin, *key, "--to", backup)
        assert status == 0, said
        status, said = told(counterpart, "restore", "--database", target, *key, "--from", backup)
        assert status == 0 and "is as it was written" in said, said
        kept.append(history(counterpart, target, key))
    assert kept[0] == kept[1] == kept[2]
    assert int(kept[0].split("cases=")[1].split()[0]) > 50
    status, said = told(counterpart, "restore", "--database", server, *key, "--from", tmp_path / "0.backup")
    assert status != 0 and "is not empty. Nothing was changed in it" in said


def test_a_new_master_key_on_a_server(counterpart, worlds, tmp_path):
    world = worlds("postgresql")
    old, new, server = world.data / "counterpart.key", tmp_path / "new.key", new_database()
    told(counterpart, "backup", "--database", world.database, "--key", old, "--to", tmp_path / "world.backup")
    status, said = told(counterpart, "restore", "--database", server, "--key", old, "--from", tmp_path / "world.backup")
    assert status == 0, said
    status, said = told(counterpart, "keys", "rotate", "--database", server, "--key", old, "--new-key-file", new)
    assert status == 0, said
    assert told(counterpart, "journal", "verify", "--database", server, "--key", new)[0] == 0
    status, said = told(counterpart, "journal", "verify", "--database", server, "--key", old)
    assert status != 0 and "is not the one that this database was made with" in said
