"""A backup taken while people work, and what becomes of it: restored, damaged, cut short, put where it does not fit."""

import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import threading
import time

import pytest

from refusals import refused
from visitor import Visitor

PASSWORD = {"COUNTERPART_PASSWORD": "correct horse in marlhaven"}
PHRASE = "seven grey herons by the weir"
MOST = 30  # kills of one run
KEPT = ["journal", "heads", "case_keys", "event_keys", "erasures", "command_keys", "directory_rows", "passwords"]


def rows(database, *tables):
    with sqlite3.connect(database) as connection:
        return [connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]


@pytest.fixture(scope="module")
def options(world):
    return ["--database", f"sqlite:{world.data}/counterpart.sqlite", "--key", world.data / "counterpart.key"]


@pytest.fixture(scope="module")
def backup(run, options, tmp_path_factory):
    """Of a world that is being served."""
    file = tmp_path_factory.mktemp("backups") / "one.backup"
    done = run("backup", *options, "--to", file)
    assert (done.returncode, done.stderr) == (0, "") and f"{file} holds" in done.stdout
    return file


@pytest.fixture
def elsewhere(world, tmp_path):
    """Options for a database that does not exist yet, with a copy of the world's key."""
    shutil.copy(world.data / "counterpart.key", tmp_path / "copy.key")
    return ["--database", f"sqlite:{tmp_path}/copy.sqlite", "--key", tmp_path / "copy.key"]


def database(options):
    return pathlib.Path(options[1].removeprefix("sqlite:"))


def test_a_backup_taken_while_people_work_is_restored(run, world, options, elsewhere, tmp_path):
    """Pages are opened all the while, so that the log of looks grows under the backup."""
    over = threading.Event()
    visitor = Visitor(world.port).sign_in("nia.pemberton")
    case = sorted(visitor.listed())[0]

    def work():
        while not over.is_set():
            visitor.ask("GET", f"/cases/{case}")

    people = threading.Thread(target=work)
    people.start()
    try:
        for number in range(5):
            assert run("backup", *options, "--to", tmp_path / f"{number}.backup").returncode == 0
    finally:
        over.set()
        people.join()
    done = run("restore", "--from", tmp_path / "4.backup", *elsewhere, "--files", tmp_path / "files")
    assert (done.returncode, done.stderr) == (0, "")
    assert "cases is as it was written." in done.stdout
    assert run("journal", "verify", *elsewhere).returncode == 0
    done = run("journal", "verify", "--chains-only", *elsewhere)
    assert done.returncode == 0 and "Every entry in " in done.stdout
    assert rows(database(elsewhere), *KEPT) == rows(database(options), *KEPT)
    assert (tmp_path / "files/policies/general.yaml").is_file()
    with sqlite3.connect(database(elsewhere)) as connection:
        assert connection.execute("SELECT COUNT(*) FROM access_log").fetchone()[0] > 0


def test_a_restored_store_is_the_same_to_the_people_in_it(run, options, backup, elsewhere):
    assert run("restore", "--from", backup, *elsewhere).returncode == 0
    shown = [run("export", "--partnership", "marlhaven", "--as", "nia.pemberton", "--to", "-", *store,
                 env={**os.environ, **PASSWORD}).stdout.splitlines() for store in (options, elsewhere)]
    entries = [[line for line in lines if '"type":"entry"' in line] for lines in shown]
    assert entries[0] == entries[1] and len(entries[0]) > 10


def test_the_file_is_its_owner_s_alone_and_says_what_it_is(backup):
    assert backup.stat().st_mode & 0o777 == 0o600
    assert backup.read_bytes().startswith(b"counterpart-backup 1\ntaken 20")
    assert list(backup.parent.glob("*.unfinished")) == []


def test_a_backup_is_never_written_over(run, options, backup):
    before = backup.read_bytes()
    refused(run("backup", *options, "--to", backup), f"There is a file at {backup} already", "name another file")
    assert backup.read_bytes() == before


