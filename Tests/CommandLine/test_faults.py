"""What goes wrong around the program: each time one sentence on what was found and one on what to do, and nothing else."""

import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import tempfile

import pytest

from refusals import refused

NOBODY = 65534
OPENING = {  # every command that opens a database
    "serve": ["serve"], "verify": ["journal", "verify"], "checkpoint": ["journal", "checkpoint"],
    "case show": ["case", "show", "KT4-9QX2", "--as", "nia.pemberton"], "erasures": ["journal", "erasures"],
    "export": ["export", "--case", "KT4-9QX2", "--as", "nia.pemberton", "--to", "-"],
    "rotate": ["keys", "rotate", "--new-key-file", "new.key"],
    "invite": ["person", "invite", "nia.pemberton"],
}
every_command = pytest.mark.parametrize("command", OPENING.values(), ids=OPENING)


@pytest.fixture
def folder():
    """A folder that another account may look into, unlike pytest's own."""
    folder = pathlib.Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def store(counterpart, folder):
    """Options for a database that exists, and its key: the program has served them once."""
    options = ["--database", f"sqlite:{folder}/cases.sqlite", "--key", folder / "cases.key"]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serving = subprocess.Popen(
        [counterpart, "serve", *options, "--port", str(port)], stderr=subprocess.PIPE, text=True)
    assert "listen" in serving.stderr.readline()
    serving.terminate()
    assert serving.wait(30) == 0
    return options


def test_a_port_that_is_in_use(run, store):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("serve", "--port", port, *store)
    refused(done, f"Port {port} is in use", "Stop it, or choose another with --port")


def test_a_demo_that_is_started_twice(run, world):
    done = run("demo", "--port", world.port, "--data", world.data)
    refused(done, f"Another demo serves the world in {world.data}", "Stop it, or name another folder with --data")


@pytest.mark.parametrize("port", [0, -1, 65536, 70000])
def test_a_port_that_there_is_not(run, store, port):
    refused(run("serve", f"--port={port}", *store), f"There is no port {port}.", "from 1 to 65535")


@pytest.mark.parametrize("host", ["192.0.2.7", "nowhere.invalid"])
def test_an_address_of_another_machine(run, store, host):
    refused(run("serve", "--host", host, *store), f"“{host}” is not an address of this machine", "--host")


@every_command
def test_a_database_that_may_only_be_read(counterpart, store, folder, command):
    program, database = shutil.copy(counterpart, folder), folder / "cases.sqlite"
    for name, mode in (("cases.sqlite", 0o444), ("cases.key", 0o600)):
        (folder / name).chmod(mode)
    if os.getuid() == 0:
        os.chown(folder / "cases.key", NOBODY, NOBODY)
    as_another = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}
    done = subprocess.run(
        [program, *command, *map(str, store)], capture_output=True, text=True, timeout=60, cwd=folder, **as_another)
    refused(done, f"The database {database} can't be written to", "Give this program's account write access")


@every_command
def test_a_database_of_a_newer_program(run, store, folder, command):
    with sqlite3.connect(folder / "cases.sqlite") as database:
        known = database.execute("SELECT MAX(number) FROM schema_versions").fetchone()[0]
        database.execute("INSERT INTO schema_versions (number) VALUES (99)")
    refused(run(*command, *store), f"has schema 99 and this program knows up to {known}", "Run the newer program")


@every_command
def test_another_database_s_key(run, store, folder, command):
    (folder / "cases.key").write_text("07" * 32 + "\n")
    refused(run(*command, *store), "The master key is not the one that this database was made with",
            "Point the settings to the right key file")


