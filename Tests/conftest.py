"""What every Python suite shares: the binary that bin/test built, and a demo world that it serves."""

import dataclasses
import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest


@pytest.fixture(scope="session")
def counterpart():
    """The release binary. bin/test sets COUNTERPART; without it, whatever was built last."""
    top = pathlib.Path(__file__).parent.parent
    for place in (os.environ.get("COUNTERPART"), ".build/release/counterpart", ".build/debug/counterpart"):
        if place and (binary := top / place).is_file():
            return binary
    pytest.fail("There is no counterpart binary. Run bin/test, or swift build, first.")


@dataclasses.dataclass
class World:
    """A demo world that is being served."""
    port: int
    home: pathlib.Path
    """Everything that the program can write: its home, its data and its log, and nothing else."""

    @property
    def address(self):
        return f"http://localhost:{self.port}"

    @property
    def data(self):
        return self.home / "data"

    @property
    def log(self):
        return self.home / "log"


@pytest.fixture(scope="session")
def world(counterpart, tmp_path_factory):
    """A demo world of this run's own, in a folder of its own, on a free port of the loopback."""
    yield from serve(counterpart, World(free_port(), tmp_path_factory.mktemp("world")))


@pytest.fixture
def own_world(counterpart, tmp_path):
    """The same for one test alone, which changes what others rely on."""
    yield from serve(counterpart, World(free_port(), tmp_path))


def serve(counterpart, world):
    with world.log.open("w") as output:
        server = subprocess.Popen(
            [counterpart, "demo", "--port", str(world.port), "--data", world.data], cwd=world.home, stdout=output,
            stderr=subprocess.STDOUT, env={"PATH": "/usr/bin:/bin", "HOME": str(world.home), "LANG": "C.UTF-8"})
    try:
        wait_for(world, server)
        yield world
    finally:
        stop(server)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait_for(world, server, seconds=120):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if server.poll() is not None:
            pytest.fail(f"The demo stopped with {server.returncode}:\n{world.log.read_text()[-2000:]}")
        try:
            urllib.request.urlopen(world.address + "/healthz", timeout=5).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"The demo did not answer in {seconds} seconds:\n{world.log.read_text()[-2000:]}")


def stop(server):
    server.send_signal(signal.SIGTERM)
    try:
        server.wait(20)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