def test_a_backup_has_nowhere_to_go(run, options, tmp_path):
    refused(run("backup", *options, "--to", tmp_path / "gone/x.backup"), "can't be written: no such file or directory",
            "Check its folder")


def test_a_backup_of_nothing(run, tmp_path):
    refused(run("backup", "--database", f"sqlite:{tmp_path}/none.sqlite", "--to", tmp_path / "x.backup"),
            f"There is no database at {tmp_path}/none.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full(options, counterpart, tmp_path):
    """The file may grow to a few kilobytes only."""
    done = subprocess.run(
        ["bash", "-c", 'ulimit -f 64; trap "" XFSZ; exec "$0" "$@"', counterpart, "backup", *map(str, options), "--to",
         tmp_path / "x.backup"], capture_output=True, text=True, timeout=60)
    refused(done, f"The file {tmp_path}/x.backup can't be written: file too large", "the room on its disk")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", [40, 300, 3000, -40, -20, -1])
def test_one_changed_byte(run, backup, elsewhere, tmp_path, place):
    content = bytearray(backup.read_bytes())
    content[place] ^= 4
    (tmp_path / "changed").write_bytes(content)
    done = run("restore", "--from", tmp_path / "changed", *elsewhere)
    refused(done, f"The backup {tmp_path}/changed is ", "Nothing was restored")
    assert not database(elsewhere).exists()


@pytest.mark.parametrize("left", [1, 40, 2000, 100_000])
def test_a_backup_cut_short(run, backup, elsewhere, tmp_path, left):
    (tmp_path / "cut").write_bytes(backup.read_bytes()[:-left])
    refused(run("restore", "--from", tmp_path / "cut", *elsewhere), f"The backup {tmp_path}/cut is cut short",
            "Nothing was restored")
    assert not database(elsewhere).exists()


@pytest.mark.parametrize("content", [b"", b"a shopping list\n" * 99])
def test_a_file_that_is_no_backup(run, elsewhere, tmp_path, content):
    (tmp_path / "other").write_bytes(content)
    refused(run("restore", "--from", tmp_path / "other", *elsewhere), f"The file {tmp_path}/other is not a backup",
            "Name a file that “counterpart backup” wrote")
    refused(run("restore", "--from", tmp_path / "none", *elsewhere), f"The file {tmp_path}/none can't be read")


def test_a_store_that_is_not_empty(run, backup, elsewhere):
    assert run("restore", "--from", backup, *elsewhere).returncode == 0
    before = rows(database(elsewhere), *KEPT)
    refused(run("restore", "--from", backup, *elsewhere), f"The database {database(elsewhere)} is not empty",
            "Nothing was changed in it")
    assert rows(database(elsewhere), *KEPT) == before


def test_another_key_and_no_key(run, backup, elsewhere):
    key = pathlib.Path(elsewhere[3])
    key.write_text("07" * 32 + "\n")
    refused(run("restore", "--from", backup, *elsewhere), "The master key is not the one that the backup",
            "Name the key file of that time")
    key.unlink()
    refused(run("restore", "--from", backup, *elsewhere), "holds no master key, and there is no key file", "--key")
    assert not database(elsewhere).exists() and not key.exists()


def test_the_master_key_comes_along_under_a_passphrase(run, world, options, elsewhere, tmp_path):
    file, key = tmp_path / "with.backup", pathlib.Path(elsewhere[3])
    refused(run("backup", "--with-master-key", *options, "--to", file, input="short\n"),
            "The passphrase has 5 characters and should have at least 12")
    assert run("backup", "--with-master-key", *options, "--to", file, input=PHRASE + "\n").returncode == 0
    digits = (world.data / "counterpart.key").read_text().strip()
    assert digits.encode() not in file.read_bytes() and bytes.fromhex(digits) not in file.read_bytes()
    key.unlink()
    refused(run("restore", "--from", file, *elsewhere, input="another phrase\n"), "does not open the master key")
    assert not key.exists() and not database(elsewhere).exists()
    assert run("restore", "--from", file, *elsewhere, input=PHRASE + "\n").returncode == 0
    assert key.read_text().strip() == digits and key.stat().st_mode & 0o777 == 0o600
    assert run("journal", "verify", *elsewhere).returncode == 0


def test_a_restore_killed_at_any_moment_goes_on(counterpart, run, backup, elsewhere):
    """Until a restore has come to its end, nothing opens the database."""
    chance, file = random.Random(3), database(elsewhere)
    command = ["restore", "--from", backup, *elsewhere]
    unfinished = 0
    for _ in range(MOST):
        restoring = subprocess.Popen(
            [counterpart, *map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.01, 0.2))
        restoring.kill()
        restoring.wait()
        if not marked(file):
            file.unlink(missing_ok=True)
            for more in ("-wal", "-shm"):
                pathlib.Path(f"{file}{more}").unlink(missing_ok=True)
            continue
        unfinished += 1
        refused(run("journal", "verify", *elsewhere), f"A restore into {file} was begun and not finished",
                "Run the same restore again")
        refused(run("backup", *elsewhere, "--to", f"{file}.backup"), "was begun and not finished")
    assert unfinished > 0, "no kill met a restore at work"
    done = run(*command)
    if "is not empty" not in done.stderr:
        assert done.returncode == 0, done.stderr
    assert run("journal", "verify", *elsewhere).returncode == 0


def marked(file):
    """Whether a restore is under way in a database."""
    if not file.exists():
        return False
    with sqlite3.connect(file) as connection:
        made = connection.execute("SELECT name FROM sqlite_master WHERE name = 'settings'").fetchall()
        return bool(made and connection.execute("SELECT 1 FROM settings WHERE name = 'restoring'").fetchall())


def test_what_was_erased_later_is_erased_again(run, backup, elsewhere, options, tmp_path):
    with sqlite3.connect(database(options)) as connection:
        case, position = connection.execute(
            "SELECT case_id, position FROM event_keys ORDER BY case_id, position LIMIT 1").fetchone()
    assert run("journal", "erasures", *options, "--to", tmp_path / "list").returncode == 0
    lines = (tmp_path / "list").read_text().splitlines()
    assert lines[0] == "counterpart-erasures 1" and lines[-1] == f"end {len(lines) - 2}"
    assert run("journal", "erasures", *options).stdout.splitlines() == lines
    lines[-1:] = [f"{case} {position}", f"end {len(lines) - 1}"]
    (tmp_path / "newer").write_text("\n".join(lines) + "\n")
    (tmp_path / "cut").write_text("\n".join(lines[:-1]) + "\n")
    refused(run("restore", "--from", backup, *elsewhere, "--erasures", tmp_path / "cut"), "is cut short",
            "Take another copy")
    assert not database(elsewhere).exists()
    done = run("restore", "--from", backup, *elsewhere, "--erasures", tmp_path / "newer")
    assert done.returncode == 0 and f"Erased again: {len(lines) - 2} of the {len(lines) - 2}" in done.stderr
    with sqlite3.connect(database(elsewhere)) as connection:
        assert not connection.execute(
            "SELECT 1 FROM event_keys WHERE case_id = ? AND position = ?", (case, position)).fetchall()
    assert run("journal", "verify", *elsewhere).returncode == 0


def test_the_doctor_says_how_old_the_newest_backup_is(run, backup, tmp_path):
    done = run("doctor", "--backups", backup.parent)
    assert "right  backups: The newest was taken at" in done.stdout
    done = run("doctor", "--backups", tmp_path)
    assert done.returncode != 0 and f"WRONG  backups: There is none in {tmp_path}" in done.stdout
    (tmp_path / "old.backup").write_bytes(backup.read_bytes().replace(b"\ntaken 20", b"\ntaken 19", 1))
    done = run("doctor", "--backups", tmp_path)
    assert done.returncode != 0 and "WRONG  backups: The newest was taken at" in done.stdout
