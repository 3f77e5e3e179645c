"""Nodes of the program over one store, and people who go on writing to them whatever dies."""

import contextlib
import http.client
import os
import random
import re
import shutil
import signal
import subprocess
import threading
import time
import urllib.parse

from cluster import free_port
from proxy import OverTLS
from visitor import Form, Visitor


class Node:
    """One process that serves the demo world."""

    def __init__(self, counterpart, home, database=None, options=()):
        self.counterpart, self.home, self.database, self.port = counterpart, home, database, free_port()
        self.options = options

    @property
    def store(self):
        database = self.database or f"sqlite:{self.home}/data/counterpart.sqlite"
        return ["--database", database, "--key", self.home / "data/counterpart.key"]

    def another(self, home):
        """A second node over the same database, with a copy of the key."""
        (home / "data").mkdir(parents=True)
        shutil.copy2(self.home / "data/counterpart.key", home / "data/counterpart.key")
        return Node(self.counterpart, home, self.database, self.options)

    def start(self):
        command = [self.counterpart, "demo", "--port", str(self.port), "--data", self.home / "data", *self.options]
        if self.database:
            command += ["--database", self.database]
        with (self.home / "log").open("a") as log:
            self.process = subprocess.Popen(command, cwd=self.home, stdout=log, stderr=log)
        end = time.monotonic() + 120
        while not self.answers():
            assert self.process.poll() is None, (self.home / "log").read_text()[-2000:]
            assert time.monotonic() < end, "the node does not answer"
            time.sleep(0.02)
        return self

    def answers(self):
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200
        return False

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(60)


class Writer(threading.Thread):
    """Somebody who records numbered discussions in one case. What is not acknowledged is sent again as it was, to
    whichever node answers, until it is."""

    def __init__(self, nodes, person, case, proxy=None):
        super().__init__(daemon=True)
        self.nodes, self.person, self.case, self.proxy = nodes, person, case, proxy
        self.acknowledged, self.wrong, self.done = [], [], threading.Event()
        self.tries = 0

    def run(self):
        try:
            self.visitor = self.insist(self.sign_in)
            while not self.done.is_set():
                text = f"Talk {len(self.acknowledged) + 1:06}."
                form = self.insist(lambda: Form(self.visitor.read(f"/cases/{self.case}/discussions").text))
                body = urllib.parse.urlencode(form.filled(lambda field: text if field == "account" else "", {}))
                self.insist(lambda: self.send(form.action, body))
                self.acknowledged.append(text)
        except Exception as error:  # shown by the test that started it
            self.wrong.append(repr(error))

    def sign_in(self):
        visitor = OverTLS(self.proxy) if self.proxy else Visitor(random.choice(self.nodes).port)
        return visitor.sign_in(self.person)

    def send(self, action, body):
        path = urllib.parse.urljoin(f"/cases/{self.case}/discussions", action)
        answer = self.visitor.answer("POST", path, body)
        if answer.status >= 500:
            raise ConnectionError(answer.status)
        wrong = re.findall(r'<p class="wrong".*?</span>(.*?)</span>', answer.text)
        assert answer.status == 303, f"{answer.status}: {answer.title}: {wrong}"

    def insist(self, act):
        end = time.monotonic() + 180
        while True:
            try:
                return act()
            except (OSError, http.client.HTTPException, AttributeError) as error:
                last = error
            except AssertionError as error:
                if not re.search("answers 50[0-4]", str(error)):
                    raise
                last = error
            assert time.monotonic() < end, f"nobody answers: {last!r}"
            self.tries += 1
            time.sleep(0.03)
            if hasattr(self, "visitor") and not self.proxy:
                self.visitor.port = random.choice(self.nodes).port


class Writers:
    """Several people at once, each in a case of their own."""

    PEOPLE = ("nia.pemberton", "callum.osei")

    def __init__(self, nodes, proxy=None):
        self.nodes = nodes
        open_to = [(person, case) for person in self.PEOPLE for case in writable(nodes[0], person)]
        cases = dict((case, person) for person, case in open_to)
        self.all = [Writer(nodes, person, case, proxy) for case, person in list(cases.items())[:6]]
        assert len(self.all) == 6

    def __enter__(self):
        for writer in self.all:
            writer.start()
        return self

    def __exit__(self, failed, *_):
        for writer in self.all:
            writer.done.set()
        for writer in [] if failed else self.all:
            writer.join(240)
            assert not writer.is_alive(), "a writer hangs"

    @property
    def count(self):
        return sum(len(writer.acknowledged) for writer in self.all)

    def wait_for(self, more, seconds=120):
        """Until so many commands more have been acknowledged."""
        goal, end = self.count + more, time.monotonic() + seconds
        while self.count < goal:
            assert not self.wrongs(), self.wrongs()
            assert time.monotonic() < end, f"only {self.count} of {goal} are acknowledged: {self.wrongs()}"
            time.sleep(0.01)

    def wrongs(self):
        return [wrong for writer in self.all for wrong in writer.wrong]

    def check(self, node):
        """Every acknowledged command is there exactly once, nothing else is, and the whole store verifies."""
        assert self.wrongs() == []
        for writer in self.all:
            visitor = Visitor(node.port).sign_in(writer.person)
            text, page = "", 1
            while page == 1 or f"page={page}" in text:
                text += visitor.read(f"/cases/{writer.case}?page={page}").text
                page += 1
            found = sorted(re.findall(r"Talk \d{6}\.", text))
            assert found == writer.acknowledged, sorted(set(found) ^ set(writer.acknowledged)) or [
                talk for talk in found if found.count(talk) > 1]
        done = subprocess.run([node.counterpart, "journal", "verify", *node.store], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def writable(node, person):
    """The cases in which this person can record a discussion."""
    visitor = Visitor(node.port).sign_in(person)
    return [case for case in sorted(visitor.listed())
            if f"/cases/{case}/discussions" in visitor.read(f"/cases/{case}").links]


def kills(least):
    """How often something dies: a few times in bin/test, hundreds in bin/soak."""
    return int(os.environ.get("KILLS", least))
