"""A stop in order: no new work, what is under way is answered, and then nothing is left open."""

import http.client
import json
import signal
import socket
import sqlite3
import time

import pytest

from nodes import wait_until


class SlowForm:
    """A form of which the first half has been sent, so that its request is under way for as long as a test wants."""

    def __init__(self, node):
        self.socket = socket.create_connection(("127.0.0.1", node.port), timeout=20)
        self.socket.sendall(
            b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            b"Content-Length: 12\r\n\r\nname=n")
        wait_until(lambda: "counterpart_requests_open 1\n" in node.metrics())

    def finish(self):
        """The status of its answer, and whether the connection ends with it."""
        self.socket.sendall(b"ia&x=1"[:6])
        answer = http.client.HTTPResponse(self.socket)
        answer.begin()
        answer.read()
        return answer.status, answer.getheader("Connection"), self.socket.recv(1)


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_an_idle_program_stops_at_once_and_leaves_its_store_closed(serve, told):
    node = serve(name="idle")
    idle = socket.create_connection(("127.0.0.1", node.port))
    status, took = node.told(told).ends(10)
    assert status == 0 and took < 3
    assert idle.recv(1) == b""
    log = node.log.parent / "idle/counterpart.sqlite-wal"
    assert not log.exists() or log.stat().st_size == 0, "the store was not closed"


def test_what_is_under_way_is_answered_and_nothing_new_is_taken(serve):
    node = serve()
    form = SlowForm(node)
    node.told()
    wait_until(lambda: node.get("/healthz")[0] == 0)
    assert node.process.poll() is None
    assert form.finish() == (403, "close", b"")
    assert node.ends(5)[0] == 0


def test_readyz_says_no_before_the_port_closes(serve):
    node = serve("--leave-after", 3)
    assert node.get("/readyz") == (200, "ready\n")
    node.told()
    wait_until(lambda: node.get("/readyz") == (503, "stopping\n"), 2)
    assert node.get("/policies")[0] == 200, "whoever has not asked readyz yet is still served"
    assert "counterpart_stopping 1\n" in node.metrics()
    wait_until(lambda: node.get("/readyz")[0] == 0, 6)
    assert node.ends(5)[0] == 0


def test_the_limit_ends_what_does_not_end(serve):
    node = serve("--stop-within", 1)
    form = SlowForm(node)
    status, took = node.told().ends(10)
    assert status == 1 and 0.5 < took < 5
    assert form.socket.recv(1) == b""
    assert node.log.read_text().endswith(
        "Error: Stopped before everything was answered: 1 open. Everything that was confirmed is stored.\n")


def test_a_second_signal_ends_it_at_once_and_the_store_opens_again(serve):
    node = serve("--stop-within", 600, name="twice")
    form = SlowForm(node)
    node.told()
    wait_until(lambda: "counterpart_stopping 1\n" in node.metrics())
    status, took = node.told().ends(10)
    assert status == 1 and took < 3 and form.socket.recv(1) == b""
    again = serve(name="twice")
    assert again.get("/readyz") == (200, "ready\n")


def test_the_log_says_that_it_stops(serve):
    node = serve()
    node.told().ends(10)
    lines = [json.loads(line) for line in node.log.read_text().splitlines() if line.startswith("{")]
    assert [line["open"] for line in lines if line["message"] == "stopping"] == ["0"]


def test_systemd_is_told_once_it_answers(serve, tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notices:
        notices.bind(str(tmp_path / "notify"))
        notices.settimeout(10)
        serve(name="told", NOTIFY_SOCKET=str(tmp_path / "notify"))
        assert notices.recv(100) == b"READY=1"


def test_systemd_s_abstract_socket_is_told_too(serve):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notices:
        notices.bind("\0counterpart-notify-test")
        notices.settimeout(10)
        serve(NOTIFY_SOCKET="@counterpart-notify-test")
        assert notices.recv(100) == b"READY=1"


def test_a_store_that_another_program_holds_is_not_ready_until_it_lets_go(serve):
    node = serve(name="held")
    with sqlite3.connect(node.log.parent / "held/counterpart.sqlite", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        time.sleep(1.1)
        start = time.monotonic()
        assert node.get("/readyz") == (503, "the store can't be used\n")
        assert time.monotonic() - start < 4
        assert node.get("/healthz") == (200, "ok\n")
        other.execute("ROLLBACK")
    wait_until(lambda: node.get("/readyz") == (200, "ready\n"), 10)
