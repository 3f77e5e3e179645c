"""What no browser sends: it is refused, and is no fault of ours in the log, so that nobody fills it from outside."""

import socket

import pytest

HOST = b"Host: localhost\r\n"
POST = b"POST /sign-in HTTP/1.1\r\n" + HOST


def sent(world, data, hangs_up=False):
    with socket.create_connection(("127.0.0.1", world.port), timeout=10) as connection:
        connection.sendall(data)
        if hangs_up:
            return b""
        return connection.recv(4_096)


@pytest.mark.parametrize("request_bytes", [
    POST + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\nzz\r\n\r\n",
    POST + b"Transfer-Encoding: unheard-of\r\n\r\n0\r\n\r\n",
    POST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /account HTTP/1.1\r\n" + HOST + b"\r\n",
    POST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
    POST + b"Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n" + b"[" * 100_000,
    POST + b"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n\r\n--x",
    POST + b"Content-Length: 99999999\r\n\r\n",
    b"GET /sign-in HTTP/1.1\r\n" + HOST + b"X: " + b"a" * 100_000 + b"\r\n\r\n",
    b"GET /\0 HTTP/1.1\r\n" + HOST + b"\r\n",
], ids=["chunk", "encoding", "smuggled", "lengths", "deep", "multipart", "large", "header", "nul"])
def test_it_is_refused(world, request_bytes):
    before = faults(world)
    answer = sent(world, request_bytes)
    assert answer.startswith(b"HTTP/1.1 4"), answer[:80]
    assert faults(world) == before


@pytest.mark.parametrize("head", [b"Content-Length: 100\r\n\r\n", b"Transfer-Encoding: chunked\r\n\r\n64\r\n"])
def test_who_hangs_up_half_way_is_no_fault(world, head):
    before = faults(world)
    sent(world, POST + b"Content-Type: application/x-www-form-urlencoded\r\n" + head + b"name=ni", hangs_up=True)
    assert sent(world, b"GET /sign-in HTTP/1.1\r\n" + HOST + b"\r\n").startswith(b"HTTP/1.1 200")
    assert faults(world) == before


def faults(world):
    return [line for line in world.log.read_text().splitlines() if '"level":"error"' in line]
