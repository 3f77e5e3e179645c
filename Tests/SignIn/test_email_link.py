"""Signing in with a link by email, through a mail server of other people."""

import re
import subprocess
import time

import pytest

import mailbox
from conftest import served
from refusals import refused
from second_step import code, enrolled
from visitor import Visitor

KNOWN = "callum.osei"


@pytest.fixture(scope="module")
def mailed(counterpart, tmp_path_factory):
    """A world that sends its messages to a mail server, and that server's mailbox."""
    folder = tmp_path_factory.mktemp("mail")
    password = folder / "password"
    password.write_text("a right one\n")
    password.chmod(0o600)
    with mailbox.mail_server(folder) as (box, address, certificate), served(
            counterpart, folder, "sqlite", "--mail", address, "--mail-from", "counterpart@example.org",
            "--mail-user", "counterpart", "--mail-password-file", password, "--mail-ca", certificate) as world:
        world.box = box
        yield world


@pytest.fixture
def world(mailed):
    mailed.box.taken.clear()
    return mailed


def address(world, name):
    people = "".join(body for body, in world.rows("SELECT body FROM directory_rows WHERE kind = 'person'"))
    return re.search(rf'"email":"({re.escape(name)}@[^"]+)"', people)[1]


def ask(visitor, typed, to=""):
    secret = visitor.secret("/sign-in/email")
    return visitor.answer("POST", "/sign-in/email", f"csrf={secret}&email={typed}&to={to}")


def press(visitor, path):
    return visitor.answer("POST", path, f"csrf={visitor.secret(path)}")


def test_a_link_signs_in_once_in_the_browser_that_asked(world):
    visitor = Visitor(world.port)
    assert ask(visitor, address(world, KNOWN), "/account").status == 200
    message, = world.box.messages(1)
    assert world.box.taken[0][1], "the message came without TLS"
    path = mailbox.link(message)
    for _ in range(3):  # scanners of mail look at every link, some of them as browsers do
        assert visitor.answer("GET", path).status == 200
        assert Visitor(world.port).answer("GET", path).status == 403
    entered = press(visitor, path)
    assert (entered.status, entered.location) == (303, "/account")
    assert "a link by email" in visitor.read("/account").text
    again = visitor.answer("POST", path, f"csrf={visitor.secret('/account')}")
    assert again.status in (403, 404)


def test_another_browser_can_do_nothing_with_it(world):
    asking, other = Visitor(world.port), Visitor(world.port)
    ask(asking, address(world, KNOWN))
    ask(other, "nobody@example.org")
    path = mailbox.link(world.box.messages(1)[0])
    assert other.answer("GET", path).status == 200
    stolen = press(other, path)
    assert stolen.status == 404 and "session" not in "".join(other.cookies)
    assert press(asking, path).status == 303, "another's try used it up"


def test_nobody_learns_who_is_known(world):
    known, unknown = Visitor(world.port), Visitor(world.port)
    answers, times = [], []
    for visitor, typed in ((known, address(world, KNOWN)), (unknown, "robin.example@example.org")):
        secret = visitor.secret("/sign-in/email")
        start = time.monotonic()
        answers.append(visitor.answer("POST", "/sign-in/email", f"csrf={secret}&email={typed}"))
        times.append(time.monotonic() - start)
    assert answers[0].text == answers[1].text and answers[0].status == answers[1].status
    assert sorted(known.cookies) == sorted(unknown.cookies)
    assert abs(times[0] - times[1]) < 1
    assert len(world.box.messages(1)) == 1


def test_the_message_names_nobody_and_asks_for_no_answer(world):
    ask(Visitor(world.port), address(world, KNOWN))
    message, = world.box.messages(1)
    assert message["Auto-Submitted"] == "auto-generated" and message["From"].addresses[0].domain == "example.org"
    assert re.fullmatch(r"<[0-9a-f]{32}@example\.org>", message["Message-ID"])
    said = message["Subject"] + message.get_body(("plain",)).get_content() + message.get_body(("html",)).get_content()
    assert not re.search(r"(?i)callum|osei|dear|hello", said)


def test_the_second_step_comes_after_a_link_too(world):
    secret = enrolled(world, "nia.pemberton")
    visitor = Visitor(world.port)
    ask(visitor, address(world, "nia.pemberton"))
    entered = press(visitor, mailbox.link(world.box.messages(1)[0]))
    assert entered.status == 200 and "Enter your code" in entered.text
    assert visitor.answer("GET", "/account").status == 303
    typed = re.search(r'name="csrf" value="([^"]+)"', entered.text)[1]
    done = visitor.answer("POST", "/sign-in/code", f"csrf={typed}&code={code(secret, 30)}")
    assert done.status == 303 and "a link by email and a code from an app" in visitor.read("/account").text


def test_nobodys_mailbox_is_filled(world):
    typed = "full@example.org"
    visitor = Visitor(world.port)
    statuses = [ask(visitor, typed).status for _ in range(11)]
    assert statuses[-1] == 429


@pytest.mark.parametrize("arguments, says", [
    (["--mail", "mail.example.org"], "is not an address of a mail server"),
    (["--mail", "smtp://mail.example.org"], "--mail-from"),
    (["--mail", "smtp://mail.example.org", "--mail-folder", "x"], "can’t stand together"),
])
def test_settings_that_would_not_work_are_refused(counterpart, tmp_path, arguments, says):
    done = subprocess.run(
        [counterpart, "serve", "--database", f"sqlite:{tmp_path}/a.sqlite", "--key", tmp_path / "a.key", *arguments],
        capture_output=True, text=True, timeout=60)
    refused(done, says)


def test_a_secret_that_others_may_read_is_refused(counterpart, tmp_path):
    file = tmp_path / "password"
    file.write_text("secret")
    file.chmod(0o644)
    done = subprocess.run(
        [counterpart, "serve", "--database", f"sqlite:{tmp_path}/a.sqlite", "--key", tmp_path / "a.key",
         "--mail", "smtp://mail.example.org", "--mail-from", "a@example.org", "--mail-user", "a",
         "--mail-password-file", file], capture_output=True, text=True, timeout=60)
    refused(done, "chmod 600")