@every_command
@pytest.mark.parametrize("key, says", [
    (None, "There is no master key at {}. Restore the key file"),
    ("07" * 31, "{} has 62 characters and should have 64 hexadecimal digits. Restore it"),
    ("", "{} has 0 characters and should have 64 hexadecimal digits. Restore it"),
])
def test_a_key_that_is_none(run, store, folder, command, key, says):
    file = folder / "cases.key"
    file.unlink()
    if key is not None:
        file.touch(0o600)
        file.write_text(key)
    refused(run(*command, *store), says.format(file))
    assert file.exists() == (key is not None), "a lost key was replaced"


@every_command
def test_a_key_that_others_can_read(run, store, folder, command):
    (folder / "cases.key").chmod(0o640)
    refused(run(*command, *store), "has mode 640, so others can read it", "Run chmod 600 on it")


def test_a_folder_that_is_missing(run, folder):
    store = ["--database", f"sqlite:{folder}/gone/cases.sqlite", "--key"]
    refused(run("serve", *store, folder / "gone/cases.key"), f"The file {folder}/gone/cases.key can't be opened",
            "No such file or directory", "Check that its folder exists")
    refused(run("serve", *store, folder / "cases.key"), f"The file {folder}/gone/cases.sqlite can't be opened",
            "Check that its folder exists")


@pytest.mark.parametrize("command", [OPENING[name] for name in OPENING if name != "serve"])
def test_what_only_reads_makes_no_database(run, folder, command):
    store = ["--database", f"sqlite:{folder}/cases.sqlite", "--key", folder / "cases.key"]
    refused(run(*command, *store), f"There is no database at {folder}/cases.sqlite", "Name it with --database")
    assert list(folder.iterdir()) == []


@every_command
@pytest.mark.parametrize("held, says", [
    (b"Not a database at all, but a long enough text to be one. " * 20, "is not a database, or is damaged. Restore it"),
    (None, "is another program's database. Name another file"),
])
def test_a_file_of_something_else(run, store, folder, command, held, says):
    file = folder / "cases.sqlite"
    file.unlink()
    if held:
        file.write_bytes(held)
    else:
        with sqlite3.connect(file) as database:
            database.execute("CREATE TABLE birds (name TEXT)")
    refused(run(*command, *store), f"The file {file} {says}")


@pytest.mark.parametrize("option", ["--policies", "--calendars"])
def test_a_folder_of_files_that_is_missing(run, store, folder, option):
    refused(run("serve", option, folder / "gone", *store), f"{folder}/gone: there is no such folder. Name one")


def test_a_demo_that_has_nowhere_to_go(run, store, folder):
    refused(run("demo", "--data", folder / "cases.sqlite"), "can’t be made or written to", "Name another with --data")


@pytest.mark.parametrize("text", ["mysql://cases", "sqlite:", "cases.sqlite"])
def test_a_database_of_another_kind(run, text):
    refused(run("serve", "--database", text), f"“{text}” is not a database that this program knows", "Write sqlite:PATH")


@pytest.mark.parametrize("address, says", [
    ("postgres://cases@127.0.0.1:1/x?sslmode=disable", ["The database x at 127.0.0.1 can't be reached", "refused"]),
    ("postgres://cases:hidden@127.0.0.1:1/x?sslmode=disable", ["can't be reached", "Check that it runs"]),
    ("postgres://cases@localhost/x?colour=red", ["address can't be read", "Write it like postgres://name@host/database"]),
])
def test_a_server_that_is_not_there(run, folder, address, says):
    done = run("journal", "verify", "--database", address, "--key", folder / "cases.key")
    refused(done, *says)
    assert "hidden" not in done.stdout + done.stderr


def test_the_doctor_says_the_same(run, store, folder):
    with sqlite3.connect(folder / "cases.sqlite") as database:
        database.execute("INSERT INTO schema_versions (number) VALUES (99)")
    done = run("doctor", *store)
    assert done.returncode != 0 and done.stderr == ""
    wrong = [line for line in done.stdout.splitlines() if line.startswith("WRONG")]
    assert len(wrong) == 1 and "has schema 99" in wrong[0] and "Run the newer program" in wrong[0]
