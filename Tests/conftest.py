"""What every Python suite shares: the binary that bin/test built, and a demo world that it serves."""

import contextlib
import dataclasses
import os
import pathlib
import secrets
import signal
import socket
import sqlite3
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
    metrics_port: int
    home: pathlib.Path
    """Everything that the program can write: its home, its data and its log, and nothing else."""
    database: str
    """Where its cases are, as the program takes it."""

    @property
    def address(self):
        return f"http://localhost:{self.port}"

    @property
    def data(self):
        return self.home / "data"

    @property
    def log(self):
        return self.home / "log"

    def rows(self, sql):
        """The rows of a query, each a tuple of texts, read behind the program's back."""
        if self.database.startswith("sqlite:"):
            with sqlite3.connect(self.database.removeprefix("sqlite:")) as database:
                return [tuple(map(str, row)) for row in database.execute(sql)]
        told = subprocess.run(["psql", "-qAt", "-F", "\t", self.database, "-c", sql], check=True, capture_output=True)
        return [tuple(line.split("\t")) for line in told.stdout.decode().splitlines()]

    def kept(self):
        """By name, the bytes of everything that the program keeps: its files, and what its server holds."""
        files = {str(file.relative_to(self.home)): file.read_bytes() for file in self.home.rglob("*") if file.is_file()}
        if not self.database.startswith("sqlite:"):
            files["server"] = subprocess.run(["pg_dump", self.database], check=True, capture_output=True).stdout
        return files


@pytest.fixture(scope="session")
def worlds(counterpart, tmp_path_factory):
    """`worlds("postgresql")` is a demo world of this run's own on that engine, made when it is first asked for."""
    with contextlib.ExitStack() as all_of_them:
        made = {}

        def of(engine):
            if engine not in made:
                home = tmp_path_factory.mktemp(engine)
                made[engine] = all_of_them.enter_context(served(counterpart, home, engine))
            return made[engine]

        yield of


@pytest.fixture(scope="session")
def world(worlds):
    """The demo world as it comes: on an embedded database."""
    return worlds("sqlite")


@pytest.fixture
def own_world(counterpart, tmp_path):
    """The same for one test alone, which changes what others rely on."""
    with served(counterpart, tmp_path, "sqlite") as world:
        yield world


@contextlib.contextmanager
def served(counterpart, home, engine, *options):
    """A demo world in a folder of its own, on a free port of the loopback."""
    world = World(free_port(), free_port(), home, f"sqlite:{home}/data/counterpart.sqlite")
    command = [counterpart, "demo", "--port", str(world.port), "--data", world.data,
               "--metrics-address", f"127.0.0.1:{world.metrics_port}", *map(str, options)]
    if engine == "postgresql":
        world.database = new_database()
        command += ["--database", world.database]
    with world.log.open("w") as output:
        server = subprocess.Popen(
            command, cwd=home, stdout=output, stderr=subprocess.STDOUT,
            env={"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8"})
    try:
        wait_for(world, server)
        yield world
    finally:
        stop(server)


def new_database():
    """The address of a new database in the server that bin/with-postgres runs."""
    server = os.environ.get("COUNTERPART_TEST_SERVER")
    if not server:
        pytest.fail("There is no PostgreSQL server. Run the suite with bin/test, or beside bin/with-postgres.")
    name = "world_" + secrets.token_hex(6)
    subprocess.run(["psql", "-q", server, "-c", f"CREATE DATABASE {name}"], check=True, capture_output=True)
    return server.replace("/postgres?", f"/{name}?")


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
