"""Other programs hear what happens, over TLS, from the program as it serves: in order, signed, again where they did not
take it, and never by way of the server's own network. Both live in a network of their own, in which an address of the
range for documentation stands for the world outside."""

import contextlib
import hashlib
import hmac
import itertools
import json
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys

import pytest

from nodes import free_port, wait_until

OUTSIDE, NAME = "203.0.113.10", "hook.example.org"
FIELDS = ["id", "event", "reference", "stage", "at", "link"]


def run(*command, **options):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True, **options)


class Elsewhere:
    """The program, the program that hears it, and the network that both are in."""

    def __init__(self, counterpart, folder, data):
        self.counterpart, self.folder, self.data = counterpart, folder, data
        self.space = f"hooks{random.randrange(10**6)}"
        self.taken, self.plan = folder / "taken", folder / "plan"
        self.taken.touch()
        self.plan.touch()
        self.store = ["--database", f"sqlite:{data}/counterpart.sqlite", "--key", data / "counterpart.key"]
        self.server = None

    def begin(self, ending):
        run("ip", "netns", "add", self.space)
        ending.callback(run, "ip", "netns", "delete", self.space)
        run("ip", "-n", self.space, "link", "set", "lo", "up")
        run("ip", "-n", self.space, "address", "add", f"{OUTSIDE}/32", "dev", "lo")
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}", "-keyout", self.folder / "key",
            "-out", self.folder / "certificate")
        (self.folder / "hosts").write_text(f"127.0.0.1 localhost\n{OUTSIDE} {NAME}\n")
        hearing = subprocess.Popen(
            ["ip", "netns", "exec", self.space, sys.executable, pathlib.Path(__file__).with_name("hearing.py"),
             self.folder / "certificate", self.folder / "key", self.taken, self.plan])
        ending.callback(hearing.wait)
        ending.callback(hearing.kill)
        ending.callback(lambda: self.server and self.stop())
        self.start()

    def start(self):
        """Serves a world whose time runs fast, so that silent challenges go on and there is something to hear."""
        trusted = "/etc/ssl/certs/ca-certificates.crt"
        inside = (f'mount --bind "$0/certificate" {trusted}; mount --bind "$0/hosts" /etc/hosts; exec "$@"')
        with (self.folder / "log").open("a") as log:
            self.server = subprocess.Popen(
                ["ip", "netns", "exec", self.space, "sh", "-ec", inside, self.folder, self.counterpart, "demo", "--port",
                 str(free_port()), "--data", self.data, "--fast", "172800"], stdout=log, stderr=log)

    def stop(self, with_signal=signal.SIGKILL):
        self.server.send_signal(with_signal)
        self.server.wait(30)
        self.server = None

    def webhook(self, *words):
        return run(self.counterpart, "webhook", *words, *self.store).stdout

    def add(self, name, url):
        return self.webhook("add", name, "--partnership", "marlhaven", "--url", url).strip()

    def fares(self, name):
        """What the list says of one webhook."""
        lines = self.webhook("list").splitlines()
        start = next(index for index, line in enumerate(lines) if line.startswith(f"{name}  "))
        return "\n".join([lines[start], *itertools.takewhile(lambda line: line.startswith("  "), lines[start + 1:])])

    def heard(self, path="/in"):
        requests = [json.loads(line) for line in self.taken.read_text().splitlines()]
        return [one for one in requests if one["path"] == path]

    def journal(self):
        """The ids of all entries of this partnership's cases, in the order in which they were recorded."""
        with contextlib.closing(sqlite3.connect(f"file:{self.data}/counterpart.sqlite?mode=ro", uri=True)) as store:
            return [f"{case}-{position}" for case, position in store.execute(
                "SELECT journal.case_id, journal.position FROM journal JOIN cases USING (case_id) "
                "WHERE partnership = 'marlhaven' ORDER BY sequence")]


@pytest.fixture
def elsewhere(counterpart, seeded, tmp_path):
    shutil.copytree(seeded, tmp_path / "data")
    with contextlib.ExitStack() as ending:
        elsewhere = Elsewhere(counterpart, tmp_path, tmp_path / "data")
        yield elsewhere, ending


