"""More connections than the program may have files: it takes as many as it can hold, and is still there afterwards."""

import contextlib
import resource
import socket
import time
import urllib.request

from conftest import served

FILES = 300


@contextlib.contextmanager
def few_files():
    """Programs that are started within may have few files open."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_who_opens_all_connections_ends_nothing(counterpart, tmp_path):
    with contextlib.ExitStack() as stack:
        with few_files():
            world = stack.enter_context(served(counterpart, tmp_path, "sqlite"))
        held = [stack.enter_context(socket.socket()) for _ in range(FILES + 100)]
        for connection in held:
            connection.setblocking(False)
            connection.connect_ex(("127.0.0.1", world.port))
        time.sleep(8)
        for connection in held:
            connection.close()
        assert answers(world.address + "/healthz", within=30), world.log.read_text()[-500:]


def answers(address, within):
    end = time.monotonic() + within
    while time.monotonic() < end:
        with contextlib.suppress(OSError):
            return urllib.request.urlopen(address, timeout=5).status == 200
        time.sleep(0.5)
    return False
