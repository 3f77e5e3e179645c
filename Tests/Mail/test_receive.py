"""What comes back by mail: bounces and replies, through Debian's Postfix into `counterpart mail receive`."""

import email
import email.message
import email.policy
import json
import shutil
import smtplib
import socket
import subprocess
import time

import pytest
from aiosmtpd.controller import Controller

from conftest import served
from postfix import postfix, reachable
from visitor import Visitor

GONE = "callum.osei@social-care.example.org"
ADMINISTRATOR = "gwilym.ashdownoke"


class Mailboxes:
    """Everybody else's mail, by address."""

    def __init__(self):
        self.taken = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == GONE:
            return "550 5.1.1 no such mailbox here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
        self.taken.append((envelope.rcpt_tos[0], message))
        return "250 2.0.0 Taken"

    def to(self, address, subject=""):
        return [message for recipient, message in self.taken if recipient == address and subject in message["Subject"]]


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def until(found, seconds=90):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(0.5)
    raise AssertionError("it did not come in time")


class Mailed:
    """A world whose letters go through Postfix, and what it sends on."""

    def __init__(self, counterpart, world, boxes, port):
        self.counterpart, self.world, self.boxes, self.port = counterpart, world, boxes, port
        self.store = ["--database", world.database, "--key", world.data / "counterpart.key"]

    def run(self, *words, **options):
        return subprocess.run([self.counterpart, *words, *self.store], capture_output=True, **options)

    def failed(self):
        return json.loads(self.run("mail", "failed", "--json", check=True).stdout)

    def write(self, sender, more=(), words="About Quillfeather."):
        message = email.message.EmailMessage()
        message["From"], message["To"], message["Subject"] = sender, "counterpart@example.org", "RE: Quillfeather"
        for name, value in more:
            message[name] = value
        message.set_content(words)
        with smtplib.SMTP("127.0.0.1", self.port) as server:
            server.send_message(message)


@pytest.fixture(scope="module")
def mailed(counterpart, tmp_path_factory):
    folder = tmp_path_factory.mktemp("mail")
    boxes, port, onward = Mailboxes(), free_port(), free_port()
    controller = Controller(boxes, hostname="127.0.0.1", port=onward)
    controller.start()
    store = f"--database sqlite:{folder}/data/counterpart.sqlite --key {folder}/data/counterpart.key"
    (folder / "postfix").mkdir()
    try:
        with postfix(folder / "postfix", port, onward, f"{counterpart} mail receive {store}"), served(
                counterpart, folder, "sqlite", "--mail", f"smtp://127.0.0.1:{port}", "--mail-tls", "none",
                "--mail-from", "counterpart@example.org", "--fast", "3600") as world:  # nobody writes on Sundays
            for file in [world.data, *world.data.rglob("*")]:
                shutil.chown(file, "nobody", "nogroup")
            reachable(world.data)
            yield Mailed(counterpart, world, boxes, port)
    finally:
        controller.stop()


def test_a_bounce_becomes_a_duty_and_is_sent_again(mailed):
    came_back = until(lambda: [one for one in mailed.failed() if one["failure"] == "came-back"])
    assert {one["address"] for one in came_back} == {GONE}
    assert all("no such mailbox here" in one["said"] for one in came_back)
    visitor = Visitor(mailed.world.port).sign_in("callum.osei")
    assert visitor.ask("GET", "/undelivered")[0] == 404
    told = mailed.run("mail", "failed", check=True).stdout.decode()
    assert "Came back at" in told and "no such mailbox here" in told
    again = mailed.run("mail", "retry", came_back[0]["id"])
    assert again.returncode == 0 and b"One is sent again" in again.stdout
    # Not by when it failed: both may be in one second.
    until(lambda: [one for one in mailed.failed() if one["id"] == came_back[0]["id"]
                   and one["tries"] > came_back[0]["tries"]])


def test_who_answers_is_told_how_once_and_nothing_is_kept(mailed):
    letter = until(lambda: [(to, message) for to, message in mailed.boxes.taken if "/cases/" in message.as_string()
                            or "To do" in message["Subject"]])[0]
    sender, original = letter
    for _ in range(3):
        mailed.write(sender, [("In-Reply-To", original["Message-ID"])])
    answer, = until(lambda: mailed.boxes.to(sender, "was not read"))
    assert answer["Auto-Submitted"].startswith("auto-")
    mailed.write(sender, [("Auto-Submitted", "auto-replied"), ("In-Reply-To", answer["Message-ID"])])
    mailed.write("stranger@example.org")
    time.sleep(12)
    assert len(mailed.boxes.to(sender, "was not read")) == 1
    assert mailed.boxes.to("stranger@example.org") == []
    assert not [name for name, held in mailed.world.kept().items()
                if b"quillfeather" in held.lower() and not name.startswith("postfix/")]


def test_a_message_waits_while_the_database_is_away(mailed, tmp_path):
    there = ["--database", f"sqlite:{tmp_path}/none.sqlite", "--key", tmp_path / "none.key"]
    reply = b"From: a@example.org\n\nwords"
    away = subprocess.run([mailed.counterpart, "mail", "receive", *there], input=reply, capture_output=True)
    assert away.returncode == 75 and b"There is no database" in away.stderr
    automatic = subprocess.run([mailed.counterpart, "mail", "receive", *there], input=b"\0\xff", capture_output=True)
    assert (automatic.returncode, automatic.stdout, automatic.stderr) == (0, b"", b"")


@pytest.mark.parametrize("words, said", [
    (("retry",), "Name one message by its id, or give --all"), (("retry", "x", "--all"), "Not both"),
    (("retry", "unknown"), "No message “unknown” failed")])
def test_a_wrong_retry_is_explained(mailed, words, said):
    tried = mailed.run("mail", *words)
    assert tried.returncode != 0 and said in tried.stderr.decode()
