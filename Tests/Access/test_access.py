"""Every demo person against every case and every act: what is in one's list opens, and everything else is not found."""

import http.client
import pathlib
import re
import socket
import sqlite3
import subprocess
import time

import pytest

PEOPLE = [
    "nia.pemberton", "callum.osei", "farida.mahmoodhale", "sunita.karrgreaves", "gareth.prycebello",
    "margaret.oyelaran", "eleri.vaughandesai", "tomasz.greenhalgh",
]
TOP = pathlib.Path(__file__).parent.parent.parent
NOUNS = re.findall(r'\(\s*"([a-z-]+)",\s*ActWords\(', (TOP / "Sources/Wording/Acts/ActWords.swift").read_text())


class Visitor:
    """A browser without a page: one cookie jar, one connection."""

    def __init__(self, port):
        self.port, self.cookies = port, {}

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        connection.close()
        return answer.status, text

    def secret(self, path):
        return re.search(r'name="csrf" value="([^"]+)"', self.ask("GET", path)[1]).group(1)

    def sign_in(self, person):
        status, _ = self.ask("POST", "/demo/sign-ins", f"csrf={self.secret('/sign-in')}&person={person}")
        assert status == 303
        return self

    def listed(self):
        found, page = set(), 1
        while True:
            status, text = self.ask("GET", f"/cases?page={page}")
            assert status == 200
            on_page = set(re.findall(r'href="/cases/([a-z0-9]{20,})"', text))
            if not on_page - found:
                return found
            found, page = found | on_page, page + 1


@pytest.fixture(scope="module")
def world(counterpart, tmp_path_factory):
    folder = tmp_path_factory.mktemp("world")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [counterpart, "demo", "--port", str(port), "--data", folder], stdout=log, stderr=subprocess.STDOUT)
    try:
        for _ in range(600):
            if server.poll() is not None:
                pytest.fail((folder / "log").read_text()[-2000:])
            try:
                Visitor(port).ask("GET", "/healthz")
                break
            except OSError:
                time.sleep(0.2)
        cases = [row[0] for row in sqlite3.connect(folder / "counterpart.sqlite").execute("SELECT case_id FROM cases")]
        yield port, sorted(cases)
    finally:
        server.terminate()
        server.wait(20)


def test_the_partnership_s_team_sees_no_case(world):
    port, cases = world
    visitor = Visitor(port).sign_in("tomasz.greenhalgh")
    assert visitor.listed() == set()
    for case in cases:
        assert visitor.ask("GET", f"/cases/{case}")[0] == 404, case


def test_there_is_something_to_see(world):
    assert len(world[1]) > 40
    assert len(NOUNS) > 25


@pytest.mark.parametrize("person", PEOPLE)
def test_listed_is_what_opens(world, person):
    port, cases = world
    visitor = Visitor(port).sign_in(person)
    listed = visitor.listed()
    assert listed <= set(cases)
    opened = {case for case in cases if visitor.ask("GET", f"/cases/{case}")[0] == 200}
    assert opened == listed
    hidden = [case for case in cases if case not in listed]
    assert all(visitor.ask("GET", f"/cases/{case}")[0] == 404 for case in hidden[:5])


@pytest.mark.parametrize("person", PEOPLE)
def test_every_act_is_there_or_not_found(world, person):
    port, cases = world
    visitor = Visitor(port).sign_in(person)
    listed = visitor.listed()
    seen, hidden = sorted(listed)[:1], [case for case in cases if case not in listed][:1]
    for noun in NOUNS:
        for case in seen:
            status, text = visitor.ask("GET", f"/cases/{case}/{noun}")
            assert status == 200 and 'name="csrf"' in text, noun
        for case in hidden:
            assert visitor.ask("GET", f"/cases/{case}/{noun}")[0] == 404, noun
            body = f"csrf={visitor.secret('/door')}"
            assert visitor.ask("POST", f"/cases/{case}/{noun}", body)[0] == 404, noun


def test_somebody_not_signed_in_is_asked_to(world):
    port, cases = world
    for path in ["/cases", "/search", f"/cases/{cases[0]}"] + [f"/cases/{cases[0]}/{noun}" for noun in NOUNS]:
        assert Visitor(port).ask("GET", path)[0] == 303, path


def test_an_unknown_act_or_case_is_not_found(world):
    visitor = Visitor(world[0]).sign_in("nia.pemberton")
    assert visitor.ask("GET", f"/cases/{world[1][0]}/nonsense")[0] == 404
    assert visitor.ask("GET", "/cases/nobody")[0] == 404


def test_no_label_is_in_an_address_or_title(world):
    visitor = Visitor(world[0]).sign_in("callum.osei")
    for case in sorted(visitor.listed())[:10]:
        _, text = visitor.ask("GET", f"/cases/{case}")
        label = re.search(r'<span class="caption">[^·]*· ([^,<]+)', text).group(1).strip()
        assert label not in re.search(r"<title>(.*?)</title>", text, re.S).group(1)
        assert all(label not in href for href in re.findall(r'href="([^"]+)"', text))