def test_another_program_hears_of_everything_once_and_in_order(elsewhere):
    elsewhere, ending = elsewhere
    secret = elsewhere.add("board", f"https://{NAME}:8443/in")
    elsewhere.plan.write_text("204\n503\n")
    elsewhere.begin(ending)

    # What it does not take comes again, as it was, and not before somebody or the clock says so.
    wait_until(lambda: "It answered with 503." in elsewhere.fares("board"))
    first, refused = elsewhere.heard()
    elsewhere.webhook("resume", "board")
    wait_until(lambda: len(elsewhere.heard()) >= 5)
    assert elsewhere.heard()[2]["body"] == refused["body"] != first["body"]

    # A line that is cut leaves in doubt what was taken: it comes again under the same id.
    elsewhere.plan.write_text("cut\n")
    wait_until(lambda: any(one["answer"] == "cut" for one in elsewhere.heard()))
    wait_until(lambda: "Not taken after 1 tries" in elsewhere.fares("board"))
    elsewhere.webhook("resume", "board")
    cut = next(index for index, one in enumerate(elsewhere.heard()) if one["answer"] == "cut")
    wait_until(lambda: len(elsewhere.heard()) > cut + 1)
    assert elsewhere.heard()[cut + 1]["body"] == elsewhere.heard()[cut]["body"]

    # Killed while it sends, it goes on where it was, once the turn of the one that was killed has run out.
    elsewhere.stop()
    before = len(elsewhere.heard())
    elsewhere.start()
    wait_until(lambda: len(elsewhere.heard()) >= before + 3, seconds=120)
    elsewhere.stop(signal.SIGTERM)

    told = [json.loads(one["body"]) for one in elsewhere.heard()]
    assert all(list(one) == FIELDS for one in told)
    ids = [one["id"] for one in told]
    once = list(dict.fromkeys(ids))
    assert ids == sorted(ids, key=once.index), "a repeat follows what it repeats"
    journal = elsewhere.journal()
    start = journal.index(once[0])
    heard_of = {one.rsplit("-", 1)[0] for one in once}
    assert once == [one for one in journal[start:] if one.rsplit("-", 1)[0] in heard_of][:len(once)]
    for one in elsewhere.heard():
        moment, signature = (part.split("=")[1] for part in one["headers"]["Counterpart-Signature"].split(","))
        signed = hmac.new(secret.encode(), f"{moment}.{one['body']}".encode(), hashlib.sha256).hexdigest()
        assert hmac.compare_digest(signature, signed)
        assert abs(int(moment) - one["at"]) < 300
        assert one["headers"]["Counterpart-Event"] == json.loads(one["body"])["id"]


def test_nothing_is_sent_to_the_servers_own_network(elsewhere):
    elsewhere, ending = elsewhere
    # Whoever is spoken to by these names is the program above, had it been asked.
    elsewhere.add("itself", "https://127.0.0.1:8443/itself")
    elsewhere.add("by-name", "https://localhost:8443/by-name")
    elsewhere.add("within", "https://10.20.30.40:8443/within")
    elsewhere.add("moved", f"https://{NAME}:8443/moved")
    elsewhere.plan.write_text("to https://127.0.0.1:8443/led-on\n" * 10)
    elsewhere.begin(ending)
    wait_until(lambda: "It answered with 302." in elsewhere.fares("moved"))
    for name in ["itself", "by-name", "within"]:
        wait_until(lambda: "Not taken after" in elsewhere.fares(name))
        assert "private network" in elsewhere.fares(name)
    assert {one["path"] for one in map(json.loads, elsewhere.taken.read_text().splitlines())} == {"/moved"}


def test_whoever_shows_another_certificate_is_told_nothing(elsewhere):
    elsewhere, ending = elsewhere
    elsewhere.add("other-name", f"https://{OUTSIDE}:8443/other-name")
    elsewhere.begin(ending)
    wait_until(lambda: "Not taken after" in elsewhere.fares("other-name"))
    assert elsewhere.taken.read_text() == ""
